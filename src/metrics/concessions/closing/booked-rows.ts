/**
 * The rows of the table `booked`, each as it stands, and of those of one close the ones that count: the highest version, unless it says that the close was
 * reopened. A fault in the table is a fault of every close: nothing goes on from books that can't be read.
 */
import { choiceCodes } from '../../../tables/cell';
import { codeOfCurrency } from '../../../tables/currency-codes';
import { columnOf } from '../../../tables/declarations/index';
import { CellError } from '../../../tables/findings';
import type { Table } from '../../../tables/read';
import { viewOfCode, type AccrualView } from '../accrual';

export interface BookedRow {
  readonly row: number;
  readonly scheme: string;
  /** '' where the row names none. */
  readonly contract: string;
  /** Day of the close. */
  readonly close: number;
  /** A day of the concession period; the day of the close where the row names none. */
  readonly concessionDay: number;
  readonly reopened: boolean;
  readonly view: AccrualView;
  /** What was accrued in all, before anything was paid. */
  readonly amount: number;
  /** '' where the row names none. */
  readonly currency: string;
  /** NaN, or '', where the row doesn't say it. */
  readonly bookedOn: number;
  readonly by: string;
  readonly version: number;
  readonly hash: string;
  readonly volume: number;
  readonly forecast: number;
  readonly rate: number;
}

const VIEW_CODES = choiceCodes(columnOf('booked', 'view'));
const REOPENED = choiceCodes(columnOf('booked', 'status')).indexOf('reopened');

/** Throws the CellError of the first cell that can't be read, or is missing. */
export function bookedRows(table: Table): BookedRow[] {
  const wrong = table.findings.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new CellError(wrong);
  const rows: BookedRow[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const [scheme, close] = [table.text('scheme_id', row), table.number('period_end', row)];
    if (scheme === '' && Number.isNaN(close)) continue;
    for (const column of ['period_end', 'amount'])
      if (Number.isNaN(table.number(column, row))) throw new CellError(table.report(row, column, 'missing_required', 'error', ''));
    const [concession, version] = [table.number('concession_end', row), table.number('version', row)];
    const code = VIEW_CODES[table.number('view', row)];
    rows.push({
      row,
      scheme,
      contract: table.text('contract_id', row),
      close,
      concessionDay: Number.isNaN(concession) ? close : concession,
      reopened: table.number('status', row) === REOPENED,
      view: code === undefined ? 'expected' : viewOfCode(code),
      amount: table.number('amount', row),
      currency: codeOfCurrency(table.text('currency', row)),
      bookedOn: table.number('booked_on', row),
      by: table.text('by', row),
      // The first close has no version, or 1.
      version: Number.isNaN(version) ? 1 : version,
      hash: table.text('input_hash', row),
      volume: table.number('volume', row),
      forecast: table.number('volume_forecast', row),
      rate: table.number('rate_to_reporting', row),
    });
  }
  return rows;
}

/** The rows that count, of each group the one of the highest version; by their close. Throws where two of one version stand for one close. */
export function standing(table: Table, rows: readonly BookedRow[], keyOf: (row: BookedRow) => string): BookedRow[] {
  const highest = new Map<string, BookedRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = highest.get(key);
    if (before?.version === row.version)
      throw new CellError(table.report(row.row, 'period_end', 'closed_twice', 'error', row.close, String(table.sourceRow(before.row))));
    if (before === undefined || row.version > before.version) highest.set(key, row);
  }
  return [...highest.values()].filter(({ reopened }) => !reopened).sort((a, b) => a.close - b.close);
}
