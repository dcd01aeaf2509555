import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Driver } from '../../../src/metrics/metric';
import { sumOf } from '../../../src/metrics/numeric/sum';
import { switchCostComponents } from '../../../src/metrics/switching-cost/facets';
import { switchCost, type SwitchCost } from '../../../src/metrics/switching-cost/switch-cost';
import { Settings } from '../../../src/settings/settings';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = day('2026-11-21');

function costOf(tables: TableRows, options: { settings?: Settings; asOf?: number; drivers?: Driver[] } = {}): SwitchCost {
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], ...tables }, options.asOf ?? AS_OF, 'A', {
    settings: options.settings ?? Settings.defaults,
  });
  return switchCost.compute(portfolio, portfolio.asked[0]!, options.drivers);
}

/** The worked example: three lines and a contract, 100,037.67 in all. */
const example: TableRows = {
  references: [
    {
      line_id: '1',
      account_id: 'A',
      reference_id: 'A',
      family: 'F1',
      country: 'FR',
      site: 'Lyon',
      annual_revenue: 120_000,
      business_critical_1_5: 5,
      trained_users: 20,
      adoption_pct: 0.8,
      training_hours: 14,
      is_custom: true,
    },
    {
      line_id: '2',
      account_id: 'A',
      reference_id: 'B',
      family: 'F1',
      country: 'FR',
      site: 'Lille',
      annual_revenue: 30_000,
      business_critical_1_5: 3,
      trained_users: 6,
      adoption_pct: 0.5,
      is_custom: false,
    },
    { line_id: '3', account_id: 'A', reference_id: 'C', family: 'F2', country: 'DE', site: 'Ulm', quantity: 100, unit_price: 50 },
  ],
  contracts: [
    {
      contract_id: 'K',
      account_id: 'A',
      start_date: day('2025-01-01'),
      end_date: day('2027-12-31'),
      auto_renewal: false,
      notice_days: 90,
      early_exit_type: 'pct_remaining',
      early_exit_value: 0.2,
      annual_value: 150_000,
      min_commit_basis: 'revenue',
      min_commit_annual: 100_000,
      shortfall_rate: 0.25,
      stock_commit_value: 8_000,
      rebate_scheme: 'all_units',
      rebate_tiers: '100000:0.02;150000:0.04',
      volume_to_date: 131_000,
      volume_forecast: 158_000,
    },
  ],
  contacts: Array.from({ length: 5 }, (_, i) => ({
    contact_id: `P${i}`,
    account_id: 'A',
    tie_strength_1_5: 3 + (i % 3),
    last_interaction: AS_OF - 30 * i,
  })),
  interactions: Array.from({ length: 3 }, (_, i) => ({ account_id: 'A', date: AS_OF - 40 * i, visibility: true })),
  facilitations: [
    { account_id: 'A', date: AS_OF - 20, value_to_customer: 12_000, in_contract: false, valued_at: AS_OF - 10 },
    { account_id: 'A', date: AS_OF - 20, value_to_customer: 50_000, in_contract: false, valued_at: null },
  ],
};

describe('switching cost: worked example', () => {
  const drivers: Driver[] = [];
  const cost = costOf(example, { drivers });

  it('gives the printed components and total', () => {
    const { components } = cost;
    expect(switchCostComponents.map((component) => Number(components[component].toFixed(2)))).toEqual([
      6750, 5160, 14700, 14880, 15700, 41287.67, 1200, 360,
    ]);
    expect(cost.amount).toBeCloseTo(100_037.67, 2);
    expect(cost.suction).toBeCloseTo(3_700, 9);
  });

  it('gives the printed index, ratio and negative share', () => {
    expect(cost.index).toBeCloseTo(44.8447, 4);
    expect(cost.ratio).toBeCloseTo(0.65, 2);
    expect(cost.revenue).toBe(155_000);
    expect(cost.negativeShare).toBeCloseTo(0.4497, 4);
  });

  it('spreads the cost over the renewal term: the price gap of a rival, over the longest running term, a year by default', () => {
    const contract = example.contracts![0]!;
    const gap = (...months: (number | null)[]): number =>
      costOf({
        ...example,
        contracts: months.map((renewal_term_months, i) => ({
          ...contract,
          contract_id: `K${i}`,
          early_exit_type: 'none',
          min_commit_basis: 'none',
          renewal_term_months,
        })),
      }).incumbency;
    expect(cost.incumbency).toBeCloseTo(100_037.67 / 155_000, 6);
    expect(costOf(example, { settings: Settings.defaults.with({ incumbency_months: 24 }) }).incumbency).toBeCloseTo(
      cost.incumbency / 2,
      12,
    );
    expect(gap(36)).toBeCloseTo(gap(null) / 3, 12);
    expect(gap(12, 36)).toBeCloseTo(gap(36, 12), 12);
    expect(gap(12, 36)).toBeCloseTo(gap(12, 12) / 3, 12);
    expect(costOf({ contracts: example.contracts! }).incumbency).toBeNaN();
  });

  it('is explained by drivers that add up to each component and to the total', () => {
    for (const component of switchCostComponents) {
      const amounts = drivers.filter((driver) => driver.component === component).map((driver) => driver.amount);
      expect(sumOf(amounts)).toBeCloseTo(cost.components[component], 8);
    }
    expect(sumOf(drivers.map((driver) => driver.amount))).toBeCloseTo(cost.amount, 8);
    expect(drivers.find((driver) => driver.item === '2' && driver.component === 'learning')?.rows).toEqual([3]);
  });

  it('takes the larger of penalty and shortfall, or both when they stack', () => {
    const stacked = costOf(example, { settings: Settings.defaults.with({ stack: true }) });
    expect(stacked.components.monetary_loss).toBeCloseTo(33_287.67 + 27_739.73 + 8_000, 2);
  });

  it('gives coverage facet by facet: a blank lowers it, a table that was not given is unknown', () => {
    expect(cost.coverages.economic_risk).toBeCloseTo(2 / 3);
    expect(cost.coverages.setup).toBeCloseTo(2 / 3);
    expect(cost.coverages.monetary_loss).toBe(1);
    const { contacts: _contacts, ...without } = example;
    const less = costOf(without);
    expect(less.coverages.personal).toBe(0);
    expect(less.index).toBeLessThan(cost.index);
    expect(less.indexHigh).toBeGreaterThan(less.index);
  });

  it('multiplies a concession in units by the mean unit price of the contract’s lines', () => {
    const units = costOf({
      references: [
        { line_id: '1', account_id: 'A', reference_id: 'X', quantity: 10, unit_price: 20, contract_id: 'K' },
        { line_id: '2', account_id: 'A', reference_id: 'Y', quantity: 10, unit_price: 60, contract_id: 'K' },
      ],
      contracts: [
        {
          contract_id: 'K',
          account_id: 'A',
          start_date: AS_OF - 10,
          rebate_scheme: 'all_units',
          rebate_basis: 'units',
          rebate_tiers: '100:0.1',
          volume_to_date: 50,
          volume_forecast: 200,
        },
      ],
    });
    // (200 × 20 + 600 × 60) / 800 = 50 a unit; 10 % of 200 units
    expect(units.components.benefit_loss).toBeCloseTo(20 * 50, 9);
    const unpriced = costOf({
      contracts: [
        {
          contract_id: 'K',
          account_id: 'A',
          start_date: AS_OF - 10,
          rebate_scheme: 'all_units',
          rebate_basis: 'units',
          rebate_tiers: '100:0.1',
          volume_to_date: 50,
          volume_forecast: 200,
        },
      ],
    });
    expect(unpriced.components.benefit_loss).toBe(0);
    expect(unpriced.coverages.benefit_loss).toBe(0);
  });

  it('converts every amount to the reporting currency', () => {
    const inDollars = {
      ...example,
      references: example.references!.map((row) => ({ ...row, currency: 'USD' })),
      contracts: example.contracts!.map((row) => ({ ...row, currency: 'USD' })),
      fx: [
        { currency: 'EUR', rate_to_reporting: 1 },
        { currency: 'USD', rate_to_reporting: 0.5 },
      ],
    };
    const half = costOf(inDollars);
    expect(half.revenue).toBe(77_500);
    expect(half.components.economic_risk).toBeCloseTo(6750 / 2);
    expect(half.components.monetary_loss).toBeCloseTo(41_287.67 / 2, 2);
    expect(half.components.learning).toBe(14_700);
  });
});

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** A line with every input of the metric, some of them blank. Ids come from the position. */
const lineArbitrary: fc.Arbitrary<Row> = fc.record({
  reference_id: fc.constantFrom('R1', 'R2', 'R3', 'R4'),
  family: maybe(fc.constantFrom('F1', 'F2', 'F3')),
  country: maybe(fc.constantFrom('FR', 'DE')),
  site: maybe(fc.constantFrom('S1', 'S2')),
  annual_revenue: number(1, 1e6),
  business_critical_1_5: maybe(fc.integer({ min: 1, max: 5 })),
  trained_users: maybe(fc.integer({ min: 1, max: 200 })),
  adoption_pct: maybe(number(0.01, 1)),
  training_hours: maybe(number(1, 50)),
  is_custom: maybe(fc.boolean()),
});
const contractArbitrary: fc.Arbitrary<Row> = fc.record({
  start_date: fc.integer({ min: AS_OF - 2000, max: AS_OF - 1 }),
  end_date: fc.integer({ min: AS_OF, max: AS_OF + 2000 }),
  notice_days: fc.integer({ min: 0, max: 120 }),
  annual_value: number(1, 1e6),
  early_exit_type: maybe(fc.constantFrom('none', 'fixed', 'pct_remaining', 'months_fee')),
  early_exit_value: number(0, 1),
  min_commit_basis: maybe(fc.constantFrom('none', 'revenue')),
  min_commit_annual: number(0, 1e6),
  shortfall_rate: number(0, 1),
  stock_commit_value: number(0, 1e5),
  rebate_scheme: maybe(fc.constantFrom('none', 'all_units', 'incremental')),
  rebate_tiers: fc.constantFrom('1000:0.01', '1000:0.01;50000:0.03', '20000:0.02;80000:0.05'),
  volume_to_date: number(0, 1e5),
  volume_forecast: number(1, 2e5),
});
const account = (rows: readonly Row[], key: string): Row[] => rows.map((row, i) => ({ ...row, [key]: `${key}-${i}`, account_id: 'A' }));
const tablesArbitrary = fc
  .record({
    lines: fc.array(lineArbitrary, { maxLength: 8 }),
    contracts: fc.array(contractArbitrary, { maxLength: 3 }),
    contacts: fc.integer({ min: 0, max: 6 }),
    visible: fc.integer({ min: 0, max: 6 }),
    facilitation: number(0, 1e5),
  })
  .map(
    ({ lines, contracts, contacts, visible, facilitation }): TableRows => ({
      references: account(lines, 'line_id'),
      contracts: account(contracts, 'contract_id'),
      contacts: account(
        Array.from({ length: contacts }, () => ({ tie_strength_1_5: 4, last_interaction: AS_OF - 5 })),
        'contact_id',
      ),
      interactions: Array.from({ length: visible }, () => ({ account_id: 'A', date: AS_OF - 3, visibility: true })),
      facilitations:
        facilitation > 0
          ? [{ account_id: 'A', date: AS_OF - 9, value_to_customer: facilitation, in_contract: false, valued_at: AS_OF - 8 }]
          : [],
    }),
  );

const SLACK = 1e-9;
const notLower = (after: number, before: number) => expect(after).toBeGreaterThanOrEqual(before - SLACK * Math.max(1, Math.abs(before)));
function nothingLower(after: SwitchCost, before: SwitchCost): void {
  notLower(after.amount, before.amount);
  notLower(after.index, before.index);
  for (const component of switchCostComponents) notLower(after.components[component], before.components[component]);
}
const near = (actual: number, expected: number) =>
  Number.isNaN(expected)
    ? expect(actual).toBeNaN()
    : expect(Math.abs(actual - expected)).toBeLessThanOrEqual(SLACK * Math.max(1, Math.abs(expected)));
function same(after: SwitchCost, before: SwitchCost): void {
  for (const key of ['amount', 'index', 'indexHigh', 'coverage', 'negativeShare', 'ratio', 'held', 'suction'] as const)
    near(after[key], before[key]);
  for (const component of switchCostComponents) near(after.components[component], before.components[component]);
}

describe('switching cost: properties', () => {
  it('SC1: adding an active line never lowers the total, a component or the index', () => {
    fc.assert(
      fc.property(tablesArbitrary, lineArbitrary, (tables, line) => {
        const added = { ...tables, references: [...tables.references!, { ...line, line_id: 'new', account_id: 'A' }] };
        nothingLower(costOf(added), costOf(tables));
      }),
    );
  });

  it('SC2: a later committed end never lowers them (end date, without automatic renewal)', () => {
    fc.assert(
      fc.property(tablesArbitrary, fc.integer({ min: 0, max: 2000 }), (tables, days) => {
        const later = { ...tables, contracts: tables.contracts!.map((row) => ({ ...row, end_date: (row.end_date as number) + days })) };
        nothingLower(costOf(later), costOf(tables));
      }),
    );
  });

  it('SC3: every input that binds or teaches more never lowers them', () => {
    const inputs: [keyof TableRows, string][] = [
      ['contracts', 'early_exit_value'],
      ['contracts', 'min_commit_annual'],
      ['contracts', 'shortfall_rate'],
      ['contracts', 'stock_commit_value'],
      ['references', 'trained_users'],
      ['references', 'adoption_pct'],
      ['references', 'business_critical_1_5'],
      ['references', 'annual_revenue'],
      ['facilitations', 'value_to_customer'],
    ];
    const limits: Record<string, number> = { early_exit_value: 1, shortfall_rate: 1, adoption_pct: 1, business_critical_1_5: 5 };
    fc.assert(
      fc.property(tablesArbitrary, fc.constantFrom(...inputs), number(1, 3), (tables, [table, column], factor) => {
        const raise = (value: Row[string]) => (typeof value === 'number' ? Math.min(limits[column] ?? Infinity, value * factor) : value);
        const raised = { ...tables, [table]: tables[table]!.map((row) => ({ ...row, [column]: raise(row[column]!) })) };
        nothingLower(costOf(raised), costOf(tables));
      }),
      { numRuns: 300 },
    );
  });

  it('SC3: one more contact or visible interaction never lowers them', () => {
    fc.assert(
      fc.property(tablesArbitrary, (tables) => {
        const more = {
          ...tables,
          contacts: [...tables.contacts!, { contact_id: 'new', account_id: 'A', tie_strength_1_5: 5, last_interaction: AS_OF }],
          interactions: [...tables.interactions!, { account_id: 'A', date: AS_OF, visibility: true }],
        };
        nothingLower(costOf(more), costOf(tables));
      }),
    );
  });

  it('SC4: the total is the sum of its components, none negative; 0 <= low <= high <= 100', () => {
    fc.assert(
      fc.property(tablesArbitrary, (tables) => {
        const cost = costOf(tables);
        near(cost.amount, sumOf(Object.values(cost.components)));
        for (const component of switchCostComponents) {
          expect(cost.components[component]).toBeGreaterThanOrEqual(0);
          expect(cost.coverages[component]).toBeGreaterThanOrEqual(0);
          expect(cost.coverages[component]).toBeLessThanOrEqual(1);
        }
        expect(cost.index).toBeGreaterThanOrEqual(0);
        expect(cost.indexHigh).toBeGreaterThanOrEqual(cost.index);
        expect(cost.indexHigh).toBeLessThanOrEqual(100 + SLACK);
        expect(cost.held).toBeGreaterThanOrEqual(0);
        expect(cost.held).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('SC5: amounts, wage and scale times k: the total is k times as large, the index the same', () => {
    const amounts: Record<string, string[]> = {
      references: ['annual_revenue'],
      contracts: ['annual_value', 'min_commit_annual', 'stock_commit_value', 'volume_to_date', 'volume_forecast'],
      facilitations: ['value_to_customer'],
    };
    const noFixed = tablesArbitrary.map(
      (tables): TableRows => ({
        ...tables,
        contracts: tables.contracts!.map(
          (row): Row => ({
            ...row,
            early_exit_type: row.early_exit_type === 'fixed' ? 'none' : row.early_exit_type!,
            rebate_tiers: '1:0.02',
          }),
        ),
      }),
    );
    fc.assert(
      fc.property(noFixed, number(1, 50), (tables, k) => {
        const scaled: Record<string, unknown> = { ...tables };
        for (const [table, columns] of Object.entries(amounts)) {
          scaled[table] = tables[table as keyof TableRows]!.map((row: Row) => ({
            ...row,
            ...Object.fromEntries(columns.filter((c) => typeof row[c] === 'number').map((c) => [c, (row[c] as number) * k])),
          }));
        }
        // A threshold is an amount too. A volume within rounding of it could land on its other side.
        scaled.contracts = (scaled.contracts as Row[]).map((row) => ({ ...row, rebate_tiers: `${k}:0.02` }));
        fc.pre(
          tables.contracts!.every((row: Row) =>
            ['volume_to_date', 'volume_forecast'].every((column) => row[column] === 1 || !(Math.abs((row[column] as number) - 1) < 1e-6)),
          ),
        );
        const before = costOf(tables);
        const after = costOf(scaled, { settings: Settings.defaults.with({ wage_hour: 60 * k, index_scale: 50_000 * k }) });
        near(after.amount, before.amount * k);
        near(after.index, before.index);
      }),
    );
  });

  it('SC6: row order and exact duplicates change nothing', () => {
    fc.assert(
      fc.property(tablesArbitrary, (tables) => {
        const shuffled: TableRows = {
          references: [...tables.references!].reverse().concat(tables.references!.slice(0, 2)),
          contracts: [...tables.contracts!].reverse().concat(tables.contracts!),
          contacts: [...tables.contacts!].reverse().concat(tables.contacts!.slice(0, 1)),
          interactions: [...tables.interactions!].reverse(),
          facilitations: tables.facilitations!,
        };
        same(costOf(shuffled), costOf(tables));
      }),
    );
  });

  it('SC7: an expired contract is as good as none', () => {
    fc.assert(
      fc.property(tablesArbitrary, contractArbitrary, (tables, contract) => {
        const expired = { ...contract, contract_id: 'old', account_id: 'A', start_date: AS_OF - 3000, end_date: AS_OF - 1 };
        const after = costOf({ ...tables, contracts: [...tables.contracts!, expired] });
        same(after, costOf(tables));
        expect(after.expiredContracts).toBe(1);
      }),
    );
  });

  it('SC8: as time passes without crossing a renewal, the money lost never grows', () => {
    fc.assert(
      fc.property(tablesArbitrary, fc.integer({ min: 0, max: 1500 }), (tables, days) => {
        const later = costOf(tables, { asOf: AS_OF + days });
        notLower(costOf(tables).components.monetary_loss, later.components.monetary_loss);
      }),
    );
  });

  it('SC9: no rows: cost 0, coverage 0', () => {
    const none = costOf({ references: [], contracts: [] });
    expect(none.amount).toBe(0);
    expect(none.index).toBe(0);
    expect(none.coverage).toBe(0);
    expect(none.indexHigh).toBe(100);
    expect(none.negativeShare).toBeNaN();
    expect(none.ratio).toBeNaN();
  });

  it('SC10: splitting a line in two changes no economic risk, evaluation or set-up; learning stays when users are divided', () => {
    fc.assert(
      fc.property(tablesArbitrary, lineArbitrary, (tables, line) => {
        const whole = { ...line, line_id: 'whole', account_id: 'A' };
        const half = {
          ...whole,
          annual_revenue: (line.annual_revenue as number) / 2,
          trained_users: line.trained_users === null ? null : (line.trained_users as number) / 2,
        };
        const before = costOf({ ...tables, references: [...tables.references!, whole] });
        const after = costOf({ ...tables, references: [...tables.references!, { ...half, line_id: 'h1' }, { ...half, line_id: 'h2' }] });
        for (const component of ['economic_risk', 'evaluation', 'learning', 'setup'] as const)
          near(after.components[component], before.components[component]);
      }),
    );
  });

  it('SC11: a higher rate on a threshold between the volume to date and the forecast never lowers the benefit lost', () => {
    fc.assert(
      fc.property(number(0, 0.5), number(0, 0.5), (low, more) => {
        const withRate = (rate: number) =>
          costOf({
            contracts: [
              {
                contract_id: 'K',
                account_id: 'A',
                start_date: AS_OF - 1,
                rebate_scheme: 'all_units',
                rebate_tiers: `1000:0.01;5000:${rate}`,
                volume_to_date: 3_000,
                volume_forecast: 8_000,
              },
            ],
          }).components.benefit_loss;
        notLower(withRate(low + more), withRate(low));
      }),
    );
  });
});
