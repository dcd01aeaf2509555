/**
 * Breadth or height: did an account grow by using more references, or by buying more of each? Between two dates,
 *   revenue R = N × h (N distinct references in use, h revenue per reference), so ln(R1/R0) = ln(N1/N0) + ln(h1/h0), exactly.
 * In money the difference R1 − R0 is shared out in proportion to the two logarithms (logarithmic mean, as in LMDI decompositions): the two amounts add up to
 * it too. No reference at either date, or no revenue: no logarithm, NaN; `comparison` says which. Amounts in the reporting currency, at the exchange
 * rates of the later date. Lines are those in force at each date with the revenue that the table gives them today: a line that grew without being
 * closed and opened again has grown at both dates.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { activeLines, LINE_READS, type ActiveLines } from '../active-lines';
import { breadthOf } from './breadth';
import { shown, type Driver, type Metric } from '../metric';
import { newestLine, NEWEST_LINE_READS } from './newest-line';
import { NeumaierSum } from '../numeric/sum';

/** What the two dates have to compare: both, only the later (new), only the earlier (lost), neither. */
export type Comparison = 'both_dates' | 'new_client' | 'lost_client' | 'no_use';

export interface BreadthHeight {
  /** ln(N1/N0) and ln(h1/h0); they add up to `growth` = ln(R1/R0). */
  readonly breadth: number;
  readonly height: number;
  readonly growth: number;
  /** R1 − R0, and what breadth and height made of it. */
  readonly difference: number;
  readonly breadthAmount: number;
  readonly heightAmount: number;
  readonly referencesBefore: number;
  readonly references: number;
  readonly heightBefore: number;
  readonly heightNow: number;
  readonly revenueBefore: number;
  readonly revenue: number;
  readonly comparison: Comparison;
  /** Share of the lines active at either date whose revenue is known; 0 without lines. */
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

interface Snapshot {
  readonly references: number;
  readonly revenue: number;
  readonly lines: number;
  readonly known: number;
  readonly rows: readonly number[];
}

function snapshot(portfolio: Portfolio, lines: ActiveLines, account: number): Snapshot {
  const revenue = new NeumaierSum();
  const rows: number[] = [];
  let known = 0;
  for (const row of lines.rows(account)) {
    if (lines.active[row] === 0) continue;
    rows.push(lines.table!.sourceRow(row));
    revenue.add(lines.revenue[row]!);
    known += lines.known[row]!;
  }
  return { references: breadthOf(portfolio, lines, account).references, revenue: revenue.value, lines: rows.length, known, rows };
}

/** (a − b) / ln(a/b): the amount that one unit of logarithm is worth; a when both are equal. */
function logarithmicMean(a: number, b: number): number {
  return a === b ? a : (a - b) / Math.log(a / b);
}

const perReference = ({ revenue, references }: Snapshot): number => (references === 0 ? Number.NaN : revenue / references);

function decompose(before: Snapshot, now: Snapshot): Omit<BreadthHeight, 'coverage' | 'newest' | 'ageDays'> {
  const comparable = before.references > 0 && now.references > 0;
  const breadth = comparable ? Math.log(now.references / before.references) : Number.NaN;
  const growth = comparable && before.revenue > 0 && now.revenue > 0 ? Math.log(now.revenue / before.revenue) : Number.NaN;
  // As the remainder, so that the two add up to the growth to the last digit.
  const height = growth - breadth;
  const difference = now.revenue - before.revenue;
  const breadthAmount = Number.isNaN(growth) ? Number.NaN : breadth * logarithmicMean(now.revenue, before.revenue);
  return {
    breadth,
    height,
    growth,
    difference,
    breadthAmount,
    heightAmount: difference - breadthAmount,
    referencesBefore: before.references,
    references: now.references,
    heightBefore: perReference(before),
    heightNow: perReference(now),
    revenueBefore: before.revenue,
    revenue: now.revenue,
    comparison: comparable ? 'both_dates' : oneSided(before, now),
  };
}

/** Where one date has no use, or neither has. */
function oneSided(before: Snapshot, now: Snapshot): BreadthHeight['comparison'] {
  if (now.references > 0) return 'new_client';
  return before.references > 0 ? 'lost_client' : 'no_use';
}

function explain(before: Snapshot, now: Snapshot, result: Pick<BreadthHeight, 'breadth' | 'height'>, drivers: Driver[]): void {
  const rows = [...before.rows, ...now.rows];
  drivers.push({
    component: 'breadth',
    item: 'references',
    table: 'references',
    rows,
    formula: `ln(references ${now.references} / ${before.references})`,
    amount: result.breadth,
  });
  const formula = `ln(revenue per reference ${shown(perReference(now))} / ${shown(perReference(before))})`;
  drivers.push({ component: 'height', item: 'revenue', table: 'references', rows, formula, amount: result.height });
}

/** The decomposition between the day `before` and the portfolio's date. Its drivers add up to the logarithmic growth. */
export function breadthHeight(before: number): Metric<BreadthHeight> {
  return {
    reads: breadthHeightReads,
    compute(portfolio, account, drivers) {
      const [first, second] = [
        snapshot(portfolio, activeLines(portfolio, before), account),
        snapshot(portfolio, activeLines(portfolio), account),
      ];
      const parts = decompose(first, second);
      if (drivers !== undefined && !Number.isNaN(parts.growth)) explain(first, second, parts, drivers);
      const lines = first.lines + second.lines;
      return { ...parts, coverage: lines === 0 ? 0 : (first.known + second.known) / lines, ...newestLine(portfolio, account) };
    },
  };
}

export const breadthHeightReads = { accounts: ['segment', 'currency'], references: [...LINE_READS, ...NEWEST_LINE_READS] } as const;
