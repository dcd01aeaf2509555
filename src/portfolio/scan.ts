/**
 * Plain passes over a range: the rows of one account, and the rows whose id stood before. Both work on the cells as they came, so that
 * asking about one account costs a look at one or two columns.
 */
import { textOf } from '../tables/cell';
import { CurrencyCollector, type CurrencyUse } from '../tables/currency';
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { matchHeaders, type Cells } from '../tables/headers';
import type { Table } from '../tables/read';
import { rowsEnd } from '../tables/totals';
import { endingOf, repeatedRows, repeatsAmong } from '../tables/repeats';
import { ownIdOf } from './account-rows';

/** What one look at every row of a range tells about one account. */
export interface AccountScan {
  /** Positions in `cells` of its rows. */
  readonly rows: Int32Array;
  /** How the own id of every row of the range ends, where the table has one: `repeatsAmong` needs it. */
  readonly endings: Uint16Array | undefined;
  /** Currencies of the whole range. */
  readonly currencies: CurrencyUse | undefined;
}

/** Reads three cells of each row in one pass: touching a row costs more than looking at its cells. */
export function scanForAccount(name: TableName, cells: Cells, id: string): AccountScan {
  const header = matchHeaders(tableDeclarations[name], cells);
  const account = header.get('account_id')!;
  const own = header.get(ownIdOf(name) ?? '') ?? -1;
  const currency = header.get('currency') ?? -1;
  const number = String(Number(id)) === id ? Number(id) : Number.NaN;
  const last = id.charCodeAt(id.length - 1);
  const found: number[] = [];
  const endings = own < 0 ? undefined : new Uint16Array(cells.length);
  const currencies = currency < 0 ? undefined : new CurrencyCollector(name);
  // Currencies and texts that stand in many rows are one object nearly always: what is the same as in the row before needs no second look.
  let lastCurrency: unknown = currencies;
  const plain = !/[^\x21-\x7e]/.test(id);
  const end = rowsEnd(name, cells, header);
  for (let r = 1; r < end; r++) {
    const row = cells[r]!;
    if (isId(row[account], id, last, number, plain)) found.push(r);
    if (endings !== undefined) endings[r] = endingOf(row[own]);
    if (currencies === undefined || row[currency] === lastCurrency) continue;
    lastCurrency = row[currency];
    currencies.add(lastCurrency, r + 1);
  }
  return { rows: Int32Array.from(found), endings, currencies };
}

const ODD = /[^\x21-\x7e]/;

/**
 * `last`: the id's last letter, which tells most ids apart; `number`: the id as a number, NaN when it isn't written as one; `plain`: it has no space and
 * no letter that could be composed otherwise. A text that is not the id letter by letter can only be it with other spaces or letters composed otherwise.
 */
function isId(cell: unknown, id: string, last: number, number: number, plain: boolean): boolean {
  if (typeof cell === 'string') {
    if (plain && cell.length <= id.length) return cell.charCodeAt(cell.length - 1) === last && cell === id;
    return cell === id || (ODD.test(cell) && textOf(cell) === id);
  }
  if (typeof cell === 'number') return cell === number && cell !== 0;
  return cell !== null && id !== '' && textOf(cell) === id;
}

/**
 * Marks (1) each row whose own id (line, contract, concession, contact, account) stood in an earlier row, and reports it; undefined when none
 * did. Ids are unique in the whole range: a line repeated under another account is a repeat too.
 */
export function repeatedIds(table: Table, cells: Cells, ownId: string | undefined, scan?: AccountScan): Uint8Array | undefined {
  const position = ownId === undefined ? undefined : matchHeaders(tableDeclarations[table.name], cells).get(ownId);
  if (position === undefined) return undefined;
  const repeats = scan?.endings === undefined ? repeatedRows(cells, position) : repeatsAmong(cells, position, scan.rows, scan.endings);
  if (repeats.size === 0) return undefined;
  const repeated = new Uint8Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    const before = repeats.get(table.sourceRow(row) - 1);
    if (before === undefined) continue;
    repeated[row] = 1;
    table.report(row, ownId!, 'duplicate_id', 'warning', textOf(cells[before]![position]), String(before + 1));
  }
  return repeated;
}
