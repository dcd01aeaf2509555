/**
 * The tables of the workbook, found and read: which kinds are there, which are missing, which stand twice. Of two tables of one kind the first
 * is read; the pane says so.
 */
import { tableNames, type TableName } from '../../tables/declarations/index';
import { headersKnown, type Cells } from '../../tables/headers';
import type { TableFault } from '../../tables/findings';
import { cellsAsRead, type ReadOptions, type WorkbookTable } from '../../workbook/index';
import type { PaneWorkbook } from '../workbook';

export interface LoadedTable {
  readonly name: TableName;
  readonly source: WorkbookTable;
  readonly cells: Cells;
}

export interface LoadedWorkbook {
  /** In the order of `tableNames`. */
  readonly tables: readonly LoadedTable[];
  readonly missing: readonly TableName[];
  readonly twice: readonly { readonly name: TableName; readonly used: WorkbookTable; readonly other: WorkbookTable }[];
  readonly ambiguous: readonly { readonly source: WorkbookTable; readonly kinds: readonly [TableName, TableName] }[];
  /** Meant to be a table that no other one is, but without a column that it requires: not read. */
  readonly incomplete: readonly { readonly source: WorkbookTable; readonly name: TableName; readonly column: string }[];
  readonly unrecognised: readonly WorkbookTable[];
  /** Tables that the mapping can't be followed in. */
  readonly gone: readonly { readonly source: WorkbookTable; readonly fault: TableFault }[];
}

/** Without these three tables there is little to compute; the accounts table alone is indispensable. */
export const leadingTables: readonly TableName[] = ['accounts', 'references', 'contracts'];

export async function loadWorkbook(
  workbook: Pick<PaneWorkbook, 'findTables' | 'readTables'>,
  options: ReadOptions,
): Promise<LoadedWorkbook> {
  const found = await workbook.findTables();
  const chosen = new Map<TableName, WorkbookTable>();
  const twice: { name: TableName; used: WorkbookTable; other: WorkbookTable }[] = [];
  const ambiguous: { source: WorkbookTable; kinds: readonly [TableName, TableName] }[] = [];
  const lacking: { source: WorkbookTable; name: TableName; column: string }[] = [];
  const unrecognised: WorkbookTable[] = [];
  for (const source of found) {
    const { kind } = source;
    if (kind === null) unrecognised.push(source);
    else if (typeof kind !== 'string' && 'incomplete' in kind) lacking.push({ source, name: kind.incomplete, column: kind.column });
    else if (typeof kind !== 'string') ambiguous.push({ source, kinds: kind.ambiguous });
    else if (chosen.has(kind)) twice.push({ name: kind, used: chosen.get(kind)!, other: source });
    else chosen.set(kind, source);
  }
  // Beside the table that it could have been, it is one of the workbook's own; so it is when most of its columns are something else (opportunities
  // have an account and an amount, as volumes have).
  // One whose mapping can't be followed is named for that alone: its own headers never were to be read.
  const incomplete = lacking.filter(
    ({ source, name }) => !chosen.has(name) && isMeantAs(name, source) && source.mappingFault === undefined,
  );
  unrecognised.push(...lacking.filter(({ source, name }) => chosen.has(name) || !isMeantAs(name, source)).map(({ source }) => source));
  const names = tableNames.filter((name) => chosen.has(name));
  const cells = await workbook.readTables(
    names.map((name) => chosen.get(name)!),
    options,
  );
  const tables = names.map((name) => {
    const source = chosen.get(name)!;
    return { name, source, cells: cellsAsRead(cells.get(source.id)!, source) };
  });
  const gone = found.flatMap((source) => (source.mappingFault === undefined ? [] : [{ source, fault: source.mappingFault }]));
  // Nobody lacks a mapping whose tables have our headers.
  const missing = tableNames.filter((name) => !chosen.has(name) && name !== 'mapping');
  return { tables, missing, twice, ambiguous, incomplete, unrecognised, gone };
}

/** One of the three that everything rests on, or half of the headers say so. */
const isMeantAs = (name: TableName, { headers }: WorkbookTable): boolean =>
  leadingTables.includes(name) || 2 * headersKnown(name, headers) >= headers.filter((header) => header.trim() !== '').length;

/** The tables that a formula takes: those that are read. */
export const usedTables = (loaded: LoadedWorkbook): readonly WorkbookTable[] => loaded.tables.map(({ source }) => source);

export const tableOf = (loaded: LoadedWorkbook, name: string): LoadedTable | undefined =>
  loaded.tables.find((table) => table.name === name);
