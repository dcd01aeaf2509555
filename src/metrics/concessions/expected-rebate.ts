/**
 * The expected value of a concession while the volume is uncertain (IFRS 15.53(a)), in closed form for every method: each scheme is
 * intercept + slope × V on pieces, so E = Σ intercept P(piece) + slope E[V; piece], with P and E[V; ·] of uncertain-volume.ts. For retroactive tiers
 * this is E = Σ_k r_k { y [F(c_{k+1}) − F(c_k)] + PE(c_{k+1}) − PE(c_k) }. The expected shortfall of a minimum M: rate E[(M − V)+].
 */
import { rebatePieces, type Piece } from './pieces';
import { checkOpen, rebate, type RebateTerms } from './rebate';
import { VolumeDistribution, type UncertainVolume } from './uncertain-volume';

export function expectedRebate(uncertain: UncertainVolume, terms: RebateTerms, pieces: readonly Piece[] = rebatePieces(terms)): number {
  const volume = new VolumeDistribution(uncertain);
  if (volume.certain !== undefined) return rebate(volume.certain, terms);
  checkOpen(terms);
  const { atom } = volume;
  let sum = atom === 0 ? 0 : atom * rebate(volume.toDate, terms);
  for (const piece of pieces) {
    const mass = volume.between(piece.from, piece.to);
    // 0 × an infinite piece is nothing, not NaN.
    if (mass.probability > 0) sum += piece.intercept * mass.probability + piece.slope * mass.volume;
  }
  return sum;
}
