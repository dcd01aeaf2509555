import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pricedTerms, rebate, rebateLimit, rebateMethods, rebateSlices, type RebateTerms } from '../../../src/metrics/concessions/rebate';
import type { Tiers } from '../../../src/tables/tiers';
import { anyTerms, terms, THREE, volume as anyVolume } from './support';

describe('concession for a volume', () => {
  it('retroactive and incremental at 260,000 give 7,800 and 3,300 (worked example, at the mean)', () => {
    expect(rebate(260_000, terms(THREE))).toBeCloseTo(7_800, 9);
    expect(rebate(260_000, terms(THREE, 'incremental'))).toBeCloseTo(3_300, 9);
  });

  it('the methods of Dynamics 365 give 500, 350, 600 and 700 for 2,000 units', () => {
    const lines = '0:0.1;1000:0.25';
    expect(rebate(2_000, terms(lines, 'retroactive'))).toBe(500);
    expect(rebate(2_000, terms(lines, 'incremental'))).toBe(350);
    expect(rebate(2_000, terms(lines, 'reached_lines'))).toBe(600);
    expect(rebate(2_000, terms(lines, 'every_line'))).toBe(700);
  });

  it('lump pays the amount of the highest threshold reached', () => {
    expect(rebate(99, terms('100:500;200:1500', 'lump'))).toBe(0);
    expect(rebate(250, terms('100:500;200:1500', 'lump'))).toBe(1_500);
  });

  it('growth reads its tiers as growth over the base, on all units or on the growth only', () => {
    const growth = terms('0.05:0.01;0.1:0.02', 'growth', { base: 1_000 });
    expect(rebate(1_100, growth)).toBeCloseTo(22, 9);
    expect(rebate(1_060, growth)).toBeCloseTo(10.6, 9);
    expect(rebate(900, growth)).toBe(0);
    // 1150 / 1000 − 1 is a little below 0.15 in binary; 15 % of growth is reached all the same, and not exceeded.
    expect(rebate(1_150, terms('0.15:0.1', 'growth', { base: 1_000 }))).toBeCloseTo(115, 9);
    expect(rebate(1_150, terms('0.15:0.1', 'growth', { base: 1_000, inclusive: false }))).toBe(0);
    expect(rebate(1_100, { ...growth, method: 'growth_incremental' })).toBeCloseTo(2, 9);
    expect(() => rebate(1_100, { ...growth, base: 0 })).toThrowError(RangeError);
  });

  it('a threshold that is exactly reached counts only when inclusive', () => {
    expect(rebate(100_000, terms(THREE))).toBe(2_000);
    expect(rebate(100_000, terms(THREE, 'retroactive', { inclusive: false }))).toBe(0);
  });

  it('gives nothing below the first tier or without tiers, and refuses a negative volume', () => {
    expect(rebate(99_999.99, terms(THREE))).toBe(0);
    expect(rebate(1_000, terms(''))).toBe(0);
    expect(() => rebate(-1, terms(THREE))).toThrowError(RangeError);
  });

  it('falling rates are legal', () => {
    expect(rebate(300, terms('100:0.05;200:0.02'))).toBeCloseTo(6, 12);
  });

  it('a graduated scheme pays for the width of each tier, not up to its upper bound: 1,100, not 1,120', () => {
    // A shipped product paid the middle tier for 110 units instead of the 100 between 10 and 110: 100 + 220 + 800.
    const graduated = terms('amount;0:10;10:2;110:1', 'incremental');
    expect(rebate(910, graduated)).toBe(1_100);
    expect(rebateSlices(910, graduated).map(({ units, amount }) => [units, amount])).toEqual([
      [10, 100],
      [100, 200],
      [800, 800],
    ]);
    expect(rebate(34_200, terms('0:0.01;1000:0.02;20000:0.05', 'incremental'))).toBeCloseTo(1_100, 9);
  });

  it('prices of 10, 9 and 8 for 150,000 boxes leave 1,450,000, on average 9.6667 (IFRS 15 example on annualreporting.info)', () => {
    const given = rebate(150_000, terms('amount;100000:1;200000:2', 'incremental'));
    expect(150_000 * 10 - given).toBe(1_450_000);
    expect((150_000 * 10 - given) / 150_000).toBeCloseTo(9.6667, 4);
  });

  it('amounts per unit pay the amount of the tier on every unit', () => {
    expect(rebate(300, terms('amount;100:2;250:3'))).toBe(900);
    expect(rebate(300, terms('amount;100:2;250:3', 'incremental'))).toBe(150 * 2 + 50 * 3);
  });

  it('a cap is the most, a floor the least, whatever the volume; the correction is shown', () => {
    const limited = terms('100:0.1;cap:30;floor:5');
    expect([0, 99, 100, 250, 300, 5_000].map((v) => rebate(v, limited))).toEqual([5, 5, 10, 25, 30, 30]);
    expect(rebateLimit(5_000, limited)).toEqual({ limit: 'cap', amount: -470 });
    expect(rebateLimit(50, limited)).toEqual({ limit: 'floor', amount: 5 });
    expect(rebateLimit(200, limited)).toBeUndefined();
  });

  it('a base among the tiers serves the growth methods', () => {
    expect(rebate(1_100, terms('0.05:0.01;0.1:0.02;base:1000', 'growth'))).toBeCloseTo(22, 9);
  });

  it('rates on units become money at a price; amounts, lumps, cap and floor are money already', () => {
    expect(rebate(300, pricedTerms(terms('100:0.1;cap:1000'), 50))).toBe(1_000);
    expect(rebate(200, pricedTerms(terms('100:0.1'), 50))).toBe(1_000);
    expect(rebate(300, pricedTerms(terms('amount;100:2'), 50))).toBe(600);
    expect(rebate(300, pricedTerms(terms('100:500', 'lump'), 50))).toBe(500);
  });

  it('property: slices and correction add up to the concession exactly, with a cap and a floor too', () => {
    fc.assert(
      fc.property(anyTerms, anyVolume, (own, v) => {
        const sum = rebateSlices(v, own).reduce((total, slice) => total + slice.amount, 0) + (rebateLimit(v, own)?.amount ?? 0);
        expect(sum).toBe(rebate(v, own));
        const { cap, floor } = own.tiers;
        if (cap !== undefined) expect(rebate(v, own)).toBeLessThanOrEqual(cap * (1 + 1e-12));
        if (floor !== undefined) expect(rebate(v, own)).toBeGreaterThanOrEqual(floor * (1 - 1e-12));
      }),
    );
  });

  const volume = fc.double({ min: 0, max: 1e6, noNaN: true });
  const rising = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 200_000 }), fc.double({ min: 0, max: 0.2, noNaN: true })), { minLength: 1, maxLength: 5 })
    .map((steps): Tiers => {
      let [threshold, rate] = [0, 0];
      const [thresholds, rates]: [number[], number[]] = [[], []];
      for (const [width, more] of steps) {
        thresholds.push((threshold += width));
        rates.push((rate += more));
      }
      return { thresholds, rates, unit: 'rate' };
    });

  it('property: the slices add up to the concession exactly, whatever the method', () => {
    fc.assert(
      fc.property(volume, rising, fc.constantFrom(...rebateMethods), fc.boolean(), (v, set, method, inclusive) => {
        const own: RebateTerms = { tiers: set, method, inclusive, base: 1_000 };
        expect(rebateSlices(v, own).reduce((sum, slice) => sum + slice.amount, 0)).toBe(rebate(v, own));
      }),
    );
  });

  it('property: with rising rates, more volume never gives less, and retroactive gives at least incremental', () => {
    fc.assert(
      fc.property(volume, volume, rising, (a, b, set) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        for (const method of ['retroactive', 'incremental'] as const) {
          const own: RebateTerms = { tiers: set, method, inclusive: true };
          expect(rebate(high, own)).toBeGreaterThanOrEqual(rebate(low, own) - 1e-9);
        }
        expect(rebate(a, { tiers: set, method: 'retroactive', inclusive: true })).toBeGreaterThanOrEqual(
          rebate(a, { tiers: set, method: 'incremental', inclusive: true }) - 1e-9,
        );
      }),
    );
  });

  it('property: incremental is continuous: a little more volume gives at most the highest rate of it', () => {
    fc.assert(
      fc.property(volume, fc.double({ min: 0, max: 100, noNaN: true }), rising, (v, more, set) => {
        const own: RebateTerms = { tiers: set, method: 'incremental', inclusive: true };
        const highest = Math.max(...set.rates);
        expect(rebate(v + more, own) - rebate(v, own)).toBeLessThanOrEqual(highest * more + 1e-6);
      }),
    );
  });
});
