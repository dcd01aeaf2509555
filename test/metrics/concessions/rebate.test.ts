import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebate, rebateMethods, rebateSlices, type RebateMethod, type RebateTerms } from '../../../src/metrics/concessions/rebate';
import { isTiersFault, parseTiersText, type Tiers } from '../../../src/tables/tiers';

function tiers(text: string, unit: 'rate' | 'amount' = 'rate'): Tiers {
  const parsed = parseTiersText(text, unit);
  if (isTiersFault(parsed)) throw new Error(parsed.code);
  return parsed;
}
const terms = (text: string, method: RebateMethod = 'retroactive', changes: Partial<RebateTerms> = {}): RebateTerms => ({
  tiers: tiers(text, method === 'lump' ? 'amount' : 'rate'),
  method,
  inclusive: true,
  ...changes,
});
const THREE = '100000:0.02;250000:0.03;500000:0.05';

describe('concession for a volume (domain.md 5.1)', () => {
  it('retroactive and incremental at 260,000 give 7,800 and 3,300 (domain.md 5.3, at the mean)', () => {
    expect(rebate(260_000, terms(THREE))).toBeCloseTo(7_800, 9);
    expect(rebate(260_000, terms(THREE, 'incremental'))).toBeCloseTo(3_300, 9);
  });

  it('the methods of Dynamics 365 give 500, 350, 600 and 700 for 2,000 units (functions.md)', () => {
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
        expect(rebate(a, { tiers: set, method: 'retroactive', inclusive: true })).toBeGreaterThanOrEqual(rebate(a, { tiers: set, method: 'incremental', inclusive: true }) - 1e-9);
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
