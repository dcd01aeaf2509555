/**
 * The exchange rates to fill in: an Excel table on a sheet of its own, a row for each currency, the reporting currency at 1. What a reader cannot know
 * is left blank, and the first such cell is selected. All writing is one sync, hence one step of undo in any Excel.
 */
import { textsOf } from '../locales/languages';
import { tableDeclarations } from '../tables/declarations/index';
import { addressOf } from './addresses';
import { asText } from './as-text';
import { numberFormatOf, setNumberFormat, widthOf } from './column-formats';
import { refuseIfCancelled } from './errors';
import { freeName } from './new-sheet';
import { inWorkbook } from './run';
import { freeTableName } from './table-names';
import { dropSheet, takingBack } from './taking-back';
import type { RatesTableInput, SheetWritten, WriteOptions } from './types';

const TABLE_NAME = 'ExchangeRates';
const RATE_FORMAT = '0.0000';
const COLUMN_WIDTH = widthOf(24);

function fill(sheet: Excel.Worksheet, tableName: string, { language, currencies, reporting, date }: RatesTableInput): void {
  const { columns } = tableDeclarations.fx;
  const rows = currencies.map((currency) => [asText(currency), currency === reporting ? 1 : '', date]);
  const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, columns.length);
  setNumberFormat(sheet.getRangeByIndexes(1, 1, rows.length, 1), RATE_FORMAT);
  setNumberFormat(sheet.getRangeByIndexes(1, 2, rows.length, 1), numberFormatOf('date', language));
  range.values = [columns.map(({ titles }) => titles[language]), ...rows];
  range.format.columnWidth = COLUMN_WIDTH;
  sheet.tables.add(range, true).name = tableName;
  sheet.activate();
  const blank = currencies.findIndex((currency) => currency !== reporting);
  sheet.getCell(1 + Math.max(0, blank), 1).select();
}

/** Writes the table and shows it; when that fails or is stopped, the workbook is as it was. */
export function writeRatesTable(rates: RatesTableInput, { signal }: WriteOptions = {}): Promise<SheetWritten> {
  return inWorkbook(
    async (context) => {
      const { worksheets, tables, names } = context.workbook;
      worksheets.load('items/name');
      tables.load('items/name');
      names.load('items/name');
      const shown = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const sheetName = freeName(
        textsOf(rates.language).workbook.rates.sheet,
        worksheets.items.map(({ name }) => name),
      );
      const tableName = freeTableName(
        TABLE_NAME,
        [...tables.items, ...names.items].map(({ name }) => name),
      );
      refuseIfCancelled(signal);
      try {
        fill(worksheets.add(sheetName), tableName, rates);
        await context.sync();
        refuseIfCancelled(signal);
      } catch (error) {
        await takingBack(error, { made: sheetName, atOnce: true }, () => inWorkbook((fresh) => dropSheet(fresh, sheetName, shown.name)));
      }
      return { sheet: sheetName, address: addressOf({ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }) };
    },
    { oneUndoStep: true, signal },
  );
}
