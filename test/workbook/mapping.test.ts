// Somebody's own tables through the real Office.js: what is found, the mapping that is written, and what formulas then take.
import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../src/tables/mapping';
import { asText } from '../../src/workbook/as-text';
import { findTables } from '../../src/workbook/find-tables';
import { formulaFor } from '../../src/workbook/formula';
import { writeMapping } from '../../src/workbook/mapping-table';
import { renameHeaders, writeLinkedCopy } from '../../src/workbook/own-headers';
import { readTables } from '../../src/workbook/read-tables';
import { selectedAccount } from '../../src/workbook/selected-account';
import { findSources } from '../../src/workbook/sources';
import { addin, addTable, codeOf, openForEachTest, sheetId, sheetNames, type Rows } from './support';

openForEachTest();

const customers: Rows = [
  ['Customer No.', 'Customer Name', 'Margin %'],
  ['0010', 'Acme', 32],
  ['0020', 'Bolt', 12.5],
];
const sales: Rows = [
  ['Customer No.', 'Item No.', 'Net Amount'],
  ['0010', 'P1', 1000],
];
const ofCustomers: TableMapping = {
  table: 'accounts',
  source: 'Customers',
  columns: [
    { theirs: 'Customer No.', ours: 'account_id', reading: {} },
    { theirs: 'Customer Name', ours: 'name', reading: {} },
    { theirs: 'Margin %', ours: 'gross_margin_pct', reading: { percent: true } },
  ],
};
const ofSales: TableMapping = {
  table: 'references',
  source: 'Sales',
  columns: [
    { theirs: 'Customer No.', ours: 'account_id', reading: {} },
    { theirs: 'Item No.', ours: 'reference_id', reading: {} },
    { theirs: 'Net Amount', ours: 'annual_revenue', reading: {} },
  ],
};

async function plainSheet(name: string, rows: Rows): Promise<void> {
  const { id } = addin.workbook.addSheet(name);
  const columnCount = Math.max(...rows.map(({ length }) => length));
  await addin.workbook.writeCells(
    { sheetId: id, row: 0, column: 0, rowCount: rows.length, columnCount },
    rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? '')),
  );
}

async function mappingRows(): Promise<unknown[][]> {
  const table = (await findTables()).find(({ kind }) => kind === 'mapping')!;
  return (await readTables([table])).get(table.id)!;
}
const both = { language: 'en', mappings: [ofCustomers, ofSales], sources: ['Customers', 'Sales'] } as const;

describe('tables of one’s own', () => {
  it('are listed whatever they are: titles above and totals below are no part, results of ours are no source', async () => {
    await addTable(addin.workbook, 'Customers', customers);
    await plainSheet('Report', [['Sales of the year'], [''], ['Colour', 'Size'], ['red', 3], ['blue', 4], ['Total', 7]]);
    await plainSheet('Note', [['Only a sentence']]);
    await plainSheet('Result', [
      ['=TENURE.PORTFOLIO(1)', ''],
      ['a', 'b'],
    ]);
    const found = await findSources();
    expect(
      found.map(({ name, address, kind, rows }) => ({ name, address, kind: typeof kind === 'string' ? kind : null, rows: rows.length })),
    ).toEqual([
      { name: 'Customers', address: 'A1:C3', kind: null, rows: 2 },
      { name: 'Report', address: 'A3:B6', kind: null, rows: 2 },
    ]);
  });

  it('settings beside a function are that function’s where the workbook has settings of its own', async () => {
    const settings: Rows = [
      ['setting', 'value'],
      ['language', 'en'],
    ];
    await plainSheet('Mode', [...settings, [''], ['Client', '=TENURE.RELATIONMODE(A1:B2)']]);
    expect((await findTables()).map(({ name }) => name)).toEqual(['Mode']);
    await addTable(addin.workbook, 'Settings', settings);
    await plainSheet('Second', settings);
    expect((await findTables()).map(({ name }) => name)).toEqual(['Settings', 'Second']);
  });

  it('are read by the mapping that is written: kinds, formulas, the selected account', async () => {
    await addTable(addin.workbook, 'Customers', customers);
    await addTable(addin.workbook, 'Sales', sales);
    expect((await findTables()).map(({ kind }) => typeof kind)).not.toContain('string');
    const steps = addin.workbook.undoSteps;
    await writeMapping(both);
    expect(addin.workbook.undoSteps).toBe(steps + 1);
    const tables = await findTables();
    expect(tables.map(({ name, kind }) => [name, kind])).toEqual([
      ['Customers', 'accounts'],
      ['Sales', 'references'],
      ['ColumnMapping', 'mapping'],
    ]);
    const { formula } = formulaFor('LOSSCOST', tables, { asOf: '2026-11-21' });
    expect(formula).toBe('=TENURE.LOSSCOST(Customers[#All],Sales[#All],DATE(2026,11,21),"cost",ColumnMapping[#All])');
    addin.workbook.select({ sheetId: sheetId('Customers'), row: 2, column: 1, rowCount: 1, columnCount: 1 });
    expect(await selectedAccount(tables).catch((error: { code: string }) => error.code)).toMatchObject({ id: '0020', name: 'Bolt' });
  });

  it('pass no mapping where every table that is passed is read under its own headers', async () => {
    await addTable(addin.workbook, 'Customers', customers);
    await addTable(addin.workbook, 'Accounts', [['account_id'], ['A']]);
    await addTable(addin.workbook, 'References', [
      ['account_id', 'reference_id'],
      ['A', 'R'],
    ]);
    await writeMapping({ language: 'en', mappings: [{ ...ofSales, source: 'Gone' }], sources: ['Gone'] });
    expect(formulaFor('LOSSCOST', await findTables(), { asOf: '2026-11-21' }).formula).not.toContain('Mapping[');
  });

  it('a plain range under titles is found by the mapping', async () => {
    await plainSheet('Customers', [['Export of today'], [''], ...customers.map((row) => [...row]), ['Total', '', 44.5]]);
    await writeMapping({ language: 'fr', mappings: [ofCustomers], sources: ['Customers'] });
    const [accounts] = (await findTables()).filter(({ kind }) => kind === 'accounts');
    expect(accounts).toMatchObject({ address: 'A3:C6', reference: expect.stringContaining('$A$3:$C$6') as string });
  });
});

describe('the table of the mapping', () => {
  it('made again for one table, keeps the rows of the others and what stands beside them', async () => {
    await addTable(addin.workbook, 'Customers', customers);
    await addTable(addin.workbook, 'Mapping', [
      ['table', 'Their table', 'their column', 'our column', 'how to read', 'My note'],
      ['accounts', 'Customers', 'Customer No.', 'account_id', '', 'old'],
      ['contracts', 'Agreements', 'No.', 'contract_id', '', 'mine'],
      ['accounts', 'Customers', 'Customer Name', 'name', '', ''],
    ]);
    const steps = addin.workbook.undoSteps;
    await writeMapping({ language: 'en', mappings: [ofCustomers], sources: ['customers'] });
    expect(addin.workbook.undoSteps).toBe(steps + 1);
    expect(await mappingRows()).toEqual([
      ['table', 'Their table', 'their column', 'our column', 'how to read', 'My note'],
      ['contracts', 'Agreements', 'No.', 'contract_id', '', 'mine'],
      ['Accounts', 'Customers', 'Customer No.', 'Account ID', '', ''],
      ['Accounts', 'Customers', 'Customer Name', 'Name', '', ''],
      ['Accounts', 'Customers', 'Margin %', 'Gross margin rate', 'percent', ''],
    ]);
  });

  it('made again as it is, changes nothing; taken away, leaves the others', async () => {
    await writeMapping(both);
    const before = await mappingRows();
    await writeMapping(both);
    expect(await mappingRows()).toEqual(before);
    await writeMapping({ language: 'en', mappings: [], sources: ['Customers'] });
    expect((await mappingRows()).slice(1).map(([, source]) => source)).toEqual(['Sales', 'Sales', 'Sales']);
  });

  it('refuses to grow over what stands below it', async () => {
    await addTable(addin.workbook, 'Mapping', [
      ['table', 'their table', 'their column', 'our column', 'how to read'],
      ['accounts', 'Customers', 'Customer No.', 'account_id', ''],
    ]);
    await addin.workbook.writeCells({ sheetId: sheetId('Mapping'), row: 3, column: 2, rowCount: 1, columnCount: 1 }, [['mine']]);
    expect(await codeOf(writeMapping(both))).toBe('notEmpty');
    expect((await mappingRows()).length).toBe(2);
  });

  it('writes no formula, whatever a header says', async () => {
    const theirs = '=1+1';
    await writeMapping({
      language: 'en',
      mappings: [{ table: 'accounts', source: '@x', columns: [{ theirs, ours: 'account_id', reading: {} }] }],
      sources: ['@x'],
    });
    const [, row] = await mappingRows();
    expect(row!.slice(0, 3)).toEqual(['Accounts', '@x', theirs]);
    expect(asText(theirs)).toBe(`'${theirs}`);
  });

  it('is not there when it was stopped', async () => {
    const control = new AbortController();
    control.abort();
    expect(await codeOf(writeMapping(both, { signal: control.signal }))).toBe('cancelled');
    expect(sheetNames()).not.toContain('Mapping[');
  });

  it('that can’t be read leaves the tables as they are', async () => {
    await addTable(addin.workbook, 'Customers', customers);
    await addTable(addin.workbook, 'Mapping', [
      ['table', 'their table', 'their column', 'our column'],
      ['clients', 'Customers', 'Customer No.', 'account_id'],
    ]);
    expect((await findTables()).find(({ name }) => name === 'Customers')!.mapping).toBeUndefined();
  });

  it('says where a column of theirs is gone', async () => {
    await addTable(
      addin.workbook,
      'Customers',
      customers.map((row) => row.slice(0, 2)),
    );
    await writeMapping({ language: 'en', mappings: [ofCustomers], sources: ['Customers'] });
    const [table] = await findTables();
    expect(table!.mappingFault).toEqual({ code: 'mapped_column_gone', table: 'accounts', source: 'Customers', column: 'Margin %' });
  });
});

describe('the other two ways', () => {
  it('headers are renamed in place, as one step of undo', async () => {
    await addTable(addin.workbook, 'Customers', customers);
    const [source] = await findSources();
    const steps = addin.workbook.undoSteps;
    await renameHeaders({ language: 'fr', source: source!, mapping: ofCustomers });
    expect(addin.workbook.undoSteps).toBe(steps + 1);
    const [table] = await findTables();
    expect(table).toMatchObject({ kind: 'accounts', headers: ['Identifiant du compte', 'Nom', 'Taux de marge brute'] });
  });

  it('a linked copy is formulas over theirs, of an Excel table or a range', async () => {
    await addTable(addin.workbook, 'Customers', customers);
    const [source] = await findSources();
    const { sheet } = await writeLinkedCopy({ language: 'en', source: source!, mapping: ofCustomers });
    const formulas = addin.workbook.readFormulas({ sheetId: sheetId(sheet), row: 0, column: 0, rowCount: 2, columnCount: 3 });
    expect(formulas).toEqual([
      ['Account ID', 'Name', 'Gross margin rate'],
      [
        '=IF(Customers[[Customer No.]]="","",Customers[[Customer No.]])',
        '=IF(Customers[Customer Name]="","",Customers[Customer Name])',
        '=IF(Customers[[Margin %]]="","",Customers[[Margin %]])',
      ],
    ]);
  });

  it('is refused for a table that has changed since', async () => {
    await addTable(addin.workbook, 'Customers', customers);
    const [source] = await findSources();
    await addin.workbook.writeCells({ sheetId: sheetId('Customers'), row: 0, column: 1, rowCount: 1, columnCount: 1 }, [['Other']]);
    expect(await codeOf(renameHeaders({ language: 'en', source: source!, mapping: ofCustomers }))).toBe('changed');
  });
});
