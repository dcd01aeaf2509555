/** The first cells of a column as they will be read: the same reader as everywhere, cell by cell. */
import { cellFaultText } from '../../../functions/errors';
import { localeOf, type Language } from '../../../locales/languages';
import { BadCell, choiceCodes, isBlank, isErrorCell, readChoice, readDate, readFlag, readNumber, textOf } from '../../../tables/cell';
import type { Cells } from '../../../tables/headers';
import { cellReader } from '../../../tables/mapped';
import type { ColumnReading } from '../../../tables/mapping';
import type { ColumnDeclaration } from '../../../tables/schema';
import { formatsFor } from '../../format';

export interface PreviewedCell {
  readonly written: string;
  /** What it is read as; '' for nothing. */
  readonly read: string;
  /** Why it can't be read. */
  readonly fault?: string;
}

const SHOWN = 3;

/** How a language writes yes and no, and the code of a choice. */
export function wordFor(table: string, { name, kind }: ColumnDeclaration, code: string, language: Language): string {
  const { tables, words } = localeOf(language);
  if (kind === 'flag') return (code === 'true' ? words.common.yes : words.common.no)[1]!;
  type Choices = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  const { choices } = (tables as Readonly<Record<string, { readonly choices?: Choices }>>)[table] ?? {};
  return choices?.[name]?.[code]?.[0] ?? code;
}

function valueOf(cell: unknown, column: ColumnDeclaration): number | string | BadCell {
  switch (column.kind) {
    case 'number':
      return readNumber(cell, column);
    case 'date':
    case 'moment':
      return readDate(cell, column, false);
    case 'flag':
      return readFlag(cell);
    case 'choice':
      return readChoice(cell, column);
    default:
      return isErrorCell(cell) ? new BadCell('error_cell') : textOf(cell);
  }
}

function written(value: number | string, table: string, column: ColumnDeclaration, language: Language): string {
  if (typeof value === 'string') return value;
  if (Number.isNaN(value)) return '';
  const format = formatsFor(language, '');
  if (column.kind === 'date' || column.kind === 'moment') return format.date(value);
  if (column.kind === 'flag') return wordFor(table, column, value === 1 ? 'true' : 'false', language);
  if (column.kind === 'choice') return wordFor(table, column, choiceCodes(column)[value]!, language);
  if (column.unit === 'fraction') return format.rate(value);
  return format.number(value, Number.isInteger(value) ? 0 : 2);
}

export function previewOf(
  rows: Cells,
  position: number,
  table: string,
  column: ColumnDeclaration,
  reading: ColumnReading,
  language: Language,
): PreviewedCell[] {
  const read = cellReader(reading, column.kind);
  const cells = rows.map((row) => row[position]).filter((cell) => !isBlank(cell));
  return cells.slice(0, SHOWN).map((cell): PreviewedCell => {
    const value = valueOf(read(cell), column);
    const text = String(cell);
    if (!(value instanceof BadCell)) return { written: text, read: written(value, table, column, language) };
    return { written: text, read: '', fault: cellFaultText(value.code, cell, value.expected ?? '', language) };
  });
}
