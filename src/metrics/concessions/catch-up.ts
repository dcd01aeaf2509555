/**
 * Revenue with a volume discount under IFRS 15: a cumulative catch-up each period (15.87-88). The net price now expected, beside the list price of its
 * period, is the share of list that is expected to be kept of everything sold so far: list prices may differ by period. Revenue of a period = share × what
 * was invoiced so far − revenue already recognised. The catch-up is the part that corrects earlier periods: what was invoiced before × change of the share.
 * Refund liability: invoiced − recognised. Units may be negative in a period (returns). Money in the prices' currency.
 */
import { added } from './settlement';

export interface RevenuePeriod {
  /** 1 for the first. */
  readonly period: number;
  readonly revenue: number;
  readonly catchUp: number;
  readonly refundLiability: number;
  /** Why the liability is below zero, where it is. */
  readonly reason: '' | 'net_above_list' | 'returns_above_sales';
}

/** One list price and one expected net price for each period, all above zero. */
export function catchUpRevenue(units: readonly number[], listPrices: readonly number[], netPrices: readonly number[]): RevenuePeriod[] {
  let [invoiced, recognised] = [0, 0];
  return units.map((quantity, i) => {
    const [list, net] = [listPrices[i]!, netPrices[i]!];
    const kept = (amount: number): number => (amount * net) / list;
    const catchUp = i === 0 ? 0 : kept(invoiced) - recognised;
    const before = recognised;
    invoiced = added(invoiced, quantity * list);
    recognised = kept(invoiced);
    const refundLiability = invoiced - recognised;
    return { period: i + 1, revenue: recognised - before, catchUp, refundLiability, reason: reasonOf(refundLiability, invoiced) };
  });
}

function reasonOf(refundLiability: number, invoiced: number): RevenuePeriod['reason'] {
  if (!(refundLiability < 0)) return '';
  return invoiced < 0 ? 'returns_above_sales' : 'net_above_list';
}
