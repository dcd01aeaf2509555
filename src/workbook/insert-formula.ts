/**
 * Writes one formula into the selected cell. What stands there, or where the result will spill, is never overwritten; a result of several
 * cells can't stand in an Excel table. All writing is one sync, hence one step of undo in any Excel.
 */
import { addressOf, withoutSheet } from './addresses';
import { numberFormatOf, setNumberFormat } from './column-formats';
import { WorkbookError } from './errors';
import { language } from './office';
import { inWorkbook } from './run';
import type { Place, Size } from './types';

const ROW_LIMIT = 1_048_576;
const COLUMN_LIMIT = 16_384;

/** Writes the formula and says where it stands; where its size is known, the whole area must be empty, and is formatted. Throws notEmpty (with the place of what is there), insideTable or tooLarge. */
export function insertFormula(formula: string, size: Size | null = null): Promise<Place> {
  return inWorkbook(
    async (context) => {
      const { workbook } = context;
      const cell = workbook.getActiveCell().load('address,rowIndex,columnIndex,formulas,worksheet/name');
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
      if (!content.isNullObject) throw new WorkbookError('notEmpty', { sheet, address: withoutSheet(content.address) });
      size?.columns?.forEach((column, index) => {
        const format = numberFormatOf(column.look, language());
        if (format !== 'General') setNumberFormat(area.getColumn(index), format);
      });
      cell.formulas = [[formula]];
      cell.load('values');
      await context.sync();
      // The result may be larger than was known: Excel says so at once, unless the function answers later.
      if ((cell.values as unknown[][])[0]![0] === '#SPILL!') {
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
