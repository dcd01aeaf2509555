/**
 * Everything the room of the concessions shows of a scheme, gathered from metrics/concessions: the curve, where the account stands, the uncertain
 * forecast, upfront against retroactive, the price that a rival has to match. Nothing is computed here. Each part is undefined while a figure that it
 * needs is missing. Volumes that are amounts have a price of 1: prices are then shares of list.
 */
import { constrainedRebate } from '../../../metrics/concessions/constraint';
import { dominatedZones, type DominatedZone } from '../../../metrics/concessions/dominated';
import { effectivePrice, requiredShare, type EffectivePrice } from '../../../metrics/concessions/effective-price';
import { expectedRebate } from '../../../metrics/concessions/expected-rebate';
import { mostLikelyTier } from '../../../metrics/concessions/most-likely';
import { nextTier, type NextTier } from '../../../metrics/concessions/next-tier';
import { cliffs, outlay, outlaySegments } from '../../../metrics/concessions/outlay';
import { pricedTerms, rebate, thresholdAt, type RebateTerms } from '../../../metrics/concessions/rebate';
import { tierProbabilities, type TierProbability } from '../../../metrics/concessions/tier-probabilities';
import type { VolumeLaw } from '../../../metrics/concessions/uncertain-volume';
import { upfrontOrRetroactive, type UpfrontComparison } from '../../../metrics/concessions/upfront';
import { volumeInView, type Curve } from './curve';
import type { Basis, FigureKey } from './draft';

export interface ConcessionQuestion {
  readonly terms: RebateTerms;
  readonly basis: Basis;
  readonly law: VolumeLaw;
  readonly figures: Readonly<Record<FigureKey, number>>;
  /** List price and cost of a unit that the contract's lines tell, for as long as none is typed; NaN when unknown. */
  readonly knownPrice: number;
  readonly knownCost: number;
  /** Of the constraint. */
  readonly quantile: number;
  /** Spread of the volume to come, as a share of it, while no standard deviation is typed; NaN for none. */
  readonly spread: number;
  /** Share of the volume that a rival could win, while none is typed; NaN for the volume still to come. */
  readonly contestableShare: number;
}

export interface Standing extends NextTier {
  readonly volume: number;
  readonly outlay: number;
  /** The zone that the volume itself lies in, with what buying up to its end saves. */
  readonly inZone: { readonly zone: DominatedZone; readonly saved: number } | undefined;
}

export interface ForecastView {
  readonly tiers: readonly TierProbability[];
  readonly atForecast: number;
  readonly expected: number;
  readonly mostLikely: TierProbability;
  readonly constrained: number;
}

export interface RivalView extends EffectivePrice {
  readonly volume: number;
  readonly contestable: number;
  /** The concession on the whole volume, as a share of its list value. */
  readonly rate: number;
  /** NaN when the cost is unknown or not below the price. */
  readonly requiredShare: number;
}

/** What somebody should look at before the scheme is signed. */
export type Guard =
  | { readonly kind: 'aboveMargin'; readonly lowestPrice: number }
  | { readonly kind: 'firstUnit' }
  | { readonly kind: 'belowCost'; readonly effectivePrice: number };

export interface ConcessionView {
  /** 1 where the volume is an amount; NaN when the price of units is unknown. */
  readonly price: number;
  readonly unitCost: number;
  readonly money: RebateTerms;
  readonly curve: Curve;
  readonly toDate: Standing | undefined;
  readonly forecast: Standing | undefined;
  readonly uncertain: ForecastView | undefined;
  /** Typed, or assumed while they are not. */
  readonly sd: number;
  readonly promised: number;
  readonly actual: number;
  readonly upfront: UpfrontComparison | undefined;
  readonly rival: RivalView | undefined;
  readonly guards: readonly Guard[];
}

export function concessionView({
  terms,
  basis,
  law,
  figures,
  knownPrice,
  knownCost,
  quantile,
  spread,
  contestableShare,
}: ConcessionQuestion): ConcessionView {
  const price = basis === 'revenue' ? 1 : known(figures.price, knownPrice);
  const money = pricedTerms(terms, price);
  const zones = dominatedZones(terms, price);
  const thresholds = terms.tiers.thresholds.map((_, k) => thresholdAt(terms, k));
  const { toDate, forecast } = figures;
  const whole = Number.isNaN(forecast) ? toDate : Math.max(forecast, toDate || 0);
  const max = volumeInView(thresholds, toDate, forecast);
  const sd = known(figures.sd, known(spread * (whole - (toDate || 0)), 0));
  const unitCost = Number.isNaN(figures.unitCost) ? knownCost : figures.unitCost;
  const curve: Curve = {
    segments: outlaySegments(terms, price, max),
    cliffs: cliffs(terms, price),
    zones,
    thresholds,
    max,
    toDate,
    forecast,
    sd,
  };
  const standing = (volume: number): Standing | undefined => (Number.isNaN(volume) ? undefined : standingAt(volume, terms, price, zones));
  const atForecast = standing(forecast);
  const promised = known(figures.promised, forecast);
  const actual = known(figures.actual, known(toDate, promised));
  const contestable = known(figures.contestable, known(contestableShare * whole, whole - toDate));
  const rival = contestable > 0 && contestable <= whole ? rivalView(price, unitCost, whole, contestable, terms, money) : undefined;
  return {
    price,
    unitCost,
    money,
    curve,
    toDate: standing(toDate),
    forecast: atForecast,
    uncertain: forecast >= (toDate || 0) ? forecastView(toDate || 0, forecast, sd, law, money, quantile) : undefined,
    sd,
    promised,
    actual,
    upfront: promised > 0 && actual >= 0 ? upfrontOrRetroactive(promised, actual, price, terms) : undefined,
    rival,
    guards: guardsOf(curve, unitCost, atForecast, rival),
  };
}

/** The average price at the forecast; without any, the lowest of the curve, which is where it turns. */
function guardsOf(
  { segments, thresholds }: Curve,
  unitCost: number,
  forecast: Standing | undefined,
  rival: RivalView | undefined,
): Guard[] {
  const prices =
    forecast === undefined ? segments.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]) : [forecast.effectivePrice];
  const lowestPrice = Math.min(...prices.filter((price) => !Number.isNaN(price)));
  const guards: Guard[] = [];
  if (lowestPrice < unitCost) guards.push({ kind: 'aboveMargin', lowestPrice });
  if (thresholds[0] === 0) guards.push({ kind: 'firstUnit' });
  if (rival !== undefined && rival.price < unitCost) guards.push({ kind: 'belowCost', effectivePrice: rival.price });
  return guards;
}

const known = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value);

export function standingAt(volume: number, terms: RebateTerms, price: number, zones: readonly DominatedZone[]): Standing {
  const pays = outlay(volume, terms, price);
  const zone = zones.find(({ from, to }) => from < volume && volume < to);
  const inZone =
    zone === undefined || !Number.isFinite(zone.cheaperAt) ? undefined : { zone, saved: pays - nextOutlay(zone.cheaperAt, terms, price) };
  return { ...nextTier(volume, terms, price), volume, outlay: pays, inZone };
}

/** The outlay once a threshold is passed, which an exclusive one is just above it. */
const nextOutlay = (volume: number, terms: RebateTerms, price: number): number => outlay(volume, { ...terms, inclusive: true }, price);

function forecastView(toDate: number, forecast: number, sd: number, law: VolumeLaw, money: RebateTerms, quantile: number): ForecastView {
  const uncertain = { toDate, mean: forecast - toDate, sd, law };
  return {
    tiers: tierProbabilities(uncertain, money),
    atForecast: rebate(forecast, money),
    expected: expectedRebate(uncertain, money),
    mostLikely: mostLikelyTier(uncertain, money),
    constrained: constrainedRebate(uncertain, money, quantile),
  };
}

function rivalView(
  price: number,
  unitCost: number,
  volume: number,
  contestable: number,
  terms: RebateTerms,
  money: RebateTerms,
): RivalView {
  const rate = rebate(volume, money) / (price * volume);
  return {
    ...effectivePrice(price, volume, contestable, terms),
    volume,
    contestable,
    rate,
    requiredShare: requiredShare(price, unitCost, rate),
  };
}
