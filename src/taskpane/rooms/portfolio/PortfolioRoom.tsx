/** The room of the portfolio: totals, the quadrant, the accounts. */
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tableDeclarations, type TableName } from '../../../tables/declarations/index';
import type { SheetWritten } from '../../../workbook/index';
import { usedTables, type LoadedWorkbook } from '../../data/load';
import { FaultBar } from '../../parts/FaultBar';
import { useLayout } from '../../parts/layout';
import { usePane } from '../../state/pane';
import { useSheetWrite } from '../../state/use-sheet-write';
import { EmptyWorkbook } from '../data/EmptyWorkbook';
import { MissingTables } from '../data/MissingTables';
import { AccountsTable } from './AccountsTable';
import { CaseFilter } from './CaseFilter';
import { Quadrant } from './Quadrant';
import { Totals } from './Totals';

export function PortfolioRoom(): ReactNode {
  const layout = useLayout();
  const { t, data, showRoom } = usePane();
  const { figures, fault, loaded, progress } = data;
  if (fault !== null) return <FaultBar fault={fault} title={t.errors.title} onRetry={data.refresh} />;
  if (figures !== null) {
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
        <AccountsTable figures={figures} />
        <WriteToSheet />
      </>
    );
  }
  if (progress !== null) return <Spinner size="small" label={t.status.looking} />;
  if (loaded === null) return <p className={layout.text}>{t.status.cancelledFirst}</p>;
  if (loaded.tables.length === 0) return <EmptyWorkbook />;
  return (
    <>
      <MissingTables loaded={loaded} />
      <div>
        <Button size="small" onClick={() => showRoom('data')}>
          {t.status.goData}
        </Button>
      </div>
    </>
  );
}

/** Tables without which the picture says little. */
const telling: readonly TableName[] = ['references', 'contracts', 'observations'];

function Lacking({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const layout = useLayout();
  const { t, language } = usePane();
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

/** The same figures as one formula in a sheet of their own. */
function WriteToSheet(): ReactNode {
  const layout = useLayout();
  const { t, language, data, workbook } = usePane();
  const { start, busy, outcome } = useSheetWrite<SheetWritten>(({ sheet, address }) => t.portfolio.written(`${sheet}!${address}`));
  const { loaded, asOf } = data;
  if (loaded === null) return null;
  const write = (): void => start((options) => workbook.writePortfolio({ language, tables: usedTables(loaded), asOf: asOf.date }, options));
  return (
    <div className={layout.row}>
      <Button size="small" disabledFocusable={busy} onClick={write}>
        {t.portfolio.write}
      </Button>
      <span className={layout.secondary}>{outcome}</span>
    </div>
  );
}
