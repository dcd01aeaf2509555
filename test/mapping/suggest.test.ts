// What is suggested for exports as the common systems make them, from names, aliases and content; and what is never suggested.
import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../src/mapping/dictionary';
import { formsOf } from '../../src/mapping/header';
import { missingOf, suggestMapping } from '../../src/mapping/suggest';
import { invoiceFields, type MappingSource } from '../../src/mapping/types';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import { sampleWorkbook } from '../../src/sample/sample-workbook';
import { exportCases } from './exports';

const source = (name: string, headers: readonly string[], rows: readonly (readonly unknown[])[]): MappingSource => ({
  name,
  headers,
  rows,
});

describe('an export is recognised', () => {
  it.each(exportCases.map((one) => [one.system, one] as const))(
    '%s',
    (_, { name, headers, rows, table, columns, readings = {}, asks = {}, not = {} }) => {
      const suggestion = suggestMapping(source(name, headers, rows));
      expect(suggestion.table).toBe(table);
      expect(Object.fromEntries(suggestion.columns.flatMap(({ header, ours }) => (ours === null ? [] : [[header, ours]])))).toEqual(
        columns,
      );
      expect(
        Object.fromEntries(
          suggestion.columns.filter(({ reading }) => Object.keys(reading).length > 0).map(({ header, reading }) => [header, reading]),
        ),
      ).toEqual(readings);
      expect(
        Object.fromEntries(
          suggestion.columns.filter((column) => column.asks.length > 0).map((column) => [column.header, column.asks[0]!.code]),
        ),
      ).toEqual(asks);
      for (const [header, as] of Object.entries(not))
        expect(suggestion.columns.find((column) => column.header === header)!.reasons, header).toContainEqual({ code: 'look_alike', as });
    },
  );

  it.each(['en', 'fr'] as const)('the tables of the sample are what they are, every column of them (%s)', (language) => {
    for (const { table, tableName, header, rows } of sampleWorkbook(language).tables) {
      if (table === 'settings') continue;
      const suggestion = suggestMapping(source(tableName, header, rows));
      expect(suggestion.table, tableName).toBe(table);
      expect(
        suggestion.columns.map(({ ours }) => ours),
        tableName,
      ).toEqual(tableDeclarations[table].columns.map(({ name }) => name));
    }
  });
});

describe('what the content says', () => {
  const accounts = source(
    'Kunden',
    ['Kundennummer', 'Firma'],
    [
      ['10234', 'Nord GmbH'],
      ['10999', 'Ost AG'],
    ],
  );

  it('ids join with their leading zeros dropped, and the share is shown', () => {
    const lines = source(
      'Umsatz',
      ['KUNNR', 'MATNR', 'Umsatz netto'],
      [
        ['0000010234', 'M1', 10],
        ['0000010999', 'M1', 20],
        ['0000010777', 'M1', 20],
      ],
    );
    const column = suggestMapping(lines, [accounts]).columns[0]!;
    expect(column).toMatchObject({ ours: 'account_id', reading: { zeros: 'dropped' } });
    expect(column.reasons).toContainEqual({ code: 'joins', source: 'Kunden', column: 'Kundennummer', share: 2 / 3 });
  });

  it('of two ids, the one that joins the accounts is theirs', () => {
    const lines = source(
      'Verträge',
      ['Vertragsnummer', 'Kundennr.', 'Debitor', 'Vertragsbeginn'],
      [
        ['V1', '77', '10234', 45000],
        ['V2', '78', '10999', 45000],
      ],
    );
    expect(suggestMapping(lines, [accounts]).columns.find(({ ours }) => ours === 'account_id')!.header).toBe('Debitor');
  });

  it('one header, a name or an id: the cells decide', () => {
    const asName = suggestMapping(
      source(
        'Kunden',
        ['Nr.', 'Kunde'],
        [
          ['10', 'Nord GmbH'],
          ['11', 'Ost AG'],
        ],
      ),
    );
    expect(asName.columns.map(({ ours }) => ours)).toEqual(['account_id', 'name']);
    const asId = suggestMapping(
      source(
        'Kunden',
        ['Kunde', 'Firma'],
        [
          ['10', 'Nord GmbH'],
          ['11', 'Ost AG'],
        ],
      ),
    );
    expect(asId.columns.map(({ ours }) => ours)).toEqual(['account_id', 'name']);
  });

  it('quantity × price = amount names all three where their headers say nothing', () => {
    const rows = Array.from({ length: 8 }, (_, index) => ['10234', 'M1', 45000 + index, index + 1, 2.25, (index + 1) * 2.25]);
    const { table, columns } = suggestMapping(
      source('Export', ['Kundennummer', 'Artikelnummer', 'Rechnungsdatum', 'X1', 'X2', 'X3'], rows),
      [],
      { as: 'invoice_lines' },
    );
    expect(table).toBe('invoice_lines');
    expect(columns.slice(3).map(({ ours }) => ours)).toEqual(['quantity', 'unit_price', 'amount']);
    expect(columns[5]!.reasons).toContainEqual({ code: 'product', share: 1 });
  });

  it('a day that can be two days is asked about, unless another cell of the column proves the order', () => {
    const contracts = (days: readonly string[]): MappingSource =>
      source(
        'Contracts',
        ['Contract No.', 'Customer No.', 'Valid From'],
        days.map((day, index) => [`K${index}`, `${index}1`, day]),
      );
    expect(suggestMapping(contracts(['05/06/2018', '07/08/2018'])).columns[2]).toMatchObject({
      reading: {},
      asks: [{ code: 'day_order', example: '05/06/2018' }],
    });
    expect(suggestMapping(contracts(['05/06/2018', '17/08/2018'])).columns[2]).toMatchObject({
      reading: { dayOrder: 'day-first' },
      asks: [],
    });
    expect(suggestMapping(contracts(['05/16/2018', '17/08/2018', '05/06/2018'])).columns[2]!.asks).toHaveLength(1);
  });

  it('ids that Excel has cut off are said', () => {
    const cut = source(
      'Kunden',
      ['Kundennummer', 'Firma'],
      [
        [1.23e15, 'Nord GmbH'],
        [1.24e15, 'Ost AG'],
      ],
    );
    expect(suggestMapping(cut).columns[0]!.asks).toEqual([{ code: 'ruined_ids' }]);
  });

  it('accounts that stand in several rows are no list of accounts', () => {
    const rows = Array.from({ length: 10 }, (_, index) => [`C${index % 3}`, `Firm ${index % 3}`, `P${index}`, 100]);
    expect(suggestMapping(source('Customers', ['Customer No.', 'Customer Name', 'Item No.', 'Net Amount'], rows)).table).toBe('references');
  });

  it('a sheet of something else is nothing of ours', () => {
    expect(suggestMapping(source('Holidays', ['Colour', 'Size', 'Weight'], [['red', 1, 2]])).table).toBeNull();
    expect(suggestMapping(source('Empty', [], [])).table).toBeNull();
  });

  it('what the user says it is, it is; what is missing then is said', () => {
    const suggestion = suggestMapping(accounts, [], { as: 'contracts' });
    expect(suggestion.table).toBe('contracts');
    expect(
      missingOf(
        'contracts',
        suggestion.columns.flatMap(({ ours }) => ours ?? []),
      ),
    ).toEqual(['contract_id', 'start_date']);
  });
});

describe('headers are compared', () => {
  const key = (header: string): string => formsOf(header).keys[0]!;
  it('a rate is not its amount; signs, accents, spaces and required marks aside', () => {
    expect(key('Remise %')).not.toBe(key('Remise'));
    expect(key('Marge (%)')).toBe(key('Marge %'));
    expect(key('Marge en %')).toBe(key('marge%'));
    for (const same of ['N° client', 'Nº client', '№ client', '\uFEFFN° client', ' N°\u00a0client *'])
      expect(key(same), same).toBe(key('N° client'));
    expect(key('Straße')).toBe(key('Strasse'));
  });

  it('what stands before or behind is taken off', () => {
    expect(formsOf('Organization - Name').keys).toContain('name');
    expect(formsOf('Balance (LCY)').keys).toContain('balance');
    expect(formsOf('Order Lines/Product').keys).toContain('product');
    expect(formsOf('Rev 2025')).toMatchObject({ year: 2025, keys: expect.arrayContaining(['rev']) as string[] });
  });
});

describe('the aliases', () => {
  it('are of columns that there are', () => {
    for (const [kind, aliases] of Object.entries(aliasesOf)) {
      const names: readonly string[] =
        kind === 'invoice_lines' ? invoiceFields : tableDeclarations[kind as TableName].columns.map(({ name }) => name);
      for (const ours of Object.keys(aliases)) expect(names, kind).toContain(ours);
    }
  });
});

describe('invoice lines', () => {
  it('are read under the names that their fields have here', () => {
    const rows = [
      invoiceFields.map((field) => (field === 'date' ? 45_000 : 'x')),
      invoiceFields.map((field) => (field === 'date' ? 45_001 : 'y')),
    ];
    const { columns } = suggestMapping({ name: 'lines', headers: [...invoiceFields], rows }, [], { as: 'invoice_lines' });
    expect(columns.map(({ ours }) => ours)).toEqual([...invoiceFields]);
  });
});
