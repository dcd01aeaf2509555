// Which tables of a workbook are offered for mapping, which of them by one click, and what is asked first.
import { describe, expect, it } from 'vitest';
import { assess, readySources } from '../../../../src/taskpane/data/mapping/draft';
import { loadWorkbook } from '../../../../src/taskpane/data/load';
import { recognise } from '../../../../src/tables/headers';
import type { WorkbookSource } from '../../../../src/workbook/index';

type Rows = readonly (readonly unknown[])[];

function source(name: string, [header, ...rows]: Rows, isExcelTable = true): WorkbookSource {
  const headers = header!.map(String);
  return {
    ...{ id: name, name, sheet: name, address: 'A1', reference: name, isExcelTable },
    ...{ rowCount: rows.length, headers, rows, kind: recognise([headers, ...rows]) },
  };
}

const ours = source('Accounts', [
  ['account_id', 'name'],
  ['A1', 'Marble Inn'],
  ['A2', 'North Clinic'],
]);
const offered = (...sources: WorkbookSource[]): string[] => assess(sources).map((one) => one.source.name);

describe('what is offered', () => {
  const notes: Rows = [
    ['Client', 'Name', 'What to say'],
    ['A1', 'Marble Inn', 'Call'],
    ['A2', 'North Clinic', 'Visit'],
  ];

  it('a list about accounts that the workbook has is no table of accounts', () => {
    expect(offered(ours, source('Notes', notes, false))).toEqual([]);
  });

  it('one that brings another column, other accounts, or is a table of Excel, is', () => {
    expect(offered(ours, source('Notes', [['Client', 'Name', 'Industry'], ...notes.slice(1)], false))).toEqual(['Notes']);
    expect(offered(ours, source('Notes', [...notes, ['B7', 'Other Ltd', 'Write']], false))).toEqual(['Notes']);
    expect(offered(ours, source('Notes', notes))).toEqual(['Notes']);
    expect(offered(source('Notes', notes, false))).toEqual(['Notes']);
  });
});

describe('one click takes what the cells prove', () => {
  const sales = (amount: unknown, date: unknown): WorkbookSource =>
    source('Sales', [
      ['Customer No.', 'Item No.', 'Description', 'Net Amount', 'First Order'],
      ['A1', 'P1', 'Soap', amount, date],
      ['A2', 'P2', 'Mop', amount, date],
    ]);
  const askedOf = (one: WorkbookSource, header: string): unknown => {
    const found = assess([ours, one]);
    const { asks } = found[0]!.suggestion.columns.find((column) => column.header === header)!;
    return { asks, ready: readySources(found, [ours, one]).length };
  };

  it.each([
    ['amounts under a header of amounts', 1200.5, 45000, 'Net Amount', []],
    ['words under a header of amounts', 'monthly', 45000, 'Net Amount', [{ code: 'other_content', example: 'monthly' }]],
  ])('%s', (_, amount, date, header, asks) => {
    expect(askedOf(sales(amount, date), header)).toEqual({ asks, ready: asks.length === 0 ? 1 : 0 });
  });

  it.each([
    ['days', 45658, 47118, []],
    ['days as one number', 20250101, 20271231, []],
    ['amounts', 1200.5, 99.9, [{ code: 'other_content', example: '1200.5' }]],
    ['words', 'soon', 'later', [{ code: 'other_content', example: 'soon' }]],
  ])('%s under a header of days', (_, first, second, asks) => {
    const agreements = source('Agreements', [
      ['Agreement No.', 'Customer No.', 'Valid From', 'Annual Amount'],
      ['K1', 'A1', first, 1500],
      ['K2', 'A2', second, 1700],
    ]);
    expect(askedOf(agreements, 'Valid From')).toEqual({ asks, ready: asks.length === 0 ? 1 : 0 });
  });

  it('codes under a header of names are asked about; a header that may be either is not', () => {
    const customers = (id: string, name: string, rows: Rows): WorkbookSource => source('Customers', [[id, name, 'Industry'], ...rows]);
    const swapped: Rows = [
      ['Marble Inn SA', 'C-100', 'Hotels'],
      ['North Clinic Ltd', 'C-200', 'Health'],
    ];
    const asked = (one: WorkbookSource): string[] =>
      assess([one])[0]!
        .suggestion.columns.filter(({ asks }) => asks.length > 0)
        .map(({ header }) => header);
    expect(asked(customers('Customer No.', 'Customer Name', swapped))).toEqual(['Customer No.', 'Customer Name']);
    expect(asked(source('Customers', [['Customer', 'Industry'], ...swapped.map(([name, , industry]) => [name, industry])]))).toEqual([]);
  });
});

describe('a table that is something else', () => {
  const load = async (one: WorkbookSource) =>
    loadWorkbook({ findTables: () => Promise.resolve([one]), readTables: () => Promise.resolve(new Map()) }, {});

  it('opportunities have an account and an amount as volumes have, and are none', async () => {
    const opportunities = source('Opps', [
      ['Opportunity Name', 'Account ID', 'Stage', 'Amount', 'Close Date'],
      ['Big deal', 'A1', 'Won', 5000, 45000],
    ]);
    expect(opportunities.kind).toMatchObject({ incomplete: 'volumes' });
    const { incomplete, unrecognised } = await load(opportunities);
    expect([incomplete, unrecognised.map(({ name }) => name)]).toEqual([[], ['Opps']]);
  });

  it('half of the headers, or one of the three tables that everything rests on, is named with what it lacks', async () => {
    const volumes = source('Volumes', [
      ['Account ID', 'Amount', 'Remark'],
      ['A1', 5000, ''],
    ]);
    const accounts = source('Customers', [
      ['Name', 'Segment', 'Phone', 'Fax', 'Street', 'Town'],
      ['Marble Inn', 'Hotels', '', '', '', ''],
    ]);
    expect((await load(volumes)).incomplete.map(({ name }) => name)).toEqual(['volumes']);
    expect((await load(accounts)).incomplete.map(({ name }) => name)).toEqual(['accounts']);
  });
});
