import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominatedZones } from '../../../src/metrics/concessions/dominated';
import { nextTier } from '../../../src/metrics/concessions/next-tier';
import { cliffs, outlay, outlaySegments } from '../../../src/metrics/concessions/outlay';
import { rebatePieces, valueOn } from '../../../src/metrics/concessions/pieces';
import { anyTerms, terms, THREE, thresholdsOf, volume } from './support';

describe('dominated volumes', () => {
  it('(98,000; 100,000), (247,449; 250,000) and (489,691; 500,000) (worked example)', () => {
    const zones = dominatedZones(terms(THREE), 1);
    expect(zones.map(({ from, to }) => [Math.round(from), to])).toEqual([
      [98_000, 100_000],
      [247_449, 250_000],
      [489_691, 500_000],
    ]);
    expect(zones.map(({ cheaperAt }) => cheaperAt)).toEqual([100_000, 250_000, 500_000]);
  });

  it('do not depend on the price of a unit, and an incremental scheme has none', () => {
    const at = (price: number): string[] => dominatedZones(terms(THREE), price).map(({ from, to }) => `${from.toFixed(6)} ${to}`);
    expect(at(37.5)).toEqual(at(1));
    expect(dominatedZones(terms(THREE, 'incremental'), 1)).toEqual([]);
    expect(dominatedZones(terms(THREE), Number.NaN)).toEqual([]);
  });

  it('a threshold that is itself dominated by a higher one joins both zones', () => {
    // At 105 units the outlay is 73.5; at 100 it is 90: nobody stops between 73.5 and 105.
    expect(dominatedZones(terms('100:0.1;105:0.3'), 1)).toEqual([{ from: 73.5, to: 105, cheaperAt: 105 }]);
    // A threshold that must be exceeded: nobody stops on it either.
    expect(dominatedZones(terms('100:0.1;105:0.3', 'retroactive', { inclusive: false }), 1)).toEqual([
      { from: 73.5, to: 105, cheaperAt: 105 },
    ]);
  });

  it('property: inside a zone more volume costs less; outside none does', () => {
    fc.assert(
      fc.property(anyTerms, volume, (own, v) => {
        const zones = dominatedZones(own, 1);
        for (let k = 1; k < zones.length; k++) expect(zones[k]!.from).toBeGreaterThanOrEqual(zones[k - 1]!.to);
        fc.pre(
          thresholdsOf(own).every((threshold) => Math.abs(threshold - v) > 1e-6) &&
            zones.every(({ from, to }) => Math.abs(from - v) > 1e-6 && Math.abs(to - v) > 1e-6),
        );
        const pieces = rebatePieces(own);
        // The least outlay at any larger volume: T is linear, so it lies at an end of a piece.
        const ends = pieces.flatMap((piece) =>
          [Math.max(v, piece.from), piece.to === Infinity ? Math.max(v, piece.from) + 1e6 : piece.to]
            .filter((x) => x > v)
            .map((x) => x - valueOn(piece, x)),
        );
        const inside = zones.some(({ from, to }) => v > from && v < to);
        const least = Math.min(...ends);
        if (inside) expect(least).toBeLessThan(outlay(v, own, 1));
        else expect(least).toBeGreaterThanOrEqual(outlay(v, own, 1) - 1e-9 * Math.max(1, v));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the outlay curve', () => {
  it('has the exact breakpoints of the scheme, cliffs included', () => {
    expect(outlaySegments(terms(THREE), 1, 600_000).map(({ from, to, outlayFrom, outlayTo }) => [from, to, outlayFrom, outlayTo])).toEqual([
      [0, 100_000, 0, 100_000],
      [100_000, 250_000, 98_000, 245_000],
      [250_000, 500_000, 242_500, 485_000],
      [500_000, 600_000, 475_000, 570_000],
    ]);
    expect(cliffs(terms(THREE), 1).map(({ volume: at, drop }) => [at, drop])).toEqual([
      [100_000, 2_000],
      [250_000, 2_500],
      [500_000, 10_000],
    ]);
    expect(cliffs(terms(THREE, 'incremental'), 1)).toEqual([]);
    expect(cliffs(terms('100:0.05;200:0.02'), 1)[1]!.drop).toBeCloseTo(-6, 12);
  });

  it('a cliff is p t_k (r_k − r_{k−1})', () => {
    expect(cliffs(terms('10000:0.02;20000:0.04'), 50).map(({ drop }) => drop)).toEqual([10_000, 20_000]);
  });

  it('property: its segments give the outlay of every volume', () => {
    fc.assert(
      fc.property(anyTerms, volume, (own, v) => {
        fc.pre(thresholdsOf(own).every((threshold) => Math.abs(threshold - v) > 1e-6));
        const segment = outlaySegments(own, 40, 30_000).find(({ from, to }) => v >= from && v <= to)!;
        expect(segment.outlayFrom + segment.marginalPrice * (v - segment.from)).toBeCloseTo(outlay(v, own, 40), 6);
      }),
    );
  });
});

describe('the next tier', () => {
  it('98,500: 1,500 short; buying them earns 2,000 and saves 500', () => {
    expect(nextTier(98_500, terms(THREE), 1)).toMatchObject({
      tier: 0,
      nextThreshold: 100_000,
      distance: 1_500,
      rebateNow: 0,
      rebateThen: 2_000,
      netCost: -500,
      effectivePrice: 1,
      marginalPrice: 1,
      dominated: { from: 98_000, to: 100_000 },
    });
  });

  it('rates on units are money at the price; the last tier has no next', () => {
    expect(nextTier(26_000, terms('10000:0.02;20000:0.04'), 50)).toMatchObject({
      tier: 2,
      nextThreshold: Number.NaN,
      rebateNow: 52_000,
      effectivePrice: 48,
      marginalPrice: 48,
      dominated: undefined,
    });
    expect(nextTier(0, terms(THREE), 1).effectivePrice).toBeNaN();
  });

  it('a threshold that must be exceeded is seen from just above it', () => {
    expect(nextTier(100_000, terms(THREE, 'retroactive', { inclusive: false }), 1)).toMatchObject({
      tier: 0,
      distance: 0,
      rebateNow: 0,
      rebateThen: 2_000,
      netCost: -2_000,
    });
  });

  it('property: the net cost is the outlay there less the outlay here', () => {
    fc.assert(
      fc.property(anyTerms, volume, (own, v) => {
        const next = nextTier(v, { ...own, inclusive: true }, 1);
        if (Number.isNaN(next.nextThreshold)) return;
        expect(next.netCost).toBeCloseTo(
          outlay(next.nextThreshold, { ...own, inclusive: true }, 1) - outlay(v, { ...own, inclusive: true }, 1),
          6,
        );
      }),
    );
  });
});
