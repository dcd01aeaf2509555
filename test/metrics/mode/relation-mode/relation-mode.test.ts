import { describe, expect, it } from 'vitest';
import type { Driver } from '../../../../src/metrics/metric';
import { relationMode, type RelationMode } from '../../../../src/metrics/mode/relation-mode';
import { switchCost } from '../../../../src/metrics/switching-cost/switch-cost';
import { portfolioOf, type Row, type TableRows } from '../../../support/tables';

const AS_OF = '2026-11-21';
const account: Row = {
  account_id: 'A',
  stakes_1_5: 5,
  our_stakes_1_5: 4,
  technicality_1_5: 4,
  scarcity_1_5: 4,
  our_share_of_their_spend: 0.35,
  their_share_of_our_revenue: 0.05,
  team_count: 1,
};
const line: Row = { line_id: 'L1', account_id: 'A', reference_id: 'R1', family: 'F1', annual_revenue: 800_000, business_critical_1_5: 5 };
const contract: Row = {
  contract_id: 'C1',
  account_id: 'A',
  start_date: '2026-01-01',
  end_date: '2026-12-31',
  early_exit_type: 'none',
  min_commit_basis: 'none',
};

function of(tables: TableRows, { day = AS_OF, drivers }: { day?: string | number; drivers?: Driver[] } = {}): RelationMode {
  const portfolio = portfolioOf(tables, day, 'A');
  return relationMode.compute(portfolio, portfolio.asked[0]!, drivers);
}
const about = (changes: Row, tables: TableRows = {}): RelationMode => of({ accounts: [{ ...account, ...changes }], ...tables });

describe('the mode of a relationship', () => {
  it('is the quadrant of the stakes and of the mean of technicality and scarcity', () => {
    expect(about({})).toMatchObject({ kraljic: { cells: ['strategic'], missing: [] }, supplyRisk: 4 });
    expect(about({ technicality_1_5: 1 })).toMatchObject({ kraljic: { cells: ['leverage'] }, supplyRisk: 2.5 });
    expect(about({ stakes_1_5: 3, technicality_1_5: 2 })).toMatchObject({
      kraljic: { cells: ['strategic', 'leverage', 'bottleneck', 'non_critical'] },
    });
  });

  it('is undetermined when a score is unknown, and names it', () => {
    expect(about({ stakes_1_5: null, scarcity_1_5: null }).kraljic).toEqual({ cells: [], missing: ['stakes', 'scarcity'] });
    expect(about({ scarcity_1_5: null, alternatives_count: 2 })).toMatchObject({ scarcity: 4, kraljic: { cells: ['strategic'] } });
    expect(of({ references: [line] }).kraljic.missing).toEqual(['stakes', 'technicality', 'scarcity']);
  });

  it('weighs their dependence against ours', () => {
    // Without an index: mean of 0.35 and (4 − 1)/4 = 0.55; ours 0.05/0.2 = 0.25.
    const drivers: Driver[] = [];
    const mode = of({ accounts: [account] }, { drivers });
    expect(mode.theirDependence).toBeCloseTo(0.55, 12);
    expect(mode.ourDependence).toBeCloseTo(0.25, 12);
    expect(mode.power).toBeCloseTo(0.3, 12);
    expect(mode.interdependence).toBeCloseTo(0.4, 12);
    expect(mode).toMatchObject({ balance: 'supplier', indexLow: Number.NaN });
    expect(drivers.map(({ item }) => item)).toEqual(['our_share_of_their_spend', 'scarcity', 'their_share_of_our_revenue']);
    expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(0.3, 12);
    expect(about({ their_share_of_our_revenue: 0.9 })).toMatchObject({ ourDependence: 1, balance: 'buyer' });
    expect(about({ their_share_of_our_revenue: null })).toMatchObject({ power: Number.NaN, balance: undefined });
  });

  it('takes the index from the lines and contracts that are given', () => {
    const tables = { accounts: [{ ...account, team_count: 10 }], references: [line], contracts: [contract] };
    const portfolio = portfolioOf(tables, AS_OF, 'A');
    const { index } = switchCost.compute(portfolio, portfolio.asked[0]!);
    const mode = of(tables);
    expect(mode.indexLow).toBe(index);
    expect(mode.theirDependence).toBeCloseTo((0.35 + 0.75 + index / 100) / 3, 12);
    expect(mode.buyerInvestment).toBe(Math.max(1, index / 20));
    // Ten people at 8,000 for 800,000 of revenue: 0.1 of 0.2.
    expect(mode.supplierInvestment).toBeCloseTo(3, 12);
    expect(mode.bensaou).toEqual({ cells: ['captive_supplier', 'market_exchange'], missing: [] });
  });

  it('counts the facilitation of a year among what we dedicate', () => {
    const facilitations = [
      { account_id: 'A', date: '2026-06-01', our_cost: 80_000 },
      { account_id: 'A', date: '2025-06-01', our_cost: 1e6 },
    ];
    expect(about({ team_count: 10 }, { references: [line], facilitations }).supplierInvestment).toBeCloseTo(5, 12);
    expect(about({ team_count: null }, { references: [line], facilitations }).bensaou).toEqual({ cells: [], missing: ['team_count'] });
  });

  it('knows the phase from the contracts', () => {
    expect(about({}, { contracts: [contract] }).phase).toBe('renewal');
    expect(about({}, { contracts: [{ ...contract, end_date: '2029-12-31' }] }).phase).toBe('performance');
    expect(about({}, { contracts: [{ ...contract, account_id: 'B' }] }).phase).toBe('initial');
    expect(about({}).phase).toBeUndefined();
  });

  it('without a day uses what needs none', () => {
    const mode = of({ accounts: [account], references: [line], contracts: [contract] }, { day: Number.NaN });
    expect(mode).toMatchObject({
      kraljic: { cells: ['strategic'] },
      contractual: { answer: true },
      indexLow: Number.NaN,
      phase: undefined,
      newest: Number.NaN,
    });
    expect(mode.bensaou).toEqual({ cells: [], missing: ['index_low', 'revenue'] });
    expect(mode.power).toBeCloseTo(0.3, 12);
  });

  it('covers nine inputs', () => {
    expect(about({}).coverage).toBeCloseTo(7 / 9, 12);
    expect(about({}, { references: [line], contracts: [contract] }).coverage).toBe(1);
    expect(of({ accounts: [{ account_id: 'A' }] }).coverage).toBe(0);
  });
});

describe('contractual B2B', () => {
  const contractual = (changes: Row, contracts: Row[] = [contract], references: Row[] = [line]) =>
    about(changes, { contracts, references }).contractual;

  it('needs high stakes on both sides, a binding contract, and technicality or critical lines', () => {
    expect(contractual({})).toEqual({ answer: true, missing: [] });
    expect(contractual({ technicality_1_5: 2 })).toEqual({ answer: true, missing: [] });
    expect(contractual({ technicality_1_5: 2 }, [contract], [{ ...line, business_critical_1_5: 2 }]).answer).toBe(false);
    expect(contractual({ our_stakes_1_5: 3 }).answer).toBe(false);
    expect(contractual({ stakes_1_5: 2 }).answer).toBe(false);
  });

  it('takes a calendar year for twelve months, and a cost of leaving instead of a long term', () => {
    const short = { ...contract, start_date: '2026-01-02' };
    expect(contractual({}, [short]).answer).toBe(false);
    expect(contractual({}, [{ ...short, early_exit_type: 'fixed', early_exit_value: 5000 }]).answer).toBe(true);
    expect(contractual({}, [{ ...short, min_commit_basis: 'revenue', shortfall_rate: 0.2 }]).answer).toBe(true);
    expect(contractual({}, [{ ...short, stock_commit_value: 100 }]).answer).toBe(true);
    expect(contractual({}, [{ ...contract, end_date: '2026-11-20' }]).answer).toBe(false);
  });

  it('names what is missing, unless what is known settles it', () => {
    expect(contractual({ our_stakes_1_5: null })).toEqual({ answer: undefined, missing: ['our_stakes'] });
    expect(about({ our_stakes_1_5: null }).contractual).toEqual({ answer: undefined, missing: ['our_stakes', 'contracts'] });
    expect(about({ our_stakes_1_5: null, stakes_1_5: 1 }).contractual).toEqual({ answer: false, missing: [] });
    expect(about({ technicality_1_5: null }, { contracts: [contract] }).contractual).toEqual({
      answer: undefined,
      missing: ['technicality'],
    });
    expect(about({ technicality_1_5: null }, { contracts: [contract], references: [line] }).contractual.answer).toBe(true);
  });
});
