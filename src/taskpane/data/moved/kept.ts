/** The snapshots that the workbook keeps, read once for as long as their cells stand. */
import { readSnapshots, newestUpTo, type Snapshot, type Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import type { Cells } from '../../../tables/headers';
import { tableOf, type LoadedWorkbook } from '../load';

const NONE: Snapshots = new Map();
const read = new WeakMap<Cells, Snapshots>();

/** Throws the CellError of a cell that can't be read. */
export function keptSnapshots(loaded: LoadedWorkbook): Snapshots {
  const cells = tableOf(loaded, 'snapshots')?.cells;
  if (cells === undefined) return NONE;
  const known = read.get(cells) ?? readSnapshots(cells);
  read.set(cells, known);
  return known;
}

/** Why a snapshot is not taken without asking: one is there of that day, or of a later one. */
export interface Doubt {
  readonly reason: 'same_day' | 'later';
  readonly snapshot: Snapshot;
}

export function doubtOf(snapshots: Snapshots, asOf: number): Doubt | undefined {
  const newest = newestUpTo(snapshots, Infinity);
  const ofThatDay = newestUpTo(snapshots, asOf);
  if (ofThatDay?.asOf === asOf) return { reason: 'same_day', snapshot: ofThatDay };
  return newest !== undefined && newest.asOf > asOf ? { reason: 'later', snapshot: newest } : undefined;
}
