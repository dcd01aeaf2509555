/**
 * An amount that stands in the account's own row, in the reporting currency; NaN when unknown. It is in the account's currency: when that has no
 * rate and isn't the one that amounts are reported in, the amount can't be compared with the lines (a CellError, never a silent mix).
 */
import type { Portfolio } from '../portfolio/portfolio';
import { withoutRate } from '../portfolio/currencies';
import { factorOf } from '../tables/currency';
import { codeOfCurrency } from '../tables/currency-codes';
import { CellError } from '../tables/findings';

export function accountAmount(portfolio: Portfolio, account: number, column: string): number {
  const amount = portfolio.accountNumber(account, column);
  if (Number.isNaN(amount)) return amount;
  const { rates } = portfolio;
  const code = codeOfCurrency(portfolio.accountText(account, 'currency'));
  const factor = factorOf(rates, code);
  if (!Number.isNaN(factor)) return amount * factor;
  const rows = portfolio.rowsOf('accounts')!;
  throw new CellError(withoutRate({ code, table: 'accounts', row: rows.table.sourceRow(rows.rows(account)[0]!) }, rates));
}
