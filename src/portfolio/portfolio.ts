/**
 * The tables of one call, joined once: ids as codes shared by all tables, rows grouped by account, amounts convertible to one currency.
 * When a single account is asked for, only its rows are read (a plain scan, no index).
 */
import { Settings } from '../settings/settings';
import type { SettingValues } from '../settings/declarations/index';
import { currenciesOf, factorOf, findRates, type CurrencyUse, type Rates } from '../tables/currency';
import { codeOfCurrency } from '../tables/currency-codes';
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { Dictionary, NO_CODE } from '../tables/dictionary';
import { CellError, type Finding } from '../tables/findings';
import type { Cells } from '../tables/headers';
import { readTable, type CodeColumn, type Dictionaries, type Table } from '../tables/read';
import { AccountRows, ownIdOf } from './account-rows';
import { accountsByCurrency, amountFaults, refuseOtherCurrencies, type AccountCurrency } from './currencies';
import { lifeColumns, Lives, type Life } from './life';
import { repeatedIds, scanForAccount, type AccountScan } from './scan';
import type { Selection } from './selection';

/** Columns that a figure is computed from, by table: a bad cell elsewhere doesn't stop it. */
export type Reads = Partial<Record<TableName, readonly string[]>>;

export interface PortfolioInput {
  readonly selection: Selection;
  readonly asOf: number;
  /** Ranges with their header rows. The settings table is given as `settings`. */
  readonly tables: Partial<Record<TableName, Cells>>;
  readonly settings?: Settings;
  /** What will be read; every declared column when left out. */
  readonly reads?: Reads;
  /** Read the rows of every account, of all tables or of these, even when one is asked about: its figures rest on those of others. */
  readonly peers?: boolean | readonly TableName[];
  /** No exchange rate can be given: each account's amounts stay in its own currency, and two currencies in one account are refused. */
  readonly ownCurrencies?: boolean;
  /** Keep notes on zeros read as blanks, for the data check. */
  readonly notes?: boolean;
  /** Exchange rates already found: those of the tables when left out. */
  readonly rates?: Rates;
}

/** Tables whose rows hold amounts in a currency of their own. */
const WITH_CURRENCY: readonly TableName[] = ['references', 'contracts', 'facilitations', 'concessions', 'initiatives'];

/** Tables whose rows may count for an account that they don't name: by its contract, or by a scheme. */
const WHOLE: ReadonlySet<TableName> = new Set(['volumes']);

/** Settings are no rows of accounts; snapshots tell of the past: no account is known by them. */
const APART: ReadonlySet<TableName> = new Set(['settings', 'snapshots']);

/** Only concessions counted in units ask which contract a line belongs to. */
const RARELY_ASKED = new Set(['contract_id']);

/** A table as it was read. */
interface ReadTable {
  readonly table: Table;
  readonly cells: Cells;
  /** The rows of the one account asked for, where only they were read. */
  readonly scan: AccountScan | undefined;
}

function readTables(input: PortfolioInput, accountIds: Dictionary, date1904: boolean): Map<TableName, ReadTable> {
  const { selection, reads } = input;
  const dictionaries: Dictionaries = new Map([['account', accountIds]]);
  const tables: PortfolioInput['tables'] = selection.table === undefined ? input.tables : { ...input.tables, accounts: selection.table };
  const single = onlyOne(selection.ids);
  const read = new Map<TableName, ReadTable>();
  for (const name of Object.keys(tableDeclarations) as TableName[]) {
    const cells = tables[name];
    if (cells === undefined || APART.has(name)) continue;
    const joined = hasAccounts(name);
    // Small tables without accounts (rates, families) are read whole; of the others, what the figures need.
    const columns = joined && reads !== undefined ? columnsOf(name, reads) : undefined;
    const together = single === undefined || WHOLE.has(name) || !joined || selection.table === cells || withPeers(input, name);
    const scan = together ? undefined : scanForAccount(name, cells, single);
    const table = readTable(name, cells, {
      dictionaries,
      date1904,
      notes: input.notes ?? false,
      ...(columns ? { columns, deferred: RARELY_ASKED } : {}),
      ...(scan === undefined ? {} : { only: scan.rows }),
    });
    read.set(name, { table, cells, scan });
  }
  return read;
}

/** Whatever is read of an account, its life is: lines and contracts end with it. */
const columnsOf = (name: TableName, reads: Reads): ReadonlySet<string> =>
  new Set([...(reads[name] ?? []), ...(name === 'accounts' ? lifeColumns : []), 'currency']);

const onlyOne = (ids: readonly string[]): string | undefined => (new Set(ids).size === 1 ? ids[0] : undefined);

const hasAccounts = (name: TableName): boolean => tableDeclarations[name].columns.some((column) => column.name === 'account_id');

const withPeers = ({ peers }: PortfolioInput, name: TableName): boolean => peers === true || (Array.isArray(peers) && peers.includes(name));

/** The row of each account in the accounts table, the first where an id stands twice; NO_CODE without one. */
function firstRows(accounts: AccountRows | undefined, accountCount: number): Int32Array {
  const first = new Int32Array(accountCount).fill(NO_CODE);
  if (accounts === undefined) return first;
  for (let account = 0; account < accountCount; account++)
    if (accounts.count(account) > 0) first[account] = accounts.order[accounts.from(account)]!;
  return first;
}

function currencyUse(read: ReadTable | undefined): CurrencyUse | undefined {
  if (read?.scan !== undefined) return read.scan.currencies;
  return read === undefined ? undefined : currenciesOf(read.table);
}

export class Portfolio {
  readonly asOf: number;
  readonly settings: Settings;
  readonly accountIds: Dictionary;
  /** Account code for each result row; NO_CODE for a blank one. */
  readonly asked: Int32Array;
  readonly rates: Rates;
  private readonly byAccount = new Map<TableName, AccountRows>();
  private readonly plain = new Map<TableName, Table>();
  private readonly accountRow: Int32Array;
  private readonly known: Uint8Array;
  private readonly factors = new Map<Table, Float64Array>();
  /** Tables in which some account has a cell that can't be read. */
  private faulty: (readonly [TableName, AccountRows])[] | undefined;
  private readonly unratedAmounts = new Map<TableName, Map<number, Finding>>();
  private readonly bySegment = new Map<string, SettingValues>();
  /** The currency that each account's rows named first, when no amount is converted. */
  private readonly ownCurrencies: Map<number, string> | undefined;
  private readonly livesByDay = new Map<number, Lives>();

  constructor(input: PortfolioInput) {
    this.asOf = input.asOf;
    this.settings = input.settings ?? Settings.defaults;
    this.accountIds = new Dictionary();
    this.asked = Int32Array.from(input.selection.ids, (id) => this.accountIds.encode(id));
    const read = readTables(input, this.accountIds, this.settings.values.date1904);
    const accountCount = this.accountIds.size;
    this.known = new Uint8Array(accountCount);
    for (const [name, { table, cells, scan }] of read) {
      if (table.codes('account_id') === undefined) {
        this.plain.set(name, table);
        continue;
      }
      const rows = new AccountRows(table, accountCount, repeatedIds(table, cells, ownIdOf(name), scan));
      this.byAccount.set(name, rows);
      for (let account = 0; account < accountCount; account++) if (rows.count(account) > 0) this.known[account] = 1;
    }
    this.accountRow = firstRows(this.byAccount.get('accounts'), accountCount);
    this.ownCurrencies = input.ownCurrencies === true ? new Map() : undefined;
    this.rates = this.ownCurrencies === undefined ? (input.rates ?? this.ratesOf(input, read)) : UNCONVERTED;
    for (const { table } of read.values()) refuseOtherCurrencies(table, this.rates.reporting, this.accountCurrency);
  }

  private ratesOf(input: PortfolioInput, read: ReadonlyMap<TableName, ReadTable>): Rates {
    return ratesFor(
      (name) => currencyUse(read.get(name)),
      WITH_CURRENCY.filter((name) => read.has(name) && (input.reads === undefined || readsAmounts(name, input.reads))),
      (names) =>
        accountsByCurrency(
          read.get('accounts')?.table,
          names.map((name) => read.get(name)!.table),
        ),
      this.plain.get('fx'),
      this.asOf,
      this.settings.values.reporting_currency,
    );
  }

  /** The rows of a table by account; `undefined` when the table wasn't given. */
  rowsOf(name: TableName): AccountRows | undefined {
    return this.byAccount.get(name);
  }

  /** A table without accounts (families), or all rows of any table. */
  table(name: TableName): Table | undefined {
    return this.plain.get(name) ?? this.byAccount.get(name)?.table;
  }

  /** The lives of the accounts on a day: worked out once. */
  livesOn(day: number): Lives {
    let lives = this.livesByDay.get(day);
    if (lives === undefined) this.livesByDay.set(day, (lives = new Lives(this.byAccount.get('accounts'), this.accountIds.size, day)));
    return lives;
  }

  /** Those on the day of the portfolio. */
  get lives(): Lives {
    return this.livesOn(this.asOf);
  }

  /** Throws the CellError of an end of the relationship before its start. */
  life(account: number): Life {
    return this.lives.of(account);
  }

  get tablesGiven(): readonly TableName[] {
    return [...this.byAccount.keys(), ...this.plain.keys()];
  }

  /** Does any table have a row of this account? */
  isKnown(account: number): boolean {
    return account !== NO_CODE && this.known[account] === 1;
  }

  /** The account's own row in the accounts table: a number, a date, a choice; NaN when unknown. */
  accountNumber(account: number, column: string): number {
    const row = account === NO_CODE ? NO_CODE : this.accountRow[account]!;
    return row === NO_CODE ? Number.NaN : this.byAccount.get('accounts')!.table.number(column, row);
  }

  accountText(account: number, column: string): string {
    const row = account === NO_CODE ? NO_CODE : this.accountRow[account]!;
    return row === NO_CODE ? '' : this.byAccount.get('accounts')!.table.text(column, row);
  }

  /** Settings that hold for this account: its segment's, when the settings table has any for it. */
  settingsOf(account: number): SettingValues {
    const segment = this.accountText(account, 'segment');
    let values = this.bySegment.get(segment);
    if (values === undefined) this.bySegment.set(segment, (values = this.settings.for(segment)));
    return values;
  }

  /** The currency that the accounts table names for an account. */
  private readonly accountCurrency: AccountCurrency = (account) => {
    const table = this.byAccount.get('accounts')?.table;
    const row = this.accountRow[account] ?? NO_CODE;
    if (table === undefined || row === NO_CODE) return { code: '', table: 'accounts', row: 1 };
    return { code: codeOfCurrency(table.text('currency', row)), table: 'accounts', row: table.sourceRow(row) };
  };

  /** What one unit of the row's currency is worth in the reporting currency; NaN when it has no rate. A blank currency is the account's. */
  factor(table: Table, row: number, account: number): number {
    const column = table.codes('currency');
    const code = column?.codes[row] ?? NO_CODE;
    if (this.ownCurrencies !== undefined) return this.unconverted(table, row, account, column, code);
    if (code === NO_CODE) return factorOf(this.rates, this.accountText(account, 'currency'));
    let factors = this.factors.get(table);
    if (factors === undefined) {
      factors = Float64Array.from(column!.dictionary.texts, (text) => factorOf(this.rates, text));
      this.factors.set(table, factors);
    }
    return factors[code]!;
  }

  private unconverted(table: Table, row: number, account: number, column: CodeColumn | undefined, code: number): number {
    const currency = codeOfCurrency(code === NO_CODE ? this.accountText(account, 'currency') : column!.dictionary.text(code));
    const before = this.ownCurrencies!.get(account);
    if (before === undefined && currency !== '') this.ownCurrencies!.set(account, currency);
    else if (before !== undefined && currency !== '' && currency !== before)
      throw new CellError(table.report(row, 'currency', 'currency_mix', 'error', currency, before));
    return 1;
  }

  /** Currency of the account's amounts; '' when no row names any. */
  currencyOf(account: number): string {
    return this.ownCurrencies === undefined
      ? this.rates.reporting
      : (this.ownCurrencies.get(account) ?? codeOfCurrency(this.accountText(account, 'currency')));
  }

  /**
   * The first bad cell of the account in the columns that a figure reads, or the first amount that it reads in a currency without a rate; a figure that
   * needs it can't be given. What rests on lines or contracts rests on the life of the account: they end with it.
   */
  firstError(account: number, reads: Reads): Finding | undefined {
    this.faulty ??= [...this.byAccount].filter(([, rows]) => rows.hasErrors);
    const held = reads.references !== undefined || reads.contracts !== undefined;
    for (const [name, rows] of this.faulty) {
      const own = reads[name] ?? [];
      const found = rows.firstError(account, name === 'accounts' && held ? [...own, ...lifeColumns] : own);
      if (found !== undefined) return found;
    }
    if (this.rates.missing.size === 0) return undefined;
    for (const name of WITH_CURRENCY) {
      const found = readsAmounts(name, reads) ? this.amountFault(name, account) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The first amount of the account in this table whose currency has no rate: sums over other accounts leave the account out. */
  amountFault(name: TableName, account: number): Finding | undefined {
    const rows = this.byAccount.get(name);
    if (rows === undefined || this.rates.missing.size === 0) return undefined;
    let faults = this.unratedAmounts.get(name);
    if (faults === undefined) this.unratedAmounts.set(name, (faults = amountFaults(rows, this.rates, this.accountCurrency)));
    return faults.get(account);
  }
}

/** Does a figure need the amounts of this table? Others may be in any currency: nothing of them is added up. */
function readsAmounts(name: TableName, reads: Reads): boolean {
  const columns = reads[name] ?? [];
  return tableDeclarations[name].columns.some(
    (column) =>
      (column.name === 'currency' || column.unit === 'currency' || column.unit === 'currency_per_unit') && columns.includes(column.name),
  );
}

const UNCONVERTED: Rates = { byCurrency: new Map(), reporting: '', missing: new Map(), note: undefined };

function ratesFor(
  useOf: (name: TableName) => CurrencyUse | undefined,
  given: readonly TableName[],
  countAccounts: (given: readonly TableName[]) => ReadonlyMap<string, number>,
  fx: Table | undefined,
  asOf: number,
  reporting: string,
): Rates {
  const uses = given.map(useOf);
  // A row that names no currency is in its account's: then the accounts' currencies matter too.
  if (uses.some((use) => use === undefined || use.someBlank)) uses.push(useOf('accounts'));
  return findRates(
    uses.filter((use) => use !== undefined),
    fx,
    asOf,
    reporting,
    () => countAccounts(given),
  );
}
