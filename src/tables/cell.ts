/**
 * The one cell normaliser. Excel hands over blank cells as 0 (desktop), null (web) or "" (Range.values), error cells
 * as objects or as texts such as "#N/A", dates as serial numbers, and whatever people type. A reader returns the value, `UNKNOWN`
 * (NaN) for a cell that says nothing, or a `BadCell` that says why the cell can't be read.
 */
import { readings } from '../locales/languages';
import { BadCell } from './bad-cell';
import { LAST_SERIAL, SERIAL_1904 } from './dates';
import { readTypedNumber, type NumberLimits, type TypedNumber } from './numbers';
import { wordsFor } from './read-words';
import type { ColumnDeclaration } from './schema';
import { parseCompactDate, parseDate } from './typed-dates';
import { cleanText, normaliseWord } from './words';

export { BadCell } from './bad-cell';
export { parseNumber } from './numbers';

export const UNKNOWN = Number.NaN;

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)$/i;

export function isErrorCell(cell: unknown): boolean {
  return (typeof cell === 'object' && cell !== null) || (typeof cell === 'string' && cell.charCodeAt(0) === 35 && ERROR_TEXT.test(cell));
}

/** No content: what Excel sends for an empty cell, but for the desktop's 0, whose meaning depends on the column. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

/** No content, the desktop's 0 included: used where 0 says nothing (rows, ids, dates). */
export function isBlankOrZero(cell: unknown): boolean {
  return cell === 0 || isBlank(cell);
}

/** The code of an id or the clean text of a cell; '' when it says nothing. A number is written without format: 12, not 12.0. */
export function textOf(cell: unknown): string {
  if (isBlankOrZero(cell)) return '';
  if (typeof cell === 'string') return cleanText(cell);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** No figure of a business is larger; what is computed from such numbers stays finite. A century of days, and as many months, stay within the calendar. */
const LARGEST = 1e18;
const LONGEST = 36_525;

export const leastOf = ({ min = -LARGEST }: ColumnDeclaration): number => min;
export const mostOf = ({ max, unit }: ColumnDeclaration): number => max ?? (unit === 'days' || unit === 'months' ? LONGEST : LARGEST);

/** What the column can hold, for a text that could be two numbers. */
function limitsOf(column: ColumnDeclaration): NumberLimits {
  const { unit } = column;
  return {
    min: leastOf(column),
    max: mostOf(column),
    percent: unit === 'fraction' || column.percent === true,
    money: unit === undefined || unit === 'currency' || unit === 'currency_per_unit',
  };
}

/** A rate is at most 1 either way, but where a percent sign says that more is meant: 25 would be 2,500 %, and was 25 %. */
const plainRate = (value: number, column: ColumnDeclaration): number | BadCell =>
  column.unit === 'fraction' && Math.abs(value) > 1 ? new BadCell('rate_above_one', String(value)) : withinLimits(value, column);

function withinLimits(value: number, column: ColumnDeclaration): number | BadCell {
  const [least, most] = [leastOf(column), mostOf(column)];
  if (value < least) return new BadCell('below_minimum', String(least));
  if (value > most) return new BadCell('above_maximum', String(most));
  return value;
}

export function readNumber(cell: unknown, column: ColumnDeclaration): number | BadCell {
  if (isBlank(cell)) return UNKNOWN;
  if (typeof cell === 'number') {
    if (cell === 0 && column.zero !== 'value') return UNKNOWN;
    return Number.isFinite(cell) ? plainRate(cell, column) : new BadCell('not_a_number');
  }
  if (isErrorCell(cell)) return new BadCell('error_cell');
  if (typeof cell !== 'string') return new BadCell('not_a_number');
  const typed = readNumberText(cell, column);
  return typed instanceof BadCell ? typed : typed.value;
}

/** A number typed as text, with the currency that stands beside it. */
export function readNumberText(text: string, column: ColumnDeclaration): TypedNumber | BadCell {
  const typed = readTypedNumber(text, limitsOf(column));
  // A typed `none` is a known zero, which no lower limit of a rating forbids to say: limits hold for figures only.
  if (typed instanceof BadCell || typed.value === 0) return typed;
  const value = typed.percent ? withinLimits(typed.value, column) : plainRate(typed.value, column);
  return value instanceof BadCell ? value : typed;
}

/** A day (or, for a moment, a day with hours) as a serial of the 1900 system. */
export function readDate(cell: unknown, column: Pick<ColumnDeclaration, 'kind'>, date1904: boolean): number | BadCell {
  if (isBlankOrZero(cell)) return UNKNOWN;
  let serial: number;
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return new BadCell('not_a_date', 'YYYY-MM-DD');
    const compact = Number.isInteger(cell) && cell > LAST_SERIAL ? parseCompactDate(String(cell)) : undefined;
    // A day written as digits (20261121) is later than any serial; other large numbers are no day.
    if (typeof compact === 'number') return compact;
    serial = date1904 ? cell + SERIAL_1904 : cell;
  } else if (isErrorCell(cell)) {
    return new BadCell('error_cell');
  } else if (typeof cell === 'string') {
    const parsed = parseDate(cell);
    if (parsed instanceof BadCell) return parsed;
    serial = parsed;
  } else {
    return new BadCell('not_a_date', 'YYYY-MM-DD');
  }
  if (serial < 1) return new BadCell('date_before_1900');
  if (serial >= LAST_SERIAL + 1) return new BadCell('date_too_late', '9999-12-31');
  return column.kind === 'moment' ? serial : Math.floor(serial);
}

const TRUE_WORDS = wordsFor(({ common }) => [...common.yes, ...common.yesMarks]);
const FALSE_WORDS = wordsFor(({ common }) => [...common.no, ...common.noMarks]);

/** 1 or 0. A numeric 0 is a blank cell of desktop Excel: write FALSE to say no. */
export function readFlag(cell: unknown): number | BadCell {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (isBlankOrZero(cell)) return UNKNOWN;
  if (cell === 1) return 1;
  if (isErrorCell(cell)) return new BadCell('error_cell');
  if (typeof cell === 'string') {
    const word = normaliseWord(cell);
    if (TRUE_WORDS.has(word)) return 1;
    if (FALSE_WORDS.has(word)) return 0;
  }
  return new BadCell('not_a_flag', 'TRUE, FALSE');
}

const choiceWords = new WeakMap<ColumnDeclaration, Map<string, number>>();

/** The words of a choice column, normalised and as declared, each with the position of its code. */
export function choiceWordsOf(column: ColumnDeclaration): ReadonlyMap<string, number> {
  let words = choiceWords.get(column);
  if (words === undefined) {
    words = new Map();
    Object.entries(column.choices ?? {}).forEach(([code, others], position) => {
      for (const word of [code, ...others]) words!.set(normaliseWord(word), position).set(word, position);
    });
    choiceCodes(column).forEach((code, position) => {
      // A word that is declared for another code keeps it.
      for (const word of furtherWords(column.name, code)) if (!words!.has(word)) words!.set(word, position);
    });
    choiceWords.set(column, words);
  }
  return words;
}

/** Further words for a choice, in gender and number, in every language that is read. */
export const furtherWords = (column: string, code: string): string[] =>
  readings().flatMap(({ choices }) => (choices[column]?.[code] ?? []).map(normaliseWord));

/** The codes of a choice column, in the declared order: a cell is stored as the position in this list. */
export const choiceCodes = (column: ColumnDeclaration): readonly string[] => Object.keys(column.choices ?? {});

/** Position of the code in `choiceCodes`. */
export function readChoice(cell: unknown, column: ColumnDeclaration): number | BadCell {
  const words = choiceWordsOf(column);
  // A code is written as it is declared nearly always; only other spellings need normalising.
  const written = typeof cell === 'string' ? words.get(cell) : undefined;
  if (written !== undefined) return written;
  if (isBlankOrZero(cell)) return UNKNOWN;
  if (isErrorCell(cell)) return new BadCell('error_cell');
  const position = words.get(normaliseWord(String(cell)));
  return position ?? new BadCell('not_a_choice', choiceCodes(column).join(', '));
}
