/**
 * The figures of one scheme in its running period: the concession to date, at the forecast, expected, most likely and constrained; the refund liability for the
 * volume to date; the next threshold; the net price and the price that a rival must match. What earlier parts of the period have earned is part of each amount.
 * What can't be told from the part in force alone (tiers that change before the end of the period, parts read within the whole, schemes that reduce one
 * another) is told by outcomes.ts. Several schemes of one contract add up; their constrained amounts are the quantile of the sum, never below its mean.
 */
import type { SettingValues } from '../../settings/declarations/index';
import { sumOf } from '../numeric/sum';
import { accrualsAt } from './accrual';
import { constrainedRebate } from './constraint';
import { effectivePrice } from './effective-price';
import { expectedRebate } from './expected-rebate';
import { mostLikelyRebate } from './most-likely';
import { nextTier } from './next-tier';
import { rebate } from './rebate';
import { borneOf, outcomesOf, quantileOf, SchemeOutcomes, type Outcome, type Outcomes, type OutcomesInput } from './schemes/outcomes';
import type { SchemePosition } from './schemes/position';
import { ownOrder } from './schemes/stacking';
import type { VolumeLaw } from './uncertain-volume';

export interface PositionFigures {
  /** Tiers reached by the volume to date. */
  readonly tier: number;
  readonly toDate: number;
  readonly atForecast: number;
  readonly expected: number;
  readonly mostLikely: number;
  /** max(expected value, upper quantile). */
  readonly constrained: number;
  /** The part of each amount that the volume to date bears. */
  readonly liabilityForecast: number;
  readonly liabilityExpected: number;
  readonly liabilityMostLikely: number;
  readonly liabilityConstrained: number;
  readonly nextThreshold: number;
  readonly distance: number;
  /** Outlay at the next threshold less outlay now. */
  readonly netCost: number;
  /** Average price after the concession, at the forecast. */
  readonly netPrice: number;
  /** What a rival must match on the contestable part. */
  readonly effectivePrice: number;
}

const UNKNOWN = Number.NaN;

/** The amounts add up over schemes. */
const LIABILITIES = ['liabilityForecast', 'liabilityExpected', 'liabilityMostLikely', 'liabilityConstrained'] as const;
const AMOUNTS = ['toDate', 'atForecast', 'expected', 'mostLikely', 'constrained', ...LIABILITIES] as const;
const UNCERTAIN = ['atForecast', 'expected', 'mostLikely', 'constrained', ...LIABILITIES] as const;
type Uncertain = Pick<PositionFigures, (typeof UNCERTAIN)[number]>;

const all = <Name extends string>(names: readonly Name[], amount: number): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, amount])) as Record<Name, number>;
const NO_VOLUME = {
  tier: UNKNOWN,
  nextThreshold: UNKNOWN,
  distance: UNKNOWN,
  netCost: UNKNOWN,
  netPrice: UNKNOWN,
  effectivePrice: UNKNOWN,
};

/** The standard deviation of the volume still to come; 0 when there is none. A 0 is a forecast that is certain, but where the setting says what a blank means: desktop Excel sends it as 0. */
export function spreadOf({ volumeForecast, volumeToDate, forecastSd }: SchemePosition, { forecast_cv }: SettingValues): number {
  const remaining = volumeForecast - volumeToDate;
  if (remaining === 0) return 0;
  return !(forecastSd > 0) && forecast_cv !== null ? forecast_cv * remaining : forecastSd;
}

/** What a contract's schemes are judged from. */
export interface Judged {
  readonly positions: readonly SchemePosition[];
  readonly stacked: OutcomesInput['stacked'];
  readonly ahead: OutcomesInput['ahead'];
  readonly inOrder: boolean;
}

export interface JudgedFigures {
  /** Of each scheme. */
  readonly schemes: readonly PositionFigures[];
  readonly together: PositionFigures;
}

export function judged({ positions, stacked, ahead, inOrder }: Judged, settings: SettingValues, asOf: number): JudgedFigures {
  const needed = positions.length > 1 || positions.some(({ open, over }) => !open && !over);
  const spreads = positions.map((position) => spreadOf(position, settings));
  const law = lawOf(settings);
  const outcomes = needed
    ? outcomesOf({ positions, stacked, ahead, order: ownOrder(stacked), inOrder, from: asOf + 1, spreads, law })
    : undefined;
  const schemes = positions.map((position, i) => {
    const depends = !position.open || (inOrder && position.scheme.reduced);
    const own = depends && outcomes !== undefined ? new SchemeOutcomes(outcomes, i, position) : undefined;
    return figuresOf(position, settings, own);
  });
  return { schemes, together: together(schemes, positions, outcomes, settings.constraint_quantile) };
}

const lawOf = ({ volume_law }: SettingValues): VolumeLaw => (volume_law === 'lognormal' ? 'lognormal' : 'normal');

function figuresOf(position: SchemePosition, settings: SettingValues, outcomes: SchemeOutcomes | undefined): PositionFigures {
  const { volumeToDate, volumeForecast: forecast, price, money } = position;
  if (position.method === 'commitment') return { ...NO_VOLUME, ...all(AMOUNTS, 0) };
  // Without tiers there is no figure; a share of units without a price is no money.
  const terms = position.terms?.tiers.thresholds.length === 0 ? undefined : position.terms;
  const next = terms === undefined || Number.isNaN(volumeToDate) ? NO_VOLUME : nextTier(volumeToDate, money ?? terms, price);
  const contestable = settings.contestable_share === null ? forecast - volumeToDate : settings.contestable_share * forecast;
  const contested = money !== undefined && contestable > 0 && contestable <= forecast;
  return {
    tier: next.tier,
    toDate: position.earned,
    ...uncertainFigures(position, settings, outcomes),
    nextThreshold: next.nextThreshold,
    distance: next.distance,
    netCost: position.open ? next.netCost : UNKNOWN,
    netPrice: forecast > 0 && money !== undefined ? price - rebate(forecast, money) / forecast : UNKNOWN,
    effectivePrice: contested ? effectivePrice(price, forecast, contestable, money).price : UNKNOWN,
  };
}

function uncertainFigures(position: SchemePosition, settings: SettingValues, outcomes: SchemeOutcomes | undefined): Uncertain {
  const { scheme, earned, open } = position;
  const amounts = outcomes?.figures(settings.constraint_quantile) ?? (open ? ofOnePart(position, settings) : withoutOutcomes(position));
  return scheme.accrual === 'earned' ? { ...amounts, ...all(LIABILITIES, earned) } : amounts;
}

/** Several parts of one period, which is over, or of which nothing more is known. */
const withoutOutcomes = ({ over, earned, atForecast }: SchemePosition): Uncertain => ({
  ...all(UNCERTAIN, over ? earned : UNKNOWN),
  atForecast: over ? earned : atForecast,
});

/** What is still to come is bought under the part in force: in closed form. */
function ofOnePart(position: SchemePosition, settings: SettingValues): Uncertain {
  const { volumeToDate: toDate, volumeForecast, fixed, money } = position;
  const sd = spreadOf(position, settings);
  const mean = volumeForecast - toDate;
  const atForecast = money === undefined || Number.isNaN(volumeForecast) ? UNKNOWN : fixed + rebate(volumeForecast, money);
  if (money === undefined || Number.isNaN(mean) || Number.isNaN(sd)) return { ...all(UNCERTAIN, UNKNOWN), atForecast };
  const law = lawOf(settings);
  const quantile = settings.constraint_quantile;
  const uncertain = { toDate, mean, sd, law } as const;
  const accrued = accrualsAt(toDate, mean, sd, { law, quantile }, money);
  return {
    atForecast,
    expected: fixed + expectedRebate(uncertain, money),
    mostLikely: fixed + mostLikelyRebate(uncertain, money),
    constrained: fixed + constrainedRebate(uncertain, money, quantile),
    liabilityForecast: fixed + accrued.forecast,
    liabilityExpected: fixed + accrued.expected,
    liabilityMostLikely: fixed + accrued.mostLikely,
    liabilityConstrained: fixed + accrued.constrained,
  };
}

/** The figures of a contract: those of its scheme, or the amounts of several added up. */
function together(
  schemes: readonly PositionFigures[],
  positions: readonly SchemePosition[],
  outcomes: Outcomes | undefined,
  quantile: number,
): PositionFigures {
  if (schemes.length === 1) return schemes[0]!;
  const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, sumOf(schemes.map((figures) => figures[name]))]));
  const added = { ...NO_VOLUME, ...(amounts as Pick<PositionFigures, (typeof AMOUNTS)[number]>) };
  if (outcomes === undefined) return added;
  const highest = (of: (outcome: Outcome, place: number) => number): number =>
    quantileOf(
      outcomes.strata.map((stratum) => sumOf(stratum.map(of))),
      quantile,
    );
  return {
    ...added,
    constrained: Math.max(
      added.expected,
      highest(({ amount }) => amount),
    ),
    liabilityConstrained: Math.max(
      added.liabilityExpected,
      highest((outcome, i) => borneOf(positions[i]!.scheme, positions[i]!.earned, outcome)),
    ),
  };
}
