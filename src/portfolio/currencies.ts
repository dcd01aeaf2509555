/**
 * Which currency each account's amounts are in, and what stops them: a currency without a rate takes the amounts of its accounts and of no others.
 */
import { isErrorCell, textOf } from '../tables/cell';
import { codeOfCurrency, fitsCurrency, namesNoCurrency } from '../tables/currency-codes';
import { factorOf, type Rates } from '../tables/currency';
import { tableDeclarations } from '../tables/declarations/index';
import { NO_CODE } from '../tables/dictionary';
import type { Finding } from '../tables/findings';
import { matchHeaders } from '../tables/headers';
import type { Table } from '../tables/read';
import type { ColumnDeclaration } from '../tables/schema';
import { rowsEnd } from '../tables/totals';
import type { AccountRows } from './account-rows';

/** How many accounts have each currency: the one that their own row names, else those of their other rows. Whole ranges count, whichever accounts are asked for. */
export function accountsByCurrency(accounts: Table | undefined, others: readonly Table[]): Map<string, number> {
  const named = accounts === undefined ? new Map<string, Set<string>>() : currenciesByAccount(accounts);
  const found = new Map<string, Set<string>>();
  for (const table of others) {
    for (const [id, currencies] of currenciesByAccount(table)) {
      if (named.has(id)) continue;
      const own = found.get(id);
      if (own === undefined) found.set(id, currencies);
      else currencies.forEach((currency) => own.add(currency));
    }
  }
  const counts = new Map<string, number>();
  for (const currencies of [...named.values(), ...found.values()])
    for (const currency of currencies) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return counts;
}

function currenciesByAccount({ name, cells }: Table): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const header = matchHeaders(tableDeclarations[name], cells);
  const [at, currencyAt] = [header.get('account_id'), header.get('currency')];
  if (at === undefined || currencyAt === undefined) return found;
  const end = rowsEnd(name, cells, header);
  for (let r = 1; r < end; r++) {
    const [id, cell] = [cells[r]![at], cells[r]![currencyAt]];
    const currency = isErrorCell(cell) ? '' : codeOfCurrency(textOf(cell));
    if (currency === '' || isErrorCell(id) || textOf(id) === '') continue;
    const own = found.get(textOf(id));
    if (own === undefined) found.set(textOf(id), new Set([currency]));
    else own.add(currency);
  }
  return found;
}

/** What the currency of a row is, and the cell that says so. */
interface NamedCurrency {
  readonly code: string;
  readonly table: string;
  readonly row: number;
}

/** The accounts table's word on an account: its currency and its row there. */
export type AccountCurrency = (account: number) => NamedCurrency;

function currencyAt(table: Table, row: number, account: number, ofAccount: AccountCurrency): NamedCurrency {
  const code = codeOfCurrency(table.text('currency', row));
  return code === '' && account !== NO_CODE ? ofAccount(account) : { code, table: table.name, row: table.sourceRow(row) };
}

/** Columns that may hold money: an amount without a currency of its own is in its row's. */
const mayBeMoney = ({ kind, unit }: ColumnDeclaration): boolean =>
  kind === 'number' && (unit === undefined || unit === 'currency' || unit === 'currency_per_unit');

/** Of each account, the first row of a table that holds an amount in a currency without a rate. */
export function amountFaults(rows: AccountRows, rates: Rates, ofAccount: AccountCurrency): Map<number, Finding> {
  const faults = new Map<number, Finding>();
  const { table } = rows;
  const amounts = tableDeclarations[table.name].columns
    .filter(mayBeMoney)
    .map(({ name }) => table.numbers(name))
    .filter((column) => column !== undefined);
  const accounts = table.codes('account_id')!.codes;
  for (let row = 0; row < table.rowCount; row++) {
    const account = accounts[row]!;
    if (rows.kept[row] === 0 || faults.has(account) || amounts.every((column) => Number.isNaN(column[row]!))) continue;
    const named = currencyAt(table, row, account, ofAccount);
    if (Number.isNaN(factorOf(rates, named.code))) faults.set(account, withoutRate(named, rates));
  }
  return faults;
}

/** That a currency has no rate: the cell of the rates that can't be read, or else the one that names it. */
export function withoutRate({ code, table, row }: NamedCurrency, rates: Rates): Finding {
  const missing = rates.missing.get(code);
  if (missing?.table === 'fx') return missing;
  return {
    code: missing?.code ?? (namesNoCurrency(code) ? 'currency_unnamed' : 'currency_mix'),
    severity: 'error',
    table,
    row,
    column: 'currency',
    value: code,
    expected: missing?.expected ?? rates.reporting,
  };
}

/** Refuses numbers with another currency beside them than their row's: `EUR 12` in a row in USD. Nothing is known of them. */
export function refuseOtherCurrencies(table: Table, reporting: string, ofAccount: AccountCurrency): void {
  let alone = '';
  for (const { row, column, currency, cell } of table.typedCurrencies) {
    const account = table.codes('account_id')?.codes[row] ?? NO_CODE;
    // Where nothing names a currency, the first one beside a number does.
    const code = currencyAt(table, row, account, ofAccount).code || reporting || alone;
    if (code === '') alone = currency;
    if (code === '' || fitsCurrency(currency, code)) continue;
    table.numbers(column)![row] = Number.NaN;
    table.report(row, column, 'currency_differs', 'error', cell, code);
  }
}
