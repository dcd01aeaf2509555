/** Columns of the engine as cells: texts, numbers and flags, as a sheet would hold them. */
import { holdsText } from '../../batch/layout';
import { cellReader } from '../../tables/mapped';
import { named } from './duck';
import type { SourceColumn } from './source';

const WHOLE = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/;
const NUMBER = /^(DECIMAL|DOUBLE|FLOAT)/;
export const isFloat = (type: string): boolean => type === 'DOUBLE' || type === 'FLOAT';

/** What the engine hands over of a column: a text, a double or a boolean. */
export function expressionOf({ declared, theirs, type }: SourceColumn): string {
  const column = named(theirs);
  if (type === 'BOOLEAN' || type === 'VARCHAR' || type === 'DOUBLE') return column;
  if (/^(DATE|TIMESTAMP)/.test(type))
    return declared.kind === 'moment' ? `strftime(${column}, '%Y-%m-%d %H:%M:%S')` : `strftime(${column}, '%Y-%m-%d')`;
  // A whole number as an id keeps every digit; 0 says nothing, as in a sheet.
  if (WHOLE.test(type)) return holdsText(declared) ? `CAST(NULLIF(${column}, 0) AS VARCHAR)` : `CAST(${column} AS DOUBLE)`;
  if (NUMBER.test(type)) return `CAST(${column} AS DOUBLE)`;
  return `CAST(${column} AS VARCHAR)`;
}

/** What the mapping makes of the cells of a column; undefined where they stay as they are. */
export const readerOf = ({ declared, reading }: SourceColumn): ((cell: unknown) => unknown) | undefined =>
  Object.keys(reading).length === 0 ? undefined : cellReader(reading, declared.kind);

/** Rows of cells, each column read as the mapping says. */
export function asMapped(rows: unknown[][], columns: readonly SourceColumn[], from = 0): unknown[][] {
  const readers = columns.flatMap((column, position) => {
    const read = readerOf(column);
    return read === undefined ? [] : [[from + position, read] as const];
  });
  if (readers.length > 0) for (const row of rows) for (const [position, read] of readers) row[position] = read(row[position]);
  return rows;
}
