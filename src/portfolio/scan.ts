/**
 * Plain passes over a range: the rows of one account, and the rows whose id stood before. Both work on the cells as they came, so that
 * asking about one account costs a look at one or two columns.
 */
import { isBlankOrZero, textOf } from '../tables/cell';
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { NO_CODE } from '../tables/dictionary';
import { matchHeaders, type Cells } from '../tables/headers';
import type { Table } from '../tables/read';

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
 * Says of each row whether its own id (line, contract, concession, contact) stood in an earlier row, and reports it. Ids are unique in
 * the whole range: a line repeated under another account is a repeat too.
 */
export function repeatedIds(table: Table, cells: Cells, ownId: string | undefined): (row: number) => boolean {
  const column = ownId === undefined ? undefined : table.codes(ownId);
  if (column === undefined) return () => false;
  const firstRow = new Int32Array(column.dictionary.size).fill(NO_CODE);
  const repeated = new Uint8Array(table.rowCount);
  const partial = table.rowCount < cells.length - 1;
  const outside = partial ? firstElsewhere(table, cells, ownId!) : undefined;
  for (let row = 0; row < table.rowCount; row++) {
    const code = column.codes[row]!;
    if (code === NO_CODE) continue;
    const source = table.sourceRow(row);
    const before = firstRow[code] !== NO_CODE ? table.sourceRow(firstRow[code]!) : (outside?.get(column.dictionary.text(code)) ?? Infinity);
    if (before < source) {
      repeated[row] = 1;
      table.report(row, ownId!, 'duplicate_id', 'warning', column.dictionary.text(code), String(before));
    } else {
      firstRow[code] = row;
    }
  }
  return (row) => repeated[row] === 1;
}

/** First rows (header = 1) of the ids that the read rows have, wherever they stand in the range: their last letters are compared first. */
function firstElsewhere(table: Table, cells: Cells, ownId: string): Map<string, number> {
  const column = table.codes(ownId)!;
  const wanted = new Set<string>();
  const endings = new Uint8Array(65536);
  for (const code of column.codes) {
    if (code === NO_CODE) continue;
    const text = column.dictionary.text(code);
    wanted.add(text);
    endings[ending(text)] = 1;
  }
  const first = new Map<string, number>();
  if (wanted.size === 0) return first;
  const position = matchHeaders(tableDeclarations[table.name], cells).get(ownId)!;
  const last = table.sourceRow(table.rowCount - 1);
  for (let r = 1; r < last; r++) {
    const cell = cells[r]![position];
    if (typeof cell === 'string' && endings[ending(cell)] === 0 && cell.charCodeAt(cell.length - 1) > 32) continue;
    if (isBlankOrZero(cell)) continue;
    const text = textOf(cell);
    if (wanted.has(text) && !first.has(text)) first.set(text, r + 1);
  }
  return first;
}

const ending = (text: string): number => ((text.charCodeAt(text.length - 1) & 255) << 8) | (text.charCodeAt(text.length - 2) & 255);
