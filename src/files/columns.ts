// A column of texts as typed cells, by the evidence of the whole column: codes keep their text, the decimal mark and the order of day and
// month are those that some cell proves, and what stays open stays text and is said.
import { markOfCurrency } from '../tables/currency-codes';
import type { ColumnReading } from '../tables/mapping';
import type { DecimalMark, NumberReadings } from '../tables/numbers';
import type { DayOrder } from '../tables/typed-dates';
import { isCompact, readDay } from './dates';
import { looksLikeCode, readNumber } from './numbers';
import type { Steps } from './steps';

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

/** What a column is read as: texts as they stand, or typed cells. */
export type ColumnSort = 'text' | 'number' | 'date';

/** What is known of a column beforehand; the evidence decides the rest. */
export interface ColumnChoice {
  /** Text: the column is known to hold ids or texts, whatever its header. */
  readonly as?: ColumnSort;
  /** Chosen by the user: it is taken where a cell leaves it open. */
  readonly reading?: Pick<ColumnReading, 'dayOrder' | 'decimal'>;
}

export interface TypedColumn {
  values: CellValue[];
  numberFormat: string | null;
  sort: ColumnSort;
  /** The order of day and month, and the decimal mark, with which cells were read: proven by one of them, or chosen. */
  reading: Pick<ColumnReading, 'dayOrder' | 'decimal'>;
  notes: FileNote[];
}

/** Cells that a step takes. */
const STEP = 512;

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
/** A trimmed text that could be a number or a date. */
const saysMore = (text: string): boolean => text !== '' && !isFlag(text);

/** A cell that says nothing of numbers or dates: blank, TRUE or FALSE, or its text. */
function plainCell(text: string): CellValue {
  if (isBlankText(text)) return null;
  const trimmed = text.trim();
  return isFlag(trimmed) ? /^true$/i.test(trimmed) : text;
}

/** The one thing that is said, however often; undefined when different things are, or nothing is. */
class Agreement<Evidence> {
  private readonly said = new Set<Evidence>();
  hear(evidence: Evidence | undefined): void {
    if (evidence !== undefined) this.said.add(evidence);
  }
  get agreed(): Evidence | undefined {
    return this.said.size === 1 ? [...this.said][0] : undefined;
  }
}

/** The same texts come again and again. */
const REMEMBERED = 4096;

/** The reading of each text; null once it is clear that fewer than `needed` of the `filled` ones have one. */
function* readAll<Reading>(
  texts: readonly string[],
  { filled, needed }: { readonly filled: number; readonly needed: number },
  read: (text: string) => Reading | null,
): Steps<(Reading | null)[] | null> {
  const known = new Map<string, Reading | null>();
  const readings: (Reading | null)[] = [];
  let [left, found] = [filled, 0];
  for (const [row, text] of texts.entries()) {
    if (row % STEP === STEP - 1) yield { phase: 'looking', done: row, total: texts.length };
    const trimmed = text.trim();
    let reading: Reading | null | undefined = null;
    if (saysMore(trimmed)) {
      reading = known.get(trimmed);
      if (reading === undefined) {
        if (known.size >= REMEMBERED) known.clear();
        known.set(trimmed, (reading = read(trimmed)));
      }
      left--;
      if (reading !== null) found++;
      if (found + left < needed) return null;
    }
    readings.push(reading);
  }
  return readings;
}

type Day = ReturnType<typeof readDay>;

/** The first of the cells that stayed text for one reason, and how many there are. */
class Open {
  count = 0;
  example = '';
  add(text: string): string {
    if (this.count++ === 0) this.example = text.trim();
    return text.trim();
  }
}

/** What one order of day and month makes of the cells of a column. */
class DayCells {
  readonly ambiguous = new Open();
  readonly short = new Open();
  /** Some cell would have been another day with the other order. */
  decided = false;

  constructor(private readonly order: DayOrder | undefined) {}

  valueOf(text: string, day: Day): CellValue {
    if (day === null) return plainCell(text);
    if (day === 'short-year') return this.short.add(text);
    if (day.length === 1) return day[0]!.serial;
    const found = this.order === undefined ? undefined : day.find((reading) => reading.order === this.order);
    if (found === undefined) return this.ambiguous.add(text);
    this.decided = true;
    return found.serial;
  }
}

/** The order that every day with one reading only agrees with. */
function provenOrder(days: readonly Day[]): DayOrder | undefined {
  const evidence = new Agreement<DayOrder>();
  for (const day of days) if (day !== null && day !== 'short-year' && day.length === 1) evidence.hear(day[0]!.order);
  return evidence.agreed;
}

function* dateColumn(header: string, texts: readonly string[], days: readonly Day[], chosen: DayOrder | undefined): Steps<TypedColumn> {
  const order = chosen ?? provenOrder(days);
  const cells = new DayCells(order);
  let [any, whole] = [false, true];
  const values: CellValue[] = [];
  for (const [row, text] of texts.entries()) {
    if (row % STEP === STEP - 1) yield { phase: 'looking', done: row, total: texts.length };
    const value = cells.valueOf(text, days[row] ?? null);
    if (typeof value === 'number') [any, whole] = [true, whole && Number.isInteger(value)];
    values.push(value);
  }
  const { ambiguous, short } = cells;
  const notes: FileNote[] = [];
  if (cells.decided && chosen === undefined) notes.push({ code: 'day_order', column: header, order: order! });
  if (ambiguous.count > 0) notes.push({ code: 'ambiguous_dates', column: header, count: ambiguous.count, example: ambiguous.example });
  if (short.count > 0) notes.push({ code: 'short_years', column: header, count: short.count, example: short.example });
  const format = whole ? DATE_FORMAT : MOMENT_FORMAT;
  return { values, numberFormat: any ? format : null, sort: 'date', reading: order === undefined ? {} : { dayOrder: order }, notes };
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

function* numberColumn(
  header: string,
  texts: readonly string[],
  numbers: readonly (NumberReadings | null)[],
  chosen: DecimalMark | undefined,
): Steps<TypedColumn> {
  const evidence = new Agreement<DecimalMark>();
  const currencies = new Set<string>();
  let percent = true;
  for (const number of numbers) {
    if (number === null) continue;
    if (number.readings.length === 1) evidence.hear(number.readings[0]!.mark);
    currencies.add(number.currency);
    percent &&= number.percent;
  }
  const mark = chosen ?? evidence.agreed;
  // A currency is part of what a cell says, unless all cells say the same one.
  const oneCurrency = currencies.size === 1 ? [...currencies][0]! : '';
  const [ambiguous, foreign] = [new Open(), new Open()];
  const found: number[] = [];
  const values: CellValue[] = [];
  const valueOf = (text: string, number: NumberReadings | null): CellValue => {
    if (number === null) return plainCell(text);
    if (number.currency !== oneCurrency) return foreign.add(text);
    const { readings } = number;
    const value = (readings.length === 1 ? readings[0] : readings.find((reading) => reading.mark === mark))?.value;
    if (value === undefined) return ambiguous.add(text);
    found.push(value);
    return value;
  };
  for (const [row, text] of texts.entries()) {
    if (row % STEP === STEP - 1) yield { phase: 'looking', done: row, total: texts.length };
    values.push(valueOf(text, numbers[row] ?? null));
  }
  const notes: FileNote[] = [];
  if (ambiguous.count > 0) notes.push({ code: 'ambiguous_numbers', column: header, count: ambiguous.count, example: ambiguous.example });
  if (foreign.count > 0) notes.push({ code: 'mixed_currencies', column: header, count: foreign.count, example: foreign.example });
  return {
    values,
    numberFormat: found.length === 0 ? null : numberFormat(header, found, percent, oneCurrency),
    sort: 'number',
    reading: mark === undefined ? {} : { decimal: mark },
    notes,
  };
}

/** Each text as it stands, or what it says without being a number or a date. */
function* textColumn(texts: readonly string[], valueOf: (text: string) => CellValue, notes: FileNote[] = []): Steps<TypedColumn> {
  const values: CellValue[] = [];
  for (const [row, text] of texts.entries()) {
    if (row % STEP === STEP - 1) yield { phase: 'looking', done: row, total: texts.length };
    values.push(valueOf(text));
  }
  return { values, numberFormat: null, sort: 'text', reading: {}, notes };
}

/** An id is never TRUE or a number. Outer spaces are kept for the reader of ids to drop. */
const codeCell = (text: string): CellValue => (isBlankText(text) ? null : text);

interface Facts {
  /** How many texts say something. */
  readonly filled: number;
  /** All of those are digits. */
  readonly digits: boolean;
  /** The first of them that is a code. */
  readonly code: string | undefined;
  /** Those of eight digits are days. */
  readonly compactDays: boolean;
}

function* factsOf(texts: readonly string[]): Steps<Facts> {
  let [filled, digits, compactDays] = [0, true, true];
  let code: string | undefined;
  for (const [row, text] of texts.entries()) {
    if (row % STEP === STEP - 1) yield { phase: 'looking', done: row, total: texts.length };
    const trimmed = text.trim();
    if (!saysMore(trimmed)) continue;
    filled++;
    if (code === undefined && looksLikeCode(trimmed)) code = trimmed;
    digits &&= /^\d+(?:E\d+)?$/i.test(trimmed);
    compactDays &&= !isCompact(trimmed) || readDay(trimmed) !== null;
  }
  return { filled, digits, code, compactDays };
}

export function* typedColumn(header: string, texts: readonly string[], choice: ColumnChoice = {}): Steps<TypedColumn> {
  const { as } = choice;
  if (as === 'text' || (as === undefined && isIdHeader(header))) return yield* textColumn(texts, codeCell);
  const facts = yield* factsOf(texts);
  if (facts.filled === 0) return yield* textColumn(texts, plainCell);
  return yield* typedByEvidence(header, texts, facts, choice);
}

function* typedByEvidence(
  header: string,
  texts: readonly string[],
  { filled, digits, code, compactDays }: Facts,
  { as, reading = {} }: ColumnChoice,
): Steps<TypedColumn> {
  // Where nobody has said what a column is, half of its cells have to say it.
  const counts = { filled, needed: as === undefined ? filled / 2 : 0 };
  if (as !== 'number') {
    const saysDate = as === 'date' || (compactDays && dateHeader.test(plainHeader(header)));
    const days = yield* readAll(texts, counts, (text) => (isCompact(text) && !saysDate ? null : readDay(text)));
    if (days !== null) return yield* dateColumn(header, texts, days, reading.dayOrder);
  }
  // One leading zero says that all of them are codes; otherwise only what a number would change stays text.
  if (as === undefined && digits && code !== undefined)
    return yield* textColumn(texts, codeCell, [{ code: 'codes', column: header, example: code }]);
  const numbers = yield* readAll(texts, counts, (text) => (as === undefined && looksLikeCode(text) ? null : readNumber(text)));
  return numbers === null ? yield* textColumn(texts, plainCell) : yield* numberColumn(header, texts, numbers, reading.decimal);
}
