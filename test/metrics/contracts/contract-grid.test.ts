import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractGridAt, gridClauses, type ContractGrid } from '../../../src/metrics/contracts/contract-grid';
import { Lives } from '../../../src/portfolio/life';
import { readTable } from '../../../src/tables/read';
import { day, range, type Row } from '../../support/tables';

const AS_OF = day('2026-11-21');
const full: Row = {
  contract_id: 'C',
  account_id: 'A',
  start_date: '2025-01-01',
  end_date: '2027-12-31',
  notice_days: 90,
  payment_terms_days: 45,
  early_exit_type: 'pct_remaining',
  early_exit_value: 0.2,
  stock_commit_value: 8000,
  rebate_scheme: 'all_units',
  min_commit_basis: 'none',
  review_clause: true,
  innovation_clause: false,
  price_objectives: true,
};

function of(changes: Row): ContractGrid {
  const contracts = readTable('contracts', range('contracts', [{ ...full, ...changes }]));
  return contractGridAt(contracts, 0, new Lives(undefined, 1, AS_OF));
}

describe('what a contract says', () => {
  it('names its clauses and counts the four that hold the client', () => {
    expect(of({})).toMatchObject({
      clauses: {
        fixed_term: true,
        exit_penalty: true,
        committed_stock: true,
        retroactive_concession: true,
        minimum_commitment: false,
        review_clause: true,
        innovation_clause: false,
        price_objectives: true,
      },
      locks: 4,
      unknownLocks: 0,
      completeness: 1,
      status: 'active',
      remainingDays: 405,
      noticeDays: 90,
      paymentDays: 45,
    });
    expect(of({ early_exit_type: 'none', rebate_scheme: 'incremental', stock_commit_value: null, end_date: null })).toMatchObject({
      locks: 0,
      unknownLocks: 0,
      completeness: 1,
    });
    expect(of({ end_date: '2026-11-20' })).toMatchObject({ clauses: { fixed_term: false }, locks: 3, status: 'expired' });
  });

  it('takes a blank type for not known, not for no', () => {
    const blank = of({
      early_exit_type: null,
      rebate_scheme: null,
      min_commit_basis: null,
      review_clause: null,
      innovation_clause: null,
      price_objectives: null,
      notice_days: null,
      payment_terms_days: null,
    });
    expect(blank.clauses).toMatchObject({
      exit_penalty: undefined,
      retroactive_concession: undefined,
      minimum_commitment: undefined,
      review_clause: undefined,
    });
    expect(blank).toMatchObject({ locks: 2, unknownLocks: 2, completeness: 0.2, noticeDays: Number.NaN });
  });

  it.each([
    ['all_units', true],
    ['growth', true],
    ['lump', true],
    ['incremental', false],
    ['none', false],
  ])('a scheme %s is retroactive: %s', (rebate_scheme, expected) => {
    expect(of({ rebate_scheme }).clauses.retroactive_concession).toBe(expected);
  });

  it('locks and unknown locks never pass four; knowing more never lowers the completeness', () => {
    const some = fc.record({
      early_exit_type: fc.constantFrom('none', 'fixed', null),
      rebate_scheme: fc.constantFrom('none', 'lump', null),
      min_commit_basis: fc.constantFrom('none', 'units', null),
      review_clause: fc.constantFrom(true, false, null),
      innovation_clause: fc.constantFrom(true, false, null),
      price_objectives: fc.constantFrom(true, false, null),
    });
    fc.assert(
      fc.property(some, (changes) => {
        const grid = of(changes);
        expect(grid.locks + grid.unknownLocks).toBeLessThanOrEqual(4);
        expect(grid.completeness).toBeCloseTo((gridClauses.filter((clause) => grid.clauses[clause] !== undefined).length + 2) / 10, 12);
        expect(of({ ...changes, review_clause: true }).completeness).toBeGreaterThanOrEqual(grid.completeness);
      }),
    );
  });
});
