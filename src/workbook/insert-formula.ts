/**
 * Writes one formula into one cell. What stands there, or where the result will spill, is never overwritten unless asked for; a result of
 * several cells can't stand in an Excel table. All writing is one sync, hence one step of undo in any Excel.
 */
import { addressOf, withoutSheet } from './addresses';
import { numberFormatOf, setNumberFormat } from './column-formats';
import { WorkbookError } from './errors';
import { language } from './office';
import { inWorkbook } from './run';
import type { InsertOptions, Place } from './types';

const ROW_LIMIT = 1_048_576;
const COLUMN_LIMIT = 16_384;

/** Writes the formula and says where it stands. Throws notEmpty (with the place of what is there), insideTable or tooLarge. */
export function insertFormula(formula: string, { at, replace = false, size }: InsertOptions = {}): Promise<Place> {
  return inWorkbook(
    async (context) => {
      const { workbook } = context;
      const start = at === undefined ? workbook.getActiveCell() : workbook.worksheets.getItem(at.sheet).getRange(at.address).getCell(0, 0);
      const cell = start.load('address,rowIndex,columnIndex,formulas,worksheet/name');
      await context.sync();
      const { rowIndex, columnIndex } = cell;
      const sheet = cell.worksheet.name;
      const { rowCount, columnCount } = size ?? { rowCount: 1, columnCount: 1 };
      if (rowIndex + rowCount > ROW_LIMIT || columnIndex + columnCount > COLUMN_LIMIT) throw new WorkbookError('tooLarge', { sheet });
      const area = cell.worksheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
      const content = area.getUsedRangeOrNullObject(true).load('address');
      area.load('numberFormat');
      const tables = area.getTables(false).load('items/name');
      await context.sync();
      if (rowCount * columnCount > 1 && tables.items.length > 0) {
        throw new WorkbookError('insideTable', {
          sheet,
          address: addressOf({ rowIndex, columnIndex, rowCount, columnCount }),
          names: tables.items.map(({ name }) => name),
        });
      }
      const formatsBefore = area.numberFormat as unknown[][];
      if (!content.isNullObject) {
        if (!replace) throw new WorkbookError('notEmpty', { sheet, address: withoutSheet(content.address) });
        area.clear('Contents');
      }
      size?.columns?.forEach((column, index) => {
        const format = numberFormatOf(column.look, language());
        if (format !== 'General') setNumberFormat(area.getColumn(index), format);
      });
      cell.formulas = [[formula]];
      cell.load('values');
      await context.sync();
      // The result may be larger than was known: Excel says so at once, unless the function answers later.
      if ((cell.values as unknown[][])[0]![0] === '#SPILL!' && content.isNullObject) {
        cell.clear('Contents');
        area.numberFormat = formatsBefore;
        await context.sync();
        throw new WorkbookError('notEmpty', { sheet, address: withoutSheet(cell.address) });
      }
      return { sheet, address: withoutSheet(cell.address) };
    },
    { oneUndoStep: true },
  );
}
