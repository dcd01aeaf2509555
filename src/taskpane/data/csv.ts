/** Rows as a CSV file: separated by semicolons, a decimal mark as the language writes it. No cell of text begins as a formula does. */
import { localeOf, type Language } from '../../locales/languages';

const SEPARATOR = ';';
const BEGINS_A_FORMULA = /^[=+\-@\t\r]/;

export type CsvCell = string | number | null;

export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[], language: Language): string {
  const comma = new Intl.NumberFormat(localeOf(language).habits.tag).format(0.5).includes(',');
  const written = (cell: CsvCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return quoted(BEGINS_A_FORMULA.test(cell) ? `'${cell}` : cell);
    return comma ? String(cell).replace('.', ',') : String(cell);
  };
  return [header.map((title) => quoted(title)), ...rows.map((row) => row.map(written))]
    .map((cells) => `${cells.join(SEPARATOR)}\r\n`)
    .join('');
}

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
