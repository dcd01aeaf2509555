/**
 * On which side of its point each name stands in a plane, so that names meet few marks and few other names: one after the other, each on the side where it covers
 * least. Sizes are in points on paper.
 */

export type Side = 'Right' | 'Left' | 'Top' | 'Bottom';

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

export interface Plane {
  readonly width: number;
  readonly height: number;
}

/** Preferred first, where two are as free. */
const SIDES: readonly Side[] = ['Right', 'Left', 'Bottom', 'Top'];
const CHARACTER = 4.6;
const LINE = 10;
/** From the middle of a mark to its name. */
const GAP = 4;

function boxOf({ x, y }: Point, text: string, side: Side): Box {
  const width = text.length * CHARACTER;
  const [left, low] = {
    Right: [x + GAP, y - LINE / 2],
    Left: [x - GAP - width, y - LINE / 2],
    Top: [x - width / 2, y + GAP],
    Bottom: [x - width / 2, y - GAP - LINE],
  }[side] as [number, number];
  return { left, right: left + width, low, high: low + LINE };
}

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.high, b.high) - Math.max(a.low, b.low));

const outside = ({ left, right, low, high }: Box, { width, height }: Plane): number =>
  (Math.max(0, -left) + Math.max(0, right - width)) * LINE + (Math.max(0, -low) + Math.max(0, high - height)) * (right - left);

/** `marks`: all points of the plane, those that are named among them; places in points from its lower left corner. */
export function sidesFor(named: readonly (Point & { readonly text: string })[], marks: readonly Point[], plane: Plane): Side[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - GAP + 1, right: x + GAP - 1, low: y - GAP + 1, high: y + GAP - 1 }));
  return named.map((one) => {
    const covered = (side: Side): number => {
      const box = boxOf(one, one.text, side);
      return taken.reduce((sum, other) => sum + shared(box, other), 2 * outside(box, plane));
    };
    const costs = SIDES.map(covered);
    const side = SIDES[costs.indexOf(Math.min(...costs))]!;
    taken.push(boxOf(one, one.text, side));
    return side;
  });
}
