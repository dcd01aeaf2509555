/** The room of the portfolio: totals, the quadrant, the accounts. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tableDeclarations, type TableName } from '../../../tables/declarations/index';
import type { SheetWritten } from '../../../workbook/index';
import type { PortfolioFigures } from '../../data/compute';
import { usedTables, type LoadedWorkbook } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { ScopeBar } from '../../parts/ScopeBar';
import { useData, useWorkbook } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useShown, useView } from '../../state/use-view';
import { useSheetWrite } from '../../state/use-sheet-write';
import { NoFigures } from '../data/NoFigures';
import { AccountsSection } from './AccountsSection';
import { AgendaSection } from './AgendaSection';
import { CaseFilter } from './CaseFilter';
import { OtherAccounts } from './OtherAccounts';
import { Quadrant } from './Quadrant';
import { Totals } from './Totals';

export function PortfolioRoom(): ReactNode {
  const { figures, fault, loaded } = useData();
  if (fault !== null || figures === null) return <NoFigures />;
  return (
    <>
      <ScopeBar figures={figures} />
      <Shown all={figures} loaded={loaded} />
      <WriteToSheet />
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

/** The same figures as formulas in a sheet of their own, read by what the table of the accounts is read by. */
function WriteToSheet(): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const { loaded, asOf } = useData();
  const workbook = useWorkbook();
  const { by } = useView();
  const { start, busy, outcome } = useSheetWrite<SheetWritten>(({ sheet, address }) => t.portfolio.written(`${sheet}!${address}`));
  if (loaded === null) return null;
  const write = (): void =>
    start((options) => {
      const grouping = by === 'account' ? {} : { by };
      return workbook.writePortfolio({ language, tables: usedTables(loaded), asOf: asOf.date, ...grouping }, options);
    });
  return (
    <div className={layout.row}>
      <Button size="small" disabledFocusable={busy} onClick={write}>
        {by === 'account' ? t.portfolio.write : t.portfolio.writeBy(t.portfolio.by[by])}
      </Button>
      <span className={layout.secondary}>{outcome}</span>
    </div>
  );
}
