import { expect, it } from 'vitest';
import { linesWithoutWorth } from '../../src/metrics/lines-without-worth';
import { portfolioOf } from '../support/tables';

const accounts = [{ account_id: 'A' }, { account_id: 'B', status: 'lost', relationship_end: '2026-01-31' }];
const line = (more: Record<string, unknown>) => ({ account_id: 'A', reference_id: 'R', ...more });

it.each<[string, Record<string, unknown>, string | undefined]>([
  ['a price without a quantity, as the assets of a CRM have', { unit_price: 900 }, 'quantity'],
  ['nothing at all', {}, 'annual_revenue'],
  ['a quantity', { quantity: 2 }, undefined],
  ['a revenue', { annual_revenue: 900 }, undefined],
  ['a credit note', { annual_revenue: -900 }, undefined],
  ['a line that has ended', { end_date: '2025-12-31' }, undefined],
  ['a line that has not begun', { start_date: '2027-01-01' }, undefined],
  ['a line of a lost account, which is said otherwise', { account_id: 'B' }, undefined],
])('%s', (_what, more, column) => {
  const portfolio = portfolioOf({ accounts, references: [line({ annual_revenue: 1 }), line(more)] }, '2026-11-21');
  expect(linesWithoutWorth(portfolio).map((finding) => [finding.code, finding.row, finding.column])).toEqual(
    column === undefined ? [] : [['no_worth', 3, column]],
  );
});
