/** What an account's figure was in the last snapshot of an earlier day, and how it ran over all of them up to now. */
import { isAmount, type LineFigure } from '../../../metrics/portfolio/moved/account-lines';
import { figureAt, newestUpTo, type FigureName, type Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { trendOf, type TrendPoint } from './trend';

export interface Since {
  readonly name: string;
  readonly asOf: number;
  readonly before: number;
  readonly points: readonly TrendPoint[];
}

interface Asked {
  readonly account: string;
  readonly figure: FigureName;
  readonly value: number;
  readonly asOf: number;
  readonly currency: string;
}

/** Undefined where one of the two isn't known, or where an amount was in another currency. */
export function sinceSnapshot(kept: Snapshots, { account, figure, value, asOf, currency }: Asked): Since | undefined {
  const comparable = new Map(
    [...kept].filter(([, one]) => one.asOf < asOf && (one.reporting === currency || !isAmount(figure as LineFigure))),
  );
  const last = newestUpTo(comparable, asOf);
  const before = figureAt(last?.rows.get(account), figure);
  if (last === undefined || Number.isNaN(before) || Number.isNaN(value)) return undefined;
  return { name: last.name, asOf: last.asOf, before, points: [...trendOf(comparable, figure, account), { asOf, value }] };
}
