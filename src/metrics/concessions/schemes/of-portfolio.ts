/** The schemes of a portfolio's contracts, put together once, and what each still holds for a client who leaves. */
import type { Portfolio } from '../../../portfolio/portfolio';
import { codeOfCurrency } from '../../../tables/currency-codes';
import { NO_CODE } from '../../../tables/dictionary';
import { ContractLines } from '../contract-lines';
import { rebate } from '../rebate';
import { ContractSchemes } from './contract-schemes';
import type { SchemePosition } from './position';

export interface SchemesOfPortfolio {
  readonly lines: ContractLines;
  readonly schemes: ContractSchemes;
  /** Of a contract by its row; a contract that names none is in its account's. */
  currencyAt(row: number): string;
}

const known = new WeakMap<Portfolio, SchemesOfPortfolio>();

/** Of a portfolio with a contracts table. */
export function schemesOf(portfolio: Portfolio): SchemesOfPortfolio {
  let found = known.get(portfolio);
  if (found === undefined) known.set(portfolio, (found = put(portfolio)));
  return found;
}

function put(portfolio: Portfolio): SchemesOfPortfolio {
  const table = portfolio.table('contracts')!;
  const currencyAt = (row: number): string =>
    codeOfCurrency(table.text('currency', row)) ||
    codeOfCurrency(portfolio.accountText(table.codes('account_id')!.codes[row]!, 'currency'));
  const codes = table.codes('contract_id')!.codes;
  const currencies = new Map<number, string>();
  for (let row = 0; row < table.rowCount; row++)
    if (codes[row] !== NO_CODE && !currencies.has(codes[row]!)) currencies.set(codes[row]!, currencyAt(row));
  const lines = new ContractLines(portfolio, currencies);
  return { lines, currencyAt, schemes: new ContractSchemes(portfolio, table, lines, currencyAt) };
}

/** Does any table but the contracts say what schemes there are, or what was bought? */
export const hasSchemeTables = (portfolio: Portfolio): boolean =>
  portfolio.table('schemes') !== undefined || portfolio.table('volumes') !== undefined;

/**
 * What the client would still earn up to the forecast, in the contract's currency, and whether all that it depends on is known. Never negative: a scheme whose
 * rates fall takes nothing from who leaves.
 */
export function suctionOfScheme({ money, method, volumeToDate, volumeForecast, open, over, atForecast, earned }: SchemePosition): {
  readonly amount: number;
  readonly known: boolean;
} {
  if (method === 'commitment') return { amount: 0, known: true };
  if (!open) {
    const more = over ? 0 : atForecast - earned;
    return Number.isNaN(more) ? { amount: 0, known: false } : { amount: Math.max(0, more), known: true };
  }
  if (money === undefined || Number.isNaN(volumeToDate) || Number.isNaN(volumeForecast)) return { amount: 0, known: false };
  return { amount: Math.max(0, rebate(volumeForecast, money) - rebate(volumeToDate, money)), known: true };
}
