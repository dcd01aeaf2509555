import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsOf,
  discountedResidualLifetime,
  logLikelihood,
  lossProbability,
  retentionRate,
  survival,
} from '../../../src/metrics/retention/sbg';
import { fitSbg, type SbgPrior } from '../../../src/metrics/retention/sbg-fit';

const PRIOR: SbgPrior = { alpha: 3, beta: 3, minCustomers: 30, minLosses: 10 };
const fit = (...cohorts: number[][]) => fitSbg(countsOf(cohorts), PRIOR);

// Fader and Hardie (2007), table 1: per cent alive, years 0 to 12.
const REGULAR = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3].map((percent) => percent * 10);
const HIGH_END = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4].map((percent) => percent * 10);

describe('published fits', () => {
  it('regular clients, years 0 to 7: alpha 0.704, beta 1.182, LL −1680.27 (Fader and Hardie 2007)', () => {
    const found = fit(REGULAR.slice(0, 8));
    expect(found).toMatchObject({ note: 'fitted', customers: 1000 });
    expect(found.alpha).toBeCloseTo(0.704, 3);
    expect(found.beta).toBeCloseTo(1.182, 3);
    expect(found.logLikelihood).toBeCloseTo(-1680.27, 2);
  });

  it('high-end clients: alpha 0.668, beta 3.806, LL −1611.16 (Fader and Hardie 2007)', () => {
    const found = fit(HIGH_END.slice(0, 8));
    expect(found.alpha).toBeCloseTo(0.668, 3);
    expect(found.beta).toBeCloseTo(3.806, 3);
    expect(found.logLikelihood).toBeCloseTo(-1611.16, 2);
  });

  it.each([
    ['regular', REGULAR, [100, 62.7, 47.4, 38.8, 33.2, 29.2, 26.3, 23.9, 22, 20.4, 19.1, 18, 17]],
    ['high-end', HIGH_END, [100, 85.1, 74.7, 67, 61, 56.2, 52.2, 48.9, 46.1, 43.6, 41.4, 39.5, 37.8]],
  ])('%s: projected to year 12, in per cent (Fader and Hardie 2007, table 1)', (_, alive, published) => {
    const { alpha, beta } = fit(alive.slice(0, 8));
    // Percentages as printed, their counts unknown: one in the last digit.
    published.forEach((percent, t) => expect(Math.abs(100 * survival(t, alpha, beta) - percent)).toBeLessThan(0.1));
  });

  it('four cohorts pooled: alpha 3.80, beta 15.19 (Fader and Hardie, multi-cohort note)', () => {
    const longest = [10000, 8000, 6480, 5307, 4391];
    const found = fit(...[5, 4, 3, 2].map((length) => longest.slice(0, length)));
    expect(found.alpha).toBeCloseTo(3.8, 2);
    expect(found.beta).toBeCloseTo(15.19, 2);
  });

  it('discounted residual lifetime at 10 %, table 3 (Fader and Hardie 2010)', () => {
    const derl = (alpha: number, beta: number) =>
      [0, 1, 2, 3, 4].map((n) => Number(discountedResidualLifetime(alpha, beta, 0.1, n).toFixed(2)));
    expect(derl(3.8, 15.2)).toEqual([3.31, 3.45, 3.59, 3.72, 3.84]);
    // These parameters are printed with two digits only: the last one of the figures is theirs.
    derl(0.067, 0.267).forEach((figure, n) => expect(Math.abs(figure - [7.68, 9.46, 9.86, 10.06, 10.19][n]!)).toBeLessThan(0.0101));
    expect([0, 1, 2].map((n) => Number(discountedResidualLifetime(3, 3, 0.1, n).toFixed(3)))).toEqual([1.187, 1.512, 1.811]);
  });
});

describe('what can’t be estimated', () => {
  it('a base without losses shows the prior', () => {
    expect(fit([100, 100, 100])).toMatchObject({ note: 'no_losses', alpha: 3, beta: 3, losses: 0 });
    expect(fit([5])).toMatchObject({ note: 'no_losses', customers: 0 });
    expect(fitSbg(countsOf([]), PRIOR)).toMatchObject({ note: 'no_losses', logLikelihood: 0 });
  });

  it.each([
    ['one renewal only', [100, 60]],
    ['everybody gone at once', [100, 0]],
    ['equal retention', [1600, 800, 400, 200, 100]],
    ['falling retention', [1000, 900, 700, 400, 100]],
  ])('%s is flat: constant churn fits as well', (_, alive) => {
    expect(fit(alive)).toMatchObject({ note: 'flat', alpha: 3, beta: 3 });
  });

  it('losses at the first renewal only push towards all or nothing', () => {
    expect(fit([100, 60, 60, 60])).toMatchObject({ note: 'first_only', alpha: 3, beta: 3 });
  });

  it('few clients or few losses are joined by the prior’s six', () => {
    const few = fit([12, 8, 7, 6]);
    expect(few).toMatchObject({ note: 'with_prior', customers: 12, losses: 6 });
    const own = fitSbg(countsOf([[12, 8, 7, 6]]), { ...PRIOR, minCustomers: 1, minLosses: 1 });
    // Between the prior and what the data alone would say.
    expect(few.alpha).toBeLessThan(3);
    expect(few.alpha).toBeGreaterThan(own.alpha);
    expect(fit([100, 95, 93, 92])).toMatchObject({ note: 'with_prior', losses: 8 });
    expect(fit([1000, 995, 992, 991])).toMatchObject({ note: 'with_prior', losses: 9 });
  });

  it('few losses of many, late, stay flat even with the prior’s six: no alpha of a thousand billion', () => {
    expect(fit([62, 60])).toMatchObject({ note: 'flat', alpha: 3, beta: 3 });
    expect(fit([60, 60, 57, 52])).toMatchObject({ note: 'flat', alpha: 3, beta: 3, losses: 8 });
  });

  it('whatever the cohort, alpha and beta are numbers that SBGSURVIVAL accepts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.array(fc.double({ min: 0, max: 0.6, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (start, churns) => {
          const alive = [start];
          for (const churn of churns) alive.push(Math.round(alive.at(-1)! * (1 - churn)));
          const { alpha, beta } = fit(alive);
          expect(Math.min(alpha, beta)).toBeGreaterThan(1e-6);
          expect(Math.max(alpha, beta)).toBeLessThan(1e6);
        },
      ),
    );
  });

  it('data that leave as the prior says don’t move it', () => {
    const alive = Array.from({ length: 9 }, (_, t) => 12 * survival(t, 3, 3));
    const { alpha, beta, note } = fit(alive);
    expect(note).toBe('with_prior');
    expect(alpha).toBeCloseTo(3, 6);
    expect(beta).toBeCloseTo(3, 6);
  });
});

describe('properties of the model', () => {
  const parameter = fc.double({ min: 0.05, max: 50, noNaN: true });
  const periods = fc.integer({ min: 1, max: 60 });

  it('survival falls, retention rises', () => {
    fc.assert(
      fc.property(parameter, parameter, periods, (alpha, beta, t) => {
        expect(survival(t, alpha, beta)).toBeLessThan(survival(t - 1, alpha, beta));
        expect(retentionRate(t + 1, alpha, beta)).toBeGreaterThan(retentionRate(t, alpha, beta));
      }),
    );
  });

  it('the chances of leaving at each renewal and of staying beyond add up to 1', () => {
    fc.assert(
      fc.property(parameter, parameter, periods, (alpha, beta, last) => {
        let total = survival(last, alpha, beta);
        for (let t = 1; t <= last; t++) total += lossProbability(t, alpha, beta);
        expect(total).toBeCloseTo(1, 12);
      }),
    );
  });

  it('the chance of leaving follows the published recursion (beta + t − 2)/(alpha + beta + t − 1)', () => {
    fc.assert(
      fc.property(parameter, parameter, fc.integer({ min: 2, max: 60 }), (alpha, beta, t) => {
        expect(
          lossProbability(t, alpha, beta) / lossProbability(t - 1, alpha, beta) / ((beta + t - 2) / (alpha + beta + t - 1)),
        ).toBeCloseTo(1, 12);
      }),
    );
  });

  it('the residual lifetime rises with renewals made and falls with the discount, between r and (1 + d)/d', () => {
    fc.assert(
      fc.property(
        parameter,
        parameter,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 20 }),
        (alpha, beta, d, n) => {
          const derl = discountedResidualLifetime(alpha, beta, d, n);
          expect(discountedResidualLifetime(alpha, beta, d, n + 1)).toBeGreaterThan(derl * (1 - 1e-12));
          expect(discountedResidualLifetime(alpha, beta, d * 1.1, n)).toBeLessThanOrEqual(derl);
          expect(derl).toBeGreaterThanOrEqual(retentionRate(n + 1, alpha, beta));
          expect(derl).toBeLessThan((1 + d) / d);
        },
      ),
    );
  });

  const cohort = fc.array(fc.double({ min: 0.4, max: 0.99, noNaN: true }), { minLength: 2, maxLength: 8 }).map((rates) => {
    const alive = [1000];
    // Sorted, so that retention rises and there is something to fit.
    for (const rate of [...rates].sort((a, b) => a - b)) alive.push(alive.at(-1)! * rate);
    return alive;
  });

  it('no other parameters are likelier than the fitted ones', () => {
    fc.assert(
      fc.property(cohort, parameter, parameter, (alive, alpha, beta) => {
        const found = fit(alive);
        fc.pre(found.note === 'fitted');
        expect(found.logLikelihood).toBeGreaterThanOrEqual(logLikelihood(countsOf([alive]), alpha, beta) - 1e-9);
      }),
    );
  });

  it('ten times the clients, the same parameters; a cohort split in two, the same parameters', () => {
    fc.assert(
      fc.property(cohort, (alive) => {
        const found = fit(alive);
        fc.pre(found.note === 'fitted');
        const tenfold = fit(alive.map((count) => count * 10));
        expect(tenfold.alpha / found.alpha).toBeCloseTo(1, 5);
        expect(tenfold.logLikelihood / found.logLikelihood).toBeCloseTo(10, 9);
        const split = fit(
          alive.map((count) => count * 0.3),
          alive.map((count) => count * 0.7),
        );
        expect(split.beta / found.beta).toBeCloseTo(1, 5);
      }),
    );
  });

  it('parameters are found again from the counts that they make', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 5, noNaN: true }), fc.double({ min: 0.3, max: 5, noNaN: true }), (alpha, beta) => {
        const found = fit(Array.from({ length: 11 }, (_, t) => 1e6 * survival(t, alpha, beta)));
        expect(found.alpha / alpha).toBeCloseTo(1, 4);
        expect(found.beta / beta).toBeCloseTo(1, 4);
      }),
    );
  });
});
