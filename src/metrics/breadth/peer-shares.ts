/**
 * The shares that a family has in the revenue of its buyers, segment by segment, kept as what a median with one of them left out needs: how many there are
 * and the few in the middle. So the peers of an account can be told where the rows of the others are not at hand.
 */

/** Values in rising order: how many, and those around the middle; `from`: the place of the first of these among all. */
export interface Middle {
  readonly count: number;
  readonly from: number;
  readonly values: readonly number[];
}

export interface PeerShares {
  /** Every family that anybody buys or that the catalogue has, in the order of their words. */
  readonly families: readonly string[];
  /** Has any account a segment? */
  readonly someSegment: boolean;
  /** By the segment's word, of each family in the order of `families`. */
  readonly bySegment: ReadonlyMap<string, readonly Middle[]>;
}

/** `sorted`: rising. */
function middleOf(sorted: ArrayLike<number>): Middle {
  const count = sorted.length;
  const from = Math.max(0, Math.floor((count - 1) / 2) - 1);
  const to = Math.min(count, Math.floor(count / 2) + 2);
  return { count, from, values: Array.from({ length: to - from }, (_, i) => sorted[from + i]!) };
}

/** How many values there are without one that equals `own` (NaN: none is left out), and their median; NaN without a value. */
export function medianWithout({ count: all, from, values }: Middle, own: number): { count: number; median: number } {
  const skips = !Number.isNaN(own) && all > 0;
  const count = all - (skips ? 1 : 0);
  if (count === 0) return { count, median: Number.NaN };
  // Where it stands outside of the middle, all that matters is on which side.
  const below = values.filter((value) => value < own).length;
  const skipped = skips ? from + (below === 0 && values[0]! > own ? -1 : below) : Number.POSITIVE_INFINITY;
  const at = (index: number): number => values[(index >= skipped ? index + 1 : index) - from]!;
  const middle = Math.floor(count / 2);
  return { count, median: count % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2 };
}

/** What an account buys: of each family, by its place, the share in the account's revenue. */
export interface BuyerShares {
  /** Its word; '' for none. */
  readonly segment: string;
  readonly shares: ReadonlyMap<number, number>;
}

/** A family that nobody of the segment buys. */
export const NOBODY: Middle = { count: 0, from: 0, values: [] };

/** The middle of each family's shares by segment. */
export function middlesOf(families: number, buyers: Iterable<BuyerShares>): Map<string, Middle[]> {
  const found = new Map<string, number[][]>();
  for (const { segment, shares } of buyers) {
    let own = found.get(segment);
    if (own === undefined) found.set(segment, (own = Array.from({ length: families }, () => [])));
    for (const [family, share] of shares) own[family]!.push(share);
  }
  return new Map([...found].map(([segment, own]) => [segment, own.map((shares) => middleOf(Float64Array.from(shares).sort()))]));
}
