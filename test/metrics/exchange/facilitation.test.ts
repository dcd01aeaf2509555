import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facilitation } from '../../../src/metrics/exchange/facilitation';
import type { Driver } from '../../../src/metrics/metric';
import { switchCost } from '../../../src/metrics/switching-cost/switch-cost';
import { figuresOf } from '../../../src/metrics/metric';
import { CellError } from '../../../src/tables/findings';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
const service = (more: Row): Row => ({ account_id: 'A', date: '2026-06-01', in_contract: false, ...more });

function ledger(tables: TableRows, drivers?: Driver[]) {
  const portfolio = portfolioOf(tables, AS_OF, 'A');
  return facilitation.compute(portfolio, portfolio.asked[0]!, drivers);
}
const of = (facilitations: Row[], drivers?: Driver[]) => ledger({ facilitations }, drivers);

describe('facilitation ledger', () => {
  it('adds up a year by hand: 900 + 400 told, 700 never told, one without a value', () => {
    const rows = [
      service({ service: 'Night delivery', value_to_customer: 900, our_cost: 300, valued_at: '2026-10-01' }),
      service({ service: 'Loan', value_to_customer: 400, our_cost: 100, valued_at: '2026-08-01' }),
      service({ service: 'Night delivery', value_to_customer: 700, date: '2026-11-20' }),
      service({ service: 'Stock count', our_cost: 50, valued_at: '2026-11-21' }),
    ];
    const drivers: Driver[] = [];
    const result = of(rows, drivers);
    // told: 1300 of 2000; both known: (900 + 400) / (300 + 100); due: 1 August is 112 days ago, 20 November never told
    expect(result).toMatchObject({
      value: 2000,
      valued: 1300,
      unseen: 700,
      valuedShare: 0.65,
      cost: 450,
      ratio: 3.25,
      services: 4,
      kinds: 3,
      due: 2,
      blankValues: 1,
      blankCosts: 1,
      coverage: 0.75,
      newest: day('2026-11-20'),
      ageDays: 1,
    });
    expect(drivers.map(({ component, item, rows: from, amount }) => [component, item, from, amount])).toEqual([
      ['valued', 'Night delivery', [2], 900],
      ['valued', 'Loan', [3], 400],
      ['unseen', 'Night delivery', [4], 700],
      ['valued', 'Stock count', [5], 0],
    ]);
    expect(drivers[1]!.formula).toBe('400; due 1');
  });

  it('looks at services of the year outside the contract only; an unsaid in_contract lowers the coverage', () => {
    const counted = service({ value_to_customer: 10, valued_at: '2026-11-01' });
    const rows = [
      counted,
      service({ value_to_customer: 100, in_contract: true }),
      service({ value_to_customer: 100, in_contract: null }),
      service({ value_to_customer: 1, date: '2025-11-22' }),
      service({ value_to_customer: 100, date: '2025-11-21' }),
      service({ value_to_customer: 100, date: '2026-11-22' }),
      service({ value_to_customer: 100, account_id: 'B' }),
    ];
    expect(of(rows)).toMatchObject({ value: 11, services: 2, unclassified: 1, coverage: 2 / 3 });
  });

  it('counts a service told after as_of as not told yet, and one told 90 days ago as not yet due', () => {
    expect(of([service({ value_to_customer: 5, valued_at: '2026-11-22' })])).toMatchObject({ valued: 0, unseen: 5, due: 1 });
    expect(of([service({ value_to_customer: 5, valued_at: day(AS_OF) - 90 })]).due).toBe(0);
    expect(of([service({ value_to_customer: 5, valued_at: day(AS_OF) - 91 })]).due).toBe(1);
  });

  it('knows no ratio without services, values or costs', () => {
    const none = ledger({ accounts: [{ account_id: 'A' }], facilitations: [] });
    expect(none).toMatchObject({ value: 0, unseen: 0, cost: 0, due: 0, services: 0, coverage: 0 });
    for (const figure of [none.valuedShare, none.ratio, none.newest, none.ageDays]) expect(figure).toBeNaN();
    expect(of([service({ our_cost: 10 })]).ratio).toBeNaN();
    expect(of([service({ value_to_customer: 10 })]).ratio).toBeNaN();
  });

  it('converts with rates; without any to be had, each account keeps its currency and two in one account are refused', () => {
    const rows = [
      service({ value_to_customer: 100, currency: 'EUR' }),
      service({ value_to_customer: 100, currency: 'usd', account_id: 'B' }),
      service({ value_to_customer: 7, account_id: 'B' }),
    ];
    const fx = [
      { currency: 'EUR', rate_to_reporting: 1 },
      { currency: 'USD', rate_to_reporting: 0.5 },
    ];
    const converted = portfolioOf(
      { facilitations: rows, fx, accounts: [{ account_id: 'A' }, { account_id: 'B', currency: 'USD' }] },
      AS_OF,
      ['A', 'B'],
    );
    expect(facilitation.compute(converted, converted.asked[1]!)).toMatchObject({ value: 53.5, currency: 'EUR' });
    const without = portfolioOf({ facilitations: rows }, AS_OF, ['A', 'B']);
    for (const account of without.asked) expect(() => figuresOf(facilitation, without, account)).toThrowError(CellError);
    const own = portfolioOf({ facilitations: [...rows, service({ value_to_customer: 1, currency: 'CHF' })] }, AS_OF, ['A', 'B'], {
      ownCurrencies: true,
    });
    expect(facilitation.compute(own, own.asked[1]!)).toMatchObject({ value: 107, currency: 'USD' });
    try {
      facilitation.compute(own, own.asked[0]!);
      expect.unreachable();
    } catch (error) {
      expect((error as CellError).finding).toMatchObject({ code: 'currency_mix', row: 5, value: 'CHF', expected: 'EUR' });
    }
  });
});

const anyService = fc
  .record({
    date: fc.integer({ min: 45900, max: 46400 }),
    value_to_customer: fc.option(fc.integer({ min: 1, max: 10_000 })),
    our_cost: fc.option(fc.integer({ min: 1, max: 1_000 })),
    in_contract: fc.option(fc.boolean()),
    valued_at: fc.option(fc.integer({ min: 45900, max: 46400 })),
    service: fc.constantFrom('Loan', 'Delivery', null),
  })
  .map((row): Row => service(row));
const services = fc.array(anyService, { maxLength: 15 });

describe('properties of the facilitation ledger', () => {
  it('value = valued + unseen, shares between 0 and 1, due no more than the services; explain adds up to the value', () => {
    fc.assert(
      fc.property(services, (rows) => {
        const drivers: Driver[] = [];
        const result = of([service({}), ...rows], drivers);
        expect(result.valued + result.unseen).toBeCloseTo(result.value, 9);
        expect(result.unseen).toBeGreaterThanOrEqual(0);
        if (result.value > 0) expect(result.valuedShare).toBeLessThanOrEqual(1);
        expect(result.due).toBeLessThanOrEqual(result.services);
        expect(result.coverage).toBeGreaterThanOrEqual(0);
        expect(result.coverage).toBeLessThanOrEqual(1);
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(result.value, 9);
      }),
    );
  });

  it('telling the client today never raises what is unseen or due, and leaves the value', () => {
    fc.assert(
      fc.property(services, (rows) => {
        const [before, after] = [of([service({}), ...rows]), of([service({}), ...rows].map((row) => ({ ...row, valued_at: day(AS_OF) })))];
        expect(after.value).toBe(before.value);
        expect(after.unseen).toBe(0);
        expect(after.due).toBe(0);
      }),
    );
  });

  it('the switching cost loses exactly the valued part, times benefit_years', () => {
    fc.assert(
      fc.property(services, (rows) => {
        const tables = { references: [], contracts: [], facilitations: [service({}), ...rows] };
        const portfolio = portfolioOf(tables, AS_OF, 'A');
        expect(switchCost.compute(portfolio, portfolio.asked[0]!).components.benefit_loss).toBeCloseTo(ledger(tables).valued, 9);
      }),
    );
  });
});
