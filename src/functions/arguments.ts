/**
 * Arguments as Excel hands them over: a range is an array of rows, a single cell a scalar or [[x]], an omitted optional one null.
 * Further tables come as one list of ranges, or one after the other.
 */
import type { ParameterKey } from '../locales/en/parameters';
import { withLanguage } from '../settings/settings';
import { BadCell, isBlank, isBlankOrZero, readDate } from '../tables/cell';
import type { TableName } from '../tables/declarations/index';
import { TableError } from '../tables/findings';
import { isHeaderOf, recognise, refuseOtherTable, type Cells } from '../tables/headers';
import type { TableMapping } from '../tables/mapping';
import { readMapping } from '../tables/mapping-table';
import { wordsFor } from '../tables/read-words';
import { normaliseWord } from '../tables/words';
import { CallError } from './faults';

export type TableCells = Partial<Record<TableName, Cells>>;

/** The single value of an argument that is one cell. */
export function scalarOf(argument: unknown, name: ParameterKey): unknown {
  if (!Array.isArray(argument)) return argument;
  const rows = argument as unknown[][];
  if (rows.length !== 1 || !Array.isArray(rows[0]) || rows[0].length !== 1) throw new CallError({ code: 'one_cell', argument: name });
  return rows[0][0];
}

/** Serial of the day; a time of day is dropped. A number follows the workbook's date system, a text is ISO. */
export function readAsOf(argument: unknown, name: ParameterKey, date1904 = false): number {
  const cell = scalarOf(argument, name);
  if (isBlankOrZero(cell)) throw new CallError({ code: 'as_of_missing', argument: name });
  const day = readDate(cell, { kind: 'date' }, date1904);
  if (day instanceof BadCell) throw new CallError({ code: 'bad_value', argument: name, value: cell, finding: day.code });
  return day;
}

/** A range without any cell says as little as a blank one. */
export function cellsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const cells = argument as unknown[][];
  return (cells[0]?.length ?? 0) === 0 ? [[null]] : cells;
}

/** The output asked for; the first when left out. */
export function readOutput(argument: unknown, name: ParameterKey, words: readonly string[]): string {
  const cell = scalarOf(argument, name);
  if (isBlankOrZero(cell)) return words[0]!;
  const asked = typeof cell === 'string' ? normaliseWord(cell) : '';
  const found = words.find((word) => normaliseWord(word) === asked);
  if (found === undefined) throw new CallError({ code: 'output_unknown', argument: name, value: cell, words });
  return found;
}

/** Nothing but one blank cell: what is left of a reference to nothing, and of a parameter that a short name's caller left out. */
export const isNothing = (argument: unknown): boolean =>
  !Array.isArray(argument)
    ? isBlankOrZero(argument)
    : argument.length === 0 || (argument.length === 1 && Array.isArray(argument[0]) && argument[0].every(isBlankOrZero));

/** The range of a required table; one that is another table is refused. */
export function readTableArgument(argument: unknown, table: TableName): Cells {
  if (isNothing(argument)) throw new CallError({ code: 'table_missing', table });
  if (!Array.isArray(argument) || !Array.isArray(argument[0])) throw new TableError({ code: 'not_a_table', table });
  refuseOtherTable(table, argument as Cells);
  return argument as Cells;
}

/** The further tables of a call: each recognised by its headers, none twice. `taken`: tables given by position. */
export function readFurtherTables(args: readonly unknown[], taken: ReadonlySet<TableName>): TableCells {
  const found: TableCells = {};
  let position = 0;
  const add = (range: unknown): void => {
    position++;
    if (isNothing(range)) return;
    if (!Array.isArray(range)) throw new TableError({ code: 'unrecognised_table', table: '', position });
    const name = recognise(range as Cells);
    if (name === null) throw new TableError({ code: 'unrecognised_table', table: '', position });
    if (typeof name !== 'string') {
      if ('incomplete' in name) throw new TableError({ code: 'missing_column', table: name.incomplete, column: name.column });
      throw new TableError({ code: 'ambiguous_table', table: name.ambiguous[0], other: name.ambiguous[1], position });
    }
    const before = found[name];
    const both = before !== undefined && name === 'settings' ? withLanguage(before, range as Cells) : undefined;
    if (both === undefined && (before !== undefined || taken.has(name))) throw new TableError({ code: 'table_twice', table: name });
    found[name] = both ?? (range as Cells);
  };
  for (const range of rangesOf(args)) add(range);
  return found;
}

/** Further tables come as one list of ranges, or one after the other. */
const rangesOf = (args: readonly unknown[]): unknown[] => args.flatMap((argument) => (isListOfRanges(argument) ? argument : [argument]));

/** Each range among the further tables, changed; what is none is left. */
export const eachRange = (args: readonly unknown[], change: (range: Cells) => Cells): unknown[] =>
  rangesOf(args).map((range) => (isRange(range) ? change(range) : range));

const isRange = (range: unknown): range is Cells => !isNothing(range) && Array.isArray(range) && Array.isArray(range[0]);

/** What the further tables say of somebody's own columns. Throws what is wrong with it. */
export function mappingsAmong(args: readonly unknown[]): readonly TableMapping[] {
  const given = rangesOf(args).filter((range): range is Cells => isRange(range) && isHeaderOf('mapping', range[0]!));
  if (given.length > 1) throw new TableError({ code: 'table_twice', table: 'mapping' });
  return given.flatMap(readMapping);
}

/** A range has rows of cells; a list of ranges has rows of rows (or nulls for ranges left out). */
const isListOfRanges = (argument: unknown): argument is unknown[] =>
  Array.isArray(argument) &&
  argument.length > 0 &&
  argument.every(
    (range) => range === null || range === undefined || (Array.isArray(range) && (range.length === 0 || Array.isArray(range[0]))),
  );

const YES = wordsFor(({ common }) => common.yes);
const NO = wordsFor(({ common }) => common.no);

/** TRUE or FALSE; left out, the default. A numeric 0 is refused: desktop Excel sends it for a blank cell, and FALSE may have been meant. */
export function readFlagArgument(argument: unknown, name: ParameterKey, otherwise: boolean): boolean {
  const cell = scalarOf(argument, name);
  if (isBlank(cell)) return otherwise;
  if (typeof cell === 'boolean') return cell;
  const word = typeof cell === 'string' ? normaliseWord(cell) : String(cell);
  if (word === '1' || YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw new CallError({ code: 'flag_needed', argument: name });
}
