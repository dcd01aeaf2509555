// A delimited text file as rows of texts under their header: what was found out about it stands beside it, and each of these findings can be
// replaced by what the user says. Nothing is typed yet (columns.ts).
import { isIdHeader } from './columns';
import { OpenQuote, splitDelimited, type DelimitedText } from './delimited';
import { decodeText, isBinary, isPackage, type DecodedText, type Encoding } from './encoding';
import type { Steps } from './steps';
import { rowsKept } from './totals';

export type FileFault =
  | { code: 'empty' }
  | { code: 'open_quote'; row: number }
  | { code: 'long_row'; row: number; cells: number; header: number }
  | { code: 'header_row'; rows: number }
  | { code: 'too_large'; megabytes: number; most: number }
  | { code: 'binary' | 'package' };

/** Why a file can't be read as a table (locales/file-texts.ts says it). */
export class UnreadableFile extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.code);
    this.name = 'UnreadableFile';
  }
}

export interface HeaderKnowledge {
  /** How many of the row's cells are known names of columns: the header is the row that knows most. */
  headersKnown?: (row: readonly string[]) => number;
  /** Whether a header is known to name a column of ids or texts. */
  staysText?: (header: string) => boolean;
  /** Whether a header is known to name what identifies a row. */
  isKey?: (header: string) => boolean;
}

/** What the user says of the file; what is left out is found out. */
export interface FileChoices {
  readonly encoding?: Encoding;
  readonly separator?: string;
  /** Row of the header as a spreadsheet numbers it, from 1. */
  readonly headerRow?: number;
  /** How many rows at the end are totals. */
  readonly totals?: number;
}

export interface DelimitedSource {
  /** null: the text came without bytes, from the clipboard. */
  readonly encoding: Encoding | null;
  /** The encoding is the likeliest one, without proof. */
  readonly guessed: boolean;
  readonly separator: string;
  /** From 1; rows above it that are not blank are titles. */
  readonly headerRow: number;
  readonly titles: number;
  readonly totals: number;
  readonly header: readonly string[];
  /** As wide as the header. */
  readonly rows: readonly (readonly string[])[];
  /** Where each row stands in the file, from 1. */
  readonly rowNumbers: readonly number[];
  /** Rows with more cells than the header, which are not among `rows`. */
  readonly longRows: readonly { readonly row: number; readonly cells: number }[];
}

const TITLE_ROWS = 20;
/** Beyond it, neither Excel nor a page is a place for the file. */
const MOST_BYTES = 100_000_000;
const MEGABYTE = 1_000_000;
/** Rows that a step takes. */
const STEP = 2048;

const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * The header among the first rows: the one that knows most names of columns. Where none knows any, the first one that fills half the
 * table's width: titles, dates of export and the like stand alone in their row.
 */
function headerRow(rows: readonly (readonly string[])[], headersKnown: (row: readonly string[]) => number): number {
  const candidates = rows
    .slice(0, TITLE_ROWS)
    .flatMap((row, index) =>
      isBlankRow(row) ? [] : [{ index, filled: row.filter((cell) => cell.trim() !== '').length, known: headersKnown(row) }],
    );
  const first = candidates[0];
  if (first === undefined) throw new UnreadableFile({ code: 'empty' });
  const best = candidates.reduce((left, right) => (right.known > left.known ? right : left));
  if (best.known > 0) return best.index;
  const width = Math.max(...candidates.map(({ filled }) => filled));
  return (candidates.find(({ filled }) => filled * 2 > width) ?? first).index;
}

/** Throws an UnreadableFile for a size that is too much; to be asked before the bytes are read. */
export function refuseLarge(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new UnreadableFile({ code: 'too_large', megabytes: Math.ceil(bytes / MEGABYTE), most: MOST_BYTES / MEGABYTE });
}

function* textOf(
  file: Uint8Array | string,
  encoding: Encoding | undefined,
): Steps<DecodedText | { text: string; encoding: null; guessed: false }> {
  if (typeof file === 'string') return { text: file, encoding: null, guessed: false };
  refuseLarge(file.length);
  if (isPackage(file)) throw new UnreadableFile({ code: 'package' });
  if (encoding === undefined && isBinary(file)) throw new UnreadableFile({ code: 'binary' });
  return yield* decodeText(file, encoding);
}

function* split(text: string, separator: string | undefined): Steps<DelimitedText> {
  try {
    return yield* splitDelimited(text, separator);
  } catch (error) {
    throw error instanceof OpenQuote ? new UnreadableFile({ code: 'open_quote', row: error.row }) : error;
  }
}

function headerAt(rows: readonly (readonly string[])[], { headersKnown = () => 0 }: HeaderKnowledge, chosen: number | undefined): number {
  if (chosen === undefined) return headerRow(rows, headersKnown);
  const row = rows[chosen - 1];
  if (row === undefined || isBlankRow(row)) throw new UnreadableFile({ code: 'header_row', rows: rows.length });
  return chosen - 1;
}

/** Without blank columns at its end that no row fills. */
function headerOf(rows: readonly (readonly string[])[], at: number): string[] {
  const header = rows[at]!.map((title) => title.trim());
  const blank = (column: number): boolean => rows.every((row, index) => index <= at || (row[column] ?? '').trim() === '');
  while (header.length > 1 && header.at(-1) === '' && blank(header.length - 1)) header.pop();
  return header;
}

/** Throws an UnreadableFile. Rows shorter than the header are filled with blanks. */
export function* delimitedSource(
  file: Uint8Array | string,
  knowledge: HeaderKnowledge = {},
  choices: FileChoices = {},
): Steps<DelimitedSource> {
  const { text, encoding, guessed } = yield* textOf(file, choices.encoding);
  yield { phase: 'splitting', done: 0, total: text.length };
  const { separator, rows } = yield* split(text, choices.separator);
  const at = headerAt(rows, knowledge, choices.headerRow);
  const header = headerOf(rows, at);
  const [filled, rowNumbers, longRows] = [[] as string[][], [] as number[], [] as { row: number; cells: number }[]];
  for (let index = at + 1; index < rows.length; index++) {
    if (index % STEP === 0) yield { phase: 'splitting', done: text.length, total: text.length };
    const row = rows[index]!;
    if (isBlankRow(row)) continue;
    if (row.length > header.length && !isBlankRow(row.slice(header.length))) {
      longRows.push({ row: index + 1, cells: row.length });
      continue;
    }
    filled.push(row.length === header.length ? row : header.map((_title, column) => row[column] ?? ''));
    rowNumbers.push(index + 1);
  }
  const { isKey = () => false } = knowledge;
  const key = Math.max(
    0,
    header.findIndex((title) => isKey(title) || isIdHeader(title)),
  );
  const kept =
    choices.totals === undefined ? rowsKept(filled, key) : [...filled.keys()].slice(0, Math.max(0, filled.length - choices.totals));
  return {
    encoding,
    guessed,
    separator,
    headerRow: at + 1,
    titles: rows.slice(0, at).filter((row) => !isBlankRow(row)).length,
    totals: filled.length - kept.length,
    header,
    rows: kept.map((index) => filled[index]!),
    rowNumbers: kept.map((index) => rowNumbers[index]!),
    longRows,
  };
}

/** The texts of one column. */
export const textsOfColumn = ({ rows }: Pick<DelimitedSource, 'rows'>, position: number): string[] => rows.map((row) => row[position]!);
