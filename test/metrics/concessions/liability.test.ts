// The prudent liability: a quantile of what the volume to date bears, against closed forms and against draws from a fixed seed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accrualsAt } from '../../../src/metrics/concessions/accrual';
import { liabilityQuantile } from '../../../src/metrics/concessions/constraint';
import { rebate, type RebateTerms } from '../../../src/metrics/concessions/rebate';
import { type UncertainVolume } from '../../../src/metrics/concessions/uncertain-volume';
import { normalQuantile } from '../../../src/metrics/numeric/normal';
import { anyTerms, terms } from './support';

const normal = (toDate: number, mean: number, sd: number): UncertainVolume => ({ toDate, mean, sd, law: 'normal' });

describe('closed forms', () => {
  // 60,000 bought, 70,000 +- 20,000 to come: below 120,000 with probability 0.3085, where nothing is owed.
  const given = normal(60_000, 70_000, 20_000);
  const paid = 4500 * (60_000 / (130_000 + 20_000 * normalQuantile(1 - (0.8 - 0.3085375387259869))));

  it('a lump weighs less the more is bought, so that its liability is largest just above the threshold', () => {
    expect(liabilityQuantile(given, terms('120000:4500', 'lump'), 0.8)).toBeCloseTo(paid, 6);
    expect(paid).toBeGreaterThan((4500 * 60_000) / (130_000 + 20_000 * normalQuantile(0.8)));
  });

  it('so does a concession at its cap', () => {
    expect(liabilityQuantile(given, terms('120000:0.0375;cap:4500'), 0.8)).toBeCloseTo(paid, 6);
  });

  it('with falling rates what is earned already is owed as long as the threshold may not be reached', () => {
    expect(liabilityQuantile(given, terms('0:0.04;120000:0.01'), 0.8)).toBeCloseTo(2400, 9);
    expect(liabilityQuantile(given, terms('0:0.04;120000:0.01'), 0.6)).toBeCloseTo(600, 9);
  });

  it('a cap that binds already: never more than what is earned', () => {
    expect(liabilityQuantile(normal(150_000, 90_000, 30_000), terms('100000:0.02;200000:0.03;cap:3000'), 0.8)).toBeCloseTo(
      3000 * (150_000 / (240_000 - 30_000 * normalQuantile(0.8))),
      6,
    );
  });

  it('with rising rates it is the rate at the prudent volume', () => {
    expect(liabilityQuantile(given, terms('100000:0.02;140000:0.03'), 0.8)).toBeCloseTo(1800, 9);
    expect(liabilityQuantile(given, terms('100000:0.02;140000:0.03'), 0.6)).toBeCloseTo(1200, 9);
  });

  it('without volume to date or without doubt there is nothing to be prudent about', () => {
    expect(liabilityQuantile(normal(0, 70_000, 20_000), terms('0:0.04'), 0.8)).toBe(0);
    expect(liabilityQuantile(normal(60_000, 70_000, 0), terms('120000:4500', 'lump'), 0.8)).toBeCloseTo((4500 * 60) / 130, 9);
    expect(() => liabilityQuantile(given, terms('0:0.04'), 1)).toThrowError(RangeError);
  });
});

/** Uniform numbers from a seed: the same draws at every run. */
function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DRAWS = 20_000;
const draw = uniforms(7);
const standard = Array.from({ length: DRAWS }, () => normalQuantile((draw() * (2 ** 32 - 1) + 0.5) / 2 ** 32));

/** What the liability would be at each draw of the final volume. */
function liabilities({ toDate, mean, sd, law }: UncertainVolume, own: RebateTerms): number[] {
  const spread = Math.log1p((sd / mean) ** 2);
  return standard.map((z) => {
    const rest = law === 'normal' ? Math.max(0, mean + sd * z) : Math.exp(Math.log(mean) - spread / 2 + Math.sqrt(spread) * z);
    return toDate * (rebate(toDate + rest, own) / (toDate + rest));
  });
}

/** Five standard errors of a share of the draws. */
const slackOf = (q: number): number => 5 * Math.sqrt((q * (1 - q)) / DRAWS);

describe('against draws', () => {
  it('property: exceeded with probability 1 − q at most, and no smaller amount is; for every method, law, cap and floor', {
    timeout: 120_000,
  }, () => {
    const volume = fc.integer({ min: 10, max: 6000 });
    fc.assert(
      fc.property(
        anyTerms,
        volume,
        volume,
        fc.constantFrom(0.1, 0.4, 1.5),
        fc.constantFrom('normal' as const, 'lognormal' as const),
        fc.constantFrom(0.5, 0.8, 0.95),
        (own, toDate, mean, cv, law, q) => {
          const uncertain = { toDate, mean, sd: cv * mean, law };
          const exact = liabilityQuantile(uncertain, own, q);
          const drawn = liabilities(uncertain, own);
          const noise = 1e-9 * Math.max(1, exact);
          expect(drawn.filter((amount) => amount > exact + noise).length / DRAWS).toBeLessThanOrEqual(1 - q + slackOf(q));
          expect(drawn.filter((amount) => amount < exact - noise).length / DRAWS).toBeLessThanOrEqual(q + slackOf(q));
          // What is accrued is never below the expected value.
          const accrued = accrualsAt(toDate, mean, cv * mean, { law, quantile: q }, own);
          expect(accrued.constrained).toBe(Math.max(accrued.expected, exact));
        },
      ),
      { numRuns: 120, seed: 13 },
    );
  });
});
