/**
 * The account of the selected cell, for a command that has no pane to choose in: that of its row, where it stands in a table that names accounts;
 * elsewhere the one whose id the cell holds (a result in any sheet).
 */
import { lifeColumns, type Stage } from '../portfolio/life';
import { Portfolio } from '../portfolio/portfolio';
import { selectAccounts } from '../portfolio/selection';
import { Settings } from '../settings/settings';
import { textOf } from '../tables/cell';
import { parseIsoDate } from '../tables/dates';
import { tableDeclarations } from '../tables/declarations/index';
import { matchHeaders, type Cells } from '../tables/headers';
import { inside } from './addresses';
import { cellsAsRead } from './as-read';
import { WorkbookError } from './errors';
import { readTables } from './read-tables';
import { inWorkbook } from './run';
import type { AsOf, WorkbookTable } from './types';

export interface SelectedAccount {
  readonly id: string;
  /** Its id where the table has no name for it. */
  readonly name: string;
  /** What it is on a day. */
  stageOn(date: AsOf): Stage;
}

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

/** Where a table of the domain has the ids of accounts; undefined where it has none. Throws a TableError when its headers are at fault. */
const idColumn = (table: WorkbookTable): number | undefined =>
  typeof table.kind === 'string'
    ? matchHeaders(tableDeclarations[table.kind], cellsAsRead([table.headers], table)).get('account_id')
    : undefined;

/** What the selected cell says: the id in its row, else its own text; '' when neither says anything. */
async function selectedId(tables: readonly WorkbookTable[]): Promise<string> {
  const naming = tables.flatMap((table) => {
    const position = idColumn(table);
    return position === undefined ? [] : [{ table, position }];
  });
  return inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell().load(`${EXTENT},values,worksheet/name`);
    await context.sync();
    const sheet = context.workbook.worksheets.getItem(cell.worksheet.name);
    const here = naming
      .filter(({ table }) => table.sheet === cell.worksheet.name)
      .map(({ table, position }) => ({ range: sheet.getRange(table.address).load(EXTENT), position }));
    if (here.length > 0) await context.sync();
    const around = here.find(({ range }) => inside(cell, range) && cell.rowIndex > range.rowIndex);
    if (around === undefined) return textOf((cell.values as unknown[][])[0]![0]);
    const id = sheet.getCell(cell.rowIndex, around.range.columnIndex + around.position).load('values');
    await context.sync();
    return textOf((id.values as unknown[][])[0]![0]);
  });
}

/** The account that is selected, as the accounts table has it. Throws tableMissing without that table, noAccount, and a TableError. */
export async function selectedAccount(tables: readonly WorkbookTable[]): Promise<SelectedAccount> {
  const accounts = tables.find(({ kind }) => kind === 'accounts');
  if (accounts === undefined) throw new WorkbookError('tableMissing', { tables: ['accounts'] });
  const id = await selectedId(tables);
  if (id === '') throw new WorkbookError('noAccount');
  const settings = tables.find(({ kind }) => kind === 'settings');
  const read = await readTables(settings === undefined ? [accounts] : [accounts, settings]);
  const cells = cellsAsRead(read.get(accounts.id)!, accounts);
  const columns = matchHeaders(tableDeclarations.accounts, cells);
  const row = cells.slice(1).find((one) => textOf(one[columns.get('account_id')!]) === id);
  if (row === undefined) throw new WorkbookError('noAccount');
  const position = columns.get('name');
  return {
    id,
    name: (position === undefined ? '' : textOf(row[position])) || id,
    stageOn: (date) => stageOf(id, cells, settings === undefined ? undefined : read.get(settings.id), date),
  };
}

/** Throws a CellError of the settings. What can't be read of its life leaves an account a client: the plan's cells say why. */
function stageOf(id: string, accounts: Cells, settingsCells: Cells | undefined, { date, in1904 }: AsOf): Stage {
  const settings = settingsCells === undefined ? Settings.defaults : Settings.fromCells(settingsCells);
  const day = parseIsoDate((settings.values.date1904 ? in1904 : undefined) ?? date) as number;
  const portfolio = new Portfolio({
    selection: selectAccounts(id),
    asOf: Math.floor(day),
    tables: { accounts },
    settings,
    reads: { accounts: lifeColumns },
  });
  return portfolio.lives.stage(portfolio.asked[0]!);
}
