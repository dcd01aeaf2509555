// A sum of cents that should be a threshold is that threshold, in whatever order it was added up; half a cent less is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTier } from '../../../src/metrics/concessions/next-tier';
import { excess, rebate, rebateMethods, tiersReached, type RebateTerms } from '../../../src/metrics/concessions/rebate';
import { shortfalls } from '../../../src/metrics/concessions/shortfall';
import { tierProbabilities } from '../../../src/metrics/concessions/tier-probabilities';
import { terms } from './support';

/** Amounts in cents that add up to the threshold, added up as binary fractions. */
const split = (total: number): fc.Arbitrary<number> =>
  fc.array(fc.integer({ min: 1, max: total - 1 }), { minLength: 1, maxLength: 400 }).map((cuts) => {
    const sorted = [...new Set(cuts)].sort((a, b) => a - b);
    let [sum, before] = [0, 0];
    for (const cut of [...sorted, total]) {
      sum += (cut - before) / 100;
      before = cut;
    }
    return sum;
  });

describe('the noise of sums', () => {
  it('twelve months of 7,916.66 and eight cents reach 95,000', () => {
    const volume = 7916.66 * 12 + 0.08;
    expect(tiersReached(volume, terms('95000:0.02'))).toBe(1);
    expect(rebate(volume, terms('95000:0.02'))).toBeCloseTo(1900, 6);
    expect(nextTier(volume, terms('95000:0.02'), 1)).toMatchObject({ tier: 1, nextThreshold: Number.NaN });
    expect(nextTier(volume, terms('95000:0.02'), 1).marginalPrice).toBeCloseTo(0.98, 12);
  });

  it('0.1 + 0.2 reaches 0.3 and does not exceed it', () => {
    const exclusive: RebateTerms = { ...terms('0.3:0.1'), inclusive: false };
    expect(tiersReached(0.1 + 0.2, terms('0.3:0.1'))).toBe(1);
    expect(tiersReached(0.1 + 0.2, exclusive)).toBe(0);
    expect(rebate(0.1 + 0.2, exclusive)).toBe(0);
  });

  it('any split into cents reaches its total, and a threshold half a cent above it is not reached', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 100_000_000 }).chain((total) => fc.tuple(fc.constant(total / 100), split(total))),
        ([total, sum]) => {
          expect(excess(sum, total)).toBe(0);
          expect(excess(sum, total + 0.005)).toBeLessThan(0);
          expect(excess(sum, total - 0.005)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('no method pays for a tier that only the noise reaches, and each pays for one that only the noise misses', () => {
    const below = 1000 * (1 - 5e-13);
    const above = 1000 * (1 + 5e-13);
    for (const method of rebateMethods) {
      const scheme: RebateTerms = method.startsWith('growth')
        ? { ...terms('0.25:0.05'), method, base: 800 }
        : { ...terms('1000:0.05'), method };
      for (const inclusive of [true, false]) {
        const reached = [below, 1000, above].map((volume) => tiersReached(volume, { ...scheme, inclusive }));
        expect(reached).toEqual(inclusive ? [1, 1, 1] : [0, 0, 0]);
      }
      expect(tiersReached(1000 - 0.005, scheme)).toBe(0);
      expect(tiersReached(1000 + 0.005, { ...scheme, inclusive: false })).toBe(1);
    }
  });

  it('growth compares the volume with the base times one and the growth', () => {
    // 1.1 × 110 is not 121 in binary; 121 / 110 − 1 is not 0.1 either.
    const scheme: RebateTerms = { ...terms('0.1:0.02'), method: 'growth', base: 110 };
    expect(tiersReached(121, scheme)).toBe(1);
    expect(tiersReached(121, { ...scheme, inclusive: false })).toBe(0);
  });

  it('no shortfall where only the noise is missing, and none to carry', () => {
    const volume = Array.from({ length: 10 }, () => 0.1).reduce((sum, tenth) => sum + tenth, 0);
    expect(volume).toBeLessThan(1);
    expect(shortfalls([1], [volume], 60, false)).toEqual([0]);
    expect(shortfalls([0.3, 0.3], [0.1 + 0.2, 0.3], 1, true)).toEqual([0, 0]);
  });

  it('a certain volume at a threshold is in its tier', () => {
    const tiers = tierProbabilities({ mean: 0.2, sd: 0, law: 'normal', toDate: 0.1 }, { ...terms('0.3:0.1'), inclusive: false });
    expect(tiers.map(({ probability }) => probability)).toEqual([1, 0]);
  });
});

describe('a price for each missing unit', () => {
  it('50 barrels short at 60 dollars are 3,000 (take or pay)', () => {
    expect(shortfalls([50], [0], 60, false)).toEqual([3000]);
  });
});
