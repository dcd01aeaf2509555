import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossAmounts, lossCost, type LossTerms } from '../../../src/metrics/loss/loss-cost';
import type { Driver } from '../../../src/metrics/metric';
import type { SettingValues } from '../../../src/settings/declarations/index';
import { Settings } from '../../../src/settings/settings';
import type { CellError } from '../../../src/tables/findings';
import { portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
const account = (more: Row = {}): Row => ({ account_id: 'A', ...more });
const line = (more: Row): Row => ({ line_id: 'L1', account_id: 'A', reference_id: 'R1', ...more });

function loss(tables: TableRows, settings: Partial<SettingValues> = {}, drivers?: Driver[]) {
  const portfolio = portfolioOf({ references: [], ...tables }, AS_OF, 'A', { settings: Settings.defaults.with(settings) });
  return lossCost.compute(portfolio, portfolio.asked[0]!, drivers);
}

const worked = {
  accounts: [account({ gross_margin_pct: 0.3, growth_pct: 0.05, acquisition_cost: 60_000 })],
  references: [line({ annual_revenue: 1_000_000 })],
};

describe('cost of losing a client', () => {
  it('computes the worked example to the printed digits', () => {
    const drivers: Driver[] = [];
    const result = loss(worked, { survival: 0.8 }, drivers);
    const rounded = Object.fromEntries(
      Object.entries(result).map(([key, value]) => [key, typeof value === 'number' && Math.abs(value) > 100 ? Math.round(value) : value]),
    );
    expect(rounded).toMatchObject({
      base: 832_486,
      growthForegone: 61_729,
      gap: 375_000,
      acquisition: 60_000,
      price: 100_000,
      risk: 30_000,
      replaced: 565_000,
      notReplaced: 894_215,
      cost: 696_686,
      revenue: 1_000_000,
      margin: 300_000,
      coverage: 1,
    });
    expect(drivers).toHaveLength(6);
    expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(result.cost, 6);
    expect(drivers[0]).toMatchObject({ component: 'replaced', item: 'gap', table: 'references', rows: [2], amount: 225_000 });
  });

  it('without revenue nothing is lost and nothing is derived, whatever else is known', () => {
    const drivers: Driver[] = [];
    expect(loss({ accounts: [account({ acquisition_cost: 60_000 })] }, {}, drivers)).toMatchObject({
      cost: 0,
      revenue: 0,
      margin: 0,
      coverage: 0,
    });
    expect(drivers).toEqual([]);
  });

  it('takes the margin rate from the account, then from the costs of the lines, then from the settings', () => {
    const references = [
      line({ line_id: '1', annual_revenue: 100, annual_cost: 60 }),
      line({ line_id: '2', annual_revenue: 300, annual_cost: 180 }),
      line({ line_id: '3', annual_revenue: 1000 }),
      line({ line_id: '4', annual_revenue: 1000, annual_cost: 1, end_date: '2026-01-01' }),
    ];
    expect(loss({ references, accounts: [account({ gross_margin_pct: 0.2 })] }, { gross_margin: 0.1 })).toMatchObject({
      marginRate: 0.2,
      marginSource: 'account',
    });
    const fromLines = loss({ references }, { gross_margin: 0.1 });
    expect(fromLines).toMatchObject({ marginSource: 'lines', revenue: 1400 });
    expect(fromLines.marginRate).toBeCloseTo(0.4, 12);
    expect(loss({ references: [line({ annual_revenue: 100 })] }, { gross_margin: 0.1 })).toMatchObject({
      marginRate: 0.1,
      marginSource: 'setting',
    });
  });

  it('has no answer without a margin rate, but knows the revenue', () => {
    const drivers: Driver[] = [];
    const unknown = loss({ references: [line({ annual_revenue: 100 })] }, {}, drivers);
    expect(unknown.cost).toBeNaN();
    expect(unknown).toMatchObject({ revenue: 100, marginSource: 'unknown', coverage: 0 });
    expect(drivers).toEqual([]);
  });

  it('costs nothing where there is no revenue', () => {
    const expected = { cost: 0, replaced: 0, notReplaced: 0, revenue: 0, margin: 0 };
    expect(loss({ accounts: worked.accounts })).toMatchObject({ ...expected, coverage: 0 });
    expect(loss({ references: [line({ quantity: 3 })] })).toMatchObject(expected);
  });

  it('lowers the coverage by each rate that is not known, and by lines without revenue', () => {
    const of = (more: Row, references: Row[] = [line({ annual_revenue: 100 })]) => loss({ accounts: [account(more)], references }).coverage;
    expect(of({ gross_margin_pct: 0.3 })).toBe(0.25);
    expect(of({ gross_margin_pct: 0.3, growth_pct: 0.02 })).toBe(0.5);
    expect(of({ gross_margin_pct: 0.3, growth_pct: 0.02, acquisition_cost: 10 })).toBe(0.75);
    const all = { gross_margin_pct: 0.3, growth_pct: 0.02, acquisition_cost: 10, relationship_start: '2020-01-01' };
    expect(of(all)).toBe(1);
    expect(of(all, [line({ line_id: '1', annual_revenue: 100 }), line({ line_id: '2', quantity: 1 })])).toBe(0.5);
  });

  it('takes survival from the age of the relationship: (beta + n)/(alpha + beta + n)', () => {
    const survival = (start: string | null) => loss({ ...worked, accounts: [account({ relationship_start: start })] }).survival;
    expect(survival(null)).toBe(0.5);
    expect(survival('2026-01-01')).toBe(0.5);
    expect(survival('2024-11-21')).toBe(5 / 8);
    expect(survival('2024-11-22')).toBe(4 / 7);
    expect(survival('2030-01-01')).toBe(0.5);
  });

  it("reads an acquisition cost in the account's currency", () => {
    const tables = {
      accounts: [account({ currency: 'USD', acquisition_cost: 100, gross_margin_pct: 0.3 })],
      references: [line({ annual_revenue: 1000, currency: 'EUR' })],
      fx: [
        { currency: 'EUR', rate_to_reporting: 1 },
        { currency: 'USD', rate_to_reporting: 0.9 },
      ],
    };
    expect(loss(tables).acquisition).toBeCloseTo(90, 12);
  });

  it('refuses an acquisition cost in a currency without a rate, whether or not rates are given', () => {
    const tables = {
      accounts: [account({ currency: 'JPY', acquisition_cost: 100, gross_margin_pct: 0.3 })],
      references: [line({ annual_revenue: 1000, currency: 'EUR' })],
    };
    for (const fx of [undefined, [{ currency: 'EUR', rate_to_reporting: 1 }], [{ currency: 'EUR', rate_to_reporting: 0.9 }]]) {
      try {
        loss({ ...tables, ...(fx === undefined ? {} : { fx }) });
        expect.unreachable();
      } catch (error) {
        expect((error as CellError).finding).toMatchObject({
          code: 'currency_mix',
          table: 'accounts',
          row: 2,
          column: 'currency',
          value: 'JPY',
        });
      }
    }
    const unread = {
      ...tables,
      fx: [
        { currency: 'JPY', rate_to_reporting: 'abc' },
        { currency: 'EUR', rate_to_reporting: 1 },
      ],
    };
    expect(() => loss(unread)).toThrow(/^fx, row 2, rate_to_reporting: not_a_number/);
    const known = { ...tables, accounts: [account({ currency: 'JPY', gross_margin_pct: 0.3 })] };
    expect(loss(known)).toMatchObject({ revenue: 1000, acquisition: 0 });
  });

  it('is relief when the margin is negative', () => {
    const relief = loss({ ...worked, accounts: [account({ gross_margin_pct: -0.5 })] });
    expect(relief.notReplaced).toBeLessThan(0);
    expect(relief.cost).toBeLessThan(0);
  });
});

describe('properties of the cost of loss', () => {
  const settings = (more: Partial<SettingValues> = {}) => Settings.defaults.with(more).values;
  const percent = (max: number) => fc.integer({ min: 0, max }).map((n) => n / 100);
  const terms: fc.Arbitrary<LossTerms> = fc.record({
    revenue: fc.integer({ min: 1, max: 1e7 }),
    marginRate: percent(90),
    growth: percent(30),
    survival: percent(100),
    acquisition: fc.integer({ min: 0, max: 1e6 }),
  });

  it('is linear in revenue without an acquisition cost', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 2, max: 50 }), (given, times) => {
        const one = lossAmounts({ ...given, acquisition: 0 }, settings());
        const many = lossAmounts({ ...given, acquisition: 0, revenue: given.revenue * times }, settings());
        expect(many.cost / (one.cost * times)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('never falls when margin, growth or acquisition cost rise', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom('marginRate', 'growth', 'acquisition'), percent(50), (given, which, more) => {
        const cost = lossAmounts(given, settings()).cost;
        expect(lossAmounts({ ...given, [which]: given[which] + more }, settings()).cost).toBeGreaterThanOrEqual(cost * (1 - 1e-12));
      }),
    );
  });

  it('never falls with a longer cycle or ramp-up, more price investment, a higher risk premium', () => {
    const keys = ['cycle_months', 'ramp_months', 'price_investment', 'risk_premium'] as const;
    fc.assert(
      fc.property(terms, fc.constantFrom(...keys), percent(50), (given, key, more) => {
        const cost = lossAmounts(given, settings()).cost;
        expect(lossAmounts(given, settings({ [key]: settings()[key] + more })).cost).toBeGreaterThanOrEqual(cost * (1 - 1e-12));
      }),
    );
  });

  it('looks no year ahead when the horizon is 0', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const { notReplaced, base, cost, replaced } = lossAmounts(given, settings({ horizon_years: 0 }));
        expect([notReplaced, base]).toEqual([0, 0]);
        expect(cost).toBeCloseTo(0.6 * replaced, 6);
      }),
    );
  });

  it('lies between its two scenarios', () => {
    fc.assert(
      fc.property(terms, percent(100), (given, q) => {
        const { cost, replaced, notReplaced } = lossAmounts(given, settings({ replace_probability: q }));
        const slack = 1e-9 * (replaced + notReplaced);
        expect(cost).toBeGreaterThanOrEqual(Math.min(replaced, notReplaced) - slack);
        expect(cost).toBeLessThanOrEqual(Math.max(replaced, notReplaced) + slack);
      }),
    );
  });
});
