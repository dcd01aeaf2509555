/** Switching cost of one account: the amount, its ratio to revenue, the index with its range, and where the amount comes from. */
import type { ReactNode } from 'react';
import type { SwitchCost } from '../../../metrics/switching-cost/switch-cost';
import type { AccountView } from '../../data/portfolio/account-view';
import { Coverage } from '../../parts/Coverage';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { ComponentsBar } from './ComponentsBar';
import { Components } from './Components';
import { IndexBar, RatioBar } from './Scales';
import { AccountDrillLink } from './AccountDrillLink';
import { Since } from './Since';

export function CostSection({ view, cost }: { readonly view: AccountView; readonly cost: SwitchCost }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="cost-heading">
      <h2 id="cost-heading" className={layout.h2}>
        {t.account.sections.cost}
      </h2>
      <p className={layout.secondary}>{t.account.costAmount}</p>
      <div className={layout.between}>
        <span className={layout.figure}>{format.money(cost.amount)}</span>
        <span>{Number.isNaN(cost.ratio) ? t.account.noRevenue : t.account.ofRevenue(format.percent(cost.ratio))}</span>
      </div>
      <Since account={view.figures.id} figure="switching_cost" value={cost.amount} />
      <AccountDrillLink account={view.figures} which="switching_cost" title={t.account.sections.cost} />
      {!Number.isNaN(cost.ratio) && <RatioBar ratio={cost.ratio} />}
      <div className={layout.between}>
        <span>
          {t.account.index} <strong>{t.account.indexRange(format.number(cost.index), format.number(cost.indexHigh))}</strong>
        </span>
        <span className={layout.secondary}>{t.account.coverage(format.percent(cost.coverage))}</span>
      </div>
      <Since account={view.figures.id} figure="index_low" value={cost.index} />
      <IndexBar low={cost.index} high={cost.indexHigh} />
      <Coverage share={cost.coverage} />
      <p className={layout.secondary}>{t.account.indexNote}</p>
      <h3 className={layout.h3}>{t.account.sections.drivers}</h3>
      {cost.amount > 0 ? <ComponentsBar cost={cost} /> : <p className={layout.text}>{t.account.noAmount}</p>}
      <Components view={view} cost={cost} />
    </section>
  );
}
