/** A cell as it would be read, in the words of the pane's language; why it can't be read. */
import { findingReason } from '../../../functions/errors';
import { LONGEST_TEXT, TooLong, valueReader } from '../../../import/cell-values';
import { BadCell } from '../../../tables/cell';
import type { ColumnReading } from '../../../tables/mapping';
import type { ColumnDeclaration } from '../../../tables/schema';
import { localeOf, textsOf, type Language } from '../../../locales/languages';
import type { Formats } from '../../format';

const SHOWN = 60;

/** Not more than a line. */
export const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Digits after the mark, up to two. */
function figure(value: number, { unit }: ColumnDeclaration, format: Formats): string {
  if (unit === 'fraction') return format.rate(value);
  return format.number(value, [0, 1].find((digits) => Number(value.toFixed(digits)) === value) ?? 2);
}

export interface ShownCell {
  readonly text: string;
  readonly refused: boolean;
}

/** null for a blank cell. */
export function shownCell(
  table: string,
  column: ColumnDeclaration,
  reading: ColumnReading,
  cell: unknown,
  format: Formats,
  language: Language,
): ShownCell | null {
  const value = valueReader(column, reading)(cell);
  if (value === null) return null;
  if (value instanceof BadCell) {
    const finding = {
      code: value.code,
      table,
      column: column.name,
      value: cell,
      ...(value.expected === undefined ? {} : { expected: value.expected }),
    };
    return { text: findingReason(finding, language), refused: true };
  }
  const said = (text: string): ShownCell => ({ text: shortened(text), refused: false });
  if (value instanceof TooLong)
    return { text: textsOf(language).pane.importing.counts.reasons.text_too_long(format.number(LONGEST_TEXT)), refused: true };
  if (typeof value === 'boolean') return said(localeOf(language).words.common[value ? 'yes' : 'no'][0]!.toUpperCase());
  if (typeof value === 'string') return said(value);
  return said(column.kind === 'date' || column.kind === 'moment' ? format.date(value) : figure(value, column, format));
}
