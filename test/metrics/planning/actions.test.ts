// Actions as they stand in a table: words of both languages, days, what is over and what is due.
import { describe, expect, it } from 'vitest';
import { readActions, standingOf } from '../../../src/metrics/planning/actions';
import { CellError } from '../../../src/tables/findings';

const header = ['account_id', 'action', 'key', 'owner', 'due', 'state', 'done_on', 'note'];

describe('the table of actions', () => {
  it('is read by its titles in either language, with the words of either', () => {
    const english = readActions([
      ['Account ID', 'Action', 'Lever or key', 'Owner', 'Due by', 'State', 'Done on', 'Note'],
      ['A1', 'Train users', 'usage', 'Ada', 46000, 'in progress', '', 'with Bob'],
    ]);
    const french = readActions([
      ['Identifiant du compte', 'Action', 'Levier ou clé', 'Responsable', 'Échéance', 'État', 'Faite le', 'Remarque'],
      ['A1', 'Train users', 'usage', 'Ada', 46000, 'commencée', '', 'with Bob'],
    ]);
    expect(french).toEqual(english);
    expect(english).toEqual([
      {
        at: 1,
        account: 'A1',
        action: 'Train users',
        key: 'usage',
        owner: 'Ada',
        due: 46000,
        state: 'started',
        doneOn: NaN,
        note: 'with Bob',
      },
    ]);
  });

  it('skips blank rows and keeps the place of each; a day on which it was done says that it is', () => {
    const actions = readActions([
      header,
      ['A1', 'x', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
      ['A2', 'y', '', '', '', 'to_do', 46000, ''],
    ]);
    expect(actions.map(({ at, state }) => [at, state])).toEqual([
      [1, 'to_do'],
      [3, 'done'],
    ]);
  });

  it('counts its days as the workbook does', () => {
    expect(readActions([header, ['A1', 'x', '', '', 44538, '', '', '']], true)[0]!.due).toBe(46000);
  });

  it('refuses a day that is none, with its row and column', () => {
    try {
      readActions([header, ['A1', 'x', '', '', 'soon', '', '', '']]);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CellError);
      expect((error as CellError).finding).toMatchObject({ table: 'actions', row: 2, column: 'due' });
    }
  });

  it.each([
    [99, 'to_do', 'overdue'],
    [100, 'to_do', 'soon'],
    [130, 'started', 'soon'],
    [131, 'to_do', 'later'],
    [NaN, 'to_do', 'undated'],
    [99, 'done', 'done'],
    [99, 'dropped', 'dropped'],
  ] as const)('due on day %s of 100 and %s: %s', (due, state, standing) => {
    const action = { at: 1, account: 'A', action: 'x', key: '', owner: '', due, state, doneOn: NaN, note: '' };
    expect(standingOf(action, 100)).toBe(standing);
  });
});
