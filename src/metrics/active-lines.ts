/**
 * The lines of the installed base that count at a date, and what each is worth in a year, in the reporting currency.
 * A line is in force when its start is blank or reached and its end blank or not passed (both days included); it is active when it is in
 * force and has revenue or a quantity. Revenue is the annual revenue, else quantity × unit price, never below zero. A credit note (negative
 * annual revenue) is worth zero as a line; `net` keeps its sign, so that a family can net it. The lines of a lost account end with it. A line that
 * ends before it starts stops the figures of its account. One pass over the table for all accounts, kept for as long as the portfolio is.
 */
import type { AccountRows } from '../portfolio/account-rows';
import { distinctByAccount } from '../portfolio/distinct';
import type { Portfolio } from '../portfolio/portfolio';
import { NO_CODE } from '../tables/dictionary';
import { CellError, type Finding } from '../tables/findings';
import type { Table } from '../tables/read';

/** Columns that activity and revenue depend on. */
export const LINE_READS = [
  'line_id',
  'reference_id',
  'start_date',
  'end_date',
  'quantity',
  'unit_price',
  'annual_revenue',
  'currency',
] as const;

const NO_ROWS = new Int32Array(0);

export class ActiveLines {
  /** 1 for the rows of the references table that are active. */
  readonly active: Uint8Array;
  /** 1 where the yearly revenue is known (annual revenue, or quantity and unit price), active or not. */
  readonly known: Uint8Array;
  /** Yearly revenue of an active line, at least 0; 0 when unknown or not active. */
  readonly revenue: Float64Array;
  /** Yearly revenue of a line in force with its sign: negative for a credit note; 0 when unknown or out of term. */
  readonly net: Float64Array;
  private readonly faults: ReadonlyMap<number, Finding>;
  private distinctReferences: Int32Array | undefined;

  constructor(
    private readonly portfolio: Portfolio,
    readonly asOf: number,
  ) {
    const table = this.table;
    const rowCount = table?.rowCount ?? 0;
    this.active = new Uint8Array(rowCount);
    this.known = new Uint8Array(rowCount);
    this.revenue = new Float64Array(rowCount);
    this.net = new Float64Array(rowCount);
    const lines = portfolio.rowsOf('references');
    this.faults = lines === undefined ? new Map() : reversedLines(lines);
    if (table !== undefined) this.fill(table, rowCount);
  }

  /** Distinct references of each account's active lines. */
  get references(): Int32Array {
    return (this.distinctReferences ??= this.countReferences());
  }

  private countReferences(): Int32Array {
    const rows = this.portfolio.rowsOf('references');
    if (rows === undefined) return new Int32Array(this.portfolio.accountIds.size);
    const { codes, dictionary } = rows.table.codes('reference_id')!;
    return distinctByAccount(rows, this.active, codes, dictionary.size);
  }

  get table(): Table | undefined {
    return this.portfolio.table('references');
  }

  /** The account's rows of the references table, active or not, repeated lines left out. Throws when one of them ends before it starts. */
  rows(account: number): Int32Array {
    this.check(account);
    return this.portfolio.rowsOf('references')?.rows(account) ?? NO_ROWS;
  }

  /** Throws when one of the account's lines ends before it starts. */
  check(account: number): void {
    const fault = this.faults.get(account);
    if (fault !== undefined) throw new CellError(fault);
  }

  private fill(table: Table, rowCount: number): void {
    const [starts, ends] = [table.numbersOrUnknown('start_date'), table.numbersOrUnknown('end_date')];
    const [quantities, prices, revenues] = [
      table.numbersOrUnknown('quantity'),
      table.numbersOrUnknown('unit_price'),
      table.numbersOrUnknown('annual_revenue'),
    ];
    const accounts = table.codes('account_id')!.codes;
    const { ended } = this.portfolio.livesOn(this.asOf);
    const factors = new Factors(this.portfolio, table);
    for (let row = 0; row < rowCount; row++) {
      const account = accounts[row]!;
      if (account === NO_CODE) continue;
      const start = starts[row]!;
      const end = ends[row]!;
      const annual = revenues[row]!;
      const quantity = quantities[row]!;
      const amount = Number.isNaN(annual) ? quantity * prices[row]! : annual;
      const worth = amount === 0 ? 0 : amount * factors.of(row, account);
      // An amount in a currency without a rate is not known either; it stops the figures of its own account (Portfolio.firstError).
      const known = !Number.isNaN(worth);
      if (known) this.known[row] = 1;
      // Comparisons with a blank date (NaN) are false: open on that side.
      if (start > this.asOf || end < this.asOf || ended?.[account] === 1) continue;
      const own = known ? worth : 0;
      this.net[row] = own;
      if (amount > 0 || quantity > 0) {
        this.active[row] = 1;
        if (own > 0) this.revenue[row] = own;
      }
    }
  }
}

const faultsByTable = new WeakMap<AccountRows, Map<number, Finding>>();

/** Of each account, the first line that ends before it starts; all of them are reported, once, whatever dates are looked at. */
function reversedLines(lines: AccountRows): Map<number, Finding> {
  let faults = faultsByTable.get(lines);
  if (faults !== undefined) return faults;
  faultsByTable.set(lines, (faults = new Map<number, Finding>()));
  const { table } = lines;
  const [starts, ends] = [table.numbers('start_date'), table.numbers('end_date')];
  if (starts === undefined || ends === undefined) return faults;
  const accounts = table.codes('account_id')!.codes;
  for (let row = 0; row < table.rowCount; row++) {
    if (!(starts[row]! > ends[row]!) || lines.kept[row] === 0) continue;
    const finding = table.report(row, 'end_date', 'reversed_dates', 'error', ends[row]);
    if (!faults.has(accounts[row]!)) faults.set(accounts[row]!, finding);
  }
  return faults;
}

/** Conversion factors, looked up once for each currency and once for each account whose rows name none. */
export class Factors {
  private readonly codes: Int32Array | undefined;
  private readonly byCurrency: Float64Array;
  private readonly byAccount: Float64Array;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly table: Table,
  ) {
    const column = table.codes('currency');
    this.codes = column?.codes;
    this.byCurrency = new Float64Array(column?.dictionary.size ?? 0).fill(Number.NaN);
    this.byAccount = new Float64Array(portfolio.accountIds.size).fill(Number.NaN);
  }

  of(row: number, account: number): number {
    const currency = this.codes === undefined ? NO_CODE : this.codes[row]!;
    const known = currency === NO_CODE ? this.byAccount : this.byCurrency;
    const key = currency === NO_CODE ? account : currency;
    const factor = known[key]!;
    return Number.isNaN(factor) ? (known[key] = this.portfolio.factor(this.table, row, account)) : factor;
  }
}

const kept = new WeakMap<Portfolio, Map<number, ActiveLines>>();

/** The lines at the portfolio's date, or at another one. */
export function activeLines(portfolio: Portfolio, asOf: number = portfolio.asOf): ActiveLines {
  let byDate = kept.get(portfolio);
  if (byDate === undefined) kept.set(portfolio, (byDate = new Map<number, ActiveLines>()));
  let lines = byDate.get(asOf);
  if (lines === undefined) byDate.set(asOf, (lines = new ActiveLines(portfolio, asOf)));
  return lines;
}
