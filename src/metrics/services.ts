/**
 * The services done for a client beyond its contract (table facilitations): the rows that the facilitation ledger, the switching cost and the
 * levers all count. In the year up to `as_of`, the day itself included, with in_contract = FALSE.
 */
import type { Portfolio } from '../portfolio/portfolio';
import type { Table } from '../tables/read';

/** Days of the ledger, the day `as_of` included. */
const YEAR_DAYS = 365;

/** One service of the year outside the contract. */
export interface Service {
  readonly table: Table;
  readonly row: number;
  /** In the row's currency; NaN when blank. */
  readonly value: number;
  /** To the reporting currency. */
  readonly factor: number;
  /** Day on which the client was told, NaN when it was not (yet). */
  readonly valuedAt: number;
}

const NONE: readonly Service[] = [];

/** The services of an account that count, in the order of the table. */
export function servicesOf(portfolio: Portfolio, account: number): readonly Service[] {
  const rows = portfolio.rowsOf('facilitations');
  if (rows === undefined || rows.count(account) === 0) return NONE;
  const { table } = rows;
  const services: Service[] = [];
  for (const row of rows.rows(account)) {
    if (table.number('in_contract', row) !== 0 || !inTheYear(portfolio, table, row)) continue;
    const value = table.number('value_to_customer', row);
    const valuedAt = table.number('valued_at', row);
    services.push({
      table,
      row,
      value,
      factor: portfolio.factor(table, row, account),
      valuedAt: valuedAt <= portfolio.asOf ? valuedAt : Number.NaN,
    });
  }
  return services;
}

/** Whether a row of the ledger falls in the year up to `as_of`. */
export function inTheYear({ asOf }: Portfolio, table: Table, row: number): boolean {
  const age = asOf - table.number('date', row);
  return age >= 0 && age < YEAR_DAYS;
}
