/** What a formula would give: computed by the function itself, as in a cell, from the cells that were read of the workbook. */
import { answerOf } from '../../../functions/call';
import { argumentFaults } from '../../../functions/check-arguments';
import type { DeclaredColumn, FunctionDeclaration, Matrix } from '../../../functions/declare';
import type { ParameterKey } from '../../../locales/en/parameters';
import type { Language } from '../../../locales/languages';
import { BYTE_LIMIT } from '../../../functions/shape';
import type { Cells } from '../../../tables/headers';
import { resultColumns, type FormulaArgument } from '../../../workbook/index';

export interface Preview {
  readonly matrix: Matrix | null;
  /** What is wrong with the whole call, as the cell would say it; '' when nothing is. */
  readonly fault: string;
  /** What is wrong with one argument. */
  readonly faults: ReadonlyMap<ParameterKey, string>;
  /** Bytes of the arguments, where they are more than Excel on the web hands over; else 0. */
  readonly tooManyBytes: number;
}

/**
 * Of each argument, its cells as the pane reads them, or its value; undefined while some cells are still to be read. The mapping has been followed by
 * then: nothing is handed over for it.
 */
export function valuesOf(args: readonly FormulaArgument[], cellsOf: (id: string) => Cells | undefined): readonly unknown[] | undefined {
  const values = args.map(({ table, value }) => {
    if (table === undefined) return value;
    return table.kind === 'mapping' ? null : cellsOf(table.id);
  });
  return args.some(({ table }, position) => table !== undefined && values[position] === undefined) ? undefined : values;
}

const bytesOf = new WeakMap<object, number>();

/** Bytes of cells as JSON carries them. */
function bytesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return String(value).length;
  let bytes = bytesOf.get(value);
  if (bytes === undefined) {
    const cells = value as Cells;
    bytes = cells.reduce((sum, row) => row.reduce<number>((line, cell) => line + String(cell ?? '').length + 3, sum + 2), 0);
    bytesOf.set(value, bytes);
  }
  return bytes;
}

export function previewOf(declaration: FunctionDeclaration, values: readonly unknown[], language: Language): Preview {
  const bytes = values.reduce<number>((sum, value) => sum + bytesIn(value), 0);
  const known = { faults: argumentFaults(declaration, values, language), tooManyBytes: bytes > BYTE_LIMIT ? bytes : 0 };
  return { matrix: null, fault: '', ...answerOf(declaration, values), ...known };
}

/** How the columns of a result look; undefined where it has others than were declared. */
export function columnsOf(id: string, output: string, matrix: Matrix): readonly DeclaredColumn[] | undefined {
  const columns = resultColumns(id, output === '' ? undefined : output);
  return columns?.length === matrix[0]!.length ? columns : undefined;
}
