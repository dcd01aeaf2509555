import { describe, expect, it } from 'vitest';
import { familyMargins, type FamilyMargins } from '../../src/metrics/family-margins';
import { figuresOf } from '../../src/metrics/metric';
import { portfolioOf, type Row } from '../support/tables';

const margins = (references: readonly Row[]): FamilyMargins => {
  const portfolio = portfolioOf({ references: references.map((row, position) => ({ line_id: `L${position}`, account_id: 'A', reference_id: `R${position}`, ...row })) }, '2026-11-21', 'A');
  return figuresOf(familyMargins, portfolio, portfolio.asked[0]!);
};

describe('margin by family', () => {
  it('adds up revenue less cost, the lowest first, and flags the families that lose', () => {
    const { families, losing, coverage } = margins([
      { family: 'F1', annual_revenue: 100, annual_cost: 60 },
      { family: 'F1', annual_revenue: 50, annual_cost: 70 },
      { family: 'F2', quantity: 10, unit_price: 3, annual_cost: 45 },
      { family: 'F3', annual_revenue: 500 },
      { family: 'F3', annual_revenue: 10, annual_cost: 5, end_date: '2026-01-01' },
    ]);
    expect(families).toEqual([
      { family: 'F2', revenue: 30, margin: -15, rows: [4] },
      { family: 'F1', revenue: 150, margin: 20, rows: [2, 3] },
    ]);
    expect(losing.map(({ family }) => family)).toEqual(['F2']);
    // Of four active lines one has no cost.
    expect(coverage).toBe(0.75);
  });

  it('knows nothing without lines or costs', () => {
    expect(margins([{ family: 'F1', annual_revenue: 5, end_date: '2020-01-01' }])).toEqual({ families: [], losing: [], coverage: 0 });
    expect(margins([{ family: 'F1', annual_revenue: 5 }])).toEqual({ families: [], losing: [], coverage: 0 });
  });
});
