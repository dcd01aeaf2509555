import { describe, expect, it } from 'vitest';
import { factorOf, findRates, type CurrencyUse } from '../../src/tables/currency';
import { readTable } from '../../src/tables/read';
import { day, range, type Row } from '../support/tables';

const AS_OF = day('2026-11-21');
const uses = (...currencies: string[]): CurrencyUse[] => [
  { table: 'references', currencies, rowOf: (currency) => 2 + currencies.indexOf(currency), someBlank: false },
];
const rates = (currencies: string[], fx?: Row[], reporting = '', accounts: Record<string, number> = {}) =>
  findRates(uses(...currencies), fx && readTable('fx', range('fx', fx)), AS_OF, reporting, () => new Map(Object.entries(accounts)));
const missing = (currency: string, ...given: Parameters<typeof rates>) => rates(...given).missing.get(currency);

describe('rates to the reporting currency', () => {
  it('needs none while there is one currency', () => {
    expect(factorOf(rates(['EUR']), 'EUR')).toBe(1);
    expect(rates(['EUR']).reporting).toBe('EUR');
    expect(rates([])).toMatchObject({ reporting: '' });
  });

  it('refuses two currencies without a rate, naming the row', () => {
    expect(missing('USD', ['EUR', 'USD'], undefined, '', { EUR: 2, USD: 1 })).toMatchObject({
      code: 'currency_mix',
      table: 'references',
      row: 3,
      column: 'currency',
      value: 'USD',
      expected: 'EUR',
    });
    expect(
      missing(
        'GBP',
        ['EUR', 'GBP'],
        [
          { currency: 'EUR', rate_to_reporting: 1 },
          { currency: 'USD', rate_to_reporting: 0.9 },
        ],
      ),
    ).toMatchObject({ code: 'currency_mix', value: 'GBP' });
  });

  it('converts, whatever the case of the codes', () => {
    const found = rates(
      ['EUR', 'USD'],
      [
        { currency: 'eur', rate_to_reporting: 1 },
        { currency: ' usd ', rate_to_reporting: 0.9 },
      ],
    );
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
    expect(factorOf(rates(['EUR', 'USD'], fx), 'USD')).toBe(0.9);
    expect(factorOf(rates(['EUR', 'USD'], [...fx].reverse()), 'USD')).toBe(0.9);
  });

  it('a named reporting currency needs no rate of its own, the others do', () => {
    expect(rates(['EUR', 'USD'], [{ currency: 'USD', rate_to_reporting: 0.9 }], 'eur').reporting).toBe('EUR');
    expect(missing('USD', ['USD'], undefined, 'EUR')).toMatchObject({ code: 'currency_mix', value: 'USD', expected: 'EUR' });
  });

  it('is the setting, else the one whose rate is 1, else the only one, else that of most accounts', () => {
    const usd = { currency: 'USD', rate_to_reporting: 0.9 };
    const of = (...given: Parameters<typeof rates>) => [rates(...given).reporting, rates(...given).note?.code];
    expect(of(['EUR', 'USD'], [{ currency: 'GBP', rate_to_reporting: 1 }, usd], 'chf', { EUR: 5 })).toEqual(['CHF', undefined]);
    expect(of(['EUR', 'USD'], [usd, { currency: '£', rate_to_reporting: 1 }], '', { EUR: 5 })).toEqual(['GBP', undefined]);
    expect(of(['EUR'])).toEqual(['EUR', undefined]);
    for (const met of [
      ['EUR', 'USD', 'GBP'],
      ['GBP', 'USD', 'EUR'],
    ]) {
      expect(of(met, undefined, '', { EUR: 1, USD: 3, GBP: 2 })).toEqual(['USD', 'reporting_assumed']);
      expect(of(met, undefined, '', { EUR: 1, USD: 2, GBP: 2 })).toEqual(['', 'reporting_undecided']);
    }
    // A currency that has another rate than 1 is not the one that rates lead to.
    expect(of(['EUR', 'USD'], [usd], '', { EUR: 1, USD: 3 })).toEqual(['', undefined]);
    expect(of(['EUR', 'USD'], [usd], '', { EUR: 3, USD: 1 })).toEqual(['EUR', 'reporting_assumed']);
  });

  it('amounts in a currency without a rate are unknown, all others stand', () => {
    const found = rates(['EUR', 'USD', '$'], [{ currency: 'EUR', rate_to_reporting: 1 }]);
    expect(['', 'eur', '€', 'USD', '$'].map((currency) => factorOf(found, currency))).toEqual([1, 1, 1, Number.NaN, Number.NaN]);
    expect(found.missing.get('$')).toMatchObject({ code: 'currency_unnamed', row: 4 });
  });

  describe('whose cells are bad', () => {
    const eur: Row = { currency: 'EUR', rate_to_reporting: 1 };
    const both = (fx: Row[]) => [rates(['EUR', 'USD'], fx), rates(['EUR', 'USD'], [...fx].reverse())];

    it.each([
      ['a day that is no date', [eur, { currency: 'USD', rate_to_reporting: 0.9, as_of: '31/02/2027' }], 'not_a_date', 'as_of', [3, 2]],
      ['a day before 1900', [eur, { currency: 'USD', rate_to_reporting: 0.9, as_of: -5 }], 'date_before_1900', 'as_of', [3, 2]],
      ['the only rate', [eur, { currency: 'USD', rate_to_reporting: 'abc' }], 'not_a_number', 'rate_to_reporting', [3, 2]],
      [
        'the newest rate',
        [
          { currency: 'USD', rate_to_reporting: 0.5, as_of: '2026-01-01' },
          { currency: 'USD', rate_to_reporting: -1, as_of: '2026-02-01' },
          eur,
        ],
        'below_minimum',
        'rate_to_reporting',
        [3, 3],
      ],
      [
        'an error cell',
        [
          { currency: 'USD', rate_to_reporting: 0.5, as_of: '2026-01-01' },
          { currency: 'USD', rate_to_reporting: '#N/A', as_of: '2026-02-01' },
          eur,
        ],
        'error_cell',
        'rate_to_reporting',
        [3, 3],
      ],
    ])('%s: the cell is named, in whatever order the rows come', (_, fx, code, column, rows) => {
      both(fx).forEach((found, k) => expect(found.missing.get('USD')).toMatchObject({ code, table: 'fx', column, row: rows[k] }));
    });

    it('two rates for one day are refused, unless they are alike or a newer row says which', () => {
      const [one, other] = [
        { currency: 'USD', rate_to_reporting: 0.9, as_of: '2026-02-01' },
        { currency: 'usd', rate_to_reporting: 0.5, as_of: '2026-02-01' },
      ];
      expect(missing('USD', ['EUR', 'USD'], [eur, one, other])).toMatchObject({
        code: 'rate_twice',
        table: 'fx',
        row: 4,
        value: 'USD',
        expected: '3',
      });
      expect(missing('USD', ['EUR', 'USD'], [other, one, eur])).toMatchObject({ code: 'rate_twice', row: 3, expected: '2' });
      expect(missing('USD', ['EUR', 'USD'], [eur, { ...one, as_of: null }, { ...other, as_of: null }])).toMatchObject({
        code: 'rate_twice',
        row: 4,
      });
      for (const found of both([eur, one, one])) expect(factorOf(found, 'USD')).toBe(0.9);
      for (const found of both([eur, one, other, { ...one, rate_to_reporting: 0.7, as_of: '2026-03-01' }]))
        expect(factorOf(found, 'USD')).toBe(0.7);
    });

    it('stop nothing that does not need them: another currency, an older rate, a rate not yet in force', () => {
      const usd = { currency: 'USD', rate_to_reporting: 0.9, as_of: '2026-02-01' };
      const harmless: Row[] = [
        { currency: 'JPY', rate_to_reporting: 'abc' },
        { currency: 'JPY', rate_to_reporting: 1, as_of: 'soon' },
        { currency: 'USD', rate_to_reporting: 'abc', as_of: '2026-01-01' },
        { currency: 'USD', rate_to_reporting: 'abc', as_of: '2027-01-01' },
        { currency: 'USD', rate_to_reporting: '0', as_of: '2026-03-01' },
      ];
      for (const found of both([eur, usd, ...harmless])) expect(factorOf(found, 'USD')).toBe(0.9);
    });
  });
});
