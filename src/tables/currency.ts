/**
 * Amounts in one reporting currency. A rate says how much of the reporting currency one unit of a currency is worth. Without rates,
 * every amount must be in the same currency: different ones are never added up (domain.md 0.3).
 */
import type { Finding } from './findings';
import type { Table } from './read';

/** Factor from each currency (upper-case code) to the reporting one. */
export interface Rates {
  readonly byCurrency: ReadonlyMap<string, number>;
  /** Currency that amounts are reported in; '' when no row names any. */
  readonly reporting: string;
}

const codeOf = (text: string): string => text.trim().toUpperCase();

/** Rates of the fx table; the newest row dated up to `asOf` wins when a currency stands in it more than once. */
function ratesOf(fx: Table | undefined, asOf: number): Map<string, number> {
  const rates = new Map<string, number>();
  const dated = new Map<string, number>();
  for (let row = 0; row < (fx?.rowCount ?? 0); row++) {
    const currency = codeOf(fx!.text('currency', row));
    const rate = fx!.number('rate_to_reporting', row);
    const day = fx!.number('as_of', row);
    if (currency === '' || Number.isNaN(rate) || day > asOf) continue;
    const age = Number.isNaN(day) ? -Infinity : day;
    if (rates.has(currency) && age <= dated.get(currency)!) continue;
    rates.set(currency, rate);
    dated.set(currency, age);
  }
  return rates;
}

/**
 * Rates that cover every currency named in `tables`, or the finding of the first row whose currency has none.
 * `reporting` is the setting of that name ('' when not set).
 */
export function findRates(tables: readonly Table[], fx: Table | undefined, asOf: number, reporting: string): Rates | Finding {
  const byCurrency = ratesOf(fx, asOf);
  let home = codeOf(reporting);
  if (home === '') home = [...byCurrency].find(([, rate]) => rate === 1)?.[0] ?? '';
  for (const table of tables) {
    const column = table.codes('currency');
    if (column === undefined) continue;
    const factorKnown = column.dictionary.texts.map((text) => byCurrency.has(codeOf(text)));
    for (let row = 0; row < table.rowCount; row++) {
      const code = column.codes[row]!;
      if (code < 0 || factorKnown[code]) continue;
      const currency = codeOf(column.dictionary.text(code));
      if (home === '') home = currency;
      if (currency !== home) {
        return { code: 'currency_mix', severity: 'error', table: table.name, row: table.sourceRow(row), column: 'currency', value: currency, expected: home };
      }
      byCurrency.set(currency, 1);
      factorKnown[code] = true;
    }
  }
  if (home !== '') byCurrency.set(home, 1);
  return { byCurrency, reporting: home };
}

/** Factor for each code of a table's currency column; a blank currency is the account's, or else the reporting one. */
export function factorsOf(table: Table, rates: Rates): Float64Array | undefined {
  const column = table.codes('currency');
  if (column === undefined) return undefined;
  return Float64Array.from(column.dictionary.texts, (text) => rates.byCurrency.get(codeOf(text)) ?? 1);
}
