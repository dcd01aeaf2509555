/**
 * One account on its own, with cells changed: a small portfolio of the account's own rows, so that a what-if is computed by the very metrics that
 * compute what is. Repeated ids are left out as in the portfolio that it comes from, and amounts keep its exchange rates; what rests on other
 * accounts (peers) is not in it.
 */
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { matchHeaders, type Cells } from '../tables/headers';
import { Portfolio } from './portfolio';

/** A cell as it is typed; a date is an ISO text, which every date system reads alike. */
export type TypedCell = string | number | boolean;

/** Cells to write in one row of the account, by column. */
export interface RowChange {
  readonly table: TableName;
  /** Row of the portfolio's table; a new row when left out. */
  readonly row?: number;
  readonly values: Readonly<Record<string, TypedCell>>;
}

/** The account alone, as its rows say or with these changes made one after another. */
export function ownAccount(portfolio: Portfolio, account: number, changes: readonly RowChange[] = []): Portfolio {
  const id = portfolio.accountIds.text(account);
  const names = new Set<TableName>([...portfolio.tablesGiven, ...changes.map(({ table }) => table)]);
  const tables: Partial<Record<TableName, Cells>> = {};
  for (const name of names)
    tables[name] = ownCells(
      portfolio,
      account,
      id,
      name,
      changes.filter(({ table }) => table === name),
    );
  const { asOf, settings, rates } = portfolio;
  return new Portfolio({ selection: { ids: [id] }, asOf, tables, settings, rates });
}

/** The header and the account's rows of one table; a table without accounts as it is. */
function ownCells(portfolio: Portfolio, account: number, id: string, name: TableName, changes: readonly RowChange[]): Cells {
  const rows = portfolio.rowsOf(name);
  if (rows === undefined && portfolio.table(name) !== undefined) return portfolio.table(name)!.cells;
  // A table that the changes bring has the columns that they write.
  const cells: Cells = rows?.table.cells ?? [['account_id']];
  const header = [...cells[0]!];
  const position = rows === undefined ? new Map([['account_id', 0]]) : new Map(matchHeaders(tableDeclarations[name], cells));
  const placeOf = (column: string): number => {
    if (!position.has(column)) position.set(column, header.push(column) - 1);
    return position.get(column)!;
  };
  const own = rows?.rows(account) ?? new Int32Array(0);
  const body = Array.from(own, (row) => [...cells[rows!.table.sourceRow(row) - 1]!]);
  for (const { row, values } of changes) {
    const cellsOfRow = row === undefined ? newRow(body) : body[own.indexOf(row)]!;
    for (const [column, value] of Object.entries(row === undefined ? { account_id: id, ...values } : values))
      cellsOfRow[placeOf(column)] = value;
  }
  // A row is as wide as its header: columns may have come with a later change.
  return [header, ...body.map((row) => header.map((_, column) => row[column] ?? ''))];
}

function newRow(body: unknown[][]): unknown[] {
  const row: unknown[] = [];
  body.push(row);
  return row;
}
