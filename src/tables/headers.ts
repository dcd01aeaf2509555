/**
 * Which column is which, and which table a range is: by its header row, in any order, in its names (declarations/) or its titles
 * in any language. Unknown headers are ignored.
 */
import { isBlankOrZero, readChoice, textOf, BadCell } from './cell';
import { tableDeclarations, tableNames, type TableName } from './declarations/index';
import { TableError, type Finding, type TableFault } from './findings';
import { nearestColumn } from './near-headers';
import type { ColumnDeclaration, TableDeclaration } from './schema';
import { normaliseWord } from './words';

export type Cells = readonly (readonly unknown[])[];

/** Tables that header rows were made for: names of ours that a mapping wrote (mapped.ts). They need not be recognised. */
const madeFor = new WeakMap<readonly unknown[], TableName>();

/** A header row that says which table it heads: many tables have the same first columns. */
export function headedAs(name: TableName, header: readonly string[]): readonly string[] {
  madeFor.set(header, name);
  return header;
}

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
    words = { own: byWord(({ name, titles }) => [name, ...Object.values(titles)]), aliases: byWord(({ aliases }) => aliases ?? []) };
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

/** What a table knows of a header row. */
interface Fit {
  readonly name: TableName;
  readonly columns: HeaderMatch;
  readonly twice?: string;
  /** The first required column that the row lacks; undefined when none does. */
  readonly missing: string | undefined;
  /** How many it lacks. */
  readonly lacks: number;
}

function fitOf(name: TableName, header: readonly unknown[]): Fit {
  const declaration = tableDeclarations[name];
  const found = match(declaration, header);
  const lacking = declaration.columns.filter((column) => column.required && !found.columns.has(column.name));
  return { name, ...found, missing: lacking[0]?.name, lacks: lacking.length };
}

/** Does this row name the columns of the table: all the required ones? */
export const isHeaderOf = (name: TableName, row: readonly unknown[]): boolean => fitOf(name, row).missing === undefined;

/**
 * The table that a range rather is than the one it is given as: another one that knows strictly more of its headers. Required columns that are all there
 * speak for the table given: the other one has to know them too. Where one is missing, another table that lacks none and knows as many will do.
 */
function ratherThan(given: Fit, header: readonly unknown[]): TableName | undefined {
  const incomplete = given.missing !== undefined;
  const required = incomplete
    ? []
    : tableDeclarations[given.name].columns.filter((column) => column.required).map(({ name }) => given.columns.get(name)!);
  const isRather = ({ columns, missing }: Fit): boolean => {
    const known = new Set(columns.values());
    const enough = known.size > given.columns.size || (incomplete && missing === undefined && known.size === given.columns.size);
    return enough && required.every((position) => known.has(position));
  };
  const others = tableNames
    .filter((name) => name !== given.name)
    .map((name) => fitOf(name, header))
    .filter(isRather);
  return others.sort((a, b) => b.columns.size - a.columns.size || Number(a.missing !== undefined) - Number(b.missing !== undefined))[0]
    ?.name;
}

/** The columns of a range that is read as this table. Throws a TableError that names the table and the missing column. */
export function matchHeaders({ name }: TableDeclaration, cells: Cells): HeaderMatch {
  const header = cells[0];
  if (!Array.isArray(header)) throw new TableError({ code: 'not_a_table', table: name });
  const given = fitOf(name as TableName, header);
  if (given.twice !== undefined) throw new TableError({ code: 'column_twice', table: name, column: given.twice });
  if (given.missing !== undefined)
    throw new TableError({ ...lacking(name as TableName, header), ...(madeFor.has(header) ? {} : looking(ratherThan(given, header))) });
  return given.columns;
}

/** That a table lacks a column that it requires: what it has, what it lacks, and what may be meant. */
export function lacking(name: TableName, header: readonly unknown[]): Extract<TableFault, { code: 'missing_column' }> {
  const { columns } = fitOf(name, header);
  const declared: readonly ColumnDeclaration[] = tableDeclarations[name].columns;
  const lacks = declared.filter((column) => column.required && !columns.has(column.name)).map((column) => column.name);
  return {
    code: 'missing_column',
    table: name,
    column: lacks[0] ?? '',
    has: [...columns.keys()],
    lacks,
    near: unreadHeaders(name, header).flatMap(({ header: written, near }) =>
      near === undefined ? [] : [{ header: written, column: near }],
    ),
  };
}

const looking = (looksLike: TableName | undefined): { readonly looksLike?: TableName } => (looksLike === undefined ? {} : { looksLike });

/**
 * Refuses a range that is given as this table but is another: many tables require no more than an account and a date, and so have every column that
 * one of the others requires.
 */
export function refuseOtherTable(name: TableName, cells: Cells): void {
  const header = cells[0];
  const given = Array.isArray(header) ? fitOf(name, header) : undefined;
  const made = madeFor.get(header!);
  const looksLike = made ?? (given === undefined || given.missing !== undefined ? undefined : ratherThan(given, header!));
  if (looksLike === name) return;
  if (looksLike !== undefined) throw new TableError({ code: 'not_a_table', table: name, looksLike });
}

/** A header that the table doesn't know, and the column that it may have been meant for. */
interface UnreadHeader {
  readonly position: number;
  readonly header: string;
  readonly near: string | undefined;
}

function unreadHeaders(name: TableName, header: readonly unknown[]): UnreadHeader[] {
  const { columns } = fitOf(name, header);
  const read = new Set(columns.values());
  const free = tableDeclarations[name].columns.filter((column) => !columns.has(column.name));
  const offered = new Set<string>();
  return header.flatMap((cell, position): UnreadHeader[] => {
    const written = read.has(position) || isBlankOrZero(cell) ? '' : textOf(cell);
    if (written === '') return [];
    const near = nearestColumn(written, free)?.name;
    // Two headers can't be meant for one column: only the first is offered.
    if (near === undefined || offered.has(near)) return [{ position, header: written, near: undefined }];
    offered.add(near);
    return [{ position, header: written, near }];
  });
}

/** Notes on the columns that nobody reads, each once. */
export const headerNotes = (name: TableName, header: readonly unknown[]): Finding[] =>
  unreadHeaders(name, header).map(({ header: written, near }) => ({
    code: 'unread_column',
    severity: 'note',
    table: name,
    row: 1,
    column: written,
    value: written,
    ...(near === undefined ? {} : { expected: near }),
  }));

const ROWS_LOOKED_AT = 200;

/** Of all cells in choice columns among the first rows, the share that the table's words explain: tells tables with equal headers apart. */
function wordsExplained({ name, columns }: Fit, cells: Cells): number {
  let [seen, known] = [0, 0];
  for (const column of tableDeclarations[name].columns) {
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

/** What a range is by its headers. */
export type Recognised =
  | TableName
  /** It could be either: the words in it don't tell. */
  | { readonly ambiguous: readonly [TableName, TableName] }
  /** It is meant to be this table, but lacks a column that the table requires. */
  | { readonly incomplete: TableName; readonly column: string }
  | null;

/** How many headers of the row the table knows. */
export const headersKnown = (name: TableName, row: readonly unknown[]): number => fitOf(name, row).columns.size;

/**
 * The table that knows most headers of a range, required or not, is what the range is meant to be. Of those that know as many, the one that lacks the
 * fewest required columns comes first; two that fit equally well are told apart by the words in their choice columns.
 */
export function recognise(cells: Cells): Recognised {
  const header = cells[0];
  if (!Array.isArray(header)) return null;
  const made = madeFor.get(header);
  if (made !== undefined) {
    const { missing } = fitOf(made, header);
    return missing === undefined ? made : { incomplete: made, column: missing };
  }
  const fits = tableNames.map((name) => fitOf(name, header));
  const best = Math.max(...fits.map(({ columns }) => columns.size));
  const leading = fits.filter(({ columns }) => columns.size === best);
  const fewest = Math.min(...leading.map(({ lacks }) => lacks));
  const complete = leading.filter(({ missing }) => missing === undefined);
  // One header says too little about a range of several columns. A list of account ids and nothing else says who the accounts are.
  if (best <= 1)
    return complete.some(({ name }) => name === 'accounts') && header.filter((cell) => !isBlankOrZero(cell)).length === 1
      ? 'accounts'
      : nearly(header);
  const [first, second] = leading
    .filter(({ lacks }) => lacks === fewest)
    .map((fit) => ({ fit, explained: wordsExplained(fit, cells) }))
    .sort((a, b) => b.explained - a.explained);
  if (second !== undefined && second.explained === first!.explained) return { ambiguous: [first!.fit.name, second.fit.name] };
  const { name, missing } = first!.fit;
  return missing === undefined ? name : { incomplete: name, column: missing };
}

/** The table that most of a row's headers come near to: named for what it lacks, rather than not at all. */
function nearly(header: readonly unknown[]): Recognised {
  const written = header.filter((cell) => !isBlankOrZero(cell)).length;
  const scores = tableNames.map((name) => {
    const { columns, missing } = fitOf(name, header);
    const near = unreadHeaders(name, header).filter((unread) => unread.near !== undefined).length;
    return { name, missing, known: columns.size + near };
  });
  const best = Math.max(...scores.map(({ known }) => known));
  const [only, second] = scores.filter(({ known }) => known === best);
  if (best < 2 || 2 * best < written || second !== undefined || only!.missing === undefined) return null;
  return { incomplete: only!.name, column: only!.missing };
}
