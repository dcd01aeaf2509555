import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedRebate } from '../../../src/metrics/concessions/expected-rebate';
import { rebate, type RebateTerms } from '../../../src/metrics/concessions/rebate';
import { tierProbabilities } from '../../../src/metrics/concessions/tier-probabilities';
import { VolumeDistribution, type UncertainVolume } from '../../../src/metrics/concessions/uncertain-volume';
import { anyTerms, terms, THREE, thresholdsOf } from './support';

const normal = (mean: number, sd: number, toDate = 0): UncertainVolume => ({ mean, sd, toDate, law: 'normal' });

/** Mean of a function of the volume, by quadrature over the standard normal z, cut at every jump; nothing of the closed form is used. */
function quadrature({ mean, sd, toDate, law }: UncertainVolume, jumps: readonly number[], of: (volume: number) => number): number {
  const spread = Math.sqrt(Math.log(1 + (sd / mean) ** 2));
  const toVolume = (z: number): number =>
    toDate + Math.max(0, law === 'normal' ? mean + sd * z : Math.exp(Math.log(mean) - spread ** 2 / 2 + spread * z));
  const toZ = (v: number): number =>
    law === 'normal' ? (v - toDate - mean) / sd : (Math.log(v - toDate) - Math.log(mean) + spread ** 2 / 2) / spread;
  const cuts = [
    -10,
    10,
    ...[toDate, ...jumps]
      .filter((v) => v >= toDate && (law === 'normal' || v > toDate))
      .map(toZ)
      .filter((z) => Math.abs(z) < 10),
  ].sort((a, b) => a - b);
  // Gauss-Legendre with three points: never on a jump.
  const [points, weights] = [
    [-Math.sqrt(0.6), 0, Math.sqrt(0.6)],
    [5 / 9, 8 / 9, 5 / 9],
  ];
  let sum = 0;
  for (let c = 1; c < cuts.length; c++) {
    const panels = Math.ceil((cuts[c]! - cuts[c - 1]!) * 120);
    const h = (cuts[c]! - cuts[c - 1]!) / panels;
    for (let i = 0; i < panels; i++) {
      for (let p = 0; p < 3; p++) {
        const z = cuts[c - 1]! + h * (i + 0.5 + points[p]! / 2);
        sum += (weights[p]! * h * 0.5 * of(toVolume(z)) * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
      }
    }
  }
  return sum;
}
/** Where a cap or a floor begins to bind, the concession has a kink: cut there too. */
const kinks = (own: RebateTerms): number[] => {
  const found: number[] = [];
  const bound = (v: number): boolean => [own.tiers.cap, own.tiers.floor].includes(rebate(v, own));
  const cuts = [0, ...thresholdsOf(own), 60_000];
  for (let c = 1; c < cuts.length; c++) {
    // From just inside one cut to just inside the next: a kink may be close to either.
    const grid = Array.from(
      { length: 201 },
      (_, i) => cuts[c - 1]! + (cuts[c]! - cuts[c - 1]!) * Math.min(1 - 1e-9, Math.max(1e-9, i / 200)),
    );
    for (let i = 1; i < grid.length; i++) {
      let [low, high] = [grid[i - 1]!, grid[i]!];
      if (bound(low) === bound(high)) continue;
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (bound(middle) === bound(grid[i - 1]!)) low = middle;
        else high = middle;
      }
      found.push(low);
    }
  }
  return found;
};

describe('expected value of a concession', () => {
  it('6,911.25 retroactive and 3,414.54 incremental at 260,000 ± 40,000, 7,800 and 3,300 at the mean (worked example)', () => {
    expect(expectedRebate(normal(260_000, 40_000), terms(THREE))).toBeCloseTo(6_911.25, 2);
    expect(expectedRebate(normal(260_000, 40_000), terms(THREE, 'incremental'))).toBeCloseTo(3_414.54, 2);
    expect(expectedRebate(normal(260_000, 0), terms(THREE))).toBeCloseTo(7_800, 9);
    expect(expectedRebate(normal(260_000, 0), terms(THREE, 'incremental'))).toBeCloseTo(3_300, 9);
  });

  it('the tiers have probabilities 0.0000, 0.4013, 0.5987 and about 0 (worked example)', () => {
    const tiers = tierProbabilities(normal(260_000, 40_000), terms(THREE));
    expect(tiers.map(({ probability }) => Number(probability.toFixed(4)))).toEqual([0, 0.4013, 0.5987, 0]);
    expect(tiers.map(({ tier }) => tier)).toEqual([0, 1, 2, 3]);
    expect(tiers[2]!.rebate).toBeCloseTo(0.03 * tiers[2]!.conditionalMean, 9);
  });

  it('property: equals quadrature, for every method, both laws, with and without cap, floor and volume to date', {
    timeout: 60_000,
  }, () => {
    const uncertain = fc.record({
      mean: fc.double({ min: 10, max: 9000, noNaN: true }),
      cv: fc.double({ min: 0.02, max: 1.2, noNaN: true }),
      toDate: fc.constantFrom(0, 0, 137, 2500),
      law: fc.constantFrom('normal' as const, 'lognormal' as const),
    });
    fc.assert(
      fc.property(anyTerms, uncertain, (own, { cv, ...volume }) => {
        const given = { ...volume, sd: cv * volume.mean };
        const closed = expectedRebate(given, own);
        const measured = quadrature(given, [...thresholdsOf(own), ...kinks(own)], (v) => rebate(v, own));
        expect(Math.abs(closed - measured)).toBeLessThan(1e-7 * Math.max(1, measured));
      }),
      { numRuns: 150 },
    );
  });

  it('property: tends to the concession at the mean as the uncertainty vanishes', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.double({ min: 100, max: 12_000, noNaN: true }),
        fc.constantFrom('normal' as const, 'lognormal' as const),
        (own, mean, law) => {
          fc.pre(thresholdsOf(own).every((threshold) => Math.abs(threshold - mean) > 0.5));
          const at = (sd: number): number => expectedRebate({ mean, sd, toDate: 0, law }, own);
          expect(at(1e-3)).toBeCloseTo(rebate(mean, own), 2);
          expect(at(0)).toBeCloseTo(rebate(mean, own), 9);
        },
      ),
    );
  });

  it('property: probabilities add up to 1, conditional means lie in their tier and average to the mean volume', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.double({ min: 0, max: 9000, noNaN: true }),
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.constantFrom(0, 800),
        (own, mean, sd, toDate) => {
          const given = normal(mean, sd, toDate);
          const tiers = tierProbabilities(given, own);
          expect(tiers.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
          for (const { from, to, conditionalMean, probability } of tiers) {
            if (probability > 0) expect(conditionalMean >= from && conditionalMean <= to).toBe(true);
            else expect(conditionalMean).toBeNaN();
          }
          const average = tiers.reduce(
            (sum, { probability, conditionalMean }) => sum + (probability > 0 ? probability * conditionalMean : 0),
            0,
          );
          expect(average).toBeCloseTo(new VolumeDistribution(given).mean, 5);
        },
      ),
    );
  });

  it('a threshold that the volume to date has just reached counts only when inclusive, also for what may not come', () => {
    const given = normal(0, 10, 100);
    expect(expectedRebate(given, terms('100:500', 'lump'))).toBeCloseTo(500, 9);
    // Half of the mass sits at exactly 100, which does not exceed the threshold.
    expect(expectedRebate(given, terms('100:500', 'lump', { inclusive: false }))).toBeCloseTo(250, 9);
  });

  it('a lognormal volume without mean is no volume; negative figures are refused', () => {
    expect(expectedRebate({ mean: 0, sd: 5, toDate: 200, law: 'lognormal' }, terms('100:0.1'))).toBeCloseTo(20, 12);
    for (const wrong of [normal(-1, 1), normal(1, -1), normal(1, 1, -1), normal(Number.NaN, 1)])
      expect(() => expectedRebate(wrong, terms('100:0.1'))).toThrowError(RangeError);
  });
});
