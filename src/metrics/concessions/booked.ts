/**
 * Closed periods as they were booked (IFRS 15.87-88: a change of estimate is the charge of the period in which it becomes known). Of the rows of one
 * scheme each closed period has one that counts: that of the highest version. In the order of their ends; a row that says no view is expected value.
 */
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { CellError } from '../../tables/findings';
import type { Table } from '../../tables/read';
import type { AccrualView } from './accrual';

export interface BookedPeriod {
  readonly periodEnd: number;
  readonly view: AccrualView;
  /** The liability at the end of the period. */
  readonly amount: number;
}

const VIEW_OF: Readonly<Record<string, AccrualView>> = { most_likely: 'mostLikely' };
const VIEWS = choiceCodes(columnOf('booked', 'view')).map((code) => VIEW_OF[code] ?? (code as AccrualView));

export function bookedPeriods(table: Table): BookedPeriod[] {
  const wrong = table.findings.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new CellError(wrong);
  const byEnd = new Map<number, number>();
  let first: number | undefined;
  for (let row = 0; row < table.rowCount; row++) {
    const end = table.number('period_end', row);
    if (table.text('scheme_id', row) === '' && Number.isNaN(end)) continue;
    for (const column of ['period_end', 'amount'])
      if (Number.isNaN(table.number(column, row))) throw new CellError(table.report(row, column, 'missing_required', 'error', ''));
    checkSame(table, row, (first ??= row));
    const before = byEnd.get(end);
    if (before === undefined || versionOf(table, row) > versionOf(table, before)) byEnd.set(end, row);
    else if (versionOf(table, row) === versionOf(table, before))
      throw new CellError(table.report(row, 'period_end', 'closed_twice', 'error', end, String(table.sourceRow(before))));
  }
  return [...byEnd]
    .sort(([a], [b]) => a - b)
    .map(([periodEnd, row]) => ({ periodEnd, view: VIEWS[table.number('view', row)] ?? 'expected', amount: table.number('amount', row) }));
}

/** The first close has no version, or 1. */
function versionOf(table: Table, row: number): number {
  const version = table.number('version', row);
  return Number.isNaN(version) ? 1 : version;
}

function checkSame(table: Table, row: number, first: number): void {
  for (const column of ['scheme_id', 'currency']) {
    const [own, other] = [table.text(column, row), table.text(column, first)];
    if (own !== other) throw new CellError(table.report(row, column, 'several_schemes', 'error', own, other));
  }
}
