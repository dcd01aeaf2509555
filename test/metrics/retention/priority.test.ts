import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranksOf, type Priority } from '../../../src/metrics/retention/priority';

const of = (...pairs: [number, number][]): number[] => ranksOf(pairs.map(([expectedLoss, revenue]) => ({ expectedLoss, revenue })));

describe('priority', () => {
  it('ranks by cost of loss × risk, ties by revenue, equals together', () => {
    expect(of([10, 1], [30, 1], [20, 1])).toEqual([3, 1, 2]);
    expect(of([10, 5], [10, 9], [-4, 100], [0, 2])).toEqual([2, 1, 4, 3]);
    expect(of([10, 5], [10, 5], [1, 1])).toEqual([1, 1, 3]);
  });

  it('leaves out what is not known', () => {
    expect(of([Number.NaN, 9], [1, 1], [2, 1])).toEqual([Number.NaN, 2, 1]);
    expect(of()).toEqual([]);
  });

  it('does not depend on the order of the accounts', () => {
    const priority: fc.Arbitrary<Priority> = fc.record({
      expectedLoss: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN)),
      revenue: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(priority, { maxLength: 20 }), (given) => {
        expect(ranksOf([...given].reverse()).reverse()).toEqual(ranksOf(given));
      }),
    );
  });
});
