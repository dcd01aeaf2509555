/** What is said of a text file that was read as a table, or can't be. */
import { plural } from './plural';

const cells = (count: number): string => plural(count, '1 cell', `${count} cells`);
const some = (count: number, example: string): string => plural(count, `“${example}”`, `${cells(count)} such as “${example}”`);

export const files = {
  /** What is said of one of several files. */
  named: (file: string, words: string) => `${file}: ${words}`,
  notes: {
    encoding: () => 'The file is not UTF-8: it was read as Windows-1252.',
    title_rows: ({ rows }: { rows: number }) =>
      plural(rows, '1 row above the header was left out.', `${rows} rows above the header were left out.`),
    totals_rows: ({ rows }: { rows: number }) =>
      plural(rows, '1 row of totals or footer was left out.', `${rows} rows of totals or footer were left out.`),
    decimal_comma: ({ columns }: { columns: readonly string[] }) => `The comma was read as the decimal mark in: ${columns.join(', ')}.`,
    day_order: ({ column, order }: { column: string; order: 'day-first' | 'month-first' }) =>
      `${column}: dates were read with the ${order === 'day-first' ? 'day' : 'month'} first, as one of them proves.`,
    ambiguous_dates: ({ column, count, example }: { column: string; count: number; example: string }) =>
      `${column}: ${some(count, example)} can be read with the day or the month first and stayed text.`,
    ambiguous_numbers: ({ column, count, example }: { column: string; count: number; example: string }) =>
      `${column}: ${some(count, example)} can be read with a decimal mark or with thousands and stayed text.`,
    short_years: ({ column, count, example }: { column: string; count: number; example: string }) =>
      `${column}: ${some(count, example)} with a year of two digits stayed text.`,
    mixed_currencies: ({ column, count, example }: { column: string; count: number; example: string }) =>
      `${column}: ${some(count, example)} with a currency that not every cell has stayed text.`,
    codes: ({ column, example }: { column: string; example: string }) =>
      `${column}: the values are codes, as “${example}” shows, and stayed text.`,
  },
  faults: {
    empty: () => 'The file is empty: a header row is needed.',
    open_quote: ({ row }: { row: number }) => `Row ${row}: a quotation mark is opened and never closed.`,
    header_row: ({ rows }: { rows: number }) =>
      `This row holds no header: give the number of a row that is not empty, between 1 and ${rows}.`,
    too_large: ({ megabytes, most }: { megabytes: number; most: number }) =>
      `The file has ${megabytes} MB; up to ${most} MB can be read here. Export fewer columns, or a shorter period.`,
    binary: () => 'This is no text file: its bytes are none of a CSV or TSV file.',
    package: () =>
      'This is an Excel workbook or another packed file. Open it in Excel, copy the cells with their headers, and paste them here; or save the sheet as CSV.',
    long_row: ({ row, cells: count, header }: { row: number; cells: number; header: number }) =>
      `Row ${row} has ${cells(count)}, the header has ${header}.`,
  },
};
