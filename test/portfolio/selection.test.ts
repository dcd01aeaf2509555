import { describe, expect, it } from 'vitest';
import { selectAccounts } from '../../src/portfolio/selection';
import { TableError } from '../../src/tables/findings';
import { range } from '../support/tables';

describe('the accounts asked for', () => {
  it('one id', () => {
    expect(selectAccounts('ACME').ids).toEqual(['ACME']);
    expect(selectAccounts(1001).ids).toEqual(['1001']);
    expect(selectAccounts(null).ids).toEqual(['']);
  });

  it('a column of ids, a row for each, blank and repeated ones included', () => {
    expect(selectAccounts([['A'], [''], [12], ['A'], [0], ['#N/A']]).ids).toEqual(['A', '', '12', 'A', '', '']);
    expect(selectAccounts([['A'], ['']]).table).toBeUndefined();
  });

  it('a column of ids with its header, which gives no row', () => {
    expect(selectAccounts([['Identifiant du compte'], ['A'], ['B']]).ids).toEqual(['A', 'B']);
  });

  it('the whole accounts table, without the blank rows below it', () => {
    const cells = [
      ...range('accounts', [{ account_id: 'A', name: 'Acme' }, { account_id: null, name: 'No id' }, { account_id: 'B' }]),
      [null, null],
      [0, 0],
    ];
    expect(selectAccounts(cells)).toEqual({ ids: ['A', '', 'B'], table: cells });
  });

  it('takes the ids from the column of that name, not from another that an export would call so', () => {
    expect(
      selectAccounts([
        ['Code client', 'Account ID', 'Name'],
        ['777', 'A', 'Acme'],
      ]).ids,
    ).toEqual(['A']);
  });

  it('refuses another table by its name; accounts that share their columns with one are accounts', () => {
    expect(() => selectAccounts(range('references', [{ line_id: 'L', account_id: 'A', reference_id: 'R' }]))).toThrow(
      expect.objectContaining({ fault: { code: 'not_a_table', table: 'accounts', looksLike: 'references' } }),
    );
    expect(() =>
      selectAccounts([
        ['contact_id', 'role'],
        ['K', 'buyer'],
      ]),
    ).toThrow(
      expect.objectContaining({
        fault: expect.objectContaining({
          code: 'missing_column',
          table: 'accounts',
          column: 'account_id',
          looksLike: 'contacts',
        }) as unknown,
      }),
    );
    expect(
      selectAccounts([
        ['account_id', 'currency'],
        ['A', 'EUR'],
      ]).ids,
    ).toEqual(['A']);
    expect(
      selectAccounts([
        ['account_id', 'town'],
        ['A', 'Ulm'],
      ]).ids,
    ).toEqual(['A']);
  });

  it('refuses several columns without a header', () => {
    expect(() => selectAccounts([['A', 'B']])).toThrow(TableError);
  });
});
