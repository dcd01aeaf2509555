/**
 * Functions of plain numbers, element by element, as Excel's own: an argument is one cell, a row, a column or a range; a single cell, row or column
 * is repeated to the size of the others. A blank cell gives a blank one, a cell that can't be read is #VALUE! alone.
 */
import { BadCell, isBlank, isBlankOrZero, isErrorCell, parseNumber } from '../tables/cell';
import type { ParameterKey } from '../locales/en/parameters';
import { withoutInvocation } from './arguments';
import type { CallContext, Cell, Matrix } from './declare';
import { faultError } from './errors';
import { CallError } from './faults';

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

/** A number in a cell; a text may hold one. Throws what is wrong with it. */
export function numberIn(cell: unknown, { key, min, max, whole }: NumberArgument): number {
  const value = isErrorCell(cell)
    ? new BadCell('error_cell')
    : typeof cell === 'string'
      ? parseNumber(cell)
      : typeof cell === 'number' && Number.isFinite(cell)
        ? cell
        : new BadCell('not_a_number');
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

/** A range without any cell says as little as a blank one. */
export function cellsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const cells = argument as unknown[][];
  return (cells[0]?.length ?? 0) === 0 ? [[null]] : cells;
}

/** The size that all arguments fit; an argument that doesn't fit is named. */
function commonSize(all: readonly (readonly (readonly unknown[])[])[], declared: readonly NumberArgument[]): [number, number] {
  const rows = Math.max(...all.map((cells) => cells.length));
  const columns = Math.max(...all.map((cells) => cells[0]!.length));
  all.forEach((cells, i) => {
    const fits = (size: number, common: number): boolean => size === 1 || size === common;
    if (!fits(cells.length, rows) || !fits(cells[0]!.length, columns))
      throw new CallError({ code: 'sizes_differ', argument: declared[i]!.key });
  });
  return [rows, columns];
}

export function elementwise(declared: readonly NumberArgument[], compute: (...numbers: number[]) => number | Cell) {
  return (given: readonly unknown[], context: CallContext): Matrix => {
    const args = withoutInvocation(given);
    const all = declared.map((_, i) => cellsOf(args[i]));
    const [rows, columns] = commonSize(all, declared);
    const result: Matrix = [];
    for (let r = 0; r < rows; r++) {
      const row: Cell[] = [];
      for (let c = 0; c < columns; c++)
        row.push(
          cellAt(
            declared,
            all.map((cells) => cells[cells.length === 1 ? 0 : r]![cells[0]!.length === 1 ? 0 : c]),
            compute,
            context,
          ),
        );
      result.push(row);
    }
    return result;
  };
}

function cellAt(
  declared: readonly NumberArgument[],
  cells: readonly unknown[],
  compute: (...numbers: number[]) => number | Cell,
  context: CallContext,
): Cell {
  const numbers: number[] = [];
  try {
    for (let i = 0; i < declared.length; i++) {
      const [argument, cell] = [declared[i]!, cells[i]];
      const blank = argument.zeroIsBlank === true ? isBlankOrZero(cell) : isBlank(cell);
      if (blank && argument.otherwise === undefined) return '';
      numbers.push(blank ? argument.otherwise! : numberIn(cell, argument));
    }
    const result = compute(...numbers);
    return typeof result === 'number' ? result + 0 : result;
  } catch (error) {
    const shown = faultError(error, context.language);
    if (shown === undefined) throw error;
    return shown;
  }
}
