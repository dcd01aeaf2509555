// What was typed on the plans becomes cells of the table of actions; what merely stands there does not.
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../../../src/taskpane/data/actions/from-plans';
import { bothPlan } from '../../../../src/taskpane/data/actions/writing';
import { planMoves } from '../../../../src/workbook/pages/plan/plan-moves';
import type { Action } from '../../../../src/metrics/planning/actions';
import type { ImportTarget } from '../../../../src/workbook/index';

const action = (change: Partial<Action> = {}): Action => ({
  ...{ at: 1, account: 'A1', action: 'Train users', key: 'usage', owner: 'Ada', due: 46000, state: 'to_do', doneOn: NaN, note: '' },
  ...change,
});
const plan = (cells: Record<string, unknown>) => ({ account: 'A1', sheet: 'Plan A1', typed: new Map(Object.entries(cells)) });
const usage = { plan_move_1_lever: 'usage' };
const asked = { asOf: 46100, date1904: false, language: 'en' } as const;
const stood = { plan_move_1_owner_was: 'Ada', plan_move_1_due_was: 46000, plan_move_1_state_was: 'à faire' };
const stands = { plan_move_1_owner: 'Ada', plan_move_1_due: 46000, plan_move_1_state: 'à faire' };

describe('what was typed on a plan', () => {
  it('is nothing where the page stands as it was made, in whatever language, nor where the table says the same by now', () => {
    expect(editsOf([plan({ ...usage, ...stood, ...stands })], { ...asked, actions: [action({ owner: 'Zoe' })] }).edits).toEqual([]);
    const typed = plan({ ...usage, ...stood, ...stands, plan_move_1_owner: 'Bob', plan_move_1_state: 'started' });
    expect(editsOf([typed], { ...asked, actions: [action({ owner: 'Bob', state: 'started' })] }).edits).toEqual([]);
  });

  it('changes the row of the action; done, with the day', () => {
    const typed = plan({ ...usage, ...stood, ...stands, plan_move_1_owner: 'Bob', plan_move_1_state: 'faite' });
    const { edits } = editsOf([typed], { ...asked, actions: [action()] });
    expect(edits[0]!.fields).toEqual([
      { field: 'owner', before: 'Ada', after: 'Bob' },
      { field: 'state', before: 'to do', after: 'faite' },
    ]);
    expect(edits[0]!.change).toEqual({ action: action(), to: { owner: 'Bob', state: 'done', doneOn: 46100 } });
    const cells = [
      ['Account ID', 'Action', 'Lever or key', 'Owner', 'Due by', 'State', 'Done on', 'Note'],
      ['A1', 'Train users', 'usage', 'Ada', 46000, '', '', ''],
    ];
    const target = { table: { name: 'Actions' }, present: { cells, isFormula: () => false }, cells, free: 0 } as unknown as ImportTarget;
    const written = bothPlan([edits[0]!.change!], [], target, asked);
    expect(written.changed[0]!.changes.map(({ column, after }) => [written.columns[column]!.ours, after])).toEqual([
      ['owner', 'Bob'],
      ['state', 'done'],
      ['done_on', 46100],
    ]);
  });

  it('is a new row for a lever that was no action; a day that is none is named and left', () => {
    const typed = plan({ ...usage, plan_move_1_owner: 'Bob', plan_move_1_due: 'soon', plan_move_2_lever: '', plan_move_2_owner: 'X' });
    const { edits, bad } = editsOf([typed], { ...asked, actions: [] });
    expect(bad).toEqual(['Plan A1, soon']);
    expect(edits).toHaveLength(1);
    expect(edits[0]!.fresh).toMatchObject({ account: 'A1', key: 'usage', owner: 'Bob', due: NaN, state: 'to_do' });
  });

  it('counts days as the workbook does', () => {
    const typed = plan({ ...usage, plan_move_1_due: 46000 - 1462 });
    expect(editsOf([typed], { ...asked, date1904: true, actions: [action({ owner: '' })] }).edits).toEqual([]);
    expect(editsOf([typed], { ...asked, date1904: true, actions: [] }).edits[0]!.fresh!.due).toBe(46000);
  });
});

describe('the moves of a plan', () => {
  const levers = ['term', 'stock', 'usage', 'surprise'];
  const given = { levers, count: 3, language: 'en' } as const;
  const names = (moves: ReturnType<typeof planMoves>): string[] => moves.map(({ lever }) => lever);

  it('are the open actions by day, then the most effective levers', () => {
    const actions = [action({ at: 1, key: 'surprise', due: NaN }), action({ at: 2 }), action({ at: 3, key: 'stock', state: 'dropped' })];
    const moves = planMoves({ ...given, actions, typed: undefined });
    expect(names(moves)).toEqual(['usage', 'surprise', 'term']);
    expect(moves[0]!.cells).toEqual({ owner: 'Ada', due: 46000, state: 'to do' });
    expect(moves[2]!.cells).toEqual({ owner: '', due: '', state: '' });
  });

  it('follow the table where nothing was typed, keep what was, and leave their place once they are done', () => {
    const typed = new Map<string, unknown>(Object.entries({ ...usage, ...stood, ...stands, plan_move_1_owner: 'Bob' }));
    const open = planMoves({ ...given, actions: [action({ due: 46050, state: 'started' })], typed });
    expect(open[0]).toEqual({ lever: 'usage', cells: { due: 46050, state: 'started' } });
    const untouched = new Map<string, unknown>(Object.entries({ ...usage, ...stood, ...stands }));
    expect(names(planMoves({ ...given, actions: [action({ state: 'done' })], typed: untouched }))).toEqual(['term', 'stock', 'usage']);
    expect(names(planMoves({ ...given, actions: [action({ state: 'done' })], typed }))[0]).toBe('usage');
    // Typed on a plan from before there was a table: it stays.
    const alone = new Map<string, unknown>([
      ['plan_move_2_lever', 'usage'],
      ['plan_move_2_owner', 'Bob'],
    ]);
    expect(planMoves({ ...given, actions: [], typed: alone })[1]).toEqual({ lever: 'usage', cells: {} });
  });
});
