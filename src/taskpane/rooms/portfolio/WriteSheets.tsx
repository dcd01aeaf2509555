/** What the portfolio gives as sheets: its list by what the accounts are read by, the board page, the plans of the accounts that the table shows. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlansWritten, SheetWritten, WriteOptions } from '../../../workbook/index';
import type { PortfolioFigures } from '../../data/compute';
import { usedTables, type LoadedWorkbook } from '../../data/load';
import { accountsWithin } from '../../data/portfolio/groups';
import { selectRows } from '../../data/portfolio/rows';
import { useLayout } from '../../parts/layout';
import { useData, useWorkbook } from '../../state/data';
import { useAccountsQuery } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { useShown, useView } from '../../state/use-view';
import { useSheetWrite } from '../../state/use-sheet-write';

export function WriteSheets({ all }: { readonly all: PortfolioFigures }): ReactNode {
  const layout = useLayout();
  const { loaded } = useData();
  const { t } = useTexts();
  const figures = useShown(all);
  if (loaded === null) return null;
  return (
    <section className={layout.section} aria-labelledby="portfolio-sheets">
      <h2 id="portfolio-sheets" className={layout.h2}>
        {t.portfolio.sheets}
      </h2>
      <List loaded={loaded} />
      <Board loaded={loaded} />
      <Plans loaded={loaded} figures={figures} />
    </section>
  );
}

function List({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const { t, language } = useTexts();
  const { asOf } = useData();
  const workbook = useWorkbook();
  const { by } = useView();
  const grouping = by === 'account' ? {} : { by };
  return (
    <WriteButton
      label={by === 'account' ? t.portfolio.write : t.portfolio.writeBy(t.portfolio.by[by])}
      say={({ sheet, address }: SheetWritten) => t.portfolio.written(`${sheet}!${address}`)}
      write={(options) => workbook.writePortfolio({ language, tables: usedTables(loaded), asOf: asOf.date, ...grouping }, options)}
    />
  );
}

/** A date that was chosen in the pane alone is written into the formulas; else they follow the workbook's. */
function useDay() {
  const { asOf } = useData();
  return asOf.source === 'name' && asOf.ofWorkbook !== null ? asOf.ofWorkbook : asOf.date;
}

function Board({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const { t, language } = useTexts();
  const workbook = useWorkbook();
  const day = useDay();
  return (
    <WriteButton
      label={t.portfolio.board.write}
      say={({ sheet }: SheetWritten) => t.portfolio.board.written(sheet)}
      write={(options) => workbook.writeBoardPage({ language, tables: usedTables(loaded), asOf: day }, options)}
    />
  );
}

/** One plan for each account that the table shows, on whatever page of it. */
function Plans({ loaded, figures }: { readonly loaded: LoadedWorkbook; readonly figures: PortfolioFigures }): ReactNode {
  const { t, language, format } = useTexts();
  const workbook = useWorkbook();
  const day = useDay();
  const [query] = useAccountsQuery();
  const shown = selectRows(accountsWithin(figures, query.within), query, format.compare);
  const { plans: say } = t.portfolio;
  if (shown.length === 0) return null;
  return (
    <WriteButton
      label={say.write(shown.length, format.number(shown.length))}
      say={({ written, without, stopped }: PlansWritten) =>
        [
          say.written(written.length, format.number(written.length)),
          ...(stopped ? [say.stopped] : []),
          ...(without.length === 0 ? [] : [say.without(without.join(', '))]),
        ].join(' ')
      }
      write={(options) =>
        workbook.writeAccountPlans(
          { language, accounts: shown.map(({ id, name }) => ({ id, name })), tables: usedTables(loaded), asOf: day },
          options,
        )
      }
    />
  );
}

function WriteButton<Written>({
  label,
  say,
  write,
}: {
  readonly label: string;
  say(written: Written): string;
  write(options: WriteOptions): Promise<Written>;
}): ReactNode {
  const layout = useLayout();
  const { start, busy, outcome } = useSheetWrite<Written>(say);
  return (
    <div className={layout.row}>
      <Button size="small" disabledFocusable={busy} onClick={() => start(write)}>
        {label}
      </Button>
      <span className={layout.secondary}>{outcome}</span>
    </div>
  );
}
