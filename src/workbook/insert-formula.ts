/**
 * Writes one formula with what stands around it: a label above, and beside a single column the ids of its rows. What stands there, or where the result
 * will spill, is never overwritten; a result of several cells can't stand in an Excel table. All writing is one sync, hence one step of undo in any
 * Excel.
 */
import { addressOf, withoutSheet, type Extent } from './addresses';
import { asText } from './as-text';
import { numberFormatOf, setNumberFormat } from './column-formats';
import { WorkbookError } from './errors';
import { language } from './office';
import { inWorkbook, type RunOptions } from './run';
import type { InsertOptions, Place } from './types';

const ROW_LIMIT = 1_048_576;
const COLUMN_LIMIT = 16_384;

interface Room {
  readonly sheet: string;
  readonly extent: Extent;
  readonly area: Excel.Range;
  /** Where the formula itself stands. */
  readonly anchor: { readonly row: number; readonly column: number };
}

/** Rows above the formula, columns before it. */
const aroundOf = ({ label, ids }: InsertOptions): { readonly above: number; readonly before: number } => ({
  above: label === undefined ? 0 : 1,
  before: ids === undefined ? 0 : 1,
});

/** The area from the selected cell on that all of it takes. Throws notEmpty (with the place of what is there), insideTable or tooLarge. */
async function roomOf(context: Excel.RequestContext, options: InsertOptions): Promise<Room> {
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
  if (!content.isNullObject) throw new WorkbookError('notEmpty', { sheet, address: withoutSheet(content.address) });
  return { sheet, extent, area, anchor: { row: above, column: before } };
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

/** Writes the formula and says where it stands. Throws notEmpty, insideTable or tooLarge; then nothing has changed. */
export function insertFormula(formula: string, options: InsertOptions = {}): Promise<Place> {
  return inWorkbook(
    async (context) => {
      const room = await roomOf(context, options);
      const { area, anchor, sheet } = room;
      area.load('numberFormat');
      await context.sync();
      const formatsBefore = area.numberFormat as unknown[][];
      formatColumns(room, options);
      const { label, ids } = options;
      if (label !== undefined) {
        const header = area.getRow(0);
        header.getCell(0, anchor.column).values = [[asText(label)]];
        if (ids !== undefined) header.getCell(0, 0).values = [[asText(ids.label)]];
        header.format.font.bold = true;
      }
      const written = [area.getCell(anchor.row, anchor.column)];
      written[0]!.formulas = [[formula]];
      if (ids !== undefined) {
        written.push(area.getCell(anchor.row, 0));
        written[1]!.formulas = [[ids.formula]];
      }
      for (const cell of written) cell.load('values,address');
      await context.sync();
      // The result may be larger than was known: Excel says so at once, unless the function answers later.
      if (written.some(({ values }) => (values as unknown[][])[0]![0] === '#SPILL!')) {
        area.clear('Contents');
        area.numberFormat = formatsBefore;
        if (label !== undefined) area.getRow(0).format.font.bold = false;
        await context.sync();
        throw new WorkbookError('notEmpty', { sheet, address: withoutSheet(written[0]!.address) });
      }
      return { sheet, address: withoutSheet(written[0]!.address) };
    },
    { oneUndoStep: true },
  );
}
