/**
 * The cells of tables, header row first, as Excel gives them: "" for a blank, a serial number for a date, "#N/A" and the like for an error.
 * Excel on the web carries 5 MB in one answer: tables are read in blocks of rows well below that. How many rows make a block follows from the
 * size of the rows read before; a block that is too large all the same is halved.
 */
import { refuseIfCancelled, WorkbookError } from './errors';
import type { Extent } from './addresses';
import { inWorkbook } from './run';
import type { ReadOptions, WorkbookTable } from './types';

/** Bytes of JSON that a block should have: a fifth of what the web carries, so that a heavy block is not too heavy. */
const BLOCK_BYTES = 1_000_000;
/** Cells of the first block, before any size is known; with 32,767 characters a cell could still be too large: then it is halved. */
const FIRST_BLOCK_CELLS = 4_000;

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

interface Located {
  readonly range: Excel.Range;
  readonly table: Excel.Table | null;
}

function locate(context: Excel.RequestContext, table: WorkbookTable): Located {
  if (!table.isExcelTable)
    return { range: context.workbook.worksheets.getItem(table.sheet).getRange(table.address).load(EXTENT), table: null };
  const found = context.workbook.tables.getItem(table.id).load('showTotals');
  return { range: found.getRange().load(EXTENT), table: found };
}

/** Where the table lies once the request is answered, without its totals row. */
function extentOf({ range, table }: Located): Extent {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { rowIndex, columnIndex, rowCount: rowCount - (table?.showTotals === true ? 1 : 0), columnCount };
}

const sameExtent = (a: Extent, b: Extent): boolean =>
  a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/** What a cell shows, or what was put into it: its formula. */
type What = 'values' | 'formulas';

/** Rows of the table from `first` on. Throws `changed` when it grew, shrank or moved since its extent was taken. */
function readBlock(
  table: WorkbookTable,
  extent: Extent,
  first: number,
  rows: number,
  what: What,
  signal: AbortSignal | undefined,
): Promise<unknown[][]> {
  return inWorkbook(
    async (context) => {
      const now = locate(context, table);
      const block = now.range.worksheet.getRangeByIndexes(extent.rowIndex + first, extent.columnIndex, rows, extent.columnCount).load(what);
      await context.sync();
      if (!sameExtent(extent, extentOf(now))) throw new WorkbookError('changed', { names: [table.name] });
      return block[what] as unknown[][];
    },
    { signal },
  );
}

const jsonBytes = (rows: readonly (readonly unknown[])[]): number => new TextEncoder().encode(JSON.stringify(rows)).length;

async function readTable(
  table: WorkbookTable,
  extent: Extent,
  what: What,
  signal: AbortSignal | undefined,
  onRows: (rows: number) => void,
): Promise<unknown[][]> {
  const cells: unknown[][] = [];
  let rows = Math.max(1, Math.floor(FIRST_BLOCK_CELLS / extent.columnCount));
  while (cells.length < extent.rowCount) {
    refuseIfCancelled(signal);
    const wanted = Math.min(rows, extent.rowCount - cells.length);
    let block: unknown[][];
    try {
      block = await readBlock(table, extent, cells.length, wanted, what, signal);
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== 'tooLarge' || wanted === 1) throw error;
      rows = Math.ceil(wanted / 2);
      continue;
    }
    for (const row of block) cells.push(row);
    rows = Math.max(1, Math.floor((BLOCK_BYTES * block.length) / jsonBytes(block)));
    onRows(block.length);
  }
  return cells;
}

async function readAll(
  tables: readonly WorkbookTable[],
  what: What,
  { onProgress, signal }: ReadOptions,
): Promise<Map<string, unknown[][]>> {
  const extents = await inWorkbook(
    async (context) => {
      const located = tables.map((table) => locate(context, table));
      await context.sync();
      return located.map(extentOf);
    },
    { signal },
  );
  const totalRows = extents.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const result = new Map<string, unknown[][]>();
  let rows = 0;
  for (const [index, table] of tables.entries()) {
    const cells = await readTable(table, extents[index]!, what, signal, (read) => {
      rows += read;
      onProgress?.({ table, rows, totalRows });
    });
    result.set(table.id, cells);
  }
  return result;
}

/** Reads whole tables, header rows included, by table id. Progress counts rows, header rows too. */
export const readTables = (tables: readonly WorkbookTable[], options: ReadOptions = {}): Promise<Map<string, unknown[][]>> =>
  readAll(tables, 'values', options);

/** The same, with the formula of each cell that has one. */
export const readFormulas = (tables: readonly WorkbookTable[], options: ReadOptions = {}): Promise<Map<string, unknown[][]>> =>
  readAll(tables, 'formulas', options);
