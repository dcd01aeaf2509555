import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balanceOf,
  bensaou,
  interdependence,
  kraljic,
  power,
  scarcityOf,
  supplyRisk,
} from '../../../../src/metrics/mode/relation-mode/positions';
import { Settings } from '../../../../src/settings/settings';

const s = Settings.defaults.values;
const score = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);
const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);

describe('quadrants', () => {
  it.each([
    [5, 5, ['strategic']],
    [3.5, 3.5, ['strategic']],
    [5, 1, ['leverage']],
    [1, 5, ['bottleneck']],
    [2.5, 2.5, ['non_critical']],
    [3, 5, ['strategic', 'bottleneck']],
    [5, 3, ['strategic', 'leverage']],
    [3, 3, ['strategic', 'leverage', 'bottleneck', 'non_critical']],
    [Number.NaN, 5, []],
    [5, Number.NaN, []],
  ])('importance %d and supply risk %d: %j', (importance, risk, expected) => {
    expect(kraljic(importance, risk, s)).toEqual(expected);
  });

  it('Bensaou names who has invested: both, the buyer, the supplier, neither', () => {
    expect([bensaou(4, 4, s), bensaou(4, 2, s), bensaou(2, 4, s), bensaou(2, 2, s)]).toEqual([
      ['strategic_partnership'],
      ['captive_buyer'],
      ['captive_supplier'],
      ['market_exchange'],
    ]);
  });

  it('raising technicality or scarcity never moves from strategic or bottleneck to leverage or non-critical', () => {
    const risky = (cells: readonly string[]): boolean => cells.some((cell) => cell === 'strategic' || cell === 'bottleneck');
    const safe = (cells: readonly string[]): boolean => cells.some((cell) => cell === 'leverage' || cell === 'non_critical');
    fc.assert(
      fc.property(score, score, score, score, score, (importance, technicality, scarcity, more, rarer) => {
        const before = kraljic(importance, supplyRisk(technicality, scarcity), s);
        const after = kraljic(importance, supplyRisk(Math.max(technicality, more), Math.max(scarcity, rarer)), s);
        if (risky(before)) expect(risky(after)).toBe(true);
        if (!safe(before)) expect(safe(after)).toBe(false);
      }),
    );
  });

  it('every pair of scores has a cell, four of them only when both are on a border', () => {
    fc.assert(
      fc.property(score, score, (first, second) => {
        const border = (one: number): number => (one > 2.5 && one < 3.5 ? 2 : 1);
        expect(kraljic(first, second, s)).toHaveLength(border(first) * border(second));
      }),
    );
  });
});

describe('scarcity from the number of alternatives', () => {
  it('1 → 5, 2 → 4, 3-4 → 3, 5-9 → 2, 10 or more → 1', () => {
    expect([0, 1, 2, 3, 4, 5, 9, 10, 50].map((alternatives) => scarcityOf(alternatives, s))).toEqual([5, 5, 4, 3, 3, 2, 2, 1, 1]);
    expect(scarcityOf(Number.NaN, s)).toBeNaN();
  });
});

describe('power', () => {
  it('is antisymmetric when the two dependences are swapped; interdependence is symmetric', () => {
    fc.assert(
      fc.property(share, share, (theirs, ours) => {
        expect(power(theirs, ours)).toBe(-power(ours, theirs) + 0);
        expect(interdependence(theirs, ours)).toBe(interdependence(ours, theirs));
        expect(Math.abs(power(theirs, ours))).toBeLessThanOrEqual(1);
        const turned = { supplier: 'buyer', buyer: 'supplier', balanced: 'balanced' } as const;
        expect(balanceOf(power(ours, theirs), 0.15)).toBe(turned[balanceOf(power(theirs, ours), 0.15)!]);
      }),
    );
  });

  it('leans to one side beyond 0.15', () => {
    expect([0.16, 0.15, 0, -0.15, -0.16].map((value) => balanceOf(value, 0.15))).toEqual([
      'supplier',
      'balanced',
      'balanced',
      'balanced',
      'buyer',
    ]);
    expect(balanceOf(Number.NaN, 0.15)).toBeUndefined();
  });
});
