import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Driver } from '../../../src/metrics/metric';
import { valueLedger } from '../../../src/metrics/exchange/value-ledger';
import { portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
const initiative = (more: Row): Row => ({ account_id: 'A', date: '2026-06-01', ...more });

function ledger(tables: TableRows, drivers?: Driver[]) {
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], ...tables }, AS_OF, 'A', { reads: valueLedger.reads });
  return valueLedger.compute(portfolio, portfolio.asked[0]!, drivers);
}
const of = (initiatives: Row[], drivers?: Driver[]) => ledger({ initiatives }, drivers);

describe('value ledger (000-K6, 002-P2, 002-P3)', () => {
  it('keeps the two values of projects apart, and leaves out what the client refused', () => {
    const rows = [
      initiative({ kind: 'value_project', value_financial: 10_000, value_other_1_5: 4, accepted: true }),
      initiative({ kind: 'value_project', value_financial: 5_000 }),
      initiative({ kind: 'value_project', value_other_1_5: 1 }),
      initiative({ kind: 'value_project', value_financial: 70_000, value_other_1_5: 5, accepted: false }),
      initiative({ kind: 'innovation', value_financial: 900 }),
      initiative({ kind: 'value_project', value_financial: 900, date: '2025-11-21' }),
      initiative({ kind: 'value_project', value_financial: 900, date: '2026-11-22' }),
    ];
    const drivers: Driver[] = [];
    expect(of(rows, drivers)).toMatchObject({
      financial: 15_000,
      financialAccepted: 10_000,
      other: 2.5,
      projects: 3,
      unvalued: 1,
      initiatives: 5,
    });
    expect(drivers.map(({ rows: from, formula, amount }) => [from, formula, amount])).toEqual([
      [[2], 'value 10000; other 4', 10_000],
      [[3], 'value 5000', 5_000],
      [[4], 'value ?; other 1', 0],
    ]);
  });

  it('shares are over the initiatives that say so', () => {
    const rows = [
      initiative({
        kind: 'proposal',
        before_competition: true,
        outside_spec: true,
        accepted: true,
        requested_by_customer: false,
        need_date: '2026-07-01',
      }),
      initiative({
        kind: 'proposal',
        before_competition: false,
        outside_spec: true,
        accepted: false,
        requested_by_customer: true,
        need_date: '2026-05-22',
      }),
      initiative({ kind: 'proposal', outside_spec: false, accepted: false, requested_by_customer: false, need_date: '2026-06-01' }),
      initiative({ kind: 'joint_plan' }),
    ];
    // leads 30, −10 and 0 days
    expect(of(rows)).toMatchObject({
      beforeCompetition: 0.5,
      outsideSpec: 2 / 3,
      accepted: 1 / 3,
      unrequested: 2 / 3,
      tailorMade: 1 / 3,
      leadDays: 0,
      anticipated: 2 / 3,
      jointPlans: 1,
      coverage: 11 / 16,
    });
    expect(of(rows.slice(0, 2)).leadDays).toBe(10);
  });

  it('knows no share that nothing says', () => {
    const none = of([]);
    expect(none).toMatchObject({ financial: 0, initiatives: 0, coverage: 0, facilitationValue: 0, costOfUse: 0 });
    for (const figure of [
      none.other,
      none.accepted,
      none.unrequested,
      none.leadDays,
      none.serviceShare,
      none.valueRatio,
      none.perceivedValue,
      none.customShare,
      none.serviceRevenueShare,
    ])
      expect(figure).toBeNaN();
  });

  it('weighs services against financial value, and benefits the client knows of against what it pays and spends on use', () => {
    const tables: TableRows = {
      initiatives: [initiative({ kind: 'value_project', value_financial: 9_000 })],
      facilitations: [
        { account_id: 'A', date: '2026-06-01', in_contract: false, value_to_customer: 1_000, valued_at: '2026-06-02' },
        { account_id: 'A', date: '2026-06-01', in_contract: false, value_to_customer: 2_000 },
      ],
      references: [
        {
          line_id: 'L1',
          account_id: 'A',
          reference_id: 'R1',
          family: 'Pumps',
          annual_revenue: 60_000,
          annual_use_cost: 15_000,
          is_custom: true,
        },
        {
          line_id: 'L2',
          account_id: 'A',
          reference_id: 'R2',
          family: 'Upkeep',
          annual_revenue: 20_000,
          annual_use_cost: 5_000,
          is_custom: false,
        },
        {
          line_id: 'L3',
          account_id: 'A',
          reference_id: 'R3',
          family: 'Upkeep',
          annual_revenue: 1,
          end_date: '2026-01-01',
          annual_use_cost: 99,
        },
      ],
      families: [
        { family: 'Pumps', eligible_segments: '*', family_type: 'Equipment' },
        { family: 'upkeep', eligible_segments: '*', family_type: 'Services' },
      ],
      observations: [{ account_id: 'A', date: AS_OF, dimension: 'value', group: 'buyer', value: 0.8 }],
    };
    expect(ledger(tables)).toMatchObject({
      serviceShare: 3_000 / 12_000,
      facilitationValue: 3_000,
      costOfUse: 20_000,
      valueRatio: 10_000 / 100_000,
      customShare: 0.75,
      serviceRevenueShare: 0.25,
    });
    expect(ledger(tables).perceivedValue).toBeCloseTo(0.8, 12);
  });
});

describe('properties of the value ledger', () => {
  const anyInitiative = fc
    .record({
      kind: fc.constantFrom('value_project', 'proposal', 'innovation', null),
      value_financial: fc.option(fc.integer({ min: 1, max: 10_000 })),
      value_other_1_5: fc.option(fc.integer({ min: 1, max: 5 })),
      accepted: fc.option(fc.boolean()),
      before_competition: fc.option(fc.boolean()),
      requested_by_customer: fc.option(fc.boolean()),
      need_date: fc.option(fc.integer({ min: 46000, max: 46500 })),
    })
    .map((row): Row => initiative(row));

  it('the other value never moves the financial one; shares stay within 0 and 1; explain adds up; order changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyInitiative, { minLength: 1, maxLength: 10 }), (rows) => {
        const drivers: Driver[] = [];
        const result = of(rows, drivers);
        expect(of(rows.map((row) => ({ ...row, value_other_1_5: 5 }))).financial).toBe(result.financial);
        expect(result.financialAccepted).toBeLessThanOrEqual(result.financial);
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(result.financial, 9);
        for (const share of [result.accepted, result.beforeCompetition, result.unrequested, result.anticipated, result.coverage])
          if (!Number.isNaN(share)) expect(share >= 0 && share <= 1).toBe(true);
        expect(of([...rows].reverse())).toEqual(result);
      }),
    );
  });
});
