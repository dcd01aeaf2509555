// Lists, rows to write, what a completed action is compared with, and the file for a CRM.
import { describe, expect, it } from 'vitest';
import { effectOf, groupsOf, ownersOf } from '../../../../src/taskpane/data/actions/list';
import { actionsCsv } from '../../../../src/taskpane/data/actions/crm';
import { addingPlan, changingPlan } from '../../../../src/taskpane/data/actions/writing';
import type { Action } from '../../../../src/metrics/planning/actions';
import type { Snapshot, SnapshotRow, Snapshots } from '../../../../src/metrics/portfolio/snapshot/read-snapshots';
import type { Cells } from '../../../../src/tables/headers';
import type { ImportTarget } from '../../../../src/workbook/index';

const action = (change: Partial<Action> = {}): Action => ({
  ...{ at: 1, account: 'A1', action: 'Train users', key: 'usage', owner: 'Ada', due: NaN, state: 'to_do', doneOn: NaN, note: '' },
  ...change,
});
const compare = (a: string, b: string): number => a.localeCompare(b);
const target = (cells: Cells): ImportTarget =>
  ({ table: { name: 'Actions' }, present: { cells, isFormula: () => false }, cells, free: 0 }) as unknown as ImportTarget;
const english = { language: 'en', date1904: false } as const;

describe('actions in a list', () => {
  const actions = [
    action({ at: 1, due: 200 }),
    action({ at: 2, due: 90, owner: 'Zoe' }),
    action({ at: 3, due: 80 }),
    action({ at: 4, owner: '' }),
    action({ at: 5, due: 110 }),
    action({ at: 6, state: 'done', doneOn: 60 }),
    action({ at: 7, state: 'done', doneOn: 70 }),
  ];
  const places = (query: Parameters<typeof groupsOf>[2]): unknown[] =>
    groupsOf(actions, 100, query, compare).map(({ key, actions: own }) => [key, own.map(({ at }) => at)]);

  it('stand under when they are due, the most urgent first, the newest done first', () => {
    expect(places({ owner: '', by: 'standing' })).toEqual([
      ['overdue', [3, 2]],
      ['soon', [5]],
      ['later', [1]],
      ['undated', [4]],
      ['done', [7, 6]],
    ]);
    expect(places({ owner: 'Zoe', by: 'standing' })).toEqual([['overdue', [2]]]);
  });

  it('stand under who has them to do, nobody last; what is over is on nobody’s list', () => {
    expect(places({ owner: '', by: 'owner' })).toEqual([
      ['Ada', [3, 5, 1]],
      ['Zoe', [2]],
      ['', [4]],
    ]);
    expect(ownersOf(actions, compare)).toEqual(['Ada', 'Zoe']);
  });
});

describe('rows of the table of actions', () => {
  it('are in the words of the language, in the order of the columns that are there; days as the workbook counts them', () => {
    const cells = [['Note', 'Action', 'Identifiant du compte', 'Échéance']];
    const plan = addingPlan([action({ due: 46000 })], target(cells), { language: 'fr', date1904: true });
    expect(plan.targets).toEqual([2, 1, -1, -1, 3, -1, -1, 0]);
    expect(plan.fresh[0]!.cells).toEqual(['A1', 'Train users', 'usage', 'Ada', 46000 - 1462, 'à faire', null, null]);
  });

  it('change where they are, and a column that the table lacks is added only where it is written', () => {
    const cells: Cells = [
      ['Account ID', 'Action', 'Owner'],
      ['A1', 'Train users', 'Ada'],
    ];
    const plan = changingPlan([{ action: action(), to: { state: 'done', doneOn: 46000, owner: 'Ada' } }], target(cells), english);
    expect(plan.columns.map(({ ours }) => ours)).toEqual(['account_id', 'action', 'owner', 'state', 'done_on']);
    expect(plan.targets).toEqual([0, 1, 2, -1, -1]);
    expect(plan.changed).toEqual([
      {
        ...{ row: 1, at: 1 },
        changes: [
          { column: 3, before: '', after: 'done' },
          { column: 4, before: '', after: 46000 },
        ],
      },
    ]);
  });

  it('that have become another action’s are refused', () => {
    const cells: Cells = [
      ['Account ID', 'Action', 'State'],
      ['A2', 'Train users', ''],
    ];
    expect(() => changingPlan([{ action: action(), to: { state: 'done' } }], target(cells), english)).toThrow(
      expect.objectContaining({ code: 'changed' }),
    );
    expect(() => changingPlan([{ action: action({ at: 5 }), to: { state: 'done' } }], target(cells), english)).toThrow(
      expect.objectContaining({ code: 'changed' }),
    );
  });
});

describe('a completed action', () => {
  const snapshot = (asOf: number, trust: number): [string, Snapshot] => [
    String(asOf),
    {
      name: String(asOf),
      asOf,
      rows: new Map([['A1', { figures: new Map([['trust_score', trust]]) } as unknown as SnapshotRow]]),
    } as unknown as Snapshot,
  ];
  const kept: Snapshots = new Map([snapshot(50, 40), snapshot(80, 45), snapshot(30, 35), snapshot(110, 52)]);
  const done = (doneOn: number): Action => action({ state: 'done', doneOn });

  it('is compared with the last snapshot before its day and the first from that day on', () => {
    const effect = effectOf(done(80), kept)!;
    expect([effect.before.asOf, effect.after?.asOf]).toEqual([50, 80]);
    expect(effect.figures.find(({ figure }) => figure === 'trust_score')).toEqual({ figure: 'trust_score', before: 40, after: 45 });
    expect(effectOf(done(81), kept)!.after!.asOf).toBe(110);
    expect(effectOf(done(120), kept)!.after).toBeUndefined();
  });

  it('is compared with nothing where no snapshot stands before it, or its day or account isn’t known', () => {
    expect(effectOf(done(30), kept)).toBeUndefined();
    expect(effectOf(done(NaN), kept)).toBeUndefined();
    expect(effectOf({ ...done(60), account: 'A2' }, kept)).toBeUndefined();
    expect(effectOf(action({ doneOn: 60 }), kept)).toBeUndefined();
  });
});

describe('the file for a CRM', () => {
  it('has a task a row, with the client’s name; no text begins as a formula does', () => {
    const actions = [action({ due: 46371, note: '=1+1; "x"' }), action({ account: 'A9', owner: '', state: 'done', doneOn: 46300 })];
    expect(actionsCsv(actions, (id) => `Client ${id}`, 'Account name', 'en').split('\r\n')).toEqual([
      'Account ID;Account name;Action;Owner;Due by;State;Done on;Lever or key;Note',
      'A1;Client A1;Train users;Ada;2026-12-15;to do;;usage;"\'=1+1; ""x"""',
      'A9;Client A9;Train users;;;done;2026-10-05;usage;',
      '',
    ]);
  });
});
