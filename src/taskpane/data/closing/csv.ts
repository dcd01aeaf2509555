/** Journal lines as a CSV file, days as ISO dates. */
import type { Closing } from '../../../metrics/concessions/closing/closing';
import type { JournalLine } from '../../../metrics/concessions/closing/journal';
import type { Language } from '../../../locales/languages';
import { isoDate } from '../../../tables/dates';
import { journalTable } from '../../../workbook/index';
import { csvOf } from '../csv';

export function journalCsv({ day, reporting }: Closing, journal: readonly JournalLine[], language: Language): string {
  const { header, rows, days } = journalTable(journal, day, reporting, language, isoDate);
  const cells = rows.map((row) => row.map((cell, column) => (typeof cell === 'number' && days.includes(column) ? isoDate(cell) : cell)));
  return csvOf(header, cells, language);
}
