/**
 * Amounts in one reporting currency. A rate says how much of the reporting currency one unit of a currency is worth. Amounts in a currency without a
 * rate are not known in the reporting one: different currencies are never added up.
 */
import { isErrorCell, textOf } from './cell';
import { codeOfCurrency, namesNoCurrency } from './currency-codes';
import type { Finding, FindingCode, Severity } from './findings';
import type { Table } from './read';

/** Factor from each currency (upper-case code) to the reporting one. */
export interface Rates {
  readonly byCurrency: ReadonlyMap<string, number>;
  /** Currency that amounts are reported in; '' when no row names any. */
  readonly reporting: string;
  /** What to blame, for each currency in use that has no rate: the cell of the fx table that should tell it, or else the first row in that currency. */
  readonly missing: ReadonlyMap<string, Finding>;
  /** How the reporting currency was found, where the data had to say it: a note that most accounts have it, or the error that two are as frequent. */
  readonly note: Finding | undefined;
}

const codeOf = codeOfCurrency;

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
// eslint-disable-next-line complexity -- the order of its steps is the rule: newest row, then doubt, then blame.
function ratesOf(fx: Table, asOf: number): { byCurrency: Map<string, number>; unreadable: Map<string, Finding> } {
  const faults = unreadCells(fx);
  const newest = new Map<string, Newest>();
  for (let row = 0; row < fx.rowCount; row++) {
    const currency = codeOf(fx.text('currency', row));
    const rate = fx.number('rate_to_reporting', row);
    const day = fx.number('as_of', row);
    const fault = faults?.get(fx.sourceRow(row));
    if (currency === '' || day > asOf || (!(rate > 0) && fault === undefined)) continue;
    const undated = fault?.column === 'as_of' ? Infinity : -Infinity;
    const age = Number.isNaN(day) ? undated : day;
    const before = newest.get(currency);
    if (before === undefined) newest.set(currency, { age, rate, row, fault });
    else if (age > before.age) Object.assign(before, { age, rate, row, fault });
    else if (age === before.age) before.fault ??= fault ?? (rate === before.rate ? undefined : rateTwice(fx, currency, row, before.row));
  }
  const byCurrency = new Map<string, number>();
  const unreadable = new Map<string, Finding>();
  for (const [currency, { rate, fault }] of newest) {
    if (fault === undefined) byCurrency.set(currency, rate);
    else unreadable.set(currency, fault);
  }
  return { byCurrency, unreadable };
}

const rateTwice = (fx: Table, currency: string, row: number, before: number): Finding => ({
  code: 'rate_twice',
  severity: 'error',
  table: fx.name,
  row: fx.sourceRow(row),
  column: 'rate_to_reporting',
  value: currency,
  expected: String(fx.sourceRow(before)),
});

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

/** How many accounts have each currency. Asked only when nothing else says which one amounts are reported in. */
export type AccountsByCurrency = () => ReadonlyMap<string, number>;

/**
 * The rates of every currency in use, as far as they are known. `reporting` is the setting of that name ('' when not set). Without it, amounts are reported
 * in the currency whose rate is 1, else in the only one met, else in the one that strictly most accounts have; the order of rows decides nothing.
 */
// eslint-disable-next-line complexity -- the order of its steps is the rule: newest row, then doubt, then blame.
export function findRates(
  uses: readonly CurrencyUse[],
  fx: Table | undefined,
  asOf: number,
  reporting: string,
  accountsByCurrency: AccountsByCurrency = () => new Map(),
): Rates {
  const { byCurrency, unreadable } =
    fx === undefined ? { byCurrency: new Map<string, number>(), unreadable: new Map<string, Finding>() } : ratesOf(fx, asOf);
  const met = new Map<string, CurrencyUse>();
  for (const use of uses) for (const currency of use.currencies) if (!met.has(currency)) met.set(currency, use);
  const set = codeOf(reporting);
  const { home, equals, assumed } =
    set === '' ? homeOf(byCurrency, [...met.keys()], accountsByCurrency) : { home: set, equals: [], assumed: false };
  if (home !== '' && !unreadable.has(home)) byCurrency.set(home, byCurrency.get(home) ?? 1);
  const missing = new Map<string, Finding>();
  const at = (currency: string, code: FindingCode, value: string, expected: string, severity: Severity = 'error'): Finding => {
    const use = met.get(currency)!;
    return { code, severity, table: use.table, row: use.rowOf(currency), column: 'currency', value, expected };
  };
  const reason = (currency: string): Finding => {
    if (namesNoCurrency(currency)) return at(currency, 'currency_unnamed', currency, '');
    if (equals.includes(currency)) return at(currency, 'reporting_undecided', currency, equals.join(', '));
    return at(currency, 'currency_mix', currency, home);
  };
  for (const currency of met.keys()) if (!byCurrency.has(currency)) missing.set(currency, unreadable.get(currency) ?? reason(currency));
  // Cells of rates that can't be read are to blame for amounts of the accounts table too, whose currency is looked at only where it has any.
  for (const [currency, fault] of unreadable) missing.set(currency, fault);
  const assumption = assumed ? at(home, 'reporting_assumed', home, '', 'note') : undefined;
  const note = equals.length > 0 ? at(equals[0]!, 'reporting_undecided', equals[0]!, equals.join(', ')) : assumption;
  return { byCurrency, reporting: home, missing, note };
}

/** The currency that amounts are reported in, or those that are as frequent as each other, so that it has to be asked for. */
function homeOf(
  byCurrency: ReadonlyMap<string, number>,
  met: readonly string[],
  accountsByCurrency: AccountsByCurrency,
): { readonly home: string; readonly equals: readonly string[]; readonly assumed: boolean } {
  const decided = (home: string, assumed = false) => ({ home, equals: [], assumed });
  const ones = [...byCurrency].filter(([, rate]) => rate === 1).map(([currency]) => currency);
  if (ones.length === 1) return decided(ones[0]!);
  const named = ones.length > 1 ? ones : met.filter((currency) => !namesNoCurrency(currency));
  if (named.length <= 1) return decided(named.length === 1 && !byCurrency.has(named[0]!) ? named[0]! : '');
  const counts = accountsByCurrency();
  const most = Math.max(...named.map((currency) => counts.get(currency) ?? 0));
  const equals = named.filter((currency) => (counts.get(currency) ?? 0) === most).sort();
  if (equals.length === 1) return byCurrency.get(equals[0]!) === undefined || ones.length > 1 ? decided(equals[0]!, true) : decided('');
  // Where all that are as frequent have a rate, nothing has to be asked: amounts are in the currency that the rates lead to.
  return equals.every((currency) => byCurrency.has(currency)) || byCurrency.size > 0 ? decided('') : { home: '', equals, assumed: false };
}

/** Factor of one currency; a blank one is the reporting currency. NaN for one that has no rate. */
export function factorOf(rates: Rates, currency: string): number {
  const code = codeOf(currency);
  if (code === '') return 1;
  return rates.byCurrency.get(code) ?? (rates.byCurrency.size === 0 && rates.missing.size === 0 ? 1 : Number.NaN);
}

/** Factor from one currency to another; a blank one is whichever the other is. NaN where they differ and a rate is missing. */
export function factorBetween(rates: Rates, from: string, to: string): number {
  if (from === '' || to === '' || from === to) return 1;
  return rates.byCurrency.has(from) && rates.byCurrency.has(to) ? factorOf(rates, from) / factorOf(rates, to) : Number.NaN;
}
