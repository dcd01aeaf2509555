/**
 * The accounts that a call asks about: one id, a column of ids, or the whole accounts table. A header row gives no
 * result row, nor do rows of totals; a blank id gives a blank row, and so does the second row of one account. A column of ids answers each as often as
 * it is asked.
 */
import { isErrorCell, textOf } from '../tables/cell';
import { tableDeclarations } from '../tables/declarations/index';
import { TableError } from '../tables/findings';
import { isHeaderOf, matchHeaders, refuseOtherTable, type Cells } from '../tables/headers';
import { rowsEnd } from '../tables/totals';

export interface Selection {
  /** One entry for each result row; '' for a blank one. */
  readonly ids: readonly string[];
  /** The accounts table, when the whole table was given. */
  readonly table?: Cells;
  /** One cell was given, no range: an account without an answer then says why. */
  readonly alone?: boolean;
}

export function selectAccounts(argument: unknown): Selection {
  if (!Array.isArray(argument)) return { ids: [idOf(argument)], alone: true };
  const cells = argument as Cells;
  const first = cells[0];
  if (!Array.isArray(first)) throw new TableError({ code: 'not_a_table', table: 'accounts' });
  const withHeader = isHeaderOf('accounts', first);
  if (!withHeader && first.length === 1) return { ids: cells.map((row) => idOf(row[0])), alone: cells.length === 1 };
  // Ids side by side in one row, or a block without a header, are refused here: neither a column of ids nor a table.
  refuseOtherTable('accounts', cells);
  const header = matchHeaders(tableDeclarations.accounts, cells);
  const position = header.get('account_id')!;
  const rows = cells.slice(1, rowsEnd('accounts', cells, header));
  return { ids: firstsOf(trimmed(rows.map((row) => idOf(row[position])))), table: cells };
}

/** A row that repeats the id of an account is left out: it asks for nothing. */
function firstsOf(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.map((id) => (seen.has(id) || id === '' ? '' : (seen.add(id), id)));
}

const idOf = (cell: unknown): string => (isErrorCell(cell) ? '' : textOf(cell));

/** A table that was selected with empty rows below it asks nothing about them. */
function trimmed(ids: string[]): string[] {
  let length = ids.length;
  while (length > 0 && ids[length - 1] === '') length--;
  return length === ids.length ? ids : ids.slice(0, length);
}
