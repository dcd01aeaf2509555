// Delimited text as rows of texts: CSV with commas or semicolons, tabs, bars. The separator is the one that cuts most rows into equally
// many cells, or what a first line "sep=;" says. Quotes hold separators and line breaks; doubled, they stand for themselves.
// The splitting is our own, because Papa Parse 5.7.1 fails on two kinds of file: it settles on one kind of line break, so that of "a\r\nb\nc" two
// rows become one cell; and of `"Alpha" SA;2`, text after a closed quote, it makes one cell that takes in the rows below.
import { atOnce, type Steps } from './steps';

export const separators = [',', ';', '\t', '|'] as const;
const ROWS_LOOKED_AT = 200;
/** Characters that a step takes: a few milliseconds. */
const STEP = 65_536;

/** A quote that opens a cell and is never closed: the rest of the file would be one cell. */
export class OpenQuote extends Error {
  constructor(readonly row: number) {
    super(`Row ${row}: a quote is opened and not closed.`);
    this.name = 'OpenQuote';
  }
}

/** What stands between quotes from `at` on, and where it ends; null when they are not closed. */
function quoted(text: string, at: number): { cell: string; end: number } | null {
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

/** Rows as a spreadsheet would number them: blank lines count, a quoted line break does not. Stops after `limit` rows. */
function* splitRows(text: string, separator: string, limit = Infinity): Steps<string[][]> {
  const rows: string[][] = [];
  const separatorCode = separator.charCodeAt(0);
  let row: string[] = [];
  let at = 0;
  let pause = STEP;
  while (at < text.length && rows.length < limit) {
    if (at >= pause) {
      yield { phase: 'splitting', done: at, total: text.length };
      pause = at + STEP;
    }
    const opened = text[at] === '"' ? quoted(text, at + 1) : { cell: '', end: at };
    if (opened === null) throw new OpenQuote(rows.length + 1);
    // What follows a closed quote up to the separator belongs to the cell as it stands.
    const end = endOfCell(text, opened.end, separatorCode);
    row.push(opened.cell + text.slice(opened.end, end));
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (end >= text.length) break;
    if (text[end] === separator) {
      if (at >= text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0 && rows.length < limit) rows.push(row);
  return rows;
}

/** How well a separator explains the text: the share of rows with the most frequent width above one, and that width. */
function fitOf(text: string, separator: string): { share: number; width: number } {
  let rows: string[][];
  try {
    rows = atOnce(splitRows(text, separator, ROWS_LOOKED_AT));
  } catch {
    return { share: 0, width: 0 };
  }
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
