/** The forecast with its uncertainty: how probable each tier is, and the three amounts in the words of IFRS 15 side by side. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { volumeLaws, type VolumeLaw } from '../../../metrics/concessions/uncertain-volume';
import type { ForecastView } from '../../data/concessions/view';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';
import { Figure } from './SchemeSection';
import { Behind } from './Behind';
import { useConcession } from './use-concession';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px 12px', alignItems: 'start' },
  select: { '& select': { minWidth: 0, width: '100%' } },
  bars: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '8px',
    rowGap: '4px',
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  bar: { display: 'grid', gridTemplateColumns: 'subgrid', gridColumn: '1 / -1', alignItems: 'center' },
  svg: { display: 'block', width: '100%', height: '10px' },
  share: { textAlign: 'right' },
  amounts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gridTemplateRows: 'auto auto auto',
    columnGap: '10px',
    margin: 0,
  },
  amount: {
    display: 'grid',
    gridTemplateRows: 'subgrid',
    gridRow: '1 / -1',
    rowGap: '1px',
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: '4px',
  },
  term: { fontSize: '12px', lineHeight: '16px', fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, fontSize: '15px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  hint: { margin: 0, fontSize: '11px', lineHeight: '14px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function ForecastSection(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.concessions.forecast;
  const { draft, checked, change, view } = useConcession();
  const { toDate, forecast } = checked.figures;
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="forecast-heading">
      <h2 id="forecast-heading" className={layout.h2}>
        {texts.title}
      </h2>
      <div className={styles.fields}>
        <Figure name="toDate" />
        <Figure name="forecast" />
        <Figure name="sd" {...(view === undefined ? {} : { placeholder: view.sd })} />
        <Field label={texts.law} size="small">
          <Select
            className={styles.select}
            size="small"
            value={draft.law}
            onChange={(_event, { value }) => change({ ...draft, law: value as VolumeLaw })}
          >
            {volumeLaws.map((law) => (
              <option key={law} value={law}>
                {texts.laws[law]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {view?.uncertain === undefined ? (
        <p className={layout.secondary}>{forecast < toDate ? texts.belowToDate : texts.needed}</p>
      ) : (
        <Likely likely={view.uncertain} />
      )}
    </section>
  );
}

function Likely({ likely }: { readonly likely: ForecastView }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.concessions.forecast;
  const { words, quantile } = useConcession();
  const nameOf = (tier: number): string => (tier === 0 ? texts.below : texts.tier(format.number(tier)));
  const { expected, mostLikely, constrained, atForecast, tiers } = likely;
  const difference = Math.abs(expected - atForecast);
  return (
    <>
      <h3 className={layout.h3}>{texts.probabilities}</h3>
      <ul className={styles.bars}>
        {tiers.map(({ tier, probability }) => (
          <li key={tier} className={styles.bar}>
            <span>{nameOf(tier)}</span>
            <svg className={styles.svg} aria-hidden focusable="false">
              <rect width="100%" height={10} fill={chart.track} stroke={chart.outline} />
              <rect width={`${(100 * probability).toFixed(2)}%`} height={10} fill={chart.measure} />
            </svg>
            <span className={styles.share}>{format.rate(probability)}</span>
          </li>
        ))}
      </ul>
      <Behind
        caption={texts.tableCaption}
        columns={[texts.columns.tier, texts.columns.probability, texts.columns.mean, texts.columns.concession]}
        rows={tiers.map(({ tier, probability, conditionalMean, rebate }) => [
          nameOf(tier),
          format.rate(probability),
          Number.isNaN(conditionalMean) ? t.none : words.volume(Math.round(conditionalMean)),
          words.cents(rebate),
        ])}
      />
      <dl className={styles.amounts}>
        {(
          [
            [texts.expected, expected, texts.expectedHint],
            [texts.mostLikely, mostLikely.rebate, texts.mostLikelyHint(nameOf(mostLikely.tier), format.percent(mostLikely.probability))],
            [texts.constrained, constrained, texts.constrainedHint(format.percent(quantile))],
          ] as const
        ).map(([term, amount, hint]) => (
          <div key={term} className={styles.amount}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{words.cents(amount)}</dd>
            <dd className={styles.hint}>{hint}</dd>
          </div>
        ))}
      </dl>
      <p className={layout.text}>
        {texts.atForecast(words.money(atForecast))} {difference >= 1 && texts.differs(words.money(difference))}
      </p>
      <p className={layout.secondary}>{texts.model}</p>
    </>
  );
}
