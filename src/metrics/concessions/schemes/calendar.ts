/**
 * The periods of a scheme, laid end to end: of so many months from a first day on, or from the first day of the fiscal year that holds it. A day belongs to
 * one period. Days are serials; a period's last day is inclusive.
 */
import { addMonths, fromSerial, toSerial } from '../../../tables/dates';

export interface Period {
  readonly from: number;
  readonly to: number;
}

export const MONTHS_OF_A_YEAR = 12;

export const daysOf = ({ from, to }: Period): number => to - from + 1;

/** The first day of the fiscal year (its first month, 1 to 12) that holds this day. */
function fiscalYearOf(day: number, firstMonth: number): number {
  const { year, month } = fromSerial(day);
  return toSerial({ year: month < firstMonth ? year - 1 : year, month: firstMonth, day: 1 });
}

export class PeriodCalendar {
  private readonly anchor: number;

  /** `fiscalStart`: first month of the fiscal year; NaN where periods begin with the scheme. */
  constructor(
    first: number,
    private readonly months: number,
    fiscalStart: number,
  ) {
    this.anchor = Number.isNaN(fiscalStart) ? first : fiscalYearOf(first, fiscalStart);
  }

  /** Number of the period that holds a day, 0 for the first. */
  numberAt(day: number): number {
    const [start, at] = [fromSerial(this.anchor), fromSerial(day)];
    let number = Math.floor(((at.year - start.year) * MONTHS_OF_A_YEAR + at.month - start.month) / this.months);
    // Only the day of the month can be wrong, by one period.
    while (this.startOf(number) > day) number--;
    while (this.startOf(number + 1) <= day) number++;
    return number;
  }

  period(number: number): Period {
    return { from: this.startOf(number), to: this.startOf(number + 1) - 1 };
  }

  private startOf(number: number): number {
    return addMonths(this.anchor, number * this.months);
  }
}
