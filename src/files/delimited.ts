// Delimited text as rows of texts: CSV with commas or semicolons, tabs, bars. The separator is the one that cuts most rows into equally
// many cells, or what a first line "sep=;" says. Quotes hold separators and line breaks; doubled, they stand for themselves.
// The splitting is our own, because Papa Parse 5.7.1 fails on two kinds of file: it settles on one kind of line break, so that of "a\r\nb\nc" two
// rows become one cell; and of `"Alpha" SA;2`, text after a closed quote, it makes one cell that takes in the rows below.
import { atOnce, type Steps } from './steps';

export const separators = [',', ';', '\t', '|'] as const;
const ROWS_LOOKED_AT = 200;
/** Characters that a step takes: a few milliseconds. */
const STEP = 65_536;

/** A quote that opens a cell and is never closed: the rows below, as far as the next quote or the end of the file, would be one cell. */
export class OpenQuote extends Error {
  constructor(readonly row: number) {
    super(`Row ${row}: a quote is opened and not closed.`);
    this.name = 'OpenQuote';
  }
}

/** A cell and the place behind it. */
interface ReadCell {
  cell: string;
  end: number;
}

/** What stands between quotes from `at` on, and where it ends; null when they are not closed. */
function quoted(text: string, at: number): ReadCell | null {
  let cell = '';
  for (let start = at; ; ) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return null;
    cell += text.slice(start, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    start = quote + 2;
  }
}

const [LINE_FEED, RETURN] = [10, 13];

/** The place of the next separator or line break. */
function endOfCell(text: string, at: number, separator: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === separator || code === LINE_FEED || code === RETURN) break;
  }
  return end;
}

/** Whether a line break stands between two places. */
const breaksBetween = (text: string, from: number, to: number): boolean => /[\n\r]/.test(text.slice(from, to));

/**
 * The cell that a quote opens at `at`, up to its separator; null when that quote is not closed, or only by one that belongs to a later row.
 * What follows a closed quote belongs to the cell as it stands; when a last quote ends it, those between are marks: `"5" pipe"` is 5" pipe.
 */
function quotedCell(text: string, at: number, separator: number): ReadCell | null {
  const opened = quoted(text, at + 1);
  if (opened === null) return null;
  const end = endOfCell(text, opened.end, separator);
  const rest = text.slice(opened.end, end);
  if (rest.trim() !== '' && breaksBetween(text, at, opened.end)) return null;
  const inner = rest.trimEnd();
  return { cell: opened.cell + (inner.endsWith('"') ? `"${inner.slice(0, -1)}` : rest), end };
}

interface SplitOptions {
  limit?: number;
  /** Quotes stand for themselves from the first on that is not closed; else it is an OpenQuote. */
  lenient?: boolean;
}

const plainCell = (text: string, at: number, separator: number): ReadCell => {
  const end = endOfCell(text, at, separator);
  return { cell: text.slice(at, end), end };
};

const cellAt = (text: string, at: number, separator: number): ReadCell | null =>
  text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);

/** Behind the separator or the line break at `end`. */
const behind = (text: string, end: number): number => end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);

/** Rows as a spreadsheet would number them: blank lines count, a quoted line break does not. Stops after `limit` rows. */
function* splitRows(text: string, separator: string, { limit = Infinity, lenient = false }: SplitOptions = {}): Steps<string[][]> {
  const rows: string[][] = [];
  const separatorCode = separator.charCodeAt(0);
  let row: string[] = [];
  let at = 0;
  let literal = false;
  let pause = STEP;
  while (at < text.length && rows.length < limit) {
    if (at >= pause) {
      yield { phase: 'splitting', done: at, total: text.length };
      pause = at + STEP;
    }
    const read = literal ? plainCell(text, at, separatorCode) : cellAt(text, at, separatorCode);
    if (read === null) {
      if (!lenient) throw new OpenQuote(rows.length + 1);
      literal = true;
      continue;
    }
    row.push(read.cell);
    at = behind(text, read.end);
    if (text[read.end] === separator) {
      if (at >= text.length) row.push('');
    } else if (read.end < text.length) {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0 && rows.length < limit) rows.push(row);
  return rows;
}

/** How well a separator explains the text: the share of rows with the most frequent width above one, and that width. */
function fitOf(text: string, separator: string): { share: number; width: number } {
  const rows = atOnce(splitRows(text, separator, { limit: ROWS_LOOKED_AT, lenient: true }));
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const { length } of filled) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { share: count / Math.max(1, filled.length), width };
}

export interface DelimitedText {
  separator: string;
  rows: string[][];
}

const separatorLine = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i;

function likeliestSeparator(text: string): string {
  const fits = separators.map((separator) => ({ separator, ...fitOf(text, separator) }));
  return fits.reduce((left, right) => (right.share > left.share || (right.share === left.share && right.width > left.width) ? right : left))
    .separator;
}

/** Throws an OpenQuote. The line "sep=;" is no row. A separator that is given is taken. */
export function* splitDelimited(text: string, given?: string): Steps<DelimitedText> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  yield { phase: 'splitting', done: 0, total: text.length };
  const said = separatorLine.exec(plain);
  const body = said === null ? plain : plain.slice(said[0].length);
  const separator = given ?? said?.[1] ?? likeliestSeparator(body);
  yield { phase: 'splitting', done: 0, total: text.length };
  return { separator, rows: yield* splitRows(body, separator) };
}
