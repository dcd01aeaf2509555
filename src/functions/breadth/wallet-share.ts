/** WALLETSHARE: our share of what the client spends in our categories, measured or estimated from our rank. */
import { walletShare, type WalletShare } from '../../metrics/breadth/wallet-share';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';

export const walletShareFunction = metricFunction<WalletShare>({
  id: 'WALLETSHARE',
  life: 'position',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: ['share', 'source', 'parts'],
  example: '=TENURE.WALLETSHARE(Accounts[#All],References[#All],DATE(2026,11,21))',
  metric: walletShare,
  results: [
    { name: 'share', look: 'share', value: (wallet) => wallet.share, none: 'no_wallet' },
    { name: 'source', look: 'text', value: (wallet) => wallet.source },
    { name: 'revenue', look: 'amount', value: (wallet) => wallet.revenue },
    { name: 'wallet', look: 'amount', value: (wallet) => wallet.wallet, none: 'no_wallet' },
    { name: 'open_wallet', look: 'amount', value: (wallet) => wallet.open, none: 'no_wallet' },
    { name: 'rank_share', look: 'share', value: (wallet) => wallet.rankShare, none: 'no_rank' },
    { name: 'satisfaction_rank', look: 'count', value: (wallet) => wallet.rank, none: 'no_rank' },
    { name: 'brands_used', look: 'count', value: (wallet) => wallet.suppliers, none: 'no_rank' },
    { name: 'coverage', look: 'share', value: (wallet) => wallet.coverage },
    { name: 'newest', look: 'date', value: (wallet) => wallet.newest, none: 'no_line_date' },
    { name: 'age_days', look: 'count', value: (wallet) => wallet.ageDays, none: 'no_line_date' },
  ],
});
