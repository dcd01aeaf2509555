// Days as people write them in files. What can be read in two ways is not read here: the order of day and month is decided for a whole
// column (columns.ts).
import { parseIsoDate, toSerial } from '../tables/dates';

/** Dates before 1900-03-01 stay text: Excel's calendar has a day there that never was. */
const FIRST_SAFE_SERIAL = 61;

const safe = (serial: number | 'early' | null): number | null =>
  serial === null || serial === 'early' || serial < FIRST_SAFE_SERIAL ? null : serial;

/** The serial number of an ISO date, with its time of day; null when the text is none, or no day that exists, or too early. */
export const serialOf = (text: string): number | null => (/^\d{4}-\d{2}-\d{2}/.test(text) ? safe(parseIsoDate(text)) : null);

export type DayOrder = 'day-first' | 'month-first';

/** What a text says as a date: one day, a day in two orders, or a two-digit year that nobody can be sure of. */
export type ReadDay =
  | { kind: 'day'; serial: number; order?: DayOrder }
  | { kind: 'two-ways'; dayFirst: number; monthFirst: number }
  | { kind: 'short-year' };

// January to December in English, French and German, as far as the first letters tell.
const months: readonly RegExp[] = [
  /^jan/,
  /^(feb|fev)/,
  /^(mar|mrz)/,
  /^(apr|avr)/,
  /^(may|mai)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aou)/,
  /^sep/,
  /^(oct|okt)/,
  /^nov/,
  /^(dec|dez)/,
];

function monthOf(word: string): number | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = months.findIndex((pattern) => pattern.test(plain));
  return found < 0 ? null : found + 1;
}

function dayOf(year: number, month: number, day: number): number | null {
  return safe(parseIsoDate(`${String(year).padStart(4, '0')}-${month}-${day}`)) === null ? null : toSerial({ year, month, day });
}

const time = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})${time}$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${time}$`, 'i');
const dayMonthName = new RegExp(String.raw`^(\d{1,2})(?:er|st|nd|rd|th|\.)?[ -]\s*(\p{L}{3,})\.?,?[ -]\s*(\d{4}|\d{2})${time}$`, 'iu');
const monthNameDay = new RegExp(String.raw`^(\p{L}{3,})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -]\s*(\d{4})${time}$`, 'iu');

const single = (serial: number | null): ReadDay | null => (serial === null ? null : { kind: 'day', serial });

/** A day with the name of its month, or with the year in front: one reading. Undefined when the text is neither. */
function readPlainDay(text: string): ReadDay | null | undefined {
  const ordered = yearFirst.exec(text);
  if (ordered !== null) return single(dayOf(Number(ordered[1]), Number(ordered[2]), Number(ordered[3])));
  const named = dayMonthName.exec(text);
  const american = named === null ? monthNameDay.exec(text) : null;
  const [day, word, year] = named === null ? [american?.[2], american?.[1], american?.[3]] : [named[1], named[2], named[3]];
  if (day === undefined || word === undefined || year === undefined) return undefined;
  const month = monthOf(word);
  if (month === null) return null;
  return year.length === 2 ? { kind: 'short-year' } : single(dayOf(Number(year), month, Number(day)));
}

const isDayOrMonth = (number: number): boolean => number >= 1 && number <= 31;

/** 03/05/2026: day and month in the order that fits, or in both. */
function readOrderedDay([first, second, year]: [number, number, number], dots: boolean): ReadDay | null {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dots ? null : dayOf(year, first, second);
  if (dayFirst === null) return monthFirst === null ? null : { kind: 'day', serial: monthFirst, order: 'month-first' };
  if (monthFirst === null) return { kind: 'day', serial: dayFirst, ...(dots ? {} : { order: 'day-first' as const }) };
  return dayFirst === monthFirst ? { kind: 'day', serial: dayFirst } : { kind: 'two-ways', dayFirst, monthFirst };
}

export function readDay(text: string): ReadDay | null {
  const iso = serialOf(text);
  if (iso !== null) return { kind: 'day', serial: iso };
  const plain = readPlainDay(text);
  if (plain !== undefined) return plain;
  const found = yearLast.exec(text);
  if (found === null) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), found[4]!];
  if (year.length === 2) return isDayOrMonth(first) && isDayOrMonth(second) ? { kind: 'short-year' } : null;
  return readOrderedDay([first, second, Number(year)], found[2] === '.');
}

/** 20261121: a date in a column whose header says so. */
export function readCompactDay(text: string): number | null {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}
