import { describe, expect, it } from 'vitest';
import { activeLines } from '../../src/metrics/active-lines';
import { portfolioOf, type Row } from '../support/tables';

const AS_OF = '2026-11-21';

/** [active, known, revenue, net] of the single line. */
function lineOf(more: Row): [boolean, boolean, number, number] {
  const portfolio = portfolioOf({ references: [{ line_id: '1', account_id: 'A', reference_id: 'R', ...more }] }, AS_OF, 'A');
  const lines = activeLines(portfolio);
  const row = lines.rows(portfolio.asked[0]!)[0]!;
  return [lines.active[row] === 1, lines.known[row] === 1, lines.revenue[row]!, lines.net[row]!];
}

describe('active lines', () => {
  it('count on the first and on the last day', () => {
    expect(lineOf({ annual_revenue: 5, start_date: AS_OF })[0]).toBe(true);
    expect(lineOf({ annual_revenue: 5, end_date: AS_OF })[0]).toBe(true);
    expect(lineOf({ annual_revenue: 5, start_date: '2026-11-22' })).toEqual([false, true, 0, 0]);
    expect(lineOf({ annual_revenue: 5, end_date: '2026-11-20' })).toEqual([false, true, 0, 0]);
  });

  it('are worth their annual revenue, else quantity × price', () => {
    expect(lineOf({ annual_revenue: 5, quantity: 100, unit_price: 50 })).toEqual([true, true, 5, 5]);
    expect(lineOf({ quantity: 100, unit_price: 50 })).toEqual([true, true, 5000, 5000]);
    expect(lineOf({ annual_revenue: 0, quantity: 100, unit_price: 50 })).toEqual([true, true, 5000, 5000]);
  });

  it('may be in use without a known revenue', () => {
    expect(lineOf({ quantity: 3 })).toEqual([true, false, 0, 0]);
    expect(lineOf({ unit_price: 3 })).toEqual([false, false, 0, 0]);
    expect(lineOf({})).toEqual([false, false, 0, 0]);
  });

  it('are worth 0 when they are credit notes, which keep their sign in the net', () => {
    expect(lineOf({ annual_revenue: -40 })).toEqual([false, true, 0, -40]);
    expect(lineOf({ annual_revenue: -40, quantity: 2 })).toEqual([true, true, 0, -40]);
    expect(lineOf({ quantity: -2, unit_price: 10 })).toEqual([false, true, 0, -20]);
  });

  it('a price typed as none is a known zero', () => {
    expect(lineOf({ quantity: 3, unit_price: 'none' })).toEqual([true, true, 0, 0]);
  });

  it('are empty when the table was not given', () => {
    const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }] }, AS_OF);
    expect(activeLines(portfolio).rows(portfolio.asked[0]!)).toHaveLength(0);
  });
});
