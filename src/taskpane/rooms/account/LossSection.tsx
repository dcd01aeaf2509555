/** What losing the client would cost us, in both scenarios, and how widely it uses the range. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AccountView } from '../../data/portfolio/account-view';
import { Coverage } from '../../parts/Coverage';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { AccountDrillLink } from './AccountDrillLink';
import { Since } from './Since';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '6px 12px', margin: 0 },
  term: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export function LossSection({ view }: { readonly view: AccountView }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const { loss, cost } = view.figures;
  const { breadth } = view;
  return (
    <>
      {loss !== undefined && (
        <section className={`${layout.section} ${layout.rule}`} aria-labelledby="loss-heading">
          <h2 id="loss-heading" className={layout.h2}>
            {t.account.sections.loss}
          </h2>
          {Number.isNaN(loss.cost) ? (
            <p className={layout.text}>{t.account.lossUnknown}</p>
          ) : (
            <>
              <div className={layout.between}>
                <span className={layout.figure}>{format.money(loss.cost)}</span>
                <span className={layout.secondary}>{t.account.coverage(format.percent(loss.coverage))}</span>
              </div>
              <Since account={view.figures.id} figure="loss_cost" value={loss.cost} />
              <AccountDrillLink account={view.figures} which="loss_cost" title={t.account.sections.loss} />
              <Coverage share={loss.coverage} />
              <p className={layout.secondary}>
                {format.money(loss.replaced)} {t.account.lossReplaced} · {format.money(loss.notReplaced)} {t.account.lossNotReplaced}
              </p>
              {loss.cost < 0 && <p className={layout.text}>{t.account.lossNegative}</p>}
            </>
          )}
        </section>
      )}
      {breadth !== undefined && (
        <section className={`${layout.section} ${layout.rule}`} aria-labelledby="breadth-heading">
          <h2 id="breadth-heading" className={layout.h2}>
            {t.account.sections.breadth}
          </h2>
          <dl className={styles.list}>
            {(
              [
                ['references', format.number(breadth.references)],
                ['families', format.number(breadth.families)],
                ['effective', format.number(breadth.effective, 1)],
                ['sites', format.number(cost?.sites ?? Number.NaN)],
                ['rangeCoverage', format.percent(breadth.rangeCoverage)],
              ] as const
            ).map(([key, text]) => (
              <div key={key} title={key === 'effective' ? t.account.effectiveNote : undefined}>
                <dt className={styles.term}>{t.account.breadth[key]}</dt>
                <dd className={styles.value}>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
