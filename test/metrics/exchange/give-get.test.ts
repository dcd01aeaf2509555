import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giveGet } from '../../../src/metrics/exchange/give-get';
import { giveRates, type RateGroup } from '../../../src/metrics/exchange/give-get/rates';
import type { Driver } from '../../../src/metrics/metric';
import type { SettingValues } from '../../../src/settings/declarations/index';
import { Settings } from '../../../src/settings/settings';
import { portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
const row = (concession_id: string, direction: string | null, more: Row = {}): Row => ({
  concession_id,
  account_id: 'A',
  date: '2026-06-01',
  direction,
  ...more,
});
const account: Row = { account_id: 'A', gross_margin_pct: 0.3 };
const line: Row = { line_id: 'L', account_id: 'A', reference_id: 'R', annual_revenue: 1_000_000 };

function exchange(tables: TableRows, settings: Partial<SettingValues> = {}, drivers?: Driver[]) {
  const portfolio = portfolioOf({ accounts: [account], ...tables }, AS_OF, 'A', { settings: Settings.defaults.with(settings) });
  return giveGet.compute(portfolio, portfolio.asked[0]!, drivers);
}
const of = (concessions: Row[], settings: Partial<SettingValues> = {}) => exchange({ concessions }, settings);

describe('give and get', () => {
  it('adds up a year by hand', () => {
    const concessions = [
      row('G1', 'give', { kind: 'price', amount: 4000, paired_id: 'G2', negotiation_id: 'N1', internal_hours: 5 }),
      row('G2', 'get', { kind: 'term', amount: 6000, negotiation_id: 'N1' }),
      row('G3', 'give', { kind: 'after_sales', amount: 500, exceptional: true, negotiation_id: 'N2', internal_hours: 2.5 }),
      row('G4', 'give', { kind: 'price', amount: 300, exceptional: true, paired_id: 'G5' }),
      row('G5', 'get', { kind: 'volume', amount: 1000 }),
      row('G6', 'get', { kind: 'Prix', amount: 200 }),
      row('G7', 'get', { amount: 100 }),
      row('G8', 'give', { kind: 'volume' }),
      row('G9', null, { amount: 9999, internal_hours: 1 }),
    ];
    const drivers: Driver[] = [];
    const result = exchange({ concessions }, { internal_hour_cost: 80 }, drivers);
    // obtained 6000 + 1000 + 200 + 100 = 7300; given 4000 + 500 + 300 = 4800
    expect(result).toMatchObject({
      given: 4800,
      obtained: 7300,
      balance: 2500,
      gives: 4,
      gets: 4,
      unvalued: 1,
      undirected: 1,
      coverage: 7 / 9,
    });
    expect(result.ratio).toBeCloseTo(7300 / 4800, 12);
    // without a counterpart: G3 and G8; exceptional among them: G3; hours 8.5 at 80
    expect(result).toMatchObject({
      unpaired: 2,
      unpairedAmount: 500,
      exceptional: 1,
      exceptionalAmount: 500,
      internalHours: 8.5,
      internalCost: 680,
      advocacy: 1180,
    });
    // of the gets whose kind is known (term, volume, prix) one is outside price and volume; of the gives at N1 and N2, N2's obtained nothing
    expect(result).toMatchObject({ register: 1 / 3, oneSided: 1, oneSidedAmount: 500, giveRate: 0.5 });
    expect(drivers.map(({ component, item, amount }) => [component, item, amount])).toEqual([
      ['given', 'G1 price', -4000],
      ['obtained', 'G2 term', 6000],
      ['given', 'G3 after_sales', -500],
      ['given', 'G4 price', -300],
      ['obtained', 'G5 volume', 1000],
      ['obtained', 'G6 Prix', 200],
      ['obtained', 'G7', 100],
      ['given', 'G8 volume', -0],
    ]);
    expect(drivers[2]!.formula).toBe('− amount 500; no counterpart, exceptional');
  });

  it('values 30 days of payment on a revenue of 1,000,000 at 8 %: 6,575.34; an amount that is given wins', () => {
    const days = row('G1', 'give', { kind: 'payment_terms', payment_days: 30 });
    const tables = { references: [line], concessions: [days] };
    expect(exchange(tables).given).toBeCloseTo(6575.342466, 6);
    expect(exchange(tables)).toMatchObject({ daysGiven: 30, daysObtained: 0, unvalued: 0 });
    expect(exchange(tables, { cost_of_capital: 0 }).given).toBe(0);
    expect(exchange({ references: [line], concessions: [{ ...days, amount: 100 }] }).given).toBe(100);
    expect(exchange({ references: [line], concessions: [{ ...days, kind: 'Délai de paiement' }] }).given).toBeCloseTo(6575.342466, 6);
    expect(of([days])).toMatchObject({ given: 0, unvalued: 1, coverage: 0 });
  });

  it('values a wider range at the margin on the revenue expected of it', () => {
    const wider = row('G1', 'get', { kind: 'breadth', expected_revenue: 50_000 });
    expect(exchange({ references: [line], concessions: [wider] }).obtained).toBe(15_000);
    expect(exchange({ accounts: [{ account_id: 'A' }], concessions: [wider] })).toMatchObject({ obtained: 0, unvalued: 1 });
    expect(exchange({ accounts: [{ account_id: 'A' }], concessions: [wider] }, { gross_margin: 0.2 }).obtained).toBe(10_000);
  });

  it('has no ratio when nothing was given, no register without a get, no rate without negotiations', () => {
    const gets = of([row('G1', 'get', { amount: 10 })]);
    expect(gets.balance).toBe(10);
    for (const figure of [gets.ratio, gets.register, gets.giveRate, gets.giveRateBefore]) expect(figure).toBeNaN();
    expect(of([])).toMatchObject({ balance: 0, unpaired: 0, advocacy: 0, coverage: 0 });
  });

  it('ignores what is dated after as_of, a promised counterpart too, and what is older than give_get_days', () => {
    const rows = [
      row('G1', 'give', { amount: 10, paired_id: 'G2' }),
      row('G2', 'get', { amount: 20, date: '2026-12-01' }),
      row('G3', 'give', { amount: 5, date: '2020-01-01' }),
    ];
    expect(of(rows)).toMatchObject({ balance: -15, unpaired: 2, orphans: 1 });
    expect(of(rows, { give_get_days: 365 })).toMatchObject({ balance: -10, gives: 1 });
  });

  it('converts to one currency', () => {
    const fx = [
      { currency: 'EUR', rate_to_reporting: 1 },
      { currency: 'USD', rate_to_reporting: 0.5 },
    ];
    expect(
      exchange({
        fx,
        concessions: [row('G1', 'give', { amount: 100, currency: 'USD' }), row('G2', 'get', { amount: 100, currency: 'EUR' })],
      }).balance,
    ).toBe(50);
  });
});

describe('pairs', () => {
  it('either row may name the other; one get may answer several gives', () => {
    expect(of([row('G1', 'give'), row('G2', 'get', { paired_id: 'G1' })]).unpaired).toBe(0);
    expect(of([row('G1', 'give', { paired_id: 'G3' }), row('G2', 'give', { paired_id: 'G3' }), row('G3', 'get')]).unpaired).toBe(0);
  });

  it('a pair of the same direction, of another account or of no row at all is an orphan', () => {
    const rows = [
      row('G1', 'give', { paired_id: 'G2' }),
      row('G2', 'give'),
      row('G3', 'give', { paired_id: 'B1' }),
      row('B1', 'get', { account_id: 'B' }),
      row('G4', 'get', { paired_id: 'nowhere' }),
    ];
    expect(of(rows)).toMatchObject({ unpaired: 3, orphans: 3, circular: 0 });
  });

  it('a give and its get may name each other; every other circle is reported', () => {
    expect(of([row('G1', 'give', { paired_id: 'G2' }), row('G2', 'get', { paired_id: 'G1' })])).toMatchObject({
      unpaired: 0,
      orphans: 0,
      circular: 0,
    });
    expect(of([row('G1', 'give', { paired_id: 'G1' })])).toMatchObject({ unpaired: 1, orphans: 0, circular: 1 });
    expect(of([row('G1', 'give', { paired_id: 'G2' }), row('G2', 'give', { paired_id: 'G1' })])).toMatchObject({
      unpaired: 2,
      circular: 2,
    });
    const three = [
      row('G1', 'give', { paired_id: 'G2' }),
      row('G2', 'get', { paired_id: 'G3' }),
      row('G3', 'give', { paired_id: 'G1' }),
      row('G4', 'give', { paired_id: 'G1' }),
    ];
    expect(of(three)).toMatchObject({ circular: 3, orphans: 1, unpaired: 1 });
  });

  it('a repeated id counts once', () => {
    expect(of([row('G1', 'give', { amount: 5 }), row('G1', 'give', { amount: 7 })])).toMatchObject({ given: 5, gives: 1 });
  });
});

describe('give rates by group and year', () => {
  const rates = (concessions: Row[], by: RateGroup) => {
    const portfolio = portfolioOf({ accounts: [account, { account_id: 'B' }], concessions }, AS_OF, ['A', 'B', 'A', 'nobody']);
    return giveRates(portfolio, by);
  };
  const rows = [
    row('1', 'give', {
      negotiator: 'Ada',
      amount: 10,
      negotiation_id: 'N1',
      date: '2025-03-01',
      internal_hours: 2,
      department: 'Logistics',
    }),
    row('2', 'give', { negotiator: 'Ada', amount: 10, negotiation_id: 'N2', date: '2025-04-01' }),
    row('3', 'get', { negotiator: 'Ada', amount: 30, negotiation_id: 'N2', date: '2025-04-01' }),
    row('4', 'give', { negotiator: 'Ada', amount: 5, negotiation_id: 'N3', date: '2026-03-01', paired_id: '5' }),
    row('5', 'get', { negotiator: 'Bob', amount: 6, negotiation_id: 'N3', date: '2026-03-01' }),
    row('6', 'give', { amount: 1, account_id: 'B', internal_hours: 4, department: 'Logistics', date: '2026-01-01' }),
  ];

  it('by negotiator: the rate of each year and its change, each account counted once', () => {
    expect(rates(rows, 'negotiator')).toMatchObject([
      { group: '', year: 2026, gives: 1, given: 1, unpaired: 1, giveRate: Number.NaN },
      {
        group: 'Ada',
        year: 2025,
        gives: 2,
        gets: 1,
        given: 20,
        obtained: 30,
        unpaired: 2,
        oneSided: 1,
        giveRate: 0.5,
        change: Number.NaN,
        internalHours: 2,
        internalCost: 120,
      },
      { group: 'Ada', year: 2026, gives: 1, gets: 0, unpaired: 0, giveRate: 0, change: -0.5 },
      { group: 'Bob', year: 2026, gives: 0, gets: 1, obtained: 6, giveRate: Number.NaN },
    ]);
  });

  it('by department: whose hours went into it; by year: all together', () => {
    expect(rates(rows, 'department').filter(({ group }) => group === 'Logistics')).toMatchObject([
      { year: 2025, internalHours: 2 },
      { year: 2026, internalHours: 4 },
    ]);
    expect(rates(rows, 'years')).toMatchObject([
      { group: undefined, year: 2025, gives: 2 },
      { group: undefined, year: 2026, gives: 2, gets: 1 },
    ]);
    expect(rates(rows, 'account_id').map((found) => [found.group, 'year' in found && found.year])).toEqual([
      ['A', 2025],
      ['A', 2026],
      ['B', 2026],
    ]);
  });
});

describe('give rates where a cell is bad', () => {
  const rows = [
    row('1', 'give', { negotiator: 'Ada', amount: 'abc', date: '2026-03-01' }),
    row('2', 'give', { negotiator: 'Bob', amount: 5, date: '2026-03-01' }),
    row('3', 'give', { negotiator: 'Bob', amount: 7, date: '2026-03-01', account_id: 'B' }),
    row('4', 'give', { negotiator: 'Cid', amount: 9, date: '2026-03-01', account_id: 'B' }),
    row('5', 'give', { negotiator: 'Cid', amount: 9, date: '2027-03-01' }),
  ];
  const rates = (by: RateGroup) =>
    giveRates(portfolioOf({ accounts: [account, { account_id: 'B' }], concessions: rows }, AS_OF, ['A', 'B']), by);
  const stoppedBy = { code: 'not_a_number', table: 'concessions', row: 2, column: 'amount' };

  it('only the groups stop in which its account has a row', () => {
    expect(rates('account_id')).toMatchObject([
      { group: 'A', stoppedBy },
      { group: 'B', year: 2026, gives: 2, given: 16 },
    ]);
    expect(rates('negotiator')).toMatchObject([
      { group: 'Ada', stoppedBy },
      { group: 'Bob', stoppedBy },
      { group: 'Cid', gives: 1, given: 9 },
    ]);
    expect(rates('years')).toMatchObject([{ group: undefined, stoppedBy }]);
  });
});

describe('properties of give and get', () => {
  const anyRow = fc.record({
    direction: fc.constantFrom('give', 'get', null),
    kind: fc.constantFrom('price', 'volume', 'term', 'payment_terms', 'breadth', null),
    amount: fc.option(fc.integer({ min: 1, max: 10_000 })),
    paired_id: fc.option(fc.integer({ min: 0, max: 12 }).map((n) => `G${n}`)),
    exceptional: fc.option(fc.boolean()),
    internal_hours: fc.option(fc.integer({ min: 1, max: 20 })),
    payment_days: fc.option(fc.integer({ min: 1, max: 60 })),
    expected_revenue: fc.option(fc.integer({ min: 1, max: 10_000 })),
    negotiation_id: fc.constantFrom('N1', 'N2', null),
  });
  const rows = fc
    .array(anyRow, { minLength: 1, maxLength: 12 })
    .map((all) => all.map((one, n): Row => ({ ...row(`G${n}`, null), ...one })));

  it('pairing never changes the balance, and explain adds up to it', () => {
    fc.assert(
      fc.property(rows, (concessions) => {
        const drivers: Driver[] = [];
        const paired = exchange({ references: [line], concessions }, {}, drivers);
        const alone = exchange({ references: [line], concessions: concessions.map((one) => ({ ...one, paired_id: null })) });
        expect(alone.balance).toBe(paired.balance);
        expect(alone.unpaired).toBeGreaterThanOrEqual(paired.unpaired);
        expect(alone.advocacy).toBeGreaterThanOrEqual(paired.advocacy);
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(paired.balance, 6);
      }),
    );
  });

  it('order changes nothing; counts and shares stay within their bounds', () => {
    fc.assert(
      fc.property(rows, (concessions) => {
        const [one, other] = [of(concessions), of([...concessions].reverse())];
        expect({
          ...other,
          balance: 0,
          given: 0,
          obtained: 0,
          ratio: 0,
          unpairedAmount: 0,
          oneSidedAmount: 0,
          exceptionalAmount: 0,
          advocacy: 0,
        }).toEqual({
          ...one,
          balance: 0,
          given: 0,
          obtained: 0,
          ratio: 0,
          unpairedAmount: 0,
          oneSidedAmount: 0,
          exceptionalAmount: 0,
          advocacy: 0,
        });
        expect(other.balance).toBeCloseTo(one.balance, 6);
        expect(one.unpaired).toBeLessThanOrEqual(one.gives);
        expect(one.orphans + one.circular).toBeLessThanOrEqual(concessions.length);
        for (const share of [one.register, one.giveRate, one.coverage])
          if (!Number.isNaN(share)) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});
