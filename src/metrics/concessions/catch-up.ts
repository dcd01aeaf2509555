/**
 * Revenue with a volume discount under IFRS 15: a cumulative catch-up each period (15.87-88). Revenue of a period = cumulative units ×
 * the net price now expected − revenue already recognised. The catch-up is the part that corrects earlier periods: units before × change of the
 * expected net price. Refund liability: what was invoiced at list and is not recognised, Σ units × list price − cumulative revenue.
 * Units may be negative in a period (returns). Money in the prices' currency.
 */
import { added } from './settlement';

export interface RevenuePeriod {
  /** 1 for the first. */
  readonly period: number;
  readonly revenue: number;
  readonly catchUp: number;
  readonly refundLiability: number;
}

/** One list price and one expected net price for each period. */
export function catchUpRevenue(units: readonly number[], listPrices: readonly number[], netPrices: readonly number[]): RevenuePeriod[] {
  let [cumulative, recognised, invoiced] = [0, 0, 0];
  return units.map((quantity, i) => {
    const net = netPrices[i]!;
    const catchUp = i === 0 ? 0 : cumulative * (net - netPrices[i - 1]!);
    cumulative = added(cumulative, quantity);
    invoiced += quantity * listPrices[i]!;
    const before = recognised;
    recognised = cumulative * net;
    return { period: i + 1, revenue: recognised - before, catchUp, refundLiability: invoiced - recognised };
  });
}
