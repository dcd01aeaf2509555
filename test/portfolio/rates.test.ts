import { describe, expect, it } from 'vitest';
import { switchCost } from '../../src/metrics/switching-cost/switch-cost';
import { day, portfolioOf } from '../support/tables';

describe('exchange rates', () => {
  it('take the newest rate up to as_of, in whatever order the rows stand', () => {
    const fx = [
      { currency: 'EUR', rate_to_reporting: 1, as_of: day('2020-01-01') },
      { currency: 'GBP', rate_to_reporting: 1.1, as_of: day('2024-01-01') },
      { currency: 'GBP', rate_to_reporting: 1.2, as_of: day('2026-01-01') },
      { currency: 'GBP', rate_to_reporting: 9, as_of: day('2027-01-01') },
    ];
    const references = [{ line_id: '1', account_id: 'A', reference_id: 'R', annual_revenue: 100, currency: 'gbp' }];
    for (const rates of [fx, [...fx].reverse()]) {
      const portfolio = portfolioOf({ references, fx: rates }, '2026-11-21', 'A', { reads: switchCost.reads });
      expect(switchCost.compute(portfolio, portfolio.asked[0]!).revenue).toBeCloseTo(120, 9);
    }
  });

  it('are asked for when accounts of different currencies have lines that name none', () => {
    const accounts = [
      { account_id: 'A', currency: 'USD' },
      { account_id: 'B', currency: 'EUR' },
    ];
    const lines = (currency: string | null) =>
      ['A', 'B'].map((account_id, i) => ({ line_id: String(i), account_id, reference_id: 'R', annual_revenue: 100, currency }));
    const faultsOf = (currency: string | null) => {
      const all = portfolioOf({ accounts, references: lines(currency) }, '2026-11-21');
      return Array.from(all.asked, (account) => all.firstError(account, switchCost.reads)?.code);
    };
    expect(faultsOf(null)).toEqual(['reporting_undecided', 'reporting_undecided']);
    expect(faultsOf('EUR')).toEqual([undefined, undefined]);
    const rates = [
      { currency: 'EUR', rate_to_reporting: 1 },
      { currency: 'USD', rate_to_reporting: 0.9 },
    ];
    const portfolio = portfolioOf({ accounts, references: lines(null), fx: rates }, '2026-11-21');
    expect(Array.from(portfolio.asked, (account) => switchCost.compute(portfolio, account).revenue)).toEqual([90, 100]);
  });
});
