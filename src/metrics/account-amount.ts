/**
 * An amount that stands in the account's own row, in the reporting currency; NaN when unknown. It is in the account's currency: when that has no
 * rate and isn't the one that amounts are reported in, the amount can't be compared with the lines (a CellError, never a silent mix).
 */
import type { Portfolio } from '../portfolio/portfolio';
import { factorOf } from '../tables/currency';
import { CellError } from '../tables/findings';

export function accountAmount(portfolio: Portfolio, account: number, column: string): number {
  const amount = portfolio.accountNumber(account, column);
  if (Number.isNaN(amount)) return amount;
  const { rates } = portfolio;
  const currency = portfolio.accountText(account, 'currency').trim().toUpperCase();
  if (currency !== '' && !rates.byCurrency.has(currency) && (rates.byCurrency.size > 0 || rates.unreadable.has(currency))) {
    const rows = portfolio.rowsOf('accounts')!;
    const row = rows.table.sourceRow(rows.rows(account)[0]!);
    throw new CellError(
      rates.unreadable.get(currency) ?? {
        code: 'currency_mix',
        severity: 'error',
        table: 'accounts',
        row,
        column: 'currency',
        value: currency,
        expected: rates.reporting,
      },
    );
  }
  return amount * factorOf(rates, currency);
}
