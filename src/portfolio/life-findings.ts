/**
 * What is to be said of the lives of the accounts on the portfolio's day: a status and dates that contradict each other, a lost account without a
 * date, and the contracts and lines of lost accounts that, as they are written, run on.
 */
import { choiceCodes } from '../tables/cell';
import { columnOf } from '../tables/declarations/index';
import type { Finding, FindingCode } from '../tables/findings';
import { isoDate } from '../tables/dates';
import type { Table } from '../tables/read';
import { lifeDatesIn, type LifeDates } from './life';
import type { Portfolio } from './portfolio';

const STATUS = choiceCodes(columnOf('accounts', 'status'));
const [ACTIVE, LOST] = [STATUS.indexOf('active'), STATUS.indexOf('lost')];

interface Contradiction {
  readonly code: FindingCode;
  readonly column: 'relationship_end' | 'status';
}

function contradictionOf({ start, end, status }: LifeDates, day: number): Contradiction | undefined {
  if (end < start) return { code: 'reversed_dates', column: 'relationship_end' };
  if (status === LOST && Number.isNaN(end)) return { code: 'lost_without_end', column: 'relationship_end' };
  if (status === LOST && end > day) return { code: 'lost_with_end_ahead', column: 'status' };
  if (status === ACTIVE && end <= day) return { code: 'active_with_end_past', column: 'status' };
  return undefined;
}

/** `runsOn`: is this contract, as it is written, in force or still to come? */
export function lifeFindings(portfolio: Portfolio, runsOn: (contracts: Table, row: number) => boolean): Finding[] {
  const accounts = portfolio.rowsOf('accounts');
  if (accounts === undefined) return [];
  const { table, order } = accounts;
  const datesOf = lifeDatesIn(table);
  const found: Finding[] = [];
  for (const row of order) {
    const dates = datesOf(row);
    const contradiction = contradictionOf(dates, portfolio.asOf);
    if (contradiction === undefined) continue;
    const { code, column } = contradiction;
    const value = Number.isNaN(dates.end) ? '' : isoDate(dates.end);
    found.push({
      code,
      severity: code === 'reversed_dates' ? 'error' : 'warning',
      table: 'accounts',
      row: table.sourceRow(row),
      column,
      value,
    });
  }
  const inForce = (lines: Table, row: number): boolean => !(lines.number('end_date', row) < portfolio.asOf);
  return [...found, ...running(portfolio, 'contracts', runsOn), ...running(portfolio, 'references', inForce)];
}

/** The rows of accounts that hold nothing any more and that go on all the same. */
function running(portfolio: Portfolio, name: 'contracts' | 'references', goesOn: (table: Table, row: number) => boolean): Finding[] {
  const [rows, ended] = [portfolio.rowsOf(name), portfolio.lives.ended];
  if (rows === undefined || ended === undefined) return [];
  const { table } = rows;
  const accounts = table.codes('account_id')!.codes;
  return Array.from(rows.order)
    .filter((row) => ended[accounts[row]!] === 1 && goesOn(table, row))
    .map((row): Finding => {
      const account = portfolio.accountIds.text(accounts[row]!);
      return { code: 'runs_on', severity: 'warning', table: name, row: table.sourceRow(row), column: 'account_id', value: account };
    });
}
