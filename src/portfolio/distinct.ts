/**
 * Counting distinct codes by account, and one code for each pair of codes.
 */
import { NO_CODE } from '../tables/dictionary';
import type { CodeColumn } from '../tables/read';
import type { AccountRows } from './account-rows';

/** Counts round after round without clearing anything in between: each code remembers the last round that saw it. */
export class DistinctCounter {
  private readonly seen: Int32Array;
  private round = 0;
  count = 0;

  /** `size`: codes are 0 … size − 1; negative ones (unknown) are never counted. */
  constructor(size: number) {
    this.seen = new Int32Array(size);
  }

  begin(): void {
    this.round++;
    this.count = 0;
  }

  /** Is this code new in this round? */
  add(code: number): boolean {
    if (code < 0 || this.seen[code] === this.round) return false;
    this.seen[code] = this.round;
    this.count++;
    return true;
  }
}

/**
 * Of each account, the number of distinct codes in its rows that count (1 in `counted`). `size`: codes are 0 … size − 1; negative ones (unknown)
 * are never counted. The codes are first laid out account by account in one pass over the rows as they stand: following the order of the accounts
 * through the columns would jump about in memory.
 */
export function distinctByAccount(rows: AccountRows, counted: Uint8Array, codes: Int32Array, size: number): Int32Array {
  const accounts = rows.table.codes('account_id')!.codes;
  const { kept } = rows;
  const laidOut = new Int32Array(rows.order.length);
  const next = rows.starts();
  for (let row = 0; row < counted.length; row++) {
    const code = codes[row]!;
    if (code >= 0 && counted[row] === 1 && kept[row] === 1) laidOut[next[accounts[row]!]!++] = code;
  }
  const counts = new Int32Array(rows.accountCount);
  const counter = new DistinctCounter(size);
  for (let account = 0; account < rows.accountCount; account++) {
    counter.begin();
    for (let i = rows.from(account); i < next[account]!; i++) counter.add(laidOut[i]!);
    counts[account] = counter.count;
  }
  return counts;
}

/** The same over sets of accounts: a code that several accounts of a set have counts once. */
export function distinctBySet(
  rows: AccountRows,
  counted: Uint8Array,
  codes: Int32Array,
  size: number,
  sets: readonly (readonly number[])[],
): number[] {
  const counter = new DistinctCounter(size);
  return sets.map((accounts) => {
    counter.begin();
    for (const account of accounts) for (const row of rows.rows(account)) if (counted[row] === 1) counter.add(codes[row]!);
    return counter.count;
  });
}

export interface PairCodes {
  readonly codes: Int32Array;
  readonly size: number;
}

/** Dense tables up to this many cells; beyond it, a Map. */
const DENSE_LIMIT = 4_000_000;

/**
 * One code for each pair of values that occurs in two columns of a table; −1 where a value is unknown: both of them, or (`needed`) either.
 * A missing column is unknown everywhere.
 */
// eslint-disable-next-line complexity -- one pass over every row of a large table: a call per row and step costs more than the branches.
export function pairCodes(
  first: CodeColumn | undefined,
  second: CodeColumn | undefined,
  rowCount: number,
  needed: 'one' | 'both' = 'one',
): PairCodes {
  const codes = new Int32Array(rowCount).fill(NO_CODE);
  if (needed === 'both' && (first === undefined || second === undefined)) return { codes, size: 0 };
  const nowhere = first === undefined || second === undefined ? codes.slice() : codes;
  const [firsts, seconds] = [first?.codes ?? nowhere, second?.codes ?? nowhere];
  const width = (second?.dictionary.size ?? 0) + 1;
  const cells = ((first?.dictionary.size ?? 0) + 1) * width;
  const dense = cells <= DENSE_LIMIT ? new Int32Array(cells).fill(NO_CODE) : undefined;
  const sparse = new Map<number, number>();
  const least = needed === 'both' ? 2 : 1;
  let size = 0;
  for (let row = 0; row < rowCount; row++) {
    const a = firsts[row]!;
    const b = seconds[row]!;
    if ((a < 0 ? 0 : 1) + (b < 0 ? 0 : 1) < least) continue;
    const key = (a + 1) * width + b + 1;
    let code = dense === undefined ? (sparse.get(key) ?? NO_CODE) : dense[key]!;
    if (code < 0) {
      code = size++;
      if (dense === undefined) sparse.set(key, code);
      else dense[key] = code;
    }
    codes[row] = code;
  }
  return { codes, size };
}
