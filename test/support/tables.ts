/** Ranges as a workbook hands them over, built from objects: a header row, then one row for each object. */
import { Portfolio, type PortfolioInput } from '../../src/portfolio/portfolio';
import { selectAccounts } from '../../src/portfolio/selection';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import { parseIsoDate } from '../../src/tables/dates';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/**
 * The range of a table: the columns that any row names (plus the required ones), in the declared order, or `columns` as given.
 * A column that a row doesn't name is blank: null, as Excel on the web sends it.
 */
export function range(table: TableName, rows: readonly Row[], columns?: readonly string[]): Cell[][] {
  const named = new Set(rows.flatMap((row) => Object.keys(row)));
  const declared = tableDeclarations[table].columns;
  for (const name of named) {
    if (!declared.some((column) => column.name === name)) throw new Error(`No column ${name} is declared for ${table}`);
  }
  const header = columns ?? declared.filter((column) => column.required || named.has(column.name)).map((column) => column.name);
  return [[...header], ...rows.map((row) => header.map((name) => row[name] ?? null))];
}

/** Serial number of an ISO date. */
export function day(iso: string): number {
  const serial = parseIsoDate(iso);
  if (typeof serial !== 'number') throw new Error(`${iso} is no date`);
  return serial;
}

export type TableRows = Partial<Record<TableName, readonly Row[]>>;

/** A portfolio of these tables, asked about one id, a list of ids, or (left out) the whole accounts table. */
export function portfolioOf(
  tables: TableRows,
  asOf: string | number,
  ask?: string | readonly string[],
  options: Partial<PortfolioInput> = {},
): Portfolio {
  const cells = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, range(name as TableName, rows)]));
  const asked = typeof ask === 'string' ? ask : ask?.map((id) => [id]);
  const argument = asked ?? cells.accounts;
  return new Portfolio({
    selection: selectAccounts(argument),
    asOf: typeof asOf === 'string' ? day(asOf) : asOf,
    tables: cells,
    ...options,
  });
}
