import { describe, expect, it } from 'vitest';
import { tableDeclarations, tableNames, type TableName } from '../../src/tables/declarations/index';
import { TableError, type TableFault } from '../../src/tables/findings';
import { isHeaderOf, matchHeaders, recognise } from '../../src/tables/headers';
import type { Language } from '../../src/tables/schema';
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
    const match = matchHeaders(tableDeclarations.references, [['Colour', 'LINE ID', 'identifiant du compte', 'Reference_ID', 'famille', 42, null, 'CA annuel']]);
    expect(Object.fromEntries(match)).toEqual({ line_id: 1, account_id: 2, reference_id: 3, family: 4, annual_revenue: 7 });
  });

  it('names the table and the column that is missing', () => {
    expect(faultOf(() => matchHeaders(tableDeclarations.references, [['line_id', 'reference_id']]))).toEqual({ code: 'missing_column', table: 'references', column: 'account_id' });
  });

  it('says so when another table stands where this one belongs', () => {
    const contracts = range('contracts', []);
    expect(faultOf(() => matchHeaders(tableDeclarations.references, contracts))).toMatchObject({ code: 'missing_column', table: 'references', looksLike: 'contracts' });
    const references = range('references', []);
    expect(faultOf(() => matchHeaders(tableDeclarations.contracts, references))).toMatchObject({ code: 'missing_column', table: 'contracts', looksLike: 'references' });
  });

  it('refuses a column that stands twice, under whatever names', () => {
    const header = ['line_id', 'account_id', 'reference_id', 'Family', 'Famille'];
    expect(faultOf(() => matchHeaders(tableDeclarations.references, [header]))).toEqual({ code: 'column_twice', table: 'references', column: 'family' });
  });

  it('a name or a title wins over an alias without complaint; an alias counts where the column has neither', () => {
    const header = ['Code article', 'Line ID', 'Code client', 'Account ID', 'Reference ID', 'CA annuel'];
    expect(Object.fromEntries(matchHeaders(tableDeclarations.references, [header]))).toEqual({ line_id: 1, account_id: 3, reference_id: 4, annual_revenue: 5 });
    const exported = ['Line ID', 'Code client', 'Code article'];
    expect(Object.fromEntries(matchHeaders(tableDeclarations.references, [exported]))).toEqual({ line_id: 0, account_id: 1, reference_id: 2 });
  });

  it('everyday words name no column: what stands under them may be anything', () => {
    const lines = ['Line ID', 'Line', 'Ligne', 'Account ID', 'Account', 'Compte', 'Client', 'Reference ID', 'Référence', 'Article', 'Contract', 'Contrat', 'Point'];
    expect(Object.fromEntries(matchHeaders(tableDeclarations.references, [lines]))).toEqual({ line_id: 0, account_id: 3, reference_id: 7 });
    expect(faultOf(() => matchHeaders(tableDeclarations.references, [lines.slice(1)]))).toMatchObject({ code: 'missing_column', column: 'line_id' });
    expect(Object.fromEntries(matchHeaders(tableDeclarations.accounts, [['Account ID', 'Name', 'Client', 'Groupe']]))).toEqual({ account_id: 0, name: 1 });
  });

  it.each([[[]], [[[]]], [['line_id']]])('refuses what is no table: %j', (cells) => {
    expect(faultOf(() => matchHeaders(tableDeclarations.references, cells as unknown as unknown[][]))).toMatchObject({ table: 'references' });
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
    const result = recognise([['account_id', 'date', 'kind'], ['A', 46000, '']]);
    expect(result).toMatchObject({ ambiguous: expect.arrayContaining(['interactions', 'initiatives']) as unknown });
  });

  it('takes a list of account ids for the accounts', () => {
    expect(recognise([['Account ID'], ['A1']])).toBe('accounts');
    expect(recognise([['Identifiant du compte'], ['A1']])).toBe('accounts');
  });
});

describe('header rows', () => {
  it('knows the accounts header as a whole row or as a single cell', () => {
    expect(isHeaderOf('accounts', ['Nom', 'Identifiant du compte'])).toBe(true);
    expect(isHeaderOf('accounts', ['Account ID'])).toBe(true);
    expect(isHeaderOf('accounts', ['ACME'])).toBe(false);
    expect(isHeaderOf('accounts', ['ACME', 'Industry'])).toBe(false);
  });
});
