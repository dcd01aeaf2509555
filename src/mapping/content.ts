/** What the cells of a column say of it: ids or names, unique or repeated, numbers, days, flags. The first rows say enough. */
import { isBlank, isErrorCell, readFlag, textOf, BadCell } from '../tables/cell';
import type { Cells } from '../tables/headers';
import { numberReadings, type NumberReadings } from '../tables/numbers';
import { dayReadings, type DayReading } from '../tables/typed-dates';

const ROWS_LOOKED_AT = 2000;

export interface ColumnContent {
  /** Cells that say something. */
  readonly cells: readonly unknown[];
  readonly texts: readonly string[];
  readonly distinct: ReadonlyMap<string, number>;
  readonly unique: boolean;
  /** Shares of the filled cells, 0 to 1. */
  readonly numbers: number;
  readonly days: number;
  readonly flags: number;
  readonly looksLikeId: boolean;
  readonly looksLikeName: boolean;
}

const LEGAL = /\b(?:sas?|sarl|gmbh|ag|kg|ltd|limited|inc|llc|plc|bv|oy|spa|srl)\b\.?$/i;
const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const CHECKSUM = /^[A-Za-z\d+/=]+$/;

export function contentOf(rows: Cells, position: number): ColumnContent {
  const cells = rows
    .slice(0, ROWS_LOOKED_AT)
    .map((row) => row[position])
    .filter((cell) => !isBlank(cell) && !isErrorCell(cell));
  const texts = cells.map((cell) => (cell === 0 ? '0' : textOf(cell)));
  const distinct = new Map<string, number>();
  for (const text of texts) distinct.set(text, (distinct.get(text) ?? 0) + 1);
  const share = (test: (cell: unknown, index: number) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  return {
    cells,
    texts,
    distinct,
    unique: cells.length > 0 && distinct.size === cells.length,
    numbers: share((cell) => typeof cell === 'number' || numberOf(cell) !== undefined),
    days: share((cell) =>
      typeof cell === 'number' ? cell >= 36526 && cell <= 55000 && Number.isInteger(cell) : daysOf(cell) !== undefined,
    ),
    flags: share((cell) => !(readFlag(cell) instanceof BadCell)),
    looksLikeId: share((_, index) => isIdLike(texts[index]!)) > 0.9,
    looksLikeName: share((_, index) => /\p{L}{3}/u.test(texts[index]!)) > 0.6 && share((_, index) => isNameLike(texts[index]!)) > 0.3,
  };
}

export const isChecksum = ({ texts }: ColumnContent): boolean =>
  texts.length > 0 && texts.every((text) => text.length > 20 && text.endsWith('=') && CHECKSUM.test(text));

const isIdLike = (text: string): boolean =>
  GUID.test(text) || (/\d/.test(text) && !/\s/.test(text) && text.length <= 40) || /^[A-Z]{1,6}\d*$/.test(text);
const isNameLike = (text: string): boolean => LEGAL.test(text) || /\s/.test(text) || /^\p{Lu}\p{Ll}{2,}/u.test(text);

/** What a text says as a number. */
export function numberOf(cell: unknown): NumberReadings | undefined {
  if (typeof cell !== 'string') return undefined;
  const read = numberReadings(cell);
  return read instanceof BadCell ? undefined : read;
}

/** What a text says as a day; a year of two digits is one that nobody can be sure of. */
export function daysOf(cell: unknown): readonly DayReading[] | 'short_year' | undefined {
  if (typeof cell !== 'string' || !/\d/.test(cell)) return undefined;
  const read = dayReadings(cell);
  if (!(read instanceof BadCell)) return read;
  return read.code === 'two_digit_year' ? 'short_year' : undefined;
}

/** The value of a cell where it leaves no doubt. */
export function plainNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell;
  const read = numberOf(cell);
  return read?.readings.length === 1 ? read.readings[0]!.value : undefined;
}

/** How far the ids of one column are found in another, 0 to 1: as they stand, then without leading zeros, then Salesforce's 15 of 18 letters. */
export interface Join {
  readonly share: number;
  readonly zeros: boolean;
}

const stripped = (id: string): string => (/^0\d+$/.test(id) ? id.replace(/^0+(?=\d)/, '') : id);
const forms: readonly ((id: string) => string)[] = [(id) => id, stripped, (id) => (/^[A-Za-z\d]{18}$/.test(id) ? id.slice(0, 15) : id)];

export function joinOf(ids: ColumnContent, others: ColumnContent): Join {
  if (ids.distinct.size === 0 || others.distinct.size === 0) return { share: 0, zeros: false };
  const shares = forms.map((form) => {
    const known = new Set([...others.distinct.keys()].map(form));
    return [...ids.distinct.keys()].filter((id) => known.has(form(id))).length / ids.distinct.size;
  });
  const share = Math.max(...shares);
  return { share, zeros: shares[0]! < share && shares[1] === share };
}
