import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, medianSurvival, restrictedMean, survivalAt, type Duration } from '../../../src/metrics/retention/kaplan-meier';

const of = (lost: readonly number[], censored: readonly number[] = []) =>
  kaplanMeier([...lost.map((time) => ({ time, lost: true })), ...censored.map((time) => ({ time, lost: false }))]);

// Freireich et al. (1963): weeks of remission under 6-MP and under placebo.
const drug = of([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
const placebo = of([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]);

describe('Freireich’s remissions (1963)', () => {
  it('6-MP: the published curve with its standard errors, median 23', () => {
    expect(drug.steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    const rounded = (key: 'survival' | 'standardError', digits: number) => drug.steps.map((step) => Number(step[key].toFixed(digits)));
    expect(rounded('survival', 3)).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
    expect(rounded('standardError', 4)).toEqual([0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]);
    expect(medianSurvival(drug)).toBe(23);
  });

  it('placebo: median 8, nobody left at the end', () => {
    expect(medianSurvival(placebo)).toBe(8);
    expect(placebo.steps.at(-1)).toMatchObject({ time: 23, survival: 0, standardError: 0 });
    // Without censoring the restricted mean over all durations is their mean, 182/21 weeks.
    expect(restrictedMean(placebo, 23)).toBeCloseTo(182 / 21, 12);
  });
});

describe('edges', () => {
  it('without losses the curve stays at 1, as far as it was watched', () => {
    const curve = of([], [3, 5]);
    expect(curve.steps).toEqual([]);
    expect([survivalAt(curve, 0), survivalAt(curve, 5)]).toEqual([1, 1]);
    expect(survivalAt(curve, 6)).toBeNaN();
    expect(medianSurvival(curve)).toBeNaN();
    expect(restrictedMean(curve, 5)).toBe(5);
    expect(restrictedMean(curve, 6)).toBeNaN();
  });

  it('without durations nothing is known', () => {
    expect(survivalAt(kaplanMeier([]), 1)).toBeNaN();
  });

  it('is not known beyond the longest duration, unless nobody is left', () => {
    expect(survivalAt(drug, 35)).toBeCloseTo(0.448, 3);
    expect(survivalAt(drug, 36)).toBeNaN();
    expect(survivalAt(placebo, 100)).toBe(0);
    expect(restrictedMean(placebo, 100)).toBeCloseTo(182 / 21, 12);
  });

  it('the median of two is the first: exactly half are left', () => {
    expect(medianSurvival(of([1, 2]))).toBe(1);
    expect(medianSurvival(of([1, 2, 3, 4, 5, 6]))).toBe(3);
  });
});

describe('properties', () => {
  const duration: fc.Arbitrary<Duration> = fc.record({ time: fc.integer({ min: 0, max: 40 }), lost: fc.boolean() });
  const durations = fc.array(duration, { minLength: 1, maxLength: 40 });

  it('without censoring, S is 1 minus the empirical distribution', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (times, at) => {
          expect(survivalAt(of(times), Math.min(at, Math.max(...times)))).toBeCloseTo(
            times.filter((time) => time > Math.min(at, Math.max(...times))).length / times.length,
            12,
          );
        },
      ),
    );
  });

  it('falls at each loss, between 0 and 1; the order of rows changes nothing', () => {
    fc.assert(
      fc.property(durations, (given) => {
        const { steps } = kaplanMeier(given);
        steps.forEach((step, i) => {
          expect(step.survival).toBeLessThan(steps[i - 1]?.survival ?? 1);
          expect(step.survival).toBeGreaterThanOrEqual(0);
        });
        expect(kaplanMeier([...given].reverse()).steps).toEqual(steps);
      }),
    );
  });

  it('a client watched longer never lowers the curve; twice the clients give the same curve and a standard error smaller by √2', () => {
    fc.assert(
      fc.property(durations, fc.integer({ min: 0, max: 39 }), fc.integer({ min: 1, max: 10 }), (given, which, more) => {
        const curve = kaplanMeier(given);
        const position = which % given.length;
        fc.pre(!given[position]!.lost);
        const longer = kaplanMeier(given.map((one, i) => (i === position ? { ...one, time: one.time + more } : one)));
        for (const { time, survival } of curve.steps) expect(survivalAt(longer, time)).toBeGreaterThanOrEqual(survival - 1e-12);
        const twice = kaplanMeier([...given, ...given]);
        curve.steps.forEach(({ survival, standardError }, i) => {
          expect(twice.steps[i]!.survival).toBeCloseTo(survival, 12);
          expect(twice.steps[i]!.standardError * Math.SQRT2).toBeCloseTo(standardError, 12);
        });
      }),
    );
  });

  it('the restricted mean is linear in the unit of time', () => {
    fc.assert(
      fc.property(durations, fc.integer({ min: 2, max: 12 }), (given, k) => {
        const [curve, scaled] = [kaplanMeier(given), kaplanMeier(given.map(({ time, lost }) => ({ time: time * k, lost })))];
        expect(restrictedMean(scaled, scaled.longest)).toBeCloseTo(k * restrictedMean(curve, curve.longest), 9);
      }),
    );
  });
});
