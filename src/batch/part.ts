/**
 * The rows of some accounts, table by table, as the kernel takes them: each range with its header, in the order of its source. A row goes where its account is,
 * and also where the account of its contract or of its scheme is: prices of a contract count the lines of every account that buys under it.
 */
import { tableDeclarations, tableNames, type TableName } from '../tables/declarations/index';
import type { Cells } from '../tables/headers';

export interface PartTable {
  readonly cells: Cells;
  /** Of each row below the header, its number in its source (the header is 1); left out where nobody knows. */
  readonly places?: ArrayLike<number>;
}
export type PartTables = Partial<Record<TableName, PartTable>>;

/** What takes a row to an account: its own id, or that of a contract or a scheme of the account. */
export type Route = 'account_id' | 'contract_id' | 'scheme_id';
const ROUTES: readonly Route[] = ['account_id', 'contract_id', 'scheme_id'];

const has = (name: TableName, column: string): boolean => tableDeclarations[name].columns.some((one) => one.name === column);

/** Settings, snapshots and what the adapter reads itself are no rows of accounts. */
const APART: ReadonlySet<TableName> = new Set(['settings', 'snapshots', 'mapping']);

/** Ways from the rows of each table to accounts; none for a table that every part has as a whole (rates, the catalogue of families). */
export const routesOf = (name: TableName): readonly Route[] => {
  if (APART.has(name)) return [];
  // Of accounts and contracts, the id is the row's own.
  const own = name === 'accounts' || name === 'contracts';
  return own ? ['account_id'] : ROUTES.filter((route) => has(name, route));
};

/** Tables whose rows are dealt out, and those that every part has whole. */
export const dealtTables = tableNames.filter((name) => routesOf(name).length > 0);
export const wholeTables = tableNames.filter((name) => routesOf(name).length === 0 && !APART.has(name));

/** Rows that a part can have, which is what a sheet can have: figures index rows by numbers that end there. */
export const MOST_ROWS = 1_048_576;

export class PartTooLarge extends Error {
  constructor(
    readonly table: TableName,
    readonly rows: number,
  ) {
    super(`${table}: ${rows} rows`);
    this.name = 'PartTooLarge';
  }
}

export function guardSize(part: PartTables): void {
  for (const [name, { cells }] of Object.entries(part))
    if (cells.length > MOST_ROWS) throw new PartTooLarge(name as TableName, cells.length);
}
