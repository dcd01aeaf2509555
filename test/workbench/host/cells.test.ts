// Cells through the real Office.js: blocks read and written, what becomes of typed text, where a range lies, null objects, errors.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAddinInNode } from '../../../src/workbench/host/transports/node';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import { caught } from './support';

let addin: NodeAddin;

beforeAll(async () => {
  addin = await openAddinInNode();
});
afterAll(() => addin.close());

beforeEach(async () => {
  await addin.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:Z3000').clear();
    await context.sync();
  });
});

const onSheet = <T>(action: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  addin.run((context) => action(context.workbook.worksheets.getItem('Sheet1'), context));

describe('blocks', () => {
  it('reads values, formulas, number formats and texts of what stands in the cells', async () => {
    await addin.workbook.fill('A1', [
      ['Item', 'Price'],
      ['Apple', 1234.5],
      ['Total', '=SUM(B2:B2)'],
    ]);
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('B2').numberFormat = [['#,##0.00']];
      const range = sheet.getRange('A1:B3').load('values, formulas, text, numberFormat, address, rowCount, cellCount, valueTypes');
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([
      ['Item', 'Price'],
      ['Apple', 1234.5],
      ['Total', '#BUSY!'],
    ]);
    expect(read.formulas?.[2]).toEqual(['Total', '=SUM(B2:B2)']);
    expect(read.text?.[1]).toEqual(['Apple', '1,234.50']);
    expect(read.numberFormat?.[1]).toEqual(['General', '#,##0.00']);
    expect(read.valueTypes?.[1]).toEqual(['String', 'Double']);
    expect(read.address).toBe('Sheet1!A1:B3');
    expect([read.rowCount, read.cellCount]).toEqual([3, 6]);
  });

  it('writes 2,000 rows, which the library cuts into pieces, and leaves null cells as they are', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [`R${row}`, row]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2000').values = rows;
      await context.sync();
      sheet.getRange('A1:B1').values = [[null as never, 'kept']];
      await context.sync();
    });
    expect(addin.workbook.valuesAt('A1:B1')).toEqual([['R0', 'kept']]);
    expect(addin.workbook.valuesAt('A2000:B2000')).toEqual([['R1999', 1999]]);
  });

  it('reads text as if it had been typed, unless the cell is text or an apostrophe leads', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A6').numberFormat = [['@']];
      sheet.getRange('A1:A8').values = [['00123'], ["'00123"], ['true'], ['2024-03-31'], ['=1+1'], ['00123'], ['5%'], ["'=1+1"]];
      await context.sync();
    });
    expect(addin.workbook.valuesAt('A1:A8').flat()).toEqual([123, '00123', true, 45382, '#BUSY!', '00123', 0.05, '=1+1']);
    const formats = addin.workbook.readNumberFormats({
      sheetId: addin.workbook.activeSheetId(),
      row: 3,
      column: 0,
      rowCount: 4,
      columnCount: 1,
    });
    expect(formats.flat()).toEqual(['m/d/yyyy', 'General', '@', '0.00%']);
  });

  it('writes one value into every cell of a range', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = 7 as never;
      await context.sync();
    });
    expect(addin.workbook.valuesAt('A1:B2')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('refuses a block of another shape', async () => {
    const error = await caught(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:B2').values = [[1, 2, 3]];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ name: 'RichApi.Error', code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  });

  it('gives null for the values of whole columns', async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A:B').load('values, address');
      await context.sync();
      return [range.values, range.address];
    });
    expect(values).toEqual([null, 'Sheet1!A:B']);
  });
});

describe('where a range lies', () => {
  it('moves, resizes, intersects and bounds', async () => {
    const addresses = await onSheet(async (sheet, context) => {
      const base = sheet.getRange('B2:D4');
      const ranges = [
        base.getOffsetRange(1, -1),
        base.getResizedRange(2, 0),
        base.getAbsoluteResizedRange(1, 1),
        base.getCell(1, 2),
        base.getRow(2),
        base.getColumn(0),
        base.getLastCell(),
        base.getEntireColumn(),
        base.getEntireRow(),
        base.getIntersection('C1:C3'),
        base.getBoundingRect('F9'),
        base.getRowsBelow(2),
        base.getColumnsBefore(1),
        sheet.getRangeByIndexes(9, 0, 1, 3),
        sheet.getCell(0, 26),
      ].map((range) => range.load('address'));
      await context.sync();
      return ranges.map((range) => range.address.replace('Sheet1!', ''));
    });
    expect(addresses).toEqual([
      'A3:C5',
      'B2:D6',
      'B2',
      'D3',
      'B4:D4',
      'B2:B4',
      'D4',
      'B:D',
      '2:4',
      'C2:C3',
      'B2:F9',
      'B5:D6',
      'A2:A4',
      'A10:C10',
      'AA1',
    ]);
  });

  it('finds the used part of a sheet and of a range, and the region around a cell', async () => {
    await addin.workbook.fill('C3', [
      ['a', 'b'],
      ['c', 4],
    ]);
    await addin.workbook.fill('G9', [['far']]);
    const addresses = await onSheet(async (sheet, context) => {
      const ranges = [sheet.getUsedRange(true), sheet.getRange('A1:E20').getUsedRange(), sheet.getRange('D4').getSurroundingRegion()].map(
        (range) => range.load('address'),
      );
      const nothing = sheet.getRange('A20:B30').getUsedRangeOrNullObject().load('address');
      await context.sync();
      return [...ranges.map((range) => range.address), nothing.isNullObject];
    });
    expect(addresses).toEqual(['Sheet1!C3:G9', 'Sheet1!C3:D4', 'Sheet1!C3:D4', true]);
  });

  it('refuses to leave the sheet', async () => {
    const error = await caught(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.getOffsetRange' } });
  });
});

describe('sheets', () => {
  it('adds, renames, hides, moves, activates and deletes', async () => {
    const seen = await addin.run(async (context) => {
      const plan = context.workbook.worksheets.add('Plan');
      plan.tabColor = '#0F6B6B';
      plan.position = 0;
      plan.name = 'Account plan';
      plan.activate();
      await context.sync();
      const sheets = context.workbook.worksheets.load('items/name, items/visibility, items/tabColor');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const names = sheets.items.map(({ name, tabColor }) => [name, tabColor]);
      plan.delete();
      await context.sync();
      return [names, active.name];
    });
    expect(seen).toEqual([
      [
        ['Account plan', '#0F6B6B'],
        ['Sheet1', ''],
      ],
      'Account plan',
    ]);
    expect(addin.workbook.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it.each([
    ['Sheet1', 'ItemAlreadyExists'],
    ['a/b', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
  ])('refuses the name %s', async (name, code) => {
    const error = await caught(
      addin.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code });
  });

  it('says ItemNotFound for a sheet that is not there, and gives a null object when asked so', async () => {
    const error = await caught(
      addin.run(async (context) => {
        context.workbook.worksheets.getItem('Nowhere').load('name');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'ItemNotFound', httpStatusCode: 404, debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
    const isNull = await addin.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere').load('name');
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('refuses to delete the last visible sheet', async () => {
    const error = await caught(
      onSheet(async (sheet, context) => {
        sheet.delete();
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidOperation' });
  });

  it('freezes rows and columns', async () => {
    const places = await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B1'));
      const both = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return [rows.address, both.address, none.isNullObject];
    });
    expect(places).toEqual(['Sheet1!1:2', 'Sheet1!A1:B1', true]);
  });
});

describe('formats and selection', () => {
  it('keeps fill, font, alignment, widths and borders, and gives null where cells differ', async () => {
    const seen = await onSheet(async (sheet, context) => {
      const head = sheet.getRange('A1:B1');
      head.format.fill.color = '#0f6b6b';
      head.format.font.bold = true;
      head.format.font.color = 'white';
      head.format.wrapText = true;
      head.format.horizontalAlignment = 'Center';
      head.format.columnWidth = 120;
      head.format.borders.getItem('EdgeBottom').color = '#000000';
      const set = sheet
        .getRange('A1')
        .load('format/fill/color, format/font/bold, format/font/color, format/wrapText, format/horizontalAlignment, format/columnWidth');
      const mixed = sheet.getRange('A1:A2').load('format/font/bold');
      const border = head.format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      const { fill, font, wrapText, horizontalAlignment, columnWidth } = set.format;
      return [fill.color, font.bold, font.color, wrapText, horizontalAlignment, columnWidth, mixed.format.font.bold, border.style];
    });
    expect(seen).toEqual(['#0F6B6B', true, '#FFFFFF', true, 'Center', 120, null, 'Continuous']);
  });

  it('formats whole columns, and cells inherit it', async () => {
    const bold = await onSheet(async (sheet, context) => {
      sheet.getRange('Q:Q').format.font.bold = true;
      const cell = sheet.getRange('Q77').load('format/font/bold');
      await context.sync();
      return cell.format.font.bold;
    });
    expect(bold).toBe(true);
  });

  it('selects and tells what is selected', async () => {
    const address = await onSheet(async (sheet, context) => {
      sheet.getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [selected.address, active.address];
    });
    expect(address).toEqual(['Sheet1!C3:D4', 'Sheet1!C3']);
  });

  it('inserts and deletes cells, and clears contents without formats', async () => {
    await addin.workbook.fill('A1', [
      [1, 'x'],
      [2, 'y'],
    ]);
    const format = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').insert('Down');
      sheet.getRange('B1:B2').delete('Up');
      sheet.getRange('A3').numberFormat = [['0.0']];
      sheet.getRange('A3').clear('Contents');
      const range = sheet.getRange('A3').load('numberFormat');
      await context.sync();
      return range.numberFormat[0]![0] as unknown;
    });
    expect(addin.workbook.valuesAt('A1:B3')).toEqual([
      ['', ''],
      [1, ''],
      ['', ''],
    ]);
    expect(format).toBe('0.0');
  });
});
