import { describe, expect, it } from 'vitest';
import { loadWorkbook } from '../../../src/taskpane/data/load';
import { accountAt, cornerOf, rowPlace, tablePlace } from '../../../src/taskpane/data/places';
import { FakeWorkbook } from '../fake-workbook';
import { range } from '../../support/tables';

const accounts = range('accounts', [
  { account_id: 'A1', name: 'One' },
  { account_id: 'A2', name: 'Two' },
  { account_id: null, name: 'Nobody' },
]);

async function loaded(address = 'A1:B4') {
  const workbook = new FakeWorkbook([{ name: 'Accounts', sheet: 'Clients', cells: accounts }]);
  const find = workbook.findTables.bind(workbook);
  workbook.findTables = async () => (await find()).map((table) => ({ ...table, address }));
  return loadWorkbook(workbook, {});
}

describe('places of rows', () => {
  it('name the cell of a column, wherever the table stands', async () => {
    const [table] = (await loaded('AB10:AC13')).tables;
    expect(rowPlace(table!, 2, 'name')).toEqual({ sheet: 'Clients', address: 'AC11' });
    expect(rowPlace(table!, 1, 'account_id')).toEqual({ sheet: 'Clients', address: 'AB10' });
    expect(tablePlace(table!)).toEqual({ sheet: 'Clients', address: 'AB10:AC13' });
  });

  it('name the whole row when the table has no such column', async () => {
    const [table] = (await loaded()).tables;
    expect(rowPlace(table!, 3)).toEqual({ sheet: 'Clients', address: 'A3:B3' });
    expect(rowPlace(table!, 3, 'segment')).toEqual({ sheet: 'Clients', address: 'A3:B3' });
  });

  it('read addresses with and without dollars', () => {
    expect(cornerOf('$AA$7:$AC$9')).toEqual({ column: 26, row: 7 });
    expect(() => cornerOf('Sheet')).toThrow('no address');
  });
});

describe('the account of a selected cell', () => {
  it('is the one of its row, in any column of the table', async () => {
    const workbook = await loaded('C5:D8');
    expect(accountAt(workbook, { sheet: 'Clients', address: 'D7' })).toBe('A2');
    expect(accountAt(workbook, { sheet: 'Clients', address: 'C6:D7' })).toBe('A1');
  });

  it('is none on the header, on a row without id, beside the table and on another sheet', async () => {
    const workbook = await loaded('C5:D8');
    for (const place of [
      { sheet: 'Clients', address: 'C5' },
      { sheet: 'Clients', address: 'C8' },
      { sheet: 'Clients', address: 'E6' },
      { sheet: 'Clients', address: 'C9' },
      { sheet: 'Other', address: 'C6' },
    ]) {
      expect(accountAt(workbook, place), place.address).toBeUndefined();
    }
  });
});
