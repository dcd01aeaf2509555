/**
 * The accrual of a concession at the end of each period, under five views of the final volume, and each period's charge:
 * achieved: the concession that the volume so far has earned · forecast: the tier that the forecast reaches · expected: IFRS 15.53(a) ·
 * most likely: 15.53(b) · constrained: the upper quantile of 15.56, never below the expected value.
 * All but the first estimate the final concession per unit and apply it to the volume so far: accrual = cumulative × concession(V) / V. Once nothing
 * is still to come each is the concession on the final volume, so that the charges (differences of accruals) add up to it whatever the forecasts were.
 * A period whose actual volume is NaN is still to come and stands at its forecast. Volumes may be negative (credit notes), their sum may not.
 */
import { constrainedAtVolume } from './constraint';
import { expectedRebate } from './expected-rebate';
import { mostLikelyTier } from './most-likely';
import { rebatePieces } from './pieces';
import { rebate, type RebateTerms } from './rebate';
import { added } from './settlement';
import { VolumeDistribution, type VolumeLaw } from './uncertain-volume';

export const accrualViews = ['achieved', 'forecast', 'expected', 'mostLikely', 'constrained'] as const;
export type AccrualView = (typeof accrualViews)[number];

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
}

export interface AccrualPeriod {
  /** 1 for the first. */
  readonly period: number;
  readonly cumulative: number;
  /** Mean and standard deviation of the volume still to come, as seen at the end of the period. */
  readonly remaining: number;
  readonly remainingSd: number;
  readonly isForecast: boolean;
  readonly accrued: Readonly<Record<AccrualView, number>>;
  readonly charge: Readonly<Record<AccrualView, number>>;
}

export function accruals(input: AccrualInput, terms: RebateTerms): AccrualPeriod[] {
  const { actual, forecast, sd } = input;
  const count = Math.max(actual.length, forecast.length);
  // Volume foreseen for the periods after each one.
  const toCome = new Array<number>(count + 1).fill(0);
  for (let i = count - 1; i > 0; i--) toCome[i - 1] = toCome[i]! + (forecast[i] ?? 0);
  const whole = (toCome[0] ?? 0) + (forecast[0] ?? 0);
  let cumulative = 0;
  let before: Readonly<Record<AccrualView, number>> = { achieved: 0, forecast: 0, expected: 0, mostLikely: 0, constrained: 0 };
  const periods: AccrualPeriod[] = [];
  for (let i = 0; i < count; i++) {
    const isForecast = Number.isNaN(actual[i] ?? Number.NaN);
    cumulative = added(cumulative, isForecast ? (forecast[i] ?? 0) : actual[i]!);
    const remaining = i === count - 1 ? 0 : toCome[i]!;
    const spread = typeof sd === 'number' ? sd * Math.sqrt(remaining / whole) : (sd[i] ?? 0);
    const remainingSd = remaining === 0 ? 0 : spread;
    const accrued = accrualsAt(cumulative, remaining, remainingSd, input, terms);
    const charge = { ...accrued };
    for (const view of accrualViews) charge[view] = accrued[view] - before[view];
    periods.push({ period: i + 1, cumulative, remaining, remainingSd, isForecast, accrued, charge });
    before = accrued;
  }
  return periods;
}

/** What is accrued for the volume to date under each view, `remaining` (mean) still to come. */
export function accrualsAt(
  cumulative: number,
  remaining: number,
  sd: number,
  { law, quantile }: Pick<AccrualInput, 'law' | 'quantile'>,
  terms: RebateTerms,
): Record<AccrualView, number> {
  const achieved = rebate(cumulative, terms);
  if (remaining === 0) return { achieved, forecast: achieved, expected: achieved, mostLikely: achieved, constrained: achieved };
  const uncertain = { toDate: cumulative, mean: remaining, sd, law };
  const pieces = rebatePieces(terms);
  /** The share of a final concession that the volume to date bears. */
  const borne = (final: number, volume: number): number => (volume > 0 ? final * (cumulative / volume) : 0);
  const expected = borne(expectedRebate(uncertain, terms, pieces), new VolumeDistribution(uncertain).mean);
  const likely = mostLikelyTier(uncertain, terms);
  const upper = constrainedAtVolume(uncertain, terms, quantile, pieces);
  return {
    achieved,
    forecast: borne(rebate(cumulative + remaining, terms), cumulative + remaining),
    expected,
    mostLikely: borne(likely.rebate, likely.conditionalMean),
    constrained: Math.max(expected, borne(upper.rebate, upper.volume)),
  };
}
