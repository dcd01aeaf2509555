/**
 * The periods of a concession as the model sheet begins with them: months, or quarters beyond six months. No table tells volumes by period, so that
 * the volume to date is spread evenly over the periods that have passed and the rest of the forecast over those to come: a beginning to be overwritten.
 */
import { addMonths } from '../../../tables/dates';

export interface PeriodTerms {
  /** Serial of the contract's first day; NaN when unknown. */
  readonly start: number;
  /** Length of the concession period; NaN or 0 when unknown. */
  readonly months: number;
  readonly asOf: number;
  readonly toDate: number;
  /** Of the whole period. */
  readonly forecast: number;
}

export interface SplitPeriods {
  readonly unit: 'month' | 'quarter';
  readonly months: number;
  readonly volumes: readonly { readonly actual: number | null; readonly forecast: number }[];
}

const YEAR = 12;

export function splitPeriods({ start, months, asOf, toDate, forecast }: PeriodTerms): SplitPeriods {
  const length = months >= 1 ? Math.trunc(months) : YEAR;
  const unit = length > 6 && length % 3 === 0 ? 'quarter' : 'month';
  const count = unit === 'quarter' ? length / 3 : length;
  // A single period can't be both over and still to come.
  if (count === 1 && forecast > toDate) return { unit, months: length, volumes: [{ actual: null, forecast }] };
  const passed = passedPeriods(elapsedShare(start, length, asOf), count, toDate, forecast);
  const rest = Math.max(0, forecast - toDate);
  const volumes = Array.from({ length: count }, (_, k) =>
    k < passed ? { actual: toDate / passed, forecast: toDate / passed } : { actual: null, forecast: rest / (count - passed) },
  );
  return { unit, months: length, volumes };
}

/** How much of the concession period that runs at the date is over, 0 to 1; half of it when the start is unknown. */
function elapsedShare(start: number, length: number, asOf: number): number {
  if (Number.isNaN(start)) return 0.5;
  if (asOf < start) return 0;
  let k = 0;
  while (addMonths(start, (k + 1) * length) <= asOf) k++;
  const [from, to] = [addMonths(start, k * length), addMonths(start, (k + 1) * length)];
  return (asOf + 1 - from) / (to - from);
}

/** Whole periods; at least one when something was bought, and one left when something is still to come. */
function passedPeriods(share: number, count: number, toDate: number, forecast: number): number {
  const least = toDate > 0 ? 1 : 0;
  const most = forecast > toDate ? count - 1 : count;
  return Math.min(Math.max(Math.round(share * count), least), most);
}
