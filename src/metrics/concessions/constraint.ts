/**
 * The constraint on variable consideration (IFRS 15.56): revenue only to the extent that a significant reversal is highly improbable. The standard
 * gives no number and its analysis is largely qualitative; a rebate reduces revenue, so the prudent accrual is an upper quantile of the rebate
 * (setting `constraint_quantile`, a default), never below the expected value. Where the concession never falls with the volume, its quantile is the
 * concession at the volume's quantile; where rates fall, the exact quantile is searched over the pieces.
 * The liability for the volume to date y is y × concession(V) / V. A concession per unit rises and falls with lumps, caps, floors and falling rates, so
 * that its quantile is that of the product, never the product of two quantiles: on each piece it is y (intercept / V + slope), monotone in V.
 */
import { expectedRebate } from './expected-rebate';
import { neverFalls, rebatePieces, valueOn, type Piece } from './pieces';
import { checkOpen, rebate, type RebateTerms } from './rebate';
import { VolumeDistribution, type UncertainVolume } from './uncertain-volume';

/** The smallest amount that the concession exceeds with probability 1 − q at most. */
export function rebateQuantile(
  uncertain: UncertainVolume,
  terms: RebateTerms,
  q: number,
  pieces: readonly Piece[] = rebatePieces(terms),
): number {
  checkQuantile(q);
  const volume = new VolumeDistribution(uncertain);
  if (volume.certain === undefined) checkOpen(terms);
  const top = volume.quantile(q);
  if (volume.certain !== undefined || neverFalls(pieces)) return rebate(top, terms);
  return searched(volume, terms, q, pieces, top);
}

/** The smallest amount that the liability for the volume to date exceeds with probability 1 − q at most. */
export function liabilityQuantile(
  uncertain: UncertainVolume,
  terms: RebateTerms,
  q: number,
  pieces: readonly Piece[] = rebatePieces(terms),
): number {
  checkQuantile(q);
  const volume = new VolumeDistribution(uncertain);
  const { toDate, certain, atom } = volume;
  if (toDate === 0) return 0;
  if (certain !== undefined) return rebate(certain, terms) * (toDate / certain);
  checkOpen(terms);
  const atDate = rebate(toDate, terms);
  // From the volume to date on; the liability at both ends of a piece.
  const ahead = pieces.filter(({ to }) => to > toDate).map((piece) => ({ ...piece, from: Math.max(piece.from, toDate) }));
  const liabilityAt = ({ intercept, slope }: Piece, at: number): number => intercept * (toDate / at) + slope * toDate;
  const below = (amount: number): number => {
    let sum = atom > 0 && atDate <= amount ? atom : 0;
    for (const piece of ahead) sum += within(volume, piece, amount);
    return sum;
  };
  const highest = ahead.reduce((most, piece) => Math.max(most, liabilityAt(piece, piece.from), liabilityAt(piece, piece.to)), atDate);
  return leastWith(below, q, highest);
}

/** The probability of the volumes of a piece whose liability is at most this. */
function within(volume: VolumeDistribution, { from, to, intercept, slope }: Piece, amount: number): number {
  const { toDate } = volume;
  const room = amount - slope * toDate;
  if (intercept > 0) return room <= 0 ? 0 : volume.between(Math.max(from, intercept * (toDate / room)), to).probability;
  if (room >= 0) return volume.between(from, to).probability;
  return intercept === 0 ? 0 : volume.between(from, Math.min(to, intercept * (toDate / room))).probability;
}

/** The smallest amount, at most `highest`, up to which there is a probability of q. */
function leastWith(below: (amount: number) => number, q: number, highest: number): number {
  let [low, high] = [-1, highest];
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (below(middle) >= q) high = middle;
    else low = middle;
  }
  return high;
}

function checkQuantile(q: number): void {
  if (!(q > 0 && q < 1)) throw new RangeError('a quantile lies between 0 and 1');
}

/** The larger of the expected value and the quantile. */
export const constrainedRebate = (uncertain: UncertainVolume, terms: RebateTerms, q: number): number => {
  const pieces = rebatePieces(terms);
  return Math.max(expectedRebate(uncertain, terms, pieces), rebateQuantile(uncertain, terms, q, pieces));
};

function searched(volume: VolumeDistribution, terms: RebateTerms, q: number, pieces: readonly Piece[], top: number): number {
  const atom = volume.atom;
  const atDate = rebate(volume.toDate, terms);
  /** P(concession <= amount). */
  const below = (amount: number): number => {
    let sum = atom > 0 && atDate <= amount ? atom : 0;
    for (const piece of pieces) {
      const flatTo = piece.intercept <= amount ? piece.to : piece.from;
      const to = piece.slope > 0 ? Math.min(piece.to, (amount - piece.intercept) / piece.slope) : flatTo;
      sum += volume.between(piece.from, to).probability;
    }
    return sum;
  };
  // No volume up to the q-quantile gives more than this, so neither does the concession's quantile.
  const high = pieces.reduce((most, piece) => (piece.from <= top ? Math.max(most, valueOn(piece, Math.min(top, piece.to))) : most), atDate);
  return leastWith(below, q, high);
}
