/**
 * The price that a rival must match on the part of a client's requirement that could move: the suction of a retroactive concession
 * (discussion paper of DG Competition, December 2005; guidance 2009/C 45/02, paras 41-45). T(q) the client's outlay for q, V the whole requirement,
 * x the contestable part: p_eff = [T(V) − T(V − x)] / x. One threshold between V − x and V: p_eff = p (1 − r V / x). Required share: the share of the
 * requirement that an equally efficient rival of unit cost c must win to match without loss, r p / (p − c).
 * x <= 0 or x > V: RangeError. p_eff may be negative: the rival would have to pay. A figure, not advice: the rules concern dominant firms.
 */
import { outlay } from './outlay';
import type { RebateTerms } from './rebate';

export interface EffectivePrice {
  readonly price: number;
  /** 1 − p_eff / p: the discount on the contestable part that only makes up for it. */
  readonly discountToMatch: number;
}

export function effectivePrice(price: number, volume: number, contestable: number, terms: RebateTerms): EffectivePrice {
  if (!(contestable > 0 && contestable <= volume)) throw new RangeError('the contestable part lies between 0 and the volume');
  const effective = (outlay(volume, terms, price) - outlay(volume - contestable, terms, price)) / contestable;
  return { price: effective, discountToMatch: 1 - effective / price };
}

/** NaN when the unit cost is not below the price: no share makes the rival's sales pay. */
export const requiredShare = (price: number, unitCost: number, rate: number): number =>
  price > unitCost ? (rate * price) / (price - unitCost) : Number.NaN;
