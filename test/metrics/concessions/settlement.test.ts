import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accruals, accrualViews, type AccrualInput } from '../../../src/metrics/concessions/accrual';
import { catchUpRevenue } from '../../../src/metrics/concessions/catch-up';
import { expectedRebate } from '../../../src/metrics/concessions/expected-rebate';
import { rebate } from '../../../src/metrics/concessions/rebate';
import { settlements } from '../../../src/metrics/concessions/settlement';
import { shortfalls } from '../../../src/metrics/concessions/shortfall';
import { anyTerms, risingTerms, terms, THREE } from './support';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const volumes = fc.array(fc.double({ min: 0, max: 4000, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('settlement', () => {
  it('a second settlement remembers what was already paid: 2,400, then 5,400, not 7,800', () => {
    // A shipped product settled the second period on the whole volume again.
    expect(settlements([120_000, 140_000], terms(THREE)).map(({ dueNow, paidBefore }) => [paidBefore, dueNow])).toEqual([
      [0, 2_400],
      [2_400, 5_400],
    ]);
  });

  it('a credit note that leaves a tier claws back', () => {
    const rows = settlements([120_000, 140_000, -30_000], terms(THREE));
    expect(rows.map(({ cumulative }) => cumulative)).toEqual([120_000, 260_000, 230_000]);
    expect(rows[2]).toMatchObject({ entitlement: 4_600, paidBefore: 7_800, dueNow: -3_200 });
    // More given back than bought: nothing is due, and what was paid is claimed back.
    expect(
      settlements([120_000, -150_000, 40_000], terms(THREE)).map(({ cumulative, entitlement, dueNow }) => [
        cumulative,
        entitlement,
        dueNow,
      ]),
    ).toEqual([
      [120_000, 2_400, 2_400],
      [-30_000, 0, -2_400],
      [10_000, 0, 0],
    ]);
    // 0.1 + 0.2 − 0.3 is a little above 0 in binary, and 0.3 − 0.1 − 0.2 a little below.
    expect(settlements([0.3, -0.1, -0.2], terms(THREE))[2]).toMatchObject({ cumulative: 0, entitlement: 0 });
  });

  it('counts what was really paid, before the first period or in each', () => {
    expect(settlements([260_000], terms(THREE), { before: 1_000 })[0]!.dueNow).toBe(6_800);
    expect(settlements([120_000, 140_000], terms(THREE), { byPeriod: [2_000, 0] }).map(({ dueNow }) => dueNow)).toEqual([2_400, 5_800]);
  });

  it('property: each due is net of what was paid, so that dues add up to the concession on everything', () => {
    fc.assert(
      fc.property(volumes, anyTerms, fc.double({ min: 0, max: 500, noNaN: true }), (bought, own, before) => {
        const rows = settlements(bought, own, { before });
        expect(before + sum(rows.map(({ dueNow }) => dueNow))).toBeCloseTo(rebate(rows.at(-1)!.cumulative, own), 6);
        rows.forEach((row, i) => expect(row.paidBefore).toBeCloseTo(before + sum(rows.slice(0, i).map(({ dueNow }) => dueNow)), 6));
      }),
    );
  });
});

describe('accrual', () => {
  const input = (actual: readonly number[], forecast: readonly number[], sd: AccrualInput['sd'] = 0): AccrualInput => ({
    actual,
    forecast,
    sd,
    law: 'normal',
    quantile: 0.8,
  });

  it('two quarters of four: the achieved tier, the tier of the forecast, and the rest between', () => {
    const [first, second, third, last] = accruals(input([60_000, 70_000], [65_000, 65_000, 65_000, 65_000], 40_000), terms(THREE));
    // 60,000 + 195,000 forecast reach 3 %; nothing is achieved yet.
    expect(first!.accrued).toMatchObject({ achieved: 0, forecast: 1_800 });
    expect(first).toMatchObject({ remaining: 195_000, status: 'actual' });
    expect(first!.remainingSd).toBeCloseTo(40_000 * Math.sqrt(0.75), 6);
    // The expected concession per unit of the expected volume, on what was bought.
    const final = expectedRebate({ toDate: 60_000, mean: 195_000, sd: 40_000 * Math.sqrt(0.75), law: 'normal' }, terms(THREE));
    expect(first!.accrued.expected).toBeCloseTo((final / 255_000) * 60_000, 4);
    expect(second!.accrued).toMatchObject({ achieved: 2_600, forecast: 3_900 });
    expect(third!.status).toBe('forecast');
    expect(last!.accrued).toEqual({ achieved: 7_800, forecast: 7_800, expected: 7_800, mostLikely: 7_800, constrained: 7_800 });
  });

  it('without uncertainty the forecast, the expected value, the most likely amount and the constraint agree', () => {
    for (const { accrued } of accruals(input([60_000], [65_000, 65_000, 65_000, 70_000]), terms(THREE, 'incremental'))) {
      for (const view of ['expected', 'mostLikely', 'constrained'] as const) expect(accrued[view]).toBeCloseTo(accrued.forecast, 9);
    }
  });

  it('takes the standard deviation of what is still to come period by period when a list is given', () => {
    expect(accruals(input([100], [100, 100, 100], [40, 30, 20]), terms(THREE)).map(({ remainingSd }) => remainingSd)).toEqual([40, 30, 0]);
  });

  it('property: charges add up to the final concession, whatever the forecasts, their uncertainty and the scheme', () => {
    const forecasts = fc.array(fc.double({ min: 0, max: 4000, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        volumes,
        forecasts,
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.constantFrom('normal' as const, 'lognormal' as const),
        anyTerms,
        (actual, forecast, sd, law, own) => {
          const rows = accruals({ actual, forecast: forecast.slice(0, actual.length), sd, law, quantile: 0.8 }, own);
          const final = rebate(sum(actual), own);
          for (const view of accrualViews) {
            expect(sum(rows.map(({ charge }) => charge[view]))).toBeCloseTo(final, 6);
            expect(rows.at(-1)!.accrued[view]).toBeCloseTo(final, 6);
          }
        },
      ),
    );
  });

  it('property: the constrained accrual is never below the expected value, and both are figures', () => {
    fc.assert(
      fc.property(volumes, volumes, fc.double({ min: 0, max: 3000, noNaN: true }), risingTerms, (actual, forecast, sd, own) => {
        for (const { accrued } of accruals({ actual, forecast, sd, law: 'normal', quantile: 0.8 }, own)) {
          for (const view of accrualViews) expect(Number.isFinite(accrued[view])).toBe(true);
          expect(accrued.constrained).toBeGreaterThanOrEqual(accrued.expected);
        }
      }),
    );
  });
});

describe('revenue by cumulative catch-up', () => {
  it('75 at 100, then 500 more at 90: 7,500, then 44,250 with a catch-up of −750 (IFRS 15, Illustrative Example 24)', () => {
    expect(catchUpRevenue([75, 500], [100, 100], [100, 90])).toEqual([
      { period: 1, revenue: 7_500, catchUp: 0, refundLiability: 0, reason: '' },
      { period: 2, revenue: 44_250, catchUp: -750, refundLiability: 5_750, reason: '' },
    ]);
  });

  it('75 laptops at 480, then 225 at 432: 36,000, then 93,600 (ifrsbuddy.com, transaction price worked example)', () => {
    expect(catchUpRevenue([75, 225], [480, 480], [480, 432]).map(({ revenue }) => revenue)).toEqual([36_000, 93_600]);
  });

  it('property: revenue and refund liability are what was invoiced', () => {
    const period = fc.record({
      units: fc.integer({ min: 0, max: 1000 }),
      list: fc.integer({ min: 1, max: 100 }),
      off: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 6 }), (periods) => {
        const rows = catchUpRevenue(
          periods.map(({ units }) => units),
          periods.map(({ list }) => list),
          periods.map(({ list, off }) => list * (1 - off / 100)),
        );
        expect(sum(rows.map(({ revenue }) => revenue)) + rows.at(-1)!.refundLiability).toBeCloseTo(
          sum(periods.map(({ units, list }) => units * list)),
          6,
        );
      }),
    );
  });
});

describe('shortfall of a minimum commitment', () => {
  it('rate × what is missing; with carry-over, what was bought in excess counts later', () => {
    expect(shortfalls([100_000, 100_000], [120_000, 90_000], 0.25, false)).toEqual([0, 2_500]);
    expect(shortfalls([100_000, 100_000], [120_000, 90_000], 0.25, true)).toEqual([0, 0]);
    expect(shortfalls([100, 100, 100], [130, 90, 70], 1, true)).toEqual([0, 0, 10]);
  });

  it('property: carry-over never makes more owed, and what is owed in all is at least what is missing in all', () => {
    fc.assert(
      fc.property(volumes, fc.integer({ min: 1, max: 3000 }), (bought, minimum) => {
        const minimums = bought.map(() => minimum);
        const [plain, carried] = [shortfalls(minimums, bought, 1, false), shortfalls(minimums, bought, 1, true)];
        carried.forEach((owed, i) => expect(owed).toBeLessThanOrEqual(plain[i]! + 1e-9));
        expect(sum(carried)).toBeGreaterThanOrEqual(sum(minimums) - sum(bought) - 1e-6);
      }),
    );
  });
});
