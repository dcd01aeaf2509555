// A delimited text file as a table: header, typed rows, a format for each column, and notes on what was guessed.
import { typedColumn } from './columns';
import type { CellValue, FileNote, TypedColumn } from './columns';
import { delimitedSource, textsOfColumn, UnreadableFile } from './delimited-source';
import type { DelimitedSource, HeaderKnowledge } from './delimited-source';
import { atOnce } from './steps';

export interface DelimitedTable {
  header: readonly string[];
  rows: CellValue[][];
  /** One for each column; null is General. */
  numberFormats: (string | null)[];
  /** The newest serial date of each column, null where it has none. */
  newestDates: (number | null)[];
  notes: FileNote[];
}

/** What was guessed, or left out, of a file as a whole. */
export const sourceNotes = ({ titles, totals, guessed }: DelimitedSource): FileNote[] => [
  ...(guessed ? [{ code: 'encoding' } as const] : []),
  ...(titles > 0 ? [{ code: 'title_rows', rows: titles } as const] : []),
  ...(totals > 0 ? [{ code: 'totals_rows', rows: totals } as const] : []),
];

/** A comma is said to have been the decimal mark where a number was read. */
const hasComma = ({ sort, reading, numberFormat, values }: TypedColumn): boolean =>
  sort === 'number' && reading.decimal === ',' && (numberFormat !== null || values.some((value) => typeof value === 'number'));

const newest = ({ sort, values }: TypedColumn): number | null =>
  sort === 'date'
    ? values.reduce<number | null>((latest, value) => (typeof value === 'number' ? Math.max(latest ?? value, value) : latest), null)
    : null;

/** Throws an UnreadableFile. Rows shorter than the header are filled with blanks; longer ones are refused when something stands there. */
export function readDelimited(file: Uint8Array | string, knowledge: HeaderKnowledge = {}): DelimitedTable {
  const source = atOnce(delimitedSource(file, knowledge));
  const { header, rows, longRows } = source;
  const long = longRows[0];
  if (long !== undefined) throw new UnreadableFile({ code: 'long_row', ...long, header: header.length });
  const { staysText = () => false } = knowledge;
  const columns = header.map((title, position) =>
    atOnce(typedColumn(title, textsOfColumn(source, position), staysText(title) ? { as: 'text' } : {})),
  );
  const commas = header.filter((_title, column) => hasComma(columns[column]!));
  return {
    header,
    rows: rows.map((_row, index) => columns.map(({ values }) => values[index]!)),
    numberFormats: columns.map((column) => column.numberFormat),
    newestDates: columns.map(newest),
    notes: [
      ...sourceNotes(source),
      ...(commas.length === 0 ? [] : [{ code: 'decimal_comma' as const, columns: commas }]),
      ...columns.flatMap(({ notes }) => notes),
    ],
  };
}
