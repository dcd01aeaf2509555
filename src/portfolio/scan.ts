/**
 * Plain passes over a range: the rows of one account, and the rows whose id stood before. Both work on the cells as they came, so that
 * asking about one account costs a look at one or two columns.
 */
import { textOf } from '../tables/cell';
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { matchHeaders, type Cells } from '../tables/headers';
import type { Table } from '../tables/read';
import { repeatedRows, repeatsAmong } from '../tables/repeats';

/** Positions in `cells` of the rows whose account_id is `id`. */
export function rowsOfAccount(name: TableName, cells: Cells, id: string): Int32Array {
  const position = matchHeaders(tableDeclarations[name], cells).get('account_id')!;
  const found: number[] = [];
  for (let r = 1; r < cells.length; r++) {
    const cell = cells[r]![position];
    // A text that isn't the id can only be it with spaces around; everything else is compared as text.
    if (cell === id || (typeof cell === 'string' ? cell.length > id.length && cell.trim() === id : cell !== null && textOf(cell) === id && id !== '')) found.push(r);
  }
  return Int32Array.from(found);
}

/**
 * Says of each row whether its own id (line, contract, concession, contact, account) stood in an earlier row, and reports it. Ids are unique in
 * the whole range: a line repeated under another account is a repeat too.
 */
export function repeatedIds(table: Table, cells: Cells, ownId: string | undefined, only: Int32Array | undefined): (row: number) => boolean {
  const position = ownId === undefined ? undefined : matchHeaders(tableDeclarations[table.name], cells).get(ownId);
  if (position === undefined) return () => false;
  const repeats = only === undefined ? repeatedRows(cells, position) : repeatsAmong(cells, position, only);
  if (repeats.size === 0) return () => false;
  const repeated = new Uint8Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    const before = repeats.get(table.sourceRow(row) - 1);
    if (before === undefined) continue;
    repeated[row] = 1;
    table.report(row, ownId!, 'duplicate_id', 'warning', textOf(cells[before]![position]), String(before + 1));
  }
  return (row) => repeated[row] === 1;
}
