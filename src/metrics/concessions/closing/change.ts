/**
 * Why a close books something else than the one before: charge = what was bought since × the former effective concession per unit (`bought`), of it what came
 * in late for days that were closed (`late`), + the change of the effective concession on all of it (`rate`). The reasons name what made it change.
 */
import type { CountedRow } from '../schemes/entitlement';
import { sumOf } from '../../numeric/sum';
import { excess } from '../rebate';
import type { BookedRow } from './booked-rows';

export const changeReasons = ['first', 'bought', 'late', 'forecast', 'ended', 'ended_early', 'terms', 'settled_as_booked'] as const;
export type ChangeReason = (typeof changeReasons)[number];

export interface Change {
  readonly reasons: readonly ChangeReason[];
  /** Volume bought since the close before, and of it what is dated before; NaN when the former volume is not known. */
  readonly volume: number;
  readonly lateVolume: number;
  /** Effective concession per unit of volume, then and now; NaN without volume. */
  readonly rateBefore: number;
  readonly rateNow: number;
  /** The parts of the charge; NaN when the former volume is not known. */
  readonly bought: number;
  readonly rate: number;
}

export interface Compared {
  readonly before: BookedRow | undefined;
  readonly amount: number;
  readonly volume: number;
  readonly forecast: number;
  readonly rows: readonly CountedRow[];
  readonly ended: boolean;
  /** The contract ended before the period did. */
  readonly early: boolean;
  /** Nothing is known of the period but what was booked. */
  readonly carried: boolean;
}

const differs = (now: number, then: number): boolean => !Number.isNaN(now) && !Number.isNaN(then) && excess(now, then) !== 0;

export function changeOf(compared: Compared): Change {
  const { before, amount, volume, rows } = compared;
  const [booked, formerVolume] = [before?.amount ?? 0, before?.volume ?? (before === undefined ? 0 : Number.NaN)];
  const atClose = before === undefined ? 0 : sumOf(rows.filter(({ date }) => date <= before.close).map(({ qualifying }) => qualifying));
  const lateVolume = rows.length === 0 || !differs(atClose, formerVolume) ? 0 : atClose - formerVolume;
  const rateBefore = formerVolume > 0 ? booked / formerVolume : Number.NaN;
  const rateNow = volume > 0 ? amount / volume : Number.NaN;
  const bought = before === undefined ? 0 : (volume - formerVolume) * (Number.isNaN(rateBefore) ? 0 : rateBefore);
  return {
    reasons: reasonsOf(compared, volume - formerVolume, lateVolume, formerVolume),
    volume: volume - formerVolume,
    lateVolume,
    rateBefore,
    rateNow,
    bought,
    rate: amount - booked - bought,
  };
}

function reasonsOf(compared: Compared, more: number, late: number, formerVolume: number): ChangeReason[] {
  const { before, amount, volume, forecast, ended, early, carried } = compared;
  if (carried) return ['settled_as_booked'];
  if (before === undefined) return early ? ['first', 'ended_early'] : ['first'];
  const reasons: ChangeReason[] = [];
  if (differs(volume, formerVolume) && more !== late) reasons.push('bought');
  if (late !== 0) reasons.push('late');
  const closesNow = ended && differs(before.forecast, volume);
  if (closesNow) reasons.push(early ? 'ended_early' : 'ended');
  else if (differs(forecast, before.forecast)) reasons.push('forecast');
  if (reasons.length === 0 && differs(amount, before.amount)) reasons.push('terms');
  return reasons;
}
