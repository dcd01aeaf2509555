import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constrainedRebate, rebateQuantile } from '../../../src/metrics/concessions/constraint';
import { expectedRebate } from '../../../src/metrics/concessions/expected-rebate';
import { mostLikelyRebate, mostLikelyTier } from '../../../src/metrics/concessions/most-likely';
import { rebate } from '../../../src/metrics/concessions/rebate';
import { normalCdf } from '../../../src/metrics/numeric/normal';
import type { UncertainVolume } from '../../../src/metrics/concessions/uncertain-volume';
import { anyTerms, terms, THREE } from './support';

const given: UncertainVolume = { mean: 260_000, sd: 40_000, toDate: 0, law: 'normal' };

describe('the constraint', () => {
  it('is the concession at the 80 % quantile of the volume, 293,664.85: 8,809.95', () => {
    expect(rebateQuantile(given, terms(THREE), 0.8)).toBeCloseTo(0.03 * (260_000 + 40_000 * 0.8416212335729143), 6);
    expect(constrainedRebate(given, terms(THREE), 0.8)).toBeCloseTo(8_809.95, 2);
  });

  it('is never below the expected value, though the quantile can be', () => {
    const rare = terms('400000:0.5');
    const spread = { ...given, sd: 120_000 };
    expect(rebateQuantile(spread, rare, 0.8)).toBe(0);
    expect(constrainedRebate(spread, rare, 0.8)).toBe(expectedRebate(spread, rare));
  });

  it('property: the concession stays at or below its quantile with that probability, also where rates fall', { timeout: 60_000 }, () => {
    // Equally probable volumes, as fine as 1/20,000: their empirical quantile against the exact one.
    const z = Array.from({ length: 20_000 }, (_, i) => {
      let [low, high] = [-9, 9];
      for (let step = 0; step < 50; step++) {
        const middle = (low + high) / 2;
        if (normalCdf(middle) < (i + 0.5) / 20_000) low = middle;
        else high = middle;
      }
      return low;
    });
    fc.assert(
      fc.property(anyTerms, fc.double({ min: 500, max: 6000, noNaN: true }), fc.constantFrom(0.5, 0.8, 0.95), (own, mean, q) => {
        const amounts = z.map((one) => rebate(mean * Math.max(0, 1 + 0.4 * one), own)).sort((a, b) => a - b);
        const exact = rebateQuantile({ mean, sd: 0.4 * mean, toDate: 0, law: 'normal' }, own, q);
        const slack = 1e-6 * Math.max(1, exact);
        expect(amounts.filter((amount) => amount <= exact + slack).length / amounts.length).toBeGreaterThanOrEqual(q - 2e-4);
        expect(amounts.filter((amount) => amount < exact - slack).length / amounts.length).toBeLessThanOrEqual(q + 2e-4);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses what is no quantile', () => {
    expect(() => rebateQuantile(given, terms(THREE), 1)).toThrowError(RangeError);
  });
});

describe('the most likely amount', () => {
  it('is the concession of the most probable tier at the volume expected in it: 3 % of 285,833.57', () => {
    const tier = mostLikelyTier(given, terms(THREE));
    expect(tier.tier).toBe(2);
    expect(tier.conditionalMean).toBeCloseTo(285_833.57, 2);
    expect(mostLikelyRebate(given, terms(THREE))).toBeCloseTo(8_575.01, 2);
  });

  it('of two equally probable tiers takes the one that pays more', () => {
    expect(mostLikelyTier({ mean: 100, sd: 10, toDate: 0, law: 'normal' }, terms('100:0.1')).tier).toBe(1);
  });
});
