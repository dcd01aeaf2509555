import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neverFalls, pieceAbove, rebatePieces, valueOn } from '../../../src/metrics/concessions/pieces';
import { rebate } from '../../../src/metrics/concessions/rebate';
import { anyTerms, risingTerms, terms, thresholdsOf, volume } from './support';

describe('the pieces of a scheme', () => {
  it('property: cover every volume once, and give what REBATE gives, for every method, with and without cap and floor', () => {
    fc.assert(
      fc.property(anyTerms, volume, (own, v) => {
        const pieces = rebatePieces(own);
        expect(pieces[0]!.from).toBe(0);
        expect(pieces.at(-1)!.to).toBe(Infinity);
        for (let k = 1; k < pieces.length; k++) expect(pieces[k]!.from).toBe(pieces[k - 1]!.to);
        // On a threshold itself, which side it belongs to depends on `inclusive`.
        fc.pre(thresholdsOf(own).every((threshold) => Math.abs(threshold - v) > 1e-9 * Math.max(1, v)));
        expect(valueOn(pieceAbove(pieces, v), v)).toBeCloseTo(rebate(v, own), 8);
      }),
      { numRuns: 500 },
    );
  });

  it('say whether more volume can give less', () => {
    fc.assert(
      fc.property(risingTerms, (own) => {
        expect(neverFalls(rebatePieces(own))).toBe(true);
      }),
    );
    expect(neverFalls(rebatePieces(terms('100:0.05;200:0.02')))).toBe(false);
    expect(neverFalls(rebatePieces(terms('100:0.05;200:0.02', 'incremental')))).toBe(true);
    expect(neverFalls(rebatePieces(terms('100:500;200:300', 'lump')))).toBe(false);
  });

  it('a cap and a floor split a piece where they begin to bind', () => {
    expect(rebatePieces(terms('100:0.1;cap:30;floor:5')).map(({ tier, from, to }) => [tier, from, to])).toEqual([
      [0, 0, 100],
      [1, 100, 300],
      [1, 300, Infinity],
    ]);
  });
});
