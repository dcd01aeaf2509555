/** What keeping a snapshot writes: its rows as new rows of the table of snapshots, in the workbook's own columns or in a table that is made. */
import { snapshotMatrix } from '../../../functions/portfolio/snapshot';
import type { CellValue } from '../../../files/columns';
import type { ImportColumn, ImportPlan } from '../../../import/types';
import type { Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import type { TakenSnapshot } from '../../../metrics/portfolio/snapshot/take-snapshot';
import { tableDeclarations } from '../../../tables/declarations/index';
import { matchHeaders } from '../../../tables/headers';
import { WorkbookError, type ImportTarget } from '../../../workbook/index';
import { textOf } from '../../../tables/cell';

/** What a spill of Excel on the web carries, 5 MB, in accounts: of a snapshot, and of two that are compared. The pane computes by itself and needs neither. */
export const SPILLED = { snapshot: 1780, comparison: 890 };

/** The columns of a table of ours by their names, each with its place in a table that is there (−1: it is added). */
export function columnsOf(names: readonly string[], target: ImportTarget | null): { columns: ImportColumn[]; targets: number[] } {
  const places = target === null ? new Map<string, number>() : matchHeaders(tableDeclarations.snapshots, target.present.cells);
  return {
    columns: names.map((name, position) => ({ position, theirs: name, ours: name, reading: {} })),
    targets: names.map((name) => places.get(name) ?? -1),
  };
}

export function keepingPlan(taken: TakenSnapshot, target: ImportTarget | null, date1904: boolean): ImportPlan {
  const [names, ...rows] = snapshotMatrix(taken, date1904);
  return {
    table: 'snapshots',
    mode: 'append',
    ...columnsOf(names!.map(String), target),
    fresh: rows.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => (cell === '' ? null : (cell as CellValue))) })),
    ...{ changed: [], unchanged: 0, refused: [], refusedRows: 0, removed: [], formulasKept: [] },
  };
}

/** Throws `changed` where the table holds other snapshots than those that were read: names and effects were made for these. */
export function refuseOtherSnapshots(kept: Snapshots, target: ImportTarget | null): void {
  if (target === null) return;
  const place = matchHeaders(tableDeclarations.snapshots, target.present.cells).get('snapshot');
  const names = new Set(place === undefined ? [] : target.present.cells.slice(1).map((row) => textOf(row[place])));
  names.delete('');
  const same = names.size === kept.size && [...names].every((name) => kept.has(name));
  if (!same) throw new WorkbookError('changed', { names: [target.table.name] });
}
