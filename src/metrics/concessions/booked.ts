/**
 * Closed periods as they were booked (IFRS 15.87-88: a change of estimate is the charge of the period in which it becomes known). Of the rows of one
 * scheme and one concession period each closed period has one that counts: that of the highest version, unless that one says that it was reopened. In the
 * order of their ends; a row that says no view is expected value.
 */
import { CellError } from '../../tables/findings';
import type { Table } from '../../tables/read';
import type { AccrualView } from './accrual';
import { bookedRows, standing } from './closing/booked-rows';

export interface BookedPeriod {
  readonly periodEnd: number;
  readonly view: AccrualView;
  /** The liability at the end of the period. */
  readonly amount: number;
}

export function bookedPeriods(table: Table): BookedPeriod[] {
  const rows = bookedRows(table);
  const first = rows[0]?.row;
  for (const { row } of rows) for (const column of ['scheme_id', 'contract_id', 'currency']) checkSame(table, row, first!, column);
  return standing(table, rows, ({ close }) => String(close)).map(({ close, view, amount }) => ({ periodEnd: close, view, amount }));
}

function checkSame(table: Table, row: number, first: number, column: string): void {
  const [own, other] = [table.text(column, row), table.text(column, first)];
  if (own !== other) throw new CellError(table.report(row, column, 'several_schemes', 'error', own, other));
}
