/** SWITCHCOST: what leaving would cost the client, as amount and index. */
import { switchCost, switchCostComponents, type SwitchCost } from '../../metrics/switching-cost/switch-cost';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';
import type { Column } from '../shape';

const components = switchCostComponents.map((name): Column<SwitchCost> => ({ name, value: (cost) => cost.components[name] }));
const coverages = switchCostComponents.map(
  (name): Column<SwitchCost> => ({ name: `coverage_${name}`, value: (cost) => cost.coverages[name] }),
);

export const switchCostFunction = metricFunction<SwitchCost>({
  id: 'SWITCHCOST',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  outputs: ['amount', 'index', 'index_high', 'coverage', 'negative_share', 'ratio', 'parts', 'explain'],
  example: '=TENURE.SWITCHCOST(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21))',
  metric: switchCost,
  explains: 'amount',
  results: [
    { name: 'amount', value: (cost) => cost.amount },
    { name: 'index', value: (cost) => cost.index },
    { name: 'index_high', value: (cost) => cost.indexHigh },
    { name: 'coverage', value: (cost) => cost.coverage },
    { name: 'negative_share', value: (cost) => cost.negativeShare, none: 'no_amount' },
    { name: 'ratio', value: (cost) => cost.ratio, none: 'no_revenue' },
    { name: 'revenue', value: (cost) => cost.revenue },
    { name: 'held', value: (cost) => cost.held },
    { name: 'suction', value: (cost) => cost.suction },
    ...components,
    ...coverages,
    { name: 'lines', value: (cost) => cost.lines },
    { name: 'references', value: (cost) => cost.references },
    { name: 'families', value: (cost) => cost.families },
    { name: 'sites', value: (cost) => cost.sites },
    { name: 'live_contracts', value: (cost) => cost.liveContracts },
    { name: 'expired_contracts', value: (cost) => cost.expiredContracts },
    { name: 'pending_contracts', value: (cost) => cost.pendingContracts },
    { name: 'remaining_months', value: (cost) => cost.remainingMonths },
    { name: 'incumbency', value: (cost) => cost.incumbency, none: 'no_revenue' },
  ],
});
