/**
 * What a client pays in all, T(V) = p V − concession(V), and its shape: between thresholds T rises at the marginal price p − slope, at a threshold
 * it jumps: down where a retroactive rate rises (the cliff: Kolay, Shaffer and Ordover 2004), up where one falls.
 * Exact breakpoints for drawings, never a sampled grid. p is the price of a unit; 1 where the volume is revenue at list, so that prices are shares
 * of list. Price NaN (amounts per unit and no price given): outlays are NaN.
 */
import { rebatePieces, valueOn, type Piece } from './pieces';
import { pricedTerms, rebate, type RebateTerms } from './rebate';

/** The outlay between two breakpoints, where it is a straight line. */
export interface OutlaySegment {
  /** Tiers reached, 0 below the first. */
  readonly tier: number;
  readonly from: number;
  readonly to: number;
  /** The concession at both ends, seen from inside the segment. */
  readonly rebateFrom: number;
  readonly rebateTo: number;
  readonly outlayFrom: number;
  readonly outlayTo: number;
  /** Price of one more unit. */
  readonly marginalPrice: number;
  /** Average price of a unit at both ends; NaN at volume 0. In between it is outlay / volume, a hyperbola. */
  readonly effectiveFrom: number;
  readonly effectiveTo: number;
}

/** A jump of the outlay. */
export interface Cliff {
  readonly volume: number;
  /** Tiers reached above it. */
  readonly tier: number;
  readonly rebateBelow: number;
  readonly rebateAbove: number;
  readonly outlayBelow: number;
  readonly outlayAbove: number;
  /** What reaching the threshold saves the client: negative where the outlay jumps up. */
  readonly drop: number;
}

/** T(V), in money. */
export const outlay = (volume: number, terms: RebateTerms, price: number): number =>
  price * volume - rebate(volume, pricedTerms(terms, price));

/** The outlay from volume 0 to `upTo`, segment by segment. */
export function outlaySegments(terms: RebateTerms, price: number, upTo: number): OutlaySegment[] {
  return rebatePieces(pricedTerms(terms, price))
    .filter((piece) => piece.from < upTo)
    .map((piece) => {
      const { tier, from } = piece;
      const to = Math.min(piece.to, upTo);
      const [rebateFrom, rebateTo] = [valueOn(piece, from), valueOn(piece, to)];
      const [outlayFrom, outlayTo] = [price * from - rebateFrom, price * to - rebateTo];
      return {
        tier,
        from,
        to,
        rebateFrom,
        rebateTo,
        outlayFrom,
        outlayTo,
        marginalPrice: price - piece.slope,
        effectiveFrom: from > 0 ? outlayFrom / from : Number.NaN,
        effectiveTo: outlayTo / to,
      };
    });
}

/** The jumps of the outlay, from the lowest threshold on. */
export function cliffs(terms: RebateTerms, price: number): Cliff[] {
  const pieces = rebatePieces(pricedTerms(terms, price));
  const found: Cliff[] = [];
  for (let k = 1; k < pieces.length; k++) {
    const [below, above]: readonly [Piece, Piece] = [pieces[k - 1]!, pieces[k]!];
    const volume = above.from;
    const [rebateBelow, rebateAbove] = [valueOn(below, volume), valueOn(above, volume)];
    const drop = rebateAbove - rebateBelow;
    // An incremental scheme is continuous; only its arithmetic isn't.
    if (Math.abs(drop) <= 1e-12 * Math.max(Math.abs(rebateAbove), Math.abs(rebateBelow))) continue;
    found.push({
      volume,
      tier: above.tier,
      rebateBelow,
      rebateAbove,
      outlayBelow: price * volume - rebateBelow,
      outlayAbove: price * volume - rebateAbove,
      drop,
    });
  }
  return found;
}
