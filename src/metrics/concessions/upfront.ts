/**
 * The same concession given upfront on a promise, or retroactively on what is really consumed (001-L2d: "retroactive concessions on
 * volumes really consumed, not upfront as buyers ask"). Upfront: the discount per unit that the promised volume would earn is granted on every unit
 * bought, and a lump is paid at once. Retroactive: what the actual volume earns. Money, volumes in units at price p (1: the volume is revenue at list).
 */
import { pricedTerms, rebate, type RebateTerms } from './rebate';

export interface UpfrontComparison {
  readonly actual: number;
  readonly costUpfront: number;
  readonly costRetroactive: number;
  /** Upfront − retroactive: what the promise costs when it isn't kept. Negative when more was bought than promised and a higher tier reached. */
  readonly difference: number;
  /** Average price of a unit after each concession; NaN at volume 0. */
  readonly netPriceUpfront: number;
  readonly netPriceRetroactive: number;
}

/** A promised volume of 0 earns nothing upfront but a floor, which is paid like a lump. */
export function upfrontOrRetroactive(promised: number, actual: number, price: number, terms: RebateTerms): UpfrontComparison {
  const money = pricedTerms(terms, price);
  const promisedRebate = rebate(promised, money);
  const paidAtOnce = terms.method === 'lump' || promised === 0;
  const costUpfront = paidAtOnce ? promisedRebate : (promisedRebate / promised) * actual;
  const costRetroactive = rebate(actual, money);
  const net = (cost: number): number => (actual > 0 ? price - cost / actual : Number.NaN);
  return {
    actual,
    costUpfront,
    costRetroactive,
    difference: costUpfront - costRetroactive,
    netPriceUpfront: net(costUpfront),
    netPriceRetroactive: net(costRetroactive),
  };
}
