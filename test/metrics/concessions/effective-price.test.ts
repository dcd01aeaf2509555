import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectivePrice, requiredShare } from '../../../src/metrics/concessions/effective-price';
import { outlay } from '../../../src/metrics/concessions/outlay';
import { rebate } from '../../../src/metrics/concessions/rebate';
import { upfrontOrRetroactive } from '../../../src/metrics/concessions/upfront';
import { risingTerms, risingTiers, terms, thresholdsOf } from './support';

const whole = fc.double({ min: 100, max: 15_000, noNaN: true });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('the price that a rival must match', () => {
  const one = terms('1000000:0.025');

  it.each([
    [50_000, 50],
    [100_000, 75],
    [500_000, 95],
    [1_000_000, 97.5],
    [25_000, 0],
  ])(
    '2.5 %% from 1,000,000 units at 100: %d contestable units are matched at %d (DG Competition discussion paper 2005)',
    (contestable, price) => {
      expect(effectivePrice(100, 1_000_000, contestable, one).price).toBeCloseTo(price, 9);
    },
  );

  it('three tiers, 26,000 units of which 9,000 contestable: 41.78 retroactive, 48.17 incremental (worked example)', () => {
    const text = '10000:0.02;20000:0.04;25000:0.07';
    const [all, slices] = (['retroactive', 'incremental'] as const).map((method) => effectivePrice(50, 26_000, 9_000, terms(text, method)));
    expect(all!.price).toBeCloseTo(41.78, 2);
    expect(slices!.price).toBeCloseTo(48.17, 2);
    // The retroactive form costs a rival 4.5 times the discount.
    expect(all!.discountToMatch / slices!.discountToMatch).toBeCloseTo(4.48, 2);
  });

  it('is negative when the contestable share is below the rate', () => {
    expect(effectivePrice(100, 1_000_000, 10_000, one).price).toBeLessThan(0);
  });

  it('refuses a contestable part of nothing or above the volume', () => {
    for (const wrong of [0, -1, 1_000_001, Number.NaN]) expect(() => effectivePrice(100, 1_000_000, wrong, one)).toThrowError(RangeError);
  });

  it('the required share is 20 % (same paper, paragraph 155); none exists at a price that is no more than the cost', () => {
    expect(requiredShare(100, 75, 0.05)).toBeCloseTo(0.2, 12);
    expect(requiredShare(100, 100, 0.05)).toBeNaN();
  });

  it('property: at most the list price with rising rates; the whole volume gives the average price', () => {
    fc.assert(
      fc.property(risingTerms, whole, share, (own, v, part) => {
        expect(effectivePrice(40, v, part * v, own).price).toBeLessThanOrEqual(40 + 1e-7);
        // A floor is paid to who buys nothing: moving everything doesn't lose it.
        const kept = rebate(0, own);
        expect(effectivePrice(40, v, v, own).price).toBeCloseTo((outlay(v, own, 40) + kept) / v, 6);
      }),
    );
  });

  it('property: (1 − r) p where the tier survives the move; never rises with the rate of the tier reached', () => {
    fc.assert(
      fc.property(
        whole,
        share,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.integer({ min: 1, max: 15_000 }),
        (v, part, rate, more, threshold) => {
          const at = (r: number): number => effectivePrice(40, v, part * v, terms(`${threshold}:${r.toFixed(12)}`)).price;
          if (v - part * v >= threshold) expect(at(rate)).toBeCloseTo(40 * (1 - rate), 6);
          expect(at(rate + more)).toBeLessThanOrEqual(at(rate) + 1e-7);
        },
      ),
    );
  });
});

describe('upfront against retroactive', () => {
  const own = terms('500:0.02;1000:0.05');

  it('promised 1,000 at 50 and bought 600: 1,500 upfront, 600 retroactively', () => {
    expect(upfrontOrRetroactive(1_000, 600, 50, own)).toMatchObject({
      costUpfront: 1_500,
      costRetroactive: 600,
      difference: 900,
      netPriceUpfront: 47.5,
      netPriceRetroactive: 49,
    });
  });

  it('a promise that is kept costs the same; a lump is paid at once; nothing bought has no price', () => {
    expect(upfrontOrRetroactive(1_000, 1_000, 50, own).difference).toBeCloseTo(0, 9);
    expect(upfrontOrRetroactive(1_000, 600, 50, terms('500:200;1000:900', 'lump'))).toMatchObject({
      costUpfront: 900,
      costRetroactive: 200,
    });
    expect(upfrontOrRetroactive(1_000, 0, 50, own).netPriceRetroactive).toBeNaN();
  });

  it('property: with rising retroactive rates a promise that is not kept is never cheaper for us', () => {
    fc.assert(
      fc.property(risingTiers, whole, share, (set, promised, kept) => {
        const scheme = {
          tiers: { thresholds: set.thresholds, rates: set.rates, unit: set.unit },
          method: 'retroactive' as const,
          inclusive: true,
        };
        fc.pre(thresholdsOf(scheme).every((threshold) => Math.abs(threshold - kept * promised) > 1e-6));
        expect(upfrontOrRetroactive(promised, kept * promised, 1, scheme).difference).toBeGreaterThanOrEqual(-1e-6);
        expect(upfrontOrRetroactive(promised, promised, 1, scheme).costRetroactive).toBeCloseTo(rebate(promised, scheme), 6);
      }),
    );
  });
});
