import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadthHeight, type BreadthHeight } from '../../../src/metrics/breadth/breadth-height';
import type { Driver } from '../../../src/metrics/metric';
import { day, portfolioOf, type Row } from '../../support/tables';

const [BEFORE, AS_OF] = ['2025-11-21', '2026-11-21'];
let counter = 0;
const line = (reference_id: string, annual_revenue: number | null, more: Row = {}): Row => ({
  line_id: `L${++counter}`,
  account_id: 'A',
  reference_id,
  annual_revenue,
  ...more,
});
const since = (start_date: string): Row => ({ start_date });
const until = (end_date: string): Row => ({ end_date });

function of(references: Row[], drivers?: Driver[], before = BEFORE): BreadthHeight {
  const portfolio = portfolioOf({ references, accounts: [{ account_id: 'A' }] }, AS_OF, 'A');
  return breadthHeight(day(before)).compute(portfolio, portfolio.asked[0]!, drivers);
}

describe('breadth and height', () => {
  it('shares the growth of revenue out between references and revenue per reference', () => {
    // Two references at 100 each; a year later one of them is sold at 150 instead, and two more bring 75 each.
    const result = of([
      line('P', 100),
      line('Q', 100, until('2026-06-30')),
      line('Q', 150, since('2026-07-01')),
      line('S', 75, since('2026-01-01')),
      line('T', 75, since('2026-01-01')),
    ]);
    expect(result).toMatchObject({
      referencesBefore: 2,
      references: 4,
      revenueBefore: 200,
      revenue: 400,
      heightBefore: 100,
      heightNow: 100,
      difference: 200,
      comparison: 'both_dates',
      coverage: 1,
    });
    expect(result.breadth).toBeCloseTo(Math.LN2, 12);
    expect(result.height).toBeCloseTo(0, 12);
    expect(result.breadthAmount).toBeCloseTo(200, 9);
    expect(result.heightAmount).toBeCloseTo(0, 9);
  });

  it('sees height where the same references bring in more', () => {
    const result = of([line('P', 100, until('2026-06-30')), line('P', 150, since('2026-07-01'))]);
    expect(result.breadth).toBe(0);
    expect(result.height).toBeCloseTo(Math.log(1.5), 12);
    expect(result.heightAmount).toBeCloseTo(50, 12);
  });

  it('has no answer for a new client, a lost one, or one without use; the revenues are still there', () => {
    const fresh = of([line('P', 100, since('2026-07-01'))]);
    expect(fresh).toMatchObject({
      comparison: 'new_client',
      referencesBefore: 0,
      references: 1,
      revenueBefore: 0,
      revenue: 100,
      difference: 100,
    });
    for (const figure of [fresh.breadth, fresh.height, fresh.growth, fresh.breadthAmount, fresh.heightBefore]) expect(figure).toBeNaN();
    expect(of([line('P', 100, until('2026-07-01'))])).toMatchObject({ comparison: 'lost_client', difference: -100, breadth: Number.NaN });
    expect(of([])).toMatchObject({ comparison: 'no_use', difference: 0, coverage: 0 });
  });

  it('knows breadth but not height when only quantities are known', () => {
    const result = of([line('P', null, { quantity: 3 }), line('Q', null, { quantity: 3, ...since('2026-07-01') })]);
    expect(result.breadth).toBeCloseTo(Math.LN2, 12);
    expect(result).toMatchObject({ height: Number.NaN, growth: Number.NaN, coverage: 0 });
  });

  it('says how fresh the lines are', () => {
    const result = of([
      line('P', 100, { last_order_date: '2026-11-01' }),
      line('Q', 100, { ...since('2026-10-01'), last_order_date: '2027-01-01' }),
    ]);
    expect(result).toMatchObject({ newest: day('2026-11-01'), ageDays: 20 });
    expect(of([line('P', 100)]).ageDays).toBeNaN();
  });
});

describe('properties of breadth and height', () => {
  const anyLine = fc.record({
    reference: fc.constantFrom('P', 'Q', 'R', 'S', 'T'),
    revenue: fc.integer({ min: 1, max: 1_000_000 }),
    terms: fc.constantFrom<Row[]>({}, since('2026-03-01'), until('2026-03-01'), since('2020-01-01')),
  });
  const lines = fc
    .array(anyLine, { minLength: 1, maxLength: 15 })
    .map((rows) => rows.map(({ reference, revenue, terms }) => line(reference, revenue, terms)));

  it('the decomposition is exact, in logarithms and in money, and so are its drivers', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const drivers: Driver[] = [];
        const { breadth, height, growth, breadthAmount, heightAmount, difference, revenue, revenueBefore, comparison } = of(rows, drivers);
        if (comparison !== 'both_dates') {
          expect(growth).toBeNaN();
          return;
        }
        expect(Math.exp(breadth + height) / (revenue / revenueBefore)).toBeCloseTo(1, 12);
        expect(breadthAmount + heightAmount).toBeCloseTo(difference, 6);
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(growth, 12);
        return undefined;
      }),
    );
  });

  it('amounts have the signs of their logarithms, and revenues times k change no logarithm', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 2, max: 50 }), (rows, k) => {
        const one = of(rows);
        if (one.comparison !== 'both_dates') return;
        const scaled = of(rows.map((row) => ({ ...row, annual_revenue: Number(row.annual_revenue) * k })));
        expect(scaled.breadth).toBeCloseTo(one.breadth, 12);
        expect(scaled.height).toBeCloseTo(one.height, 9);
        expect(Math.sign(one.breadthAmount)).toBe(Math.sign(one.breadth));
        expect(scaled.breadthAmount).toBeCloseTo(one.breadthAmount * k, 4);
      }),
    );
  });

  it('the same day twice: nothing has changed', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const { breadth, height, difference, comparison } = of(rows, undefined, AS_OF);
        if (comparison === 'both_dates') expect([breadth, height, difference]).toEqual([0, 0, 0]);
      }),
    );
  });
});
