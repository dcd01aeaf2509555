/**
 * Amounts in one reporting currency. A rate says how much of the reporting currency one unit of a currency is worth. Without rates,
 * every amount must be in the same currency: different ones are never added up.
 */
import { isErrorCell, textOf } from './cell';
import type { Finding } from './findings';
import type { Table } from './read';

/** Factor from each currency (upper-case code) to the reporting one. */
export interface Rates {
  readonly byCurrency: ReadonlyMap<string, number>;
  /** Currency that amounts are reported in; '' when no row names any. */
  readonly reporting: string;
  /** The cell of the fx table to blame, for each currency whose rate it doesn't tell: an amount in that currency stops. */
  readonly unreadable: ReadonlyMap<string, Finding>;
}

const codeOf = (text: string): string => text.trim().toUpperCase();

/** The newest row of a currency so far. */
interface Newest {
  /** Its day; −∞ for an undated row, +∞ for one whose day can't be read. */
  age: number;
  rate: number;
  row: number;
  fault: Finding | undefined;
}

/**
 * Rates of the fx table; the newest row dated up to `asOf` wins when a currency stands in it more than once. When its rate can't be read, or another
 * row gives another rate for the same day, the currency has no rate but a fault. A day that can't be read could be any day. Rows without a rate, or with
 * a rate of 0, say nothing.
 */
function ratesOf(fx: Table, asOf: number): { byCurrency: Map<string, number>; unreadable: Map<string, Finding> } {
  const faults = unreadCells(fx);
  const newest = new Map<string, Newest>();
  for (let row = 0; row < fx.rowCount; row++) {
    const currency = codeOf(fx.text('currency', row));
    const rate = fx.number('rate_to_reporting', row);
    const day = fx.number('as_of', row);
    let fault = faults?.get(fx.sourceRow(row));
    if (currency === '' || day > asOf || (!(rate > 0) && fault === undefined)) continue;
    const age = !Number.isNaN(day) ? day : fault?.column === 'as_of' ? Infinity : -Infinity;
    const before = newest.get(currency);
    if (before === undefined) newest.set(currency, { age, rate, row, fault });
    else if (age > before.age) Object.assign(before, { age, rate, row, fault });
    else if (age === before.age && before.fault === undefined) {
      if (fault === undefined && rate !== before.rate) {
        fault = {
          code: 'rate_twice',
          severity: 'error',
          table: fx.name,
          row: fx.sourceRow(row),
          column: 'rate_to_reporting',
          value: currency,
          expected: String(fx.sourceRow(before.row)),
        };
      }
      before.fault = fault;
    }
  }
  const byCurrency = new Map<string, number>();
  const unreadable = new Map<string, Finding>();
  for (const [currency, { rate, fault }] of newest) {
    if (fault === undefined) byCurrency.set(currency, rate);
    else unreadable.set(currency, fault);
  }
  return { byCurrency, unreadable };
}

/** The cells of rates and days that can't be read, by row of the range; of two in one row, the day. An error cell is one of them: no rate is a guess. */
function unreadCells(fx: Table): Map<number, Finding> | undefined {
  let faults: Map<number, Finding> | undefined;
  for (const finding of fx.findings) {
    if (finding.code === 'missing_required' || finding.severity === 'note' || finding.column === 'currency') continue;
    faults ??= new Map();
    if (finding.column === 'as_of' || !faults.has(finding.row)) faults.set(finding.row, finding);
  }
  return faults;
}

/** The currencies that a table's rows name, and where each stands first. */
export interface CurrencyUse {
  readonly table: string;
  readonly currencies: readonly string[];
  /** Row of the range (header = 1) that names this currency first. */
  rowOf(currency: string): number;
  /** Is there a row that names none? */
  readonly someBlank: boolean;
}

/** Collects the currencies of rows that are looked at one after another. Cells that are alike follow each other nearly always. */
export class CurrencyCollector implements CurrencyUse {
  private readonly first = new Map<string, number>();
  private last: unknown;
  private started = false;
  someBlank = false;

  constructor(readonly table: string) {}

  /** `row`: the header is 1. */
  add(cell: unknown, row: number): void {
    if (cell === this.last && this.started) return;
    this.started = true;
    this.last = cell;
    const currency = isErrorCell(cell) ? '' : codeOf(textOf(cell));
    if (currency === '') this.someBlank = true;
    else if (!this.first.has(currency)) this.first.set(currency, row);
  }

  get currencies(): readonly string[] {
    return [...this.first.keys()];
  }

  rowOf(currency: string): number {
    return this.first.get(currency)!;
  }
}

/** Currencies of a table that was read whole: every row counts, whichever accounts are asked for. */
export function currenciesOf(table: Table): CurrencyUse | undefined {
  const column = table.codes('currency');
  if (column === undefined) return undefined;
  const { codes, dictionary } = column;
  const use = new CurrencyCollector(table.name);
  const seen = new Uint8Array(dictionary.size);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0) use.someBlank = true;
    else if (seen[code] === 0) {
      seen[code] = 1;
      use.add(dictionary.text(code), table.sourceRow(row));
    }
  }
  return use;
}

/**
 * Rates that cover every currency in use, or the finding of the first row whose currency has none, or of the fx cell that should tell it.
 * `reporting` is the setting of that name ('' when not set).
 */
export function findRates(uses: readonly CurrencyUse[], fx: Table | undefined, asOf: number, reporting: string): Rates | Finding {
  const { byCurrency, unreadable } =
    fx === undefined ? { byCurrency: new Map<string, number>(), unreadable: new Map<string, Finding>() } : ratesOf(fx, asOf);
  let home = codeOf(reporting);
  if (home === '') home = [...byCurrency].find(([, rate]) => rate === 1)?.[0] ?? '';
  for (const use of uses) {
    for (const currency of use.currencies) {
      if (byCurrency.has(currency)) continue;
      const fault = unreadable.get(currency);
      if (fault !== undefined) return fault;
      if (home === '' && byCurrency.size === 0) home = currency;
      if (currency !== home) {
        return {
          code: 'currency_mix',
          severity: 'error',
          table: use.table,
          row: use.rowOf(currency),
          column: 'currency',
          value: currency,
          expected: home,
        };
      }
    }
  }
  if (home !== '') byCurrency.set(home, byCurrency.get(home) ?? 1);
  return { byCurrency, reporting: home, unreadable };
}

/** Factor of one currency; a blank one is the reporting currency. */
export const factorOf = (rates: Rates, currency: string): number => rates.byCurrency.get(codeOf(currency)) ?? 1;
