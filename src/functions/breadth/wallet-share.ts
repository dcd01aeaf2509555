/** WALLETSHARE: our share of what the client spends in our categories, measured or estimated from our rank. */
import { walletShare, type WalletShare } from '../../metrics/breadth/wallet-share';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

export const walletShareFunction = metricFunction<WalletShare>({
  id: 'WALLETSHARE',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: ['share', 'source', 'parts'],
  example: '=TENURE.WALLETSHARE(Accounts[#All],References[#All],DATE(2026,11,21))',
  metric: walletShare,
  results: [
    { name: 'share', value: (wallet) => wallet.share, none: 'no_wallet' },
    { name: 'source', value: (wallet) => wallet.source },
    { name: 'revenue', value: (wallet) => wallet.revenue },
    { name: 'wallet', value: (wallet) => wallet.wallet, none: 'no_wallet' },
    { name: 'open_wallet', value: (wallet) => wallet.open, none: 'no_wallet' },
    { name: 'rank_share', value: (wallet) => wallet.rankShare, none: 'no_rank' },
    { name: 'satisfaction_rank', value: (wallet) => wallet.rank, none: 'no_rank' },
    { name: 'brands_used', value: (wallet) => wallet.suppliers, none: 'no_rank' },
    { name: 'coverage', value: (wallet) => wallet.coverage },
    { name: 'newest', value: (wallet) => wallet.newest, none: 'no_line_date', date: true },
    { name: 'age_days', value: (wallet) => wallet.ageDays, none: 'no_line_date' },
  ],
});
