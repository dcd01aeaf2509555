import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableDeclarations, tableNames, type TableName } from '../../src/tables/declarations/index';
import { TableError, type TableFault } from '../../src/tables/findings';
import { headersKnown, isHeaderOf, matchHeaders, recognise, refuseOtherTable } from '../../src/tables/headers';
import type { Language } from '../../src/locales/languages';
import { range } from '../support/tables';

const faultOf = (run: () => unknown): TableFault | string => {
  try {
    run();
  } catch (error) {
    if (error instanceof TableError) return error.fault;
    throw error;
  }
  return 'no fault';
};

const headersIn = (table: TableName, language: Language | 'name'): string[] =>
  tableDeclarations[table].columns.map((column) => (language === 'name' ? column.name : column.titles[language]));

describe('headers', () => {
  it.each(tableNames)('%s: names, English and French titles match every column, in any order', (table) => {
    for (const language of ['name', 'en', 'fr'] as const) {
      const header = headersIn(table, language);
      const there = matchHeaders(tableDeclarations[table], [header]);
      const back = matchHeaders(tableDeclarations[table], [[...header].reverse()]);
      tableDeclarations[table].columns.forEach((column, position) => {
        expect(there.get(column.name)).toBe(position);
        expect(back.get(column.name)).toBe(header.length - 1 - position);
      });
    }
  });

  it('takes the languages mixed, other cases and accents, and ignores headers it does not know', () => {
    const match = matchHeaders(tableDeclarations.references, [
      ['Colour', 'LINE ID', 'identifiant du compte', 'Reference_ID', 'famille', 42, null, 'CA annuel'],
    ]);
    expect(Object.fromEntries(match)).toEqual({ line_id: 1, account_id: 2, reference_id: 3, family: 4, annual_revenue: 7 });
  });

  it('names the table and the column that is missing', () => {
    expect(faultOf(() => matchHeaders(tableDeclarations.references, [['line_id', 'reference_id', 'Customer', 'Colour']]))).toEqual({
      code: 'missing_column',
      table: 'references',
      column: 'account_id',
      has: ['line_id', 'reference_id'],
      lacks: ['account_id'],
      near: [{ header: 'Customer', column: 'account_id' }],
    });
  });

  it('says so when another table stands where this one belongs', () => {
    const contracts = range('contracts', []);
    expect(faultOf(() => matchHeaders(tableDeclarations.references, contracts))).toMatchObject({
      code: 'missing_column',
      table: 'references',
      looksLike: 'contracts',
    });
    const references = range('references', []);
    expect(faultOf(() => matchHeaders(tableDeclarations.contracts, references))).toMatchObject({
      code: 'missing_column',
      table: 'contracts',
      looksLike: 'references',
    });
  });

  it('refuses a column that stands twice, under whatever names', () => {
    const header = ['line_id', 'account_id', 'reference_id', 'Family', 'Famille'];
    expect(faultOf(() => matchHeaders(tableDeclarations.references, [header]))).toEqual({
      code: 'column_twice',
      table: 'references',
      column: 'family',
    });
  });

  it('a name or a title wins over an alias without complaint; an alias counts where the column has neither', () => {
    const header = ['Code article', 'Line ID', 'Code client', 'Account ID', 'Reference ID', 'CA annuel'];
    expect(Object.fromEntries(matchHeaders(tableDeclarations.references, [header]))).toEqual({
      line_id: 1,
      account_id: 3,
      reference_id: 4,
      annual_revenue: 5,
    });
    const exported = ['Line ID', 'Code client', 'Code article'];
    expect(Object.fromEntries(matchHeaders(tableDeclarations.references, [exported]))).toEqual({
      line_id: 0,
      account_id: 1,
      reference_id: 2,
    });
  });

  it('everyday words name no column: what stands under them may be anything', () => {
    const lines = [
      'Line ID',
      'Line',
      'Ligne',
      'Account ID',
      'Account',
      'Compte',
      'Client',
      'Reference ID',
      'Référence',
      'Article',
      'Contract',
      'Contrat',
      'Point',
    ];
    expect(Object.fromEntries(matchHeaders(tableDeclarations.references, [lines]))).toEqual({ line_id: 0, account_id: 3, reference_id: 7 });
    expect(faultOf(() => matchHeaders(tableDeclarations.references, [lines.filter((header) => header !== 'Reference ID')]))).toMatchObject({
      code: 'missing_column',
      column: 'reference_id',
    });
    expect(Object.fromEntries(matchHeaders(tableDeclarations.accounts, [['Account ID', 'Name', 'Client', 'Groupe']]))).toEqual({
      account_id: 0,
      name: 1,
    });
  });

  it.each([[[]], [[[]]], [['line_id']]])('refuses what is no table: %j', (cells) => {
    expect(faultOf(() => matchHeaders(tableDeclarations.references, cells as unknown as unknown[][]))).toMatchObject({
      table: 'references',
    });
  });
});

describe('recognising a table by its headers', () => {
  it.each(tableNames)('%s, in full, in each language', (table) => {
    for (const language of ['name', 'en', 'fr'] as const) expect(recognise([headersIn(table, language)])).toBe(table);
  });

  it('finds nothing in a range of something else', () => {
    expect(recognise([['colour', 'size']])).toBeNull();
    expect(recognise([[1, 2, 3]])).toBeNull();
    expect(recognise([])).toBeNull();
  });

  it('tells tables with the same headers apart by their words', () => {
    const header = ['account_id', 'date', 'kind'];
    expect(recognise([header, ['A', 46000, 'visit'], ['A', 46001, 'formation']])).toBe('interactions');
    expect(recognise([header, ['A', 46000, 'proposal'], ['A', 46001, 'étonnement']])).toBe('initiatives');
  });

  it('says which two it could be when words do not help', () => {
    const result = recognise([
      ['account_id', 'date', 'kind'],
      ['A', 46000, ''],
    ]);
    expect(result).toMatchObject({ ambiguous: expect.arrayContaining(['interactions', 'initiatives']) as unknown });
  });

  it('takes a list of account ids for the accounts', () => {
    expect(recognise([['Account ID'], ['A1']])).toBe('accounts');
    expect(recognise([['Identifiant du compte'], ['A1']])).toBe('accounts');
  });
});

describe('a required column that is missing', () => {
  const cases = tableNames.flatMap((table) =>
    tableDeclarations[table].columns.filter(({ required }) => required).map(({ name }) => [table, name] as const),
  );

  it.each(cases)('%s without %s is named so, not read as another table', (table, column) => {
    for (const language of ['name', 'en', 'fr'] as const) {
      const position = tableDeclarations[table].columns.findIndex(({ name }) => name === column);
      expect(recognise([headersIn(table, language).filter((_, at) => at !== position)])).toEqual({ incomplete: table, column });
    }
  });

  it.each([
    ['contacts', 'contact_id', ['account_id', 'role', 'tie_strength_1_5']],
    ['observations', 'group', ['account_id', 'date', 'dimension', 'value', 'contact_id']],
    ['incidents', 'occurred_at', ['account_id', 'disclosed_at', 'severity_1_5']],
    ['commitments', 'due_date', ['account_id', 'kept']],
    ['references', 'reference_id', ['account_id', 'line_id', 'family', 'annual_revenue']],
    ['contracts', 'start_date', ['contract_id', 'account_id', 'annual_value']],
  ] as const)('%s without %s, few columns', (incomplete, column, header) => {
    expect(recognise([header])).toEqual({ incomplete, column });
  });

  it('one header known among several is no table; the least that each table needs still is one', () => {
    expect(recognise([['account_id', 'duration_months', 'event']])).toBeNull();
    expect(recognise([['Date', 'Weather']])).toBeNull();
    expect(recognise([['family']])).toBeNull();
    expect(recognise([['account_id', 'name']])).toBe('accounts');
    expect(recognise([['contract_id', 'account_id', 'start_date', 'end_date', 'currency']])).toBe('contracts');
    expect(recognise([['contact_id', 'account_id']])).toBe('contacts');
    expect(recognise([['account_id', 'item']])).toBe('knowledge');
  });
});

describe('a range given as a table', () => {
  const refusal = (table: TableName, header: readonly string[]) => faultOf(() => refuseOtherTable(table, [header]));

  it.each(tableNames)('as %s: each of the others is refused or lacks a column, and is named', (table) => {
    for (const other of tableNames.filter((name) => name !== table)) {
      for (const language of ['name', 'en', 'fr'] as const) {
        const header = headersIn(other, language);
        const fault = faultOf(() => {
          refuseOtherTable(table, [header]);
          matchHeaders(tableDeclarations[table], [header]);
        });
        expect(fault, `${table} <- ${other}`).toMatchObject({ table, looksLike: other });
      }
    }
  });

  it('is accepted when no other knows more: required columns alone, or equal headers', () => {
    for (const table of tableNames)
      expect(
        refusal(
          table,
          tableDeclarations[table].columns.filter(({ required }) => required).map(({ name }) => name),
        ),
      ).toBe('no fault');
    for (const table of ['interactions', 'initiatives'] as const) expect(refusal(table, ['account_id', 'date', 'kind'])).toBe('no fault');
  });

  it('is refused by the few columns that tell, the complete table named first', () => {
    expect(refusal('facilitations', ['account_id', 'date', 'kind'])).toEqual({
      code: 'not_a_table',
      table: 'facilitations',
      looksLike: 'interactions',
    });
    expect(refusal('contracts', ['contract_id', 'account_id', 'start_date', 'line_id', 'reference_id'])).toMatchObject({
      looksLike: 'references',
    });
    expect(refusal('interactions', ['account_id', 'date', 'dimension', 'value', 'contact_id'])).toMatchObject({
      looksLike: 'observations',
    });
  });

  it('is accepted with columns of another table beside what only this one requires', () => {
    expect(refusal('references', ['line_id', 'account_id', 'reference_id', 'name', 'segment', 'status', 'note'])).toBe('no fault');
    expect(refusal('contacts', ['contact_id', 'account_id', 'name', 'segment', 'status'])).toBe('no fault');
  });

  it('property: what is recognised as a table is accepted as that table', () => {
    const headers = [...new Set(tableNames.flatMap((name) => headersIn(name, 'name')))];
    const table = fc
      .constantFrom(...tableNames)
      .chain((name) => fc.tuple(fc.subarray(headersIn(name, 'name')), fc.subarray(headers, { maxLength: 4 })));
    let recognised = 0;
    fc.assert(
      fc.property(table, ([own, more]) => {
        const header = [...new Set([...own, ...more])];
        const name = recognise([header]);
        if (typeof name !== 'string') return;
        recognised++;
        expect(refusal(name, header)).toBe('no fault');
      }),
    );
    expect(recognised).toBeGreaterThan(0);
  });
});

describe('header rows', () => {
  it('knows the accounts header as a whole row or as a single cell', () => {
    expect(isHeaderOf('accounts', ['Nom', 'Identifiant du compte'])).toBe(true);
    expect(isHeaderOf('accounts', ['Account ID'])).toBe(true);
    expect(isHeaderOf('accounts', ['ACME'])).toBe(false);
    expect(isHeaderOf('accounts', ['ACME', 'Industry'])).toBe(false);
  });

  it('counts the headers that a table knows', () => {
    expect(headersKnown('concessions', ['Date', 'Montant', 'Weather', ''])).toBe(2);
  });
});
