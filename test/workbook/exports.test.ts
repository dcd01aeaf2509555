// Exports as CRMs and ERPs make them, in a workbook with the real Office.js: what one click on the suggestions makes of them, every figure by hand.
import { describe, expect, it } from 'vitest';
import { assess, draftOf, mappingOfDraft, readySources, type DraftColumn } from '../../src/taskpane/data/mapping/draft';
import { computePortfolio, type AccountFigures } from '../../src/taskpane/data/compute';
import { loadWorkbook } from '../../src/taskpane/data/load';
import { tableContent } from '../../src/workbench/files/data-content';
import { isFormula } from '../../src/workbench/files/content';
import { findTables } from '../../src/workbook/find-tables';
import { writeMapping } from '../../src/workbook/mapping-table';
import { readTables } from '../../src/workbook/read-tables';
import { findSources } from '../../src/workbook/sources';
import { addin, addTable, openForEachTest, type Rows } from './support';

openForEachTest();

/** 1 January 2026. */
const AS_OF = 46023;

/** A file dropped on the page: a sheet with its table. */
async function drop(name: string, text: string, encoding: BufferEncoding = 'utf8'): Promise<void> {
  const { sheet } = tableContent({ name, bytes: new Uint8Array(Buffer.from(text, encoding)) }, 'en');
  const table = sheet.tables![0]!;
  const { columnCount } = table.area;
  const rows = sheet.rows.map((row) =>
    Array.from({ length: columnCount }, (_, column) => {
      const cell = row[column];
      return isFormula(cell) ? '' : (cell ?? '');
    }),
  );
  await addTable(addin.workbook, table.name, rows, { sheet: sheet.name });
}

async function plainSheet(name: string, rows: Rows): Promise<void> {
  addin.workbook.addSheet(name);
  const width = Math.max(...rows.map(({ length }) => length));
  await addin.workbook.fill(
    `'${name}'!A1`,
    rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
  );
}

type Answers = Readonly<Record<string, Partial<DraftColumn>>>;

/** Takes what is suggested as it is; of tables with a question, what the user answers. Says what each table was taken as. */
async function take(answers: Readonly<Record<string, Answers>> = {}): Promise<Record<string, string | null>> {
  const sources = await findSources();
  const assessed = assess(sources);
  const ready = readySources(assessed, sources);
  const taken = assessed.filter((one) => ready.includes(one) || one.source.name in answers);
  const mappings = taken.map((one) => {
    const draft = draftOf(one, sources);
    const of = answers[one.source.name] ?? {};
    const columns = draft.columns.map((column) => ({ ...column, ...of[column.header] }));
    return mappingOfDraft({ ...draft, columns }, one.source);
  });
  if (mappings.length > 0) await writeMapping({ language: 'en', mappings, sources: taken.map(({ source }) => source.name) });
  return Object.fromEntries(assessed.map((one) => [one.source.name, ready.includes(one) ? one.suggestion.table : null]));
}

type Figures = readonly [name: string, revenue: number | undefined, references: number | undefined, liveContracts: number | undefined];

async function portfolio(): Promise<{ accounts: Record<string, Figures>; total: number; tables: readonly string[] }> {
  const loaded = await loadWorkbook({ findTables, readTables }, {});
  const figures = (await computePortfolio(loaded, AS_OF))!;
  const of = ({ id, name, cost }: AccountFigures): [string, Figures] => [id, [name, cost?.revenue, cost?.references, cost?.liveContracts]];
  return {
    accounts: Object.fromEntries(figures.accounts.map(of)),
    total: figures.totals.revenue,
    tables: loaded.tables.map(({ name }) => name).filter((name) => name !== 'mapping'),
  };
}

describe('one click on what is suggested', () => {
  it('tables in the style of Business Central', async () => {
    await addTable(addin.workbook, 'Customers', [
      ['Customer No.', 'Customer Name', 'Industry', 'Country/Region Code', 'Currency Code', 'Salesperson', 'Rev 2025'],
      ['20001', 'Marble Inn', 'Hotels', 'FR', 'EUR', 'LM', 9000000],
      ['20002', 'North Clinic', 'Health', 'DE', 'EUR', 'PT', 7000000],
    ]);
    await addTable(addin.workbook, 'Sales', [
      ['Customer No.', 'Item No.', 'Description', 'Item Category', 'Qty', 'Net Amount'],
      ['20001', 'P1', 'Soap', 'Chem', 10, 1000.5],
      ['20001', 'P2', 'Mop', 'Tools', 4, 500.25],
      ['20002', 'P1', 'Soap', 'Chem', 5, 3000],
    ]);
    await addTable(addin.workbook, 'Agreements', [
      ['Agreement No.', 'Customer No.', 'Valid From', 'Valid To', 'Value'],
      // 1 January 2025 to 31 December 2028; one that ended on 31 December 2024.
      ['K1', '20001', 45658, 47118, 1500],
      ['K2', '20002', 44927, 45657, 900],
    ]);
    expect(await take()).toEqual({ Customers: 'accounts', Sales: 'references', Agreements: 'contracts' });
    expect(await portfolio()).toEqual({
      accounts: { '20001': ['Marble Inn', 1500.75, 2, 1], '20002': ['North Clinic', 3000, 1, 0] },
      total: 4500.75,
      tables: ['accounts', 'references', 'contracts'],
    });
  });

  it('Salesforce: opportunities and the client’s own turnover are kept out', async () => {
    await addTable(addin.workbook, 'Accounts', [
      ['Account ID', 'Account Name', 'Type', 'Industry', 'Billing Country', 'Account Owner', 'Annual Revenue'],
      ['0015000000AbCdE', 'Marble Inn', 'Customer', 'Hotels', 'FR', 'Ada', 9000000],
      ['0015000000AbCdF', 'North Clinic', 'Customer', 'Health', 'FR', 'Ben', 7000000],
    ]);
    await addTable(addin.workbook, 'Assets', [
      ['Asset Name', 'Account ID', 'Product Code', 'Product Family', 'Quantity', 'Price', 'Install Date', 'Usage End Date'],
      ['Pump north', '0015000000AbCdE', 'P1', 'Pumps', 3, 250, 44927, 47118],
      ['Pump south', '0015000000AbCdE', 'P1', 'Pumps', 2, 250, 44927, 47118],
      ['Valve', '0015000000AbCdF', 'V9', 'Valves', 10, 12.5, 44927, 47118],
    ]);
    await addTable(addin.workbook, 'Opps', [
      ['Opportunity Name', 'Account ID', 'Stage', 'Amount', 'Close Date'],
      ['Dream', '0015000000AbCdE', 'Negotiation', 1000000, 46100],
    ]);
    expect(await take()).toEqual({ Accounts: 'accounts', Assets: 'references', Opps: null });
    // 3 × 250 + 2 × 250 of one product; 10 × 12.50.
    expect(await portfolio()).toEqual({
      accounts: { '0015000000AbCdE': ['Marble Inn', 1250, 1, 0], '0015000000AbCdF': ['North Clinic', 125, 1, 0] },
      total: 1375,
      tables: ['accounts', 'references'],
    });
  });

  it('plain sheets under our headers, titles above and totals below, need no click', async () => {
    await plainSheet('Customers', [
      ['Customer list, export of 12/11/2025'],
      [''],
      ['Account ID', 'Name', 'Segment'],
      ['C1', 'Marble Inn', 'Hotels'],
      ['C2', 'North Clinic', 'Health'],
      ['Total', '', 2],
    ]);
    await plainSheet('Installed base', [
      ['Line ID', 'Account ID', 'Reference ID', 'Annual revenue'],
      ['1', 'C1', 'P1', 100],
      ['2', 'C1', 'P2', 20],
      ['3', 'C2', 'P1', 3],
      ['Total', '', '', 123],
    ]);
    expect(await take()).toEqual({});
    expect(await portfolio()).toEqual({
      accounts: { C1: ['Marble Inn', 120, 2, 0], C2: ['North Clinic', 3, 1, 0] },
      total: 123,
      tables: ['accounts', 'references'],
    });
  });

  it('files with a title, a total row and amounts with commas', async () => {
    await drop(
      'customers',
      'Customer list - export 12.11.2025,,,\n,,,\nCust #,Customer Name,Rev 2025,Industry\n1001,Marble Inn,"8,000.50",Hotels\n1002,North Clinic,"98,000.00",Health\nTotal,,"106,000.50",\n',
    );
    await drop(
      'products',
      'Cust #,SKU,Description,Product line,Net sales\n1001,S1,Mop,Textile,"50,000"\n1001,S2,Soap,Chem,"75,000.5"\n1002,S1,Mop,Textile,"98,000"\n',
    );
    await drop('contracts', 'Contract No.,Cust #,From,To,Value\n1,1001,2024-01-01,2026-12-31,50000\n');
    expect(await take()).toEqual({ Customers: 'accounts', Products: 'references', Contracts: 'contracts' });
    expect(await portfolio()).toEqual({
      accounts: { '1001': ['Marble Inn', 125000.5, 2, 1], '1002': ['North Clinic', 98000, 1, 0] },
      total: 223000.5,
      tables: ['accounts', 'references', 'contracts'],
    });
  });

  it('every bad habit at once: what can be read in two ways is asked, never guessed', async () => {
    await drop('accounts', 'Account ID;Name;Segment\nC1 ;Société des Eaux;Industrie\nC2;Müller GmbH;Handel\n;;\nTotal;;2\n', 'latin1');
    await drop(
      'references',
      'Line ID;Account ID;Reference ID;Annual revenue;Start date\n1;C1;P1;1.234;01/02/2020\n2;C1 ;P2;2.500;13/03/2021\n3;C2;P1;10.000;04/07/2021\n;;TOTAL;13.734;\n',
      'latin1',
    );
    expect(await take()).toEqual({ References: null });
    // A point of thousands, says the user: the comma is the decimal mark.
    await take({ References: { 'Annual revenue': { reading: { decimal: ',' }, asks: [] } } });
    expect(await portfolio()).toEqual({
      accounts: { C1: ['Société des Eaux', 3734, 2, 0], C2: ['Müller GmbH', 10000, 1, 0] },
      total: 13734,
      tables: ['accounts', 'references'],
    });
  });
});
