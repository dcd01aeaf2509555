import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Driver } from '../../../src/metrics/metric';
import { usage, type Usage } from '../../../src/metrics/breadth/usage';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
let counter = 0;
const line = (more: Row): Row => ({ line_id: `L${++counter}`, account_id: 'A', reference_id: `R${counter}`, annual_revenue: 100, ...more });

function of(references: Row[], more: TableRows = {}, drivers?: Driver[]): Usage {
  const portfolio = portfolioOf({ references, accounts: [{ account_id: 'A' }], ...more }, AS_OF, 'A');
  return usage.compute(portfolio, portfolio.asked[0]!, drivers);
}

describe('usage', () => {
  it('adds users × adoption up, and says what is missing to full adoption by revenue', () => {
    const rows = [
      line({ users: 20, adoption_pct: 0.8, trained_users: 10, training_hours: 7, annual_revenue: 300 }),
      line({ users: 10, adoption_pct: 'none', trained_users: 12, annual_revenue: 100 }),
      line({ users: 5 }),
      line({ adoption_pct: 0.5, annual_revenue: null, quantity: 2 }),
    ];
    const result = of(rows);
    expect(result).toMatchObject({ usage: 16, users: 35, trainedUsers: 20, trainingHours: 70, lines: 4, revenue: 500 });
    // 300 × 0.2 + 100 × 1, of 400
    expect(result.adoptionGap).toBeCloseTo(160 / 400, 12);
    // 10 + 10 (no more than the users) of 30
    expect(result.trainedShare).toBeCloseTo(2 / 3, 12);
    expect(result.coverage).toBeCloseTo((3 + 3 + 1 + 1) / 24, 12);
  });

  it('weighs critical and custom-made lines and the age by revenue', () => {
    const rows = [
      line({ business_critical_1_5: 4, is_custom: true, start_date: '2024-11-21', annual_revenue: 300 }),
      line({ business_critical_1_5: 3, is_custom: false, start_date: '2026-11-21', annual_revenue: 100 }),
      line({}),
    ];
    const result = of(rows);
    expect(result).toMatchObject({ criticalRevenue: 300, criticalShare: 0.75, customShare: 0.75 });
    expect(result.ageYears).toBeCloseTo((730 / 365) * 0.75, 12);
    expect(result).toMatchObject({ newest: day(AS_OF), ageDays: 0 });
  });

  it('knows no share when no line says, and nothing without lines', () => {
    const result = of([line({})]);
    for (const figure of [
      result.trainedShare,
      result.adoptionGap,
      result.criticalShare,
      result.customShare,
      result.ageYears,
      result.trialConversion,
      result.accompaniments,
    ])
      expect(figure).toBeNaN();
    expect(of([])).toMatchObject({ usage: 0, users: 0, trials: 0, lines: 0, coverage: 0, criticalRevenue: 0 });
  });

  it('counts the trials in force, with or without revenue, and what became of those that are decided', () => {
    const trial = (reference_id: string, start_date: string, end_date: string | null): Row =>
      line({ reference_id, is_trial: true, annual_revenue: null, start_date, end_date });
    const rows = [
      trial('converted', '2026-01-01', '2026-03-31'),
      line({ reference_id: 'converted', start_date: '2026-04-01' }),
      trial('given up', '2026-01-01', '2026-03-31'),
      line({ reference_id: 'given up', start_date: '2024-01-01', end_date: '2025-01-01' }),
      trial('given up', '2026-04-01', '2026-05-31'),
      trial('running', '2026-10-01', null),
      trial('converted early', '2026-10-01', '2027-01-31'),
      line({ reference_id: 'converted early', start_date: '2026-11-01' }),
      trial('to come', '2027-01-01', null),
    ];
    expect(of(rows)).toMatchObject({ trials: 2, trialsDecided: 3 });
    expect(of(rows).trialConversion).toBeCloseTo(2 / 3, 12);
  });

  it('counts accompaniment and coaching of the period', () => {
    const met = (kind: string, date = '2026-05-01'): Row => ({ account_id: 'A', date, kind });
    const interactions = [
      met('visit'),
      met('review'),
      met('training'),
      met('social'),
      met('visit', '2025-05-01'),
      met('training', '2027-01-01'),
    ];
    expect(of([line({})], { interactions })).toMatchObject({ accompaniments: 2, coachings: 1 });
  });
});

describe('properties of usage', () => {
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
  const anyLine = fc
    .record({
      users: maybe(fc.integer({ min: 1, max: 500 })),
      adoption_pct: maybe(fc.constantFrom(0.1, 0.5, 1, 1.4)),
      trained_users: maybe(fc.integer({ min: 1, max: 500 })),
      is_custom: maybe(fc.boolean()),
      business_critical_1_5: maybe(fc.integer({ min: 1, max: 5 })),
      start_date: maybe(fc.integer({ min: 40000, max: 46300 })),
      annual_revenue: fc.integer({ min: 1, max: 100_000 }),
    })
    .map((row) => line(row));

  it('shares lie between 0 and 1, usage between 0 and the users, drivers add up to it', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (rows) => {
        const drivers: Driver[] = [];
        const result = of(rows, {}, drivers);
        for (const share of [result.trainedShare, result.adoptionGap, result.customShare, result.criticalShare, result.coverage]) {
          if (Number.isNaN(share)) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(result.usage).toBeLessThanOrEqual(result.users + 1e-9);
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(result.usage, 9);
      }),
    );
  });

  it('raising the adoption of a line never lowers usage nor raises the gap', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), fc.constantFrom(0.2, 0.6), (rows, adoption_pct) => {
        const [low, high] = [
          of([{ ...rows[0]!, adoption_pct }, ...rows.slice(1)]),
          of([{ ...rows[0]!, adoption_pct: adoption_pct + 0.3 }, ...rows.slice(1)]),
        ];
        expect(high.usage).toBeGreaterThanOrEqual(low.usage);
        expect(high.adoptionGap).toBeLessThanOrEqual(low.adoptionGap);
      }),
    );
  });
});
