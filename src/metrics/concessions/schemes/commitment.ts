/**
 * What a client owes for falling short of a committed minimum, period by period, when what is missing has a price. none: each period for itself · forward: what
 * a period has in excess counts towards later ones · make_up: what was paid for and not taken can be taken later, in excess of the later minimum: what
 * was paid for it comes back, first paid first, so that the amount of such a period is negative.
 */
import { excess } from '../rebate';
import type { Carry } from './scheme';

export interface Commitment {
  /** Committed for the period; NaN where none is. */
  readonly minimum: number;
  /** What was counted: never below zero. */
  readonly volume: number;
  /** Of each missing one. */
  readonly price: number;
  readonly carry: Carry;
}

export function commitments(periods: readonly Commitment[]): number[] {
  let ahead = 0;
  /** What was paid for and not taken yet. */
  const open: { units: number; readonly price: number }[] = [];
  return periods.map(({ minimum, volume, price, carry }) => {
    if (Number.isNaN(minimum)) return 0;
    if (Number.isNaN(volume)) return Number.NaN;
    const over = excess(Math.max(0, volume) + (carry === 'forward' ? ahead : 0), minimum);
    ahead = carry === 'forward' ? Math.max(0, over) : 0;
    if (over < 0) {
      if (carry === 'make_up') open.push({ units: -over, price });
      return -over * price;
    }
    return carry === 'make_up' ? -takenLater(open, over) : 0;
  });
}

function takenLater(open: { units: number; readonly price: number }[], over: number): number {
  let [left, back] = [over, 0];
  while (left > 0 && open.length > 0) {
    const oldest = open[0]!;
    const taken = Math.min(left, oldest.units);
    back += taken * oldest.price;
    left -= taken;
    oldest.units -= taken;
    if (oldest.units === 0) open.shift();
  }
  return back;
}
