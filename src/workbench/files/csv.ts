// CSV text as typed cells, the way a careful person would type them into Excel.
// Numbers with a decimal point, ISO dates (and date with time) as serial numbers of the 1900 system, TRUE/FALSE as
// booleans, blanks stay empty, everything else is text. Codes with leading zeros and numbers beyond 15 digits stay text:
// a number would change them. Dates before 1900-03-01 stay text: Excel's calendar has a day there that never was.
import Papa from 'papaparse';
import type { CellValue } from './content';

export interface CsvTable {
  header: string[];
  rows: CellValue[][];
  /** One for each column; null is General. */
  numberFormats: (string | null)[];
  /** The newest serial date of each column, null where it has none. */
  newestDates: (number | null)[];
}

export const DATE_FORMAT = 'yyyy-mm-dd';
const MOMENT_FORMAT = 'yyyy-mm-dd hh:mm';
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
const FIRST_SAFE_SERIAL = 61;

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/** The serial number of an ISO date; null when the text is none, or no day that exists, or too early. */
export function serialOf(text: string): number | null {
  const match = isoDate.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return null;
  const serial = time / MS_PER_DAY + UNIX_EPOCH_SERIAL + (hour * 3600 + minute * 60 + second) / 86_400;
  return serial < FIRST_SAFE_SERIAL ? null : serial;
}

export function typedCell(text: string): { value: CellValue; format: string | null } {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null, format: null };
  if (number.test(trimmed) && trimmed.replace(/\D/g, '').length <= 15) return { value: Number(trimmed), format: null };
  if (/^true$/i.test(trimmed)) return { value: true, format: null };
  if (/^false$/i.test(trimmed)) return { value: false, format: null };
  const serial = serialOf(trimmed);
  if (serial !== null) return { value: serial, format: Number.isInteger(serial) ? DATE_FORMAT : MOMENT_FORMAT };
  return { value: text, format: null };
}

/** Thousands grouped where a column holds large amounts; ids and small numbers as they are. */
function numberFormat(title: string, values: Iterable<CellValue>): string | null {
  let largest = 0;
  let whole = true;
  for (const value of values) {
    if (typeof value !== 'number') continue;
    largest = Math.max(largest, Math.abs(value));
    if (!Number.isInteger(value)) whole = false;
  }
  if (/_id$|^id$|year/i.test(title) || largest < 1000) return null;
  return whole ? '#,##0' : '#,##0.00';
}

/** Throws when the text has no header row. Rows shorter than the header are filled with blanks, longer ones are cut off with an error. */
export function readCsv(text: string): CsvTable {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const quoting = parsed.errors.find((error) => error.type === 'Quotes');
  if (quoting !== undefined) throw new Error(`Row ${(quoting.row ?? 0) + 1}: ${quoting.message}`);
  const [header, ...lines] = parsed.data;
  if (header === undefined) throw new Error('The file is empty: a header row is needed.');
  const formats: (string | null)[] = header.map(() => null);
  const newestDates: (number | null)[] = header.map(() => null);
  const rows = lines.map((line, index) => {
    if (line.length > header.length && line.slice(header.length).some((cell) => cell.trim() !== '')) {
      throw new Error(`Row ${index + 2} has ${line.length} cells, the header has ${header.length}.`);
    }
    return header.map((_title, column) => {
      const { value, format } = typedCell(line[column] ?? '');
      if (format !== null && typeof value === 'number') {
        formats[column] = formats[column] === MOMENT_FORMAT ? MOMENT_FORMAT : format;
        newestDates[column] = Math.max(newestDates[column] ?? 0, value);
      }
      return value;
    });
  });
  const columnValues = (column: number): CellValue[] => rows.map((row) => row[column] ?? null);
  return {
    header: header.map((title) => title.trim()),
    rows,
    newestDates,
    numberFormats: formats.map((format, column) => format ?? numberFormat(header[column] ?? '', columnValues(column))),
  };
}
