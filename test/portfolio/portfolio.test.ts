import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeLines } from '../../src/metrics/active-lines';
import { breadth } from '../../src/metrics/breadth/breadth';
import { lossCost } from '../../src/metrics/loss/loss-cost';
import { trustScore } from '../../src/metrics/trust/trust-score';
import { Portfolio } from '../../src/portfolio/portfolio';
import { Settings } from '../../src/settings/settings';
import { day, portfolioOf, range, type Cell, type Row, type TableRows } from '../support/tables';

const AS_OF = '2026-11-21';
const line = (id: string, account: string | number, more: Row = {}): Row => ({
  line_id: id,
  account_id: account,
  reference_id: `R-${id}`,
  ...more,
});

/** Revenue of an account's lines, by its position among the accounts asked for. */
function revenue(portfolio: Portfolio, position = 0): number {
  const lines = activeLines(portfolio);
  return lines.rows(portfolio.asked[position]!).reduce((sum, row) => sum + lines.revenue[row]!, 0);
}

describe('the rows of an account', () => {
  it('keeps the first of the lines that share an id and reports the others, identical or not', () => {
    const references = [
      line('1', 'A', { annual_revenue: 10 }),
      line('2', 'A', { annual_revenue: 5 }),
      line('1', 'A', { annual_revenue: 10 }),
      line('1', 'A', { annual_revenue: 99 }),
    ];
    for (const ask of ['A', ['A', 'B']]) {
      const portfolio = portfolioOf({ references }, AS_OF, ask);
      expect(revenue(portfolio)).toBe(15);
      const repeats = portfolio.table('references')!.findings.filter(({ code }) => code === 'duplicate_id');
      expect(repeats.map(({ row, severity, expected }) => [row, severity, expected])).toEqual([
        [4, 'warning', '2'],
        [5, 'warning', '2'],
      ]);
    }
  });

  it('takes a line repeated under another account for a repeat, also when only the other account is asked for', () => {
    const references = [
      line('1', 'A', { annual_revenue: 10 }),
      line('1', 'B', { annual_revenue: 20 }),
      line('2', 'B', { annual_revenue: 3 }),
    ];
    expect(revenue(portfolioOf({ references }, AS_OF, 'B'))).toBe(3);
    expect(revenue(portfolioOf({ references }, AS_OF, ['A', 'B']), 1)).toBe(3);
  });

  it('joins ids typed as numbers with ids typed as texts', () => {
    const tables = {
      accounts: [{ account_id: 1001, gross_margin_pct: 0.3 }],
      references: [
        line('1', '1001', { annual_revenue: 10 }),
        line('2', 1001, { annual_revenue: 5 }),
        line('3', ' 1001 ', { annual_revenue: 2 }),
      ],
    };
    for (const ask of ['1001', ['1001', 'B']]) {
      const portfolio = portfolioOf(tables, AS_OF, ask);
      expect(revenue(portfolio)).toBe(17);
      expect(portfolio.accountNumber(portfolio.asked[0]!, 'gross_margin_pct')).toBe(0.3);
    }
  });

  it('leaves rows without an account out and says so', () => {
    const portfolio = portfolioOf(
      { references: [line('1', 'A', { annual_revenue: 10 }), { line_id: '2', reference_id: 'R', annual_revenue: 99 }] },
      AS_OF,
      ['A', 'B'],
    );
    expect(revenue(portfolio)).toBe(10);
    expect(portfolio.table('references')!.findings).toMatchObject([{ code: 'missing_required', column: 'account_id', row: 3 }]);
  });

  it('knows an account that any table has a row of', () => {
    const tables = { references: [line('1', 'A')], incidents: [{ account_id: 'B', occurred_at: 46000 }] };
    const portfolio = portfolioOf(tables, AS_OF, ['A', 'B', 'C', '']);
    expect([...portfolio.asked].map((account) => portfolio.isKnown(account))).toEqual([true, true, false, false]);
    expect(
      ['A', 'B', 'C'].map((id) => {
        const one = portfolioOf(tables, AS_OF, id);
        return one.isKnown(one.asked[0]!);
      }),
    ).toEqual([true, true, false]);
  });

  it('is not misled by 100,000 blank rows below the table', () => {
    const cells: Cell[][] = range('references', [line('1', 'A', { annual_revenue: 10 })]);
    const blanks = [null, '', 0].flatMap((blank) => Array.from({ length: 33_334 }, () => new Array<Cell>(cells[0]!.length).fill(blank)));
    for (const ids of [['A'], ['A', 'B']]) {
      const portfolio = new Portfolio({ selection: { ids }, asOf: day(AS_OF), tables: { references: [...cells, ...blanks] } });
      expect(revenue(portfolio)).toBe(10);
      expect(portfolio.table('references')!.findings).toEqual([]);
    }
  });
});

describe('currencies', () => {
  const mixed = [line('1', 'A', { annual_revenue: 10, currency: 'EUR' }), line('2', 'B', { annual_revenue: 10, currency: 'USD' })];

  it('takes the amounts of the accounts whose currency has no rate, and no others, whichever account is asked for', () => {
    const references = [...mixed, line('3', 'C', { annual_revenue: 10, currency: '€' })];
    for (const ask of [['A', 'B', 'C'], 'A', 'B']) {
      const portfolio = portfolioOf({ references }, AS_OF, ask, { reads: breadth.reads });
      expect(portfolio.rates).toMatchObject({ reporting: 'EUR', note: { code: 'reporting_assumed', value: 'EUR' } });
      portfolio.asked.forEach((account, position) => {
        const fault = portfolio.firstError(account, breadth.reads);
        if ([ask].flat()[position] === 'B')
          expect(fault).toMatchObject({ code: 'currency_mix', table: 'references', row: 3, value: 'USD' });
        else expect(fault).toBeUndefined();
      });
    }
  });

  it('asks which currency to report in where as many accounts have each; the order of rows decides nothing', () => {
    for (const references of [mixed, [...mixed].reverse()])
      for (const ask of ['A', 'B']) {
        const portfolio = portfolioOf({ references }, AS_OF, ask, { reads: breadth.reads });
        expect(portfolio.firstError(portfolio.asked[0]!, breadth.reads)).toMatchObject({
          code: 'reporting_undecided',
          expected: 'EUR, USD',
          value: ask === 'A' ? 'EUR' : 'USD',
        });
      }
  });

  it('counts the accounts of each currency by what their own row names', () => {
    const accounts = ['A', 'B', 'C'].map((account_id) => ({ account_id, currency: account_id === 'C' ? 'usd' : '€' }));
    const references = [
      line('1', 'A', { annual_revenue: 10 }),
      line('2', 'C', { annual_revenue: 10 }),
      line('3', 'C', { annual_revenue: 5 }),
    ];
    for (const rows of [references, [...references].reverse()]) {
      const portfolio = portfolioOf({ accounts, references: rows }, AS_OF, ['A', 'C'], { reads: breadth.reads });
      expect(portfolio.rates.reporting).toBe('EUR');
      expect(portfolio.firstError(portfolio.asked[0]!, breadth.reads)).toBeUndefined();
      expect(portfolio.firstError(portfolio.asked[1]!, breadth.reads)).toMatchObject({
        code: 'currency_mix',
        table: 'accounts',
        row: 4,
        value: 'USD',
      });
    }
  });

  it.each(['$', '¥'])('%s alone names no currency: its accounts are asked about', (sign) => {
    const references = [mixed[0]!, line('2', 'B', { annual_revenue: 10, currency: sign })];
    const portfolio = portfolioOf({ references }, AS_OF, ['A', 'B'], { reads: breadth.reads });
    expect(portfolio.firstError(portfolio.asked[0]!, breadth.reads)).toBeUndefined();
    expect(portfolio.firstError(portfolio.asked[1]!, breadth.reads)).toMatchObject({ code: 'currency_unnamed', row: 3, value: sign });
  });

  it.each([
    ['EUR 12', 'EUR', 12],
    ['12 €', '€', 12],
    ['$ 1,234.50', 'USD', 1234.5],
    ['¥1200', 'cny', 1200],
    ['12 EUR', null, 12],
    ['£ 12', 'EUR', undefined],
    ['USD 12', 'EUR', undefined],
    ['$12', 'JPY', undefined],
  ])('a currency beside a number has to be that of its row: %s in %s', (annual_revenue, currency, right) => {
    const portfolio = portfolioOf({ references: [line('1', 'A', { annual_revenue, currency })] }, AS_OF, 'A', { reads: breadth.reads });
    const fault = portfolio.firstError(portfolio.asked[0]!, breadth.reads);
    if (right === undefined) expect(fault).toMatchObject({ code: 'currency_differs', row: 2, column: 'annual_revenue' });
    else expect([fault, portfolio.table('references')!.numbers('annual_revenue')![0]]).toEqual([undefined, right]);
  });

  it('converts with the rates given', () => {
    const fx = [
      { currency: 'EUR', rate_to_reporting: 1 },
      { currency: 'USD', rate_to_reporting: 0.9 },
    ];
    expect(revenue(portfolioOf({ references: mixed, fx }, AS_OF, 'B'))).toBeCloseTo(9, 12);
  });

  it('asks for no rate of a table whose amounts the figures do not read', () => {
    const initiatives = [{ account_id: 'B', date: '2026-01-01', value_financial: 5, currency: 'JPY' }];
    expect(() =>
      portfolioOf({ references: mixed, initiatives }, AS_OF, ['A', 'B'], { reads: { ...trustScore.reads, initiatives: ['date', 'kind'] } }),
    ).not.toThrow();
    const one = portfolioOf({ references: [mixed[0]!], initiatives }, AS_OF, 'A', { reads: breadth.reads });
    expect([revenue(one), one.rates.reporting]).toEqual([10, 'EUR']);
  });

  it('finds a mix across tables', () => {
    const contracts = [{ contract_id: 'K', account_id: 'A', start_date: '2026-01-01', annual_value: 5, currency: 'CHF' }];
    const reads = { ...breadth.reads, contracts: ['annual_value'] };
    const portfolio = portfolioOf({ references: mixed, contracts, fx: [{ currency: 'EUR', rate_to_reporting: 1 }] }, AS_OF, 'A', { reads });
    expect(portfolio.firstError(portfolio.asked[0]!, breadth.reads)).toBeUndefined();
    expect(portfolio.firstError(portfolio.asked[0]!, reads)).toMatchObject({ code: 'currency_mix', table: 'contracts', value: 'CHF' });
  });
});

describe('bad cells', () => {
  const references = [line('1', 'A', { annual_revenue: 'much' }), line('2', 'B', { annual_revenue: 5, users: 'many' })];

  it('stop the figures of their account, and only those that read the column', () => {
    const portfolio = portfolioOf({ references }, AS_OF, ['A', 'B']);
    const [a, b] = [portfolio.asked[0]!, portfolio.asked[1]!];
    expect(portfolio.firstError(a, breadth.reads)).toMatchObject({ code: 'not_a_number', row: 2, column: 'annual_revenue' });
    expect(portfolio.firstError(b, breadth.reads)).toBeUndefined();
    expect(portfolio.firstError(b, { references: ['users'] })).toMatchObject({ row: 3, column: 'users' });
    expect(portfolio.firstError(a, trustScore.reads)).toBeUndefined();
  });

  it('stop nothing in a line that is left out because its id stood before', () => {
    const again = [
      line('2', 'B', { annual_revenue: 5 }),
      line('2', 'B', { annual_revenue: 'much' }),
      line('2', 'B', { annual_revenue: 5, start_date: '2026-02-01', end_date: '2026-01-01' }),
    ];
    const portfolio = portfolioOf({ references: again }, AS_OF, ['A', 'B']);
    expect(portfolio.firstError(portfolio.asked[1]!, breadth.reads)).toBeUndefined();
    expect(revenue(portfolio, 1)).toBe(5);
  });

  it('are named from the top of the range down', () => {
    const rows = [line('1', 'A', { annual_revenue: 1, unit_price: 'x' }), line('2', 'A', { annual_revenue: 'x', quantity: 'x' })];
    const portfolio = portfolioOf({ references: [...rows].map((row, k) => (k === 0 ? { ...row, quantity: 1 } : row)) }, AS_OF, 'A');
    expect(portfolio.firstError(portfolio.asked[0]!, breadth.reads)).toMatchObject({ row: 2, column: 'unit_price' });
  });
});

describe('settings by segment', () => {
  it('hold for the accounts of the segment', () => {
    const settings = Settings.fromCells([
      ['setting', 'value', 'segment'],
      ['trust_prior', 0.2, 'Energy'],
    ]);
    const portfolio = portfolioOf({ accounts: [{ account_id: 'A', segment: 'energy' }, { account_id: 'B' }] }, AS_OF, undefined, {
      settings,
    });
    expect([...portfolio.asked].map((account) => trustScore.compute(portfolio, account).score)).toEqual([20, 50]);
  });
});

describe('one account alone', () => {
  const ids = ['A', 'B', '77'];
  const money = fc.option(fc.integer({ min: -500, max: 5000 }), { nil: null });
  const aLine = fc.record({
    line_id: fc.integer({ min: 1, max: 30 }),
    account_id: fc.constantFrom<Cell>('A', 'B', 77, '77', null),
    reference_id: fc.constantFrom('P', 'Q', 'R'),
    family: fc.constantFrom('Pumps', 'Seals', null),
    site: fc.constantFrom('Lyon', null),
    annual_revenue: money,
    annual_cost: money,
    quantity: fc.integer({ min: 0, max: 3 }),
    start_date: fc.constantFrom('2025-01-01', '2027-01-01', null),
    currency: fc.constantFrom('EUR', 'USD', null),
  });
  const anObservation = fc.record({
    account_id: fc.constantFrom<Cell>('A', 'B', 77),
    date: fc.constantFrom('2026-01-01', '2025-01-01'),
    dimension: fc.constantFrom('visible', 'conduct'),
    group: fc.constantFrom('buyer', 'faits'),
    value: fc.constantFrom(0, 0.4, 1, null),
  });
  const fixed: TableRows = {
    accounts: ids.map((account_id) => ({ account_id, segment: 'S', currency: 'USD', gross_margin_pct: account_id === 'A' ? 0.2 : null })),
    fx: [
      { currency: 'EUR', rate_to_reporting: 1 },
      { currency: 'USD', rate_to_reporting: 0.9 },
    ],
  };

  it('has the figures of its row in the whole computation', () => {
    fc.assert(
      fc.property(fc.array(aLine, { maxLength: 25 }), fc.array(anObservation, { maxLength: 10 }), (references, observations) => {
        const tables = { ...fixed, references, observations };
        const all = portfolioOf(tables, AS_OF);
        ids.forEach((id, position) => {
          const one = portfolioOf(tables, AS_OF, id);
          for (const metric of [breadth, lossCost, trustScore]) {
            expect(metric.compute(one, one.asked[0]!)).toEqual(metric.compute(all, all.asked[position]!));
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
