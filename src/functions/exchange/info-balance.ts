/** INFOBALANCE: what we know, what we share, what we receive. `explain` shows each aspect's part of the completeness. */
import { infoBalance, type InfoBalance } from '../../metrics/exchange/info-balance';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';

export const infoBalanceFunction = metricFunction<InfoBalance>({
  id: 'INFOBALANCE',
  life: 'position',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  outputs: ['completeness', 'shared', 'received', 'unpaired', 'parts', 'explain'],
  example:
    '=TENURE.INFOBALANCE(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),"parts",Knowledge[#All],Concessions[#All])',
  metric: infoBalance,
  explains: 'completeness',
  results: [
    { name: 'completeness', look: 'share', value: (info) => info.completeness, none: 'no_lines' },
    { name: 'known_contract', look: 'share', value: (info) => info.known.contract_id, none: 'no_lines' },
    { name: 'known_end', look: 'share', value: (info) => info.known.end_date, none: 'no_lines' },
    { name: 'known_site', look: 'share', value: (info) => info.known.site, none: 'no_lines' },
    { name: 'known_family', look: 'share', value: (info) => info.known.family, none: 'no_lines' },
    { name: 'lines', look: 'count', value: (info) => info.lines },
    { name: 'countries', look: 'count', value: (info) => info.countries },
    { name: 'dangling_contracts', look: 'count', value: (info) => info.danglingContracts },
    { name: 'shared', look: 'share', value: (info) => info.shared, none: 'no_items' },
    { name: 'items', look: 'count', value: (info) => info.items },
    { name: 'shared_items', look: 'count', value: (info) => info.sharedItems },
    { name: 'received', look: 'share', value: (info) => info.received },
    { name: 'received_items', look: 'count', value: (info) => info.receivedItems },
    { name: 'received_gets', look: 'count', value: (info) => info.receivedGets },
    { name: 'unpaired', look: 'count', value: (info) => info.unpaired },
    { name: 'knowledge', look: 'share', value: (info) => info.knowledge, none: 'no_items' },
    { name: 'owned', look: 'count', value: (info) => info.owned, none: 'no_items' },
    { name: 'single_owner', look: 'count', value: (info) => info.singleOwner },
    { name: 'buyer_transparency', look: 'share', value: (info) => info.buyerTransparency, none: 'no_transparency' },
    { name: 'tension', look: 'text', value: (info) => info.tension },
    { name: 'coverage', look: 'share', value: (info) => info.coverage },
    { name: 'newest', look: 'date', value: (info) => info.newest, none: 'no_items' },
    { name: 'age_days', look: 'count', value: (info) => info.ageDays, none: 'no_items' },
  ],
});
