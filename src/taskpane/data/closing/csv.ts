/** Journal lines as a CSV file: separated by semicolons, days as ISO dates, a decimal mark as the language writes it. No cell of text begins as a formula does. */
import type { Closing } from '../../../metrics/concessions/closing/closing';
import type { JournalLine } from '../../../metrics/concessions/closing/journal';
import { localeOf, type Language } from '../../../locales/languages';
import { isoDate } from '../../../tables/dates';
import { journalTable, type JournalCell } from '../../../workbook/index';

const SEPARATOR = ';';
const BEGINS_A_FORMULA = /^[=+\-@\t\r]/;

export function journalCsv({ day, reporting }: Closing, journal: readonly JournalLine[], language: Language): string {
  const { header, rows, days } = journalTable(journal, day, reporting, language, isoDate);
  const comma = new Intl.NumberFormat(localeOf(language).habits.tag).format(0.5).includes(',');
  const written = (cell: JournalCell, column: number): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return quoted(BEGINS_A_FORMULA.test(cell) ? `'${cell}` : cell);
    if (days.includes(column)) return isoDate(cell);
    return comma ? String(cell).replace('.', ',') : String(cell);
  };
  return [header.map((title) => quoted(title)), ...rows.map((row) => row.map(written))]
    .map((cells) => `${cells.join(SEPARATOR)}\r\n`)
    .join('');
}

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
