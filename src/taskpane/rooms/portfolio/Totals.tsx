/** The portfolio in four figures. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import { totalDrill, totalDrills, type TotalDrill } from '../../data/drill/steps';
import { Coverage } from '../../parts/Coverage';
import { DrillLink } from '../../parts/DrillLink';
import { livesText } from '../../parts/lives-text';
import { useTexts } from '../../state/texts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px 12px', margin: 0 },
  term: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  known: {
    display: 'block',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  figure: { margin: 0, fontSize: '18px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  /** A figure in one piece, also where the currency takes several letters. */
  long: { fontSize: '14px' },
});

const isDrilled = (key: string): key is TotalDrill => key in totalDrills;

/** Characters that half of the pane holds in the usual size. */
const LONG = 11;

export function Totals({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const styles = useStyles();
  const { t, format, language } = useTexts();
  const { accounts, revenue, cost, lossCost, lossCoverage, without } = figures.totals;
  const lacking = (count: number): ReactNode =>
    count > 0 && <span className={styles.known}>{t.portfolio.without(count, format.number(count))}</span>;
  const others = figures.lost.length + figures.prospects.length > 0;
  const partial = lossCoverage < 1;
  const entries: readonly (readonly [keyof typeof t.portfolio.totals, string, ReactNode?])[] = [
    ['accounts', format.number(accounts), others && <span className={styles.known}>{livesText(figures, t, format)}</span>],
    ['revenue', format.money(revenue), lacking(without.cost)],
    ['cost', format.money(cost), lacking(without.cost)],
    [
      'lossCost',
      format.money(lossCost),
      <>
        {partial && <Known share={lossCoverage} text={t.portfolio.lossKnown(format.percent(lossCoverage))} />}
        {lacking(without.loss)}
      </>,
    ],
  ];
  return (
    <dl className={styles.list}>
      {entries.map(([key, text, known]) => (
        <div key={key}>
          <dt className={styles.term}>{t.portfolio.totals[key]}</dt>
          <dd className={mergeClasses(styles.figure, text.length > LONG && styles.long)}>
            {text}
            {known}
            {isDrilled(key) && Number.isFinite(figures.totals[key]) && (
              <DrillLink
                title={t.portfolio.totals[key]}
                of={t.rooms.portfolio}
                drill={(loaded) => totalDrill(loaded, figures, key, language)}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What part of the portfolio a total rests on. */
function Known({ share, text }: { readonly share: number; readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <Coverage share={share} />
      <span className={styles.known}>{text}</span>
    </>
  );
}
