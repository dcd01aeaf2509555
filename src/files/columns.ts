// A column of texts as typed cells, by the evidence of the whole column: codes keep their text, the decimal mark and the order of day and
// month are those that some cell proves, and what stays open stays text and is said.
import { markOfCurrency } from '../tables/currency-codes';
import type { NumberReadings } from '../tables/numbers';
import type { DayOrder } from '../tables/typed-dates';
import { isCompact, readDay } from './dates';
import { looksLikeCode, readNumber } from './numbers';

export type CellValue = string | number | boolean | null;

/** What was guessed, or could not be decided, in a column or in the file. */
export type FileNote =
  | { code: 'decimal_comma'; columns: string[] }
  | { code: 'day_order'; column: string; order: DayOrder }
  | { code: 'ambiguous_numbers' | 'ambiguous_dates' | 'short_years' | 'mixed_currencies'; column: string; count: number; example: string }
  | { code: 'codes'; column: string; example: string }
  | { code: 'encoding' }
  | { code: 'title_rows'; rows: number }
  | { code: 'totals_rows'; rows: number };

export interface TypedColumn {
  values: CellValue[];
  numberFormat: string | null;
  /** Whether the numbers are dates. */
  dates: boolean;
  /** Numbers were read with a comma as the decimal mark. */
  decimalComma?: boolean;
  notes: FileNote[];
}

export const DATE_FORMAT = 'yyyy-mm-dd';
const MOMENT_FORMAT = 'yyyy-mm-dd hh:mm';

const idAtEnd = /(?:^|[^\p{L}\p{N}])(?:id|ids|code|key|sku|ref|reference|no|nr|num|number|numero|identifiant|nummer|cle)\.?$/u;
const idAtStart = /^(?:n°|no|nr|num|numero|code|id|identifiant|ref)(?:[^\p{L}\p{N}]|$)/u;
const dateHeader =
  /(?:^|[^\p{L}])(?:date|dates|day|jour|datum|start|end|since|until|from|to|due|debut|fin|le|at|on)(?:[^\p{L}]|$)|_(?:date|at|on|start|end)$/u;

const plainHeader = (header: string): string => header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whether the header says that the column identifies something: its values are texts, whatever they look like. */
export function isIdHeader(header: string): boolean {
  const plain = plainHeader(header);
  return idAtEnd.test(plain) || idAtStart.test(plain) || /#$/.test(plain);
}

const isBlankText = (text: string): boolean => text.trim() === '';
const isFlag = (text: string): boolean => /^(?:true|false)$/i.test(text);

/** A cell that says nothing of numbers or dates: blank, TRUE or FALSE, or its text. */
function plainCell(text: string): CellValue {
  if (isBlankText(text)) return null;
  const trimmed = text.trim();
  return isFlag(trimmed) ? /^true$/i.test(trimmed) : text;
}

/** What all readings that leave no doubt agree on; undefined when they don't, or none says anything. */
function agreed<Evidence>(evidence: readonly (Evidence | undefined)[]): Evidence | undefined {
  const said = new Set(evidence.filter((one) => one !== undefined));
  return said.size === 1 ? [...said][0] : undefined;
}

type Day = ReturnType<typeof readDay>;

function dateColumn(header: string, texts: readonly string[], days: readonly Day[]): TypedColumn {
  const order = agreed(days.map((day) => (day === null || day === 'short-year' || day.length > 1 ? undefined : day[0]!.order)));
  const notes: FileNote[] = [];
  const open = { ambiguous: [] as string[], short: [] as string[] };
  let decided = false;
  const values = texts.map((text, row): CellValue => {
    const day = days[row] ?? null;
    if (day === null) return plainCell(text);
    if (day === 'short-year') {
      open.short.push(text.trim());
      return text.trim();
    }
    if (day.length === 1) return day[0]!.serial;
    const found = order === undefined ? undefined : day.find((reading) => reading.order === order);
    if (found === undefined) {
      open.ambiguous.push(text.trim());
      return text.trim();
    }
    decided = true;
    return found.serial;
  });
  if (decided) notes.push({ code: 'day_order', column: header, order: order! });
  if (open.ambiguous.length > 0)
    notes.push({ code: 'ambiguous_dates', column: header, count: open.ambiguous.length, example: open.ambiguous[0]! });
  if (open.short.length > 0) notes.push({ code: 'short_years', column: header, count: open.short.length, example: open.short[0]! });
  const read = values.filter((value) => typeof value === 'number');
  const format = read.every(Number.isInteger) ? DATE_FORMAT : MOMENT_FORMAT;
  return {
    values,
    numberFormat: read.length > 0 ? format : null,
    dates: true,
    notes,
  };
}

/** Thousands grouped where a column holds large amounts; small numbers and years as they are. */
function numberFormat(header: string, numbers: readonly number[], percent: boolean, currency: string): string | null {
  if (percent) return numbers.every((value) => Number.isInteger(Number((value * 100).toPrecision(12)))) ? '0%' : '0.0%';
  const whole = numbers.every(Number.isInteger);
  const amount = whole ? '#,##0' : '#,##0.00';
  if (currency !== '') {
    const mark = markOfCurrency(currency);
    return /^[£$¥]$/.test(mark) ? `"${mark}"${amount}` : `${amount} "${mark}"`;
  }
  const largest = numbers.reduce((left, right) => Math.max(left, Math.abs(right)), 0);
  const isYear = /year|annee/i.test(header) && largest < 10_000 && whole;
  return isYear || largest < 1000 ? null : amount;
}

function numberColumn(header: string, texts: readonly string[], numbers: readonly (NumberReadings | null)[]): TypedColumn {
  const mark = agreed(numbers.map((number) => (number?.readings.length === 1 ? number.readings[0]!.mark : undefined)));
  const currencies = new Set(numbers.flatMap((number) => (number === null ? [] : [number.currency])));
  // A currency is part of what a cell says, unless all cells say the same one.
  const oneCurrency = currencies.size === 1 ? [...currencies][0]! : '';
  const notes: FileNote[] = [];
  const ambiguous: string[] = [];
  const foreign: string[] = [];
  const found: number[] = [];
  const values = texts.map((text, row): CellValue => {
    const number = numbers[row] ?? null;
    if (number === null) return plainCell(text);
    if (number.currency !== oneCurrency) {
      foreign.push(text.trim());
      return text.trim();
    }
    const { readings } = number;
    const value = (readings.length === 1 ? readings[0] : readings.find((reading) => reading.mark === mark))?.value;
    if (value === undefined) {
      ambiguous.push(text.trim());
      return text.trim();
    }
    found.push(value);
    return value;
  });
  if (ambiguous.length > 0) notes.push({ code: 'ambiguous_numbers', column: header, count: ambiguous.length, example: ambiguous[0]! });
  if (foreign.length > 0) notes.push({ code: 'mixed_currencies', column: header, count: foreign.length, example: foreign[0]! });
  const percent = numbers.every((number) => number === null || number.percent);
  return {
    values,
    numberFormat: found.length === 0 ? null : numberFormat(header, found, percent, oneCurrency),
    dates: false,
    decimalComma: mark === ',' && found.length > 0,
    notes,
  };
}

const asTexts = (texts: readonly string[], notes: FileNote[] = []): TypedColumn => ({
  values: texts.map((text) => plainCell(text)),
  numberFormat: null,
  dates: false,
  notes,
});

/** An id is never TRUE or a number. Outer spaces are kept for the reader of ids to drop. */
const asCodes = (texts: readonly string[], notes: FileNote[] = []): TypedColumn => ({
  values: texts.map((text) => (isBlankText(text) ? null : text)),
  numberFormat: null,
  dates: false,
  notes,
});

/** `staysText` says that the column is known to hold ids or texts, whatever its header. */
export function typedColumn(header: string, texts: readonly string[], staysText: boolean): TypedColumn {
  if (staysText || isIdHeader(header)) return asCodes(texts);
  const trimmed = texts.map((text) => text.trim());
  const filled = trimmed.filter((text) => text !== '' && !isFlag(text));
  if (filled.length === 0) return asTexts(texts);
  const most = (count: number): boolean => count * 2 >= filled.length;
  const saysDate = dateHeader.test(plainHeader(header)) && filled.every((text) => !isCompact(text) || readDay(text) !== null);
  const days = trimmed.map((text) => (text === '' || (isCompact(text) && !saysDate) ? null : readDay(text)));
  if (most(days.filter((day) => day !== null).length)) return dateColumn(header, texts, days);
  const code = filled.find(looksLikeCode);
  if (code !== undefined) {
    // One leading zero says that all of them are codes; otherwise only what a number would change stays text.
    const allDigits = filled.every((text) => /^\d+(?:E\d+)?$/i.test(text));
    if (allDigits) return asCodes(texts, [{ code: 'codes', column: header, example: code }]);
  }
  const numbers = trimmed.map((text) => (text === '' || isFlag(text) || looksLikeCode(text) ? null : readNumber(text)));
  return most(numbers.filter((number) => number !== null).length) ? numberColumn(header, texts, numbers) : asTexts(texts);
}
