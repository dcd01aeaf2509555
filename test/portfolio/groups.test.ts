import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountRows } from '../../src/portfolio/account-rows';
import { parentsOf, reportParentCycles, topmostParents } from '../../src/portfolio/groups';
import { readTable, type Dictionaries } from '../../src/tables/read';
import { range, type Row } from '../support/tables';

const rowsOf = (rows: readonly Row[]): AccountRows => {
  const dictionaries: Dictionaries = new Map();
  const table = readTable('accounts', range('accounts', rows), { dictionaries });
  return new AccountRows(table, dictionaries.get('account')!.size, undefined);
};
const topsOf = (rows: readonly Row[]): Record<string, string> => {
  const accounts = rowsOf(rows);
  const { dictionary } = accounts.table.codes('account_id')!;
  const { top } = topmostParents(parentsOf(accounts));
  return Object.fromEntries(Array.from(top, (above, account) => [dictionary.text(account), dictionary.text(above)]));
};
const child = (id: string, parent: string | null): Row => ({ account_id: id, parent_account_id: parent });
const parents = fc
  .integer({ min: 1, max: 40 })
  .chain((count) =>
    fc.array(fc.integer({ min: -1, max: count - 1 }), { minLength: count, maxLength: count }).map((list) => Int32Array.from(list)),
  );

describe('the topmost parent', () => {
  it('is found over any number of steps, through accounts that have no row', () => {
    expect(topsOf([child('shop', 'city'), child('city', 'holding'), child('alone', null), child('other', 'holding')])).toEqual({
      shop: 'holding',
      city: 'holding',
      holding: 'holding',
      alone: 'alone',
      other: 'holding',
    });
  });

  it('has no parent of its own, unless the parents go in a circle, and is its own top', () => {
    fc.assert(
      fc.property(parents, (above) => {
        const { top, cycles } = topmostParents(above);
        const circling = new Set(cycles.flat());
        expect(new Set(cycles.flat()).size).toBe(cycles.flat().length);
        above.forEach((parent, account) => {
          const own = top[account]!;
          expect(top[own]).toBe(own);
          expect(above[own] === -1 || circling.has(own)).toBe(true);
          // An account stands with its parent, but on a circle.
          if (parent !== -1 && !circling.has(account)) expect(own).toBe(top[parent]);
        });
        for (const cycle of cycles) cycle.forEach((member, step) => expect(above[member]).toBe(cycle[(step + 1) % cycle.length]));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(parents, fc.infiniteStream(fc.nat()), (above, keys) => {
        const rows = Array.from(above, (parent, account) => child(`a${account}`, parent === -1 ? null : `a${parent}`));
        const shuffled = rows
          .map((row) => [keys.next().value!, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        expect(topsOf(shuffled)).toEqual(topsOf(rows));
      }),
    );
  });

  it('is found at the end of a long chain', () => {
    const length = 100_000;
    const { top } = topmostParents(Int32Array.from({ length }, (_, account) => account - 1));
    expect(top.every((above) => above === 0)).toBe(true);
  });
});

describe('parents that go in a circle', () => {
  it('are found whatever the length, each row once, and no row beside them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 10 }), (length, hanging) => {
        const circle = Array.from({ length }, (_, place) => child(`c${place}`, `c${(place + 1) % length}`));
        const below = Array.from({ length: hanging }, (_, place) => child(`b${place}`, place === 0 ? 'c0' : `b${place - 1}`));
        const accounts = rowsOf([...below, ...circle, child('apart', null)]);
        reportParentCycles(accounts);
        const found = accounts.table.findings.filter(({ code }) => code === 'parent_cycle');
        expect(found.map(({ row }) => row).sort((a, b) => a - b)).toEqual(circle.map((_, place) => hanging + place + 2));
      }),
    );
  });

  it('are told with the way round, cut short when it is long', () => {
    const told = (length: number) => {
      const accounts = rowsOf(Array.from({ length }, (_, place) => child(`c${place}`, `c${(place + 1) % length}`)));
      reportParentCycles(accounts);
      return accounts.table.findings.map(({ row, column, severity, value, expected }) => [row, column, severity, value, expected]);
    };
    expect(told(1)).toEqual([[2, 'parent_account_id', 'warning', 'c0', 'c0 → c0']]);
    expect(told(2)).toEqual([
      [2, 'parent_account_id', 'warning', 'c1', 'c0 → c1 → c0'],
      [3, 'parent_account_id', 'warning', 'c0', 'c1 → c0 → c1'],
    ]);
    expect(told(9)[8]![4]).toBe('c8 → c0 → c1 → c2 → c3 → c4 → … → c8');
  });
});
