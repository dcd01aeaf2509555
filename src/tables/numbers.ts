/**
 * Numbers typed as text, as people and exports write them: groups of three digits, either decimal mark, a currency, a percent sign, brackets or a
 * trailing minus for what is below zero. A text with two readings is a number only where the column's limits leave one of them.
 */
import { BadCell } from './bad-cell';
import { codeOfCurrency, isCurrencyCode } from './currency-codes';
import { wordsFor } from './read-words';
import { normaliseWord } from './words';

/** What a column can hold: a reading outside it is none. */
export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  /** FALSE: a percent sign has no business here. */
  readonly percent?: boolean;
  /** FALSE: nor has a currency. */
  readonly money?: boolean;
}

export interface TypedNumber {
  readonly value: number;
  /** Written with a percent sign. */
  readonly percent: boolean;
  /** The currency written beside it, as a code; `$` and `¥` as they are; '' for none. */
  readonly currency: string;
}

export type DecimalMark = '.' | ',';

export interface NumberReading {
  readonly value: number;
  /** The decimal mark without which the text would not read so; none where it holds no mark. */
  readonly mark?: DecimalMark;
}

/** Everything that a text says as a number: one reading, or two where its one mark could be either. */
export interface NumberReadings {
  readonly readings: readonly NumberReading[];
  readonly percent: boolean;
  readonly currency: string;
}

/** No number that means something is longer. */
const LONGEST_TEXT = 60;
const ZERO_WORDS = wordsFor(({ common }) => common.zero);
const EXPONENT = /^(?:\d+(?:\.\d*)?|\.\d+)e[+-]?\d+$/;
const MARKS = /^[\d.,' ]+$/;
const DIGITS = /^\d+$/;

/** A number typed as text; see `readTypedNumber`. */
export function parseNumber(text: string, limits: NumberLimits = {}): number | BadCell {
  const typed = readTypedNumber(text, limits);
  return typed instanceof BadCell ? typed : typed.value;
}

export function readTypedNumber(text: string, limits: NumberLimits = {}): TypedNumber | BadCell {
  const read = numberReadings(text);
  if (read instanceof BadCell) return read;
  const { readings, percent, currency } = read;
  if (percent && limits.percent === false) return new BadCell('percent_misplaced');
  if (currency !== '' && limits.money === false) return new BadCell('currency_misplaced');
  const { min = -Infinity, max = Infinity } = limits;
  const within = readings.length === 1 ? readings : readings.filter(({ value }) => value >= min && value <= max);
  if (within.length === 1) return { value: within[0]!.value, percent, currency };
  // In the unit in which they are written; the product with 100 can be off in its last digit.
  const written = readings.map(({ value }) => String(percent ? Number((value * 100).toPrecision(15)) : value));
  return new BadCell('ambiguous_number', written.join(' / '));
}

/** The readings of a text, whatever its column can hold. */
export function numberReadings(text: string): NumberReadings | BadCell {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_TEXT) return new BadCell('not_a_number');
  if (!/\d/.test(trimmed) && ZERO_WORDS.has(normaliseWord(trimmed))) return { readings: [{ value: 0 }], percent: false, currency: '' };
  const { bare, negative, percent, currency } = withoutSigns(trimmed);
  if (currency !== '' && percent) return new BadCell('not_a_number');
  const unsigned = readingsOf(bare);
  if (unsigned instanceof BadCell) return unsigned;
  const readings = unsigned.map((reading) => ({
    ...reading,
    value: (negative && reading.value !== 0 ? -reading.value : reading.value) / (percent ? 100 : 1),
  }));
  return readings.every(({ value }) => Number.isFinite(value)) ? { readings, percent, currency } : new BadCell('not_a_number');
}

interface Signs {
  readonly bare: string;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: string;
}

/** The text without what stands around its digits, each thing once: a sign, brackets, a percent sign, a currency. */
function withoutSigns(text: string): Signs {
  let bare = text
    .replace(/[\u2212\u2013\ufe63\uff0d]/g, '-')
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2019\u2018\u02bc]/g, "'")
    .trim();
  let [negative, signed, percent, currency] = [false, false, false, ''];
  for (let before = ''; before !== bare; ) {
    before = bare;
    const [first, last] = [bare.charAt(0), bare.charAt(bare.length - 1)];
    if (!signed && (first === '-' || first === '+')) {
      [signed, negative, bare] = [true, first === '-', bare.slice(1).trim()];
    } else if (!signed && last === '-') {
      [signed, negative, bare] = [true, true, bare.slice(0, -1).trim()];
    } else if (!signed && first === '(' && last === ')') {
      [signed, negative, bare] = [true, true, bare.slice(1, -1).trim()];
    } else if (!percent && last === '%') {
      [percent, bare] = [true, bare.slice(0, -1).trim()];
    } else if (currency === '') {
      const found = currencyAround(bare);
      if (found !== undefined) [currency, bare] = found;
    }
  }
  return { bare: bare.toLowerCase(), negative, percent, currency };
}

/** The currency in front of a number or behind it, and what is left. */
function currencyAround(text: string): [string, string] | undefined {
  for (const mark of ['€', '£', '$', '¥']) {
    if (text.startsWith(mark)) return [codeOfCurrency(mark), text.slice(1).trim()];
    if (text.endsWith(mark)) return [codeOfCurrency(mark), text.slice(0, -1).trim()];
  }
  const [head, tail] = [text.slice(0, 3), text.slice(-3)];
  if (isCurrencyCode(head) && /^[^a-z]/i.test(text.slice(3))) return [codeOfCurrency(head), text.slice(3).trim()];
  if (isCurrencyCode(tail) && /[^a-z]$/i.test(text.slice(0, -3))) return [codeOfCurrency(tail), text.slice(0, -3).trim()];
  return undefined;
}

const otherMark = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.');

/** What digits with marks can mean: one number, or two where one mark could be either. */
function readingsOf(text: string): readonly NumberReading[] | BadCell {
  if (EXPONENT.test(text)) return [{ value: Number(text) }];
  if (!MARKS.test(text) || !/\d/.test(text)) return new BadCell('not_a_number');
  if (DIGITS.test(text)) return [{ value: Number(text) }];
  const [dots, commas] = [text.split('.').length - 1, text.split(',').length - 1];
  const spaced = /[ ']/.exec(text)?.[0];
  if (spaced === undefined) return readingsOfMarks(text, dots, commas);
  const comma: DecimalMark | undefined = commas > 0 ? ',' : undefined;
  const decimal = dots > 0 ? '.' : comma;
  return dots + commas > 1 ? new BadCell('not_a_number') : grouped(text, spaced, decimal, decimal);
}

/** Of points and commas alone: both, one of them several times, or one once. */
function readingsOfMarks(text: string, dots: number, commas: number): readonly NumberReading[] | BadCell {
  if (dots > 0 && commas > 0) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return grouped(text, otherMark(decimal), decimal, decimal);
  }
  const mark: DecimalMark = dots > 0 ? '.' : ',';
  return dots + commas > 1 ? grouped(text, mark, undefined, otherMark(mark)) : readingsOfOneMark(text, mark);
}

function readingsOfOneMark(text: string, mark: DecimalMark): readonly NumberReading[] {
  const [whole, part] = text.split(mark) as [string, string];
  const decimal: NumberReading = { value: Number(`${whole === '' ? '0' : whole}.${part === '' ? '0' : part}`), mark };
  const twoWays = part.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0');
  return twoWays ? [{ value: Number(whole + part), mark: otherMark(mark) }, decimal] : [decimal];
}

/** A whole part in groups of three digits, the first of one to three, and perhaps decimals; `proven` is the decimal mark of who writes so. */
function grouped(
  text: string,
  mark: string,
  decimal: DecimalMark | undefined,
  proven: DecimalMark | undefined,
): readonly NumberReading[] | BadCell {
  const at = decimal === undefined ? -1 : text.indexOf(decimal);
  const [whole, part] = at < 0 ? [text, '0'] : [text.slice(0, at), text.slice(at + 1)];
  const groups = whole.split(mark);
  const first = groups[0]!;
  const three = groups.every((group, position) => DIGITS.test(group) && (position === 0 ? group.length <= 3 : group.length === 3));
  if (!three || (groups.length > 1 && first.startsWith('0')) || !DIGITS.test(part)) return new BadCell('not_in_threes');
  const value = Number(`${groups.join('')}.${part}`);
  return [proven === undefined ? { value } : { value, mark: proven }];
}
