/** Trust of one account: score, observed value and coverage together, the eleven dimensions, and the questions whose answers would tell most. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { TrustDimensionFigures, TrustScore } from '../../../metrics/trust/trust-score';
import type { AccountView, Question } from '../../data/portfolio/account-view';
import { Coverage } from '../../parts/Coverage';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';
import { AccountDrillLink } from './AccountDrillLink';
import { Since } from './Since';

const useStyles = makeStyles({
  hollow: { color: tokens.colorNeutralForeground3 },
  dimension: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 128px) minmax(0, 1fr) 28px',
    columnGap: '8px',
    alignItems: 'center',
    padding: '1px 0',
  },
  questions: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  svg: { display: 'block', width: '100%', height: '8px', marginBottom: '2px' },
});

interface Props {
  readonly view: AccountView;
  readonly trust: TrustScore;
  readonly hasEvidence: boolean;
}

export function TrustSection({ view, trust, hasEvidence }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const { trust_min_coverage: least } = view.settings;
  const none = trust.coverage === 0;
  const score = format.number(trust.score);
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="trust-heading">
      <h2 id="trust-heading" className={layout.h2}>
        {t.account.sections.trust}
      </h2>
      <div className={layout.between}>
        <span className={mergeClasses(layout.figure, !trust.sufficient && styles.hollow)}>{none ? t.none : score}</span>
        <span className={layout.secondary}>{trust.sufficient ? t.account.trustScore : t.account.insufficient}</span>
      </div>
      <Since account={view.figures.id} figure="trust_score" value={trust.score} />
      <AccountDrillLink account={view.figures} which="trust_score" title={t.account.sections.trust} />
      <Coverage
        share={trust.coverage}
        least={least}
        label={t.account.coverageOf(t.account.sections.trust, format.percent(trust.coverage))}
      />
      <p className={layout.text}>
        {none
          ? t.account.trustUnknown(score)
          : t.account.trustSentence(format.number(trust.observed), format.percent(trust.coverage), score)}
      </p>
      {!trust.sufficient && (
        <p className={layout.secondary}>
          {hasEvidence ? t.account.coverageLow(format.percent(trust.coverage), format.percent(least)) : t.account.noObservations}
        </p>
      )}
      {!none && (
        <p className={layout.secondary}>
          {t.account.evidence(trust.evidence, format.number(trust.evidence))},{' '}
          {t.account.newest(format.date(trust.newest), trust.ageDays, format.number(trust.ageDays))}
        </p>
      )}
      <h3 className={layout.h3}>{t.account.sections.dimensions}</h3>
      <ul className={layout.list} aria-label={t.account.dimensionsCaption}>
        {trust.dimensions.map((dimension) => (
          <Dimension key={dimension.dimension} figures={dimension} />
        ))}
      </ul>
      <h3 className={layout.h3}>{t.account.sections.questions}</h3>
      <Questions questions={view.questions} />
    </section>
  );
}

function Dimension({ figures }: { readonly figures: TrustDimensionFigures }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const { dimension, value, coverage } = figures;
  const known = coverage > 0;
  const score = known ? format.number(100 * value) : t.none;
  return (
    <li className={styles.dimension}>
      <span className={layout.ellipsis} title={t.dimensions[dimension]}>
        {t.dimensions[dimension]}
      </span>
      <span
        role="img"
        aria-label={known ? t.account.dimensionText(score, format.percent(coverage)) : t.account.coverageNone}
        title={t.account.coverage(format.percent(coverage))}
      >
        <svg className={styles.svg} aria-hidden focusable="false">
          <rect
            x={0.5}
            y={0.5}
            width="100%"
            height={7}
            fill={known ? chart.track : 'none'}
            stroke={known ? chart.outline : chart.edge}
            strokeDasharray={known ? undefined : '2 2'}
          />
          {known && <rect width={`${(100 * value).toFixed(1)}%`} height={8} fill={chart.helps} />}
        </svg>
        <Coverage share={coverage} />
      </span>
      <span className={layout.right} aria-hidden>
        {score}
      </span>
    </li>
  );
}

const FIRST = 4;

function Questions({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const [all, setAll] = useState(false);
  if (questions.length === 0) return <p className={layout.text}>{t.account.nothingMissing}</p>;
  const listed = all ? questions : questions.slice(0, FIRST);
  return (
    <>
      <ol className={styles.questions}>
        {listed.map(({ dimension, groups }) => (
          <li key={dimension}>
            {t.questions[dimension]}
            <div className={layout.secondary}>
              {t.dimensions[dimension]} · {t.account.askGroups(format.list(groups.map((group) => t.groups[group])))}
            </div>
          </li>
        ))}
      </ol>
      {!all && questions.length > FIRST && (
        <div>
          <button type="button" className={layout.link} onClick={() => setAll(true)}>
            {t.account.moreQuestions(format.number(questions.length - FIRST))}
          </button>
        </div>
      )}
    </>
  );
}
