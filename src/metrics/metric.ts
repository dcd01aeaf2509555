/**
 * What a metric is: a pure function of (portfolio, account) that returns its figures with their coverage. NaN means "no answer" (a ratio
 * without a base, a mean without evidence), never zero. A bad cell that the figure needs is thrown as a CellError.
 */
import type { ResultWord } from '../locales/en/functions/index';
import type { Portfolio, Reads } from '../portfolio/portfolio';
import { attempt, stopped, valueOf, type Answer } from '../tables/answer';
import type { TableName } from '../tables/declarations/index';
import { CellError } from '../tables/findings';

/** One step of a derivation. The amounts of a metric's drivers add up to its result. */
export interface Driver {
  /** Part of the metric that the step belongs to. */
  readonly component: ResultWord;
  /** What the step is about: a line, a contract, a contact, a dimension and group. */
  readonly item: string;
  /** Rows used, as people count them: the header is row 1. */
  readonly table?: TableName;
  readonly rows?: readonly number[];
  /** The arithmetic, in the words of the settings and columns: `p_fail 0.05 × criticality 1 × revenue 120000`. */
  readonly formula: string;
  readonly amount: number;
}

export interface Metric<Result> {
  /** Columns that the figures depend on: a bad cell elsewhere doesn't stop them. */
  readonly reads: Reads;
  /**
   * The figures of one account (its code in the portfolio). With `drivers`, the steps are added to it; the figures are the same.
   * Throws a CellError when a cell that the figures need can't be read.
   */
  compute(portfolio: Portfolio, account: number, drivers?: Driver[]): Result;
}

/** The figures of one account. Throws the CellError of the first cell that they need and that can't be read. */
export function figuresOf<Result>(metric: Metric<Result>, portfolio: Portfolio, account: number, drivers?: Driver[]): Result {
  const finding = portfolio.firstError(account, metric.reads);
  if (finding !== undefined) throw new CellError(finding);
  return metric.compute(portfolio, account, drivers);
}

/** The same, or the bad cell that stops them. */
export function answerOf<Result>(metric: Metric<Result>, portfolio: Portfolio, account: number): Answer<Result> {
  const finding = portfolio.firstError(account, metric.reads);
  return finding === undefined ? attempt(() => metric.compute(portfolio, account)) : stopped(finding);
}

/** What was computed; undefined when a bad cell stops it, which the figure that reports it says. */
export const ifReadable = <Result>(compute: () => Result): Result | undefined => valueOf(attempt(compute));

/** A figure as a driver's formula shows it: enough digits to recompute it, no trailing zeros. */
export const shown = (value: number): string => String(Math.round(value * 1e10) / 1e10);
