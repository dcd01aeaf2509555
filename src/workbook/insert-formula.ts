/**
 * Writes one formula with what stands around it: a label above, and beside a single column the ids of its rows. What stands there, or where the result
 * will spill, is never overwritten; a result of several cells can't stand in an Excel table. All writing is one sync, hence one step of undo in any
 * Excel. When it fails, the sheet is read again: what stands there whole is done, anything less is put back to what it was.
 */
import { addressOf, withoutSheet, type Extent } from './addresses';
import { asText, asTheyStood } from './as-text';
import { numberFormatOf, setNumberFormat } from './column-formats';
import { WorkbookError } from './errors';
import { language } from './office';
import { inWorkbook, type RunOptions } from './run';
import { doneOrTakenBack } from './taking-back';
import type { InsertOptions, Place } from './types';

const ROW_LIMIT = 1_048_576;
const COLUMN_LIMIT = 16_384;
const SPILL = '#SPILL!';

interface Room {
  readonly sheet: string;
  readonly extent: Extent;
  readonly area: Excel.Range;
  /** Where the formula itself stands. */
  readonly anchor: { readonly row: number; readonly column: number };
  /** All of it stands there already. */
  readonly done: boolean;
}

/** Rows above the formula, columns before it. */
const aroundOf = ({ label, ids }: InsertOptions): { readonly above: number; readonly before: number } => ({
  above: label === undefined ? 0 : 1,
  before: ids === undefined ? 0 : 1,
});

/** The area from the selected cell on that all of it takes. Throws notEmpty (with the place of what is there), insideTable or tooLarge. */
async function roomOf(context: Excel.RequestContext, options: InsertOptions, formula?: string): Promise<Room> {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/name');
  await context.sync();
  const { rowIndex, columnIndex } = cell;
  const sheet = cell.worksheet.name;
  const { above, before } = aroundOf(options);
  const { rowCount: rows, columnCount: columns } = options.size ?? { rowCount: 1, columnCount: 1 };
  const extent = { rowIndex, columnIndex, rowCount: rows + above, columnCount: columns + before };
  if (rowIndex + extent.rowCount > ROW_LIMIT || columnIndex + extent.columnCount > COLUMN_LIMIT)
    throw new WorkbookError('tooLarge', { sheet });
  const area = cell.worksheet.getRangeByIndexes(rowIndex, columnIndex, extent.rowCount, extent.columnCount);
  const content = area.getUsedRangeOrNullObject(true).load('address');
  const tables = area.getTables(false).load('items/name');
  await context.sync();
  if (extent.rowCount * extent.columnCount > 1 && tables.items.length > 0)
    throw new WorkbookError('insideTable', { sheet, address: addressOf(extent), names: tables.items.map(({ name }) => name) });
  const anchor = { row: above, column: before };
  const done = !content.isNullObject && formula !== undefined && (await standsIn(context, area, writtenIn({ anchor }, formula, options)));
  if (!content.isNullObject && !done) throw new WorkbookError('notEmpty', { sheet, address: withoutSheet(content.address) });
  return { sheet, extent, area, anchor, done };
}

/** Where it would stand from the selected cell on; throws as writing it would. Nothing is written. */
export function roomFor(options: InsertOptions, run: Pick<RunOptions, 'afterCellEdit'> = {}): Promise<Place> {
  return inWorkbook(async (context) => {
    const { sheet, extent } = await roomOf(context, options);
    return { sheet, address: addressOf(extent) };
  }, run);
}

function formatColumns({ area, anchor, extent }: Room, { size }: InsertOptions): void {
  size?.columns?.forEach((column, index) => {
    const format = numberFormatOf(column.look, language());
    if (format === 'General') return;
    const rows = area.getColumn(anchor.column + index);
    setNumberFormat(anchor.row === 0 ? rows : rows.getOffsetRange(1, 0).getAbsoluteResizedRange(extent.rowCount - 1, 1), format);
  });
}

/** What stood in the cells that get content, and how the area looked. */
interface Kept {
  readonly contents: readonly unknown[];
  readonly formats: unknown[][];
  /** Of the labels' row. */
  readonly bold: readonly boolean[];
}

/** A cell that gets content, by its place in the area. */
interface Written {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Cells that get a formula or a label: the formula itself first. */
function writtenIn({ anchor }: Pick<Room, 'anchor'>, formula: string, { label, ids }: InsertOptions): Written[] {
  return [
    { ...anchor, formula },
    ...(ids === undefined ? [] : [{ row: anchor.row, column: 0, formula: ids.formula }]),
    ...(label === undefined ? [] : [{ row: 0, column: anchor.column, formula: asText(label) }]),
    ...(label === undefined || ids === undefined ? [] : [{ row: 0, column: 0, formula: asText(ids.label) }]),
  ];
}

/** Excel may space a formula and write its names otherwise; of a text it does not give back the apostrophe. */
const plain = (content: unknown): string => String(content).replace(/\s+/g, '').replace(/^'/, '').toUpperCase();

/** Whether all that is to be written stands there, with room for its result. */
async function standsIn(context: Excel.RequestContext, area: Excel.Range, written: readonly Written[]): Promise<boolean> {
  const cells = written.map(({ row, column }) => area.getCell(row, column).load('formulas,values'));
  await context.sync();
  return written.every(({ formula }, index) => {
    const [now, value] = [cells[index]!.formulas, cells[index]!.values].map((rows) => (rows as unknown[][])[0]![0]);
    return plain(now) === plain(formula) && value !== SPILL;
  });
}

const areaOf = (context: Excel.RequestContext, { sheet, extent }: Pick<Room, 'sheet' | 'extent'>): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(extent.rowIndex, extent.columnIndex, extent.rowCount, extent.columnCount);

async function keptOf(
  context: Excel.RequestContext,
  { area, extent }: Room,
  written: readonly Written[],
  { label }: InsertOptions,
): Promise<Kept> {
  area.load('numberFormat');
  const cells = written.map(({ row, column }) => area.getCell(row, column).load('formulas,values'));
  const header = Array.from({ length: label === undefined ? 0 : extent.columnCount }, (_, column) =>
    area.getCell(0, column).format.font.load('bold'),
  );
  await context.sync();
  return {
    contents: cells.map(({ formulas, values }) => asTheyStood(formulas as unknown[][], values as unknown[][])[0]![0]),
    formats: area.numberFormat as unknown[][],
    bold: header.map(({ bold }) => bold),
  };
}

async function putBack(context: Excel.RequestContext, room: Room, written: readonly Written[], kept: Kept): Promise<void> {
  const area = areaOf(context, room);
  written.forEach(({ row, column }, index) => {
    area.getCell(row, column).formulas = [[kept.contents[index]]];
  });
  area.numberFormat = kept.formats;
  kept.bold.forEach((was, column) => {
    area.getCell(0, column).format.font.bold = was;
  });
  await context.sync();
}

function writeAll(room: Room, written: readonly Written[], options: InsertOptions): void {
  const { area } = room;
  formatColumns(room, options);
  if (options.label !== undefined) area.getRow(0).format.font.bold = true;
  // The formula comes last of all: what stands around it is there when it is.
  for (const { row, column, formula } of [...written].reverse()) area.getCell(row, column).formulas = [[formula]];
}

/**
 * Writes the formula and says where it stands. Throws notEmpty, insideTable or tooLarge; then, and when Excel refuses, nothing has changed. Where all of
 * it stands already, it is done.
 */
export function insertFormula(formula: string, options: InsertOptions = {}): Promise<Place> {
  return inWorkbook(
    async (context) => {
      const room = await roomOf(context, options, formula);
      const { area, anchor, sheet, extent } = room;
      const address = addressOf({
        rowIndex: extent.rowIndex + anchor.row,
        columnIndex: extent.columnIndex + anchor.column,
        rowCount: 1,
        columnCount: 1,
      });
      if (room.done) return { sheet, address };
      const written = writtenIn(room, formula, options);
      const kept = await keptOf(context, room, written, options);
      try {
        writeAll(room, written, options);
        // The result may be larger than was known: Excel says so at once, unless the function answers later.
        const [shown, beside] = written.map(({ row, column }) => area.getCell(row, column).load('values'));
        await context.sync();
        const blocked = [shown!, ...(options.ids === undefined ? [] : [beside!])];
        if (blocked.some(({ values }) => (values as unknown[][])[0]![0] === SPILL)) throw new WorkbookError('notEmpty', { sheet, address });
      } catch (error) {
        await doneOrTakenBack(error, {
          isDone: (fresh) => standsIn(fresh, areaOf(fresh, room), written),
          takeBack: (fresh) => putBack(fresh, room, written, kept),
          sheet,
          address,
          atOnce: true,
        });
      }
      return { sheet, address };
    },
    { oneUndoStep: true, doing: 'formula' },
  );
}
