/** The room of the portfolio: totals, the quadrant, the accounts. */
import type { ReactNode } from 'react';
import { tableDeclarations, type TableName } from '../../../tables/declarations/index';
import type { PortfolioFigures } from '../../data/compute';
import type { LoadedWorkbook } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { ScopeBar } from '../../parts/ScopeBar';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useShown } from '../../state/use-view';
import { NoFigures } from '../data/NoFigures';
import { AccountsSection } from './AccountsSection';
import { AgendaSection } from './AgendaSection';
import { CaseFilter } from './CaseFilter';
import { OtherAccounts } from './OtherAccounts';
import { Quadrant } from './Quadrant';
import { Totals } from './Totals';
import { WriteSheets } from './WriteSheets';

export function PortfolioRoom(): ReactNode {
  const { figures, fault, loaded } = useData();
  if (fault !== null || figures === null) return <NoFigures />;
  return (
    <>
      <ScopeBar figures={figures} />
      <Shown all={figures} loaded={loaded} />
      <WriteSheets all={figures} />
    </>
  );
}

function Shown({ all, loaded }: { readonly all: PortfolioFigures; readonly loaded: LoadedWorkbook | null }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const figures = useShown(all);
  return (
    <>
      <Totals figures={figures} />
      {loaded !== null && <Lacking loaded={loaded} />}
      <section className={layout.section} aria-labelledby="quadrant-heading">
        <h2 id="quadrant-heading" className={layout.h2}>
          {t.portfolio.quadrantTitle}
        </h2>
        <Quadrant figures={figures} />
        <CaseFilter figures={figures} />
      </section>
      <AccountsSection figures={figures} />
      <AgendaSection figures={figures} />
      <OtherAccounts figures={figures} />
    </>
  );
}

/** Tables without which the picture says little. */
const telling: readonly TableName[] = ['references', 'contracts', 'observations'];

function Lacking({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const missing = telling.filter((name) => loaded.missing.includes(name));
  if (missing.length === 0) return null;
  return (
    <ul className={layout.list}>
      {missing.map((name) => (
        <li key={name} className={layout.secondary}>
          {t.data.lacking(tableDeclarations[name].titles[language], t.data.effects[name])}
        </li>
      ))}
    </ul>
  );
}
