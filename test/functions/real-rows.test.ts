// Rows as exports make them: what one cell, one row or one currency lacks stops its account, and nobody else.
import { describe, expect, it } from 'vitest';
import { day } from '../support/tables';
import { call, isError, range, records } from './support';

const AS_OF = day('2026-11-21');
const line = (account_id: string, reference_id: string, more: Record<string, unknown>) => ({ account_id, reference_id, ...more });
const message = (cell: unknown): string => (isError(cell) ? cell.message : `no error, but ${String(cell)}`);

/** A call whose single cell may be an error. */
function cells(...[id, ...args]: Parameters<typeof call>): unknown[][] {
  try {
    return call(id, ...args);
  } catch (error) {
    return [[error]];
  }
}

const revenueOf = (accounts: unknown, references: unknown, ...tables: unknown[]) =>
  cells('LOSSCOST', accounts, references, AS_OF, 'revenue', ...tables);

describe('a currency without a rate', () => {
  const accounts = range([
    { account_id: 'N1', name: 'Norden', currency: 'eur' },
    { account_id: 'N2', name: 'Sund', currency: '€' },
    { account_id: 'N3', name: 'Thames', currency: 'GBP' },
  ]);
  const references = range([
    line('N1', 'P1', { family: 'Seals', annual_revenue: 700 }),
    line('N2', 'P1', { family: 'Seals', annual_revenue: 900 }),
    line('N3', 'P2', { family: 'Belts', annual_revenue: 400 }),
  ]);
  const contracts = range([
    { contract_id: 'K1', account_id: 'N1', start_date: day('2024-01-01'), end_date: day('2027-12-31'), annual_value: 700 },
  ]);

  it('takes the amounts of its accounts from PORTFOLIO, and no others', () => {
    const rows = records(call('PORTFOLIO', accounts, references, contracts, AS_OF));
    expect(rows.map(({ account_id }) => account_id)).toEqual(['N1', 'N2', 'N3']);
    expect(rows.slice(0, 2).map(({ revenue }) => revenue)).toEqual([700, 900]);
    expect(message(rows[2]!.revenue)).toMatch(/GBP.*EUR/);
  });

  it('takes one cell of a column of figures', () => {
    const figures = revenueOf(accounts, references);
    expect(figures.slice(0, 2)).toEqual([[700], [900]]);
    expect(message(figures[2]![0])).toMatch(/^Accounts, row 4, column Currency: .*GBP/);
  });

  it('leaves its accounts out of what peers buy', () => {
    const ids = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'];
    const peers = range(ids.map((account_id) => ({ account_id, segment: 'Trade', currency: account_id === 'S7' ? 'JPY' : 'EUR' })));
    const lines = (last: readonly string[]) =>
      range(
        last.flatMap((id) => [
          line(id, 'P1', { family: 'Seals', annual_revenue: 60 }),
          line(id, 'P2', { family: 'Belts', annual_revenue: id === 'S7' ? 9e6 : 40 }),
        ]),
      );
    const of = (rows: unknown[][]) => call('WHITESPACE', peers, rows, AS_OF, 'parts').filter(([id]) => id === 'S1');
    expect(of(lines(ids))).toEqual(of(lines(ids.slice(0, 6))));
  });
});

describe('a row twice', () => {
  const references = range([line('D1', 'P1', { annual_revenue: 10 }), line('D2', 'P1', { annual_revenue: 20 })]);

  it('the second row of an account answers nothing; a column of ids is answered as often as it asks', () => {
    const accounts = range([{ account_id: 'D1', name: 'One' }, { account_id: 'D2' }, { account_id: ' D1', name: 'Twin' }]);
    expect(revenueOf(accounts, references)).toEqual([[10], [20], ['']]);
    expect(revenueOf([['D1'], ['D2'], ['D1']], references)).toEqual([[10], [20], [10]]);
  });

  it('ids that differ by case are two accounts', () => {
    const lines = range([line('d1', 'P1', { annual_revenue: 5 }), line('D1', 'P2', { annual_revenue: 7 })]);
    expect(revenueOf([['D1'], ['d1'], ['1E2'], ['100']], lines).slice(0, 2)).toEqual([[7], [5]]);
  });

  it('lines without an id are each a line', () => {
    const lines = range([line('D1', 'P1', { line_id: '', annual_revenue: 5 }), line('D1', 'P2', { line_id: null, annual_revenue: 7 })]);
    expect(revenueOf('D1', lines)).toEqual([[12]]);
  });
});

describe('one name in several spellings', () => {
  it('is one family', () => {
    for (const [count, ...names] of [
      [1, 'Filters', 'filters ', 'FILTERS', 'Filters\u00a0'],
      [1, 'Air filters', 'Air\u00a0filters', 'Air  filters', 'air-filters'],
      [1, 'Crème', 'Cre\u0300me', 'CREME'],
      [2, 'Filters', 'Filter'],
    ] as const) {
      const lines = range(names.map((family, k) => line('F1', `P${k}`, { family, annual_revenue: 10 })));
      expect(call('BREADTH', 'F1', lines, AS_OF, 'families')).toEqual([[count]]);
    }
  });
});

describe('totals at the end of a range', () => {
  it('are no account, no line and no contract', () => {
    const accounts = [
      ['account_id', 'name'],
      ['T1', 'One'],
      ['Total', 1],
    ];
    const references = [
      ['line_id', 'account_id', 'reference_id', 'annual_revenue'],
      ['L1', 'T1', 'P1', 50],
      ['Total', 'Total', 'Total', 50],
    ];
    const contracts = [
      ['contract_id', 'account_id', 'start_date'],
      ['K1', 'T1', day('2024-01-01')],
      ['Somme', '', ''],
    ];
    expect(revenueOf(accounts, references)).toEqual([[50]]);
    expect(records(call('PORTFOLIO', accounts, references, contracts, AS_OF)).map(({ account_id }) => account_id)).toEqual(['T1']);
    expect(call('CONTRACTCLOCK', contracts, AS_OF, 'status')).toEqual([['active']]);
  });
});

describe('numbers typed as text', () => {
  const revenue = (text: unknown, more: Record<string, unknown> = {}) =>
    revenueOf('Z1', range([line('Z1', 'P1', { annual_revenue: text, ...more })]))[0]![0];

  it('are read where they leave no doubt, and refused in words where they leave one', () => {
    expect(['€ 3,000.50', '3 000,50', '3,210.50', '3.210,5', '(5)'].map((text) => revenue(text))).toEqual([
      3000.5, 3000.5, 3210.5, 3210.5, 0,
    ]);
    expect(message(revenue('30.000'))).toMatch(/two ways \(30000 \/ 30\)/);
    expect(message(revenue('£ 30', { currency: 'EUR' }))).toMatch(/another currency.*EUR/);
    expect(message(revenue('12 %'))).toMatch(/percentage/);
  });

  it('in arguments and tiers alike', () => {
    expect(message(cells('REBATE', 60000, '50.000:0.02;100.000:0.05')[0]![0])).toMatch(/50000 \/ 50.*two ways/);
    expect(cells('REBATE', '10 20', '100:0.02')[0]![0]).toMatchObject({ code: '#VALUE!' });
    expect(call('REBATE', '1 020', '100:0.02')[0]![0]).toBeCloseTo(20.4, 9);
  });

  it('a rate of 25 is asked about', () => {
    const used = cells('USAGE', 'Z1', range([line('Z1', 'P1', { annual_revenue: 10, adoption_pct: 80 })]), AS_OF)[0]![0];
    expect(message(used)).toMatch(/80 % or 0\.8/);
  });
});

describe('a contract that renews for an unknown term', () => {
  it('stands until its running term ends, and lowers the coverage', () => {
    const given = {
      contract_id: 'K',
      account_id: 'R1',
      start_date: day('2024-01-01'),
      end_date: day('2027-06-30'),
      notice_days: 30,
      auto_renewal: true,
      early_exit_type: 'none',
      min_commit_basis: 'none',
    };
    const contracts = (renewal_term_months: unknown) => range([{ ...given, renewal_term_months }]);
    expect(call('CONTRACTCLOCK', contracts(''), AS_OF, 'committed_end')).toEqual([[day('2027-06-30')]]);
    const references = range([line('R1', 'P1', { annual_revenue: 100, annual_cost: 50 })]);
    const coverage = (months: unknown) => call('SWITCHCOST', 'R1', references, contracts(months), AS_OF, 'coverage')[0]![0] as number;
    expect(coverage('')).toBeLessThan(coverage(12));
  });
});
