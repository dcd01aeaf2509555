/**
 * Share of wallet: our annual revenue / what the client spends in our categories in a year (wallet_annual, in the account's
 * currency). Without a wallet an estimate: the Wallet Allocation Rule (Keiningham et al. 2015), (1 − rank/(n + 1)) × 2/n, with rank our place in
 * satisfaction among the n suppliers used; over all ranks it sums to 1; made for repertoire markets. A share above 1 or a rank above n can't be: a CellError.
 * Neither wallet nor rank: NaN.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { CellError, type FindingCode } from '../../tables/findings';
import { accountAmount } from '../account-amount';
import { activeLines, LINE_READS } from '../active-lines';
import type { Metric } from '../metric';
import { newestLine, NEWEST_LINE_READS } from './newest-line';
import { NeumaierSum } from '../numeric/sum';

export interface WalletShare {
  /** 0 to 1. */
  readonly share: number;
  /** Measured against the wallet, estimated from the rank, or not known. */
  readonly source: 'wallet' | 'rank' | 'unknown';
  /** The estimate from the rank, also when the wallet is known; NaN without rank or number of suppliers. */
  readonly rankShare: number;
  readonly revenue: number;
  /** In the reporting currency; NaN when unknown. */
  readonly wallet: number;
  /** What others earn of it. */
  readonly open: number;
  readonly rank: number;
  readonly suppliers: number;
  /** Wallet: share of the active lines whose revenue is known. Rank: 1. Unknown: 0. */
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

/** The share that the Wallet Allocation Rule gives to a rank among n suppliers. */
export const allocatedShare = (rank: number, suppliers: number): number => (1 - rank / (suppliers + 1)) * (2 / suppliers);

/** Revenue may pass the wallet by rounding only. */
const TOLERANCE = 1 + 1e-9;

function refuse(
  portfolio: Portfolio,
  account: number,
  code: Extract<FindingCode, 'wallet_too_small' | 'above_maximum'>,
  column: string,
  expected?: string,
): never {
  const rows = portfolio.rowsOf('accounts')!;
  const row = rows.rows(account)[0]!;
  const value = rows.table.number(column, row);
  throw new CellError({
    code,
    severity: 'error',
    table: 'accounts',
    row: rows.table.sourceRow(row),
    column,
    value,
    ...(expected === undefined ? {} : { expected }),
  });
}

export const walletShare: Metric<WalletShare> = {
  reads: {
    accounts: ['segment', 'currency', 'wallet_annual', 'satisfaction_rank', 'brands_used'],
    references: [...LINE_READS, ...NEWEST_LINE_READS],
  },
  compute(portfolio, account) {
    const lines = activeLines(portfolio);
    const sum = new NeumaierSum();
    let [count, known] = [0, 0];
    for (const row of lines.rows(account)) {
      if (lines.active[row] === 0) continue;
      sum.add(lines.revenue[row]!);
      count++;
      known += lines.known[row]!;
    }
    const revenue = sum.value;
    const wallet = accountAmount(portfolio, account, 'wallet_annual');
    const [rank, suppliers] = [portfolio.accountNumber(account, 'satisfaction_rank'), portfolio.accountNumber(account, 'brands_used')];
    const measured = wallet > 0;
    // Said in the wallet's own currency, like the cell.
    const inWallet = (revenue / wallet) * portfolio.accountNumber(account, 'wallet_annual');
    if (measured && revenue > wallet * TOLERANCE)
      refuse(portfolio, account, 'wallet_too_small', 'wallet_annual', String(Math.round(inWallet * 100) / 100));
    if (rank > suppliers) refuse(portfolio, account, 'above_maximum', 'satisfaction_rank', String(suppliers));
    const rankShare = allocatedShare(rank, suppliers);
    const unmeasured = Number.isNaN(rankShare) ? ({ source: 'unknown', coverage: 0 } as const) : ({ source: 'rank', coverage: 1 } as const);
    return {
      share: measured ? Math.min(1, revenue / wallet) : rankShare,
      source: measured ? 'wallet' : unmeasured.source,
      rankShare,
      revenue,
      wallet,
      open: measured ? Math.max(0, wallet - revenue) : Number.NaN,
      rank,
      suppliers,
      coverage: measured ? known / Math.max(1, count) : unmeasured.coverage,
      ...newestLine(portfolio, account),
    };
  },
};
