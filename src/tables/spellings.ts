/**
 * Texts that are read as they are meant, but not written so: spaces that nobody sees around them, and names (owners, segments, families) in more than
 * one spelling. Nothing is lost by it here; filters and pivot tables beside Tenure take them for different things.
 */
import { cleanText } from './words';
import { tableDeclarations } from './declarations/index';
import { groups } from './grouping';
import { matchHeaders } from './headers';
import type { Table } from './read';
import type { ColumnKind } from './schema';

const TEXTS: ReadonlySet<ColumnKind> = new Set(['id', 'key', 'text', 'choice']);

/** A text of which cleaning takes something away. A header of spaces alone is blank, not untidy. */
export const isUntrimmed = (cell: unknown): cell is string => typeof cell === 'string' && cell.trim() !== '' && cleanText(cell) !== cell;

/** Notes on a table that was read in full, each cell once for each reason. */
export function reportSpellings(table: Table): void {
  const declaration = tableDeclarations[table.name];
  const header = matchHeaders(declaration, table.cells);
  for (const column of declaration.columns) {
    const position = header.get(column.name);
    if (position === undefined || !TEXTS.has(column.kind)) continue;
    const names = groups(column) ? table.codes(column.name) : undefined;
    for (let row = 0; row < table.rowCount; row++) {
      const cell = table.cells[row + 1]![position];
      if (typeof cell !== 'string' || cell === '') continue;
      if (isUntrimmed(cell)) table.report(row, column.name, 'untrimmed', 'note', cell);
      if (names === undefined || names.codes[row]! < 0) continue;
      const spelling = names.dictionary.text(names.codes[row]!);
      if (cleanText(cell) !== spelling) table.report(row, column.name, 'spelling_varies', 'note', cell, spelling);
    }
  }
}
