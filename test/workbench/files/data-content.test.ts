import { describe, expect, it } from 'vitest';
import { isFormula } from '../../../src/workbench/files/content';
import type { WorkbookContent } from '../../../src/workbench/files/content';
import { dataContent as dataOf } from '../../../src/workbench/files/data-content';
import type { DataFile } from '../../../src/workbench/files/data-content';

const file = ({ name, text }: { name: string; text: string }): DataFile => ({ name, bytes: new TextEncoder().encode(text) });
const dataContent = (...given: Parameters<typeof dataOf>): WorkbookContent => dataOf(...given).content;

const accounts = file({ name: 'accounts', text: 'account_id,name\nA1,Alpha\nA2,Beta' });
const references = file({
  name: 'references',
  text: 'line_id,account_id,reference_id,last_order_date,end_date\nL1,A1,R1,2020-05-30,2031-01-01',
});
const contracts = file({ name: 'contracts', text: 'contract_id,account_id,start_date\nC1,A1,2019-01-01' });
const tenures = file({ name: 'tenures', text: 'account_id,duration_months\nA1,9' });

const formulas = (content: WorkbookContent): string[] =>
  content.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.filter(isFormula).map(({ formula }) => formula)));

describe('a folder of CSV files as a workbook', () => {
  it('gives each file a sheet and a structured table', () => {
    const { sheets } = dataContent('acme', [accounts, references, contracts, tenures], '2020-06-01', 'en');
    const tables = sheets.flatMap((sheet) => sheet.tables ?? []);
    expect(tables.map(({ name }) => name)).toEqual(['Accounts', 'References', 'Contracts', 'Tenures']);
    expect(tables[0]).toEqual({
      name: 'Accounts',
      area: { row: 0, column: 0, rowCount: 3, columnCount: 2 },
      columns: ['account_id', 'name'],
    });
  });

  it('puts the portfolio and the switching cost of all accounts in front, one formula each, with the tables that Tenure knows', () => {
    const content = dataContent('acme', [accounts, references, contracts, tenures], '2020-06-01', 'en');
    expect(formulas(content)).toEqual([
      '=TENURE.PORTFOLIO(Accounts[#All],References[#All],Contracts[#All],AsOf)',
      '=TENURE.SWITCHCOST(Accounts[#All],References[#All],Contracts[#All],AsOf,"parts")',
    ]);
    expect(content.names).toEqual([{ name: 'AsOf', formula: '=Portfolio!$B$2' }]);
    expect(content.sheets[0]?.rows[1]).toEqual(['As of', 43983]);
  });

  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])('takes %s for a name like others', (name) => {
    const { sheets } = dataContent('acme', [accounts, { ...tenures, name }], '2020-06-01', 'en');
    const [table] = sheets.at(-1)?.tables ?? [];
    expect(table?.name.toLowerCase()).toBe(name.toLowerCase());
    expect(table?.columns).toEqual(['account_id', 'duration_months']);
    expect(sheets.at(-1)?.rows[1]).toEqual(['A1', 9]);
  });

  it('leaves the argument of a missing table empty', () => {
    expect(formulas(dataContent('acme', [accounts, references], '2020-06-01', 'en'))[0]).toBe(
      '=TENURE.PORTFOLIO(Accounts[#All],References[#All],,AsOf)',
    );
  });

  it('looks from the newest day on which something happened, not from an end in the future', () => {
    expect(dataContent('acme', [accounts, references, contracts], null, 'en').sheets[0]?.rows[1]).toEqual(['As of', 43981]);
  });

  it('names sheets and tables in French', () => {
    const { sheets } = dataContent('acme', [accounts, references, contracts], '2020-06-01', 'fr');
    expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(['Portefeuille', 'Coûts de transfert', 'Comptes']);
  });

  it('has no formulas without accounts', () => {
    expect(formulas(dataContent('acme', [tenures], '2020-06-01', 'en'))).toEqual([]);
  });

  it('says which file is wrong', () => {
    expect(() => dataContent('acme', [file({ name: 'accounts', text: 'account_id\n1,2' })], null, 'en')).toThrow(
      'accounts: Row 2 has 2 cells, the header has 1.',
    );
  });

  it('says what was guessed, file by file, in the language', () => {
    const french = {
      name: 'accounts',
      bytes: Uint8Array.from(
        [...'account_id;name;wallet_annual\nC1;For\u00EAt;1.234,50\nTotal;;1.234,50'].map((char) => char.charCodeAt(0)),
      ),
    };
    expect(dataOf('acme', [french], null, 'en').notes).toEqual([
      'accounts: The file is not UTF-8: it was read as Windows-1252.',
      'accounts: 1 row of totals or footer was left out.',
      'accounts: The comma was read as the decimal mark in: wallet_annual.',
    ]);
    expect(dataOf('acme', [french], null, 'fr').notes[0]).toBe(
      'accounts\u00A0: Le fichier n’est pas en UTF-8\u00A0: il a été lu en Windows-1252.',
    );
  });

  it('finds the header under a title that is cut by the separator', () => {
    const { sheets } = dataContent(
      'acme',
      [file({ name: 'accounts', text: 'Client list, made on 3 May\nAccount ID,Name\nC7,Alpha' })],
      null,
      'en',
    );
    expect(sheets[0]!.rows).toEqual([
      ['Account ID', 'Name'],
      ['C7', 'Alpha'],
    ]);
  });

  it('gives each column of a table a name of its own', () => {
    const { sheets } = dataContent('acme', [file({ name: 'stock', text: 'sku,,Sku,units\nA,1,B,2' })], null, 'en');
    expect(sheets[0]!.tables![0]!.columns).toEqual(['sku', 'Column2', 'Sku2', 'units']);
  });
});
