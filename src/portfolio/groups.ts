/**
 * Groups of accounts: each account belongs to the topmost of its parents, to itself when it has none. Parents that lead back to where they started say
 * nothing: an account on such a cycle stands at its own top, and those below it roll up to the account of the cycle that they reach.
 */
import { NO_CODE } from '../tables/dictionary';
import type { AccountRows } from './account-rows';

export interface Groups {
  /** The topmost parent of each account, by code. */
  readonly top: Int32Array;
  /** The accounts of each cycle, each followed by its parent; the last one's parent is the first. */
  readonly cycles: readonly (readonly number[])[];
}

const COLUMN = 'parent_account_id';

/** `parents`: the parent of each account by code, NO_CODE for none. */
export function topmostParents(parents: Int32Array): Groups {
  const top = new Int32Array(parents.length).fill(NO_CODE);
  const cycles: number[][] = [];
  // Place of each account on the way up that is being followed.
  const place = new Int32Array(parents.length).fill(NO_CODE);
  for (let start = 0; start < parents.length; start++) {
    const way: number[] = [];
    let account = start;
    while (account !== NO_CODE && top[account] === NO_CODE && place[account] === NO_CODE) {
      place[account] = way.length;
      way.push(account);
      account = parents[account]!;
    }
    if (account !== NO_CODE && top[account] === NO_CODE) {
      const cycle = way.splice(place[account]!);
      for (const member of cycle) top[member] = member;
      cycles.push(cycle);
    }
    for (let above = account; way.length > 0; ) {
      const below = way.pop()!;
      top[below] = above === NO_CODE ? below : top[above]!;
      above = below;
    }
  }
  return { top, cycles };
}

/** The parent that each account's own row names. */
export function parentsOf(accounts: AccountRows): Int32Array {
  const parents = new Int32Array(accounts.accountCount).fill(NO_CODE);
  const column = accounts.table.codes(COLUMN);
  if (column === undefined) return parents;
  for (let account = 0; account < parents.length; account++) {
    if (accounts.count(account) > 0) parents[account] = column.codes[accounts.order[accounts.from(account)]!]!;
  }
  return parents;
}

/** A longer way round is cut short. */
const NAMED = 6;

/** Each row on a cycle of parents, with the way round it. */
export function reportParentCycles(accounts: AccountRows): void {
  const { table } = accounts;
  const { dictionary } = table.codes('account_id')!;
  for (const cycle of topmostParents(parentsOf(accounts)).cycles) {
    cycle.forEach((account, position) => {
      const round = Array.from({ length: Math.min(cycle.length, NAMED) }, (_, step) =>
        dictionary.text(cycle[(position + step) % cycle.length]!),
      );
      const way = [...round, ...(cycle.length > NAMED ? ['…'] : []), round[0]!].join(' → ');
      const parent = dictionary.text(cycle[(position + 1) % cycle.length]!);
      table.report(accounts.order[accounts.from(account)]!, COLUMN, 'parent_cycle', 'warning', parent, way);
    });
  }
}
