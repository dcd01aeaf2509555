/**
 * Which accounts come first: cost of losing the client × risk of non-renewal within the horizon, the largest first; ties by revenue, and
 * equals share a rank. An account whose cost or risk isn't known has no priority (NaN): it is in no rank, and takes none from others.
 */

export interface Priority {
  /** Cost of loss × risk; NaN when either isn't known. */
  readonly expectedLoss: number;
  readonly revenue: number;
}

export const expectedLoss = (lossCost: number, risk: number): number => lossCost * risk;

/** The rank of each, 1 for the first, in their order; NaN for one without a priority. */
export function ranksOf(priorities: readonly Priority[]): number[] {
  const before = (a: Priority, b: Priority): number => b.expectedLoss - a.expectedLoss || b.revenue - a.revenue;
  const order = priorities.map((_, position) => position).filter((position) => !Number.isNaN(priorities[position]!.expectedLoss));
  order.sort((a, b) => before(priorities[a]!, priorities[b]!));
  const ranks = new Array<number>(priorities.length).fill(Number.NaN);
  order.forEach((position, place) => {
    const previous = order[place - 1];
    ranks[position] = previous !== undefined && before(priorities[previous]!, priorities[position]!) === 0 ? ranks[previous]! : place + 1;
  });
  return ranks;
}
