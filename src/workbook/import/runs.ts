/** Changed rows that lie close together, as blocks of cells: null leaves a cell alone. */
import type { ChangedRow } from '../../import/types';
import type { Cells } from '../../tables/headers';
import { written, type WrittenCell } from './cells';

export interface Run {
  /** Of its first row and column in the table. */
  readonly at: number;
  readonly column: number;
  readonly after: WrittenCell[][];
  /** Rows that change. */
  rows: number;
  /** Of what is written and of what stands there, about. */
  bytes: number;
}

/** Rows between two changed ones that are better sent as blanks than as a second block. */
const GAP = 20;
const RUN_BYTES = 500_000;

/** `places`: where each column of the import stands in the table; `cells`: what stands there. */
export function* runsOf(changed: readonly ChangedRow[], places: readonly number[], cells: Cells): Generator<Run> {
  const touched = new Set(changed.flatMap(({ changes }) => changes.map(({ column }) => places[column]!)));
  const column = Math.min(...touched);
  const width = Math.max(...touched) - column + 1;
  const rowOf = ({ changes }: ChangedRow): WrittenCell[] => {
    const row = new Array<WrittenCell>(width).fill(null);
    for (const change of changes) row[places[change.column]! - column] = written(change.after);
    return row;
  };
  const sizeOf = (row: readonly unknown[]): number => 2 * JSON.stringify(row).length;
  let run: Run | undefined;
  const add = (line: Run, cellsOfRow: WrittenCell[]): void => {
    line.bytes += sizeOf(cellsOfRow) + sizeOf(cells[line.at + line.after.length]!.slice(column, column + width));
    line.after.push(cellsOfRow);
  };
  for (const row of [...changed].sort((a, b) => a.at - b.at)) {
    const gap = run === undefined ? 0 : row.at - run.at - run.after.length;
    if (run !== undefined && (gap > GAP || run.bytes > RUN_BYTES)) {
      yield run;
      run = undefined;
    }
    run ??= { at: row.at, column, after: [], rows: 0, bytes: 0 };
    while (run.at + run.after.length < row.at) add(run, new Array<WrittenCell>(width).fill(null));
    add(run, rowOf(row));
    run.rows++;
  }
  if (run !== undefined) yield run;
}

/** Rising numbers as ranges. */
export function rangesOf(rows: readonly number[]): { readonly first: number; readonly count: number }[] {
  const ranges: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last.first + last.count === row) last.count++;
    else ranges.push({ first: row, count: 1 });
  }
  return ranges;
}
