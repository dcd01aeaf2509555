// Tables through the real Office.js.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAddinInNode } from '../../../src/workbench/host/transports/node';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import { caught } from './support';

let addin: NodeAddin;

beforeEach(async () => {
  addin = await openAddinInNode();
  await addin.workbook.fill('B2', [
    ['Account', 'Revenue'],
    ['Arden', 100],
    ['Boreal', 200],
  ]);
  await addin.workbook.fill('B6', [['below', 1]]);
  await addin.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Sheet1').tables.add('B2:C4', true);
    table.name = 'Accounts';
    await context.sync();
  });
});
afterEach(() => addin.close());

const onTable = <T>(action: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  addin.run((context) => action(context.workbook.tables.getItem('Accounts'), context));

describe('a table', () => {
  it('knows its ranges, its columns and its look', async () => {
    const seen = await onTable(async (table, context) => {
      table.style = 'TableStyleLight9';
      table.showBandedRows = false;
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem('Revenue').getDataBodyRange(),
      ].map((range) => range.load('address'));
      table.load('name, style, showBandedRows, showTotals');
      table.columns.load('items/name, items/id');
      table.rows.load('count');
      await context.sync();
      return [
        ranges.map(({ address }) => address),
        table.name,
        table.style,
        table.showBandedRows,
        table.columns.items.map(({ name, id }) => [name, id]),
        table.rows.count,
      ];
    });
    expect(seen).toEqual([
      ['Sheet1!B2:C4', 'Sheet1!B2:C2', 'Sheet1!B3:C4', 'Sheet1!C3:C4'],
      'Accounts',
      'TableStyleLight9',
      false,
      [
        ['Account', 1],
        ['Revenue', 2],
      ],
      2,
    ]);
  });

  it('takes rows at its end, pushing down only what lies under it', async () => {
    await addin.workbook.fill('E6', [['beside']]);
    await onTable(async (table, context) => {
      table.rows.add(undefined, [
        ['Corvid', 300],
        ['Delta', 400],
      ]);
      table.rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(addin.workbook.valuesAt('B2:C7')).toEqual([
      ['Account', 'Revenue'],
      ['Boreal', 200],
      ['Corvid', 300],
      ['Delta', 400],
      ['', ''],
      ['below', 1],
    ]);
    expect(addin.workbook.valuesAt('E6')).toEqual([['beside']]);
    expect(addin.workbook.tables()[0]!.area).toEqual({ row: 1, column: 1, rowCount: 4, columnCount: 2 });
  });

  it('takes a column with its values, makes its header unique, and loses one', async () => {
    const names = await onTable(async (table, context) => {
      table.columns.add(undefined, [['Revenue'], [1], [2]]);
      table.columns.getItem('Account').delete();
      table.columns.load('items/name');
      await context.sync();
      return table.columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Revenue', 'Revenue2']);
    expect(addin.workbook.valuesAt('B2:C3')).toEqual([
      ['Revenue', 'Revenue2'],
      [100, 1],
    ]);
  });

  it('is resized and renamed, and refuses a taken name', async () => {
    await addin.workbook.fill('B5', [['Extra', 9]]);
    const address = await onTable(async (table, context) => {
      table.resize('B2:C5');
      table.name = 'Clients';
      const range = context.workbook.tables.getItem('Clients').getDataBodyRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B3:C5');
    const error = await caught(
      addin.run(async (context) => {
        const second = context.workbook.worksheets.getItem('Sheet1').tables.add('H1:I2', true);
        second.name = 'clients';
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'ItemAlreadyExists' });
  });

  it('refuses to overlap another and to have cells shifted through it', async () => {
    const overlap = await caught(
      addin.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').tables.add('C4:D9', true);
        await context.sync();
      }),
    );
    expect(overlap).toMatchObject({ code: 'InvalidOperation', debugInfo: { errorLocation: 'TableCollection.add' } });
    const shift = await caught(
      addin.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('B1').insert('Down');
        await context.sync();
      }),
    );
    expect(shift).toMatchObject({ code: 'InvalidOperation' });
  });

  it('gets a header of its own when it has none', async () => {
    await addin.workbook.fill('H1', [
      ['x', 1],
      ['y', 2],
    ]);
    await addin.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('H1:I2', false);
      await context.sync();
    });
    expect(addin.workbook.valuesAt('H1:I3')).toEqual([
      ['Column1', 'Column2'],
      ['x', 1],
      ['y', 2],
    ]);
  });

  it('goes away with its cells, or leaves them', async () => {
    await onTable(async (table, context) => {
      table.convertToRange();
      await context.sync();
    });
    expect(addin.workbook.tables()).toEqual([]);
    expect(addin.workbook.valuesAt('B3')).toEqual([['Arden']]);
  });

  it('follows rows inserted above it, and so do names', async () => {
    await addin.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.names.add('Body', sheet.getRange('B3:C4'));
      sheet.getRange('1:2').insert('Down');
      await context.sync();
    });
    expect(addin.workbook.tables()[0]!.area.row).toBe(3);
    expect(addin.workbook.names()[0]!.formula).toBe('=Sheet1!$B$5:$C$6');
  });

  it('gives a null object for a table that is not there', async () => {
    const isNull = await addin.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('Nothing');
      const range = table.getRange().load('address');
      await context.sync();
      return [table.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });
});
