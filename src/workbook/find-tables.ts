/**
 * The tables of a workbook: every Excel table, and on visible sheets without one the used range, when one of its first rows is (or is meant to be) the
 * header of a table that the add-in reads: titles, dates and blank rows may stand above it. What a table is follows from its headers; its rows are only looked at when two kinds have the same headers.
 */
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { CellError, TableError, type TableFault } from '../tables/findings';
import { headedAs, headersKnown, isHeaderOf, recognise, type Cells, type Recognised } from '../tables/headers';
import { mappingOf } from '../tables/mapped';
import type { TableMapping } from '../tables/mapping';
import { readMapping } from '../tables/mapping-table';
import { absoluteReference, addressOf, type Extent } from './addresses';
import { inWorkbook, type RunOptions } from './run';
import type { WorkbookTable } from './types';

/** A plain range wider than this is no table of rows, and its header alone could be a large answer. */
const WIDEST_PLAIN_RANGE = 500;
/** Rows that tell two kinds with the same headers apart by their words (tables/headers.ts looks at as many). */
const ROWS_TO_TELL_APART = 200;

/** Rows in which the header of a plain range may stand. */
export const ROWS_ABOVE_HEADER = 20;

/** Rows of the mapping that are looked at. */
const MOST_MAPPED = 2000;

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly extent: Extent;
  readonly reference: string;
  readonly isExcelTable: boolean;
}

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

export const partOf = (context: Excel.RequestContext, { sheet, extent }: Candidate, rows: number, load = 'values'): Excel.Range =>
  context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(extent.rowIndex, extent.columnIndex, Math.min(rows, extent.rowCount), extent.columnCount)
    .load(load);

export async function candidates(context: Excel.RequestContext): Promise<Candidate[]> {
  const tables = context.workbook.tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/name');
  const sheets = context.workbook.worksheets.load('items/name,items/visibility');
  await context.sync();
  const withTable = new Set(tables.items.map((table) => table.worksheet.name));
  const tableRanges = tables.items.map((table) => table.getRange().load(EXTENT));
  const plainSheets = sheets.items.filter((sheet) => !withTable.has(sheet.name) && sheet.visibility === 'Visible');
  const plainRanges = plainSheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(EXTENT));
  await context.sync();
  const found: Candidate[] = tables.items.map((table, index) => {
    const { rowIndex, columnIndex, rowCount, columnCount } = tableRanges[index]!;
    const extent = { rowIndex, columnIndex, rowCount: rowCount - (table.showTotals ? 1 : 0), columnCount };
    const reference = table.showTotals ? `${table.name}[[#Headers],[#Data]]` : `${table.name}[#All]`;
    return { id: table.id, name: table.name, sheet: table.worksheet.name, extent, reference, isExcelTable: true };
  });
  plainSheets.forEach(({ name }, index) => {
    const range = plainRanges[index]!;
    if (range.isNullObject || range.columnCount > WIDEST_PLAIN_RANGE) return;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const extent = { rowIndex, columnIndex, rowCount, columnCount };
    const reference = absoluteReference(name, addressOf(extent));
    found.push({ id: reference, name, sheet: name, extent, reference, isExcelTable: false });
  });
  return found;
}

/** What a header cell says; numbers and the like are no header of ours but are shown as they are. */
export const headerText = (cell: unknown): string => (cell == null ? '' : String(cell));

const isAmbiguous = (kind: Recognised): boolean => kind !== null && typeof kind === 'object' && 'ambiguous' in kind;

/** Whether the columns that a table requires say enough of a range: an id, or two columns; a date alone doesn't. */
function requiredSaysEnough(name: TableName): boolean {
  const required = tableDeclarations[name].columns.filter((column) => column.required);
  return required.length > 1 || required.some(({ kind }) => kind === 'id');
}

/**
 * Is a plain range meant for Tenure? A date and an amount stand on many a sheet: one whose required columns say too little, or are not all there, is,
 * when half of its headers are those of the table.
 */
function isMeant(kind: Recognised, headers: readonly string[]): boolean {
  if (kind === null) return false;
  const name = tableNamed(kind);
  const complete = typeof kind === 'string' || isHeaderOf(name, headers);
  return (complete && requiredSaysEnough(name)) || 2 * headersKnown(name, headers) >= headers.filter((header) => header !== '').length;
}

const OUR_FUNCTION = /^=.*\bTENURE\./i;
const SPILL_READ = /[A-Z]{1,3}\$?\d+#/i;

/**
 * Rows of a plain range as far as they are no results of ours: in a row in which a function of the add-in answers, these begin with that function or with
 * the first formula that reads what spills. Their headers are those of our tables, but what stands below them are no rows of the user's.
 */
function withoutResults({ values, formulas }: Excel.Range): unknown[][] {
  return (values as unknown[][]).map((row, position) => {
    const written = (formulas as unknown[][])[position]!.map(String);
    if (!written.some((formula) => OUR_FUNCTION.test(formula))) return row;
    const first = written.findIndex((formula) => OUR_FUNCTION.test(formula) || (formula.startsWith('=') && SPILL_READ.test(formula)));
    return row.slice(0, first);
  });
}

/** Settings on a sheet where a function answers are that function's, when the workbook has a table of settings. */
const computes = ({ formulas }: Excel.Range): boolean =>
  (formulas as unknown[][]).some((row) => row.some((formula) => OUR_FUNCTION.test(String(formula))));

/** How many rows of a plain range stand above its header: of the rows that are one, the first that the table knows most headers of. */
export function rowsAboveHeader(values: unknown[][], mappings: readonly TableMapping[]): number {
  let [best, most] = [0, 0];
  values.slice(0, ROWS_ABOVE_HEADER).forEach((row, position) => {
    const { mapping } = mappedAs(row, mappings);
    if (mapping !== undefined && mapping.columns.length > most) [best, most] = [position, mapping.columns.length];
    const kind = recognise(values.slice(position));
    if (kind === null || !isMeant(kind, row.map(headerText))) return;
    const known = headersKnown(tableNamed(kind), row);
    if (known > most) [best, most] = [position, known];
  });
  return best;
}

function tableNamed(kind: Exclude<Recognised, null>): TableName {
  if (typeof kind === 'string') return kind;
  return 'ambiguous' in kind ? kind.ambiguous[0] : kind.incomplete;
}

interface Mapped {
  readonly mapping?: TableMapping;
  readonly mappingFault?: TableFault;
}

/** What the workbook's mapping makes of a header row. */
function mappedAs(header: readonly unknown[], mappings: readonly TableMapping[]): Mapped {
  try {
    const found = mappingOf(header, mappings);
    return found === undefined ? {} : { mapping: found.mapping };
  } catch (error) {
    if (error instanceof TableError) return { mappingFault: error.fault };
    throw error;
  }
}

/** What a mapped table is: what its own columns, under our names, are. */
const kindAsMapped = ({ table, columns }: TableMapping): Recognised =>
  recognise([
    headedAs(
      table,
      columns.map(({ ours }) => ours),
    ),
  ]);

/** What a header row and the rows below it are. */
export function kindOfHeader(
  header: readonly unknown[],
  cells: Cells,
  mappings: readonly TableMapping[],
): Mapped & { readonly kind: Recognised } {
  const mapped = mappedAs(header, mappings);
  return { kind: mapped.mapping === undefined ? recognise(cells) : kindAsMapped(mapped.mapping), ...mapped };
}

/** The mappings of the workbook; none where its table can't be read: the check of the data says why. */
export async function mappingsIn(
  context: Excel.RequestContext,
  given: readonly Candidate[],
  tops: readonly Cells[],
): Promise<TableMapping[]> {
  const tables = given.filter((_, index) => isHeaderOf('mapping', tops[index]![0]!));
  const ranges = tables.map((table) => partOf(context, table, MOST_MAPPED));
  if (ranges.length === 0) return [];
  await context.sync();
  return ranges.flatMap(({ values }) => readOrNone(values as unknown[][]));
}

function readOrNone(cells: Cells): TableMapping[] {
  try {
    return readMapping(cells);
  } catch (error) {
    if (error instanceof CellError || error instanceof TableError) return [];
    throw error;
  }
}

/** The range from its header on, as wide as that. */
export function withoutTitles(candidate: Candidate, above: number, columnCount = candidate.extent.columnCount): Candidate {
  if (above === 0 && columnCount === candidate.extent.columnCount) return candidate;
  const { rowIndex, columnIndex, rowCount } = candidate.extent;
  const extent = { rowIndex: rowIndex + above, columnIndex, rowCount: rowCount - above, columnCount };
  const reference = absoluteReference(candidate.sheet, addressOf(extent));
  return { ...candidate, id: reference, extent, reference };
}

/** Every table in the workbook, in the workbook's order; Excel tables first. */
export function findTables(options: Pick<RunOptions, 'afterCellEdit' | 'signal'> = {}): Promise<WorkbookTable[]> {
  return inWorkbook(async (context) => {
    const given = await candidates(context);
    const ranges = given.map((candidate) =>
      candidate.isExcelTable ? partOf(context, candidate, 1) : partOf(context, candidate, ROWS_ABOVE_HEADER + 1, 'values,formulas'),
    );
    await context.sync();
    const tops = ranges.map((range, index) => (given[index]!.isExcelTable ? (range.values as unknown[][]) : withoutResults(range)));
    const mappings = await mappingsIn(context, given, tops);
    const above = tops.map((rows, index) => (given[index]!.isExcelTable ? 0 : rowsAboveHeader(rows, mappings)));
    const headerRows = tops.map((rows, index) => rows[above[index]!]!);
    const found = given.map((candidate, index) => withoutTitles(candidate, above[index]!, headerRows[index]!.length));
    const byHeader = headerRows.map((row) => recognise([row]));
    const unclear = new Map<number, Excel.Range>();
    byHeader.forEach((kind, index) => {
      if (isAmbiguous(kind)) unclear.set(index, partOf(context, found[index]!, ROWS_TO_TELL_APART));
    });
    if (unclear.size > 0) await context.sync();
    const hasSettings = given.some(({ isExcelTable }, index) => isExcelTable && byHeader[index] === 'settings');
    return found.flatMap(({ id, name, sheet, extent, reference, isExcelTable }, index): WorkbookTable[] => {
      const sample = unclear.get(index);
      const header = headerRows[index]!;
      const headers = header.map(headerText);
      const what = kindOfHeader(header, sample?.values ?? [header], mappings);
      if (!isExcelTable && hasSettings && what.kind === 'settings' && computes(ranges[index]!)) return [];
      if (!isExcelTable && what.mapping === undefined && what.mappingFault === undefined && !isMeant(what.kind, headers)) return [];
      const place = { id, name, sheet, address: addressOf(extent), rowCount: extent.rowCount - 1, headers };
      return [{ ...place, reference, isExcelTable, ...what }];
    });
  }, options);
}
