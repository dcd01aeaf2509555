/**
 * The constraint on variable consideration (IFRS 15.56): revenue only to the extent that a significant reversal is highly improbable. The standard
 * gives no number and its analysis is largely qualitative; a rebate reduces revenue, so the prudent accrual is an upper quantile of the rebate
 * (setting `constraint_quantile`, a default), never below the expected value. Where the concession never falls with the volume, its quantile is the
 * concession at the volume's quantile; where rates fall, the exact quantile is searched over the pieces.
 */
import { expectedRebate } from './expected-rebate';
import { neverFalls, rebatePieces, valueOn, type Piece } from './pieces';
import { rebate, type RebateTerms } from './rebate';
import { VolumeDistribution, type UncertainVolume } from './uncertain-volume';

/** The smallest amount that the concession exceeds with probability 1 − q at most. */
export function rebateQuantile(
  uncertain: UncertainVolume,
  terms: RebateTerms,
  q: number,
  pieces: readonly Piece[] = rebatePieces(terms),
): number {
  if (!(q > 0 && q < 1)) throw new RangeError('a quantile lies between 0 and 1');
  const volume = new VolumeDistribution(uncertain);
  const top = volume.quantile(q);
  if (volume.certain !== undefined || neverFalls(pieces)) return rebate(top, terms);
  return searched(volume, terms, q, pieces, top);
}

/** The concession's quantile beside the volume's: their quotient is the concession per unit at the prudent volume. */
export const constrainedAtVolume = (
  uncertain: UncertainVolume,
  terms: RebateTerms,
  q: number,
  pieces: readonly Piece[] = rebatePieces(terms),
): { rebate: number; volume: number } => ({
  rebate: rebateQuantile(uncertain, terms, q, pieces),
  volume: new VolumeDistribution(uncertain).quantile(q),
});

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
  let high = pieces.reduce((most, piece) => (piece.from <= top ? Math.max(most, valueOn(piece, Math.min(top, piece.to))) : most), atDate);
  let low = -1;
  for (let step = 0; step < 200 && high - low > 0; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (below(middle) >= q) high = middle;
    else low = middle;
  }
  return high;
}
