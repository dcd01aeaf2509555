/** What the wizard asks of the plan: whether there is enough for one, and what it would do, in words and counts. */
import { findingReason } from '../../../functions/errors';
import { LONGEST_TEXT } from '../../../import/cell-values';
import type { ImportColumn, ImportMode, ImportPlan, Refusal } from '../../../import/types';
import { textsOf, type Language } from '../../../locales/languages';
import { columnOf, type TableName } from '../../../tables/declarations/index';
import { ownIdOf } from '../../../tables/own-id';
import type { NewTable } from '../../../workbook/index';
import type { Formats } from '../../format';
import type { DraftColumn } from '../mapping/draft';
import type { Destination } from './destinations';

/** Columns that are imported, with their places in the file. */
export const importColumns = (columns: readonly DraftColumn[]): ImportColumn[] =>
  columns.flatMap(({ position, header, ours, reading }) => (ours === null ? [] : [{ position, theirs: header, ours, reading }]));

/** A header as it is shown; columns without one are numbered. */
export const headerText = (header: readonly string[], position: number, language: Language): string =>
  header[position] || textsOf(language).pane.importing.reading.unnamed(String(position + 1));

export interface MappingFaults {
  /** Columns of ours that two of theirs are given for. */
  readonly twice: readonly string[];
  /** Required columns that nothing is given for. */
  readonly missing: readonly string[];
  readonly nothing: boolean;
}

export function faultsOf({ columns: declared }: Destination, columns: readonly DraftColumn[]): MappingFaults {
  const given = columns.flatMap(({ ours }) => (ours === null ? [] : [ours]));
  return {
    twice: [...new Set(given.filter((name, index) => given.indexOf(name) !== index))],
    missing: declared.filter(({ required, name }) => required && !given.includes(name)).map(({ name }) => name),
    nothing: given.length === 0,
  };
}

/** By id where the file names it: otherwise rows are only added. */
export function modesOf(table: TableName, columns: readonly DraftColumn[]): readonly ImportMode[] {
  const id = ownIdOf(table);
  return id !== undefined && columns.some(({ ours }) => ours === id) ? ['update', 'append', 'replace'] : ['append', 'replace'];
}

export function refusalReason(
  { code, ours, column, value, expected }: Refusal,
  table: TableName,
  language: Language,
  format: Formats,
): string {
  const { reasons } = textsOf(language).pane.importing.counts;
  switch (code) {
    case 'long_row':
      return reasons.long_row(format.number(Number(value)));
    case 'id_present':
      return reasons.id_present(expected ?? '');
    case 'text_too_long':
      return reasons.text_too_long(format.number(LONGEST_TEXT));
    case 'missing_required':
      if (column === '') return reasons.missing();
  }
  return findingReason({ code, table, column: ours, value, ...(expected === undefined ? {} : { expected }) }, language);
}

/** The column that a refusal is about: their header, or our title where the file lacks it. */
export const refusalColumn = ({ column, ours }: Refusal, table: TableName, language: Language): string =>
  column === '' && ours !== '' ? columnOf(table, ours).titles[language] : column;

/** Cells that change, by column of the import. */
export function changesByColumn({ changed, columns }: ImportPlan): readonly number[] {
  const counts = columns.map(() => 0);
  for (const { changes } of changed) for (const { column } of changes) counts[column]!++;
  return counts;
}

/** Every reason of every refused row, as a table for a sheet of its own. */
export function refusedTable({ refused, table }: ImportPlan, language: Language, format: Formats): NewTable {
  const { listSheet, listHeader } = textsOf(language).pane.importing.counts;
  return {
    title: listSheet,
    header: [listHeader.row, listHeader.column, listHeader.value, listHeader.reason],
    rows: refused.map((refusal) => [
      refusal.row,
      refusalColumn(refusal, table, language),
      typeof refusal.value === 'string' ? refusal.value : String(refusal.value ?? ''),
      refusalReason(refusal, table, language, format),
    ]),
    formats: ['General', 'General', 'General', 'General'],
    widths: [16, 24, 24, 40],
  };
}
