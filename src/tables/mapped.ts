/**
 * Somebody's own range, read by the mapping: the same range under our headers, its columns at their places. Cells stay as they are, but for what the
 * reading chosen for their column decides (which of two numbers, which of two days, percents, units, words): the cell reader does the rest.
 */
import { isBlankOrZero, isErrorCell, readFlag, textOf, BadCell } from './cell';
import { columnOf, type TableName } from './declarations/index';
import { isoDate } from './dates';
import { TableError } from './findings';
import { headedAs, recognise, type Cells } from './headers';
import type { ColumnReading, TableMapping } from './mapping';
import { headerKey } from './mapping-table';
import { numberReadings, type DecimalMark } from './numbers';
import type { ColumnKind } from './schema';
import { dayReadings } from './typed-dates';
import { cleanText, normaliseWord } from './words';

/** A mapping that fits a header row: where its columns stand there. */
interface Fit {
  readonly mapping: TableMapping;
  readonly positions: readonly number[];
  readonly lacking: readonly string[];
}

function fitOf(mapping: TableMapping, keys: readonly string[]): Fit {
  const positions = mapping.columns.map(({ theirs }) => keys.indexOf(headerKey(theirs)));
  return { mapping, positions, lacking: mapping.columns.flatMap(({ theirs }, index) => (positions[index]! < 0 ? [theirs] : [])) };
}

const sameEffect = (a: TableMapping, b: TableMapping): boolean =>
  a.table === b.table && JSON.stringify(a.columns) === JSON.stringify(b.columns);

/** Of mappings that fit as many columns, the one for the table that the range is given as. */
function bestOf(fits: readonly Fit[], expected: TableName | undefined): readonly Fit[] {
  const most = Math.max(...fits.map(({ mapping }) => mapping.columns.length));
  const largest = fits.filter(({ mapping }) => mapping.columns.length === most);
  // One source may be several of our tables: that of the place it stands in.
  const sources = new Set(largest.map(({ mapping }) => mapping.source));
  const of = fits.filter(({ mapping }) => mapping.table === expected && sources.has(mapping.source));
  return of.length > 0 ? of : largest;
}

/**
 * The mapping that a range is read by; undefined for none. A range has no name inside a function: its headers tell. Two mappings that fit and differ,
 * a column of the mapping that is gone or stands twice: a TableError.
 */
export function mappingOf(
  header: readonly unknown[],
  mappings: readonly TableMapping[],
  expected?: TableName,
): { readonly mapping: TableMapping; readonly positions: readonly number[] } | undefined {
  const keys = header.map(headerKey);
  const fits = mappings.map((mapping) => fitOf(mapping, keys));
  const whole = fits.filter(({ lacking, mapping }) => lacking.length === 0 && mapping.columns.length > 0);
  if (whole.length === 0) {
    refuseGone(header, fits, expected);
    return undefined;
  }
  const [first, ...others] = bestOf(whole, expected);
  const rival = others.find(({ mapping }) => !sameEffect(mapping, first!.mapping));
  const { table, columns, source } = first!.mapping;
  if (rival !== undefined)
    throw new TableError({ code: 'mapping_ambiguous', table, source, other: rival.mapping.table, otherSource: rival.mapping.source });
  const twice = columns.find(({ theirs }) => keys.indexOf(headerKey(theirs)) !== keys.lastIndexOf(headerKey(theirs)));
  if (twice !== undefined) throw new TableError({ code: 'mapped_column_twice', table, column: twice.theirs });
  return first;
}

/** A range that has most of the columns of a mapping and is no table of ours: it was read by the mapping, until a column went. */
function refuseGone(header: readonly unknown[], fits: readonly Fit[], expected: TableName | undefined): void {
  const partly = fits.filter(
    ({ mapping, lacking }) => (expected ?? mapping.table) === mapping.table && 2 * lacking.length < mapping.columns.length,
  );
  const nearest = partly.sort((a, b) => a.lacking.length - b.lacking.length)[0];
  if (nearest === undefined || header.length === 1 || typeof recognise([header]) === 'string') return;
  const { table, source } = nearest.mapping;
  throw new TableError({ code: 'mapped_column_gone', table, source, column: nearest.lacking[0]! });
}

/** The range as the mapping reads it; the range itself where no mapping fits. */
export function readByMapping(cells: Cells, mappings: readonly TableMapping[], expected?: TableName): Cells {
  const header = cells[0];
  const found = Array.isArray(header) ? mappingOf(header, mappings, expected) : undefined;
  return found === undefined ? cells : mappedCells(cells, found.mapping, found.positions);
}

/** The range under our headers. */
function mappedCells(cells: Cells, { table, columns }: TableMapping, positions: readonly number[]): Cells {
  const names = new Array<string>(cells[0]!.length).fill('');
  const readers: { readonly position: number; readonly read: (cell: unknown) => unknown }[] = [];
  columns.forEach(({ ours, reading }, index) => {
    const position = positions[index]!;
    names[position] = ours;
    if (Object.keys(reading).length > 0) readers.push({ position, read: cellReader(reading, columnOf(table, ours).kind) });
  });
  const rows = readers.length === 0 ? cells.slice(1) : cells.slice(1).map((row) => readRow(row, readers));
  return [headedAs(table, names), ...rows];
}

function readRow(row: readonly unknown[], readers: readonly { position: number; read: (cell: unknown) => unknown }[]): unknown[] {
  const copy = [...row];
  for (const { position, read } of readers) copy[position] = read(copy[position]);
  return copy;
}

const wordKey = (cell: unknown): string => {
  const text = typeof cell === 'boolean' ? String(cell) : textOf(cell);
  return normaliseWord(text) || text;
};

/** What the reading makes of a cell: what it can't decide is left as it stands, for the cell reader to read or to refuse. */
export function cellReader(reading: ColumnReading, kind: ColumnKind): (cell: unknown) => unknown {
  const { words, part, zeros, dayOrder } = reading;
  const byWord = new Map(Object.entries(words ?? {}).map(([theirs, ours]) => [wordKey(theirs), ours]));
  const asNumber = kind === 'number' ? numberReader(reading) : undefined;
  return (cell) => {
    if (isBlankOrZero(cell) || isErrorCell(cell)) return cell;
    const said = byWord.size === 0 ? undefined : byWord.get(wordKey(cell));
    if (said !== undefined) return said;
    if (part !== undefined) return partOf(cell, part, zeros);
    if (zeros !== undefined) return withoutZeros(cell);
    if (asNumber !== undefined) return asNumber(cell);
    if (kind === 'flag' && reading.inverted === true) return turned(cell);
    return dayOrder !== undefined && typeof cell === 'string' ? dayOf(cell, dayOrder) : cell;
  };
}

function partOf(cell: unknown, part: 'brackets' | 'first_word', zeros: ColumnReading['zeros']): unknown {
  const text = textOf(cell);
  const code = part === 'brackets' ? /\[([^[\]]+)\]/.exec(text)?.[1] : /^\S+/.exec(text)?.[0];
  return code === undefined || zeros === undefined ? (code ?? cell) : withoutZeros(code);
}

const withoutZeros = (cell: unknown): unknown => {
  const text = typeof cell === 'string' ? cleanText(cell) : cell;
  return typeof text === 'string' && /^0\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : cell;
};

function turned(cell: unknown): unknown {
  const flag = readFlag(cell);
  return flag instanceof BadCell || Number.isNaN(flag) ? cell : flag === 0;
}

function dayOf(text: string, order: ColumnReading['dayOrder']): string {
  const days = dayReadings(text);
  if (days instanceof BadCell || days.length === 1) return text;
  const { serial } = days.find((day) => day.order === order)!;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  if (seconds === 0) return isoDate(serial);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${isoDate(serial)} ${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** Numbers in the unit of our column. A text keeps its currency and its percent sign. */
function numberReader({ decimal, percent, factor, inverted }: ColumnReading): (cell: unknown) => unknown {
  const scaled = (value: number): number => {
    const inUnits = scale(percent === true ? value / 100 : value, factor);
    return inverted === true ? 1 / inUnits : inUnits;
  };
  const unchanged = percent === undefined && factor === undefined && inverted === undefined;
  return (cell) => {
    if (typeof cell === 'number') return scaled(cell);
    if (typeof cell !== 'string') return cell;
    const text = decimal === undefined ? cell : withPoint(cell, decimal);
    if (unchanged) return text;
    const typed = numberReadings(text);
    if (typed instanceof BadCell || typed.readings.length > 1) return text;
    const { value } = typed.readings[0]!;
    if (typed.percent) return percent === true ? text : scaled(value);
    return typed.currency === '' ? scaled(value) : `${scaled(value)} ${typed.currency}`;
  };
}

/** By a thousandth: divided by a thousand, which is exact where the product is not. */
function scale(value: number, factor = 1): number {
  const divisor = Math.round(1 / factor);
  return Math.abs(factor) < 1 && 1 / divisor === factor ? value / divisor : value * factor;
}

/** A text with two readings, written so that the one with this decimal mark is left. */
function withPoint(text: string, decimal: DecimalMark): string {
  const typed = numberReadings(text);
  if (typed instanceof BadCell || typed.readings.length === 1) return text;
  // Two readings: one mark, three digits after it.
  return text.replace(/[.,](\d{3})/, (_match, digits: string) => (typed.readings[1]!.mark === decimal ? `.${digits}0` : digits));
}
