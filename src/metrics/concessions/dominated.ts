/**
 * Dominated volumes: volumes that no client should stop at, because buying more costs less in all. Retroactive tiers:
 * t_k (1 − r_k) / (1 − r_{k−1}) < V < t_k, checked against every higher tier, clipped to the segment, merged. Here for every scheme: V is dominated when
 * some larger volume has a smaller outlay T. T is linear between breakpoints, so the zones are exact; they are open intervals.
 */
import { rebatePieces, valueOn, type Piece } from './pieces';
import { pricedTerms, type RebateTerms } from './rebate';

export interface DominatedZone {
  readonly from: number;
  /** Infinity only where the last tier pays more than the price. */
  readonly to: number;
  /** The larger volume that costs least: what to buy instead. */
  readonly cheaperAt: number;
}

const almost = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

/** From where on a piece is dominated, given its outlay at its start and the least outlay above; its end when nowhere. */
function dominatedOn({ from, to }: Piece, rise: number, start: number, least: number): number {
  if (rise < 0) return from;
  if (rise === 0) return start > least ? from : to;
  return Math.max(from, from + (least - start) / rise);
}

/** One zone with the one above it, where nothing but a dominated point is between them. */
function addZone(zones: DominatedZone[], zone: DominatedZone, endDominated: boolean): void {
  if (!(zone.from < zone.to) || almost(zone.from, zone.to)) return;
  const next = endDominated && zones.at(-1)?.from === zone.to ? zones.pop() : undefined;
  zones.push({ ...zone, to: next?.to ?? zone.to });
}

/** Zones from the lowest volume on. `price`: of a unit; 1 where the volume is revenue at list. */
export function dominatedZones(terms: RebateTerms, price: number): DominatedZone[] {
  if (Number.isNaN(price)) return [];
  const pieces = rebatePieces(pricedTerms(terms, price));
  const outlayOn = (piece: Piece, volume: number): number => price * volume - valueOn(piece, volume);
  const zones: DominatedZone[] = [];
  // From the highest volume down: the least outlay above the piece, where it is, and whether the piece's upper end is dominated itself.
  let [least, cheaperAt, endDominated] = [Infinity, Infinity, false];
  for (const piece of [...pieces].reverse()) {
    const { from, to } = piece;
    const rise = price - piece.slope;
    const start = outlayOn(piece, from);
    if (rise < 0) {
      // Every further unit lowers the outlay: who stops inside the piece could have gone on.
      const end = to === Infinity ? -Infinity : outlayOn(piece, to);
      if (end < least) [least, cheaperAt] = [end, to];
    }
    const dominatedFrom = dominatedOn(piece, rise, start, least);
    addZone(zones, { from: dominatedFrom, to, cheaperAt }, endDominated);
    // An exclusive threshold belongs to the segment below it, which ends in a drop.
    endDominated = dominatedFrom === from && (start > least || !terms.inclusive);
    if (start < least) [least, cheaperAt] = [start, from];
  }
  return zones.reverse();
}
