/**
 * Every scheme is piecewise linear in the volume: on each piece the concession is intercept + slope × V. From the pieces follow, exactly, the
 * expected concession, its quantiles, the outlay curve and the dominated volumes, for all methods and with a cap or a floor.
 * The pieces cover [0, ∞), or up to the end of a closed last band, in rising order and never overlap; at a threshold the value belongs to the piece above when the threshold is inclusive.
 */
import { baseOf, checkBase, endOf, excess, thresholdAt, type RebateTerms } from './rebate';

export interface Piece {
  /** Tiers reached inside the piece, 0 below the first. */
  readonly tier: number;
  readonly from: number;
  /** Infinity in the last piece, unless the last band is closed. */
  readonly to: number;
  readonly intercept: number;
  readonly slope: number;
}

/** The concession that the piece's line gives at a volume. */
export const valueOn = ({ intercept, slope }: Piece, volume: number): number => intercept + slope * volume;

export function rebatePieces(terms: RebateTerms): Piece[] {
  checkBase(terms);
  const count = terms.tiers.thresholds.length;
  const pieces: Piece[] = [];
  for (let tier = 0; tier <= count; tier++) {
    const from = tier === 0 ? 0 : thresholdAt(terms, tier - 1);
    const to = tier === count ? endOf(terms) : thresholdAt(terms, tier);
    if (to > from) pieces.push(...limited({ tier, from, to, ...lineOf(terms, tier) }, terms));
  }
  return pieces;
}

/** Intercept and slope while exactly `tier` tiers are reached, before cap and floor. */
function lineOf(terms: RebateTerms, tier: number): Pick<Piece, 'intercept' | 'slope'> {
  if (tier === 0) return { intercept: 0, slope: 0 };
  const { thresholds, rates } = terms.tiers;
  const rate = rates[tier - 1]!;
  switch (terms.method) {
    case 'retroactive':
    case 'growth':
      return { intercept: 0, slope: rate };
    case 'growth_incremental':
      return { intercept: -rate * baseOf(terms), slope: rate };
    case 'lump':
      return { intercept: rate, slope: 0 };
    case 'incremental': {
      let below = 0;
      for (let k = 0; k < tier - 1; k++) below += rates[k]! * (thresholds[k + 1]! - thresholds[k]!);
      return { intercept: below - rate * thresholds[tier - 1]!, slope: rate };
    }
    case 'reached_lines': {
      let below = 0;
      for (let k = 0; k < tier - 1; k++) below += rates[k]! * thresholds[k + 1]!;
      return { intercept: below, slope: rate };
    }
    case 'every_line': {
      let slope = 0;
      for (let k = 0; k < tier; k++) slope += rates[k]!;
      return { intercept: 0, slope };
    }
  }
}

/** The piece under the floor and the cap: up to three pieces, since the concession rises inside a piece. */
function limited(piece: Piece, { tiers }: RebateTerms): Piece[] {
  const floor = tiers.thresholds.length === 0 ? -Infinity : (tiers.floor ?? -Infinity);
  const cap = tiers.thresholds.length === 0 ? Infinity : (tiers.cap ?? Infinity);
  const { intercept, slope, from, to } = piece;
  if (slope === 0) return [{ ...piece, intercept: Math.min(cap, Math.max(floor, intercept)) }];
  const leavesFloor = Math.min(to, Math.max(from, (floor - intercept) / slope));
  const meetsCap = Math.min(to, Math.max(leavesFloor, (cap - intercept) / slope));
  const parts: Piece[] = [
    { ...piece, to: leavesFloor, intercept: floor, slope: 0 },
    { ...piece, from: leavesFloor, to: meetsCap },
    { ...piece, from: meetsCap, intercept: cap, slope: 0 },
  ];
  return parts.filter((part) => part.to > part.from);
}

/** The piece that holds just above a volume. */
export function pieceAbove(pieces: readonly Piece[], volume: number): Piece {
  let found = pieces[0]!;
  for (const piece of pieces) if (excess(volume, piece.from) >= 0) found = piece;
  return found;
}

/** Does a larger volume never give less? False where rates fall, or a larger tier pays a smaller lump. */
export function neverFalls(pieces: readonly Piece[]): boolean {
  for (let k = 1; k < pieces.length; k++) {
    const [before, after] = [valueOn(pieces[k - 1]!, pieces[k]!.from), valueOn(pieces[k]!, pieces[k]!.from)];
    if (after < before - 1e-12 * Math.max(1, Math.abs(before))) return false;
  }
  return true;
}
