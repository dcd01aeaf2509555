import { describe, expect, it } from 'vitest';
import { factorOf, findRates, type CurrencyUse, type Rates } from '../../src/tables/currency';
import { readTable } from '../../src/tables/read';
import { day, range, type Row } from '../support/tables';

const AS_OF = day('2026-11-21');
const uses = (...currencies: string[]): CurrencyUse[] => [{ table: 'references', currencies, rowOf: (currency) => 2 + currencies.indexOf(currency), someBlank: false }];
const rates = (currencies: string[], fx?: Row[], reporting = '') =>
  findRates(uses(...currencies), fx && readTable('fx', range('fx', fx)), AS_OF, reporting);

describe('rates to the reporting currency', () => {
  it('needs none while there is one currency', () => {
    expect(factorOf(rates(['EUR']) as Rates, 'EUR')).toBe(1);
    expect((rates(['EUR']) as Rates).reporting).toBe('EUR');
    expect(rates([])).toMatchObject({ reporting: '' });
  });

  it('refuses two currencies without a rate, naming the row', () => {
    expect(rates(['EUR', 'USD'])).toMatchObject({ code: 'currency_mix', table: 'references', row: 3, column: 'currency', value: 'USD', expected: 'EUR' });
    expect(rates(['EUR', 'GBP'], [{ currency: 'EUR', rate_to_reporting: 1 }, { currency: 'USD', rate_to_reporting: 0.9 }])).toMatchObject({ code: 'currency_mix', value: 'GBP' });
  });

  it('converts, whatever the case of the codes', () => {
    const found = rates(['EUR', 'USD'], [{ currency: 'eur', rate_to_reporting: 1 }, { currency: ' usd ', rate_to_reporting: 0.9 }]) as Rates;
    expect([factorOf(found, 'usd'), factorOf(found, 'EUR'), factorOf(found, '')]).toEqual([0.9, 1, 1]);
  });

  it('takes the newest rate that is not later than as_of', () => {
    const fx: Row[] = [
      { currency: 'USD', rate_to_reporting: 0.8, as_of: '2026-01-01' },
      { currency: 'USD', rate_to_reporting: 0.9, as_of: '2026-11-01' },
      { currency: 'USD', rate_to_reporting: 0.7, as_of: '2026-12-01' },
      { currency: 'USD', rate_to_reporting: 0.6 },
      { currency: 'EUR', rate_to_reporting: 1 },
    ];
    expect(factorOf(rates(['EUR', 'USD'], fx) as Rates, 'USD')).toBe(0.9);
    expect(factorOf(rates(['EUR', 'USD'], [...fx].reverse()) as Rates, 'USD')).toBe(0.9);
  });

  it('a named reporting currency needs no rate of its own, the others do', () => {
    expect((rates(['EUR', 'USD'], [{ currency: 'USD', rate_to_reporting: 0.9 }], 'eur') as Rates).reporting).toBe('EUR');
    expect(rates(['USD'], undefined, 'EUR')).toMatchObject({ code: 'currency_mix', value: 'USD', expected: 'EUR' });
  });
});
