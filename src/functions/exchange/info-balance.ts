/** INFOBALANCE: what we know, what we share, what we receive. `explain` shows each aspect's part of the completeness. */
import { infoBalance, type InfoBalance } from '../../metrics/exchange/info-balance';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

export const infoBalanceFunction = metricFunction<InfoBalance>({
  id: 'INFOBALANCE',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  outputs: ['completeness', 'shared', 'received', 'unpaired', 'parts', 'explain'],
  example:
    '=TENURE.INFOBALANCE(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),"parts",Knowledge[#All],Concessions[#All])',
  metric: infoBalance,
  explains: 'completeness',
  results: [
    { name: 'completeness', value: (info) => info.completeness, none: 'no_lines' },
    { name: 'known_contract', value: (info) => info.known.contract_id, none: 'no_lines' },
    { name: 'known_end', value: (info) => info.known.end_date, none: 'no_lines' },
    { name: 'known_site', value: (info) => info.known.site, none: 'no_lines' },
    { name: 'known_family', value: (info) => info.known.family, none: 'no_lines' },
    { name: 'lines', value: (info) => info.lines },
    { name: 'countries', value: (info) => info.countries },
    { name: 'dangling_contracts', value: (info) => info.danglingContracts },
    { name: 'shared', value: (info) => info.shared, none: 'no_items' },
    { name: 'items', value: (info) => info.items },
    { name: 'shared_items', value: (info) => info.sharedItems },
    { name: 'received', value: (info) => info.received },
    { name: 'received_items', value: (info) => info.receivedItems },
    { name: 'received_gets', value: (info) => info.receivedGets },
    { name: 'unpaired', value: (info) => info.unpaired },
    { name: 'knowledge', value: (info) => info.knowledge, none: 'no_items' },
    { name: 'owned', value: (info) => info.owned, none: 'no_items' },
    { name: 'single_owner', value: (info) => info.singleOwner },
    { name: 'buyer_transparency', value: (info) => info.buyerTransparency, none: 'no_transparency' },
    { name: 'tension', value: (info) => info.tension },
    { name: 'coverage', value: (info) => info.coverage },
    { name: 'newest', value: (info) => info.newest, none: 'no_items', date: true },
    { name: 'age_days', value: (info) => info.ageDays, none: 'no_items' },
  ],
});
