import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadthMargin, type BreadthMargin } from '../../../src/metrics/breadth/breadth-margin';
import { portfolioOf, type Row } from '../../support/tables';

let counter = 0;
const line = (family: string | null, annual_revenue: number | null, annual_cost: number | null, more: Row = {}): Row => ({
  line_id: `L${++counter}`,
  account_id: 'A',
  reference_id: `R${counter}`,
  family,
  annual_revenue,
  annual_cost,
  ...more,
});

function of(references: Row[]): BreadthMargin {
  const portfolio = portfolioOf({ references, accounts: [{ account_id: 'A' }] }, '2026-11-21', 'A');
  return breadthMargin.compute(portfolio, portfolio.asked[0]!);
}

describe('margin by family', () => {
  it('is revenue less cost over the lines that know both; losses are flagged', () => {
    const result = of([line('Pumps', 1000, 600), line('Pumps', 500, null), line('Seals', 200, 300), line(null, 50, 10)]);
    expect(result.families).toMatchObject([
      { family: 'Pumps', revenue: 1500, cost: 600, margin: 400, marginRate: 0.4, negative: false, lines: 2, coverage: 0.5 },
      { family: 'Seals', revenue: 200, cost: 300, margin: -100, marginRate: -0.5, negative: true, coverage: 1 },
      { family: '', revenue: 50, margin: 40 },
    ]);
    expect(result).toMatchObject({ margin: 340, negativeFamilies: 1, negativeMargin: -100, crossBuyingAtLoss: false, coverage: 0.75 });
    expect(result.marginRate).toBeCloseTo(340 / 1250, 12);
    expect(result.families[0]!.share).toBeCloseTo(1500 / 1750, 12);
  });

  it('flags an account that uses several families at a loss, not one with a single family', () => {
    expect(of([line('Pumps', 100, 90), line('Seals', 100, 150)])).toMatchObject({ margin: -40, crossBuyingAtLoss: true });
    expect(of([line('Pumps', 100, 150)])).toMatchObject({ margin: -50, crossBuyingAtLoss: false });
  });

  it('nets credit notes inside their family and leaves out what is not in force', () => {
    expect(
      of([line('Pumps', 100, 40), line('Pumps', -30, null), line('Seals', 50, 20, { end_date: '2026-01-01' })]).families,
    ).toMatchObject([{ family: 'Pumps', revenue: 70, margin: 60, coverage: 0.5 }]);
  });

  it('has no margin without costs, and no family without lines', () => {
    const result = of([line('Pumps', 100, null)]);
    expect(result).toMatchObject({ margin: Number.NaN, negativeFamilies: 0, coverage: 0 });
    expect(result.families[0]).toMatchObject({ margin: Number.NaN, negative: false });
    expect(of([])).toMatchObject({ families: [], margin: Number.NaN, coverage: 0 });
  });

  it('the families add up to the account, whatever the order of the rows', () => {
    const anyLine = fc
      .tuple(
        fc.constantFrom('Pumps', 'Seals', 'Valves', null),
        fc.integer({ min: 1, max: 9999 }),
        fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
      )
      .map(([family, revenue, cost]) => line(family, revenue, cost));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 15 }), (rows) => {
        const [one, turned] = [of(rows), of([...rows].reverse())];
        const known = one.families.filter(({ margin }) => !Number.isNaN(margin));
        if (known.length > 0) expect(known.reduce((sum, { margin }) => sum + margin, 0)).toBeCloseTo(one.margin, 9);
        expect(one.families.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(one.negativeMargin).toBeLessThanOrEqual(0);
        expect(turned.families.map(({ family, margin }) => [family, margin])).toEqual(
          one.families.map(({ family, margin }) => [family, margin]),
        );
      }),
    );
  });
});
