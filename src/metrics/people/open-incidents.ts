/** Incidents that had occurred and were not resolved by the end of the day as_of. */
import type { Portfolio } from '../../portfolio/portfolio';
import type { Table } from '../../tables/read';

export const openIncidentColumns = ['occurred_at', 'resolved_at'] as const;

export interface OpenIncidents {
  readonly table: Table;
  /** Their rows in the table. */
  readonly rows: readonly number[];
  /** Day of the newest incident that had occurred, resolved or not; NaN without one. */
  readonly newest: number;
}

/** Undefined without a table of incidents. */
export function openIncidentsOf(portfolio: Portfolio, account: number): OpenIncidents | undefined {
  const given = portfolio.rowsOf('incidents');
  if (given === undefined) return undefined;
  const { table } = given;
  const rows: number[] = [];
  let newest = Number.NaN;
  for (const row of given.rows(account)) {
    const day = Math.floor(table.number('occurred_at', row));
    if (!(day <= portfolio.asOf)) continue;
    if (!(day <= newest)) newest = day;
    if (!(Math.floor(table.number('resolved_at', row)) <= portfolio.asOf)) rows.push(row);
  }
  return { table, rows, newest };
}
