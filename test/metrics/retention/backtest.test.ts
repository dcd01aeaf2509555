import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backTest, type Outcome } from '../../../src/metrics/retention/backtest';

const outcome = (score: number, lost = false, renewed = false): Outcome => ({ score, lost, renewed });

describe('back-test', () => {
  it('counts by band, from the lowest score to the highest', () => {
    const given = [
      outcome(0.9, true),
      outcome(0.1, false, true),
      outcome(0.2),
      outcome(0.5),
      outcome(0.6, true),
      outcome(0.3, false, true),
      outcome(Number.NaN, true),
    ];
    const { bands, all } = backTest(given, 3, 'high');
    expect(bands).toEqual([
      { from: 0.1, to: 0.2, accounts: 2, losses: 0, renewals: 1 },
      { from: 0.3, to: 0.5, accounts: 2, losses: 0, renewals: 1 },
      { from: 0.6, to: 0.9, accounts: 2, losses: 2, renewals: 0 },
    ]);
    expect(all).toMatchObject({ accounts: 6, losses: 2, from: 0.1, to: 0.9 });
  });

  it('keeps equal scores in one band, and leaves out empty bands', () => {
    const { bands } = backTest([outcome(5), outcome(5), outcome(5, true), outcome(8)], 3, 'high');
    expect(bands.map(({ accounts }) => accounts)).toEqual([3, 1]);
    expect(backTest([], 3, 'high')).toMatchObject({ bands: [], all: { accounts: 0 }, concordance: Number.NaN });
  });

  it('gives the concordance by hand: 0.75 of four pairs, a tie for a half', () => {
    // Lost 3 and 2, kept 1 and 2: 3 > 1, 3 > 2, 2 > 1, 2 = 2.
    const given = [outcome(3, true), outcome(2, true), outcome(1), outcome(2)];
    expect(backTest(given, 2, 'high').concordance).toBeCloseTo(3.5 / 4, 12);
    expect(backTest(given, 2, 'low').concordance).toBeCloseTo(0.5 / 4, 12);
    expect(backTest([outcome(1, true)], 2, 'high').concordance).toBeNaN();
    expect(backTest([outcome(1)], 2, 'high').concordance).toBeNaN();
  });

  it('agrees with counting all pairs; monotone changes of the score and the order of accounts change nothing', () => {
    const outcomes = fc.array(fc.record({ score: fc.integer({ min: -5, max: 5 }), lost: fc.boolean(), renewed: fc.boolean() }), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 1, max: 6 }), (given, bands) => {
        const { concordance, bands: found, all } = backTest(given, bands, 'high');
        const pairs = given
          .filter(({ lost }) => lost)
          .flatMap((gone) => given.filter(({ lost }) => !lost).map((kept) => (Math.sign(gone.score - kept.score) + 1) / 2));
        if (pairs.length === 0) expect(concordance).toBeNaN();
        else expect(concordance).toBeCloseTo(pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length, 12);
        expect(backTest([...given].reverse(), bands, 'high')).toEqual({ concordance, bands: found, all });
        const stretched = backTest(
          given.map((one) => ({ ...one, score: Math.exp(one.score) })),
          bands,
          'high',
        );
        expect(stretched.bands.map(({ accounts, losses }) => [accounts, losses])).toEqual(
          found.map(({ accounts, losses }) => [accounts, losses]),
        );
        expect(found.reduce((sum, { losses }) => sum + losses, 0)).toBe(all.losses);
        expect(found.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(given.length);
      }),
    );
  });
});
