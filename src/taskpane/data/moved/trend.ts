/** How a figure of an account, or a sum over the portfolio, ran over the snapshots; and the line that draws it small. */
import type { FigureName, Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';

export interface TrendPoint {
  readonly asOf: number;
  /** NaN where it wasn't known. */
  readonly value: number;
}

/** In the order of the days. `account` left out: the sum over the clients. */
export function trendOf(snapshots: Snapshots, figure: FigureName, account?: string): TrendPoint[] {
  return [...snapshots.values()]
    .map(({ asOf, rows }) => {
      if (account !== undefined) return { asOf, value: rows.get(account)?.figures.get(figure) ?? Number.NaN };
      const known = [...rows.values()].flatMap(({ isClient, figures }) => (isClient ? (figures.get(figure) ?? []) : []));
      return { asOf, value: known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) };
    })
    .sort((a, b) => a.asOf - b.asOf);
}

export interface SparklineShape {
  /** Of an SVG. */
  readonly path: string;
  /** The last known point. */
  readonly end: readonly [x: number, y: number];
}

/**
 * The line of this size: days across, the smallest value at the bottom and the largest at the top, a flat line in the middle; what wasn't known is a gap.
 * Undefined below two known points.
 */
export function sparkline(points: readonly TrendPoint[], width: number, height: number): SparklineShape | undefined {
  const known = points.filter(({ value }) => !Number.isNaN(value));
  if (known.length < 2) return undefined;
  const [first, last] = [points[0]!.asOf, points.at(-1)!.asOf];
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const placeOf = ({ asOf, value }: TrendPoint): readonly [number, number] => [
    rounded(last === first ? 0 : ((asOf - first) / (last - first)) * width),
    rounded(high === low ? height / 2 : height - ((value - low) / (high - low)) * height),
  ];
  let [path, broken] = ['', true];
  for (const point of points) {
    if (Number.isNaN(point.value)) {
      broken = true;
      continue;
    }
    const [x, y] = placeOf(point);
    path += `${broken ? 'M' : 'L'}${x} ${y}`;
    broken = false;
  }
  return { path, end: placeOf(known.at(-1)!) };
}
