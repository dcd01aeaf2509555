import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise, type Surface } from '../../../src/metrics/numeric/minimise';

const rosenbrock = ([x, y]: readonly [number, number]): Surface => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  curvature: [2 - 400 * y + 1200 * x * x, -400 * x, 200],
});
const himmelblau = ([x, y]: readonly [number, number]): Surface => ({
  value: (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient: [4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7)],
  curvature: [12 * x * x + 4 * y - 42, 4 * x + 4 * y, 12 * y * y + 4 * x - 26],
});

describe('the minimiser', () => {
  it('finds the end of Rosenbrock’s valley (1, 1) from his start (−1.2, 1) (Rosenbrock 1960)', () => {
    const { at, value, converged } = minimise(rosenbrock, [-1.2, 1]);
    expect(at[0]).toBeCloseTo(1, 9);
    expect(at[1]).toBeCloseTo(1, 9);
    expect(value).toBeLessThan(1e-18);
    expect(converged).toBe(true);
  });

  it('ends in one of the four minima of Himmelblau’s function, wherever it starts (Himmelblau 1972)', () => {
    const minima = [
      [3, 2],
      [-2.805118, 3.131312],
      [-3.77931, -3.283186],
      [3.584428, -1.848126],
    ];
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        // On a line between valleys a start can be a point of rest: a nudge is enough.
        const { at, value } = minimise(himmelblau, [x + 0.0123, y - 0.0077]);
        expect(value).toBeLessThan(1e-12);
        expect(minima.some(([a, b]) => Math.hypot(at[0] - a!, at[1] - b!) < 1e-5)).toBe(true);
      }),
    );
  });

  it('never ends higher than it started, and is exact on a bowl of any scale', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.integer({ min: -6, max: 6 }),
        (a, b, power) => {
          const k = 10 ** power;
          const { at, converged } = minimise(
            ([x, y]) => ({
              value: k * ((x - a) ** 2 + (x - a) * (y - b) + (y - b) ** 2),
              gradient: [k * (2 * (x - a) + y - b), k * (x - a + 2 * (y - b))],
              curvature: [2 * k, k, 2 * k],
            }),
            [0, 0],
          );
          expect(converged).toBe(true);
          expect(at[0]).toBeCloseTo(a, 6);
          expect(at[1]).toBeCloseTo(b, 6);
        },
      ),
    );
  });

  it('says when a function falls for ever', () => {
    expect(minimise(([x]) => ({ value: -x, gradient: [-1, 0], curvature: [0, 0, 0] }), [0, 0]).converged).toBe(false);
  });
});
