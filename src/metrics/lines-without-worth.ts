/**
 * Lines of the installed base that are in force and say neither what they bring in a year nor how many there are (assets of a CRM with a price and no
 * quantity): they are not in use, as far as the rows tell, and every figure is without them. Said of each, so that no 0 stands for a blank.
 */
import type { Portfolio } from '../portfolio/portfolio';
import { NO_CODE } from '../tables/dictionary';
import type { Finding } from '../tables/findings';

export function linesWithoutWorth(portfolio: Portfolio): Finding[] {
  const rows = portfolio.rowsOf('references');
  if (rows === undefined) return [];
  const { table, order } = rows;
  const accounts = table.codes('account_id')!.codes;
  const { ended } = portfolio.lives;
  const known = (column: string, row: number): boolean => !Number.isNaN(table.number(column, row));
  const inForce = (row: number): boolean =>
    !(table.number('start_date', row) > portfolio.asOf) && !(table.number('end_date', row) < portfolio.asOf);
  return Array.from(order)
    .filter((row) => accounts[row] !== NO_CODE && ended?.[accounts[row]!] !== 1 && inForce(row))
    .filter((row) => !known('annual_revenue', row) && !known('quantity', row))
    .map((row) => ({
      code: 'no_worth',
      severity: 'warning',
      table: 'references',
      row: table.sourceRow(row),
      column: known('unit_price', row) ? 'quantity' : 'annual_revenue',
      value: '',
    }));
}
