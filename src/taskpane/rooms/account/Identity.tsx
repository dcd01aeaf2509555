/** Who the account is, its case, and the next date at which something can change. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AccountView } from '../../data/portfolio/account-view';
import { tableOf } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { CaseSign } from '../../parts/shapes';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';

const useStyles = makeStyles({
  case: { display: 'flex', alignItems: 'center', columnGap: '6px', fontWeight: tokens.fontWeightSemibold },
  moment: { padding: '6px 8px', backgroundColor: tokens.colorNeutralBackground2, borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
});

// eslint-disable-next-line complexity -- one line of the page for each thing that may be known of the account.
export function Identity({ view }: { readonly view: AccountView }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const data = useData();
  const { figures, segment, country } = view;
  const { cost, trust, moments, relation, life } = figures;
  const next = moments?.next;
  const asOf = data.figures?.asOf ?? 0;
  const hasContracts = data.loaded !== null && tableOf(data.loaded, 'contracts') !== undefined;
  return (
    <section className={layout.section} aria-labelledby="account-name">
      <h2 id="account-name" className={layout.h2}>
        {figures.name}
      </h2>
      <p className={layout.secondary}>{[figures.id, segment, country].filter((text) => text !== '').join(' · ')}</p>
      {life.stage !== 'active' && (
        <p className={layout.text}>
          <strong>{t.lives.stage(life.stage, Number.isNaN(life.end) ? '' : format.date(life.end))}</strong>
          {life.stage !== 'leaving' && ` ${t.lives.nothingHeld}`}
        </p>
      )}
      {relation !== undefined && cost !== undefined && trust !== undefined && (
        <div>
          <span className={styles.case}>
            <CaseSign relation={relation} /> {t.caseTitles[relation]}
          </span>
          <p className={layout.secondary}>
            {t.caseMeanings[relation]}{' '}
            {t.account.heldAttached(format.number(cost.held), trust.coverage === 0 ? t.none : format.number(trust.score))}
          </p>
        </div>
      )}
      {hasContracts && moments !== undefined && (
        <div className={styles.moment}>
          <span className={layout.unseen}>{t.account.sections.moment} </span>
          {next === undefined
            ? t.account.noMoment
            : `${t.account.moment(t.account.momentKinds[next.kind], format.date(next.date), next.item)} (${t.account.inDays(next.date - asOf, format.number(next.date - asOf))})`}
          {cost !== undefined && (
            <p className={layout.secondary}>
              {t.account.contracts(
                format.number(cost.liveContracts),
                format.number(cost.expiredContracts),
                format.number(cost.pendingContracts),
              )}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
