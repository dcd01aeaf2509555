// What a custom-functions runtime defines, and calls as Excel makes them: through the wrapper, with a range for each table.
import { catalogue } from '../../src/functions/catalogue';
import { excelFunction } from '../../src/functions/call';
import type { FunctionId } from '../../src/locales/en/functions/index';

export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

/** The global of the runtime. */
export const runtime = {
  associate: () => undefined,
  Error: ExcelError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!' },
};
Object.assign(globalThis, { CustomFunctions: runtime });

export type Range = unknown[][];

/** The result of a call, as a matrix. */
export function call(id: FunctionId, ...args: unknown[]): Range {
  return excelFunction(catalogue.find((declaration) => declaration.id === id)!)(...args);
}

/** The error that a call as a whole gives. */
export function failure(id: FunctionId, ...args: unknown[]): ExcelError {
  let result: Range;
  try {
    result = call(id, ...args);
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
  throw new Error(`no error, but ${JSON.stringify(result)}`);
}

/** A spilled table as records: one for each row below the header. */
export function records(range: Range): Record<string, unknown>[] {
  const header = range[0] as string[];
  return range.slice(1).map((row) => Object.fromEntries(header.map((name, position) => [name, row[position]])));
}

export const isError = (cell: unknown): cell is ExcelError => cell instanceof ExcelError;

/** A range from records: the header has every key that occurs; a key that is missing is the blank. */
export function range(rows: readonly Record<string, unknown>[], blank: unknown = ''): Range {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [header, ...rows.map((row) => header.map((name) => (name in row ? row[name] : blank)))];
}
