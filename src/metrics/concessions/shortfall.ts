/**
 * What a client owes for falling short of a committed minimum: rate × max(0, minimum − volume), period by period. With carry-over,
 * what a period exceeds its minimum by counts towards later periods, first in, first used. `rate` is a share of what is missing, or a price for
 * each missing unit: the arithmetic is the same. In the unit of the volume × the rate.
 */
import { excess } from './rebate';

/** One minimum and one volume for each period. */
export function shortfalls(minimums: readonly number[], volumes: readonly number[], rate: number, carry: boolean): number[] {
  let carried = 0;
  return volumes.map((volume, i) => {
    const over = excess(volume + carried, minimums[i]!);
    carried = carry ? Math.max(0, over) : 0;
    return rate * Math.max(0, -over);
  });
}
