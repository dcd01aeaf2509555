/**
 * What a message calls a row where the tables of a call are a part of larger ones and the row's number in the range says nothing: by an id that stands in it, or
 * by its number in the source.
 */

/** `column`: the one that holds the id; without it `id` is the number of the row in its source. */
export interface RowName {
  readonly column?: string;
  readonly id: string;
}

export type RowNames = (table: string, row: number) => RowName | undefined;

let names: RowNames | undefined;

/** Messages made while `run` runs name rows so. */
export function namingRows<Result>(rowNames: RowNames, run: () => Result): Result {
  const before = names;
  names = rowNames;
  try {
    return run();
  } finally {
    names = before;
  }
}

export const rowName: RowNames = (table, row) => names?.(table, row);
