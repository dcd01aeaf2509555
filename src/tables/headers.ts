/**
 * Which column is which, and which table a range is: by its header row, in any order, in its names (declarations/) or the English and
 * French titles. Unknown headers are ignored.
 */
import { isBlankOrZero, readChoice, BadCell } from './cell';
import { tableDeclarations, tableNames, type TableName } from './declarations/index';
import { TableError } from './findings';
import type { ColumnDeclaration, TableDeclaration } from './schema';
import { normaliseWord } from './words';

export type Cells = readonly (readonly unknown[])[];

interface HeaderWords {
  /** Names and titles. */
  readonly own: ReadonlyMap<string, ColumnDeclaration>;
  readonly aliases: ReadonlyMap<string, ColumnDeclaration>;
}

const headerWords = new Map<TableDeclaration, HeaderWords>();

/** Every header that means a column of this table. */
function wordsFor(declaration: TableDeclaration): HeaderWords {
  let words = headerWords.get(declaration);
  if (words === undefined) {
    const byWord = (headers: (column: ColumnDeclaration) => readonly string[]): Map<string, ColumnDeclaration> =>
      new Map(declaration.columns.flatMap((column) => headers(column).map((word) => [normaliseWord(word), column] as const)));
    words = { own: byWord(({ name, titles }) => [name, titles.en, titles.fr]), aliases: byWord(({ aliases }) => aliases ?? []) };
    headerWords.set(declaration, words);
  }
  return words;
}

/** Position of each recognised column in the range. */
export type HeaderMatch = ReadonlyMap<string, number>;

/** A column is found by its name or title; only where none has them, by an alias. */
function match(declaration: TableDeclaration, header: readonly unknown[]): { columns: HeaderMatch; twice?: string } {
  const { own, aliases } = wordsFor(declaration);
  const columns = new Map<string, number>();
  let twice: string | undefined;
  const find = (words: HeaderWords['own'], taken: ReadonlySet<string>): void =>
    header.forEach((cell, position) => {
      const column = typeof cell === 'string' ? words.get(normaliseWord(cell)) : undefined;
      if (column === undefined || taken.has(column.name)) return;
      if (columns.has(column.name)) twice ??= column.name;
      else columns.set(column.name, position);
    });
  find(own, new Set());
  find(aliases, new Set(columns.keys()));
  return twice === undefined ? { columns } : { columns, twice };
}

const missingRequired = (declaration: TableDeclaration, columns: HeaderMatch): string | undefined =>
  declaration.columns.find((column) => column.required && !columns.has(column.name))?.name;

/** How many headers of the range the table knows, or 0 when one that it requires is missing. */
function fit(declaration: TableDeclaration, header: readonly unknown[]): number {
  const { columns } = match(declaration, header);
  return missingRequired(declaration, columns) === undefined ? columns.size : 0;
}

/** Does this row name the columns of the table (all the required ones, or the single one there is)? */
export function isHeaderOf(name: TableName, row: readonly unknown[]): boolean {
  const declaration = tableDeclarations[name];
  return row.length === 1 ? match(declaration, row).columns.has(declaration.columns[0]!.name) : fit(declaration, row) > 0;
}

/** The columns of a range that is given as this table. Throws a TableError that names the table and the missing column. */
export function matchHeaders(declaration: TableDeclaration, cells: Cells): HeaderMatch {
  const header = cells[0];
  if (!Array.isArray(header)) throw new TableError({ code: 'not_a_table', table: declaration.name });
  const { columns, twice } = match(declaration, header);
  if (twice !== undefined) throw new TableError({ code: 'column_twice', table: declaration.name, column: twice });
  const column = missingRequired(declaration, columns);
  if (column !== undefined) {
    const looksLike = recognise(cells);
    throw new TableError({
      code: 'missing_column',
      table: declaration.name,
      column,
      ...(typeof looksLike === 'string' && looksLike !== declaration.name ? { looksLike } : {}),
    });
  }
  return columns;
}

const ROWS_LOOKED_AT = 200;

/** Of all cells in choice columns among the first rows, the share that the table's words explain: tells tables with equal headers apart. */
function wordsExplained(declaration: TableDeclaration, cells: Cells): number {
  const { columns } = match(declaration, cells[0]!);
  let [seen, known] = [0, 0];
  for (const column of declaration.columns) {
    const position = columns.get(column.name);
    if (column.kind !== 'choice' || position === undefined) continue;
    for (let r = 1; r < Math.min(cells.length, ROWS_LOOKED_AT); r++) {
      const cell = cells[r]![position];
      if (isBlankOrZero(cell)) continue;
      seen++;
      if (!(readChoice(cell, column) instanceof BadCell)) known++;
    }
  }
  return seen === 0 ? 0 : known / seen;
}

/** The table that a range is, by its headers; two tables that fit equally well are told apart by the words in their choice columns. */
export function recognise(cells: Cells): TableName | { readonly ambiguous: readonly [TableName, TableName] } | null {
  const header = cells[0];
  if (!Array.isArray(header)) return null;
  const fits = tableNames.map((name) => ({ name, count: fit(tableDeclarations[name], header) })).filter(({ count }) => count > 0);
  const best = Math.max(0, ...fits.map(({ count }) => count));
  const candidates = fits.filter(({ count }) => count === best);
  if (candidates.length === 0) return null;
  if (candidates.length === 1) return candidates[0]!.name;
  // A list of account ids and nothing else says who the accounts are.
  if (best === 1 && candidates.some(({ name }) => name === 'accounts')) return 'accounts';
  const ranked = candidates
    .map(({ name }) => ({ name, explained: wordsExplained(tableDeclarations[name], cells) }))
    .sort((a, b) => b.explained - a.explained);
  return ranked[0]!.explained > ranked[1]!.explained ? ranked[0]!.name : { ambiguous: [ranked[0]!.name, ranked[1]!.name] };
}
