/**
 * The accrual of a concession at the end of each period, under five views of the final volume, and each period's charge:
 * achieved: the concession that the volume so far has earned · forecast: the tier that the forecast reaches · expected: IFRS 15.53(a) ·
 * most likely: 15.53(b) · constrained: the upper quantile of the liability (15.56), never below the expected value. The first is what has been earned
 * and would be payable if the period ended now; the others are what is accrued for it.
 * All but the first estimate the final concession per unit and apply it to the volume so far: accrual = cumulative × concession(V) / V. Once nothing
 * is still to come each is the concession on the final volume, so that the charges (differences of accruals) add up to it whatever the forecasts were.
 * Closed periods stand as they were booked: what is known since then is charged in the first open one (15.87-88).
 * A period whose actual volume is NaN is still to come and stands at its forecast. Volumes may be negative (credit notes): nothing is earned or
 * accrued while their sum is.
 */
import type { BookedPeriod } from './booked';
import { liabilityQuantile } from './constraint';
import { expectedRebate } from './expected-rebate';
import { mostLikelyTier } from './most-likely';
import { rebatePieces } from './pieces';
import { rebate, type RebateTerms } from './rebate';
import { added } from './settlement';
import { VolumeDistribution, type VolumeLaw } from './uncertain-volume';

export const accrualViews = ['achieved', 'forecast', 'expected', 'mostLikely', 'constrained'] as const;
export type AccrualView = (typeof accrualViews)[number];

/** Of a code of the tables and settings, where words are parted by _. */
export const viewOfCode = (code: string): AccrualView => (code === 'most_likely' ? 'mostLikely' : (code as AccrualView));
export const codeOfView = (view: AccrualView): string => (view === 'mostLikely' ? 'most_likely' : view);

export interface AccrualInput {
  /** Volume of each period; NaN while it is still to come. */
  readonly actual: readonly number[];
  /** Volume foreseen for each period, from zero on. */
  readonly forecast: readonly number[];
  /**
   * One number: standard deviation of the whole forecast before the first period; what is left of it shrinks with the square root of the volume
   * still to come. A list: standard deviation of the volume still to come at the end of each period. Nothing to come: 0.
   */
  readonly sd: number | readonly number[];
  readonly law: VolumeLaw;
  /** Of the constraint. */
  readonly quantile: number;
  /** The first periods, closed and booked: no estimate rewrites them. */
  readonly booked?: readonly BookedPeriod[];
}

export interface AccrualPeriod {
  /** 1 for the first. */
  readonly period: number;
  readonly cumulative: number;
  /** Mean and standard deviation of the volume still to come, as seen at the end of the period. */
  readonly remaining: number;
  readonly remainingSd: number;
  readonly status: 'booked' | 'actual' | 'forecast';
  /** Of a booked period NaN but in the view that was booked. */
  readonly accrued: Readonly<Record<AccrualView, number>>;
  readonly charge: Readonly<Record<AccrualView, number>>;
  /** The account as it goes on from what was booked, in the view booked last; undefined while nothing is. */
  readonly account: LiabilityAccount | undefined;
}

/** opening + charge = closing; the opening balance is the closing balance before. */
export interface LiabilityAccount {
  readonly opening: number;
  readonly charge: number;
  readonly closing: number;
}

const everyView = (amount: number): Record<AccrualView, number> => ({
  achieved: amount,
  forecast: amount,
  expected: amount,
  mostLikely: amount,
  constrained: amount,
});

export function accruals(input: AccrualInput, terms: RebateTerms): AccrualPeriod[] {
  const { actual, forecast, booked = [] } = input;
  const count = Math.max(actual.length, forecast.length);
  const toCome = volumesToCome(forecast, count);
  const goesOn = booked.at(-1)?.view;
  let [cumulative, opening] = [0, 0];
  let before: Readonly<Record<AccrualView, number>> = everyView(0);
  const periods: AccrualPeriod[] = [];
  for (let i = 0; i < count; i++) {
    const closed = booked[i];
    const bought = actual[i] ?? Number.NaN;
    cumulative = added(cumulative, Number.isNaN(bought) ? (forecast[i] ?? 0) : bought);
    const remaining = toCome[i]!;
    const remainingSd = spreadAt(input, i, toCome);
    const accrued = closed === undefined ? accrualsAt(cumulative, remaining, remainingSd, input, terms) : asBooked(closed);
    const charge = { ...accrued };
    for (const view of accrualViews) charge[view] = accrued[view] - before[view];
    const closing = goesOn === undefined ? Number.NaN : (closed?.amount ?? accrued[goesOn]);
    periods.push({
      period: i + 1,
      cumulative,
      remaining,
      remainingSd,
      status: statusOf(closed, bought),
      accrued,
      charge,
      account: goesOn === undefined ? undefined : { opening, charge: closing - opening, closing },
    });
    // From what was booked on, whichever view goes on.
    before = closed === undefined ? accrued : everyView(closed.amount);
    opening = closing;
  }
  return periods;
}

const asBooked = ({ view, amount }: BookedPeriod): Record<AccrualView, number> => ({ ...everyView(Number.NaN), [view]: amount });

function statusOf(closed: BookedPeriod | undefined, bought: number): AccrualPeriod['status'] {
  if (closed !== undefined) return 'booked';
  return Number.isNaN(bought) ? 'forecast' : 'actual';
}

/** Volume foreseen for the periods after each one. */
function volumesToCome(forecast: readonly number[], count: number): number[] {
  const toCome = new Array<number>(count).fill(0);
  for (let i = count - 1; i > 0; i--) toCome[i - 1] = toCome[i]! + (forecast[i] ?? 0);
  return toCome;
}

function spreadAt({ sd, forecast }: AccrualInput, period: number, toCome: readonly number[]): number {
  const remaining = toCome[period]!;
  if (remaining === 0) return 0;
  return typeof sd === 'number' ? sd * Math.sqrt(remaining / (toCome[0]! + (forecast[0] ?? 0))) : (sd[period] ?? 0);
}

/** What is accrued for the volume to date under each view, `remaining` (mean) still to come. */
export function accrualsAt(
  cumulative: number,
  remaining: number,
  sd: number,
  { law, quantile }: Pick<AccrualInput, 'law' | 'quantile'>,
  terms: RebateTerms,
): Record<AccrualView, number> {
  const achieved = rebate(Math.max(0, cumulative), terms);
  if (remaining === 0) return { achieved, forecast: achieved, expected: achieved, mostLikely: achieved, constrained: achieved };
  if (cumulative <= 0) return { achieved, forecast: 0, expected: 0, mostLikely: 0, constrained: 0 };
  const uncertain = { toDate: cumulative, mean: remaining, sd, law };
  const pieces = rebatePieces(terms);
  /** The share of a final concession that the volume to date bears. */
  const borne = (final: number, volume: number): number => (volume > 0 ? final * (cumulative / volume) : 0);
  const expected = borne(expectedRebate(uncertain, terms, pieces), new VolumeDistribution(uncertain).mean);
  const likely = mostLikelyTier(uncertain, terms);
  return {
    achieved,
    forecast: borne(rebate(cumulative + remaining, terms), cumulative + remaining),
    expected,
    mostLikely: borne(likely.rebate, likely.conditionalMean),
    constrained: Math.max(expected, liabilityQuantile(uncertain, terms, quantile, pieces)),
  };
}
