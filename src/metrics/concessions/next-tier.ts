/**
 * How far the next tier is and what reaching it costs or earns: "x units short of the next tier; buying them costs −y".
 * Net cost of getting there = T(next threshold) − T(V), negative when the concession on everything already bought outweighs what is still to be
 * paid. A threshold that must be exceeded is seen from just above. p: price of a unit, 1 where the volume is revenue at list; NaN leaves the
 * money of outlays unknown.
 */
import { dominatedZones, type DominatedZone } from './dominated';
import { pieceAbove, rebatePieces, valueOn } from './pieces';
import { excess, pricedTerms, rebate, thresholdAt, tiersReached, type RebateTerms } from './rebate';

export interface NextTier {
  /** Tiers reached, 0 for none. */
  readonly tier: number;
  /** NaN in the last tier, as are distance, rebate then and net cost. */
  readonly nextThreshold: number;
  readonly distance: number;
  readonly rebateNow: number;
  readonly rebateThen: number;
  readonly netCost: number;
  /** Average price of a unit now; NaN at volume 0. */
  readonly effectivePrice: number;
  /** Price of one more unit, thresholds apart. */
  readonly marginalPrice: number;
  /** The first zone of dominated volumes that ends above the volume. */
  readonly dominated: DominatedZone | undefined;
}

export function nextTier(volume: number, terms: RebateTerms, price: number): NextTier {
  // Rates on units of unknown price: the concession can be told in units only.
  const money = pricedTerms(terms, Number.isNaN(price) ? 1 : price);
  const pieces = rebatePieces(money);
  const tier = tiersReached(volume, terms);
  const nextThreshold = tier < terms.tiers.thresholds.length ? thresholdAt(terms, tier) : Number.NaN;
  const rebateNow = rebate(volume, money);
  const rebateThen = Number.isNaN(nextThreshold) ? Number.NaN : valueOn(pieceAbove(pieces, nextThreshold), nextThreshold);
  const distance = Math.max(0, nextThreshold - volume);
  return {
    tier,
    nextThreshold,
    distance,
    rebateNow,
    rebateThen,
    netCost: price * distance - (rebateThen - rebateNow),
    effectivePrice: volume > 0 ? price - rebateNow / volume : Number.NaN,
    marginalPrice: price - pieceAbove(pieces, volume).slope,
    dominated: dominatedZones(terms, price).find((zone) => excess(zone.to, volume) > 0),
  };
}
