import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatedShare, walletShare, type WalletShare } from '../../../src/metrics/breadth/wallet-share';
import { CellError, type Finding } from '../../../src/tables/findings';
import { portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
const lines: Row[] = [
  { line_id: 'L1', account_id: 'A', reference_id: 'R1', annual_revenue: 30_000 },
  { line_id: 'L2', account_id: 'A', reference_id: 'R2', annual_revenue: 10_000 },
];

function of(account: Row, tables: TableRows = {}): WalletShare {
  const portfolio = portfolioOf({ references: lines, accounts: [{ account_id: 'A', ...account }], ...tables }, AS_OF, 'A');
  return walletShare.compute(portfolio, portfolio.asked[0]!);
}
function refused(account: Row, tables: TableRows = {}): Finding {
  try {
    of(account, tables);
  } catch (error) {
    if (error instanceof CellError) return error.finding;
    throw error;
  }
  throw new Error('not refused');
}

describe('share of wallet', () => {
  it('is our revenue over the wallet', () => {
    expect(of({ wallet_annual: 160_000 })).toMatchObject({
      share: 0.25,
      source: 'wallet',
      revenue: 40_000,
      wallet: 160_000,
      open: 120_000,
      coverage: 1,
    });
    expect(of({ wallet_annual: 40_000 })).toMatchObject({ share: 1, open: 0 });
  });

  it('is estimated from the rank without a wallet (Wallet Allocation Rule: first of two 2/3, second 1/3; first of three 1/2)', () => {
    expect(of({ satisfaction_rank: 1, brands_used: 2 })).toMatchObject({ source: 'rank', wallet: Number.NaN, coverage: 1 });
    expect(of({ satisfaction_rank: 1, brands_used: 2 }).share).toBeCloseTo(2 / 3, 12);
    expect(of({ satisfaction_rank: 2, brands_used: 2 }).share).toBeCloseTo(1 / 3, 12);
    expect(of({ satisfaction_rank: 1, brands_used: 3 }).share).toBeCloseTo(1 / 2, 12);
    expect(of({ satisfaction_rank: 1, brands_used: 1 }).share).toBe(1);
  });

  it('shows the estimate beside the measure', () => {
    const both = of({ wallet_annual: 160_000, satisfaction_rank: 2, brands_used: 2 });
    expect(both).toMatchObject({ share: 0.25, source: 'wallet' });
    expect(both.rankShare).toBeCloseTo(1 / 3, 12);
  });

  it('has no answer without either', () => {
    expect(of({})).toMatchObject({ share: Number.NaN, source: 'unknown', coverage: 0, revenue: 40_000 });
    expect(of({ satisfaction_rank: 1 }).share).toBeNaN();
  });

  it('reads the wallet in the account’s currency', () => {
    const fx = [
      { currency: 'EUR', rate_to_reporting: 1 },
      { currency: 'USD', rate_to_reporting: 0.5 },
    ];
    const references = lines.map((line) => ({ ...line, currency: 'EUR' }));
    expect(of({ currency: 'USD', wallet_annual: 160_000 }, { references, fx })).toMatchObject({ wallet: 80_000, share: 0.5 });
    expect(refused({ currency: 'USD', wallet_annual: 160_000 }, { references })).toMatchObject({
      code: 'currency_mix',
      table: 'accounts',
      row: 2,
      column: 'currency',
      value: 'USD',
    });
    expect(refused({ currency: 'USD', wallet_annual: 60_000 }, { references, fx })).toMatchObject({
      code: 'wallet_too_small',
      value: 60_000,
      expected: '80000',
    });
  });

  it('refuses a wallet below our revenue and a rank above the number of suppliers', () => {
    expect(refused({ wallet_annual: 39_000 })).toMatchObject({
      code: 'wallet_too_small',
      table: 'accounts',
      row: 2,
      column: 'wallet_annual',
      value: 39_000,
      expected: '40000',
    });
    expect(refused({ satisfaction_rank: 3, brands_used: 2 })).toMatchObject({
      code: 'above_maximum',
      column: 'satisfaction_rank',
      expected: '2',
    });
  });

  it('covers the lines whose revenue is known', () => {
    const references = [...lines, { line_id: 'L3', account_id: 'A', reference_id: 'R3', quantity: 5 }];
    expect(of({ wallet_annual: 160_000 }, { references }).coverage).toBeCloseTo(2 / 3, 12);
    expect(of({ wallet_annual: 160_000 }, { references: [] })).toMatchObject({ share: 0, coverage: 0 });
  });
});

describe('properties of the Wallet Allocation Rule', () => {
  it('adds up to 1 over all ranks and falls with the rank', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (suppliers) => {
        const shares = Array.from({ length: suppliers }, (_, position) => allocatedShare(position + 1, suppliers));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (let rank = 1; rank < suppliers; rank++) expect(shares[rank]!).toBeLessThan(shares[rank - 1]!);
      }),
    );
  });
});
