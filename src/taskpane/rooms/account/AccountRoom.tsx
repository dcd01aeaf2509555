/** The room of one account: which one, its case and next moment, then switching cost, trust, cost of losing it, breadth. */
import { Select } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { accountLevers } from '../../data/levers/account-levers';
import { accountView } from '../../data/portfolio/account-view';
import type { AccountFigures, PortfolioFigures } from '../../data/compute';
import { FaultBar } from '../../parts/FaultBar';
import { useLayout } from '../../parts/layout';
import { faultOf } from '../../state/faults';
import { useData } from '../../state/data';
import { useAccount, useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';
import { CellError } from '../../../tables/findings';
import { useShown } from '../../state/use-view';
import { ScopeBar } from '../../parts/ScopeBar';
import { NoFigures } from '../data/NoFigures';
import { CaptivityAlert } from './CaptivityAlert';
import { ConductSection } from './ConductSection';
import { ConcessionLinks } from './ConcessionLinks';
import { CostSection } from './CostSection';
import { Identity } from './Identity';
import { LeversSection } from './levers/LeversSection';
import { LossSection } from './LossSection';
import { PlanSection } from './PlanSection';
import { TensionsSection } from './TensionsSection';
import { TrustSection } from './TrustSection';

export function AccountRoom(): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const { figures, fault } = useData();
  const account = useAccount();
  if (fault !== null || figures === null) return <NoFigures />;
  return (
    <>
      <ScopeBar figures={figures} />
      <Chooser figures={figures} />
      {account === '' ? <p className={layout.text}>{t.account.chooseFirst}</p> : <Details figures={figures} id={account} />}
    </>
  );
}

const groupNames = ['clients', 'lost', 'prospects'] as const;

function Chooser({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const { t, format } = useTexts();
  const account = useAccount();
  const { chooseAccount } = useNavigate();
  const shown = useShown(figures);
  const chosen = figures.byId.get(account);
  const groups = useMemo(() => {
    const sorted = (accounts: readonly AccountFigures[]): AccountFigures[] =>
      [...accounts].sort((a, b) => format.compare(a.name, b.name) || format.compare(a.id, b.id));
    const { accounts, lost, prospects } = shown;
    const all = { clients: sorted(accounts), lost: sorted(lost), prospects: sorted(prospects) };
    return groupNames.map((name) => [name, all[name]] as const).filter(([, list]) => list.length > 0);
  }, [shown, format]);
  const known = groups.some(([, list]) => list.some(({ id }) => id === account));
  return (
    <Select
      size="small"
      aria-label={t.account.choose}
      title={t.account.follows}
      value={chosen === undefined ? '' : account}
      onChange={(_event, { value }) => chooseAccount(value)}
    >
      {chosen === undefined && <option value="">{t.account.choosePrompt}</option>}
      {chosen !== undefined && !known && <option value={account}>{`${chosen.name} (${chosen.id})`}</option>}
      {groups.map(([group, list]) => (
        <optgroup key={group} label={t.lives[group]}>
          {list.map(({ id, name }) => (
            <option key={id} value={id}>
              {name === id ? id : `${name} (${id})`}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

function Details({ figures, id }: { readonly figures: PortfolioFigures; readonly id: string }): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const data = useData();
  const own = figures.byId.get(id);
  const view = useMemo(() => (own === undefined ? undefined : accountView(figures, own)), [figures, own]);
  const client = own !== undefined && figures.portfolio.lives.isClient(own.account);
  const found = useMemo(() => (client ? accountLevers(figures.portfolio, own.account) : undefined), [figures, client, own]);
  if (view === undefined) return <p className={layout.text}>{t.account.unknown(id)}</p>;
  return (
    <>
      <Identity view={view} />
      {view.figures.faults.map((finding) => (
        <FaultBar
          key={`${finding.table} ${finding.row} ${finding.column}`}
          fault={faultOf(new CellError(finding), language, data.loaded)}
          title={t.account.unreadableHeading}
        />
      ))}
      {view.captivity !== undefined && <CaptivityAlert captivity={view.captivity} />}
      <ConductSection figures={figures} view={view} />
      {view.figures.cost !== undefined && <CostSection view={view} cost={view.figures.cost} />}
      {view.figures.trust !== undefined && <TrustSection view={view} trust={view.figures.trust} hasEvidence={figures.hasEvidence} />}
      {client && <LossSection view={view} />}
      <ConcessionLinks figures={figures} view={view} />
      {found?.levers !== undefined && <LeversSection key={id} view={view} levers={found.levers} />}
      {found !== undefined && <TensionsSection tensions={found.tensions} />}
      {client && <PlanSection key={`plan ${id}`} view={view} />}
    </>
  );
}
