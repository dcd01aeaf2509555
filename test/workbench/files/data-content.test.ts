import { describe, expect, it } from 'vitest';
import { isFormula } from '../../../src/workbench/files/content';
import type { WorkbookContent } from '../../../src/workbench/files/content';
import { dataContent } from '../../../src/workbench/files/data-content';

const accounts = { name: 'accounts', text: 'account_id,name\nA1,Alpha\nA2,Beta' };
const references = { name: 'references', text: 'line_id,account_id,reference_id,last_order_date,end_date\nL1,A1,R1,2020-05-30,2031-01-01' };
const contracts = { name: 'contracts', text: 'contract_id,account_id,start_date\nC1,A1,2019-01-01' };
const tenures = { name: 'tenures', text: 'account_id,duration_months\nA1,9' };

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
    expect(() => dataContent('acme', [{ name: 'accounts', text: 'a\n1,2' }], null, 'en')).toThrow('accounts.csv: Row 2');
  });
});
