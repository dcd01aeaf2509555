import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalBetween, normalCdf, normalDensity, normalQuantile } from '../../../src/metrics/numeric/normal';

/** Simpson's rule, fine enough for 1e-13 on a smooth density. */
function integral(from: number, to: number, panels = 5000): number {
  const h = (to - from) / (2 * panels);
  let sum = normalDensity(from) + normalDensity(to);
  for (let i = 1; i < 2 * panels; i++) sum += (i % 2 === 1 ? 4 : 2) * normalDensity(from + i * h);
  return (sum * h) / 3;
}

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.5, 0.933192798731142],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
  ])('cumulative probability at %d is that of Abramowitz and Stegun, table 26.1 (15 decimals)', (x, p) => {
    expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-15);
    expect(Math.abs(normalCdf(-x) - (1 - p))).toBeLessThan(1e-15);
  });

  it('keeps its digits far out: Q(5) = 2.866515718791939e-7, Q(6) = 9.865876450376981e-10, Q(10) = 7.619853024160526e-24', () => {
    for (const [x, tail] of [
      [5, 2.866515718791939e-7],
      [6, 9.865876450376981e-10],
      [10, 7.619853024160526e-24],
    ] as const) {
      expect(Math.abs(normalCdf(-x) / tail - 1)).toBeLessThan(1e-14);
    }
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-60), normalCdf(60)]).toEqual([0, 1, 0, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  it('is the integral of its density (quadrature), to 1e-13', () => {
    for (let x = -8; x <= 8; x += 0.37) expect(Math.abs(normalCdf(x) - integral(-12, x))).toBeLessThan(1e-13);
  });

  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
  ])('quantile of %d is the one that Wichura publishes with AS 241', (p, x) => {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(2e-15 * Math.abs(x));
  });

  it('quantiles of 0, 1 and what is no probability', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([-Infinity, Infinity, 0]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)].every(Number.isNaN)).toBe(true);
  });

  it('property: the quantile undoes the cumulative probability', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (x) => {
        expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(x > 0 ? 1e-9 : 1e-12 * Math.max(1, -x));
      }),
    );
  });

  it('property: a probability between two points is their difference, without losing the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: 0, max: 4, noNaN: true }), (a, width) => {
        expect(Math.abs(normalBetween(a, a + width) - integral(a, a + width, 1600))).toBeLessThan(1e-12);
      }),
    );
    expect(normalBetween(9, 10) / (1.1285884059538407e-19 - 7.619853024160526e-24) - 1).toBeLessThan(1e-13);
    expect(normalBetween(2, 1)).toBe(0);
  });
});
