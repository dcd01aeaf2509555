/**
 * Days typed as text. Year first, a part above 12, two equal parts and names of months leave no doubt; dots are day first. What could be two days,
 * and years of two digits, are not guessed.
 */
import { readings } from '../locales/languages';
import { BadCell } from './bad-cell';
import { isoDate, parseIsoDate, toSerial } from './dates';
import { withoutEnd } from './words';

/** No date is longer: `Wednesday, 23rd September 2026, 11:45:00 p.m.`. */
const LONGEST_TEXT = 60;

const TIME = /[ t](\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(am|pm|a\.m\.|p\.m\.)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const IN_PARTS = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{1,4})$/;
const COMPACT = /^\d{8}$/;

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
const monthOf = new Map(
  readings().flatMap(({ months }) => months.flatMap((names, month) => names.map((name) => [plain(name), month + 1] as const))),
);
const weekdays = new Set(readings().flatMap((reading) => reading.weekdays.map(plain)));

export type DayOrder = 'day-first' | 'month-first';

export interface DayReading {
  readonly serial: number;
  /** The order of day and month without which the text would not read so. */
  readonly order?: DayOrder;
}

/** The serial of a day, or of a moment (its time as a fraction), with the reason why there is none. */
export function parseDate(text: string): number | BadCell {
  const read = dayReadings(text);
  if (read instanceof BadCell) return read;
  return read.length === 1 ? read[0]!.serial : new BadCell('ambiguous_date', read.map(({ serial }) => isoDate(serial)).join(' / '));
}

/** Everything that a text says as a day: one reading, or two where day and month could change places. */
export function dayReadings(text: string): readonly DayReading[] | BadCell {
  const iso = parseIsoDate(text);
  if (iso === 'early') return new BadCell('date_before_1900');
  if (iso !== null) return [{ serial: iso }];
  if (text.length > LONGEST_TEXT) return NO_DATE;
  const written = text.replace(/\s+/g, ' ').trim().toLowerCase();
  const time = TIME.exec(written);
  const days = dayOf(time === null ? written : withoutEnd(written.slice(0, time.index), ' ,'));
  if (days instanceof BadCell || time === null) return days;
  const fraction = fractionOf(time);
  return fraction === undefined ? NO_DATE : days.map((day) => ({ ...day, serial: day.serial + fraction }));
}

/** `20261121`, typed or as a number: the calendar knows no serial that large. */
export function parseCompactDate(digits: string): number | BadCell {
  return COMPACT.test(digits) ? calendarDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))) : NO_DATE;
}

const FILLERS = new Set(['de', 'of', 'the', 'le', 'à', 'at', 'um']);
const EXPECTED = 'YYYY-MM-DD';
const NO_DATE = new BadCell('not_a_date', EXPECTED);

function fractionOf([, hour, minute, second = '0', half]: RegExpExecArray): number | undefined {
  let hours = Number(hour);
  const [minutes, seconds] = [Number(minute), Number(second)];
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.startsWith('p') ? 12 : 0);
  }
  return hours > 23 || minutes > 59 || seconds > 59 ? undefined : (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function calendarDay(year: number, month: number, day: number): number | BadCell {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return NO_DATE;
  return year < 1900 ? new BadCell('date_before_1900') : toSerial({ year, month, day });
}

const single = (day: number | BadCell): readonly DayReading[] | BadCell => (day instanceof BadCell ? day : [{ serial: day }]);

function dayOf(text: string): readonly DayReading[] | BadCell {
  if (COMPACT.test(text)) return single(parseCompactDate(text));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return single(calendarDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])));
  const parts = IN_PARTS.exec(text);
  if (parts !== null) return fromParts(Number(parts[1]), Number(parts[3]), parts[4]!, parts[2] === '.');
  return single(fromWords(text));
}

function fromParts(first: number, second: number, year: string, dots: boolean): readonly DayReading[] | BadCell {
  if (year.length === 2) return new BadCell('two_digit_year');
  if (year.length !== 4) return NO_DATE;
  const [dayFirst, monthFirst] = [calendarDay(Number(year), second, first), calendarDay(Number(year), first, second)];
  if (dayFirst instanceof BadCell && dayFirst.code !== 'not_a_date') return dayFirst;
  if (dayFirst instanceof BadCell) return monthFirst instanceof BadCell ? monthFirst : [{ serial: monthFirst, order: 'month-first' }];
  if (dots || first === second) return [{ serial: dayFirst }];
  const asDayFirst = { serial: dayFirst, order: 'day-first' } as const;
  return monthFirst instanceof BadCell ? [asDayFirst] : [asDayFirst, { serial: monthFirst, order: 'month-first' }];
}

/** `21 November 2026`, `1er déc. 2026`, `5. Juni 2018`, `Nov 21, 2026`, `21-Nov-2026`; a day of the week in front says nothing more. */
function fromWords(text: string): number | BadCell {
  const words = text.split(/[ ,/-]+/).filter((word) => word !== '' && !FILLERS.has(word));
  if (words.length === 4 && weekdays.has(plain(words[0]!))) words.shift();
  if (words.length !== 3) return NO_DATE;
  const at = words.findIndex((word) => monthOf.has(plain(word)));
  if (at !== 0 && at !== 1) return NO_DATE;
  const month = monthOf.get(plain(words[at]!))!;
  const [first, last] = words.filter((_, position) => position !== at) as [string, string];
  if (/^\d{4}$/.test(first) && at === 1) return calendarDay(Number(first), month, dayNumber(last));
  if (/^'?\d{2}$/.test(last)) return new BadCell('two_digit_year');
  return /^\d{4}$/.test(last) ? calendarDay(Number(last), month, dayNumber(first)) : NO_DATE;
}

/** `21`, `5.`, `1er`, `21st`; 0 for what is no day. */
const dayNumber = (word: string): number => Number(/^(\d{1,2})(?:\.|er|st|nd|rd|th)?$/.exec(word)?.[1] ?? 0);
