// A delimited text file as a table: header, typed rows, a format for each column, and notes on what was guessed.
import { isIdHeader, typedColumn } from './columns';
import type { CellValue, FileNote } from './columns';
import { OpenQuote, splitDelimited } from './delimited';
import { decodeText } from './encoding';
import { withoutTotals } from './totals';

export type FileFault =
  | { code: 'empty' }
  | { code: 'open_quote'; row: number }
  | { code: 'long_row'; row: number; cells: number; header: number };

/** Why a file can't be read as a table (locales/file-texts.ts says it). */
export class UnreadableFile extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.code);
    this.name = 'UnreadableFile';
  }
}

export interface DelimitedTable {
  header: string[];
  rows: CellValue[][];
  /** One for each column; null is General. */
  numberFormats: (string | null)[];
  /** The newest serial date of each column, null where it has none. */
  newestDates: (number | null)[];
  notes: FileNote[];
}

export interface HeaderKnowledge {
  /** How many of the row's cells are known names of columns: the header is the row that knows most. */
  headersKnown?: (row: readonly string[]) => number;
  /** Whether a header is known to name a column of ids or texts. */
  staysText?: (header: string) => boolean;
  /** Whether a header is known to name what identifies a row. */
  isKey?: (header: string) => boolean;
}

const TITLE_ROWS = 20;
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

function fileNotes(titles: number, totals: number, guessedEncoding: boolean): FileNote[] {
  return [
    ...(guessedEncoding ? [{ code: 'encoding' } as const] : []),
    ...(titles > 0 ? [{ code: 'title_rows', rows: titles } as const] : []),
    ...(totals > 0 ? [{ code: 'totals_rows', rows: totals } as const] : []),
  ];
}

/** Throws an UnreadableFile. Rows shorter than the header are filled with blanks; longer ones are refused when something stands there. */
export function readDelimited(
  file: Uint8Array | string,
  { headersKnown = () => 0, staysText = () => false, isKey = () => false }: HeaderKnowledge = {},
): DelimitedTable {
  const { text, guessed } = typeof file === 'string' ? { text: file, guessed: false } : decodeText(file);
  let rows: string[][];
  try {
    ({ rows } = splitDelimited(text));
  } catch (error) {
    throw error instanceof OpenQuote ? new UnreadableFile({ code: 'open_quote', row: error.row }) : error;
  }
  const at = headerRow(rows, headersKnown);
  const header = rows[at]!.map((title) => title.trim());
  while (header.length > 1 && header.at(-1) === '' && rows.slice(at + 1).every((row) => (row[header.length - 1] ?? '').trim() === ''))
    header.pop();
  const filled: string[][] = [];
  rows.forEach((row, index) => {
    if (index <= at || isBlankRow(row)) return;
    if (row.slice(header.length).some((cell) => cell.trim() !== ''))
      throw new UnreadableFile({ code: 'long_row', row: index + 1, cells: row.length, header: header.length });
    filled.push(header.map((_title, column) => row[column] ?? ''));
  });
  const key = Math.max(
    0,
    header.findIndex((title) => isKey(title) || isIdHeader(title)),
  );
  const body = withoutTotals(filled, key);
  const totals = filled.length - body.length;
  const titles = rows.slice(0, at).filter((row) => !isBlankRow(row)).length;
  const columns = header.map((title, column) =>
    typedColumn(
      title,
      body.map((row) => row[column]!),
      staysText(title),
    ),
  );
  const commas = header.filter((_title, column) => columns[column]!.decimalComma === true);
  return {
    header,
    rows: body.map((_row, index) => columns.map(({ values }) => values[index]!)),
    numberFormats: columns.map((column) => column.numberFormat),
    newestDates: columns.map(({ dates, values }) =>
      dates
        ? values.reduce<number | null>((newest, value) => (typeof value === 'number' ? Math.max(newest ?? value, value) : newest), null)
        : null,
    ),
    notes: [
      ...fileNotes(titles, totals, guessed),
      ...(commas.length === 0 ? [] : [{ code: 'decimal_comma' as const, columns: commas }]),
      ...columns.flatMap(({ notes }) => notes),
    ],
  };
}
