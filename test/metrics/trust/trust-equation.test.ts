import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustDimensions, trustGroups, isApplicable } from '../../../src/metrics/trust/trust-dimensions';
import { trustEquation, type TrustEquation } from '../../../src/metrics/trust/trust-equation';
import { day, portfolioOf, type Row } from '../../support/tables';

const AS_OF = day('2026-11-21');

function seen(observations: Row[]): TrustEquation {
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], observations }, AS_OF, 'A');
  return trustEquation.compute(portfolio, portfolio.asked[0]!);
}
const said = (dimension: string, value: number, group = 'buyer', weight = 1): Row => ({
  account_id: 'A',
  date: AS_OF,
  dimension,
  group,
  value,
  weight,
});

describe('T = (C + R + I)/S (Maister, Green and Galford 2000)', () => {
  it('without evidence every part is 5.5, T 3, and the report 50', () => {
    expect(seen([])).toMatchObject({
      credibility: 5.5,
      reliability: 5.5,
      intimacy: 5.5,
      selfOrientation: 5.5,
      coverage: 0,
      ageDays: Number.NaN,
    });
    expect(seen([]).equation).toBeCloseTo(3, 12);
    expect(seen([]).report).toBeCloseTo(50, 12);
  });

  it('one buyer at 0.8 on visible moves credibility alone: mu 0.5375, C = 1 + 9 (0.5375 + 0.5 + 0.5)/3 = 5.6125', () => {
    const one = seen([said('visible', 0.8)]);
    expect(one.credibility).toBeCloseTo(5.6125, 12);
    expect(one.equation).toBeCloseTo((5.6125 + 5.5 + 5.5) / 5.5, 12);
    expect(one.report).toBeCloseTo((100 * Math.log(one.equation / 0.3)) / Math.log(100), 10);
  });

  it('anticipating and creating value lower self-orientation: mu 0.5375 twice, S = 1 + 9 × 0.4625 = 5.1625', () => {
    const generous = seen([said('anticipates', 0.8), said('value', 0.8)]);
    expect(generous.selfOrientation).toBeCloseTo(5.1625, 12);
    expect(generous).toMatchObject({ credibility: 5.5, reliability: 5.5, intimacy: 5.5 });
  });

  it('presence speaks of reliability and of intimacy', () => {
    const present = seen([said('present', 1)]);
    expect(present.reliability).toBeGreaterThan(5.5);
    expect(present.intimacy).toBeGreaterThan(5.5);
    expect(present.credibility).toBe(5.5);
  });

  it('T stays within 0.3 and 30, the report within 0 and 100, both rise with every value', () => {
    const pairs = trustDimensions.flatMap((dimension) =>
      trustGroups.filter((group) => isApplicable(dimension, group)).map((group) => [dimension, group] as const),
    );
    const anAnswer = fc.tuple(fc.constantFrom(...pairs), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(
        fc.array(anAnswer, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 0, max: 100 }),
        (answers, which, percent) => {
          const rows = answers.map(([[dimension, group], own, weight]) => said(dimension, own / 100, group, weight));
          const before = seen(rows);
          expect(before.equation).toBeGreaterThanOrEqual(0.3);
          expect(before.equation).toBeLessThanOrEqual(30);
          expect(before.report >= 0 && before.report <= 100).toBe(true);
          const raised = rows.map((row, i) =>
            i === which % rows.length ? { ...row, value: Math.max(Number(row.value), percent / 100) } : row,
          );
          expect(seen(raised).report).toBeGreaterThanOrEqual(before.report - 1e-9);
        },
      ),
    );
  });
});
