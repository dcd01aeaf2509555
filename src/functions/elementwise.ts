/**
 * Functions of plain numbers, element by element, as Excel's own: an argument is one cell, a row, a column or a range; a single cell, row or column
 * is repeated to the size of the others. A blank cell gives a blank one, a cell that can't be read is #VALUE! alone.
 */
import { BadCell, isBlank, isBlankOrZero, isErrorCell, parseNumber } from '../tables/cell';
import type { ParameterKey } from '../locales/en/parameters';
import { scalarOf } from './arguments';
import type { CallContext, Cell, Matrix, Parameter } from './declare';
import { errorIn } from './errors';
import { CallError } from './faults';
import { cells } from './parameters';

export interface NumberArgument {
  readonly key: ParameterKey;
  readonly min?: number;
  readonly max?: number;
  /** Renewals and periods are counted. */
  readonly whole?: true;
  /** The value when the argument is left out; without it, blank cells give blank ones. */
  readonly otherwise?: number;
  /** 0 can't be meant: it is what desktop Excel sends for a blank cell. */
  readonly zeroIsBlank?: true;
}

function readingOf(cell: unknown): number | BadCell {
  if (isErrorCell(cell)) return new BadCell('error_cell');
  if (typeof cell === 'string') return parseNumber(cell);
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : new BadCell('not_a_number');
}

/** A number in a cell; a text may hold one. Throws what is wrong with it. */
export function numberIn(cell: unknown, { key, min, max, whole }: NumberArgument): number {
  const value = readingOf(cell);
  if (value instanceof BadCell)
    throw new CallError({
      code: 'bad_value',
      argument: key,
      value: cell,
      finding: value.code,
      ...(value.expected === undefined ? {} : { expected: value.expected }),
    });
  if (min !== undefined && value < min)
    throw new CallError({ code: 'bad_value', argument: key, value: cell, finding: 'below_minimum', expected: String(min) });
  if (max !== undefined && value > max)
    throw new CallError({ code: 'bad_value', argument: key, value: cell, finding: 'above_maximum', expected: String(max) });
  if (whole === true && !Number.isInteger(value)) throw new CallError({ code: 'whole_needed', argument: key, value: cell });
  return value;
}

/** A single number; undefined when it is left out. */
export const numberOrNothing = <Key extends ParameterKey>(
  key: Key,
  limits: Omit<NumberArgument, 'key'>,
): Parameter<Key, number | undefined> => ({
  key,
  kind: 'value',
  optional: true,
  read: (argument) => {
    const cell = scalarOf(argument, key);
    return isBlankOrZero(cell) ? undefined : numberIn(cell, { key, ...limits });
  },
});

type CellsGiven<Keys extends ParameterKey> = { readonly [Key in Keys]: readonly (readonly unknown[])[] };
type NumbersGiven<Keys extends ParameterKey> = { readonly [Key in Keys]: number };

/** A parameter of numbers, one for each cell. */
export interface NumbersParameter<Key extends ParameterKey = ParameterKey> extends Parameter<Key, readonly (readonly unknown[])[]> {
  readonly numbers: NumberArgument;
}

export const numbers = <Key extends ParameterKey>(key: Key, limits: Omit<NumberArgument, 'key'> = {}): NumbersParameter<Key> => ({
  ...cells(key),
  ...(limits.otherwise === undefined ? {} : { optional: true }),
  numbers: { key, ...limits },
});

/** The size that all arguments fit; an argument that doesn't fit is named. */
function commonSize<Keys extends ParameterKey>(declared: readonly NumbersParameter<Keys>[], given: CellsGiven<Keys>): [number, number] {
  const all = declared.map(({ key }) => given[key]);
  const rows = Math.max(...all.map((range) => range.length));
  const columns = Math.max(...all.map((range) => range[0]!.length));
  const fits = (size: number, common: number): boolean => size === 1 || size === common;
  for (const { key } of declared)
    if (!fits(given[key].length, rows) || !fits(given[key][0]!.length, columns))
      throw new CallError({ code: 'sizes_differ', argument: key });
  return [rows, columns];
}

/** `compute` receives the numbers of a cell's place by the keys of their parameters. */
export function elementwise<Keys extends ParameterKey>(
  declared: readonly NumbersParameter<Keys>[],
  compute: (numbers: NumbersGiven<Keys>) => number | Cell,
) {
  return (given: CellsGiven<Keys>, context: CallContext): Matrix => {
    const [rows, columns] = commonSize(declared, given);
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => cellAt(declared, given, r, c, compute, context)),
    );
  };
}

function cellAt<Keys extends ParameterKey>(
  declared: readonly NumbersParameter<Keys>[],
  given: CellsGiven<Keys>,
  row: number,
  column: number,
  compute: (numbers: NumbersGiven<Keys>) => number | Cell,
  context: CallContext,
): Cell {
  return errorIn(context, () => {
    const read: { -readonly [Key in Keys]?: number } = {};
    for (const { key, numbers: argument } of declared) {
      const range = given[key];
      const line = range[range.length === 1 ? 0 : row]!;
      const cell = line[range[0]!.length === 1 ? 0 : column];
      const blank = argument.zeroIsBlank === true ? isBlankOrZero(cell) : isBlank(cell);
      if (blank && argument.otherwise === undefined) return '';
      read[key] = blank ? argument.otherwise! : numberIn(cell, argument);
    }
    const result = compute(read as NumbersGiven<Keys>);
    return typeof result === 'number' ? result + 0 : result;
  });
}
