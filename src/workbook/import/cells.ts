/** Cells of an import as Excel is given them. No text becomes a formula, a number or a date. */
import type { CellValue } from '../../files/columns';
import { localeOf, type Language } from '../../locales/languages';
import type { ColumnDeclaration } from '../../tables/schema';
import { asText } from '../as-text';

export type WrittenCell = string | number | boolean | null;

/** '' empties a cell; null would leave it alone. */
export const written = (value: unknown): string | number | boolean => {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? asText(value) : '';
};

const GENERAL = 'General';

/** The number format that fits a column and the values that go into it. */
export function formatFor(column: ColumnDeclaration, values: Iterable<CellValue>, language: Language): string {
  const day = localeOf(language).habits.dateFormat;
  if (column.kind === 'date') return day;
  if (column.kind === 'moment') return `${day} hh:mm`;
  if (column.kind !== 'number') return GENERAL;
  let whole = true;
  for (const value of values) {
    const shown = column.unit === 'fraction' && typeof value === 'number' ? Number((value * 100).toPrecision(12)) : value;
    whole &&= typeof shown !== 'number' || Number.isInteger(shown);
  }
  if (column.unit === 'fraction') return whole ? '0%' : '0.0%';
  if (column.unit === 'currency' || column.unit === 'currency_per_unit') return whole ? '#,##0' : '#,##0.00';
  return GENERAL;
}
