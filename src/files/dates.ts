// Days in a file are read as cells are (tables/typed-dates.ts); the order of day and month is decided for a whole column (columns.ts).
import { BadCell } from '../tables/bad-cell';
import { parseIsoDate } from '../tables/dates';
import { dayReadings } from '../tables/typed-dates';
import type { DayReading } from '../tables/typed-dates';

/** Dates before 1900-03-01 stay text: Excel's calendar has a day there that never was. */
const FIRST_SAFE_SERIAL = 61;

/** The serial number of an ISO date, with its time of day; null when the text is none, or no day that exists, or too early. */
export function serialOf(text: string): number | null {
  const serial = /^\d{4}-\d{2}-\d{2}/.test(text) ? parseIsoDate(text) : null;
  return serial === null || serial === 'early' || serial < FIRST_SAFE_SERIAL ? null : serial;
}

/** Eight digits are a day only in a column whose header says so: they could be anything. */
export const isCompact = (text: string): boolean => /^\d{8}$/.test(text);

/** The day of a text, or the two that it can be; a two-digit year that nobody can be sure of; null for no day. */
export function readDay(text: string): readonly DayReading[] | 'short-year' | null {
  const days = dayReadings(text);
  if (days instanceof BadCell) return days.code === 'two_digit_year' ? 'short-year' : null;
  return days.every(({ serial }) => serial >= FIRST_SAFE_SERIAL) ? days : null;
}
