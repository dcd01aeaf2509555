/**
 * The figures of one scheme in its running period: the concession to date, at the forecast, expected, most likely and constrained; the refund liability for the
 * volume to date; the next threshold; the net price and the price that a rival must match. What earlier parts of the period have earned is part of each amount.
 * Several schemes of one contract add up; of constrained amounts the sum is taken, which is exact where the schemes rise together.
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
import type { SchemePosition } from './schemes/position';

export interface PositionFigures {
  /** Tiers reached by the volume to date. */
  readonly tier: number;
  readonly toDate: number;
  readonly atForecast: number;
  readonly expected: number;
  readonly mostLikely: number;
  /** max(expected value, upper quantile). */
  readonly constrained: number;
  /** The part of the expected value, and of the constrained amount, that the volume to date bears. */
  readonly liabilityExpected: number;
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
const AMOUNTS = ['toDate', 'atForecast', 'expected', 'mostLikely', 'constrained', 'liabilityExpected', 'liabilityConstrained'] as const;
type Uncertain = Pick<PositionFigures, 'expected' | 'mostLikely' | 'constrained' | 'liabilityExpected' | 'liabilityConstrained'>;

const everywhere = (amount: number): Pick<PositionFigures, (typeof AMOUNTS)[number]> => ({
  toDate: amount,
  atForecast: amount,
  expected: amount,
  mostLikely: amount,
  constrained: amount,
  liabilityExpected: amount,
  liabilityConstrained: amount,
});
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

export function figuresOf(position: SchemePosition, settings: SettingValues): PositionFigures {
  const { volumeToDate, volumeForecast: forecast, price, fixed, money } = position;
  if (position.method === 'commitment') return { ...NO_VOLUME, ...everywhere(0) };
  // Without tiers there is no figure; a share of units without a price is no money.
  const terms = position.terms?.tiers.thresholds.length === 0 ? undefined : position.terms;
  const next = terms === undefined || Number.isNaN(volumeToDate) ? NO_VOLUME : nextTier(volumeToDate, money ?? terms, price);
  const at = (volume: number): number => (money === undefined || Number.isNaN(volume) ? UNKNOWN : fixed + rebate(volume, money));
  const contestable = settings.contestable_share === null ? forecast - volumeToDate : settings.contestable_share * forecast;
  const contested = money !== undefined && contestable > 0 && contestable <= forecast;
  return {
    tier: next.tier,
    toDate: position.earned,
    atForecast: position.open ? at(forecast) : certainly(position),
    ...uncertainFigures(position, spreadOf(position, settings), settings),
    nextThreshold: next.nextThreshold,
    distance: next.distance,
    netCost: position.open ? next.netCost : UNKNOWN,
    netPrice: forecast > 0 && money !== undefined ? price - rebate(forecast, money) / forecast : UNKNOWN,
    effectivePrice: contested ? effectivePrice(price, forecast, contestable, money).price : UNKNOWN,
  };
}

/** Several parts of one period: what they give once the period is over, or at the forecast. */
const certainly = ({ over, earned, atForecast }: SchemePosition): number => (over ? earned : atForecast);

/** Of several parts, an uncertain volume can't be told from one of them: there are figures where nothing is uncertain. */
function closedFigures(position: SchemePosition, sd: number): Uncertain {
  const { over, earned, volumeToDate, volumeForecast, scheme } = position;
  const final = over || sd === 0 ? certainly(position) : UNKNOWN;
  const borne = over || !(volumeForecast > 0) ? final : final * (volumeToDate / volumeForecast);
  const liability = scheme.accrual === 'earned' ? earned : borne;
  return { expected: final, mostLikely: final, constrained: final, liabilityExpected: liability, liabilityConstrained: liability };
}

function uncertainFigures(position: SchemePosition, sd: number, settings: SettingValues): Uncertain {
  const { scheme, volumeToDate: toDate, volumeForecast, fixed, money, earned } = position;
  const mean = volumeForecast - toDate;
  if (!position.open) return closedFigures(position, sd);
  const known = money !== undefined && !Number.isNaN(mean) && !Number.isNaN(sd);
  const law = settings.volume_law === 'lognormal' ? 'lognormal' : 'normal';
  const uncertain = { toDate, mean, sd, law } as const;
  const estimates = known
    ? {
        expected: fixed + expectedRebate(uncertain, money),
        mostLikely: fixed + mostLikelyRebate(uncertain, money),
        constrained: fixed + constrainedRebate(uncertain, money, settings.constraint_quantile),
      }
    : { expected: UNKNOWN, mostLikely: UNKNOWN, constrained: UNKNOWN };
  if (scheme.accrual === 'earned') return { ...estimates, liabilityExpected: earned, liabilityConstrained: earned };
  const accrued = known ? accrualsAt(toDate, mean, sd, { law, quantile: settings.constraint_quantile }, money) : undefined;
  return {
    ...estimates,
    liabilityExpected: fixed + (accrued?.expected ?? UNKNOWN),
    liabilityConstrained: fixed + (accrued?.constrained ?? UNKNOWN),
  };
}

/** The figures of a contract: those of its scheme, or the amounts of several added up. */
export function together(schemes: readonly PositionFigures[]): PositionFigures {
  if (schemes.length === 1) return schemes[0]!;
  const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, sumOf(schemes.map((figures) => figures[name]))]));
  return { ...NO_VOLUME, ...(amounts as Pick<PositionFigures, (typeof AMOUNTS)[number]>) };
}
