/**
 * Counting distinct codes account after account without clearing anything in between: each code remembers the last round that saw it.
 */
import type { CodeColumn } from '../tables/read';

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

export interface PairCodes {
  readonly codes: Int32Array;
  readonly size: number;
}

/** Dense tables up to this many cells; beyond it, a Map. */
const DENSE_LIMIT = 4_000_000;

/**
 * One code for each pair of values that occurs in two columns of a table; −1 where both are unknown. A missing column is unknown
 * everywhere.
 */
export function pairCodes(first: CodeColumn | undefined, second: CodeColumn | undefined, rowCount: number): PairCodes {
  const codes = new Int32Array(rowCount).fill(-1);
  const width = (second?.dictionary.size ?? 0) + 1;
  const cells = ((first?.dictionary.size ?? 0) + 1) * width;
  const dense = cells <= DENSE_LIMIT ? new Int32Array(cells).fill(-1) : undefined;
  const sparse = new Map<number, number>();
  let size = 0;
  for (let row = 0; row < rowCount; row++) {
    const [a, b] = [first?.codes[row] ?? -1, second?.codes[row] ?? -1];
    if (a < 0 && b < 0) continue;
    const key = (a + 1) * width + b + 1;
    let code = dense === undefined ? (sparse.get(key) ?? -1) : dense[key]!;
    if (code < 0) {
      code = size++;
      if (dense === undefined) sparse.set(key, code);
      else dense[key] = code;
    }
    codes[row] = code;
  }
  return { codes, size };
}
