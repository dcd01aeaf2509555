/**
 * How fresh the installed base is: the newest date that an active line of the account carries, its last order or its start, not after as_of.
 * NaN when no line has one.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { activeLines } from '../active-lines';

export const NEWEST_LINE_READS = ['start_date', 'last_order_date'] as const;

export interface Freshness {
  /** Serial of the newest date; NaN when no line has one. */
  readonly newest: number;
  readonly ageDays: number;
}

export function newestLine(portfolio: Portfolio, account: number): Freshness {
  const lines = activeLines(portfolio);
  const { table } = lines;
  let newest = Number.NaN;
  if (table !== undefined) {
    const dates = [table.numbersOrUnknown('start_date'), table.numbersOrUnknown('last_order_date')];
    for (const row of lines.rows(account)) {
      if (lines.active[row] === 0) continue;
      for (const column of dates) if (column[row]! <= portfolio.asOf && !(column[row]! <= newest)) newest = column[row]!;
    }
  }
  return { newest, ageDays: portfolio.asOf - newest };
}
