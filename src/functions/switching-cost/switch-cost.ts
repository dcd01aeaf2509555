/** SWITCHCOST: what leaving would cost the client, as amount and index. */
import { switchCostComponents } from '../../metrics/switching-cost/facets';
import { switchCost, type SwitchCost } from '../../metrics/switching-cost/switch-cost';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';
import type { Column } from '../shape';

const components = switchCostComponents.map(
  (name): Column<SwitchCost> => ({ name, look: 'amount', value: (cost) => cost.components[name] }),
);
const coverages = switchCostComponents.map(
  (name): Column<SwitchCost> => ({ name: `coverage_${name}`, look: 'share', value: (cost) => cost.coverages[name] }),
);

export const switchCostFunction = metricFunction<SwitchCost>({
  id: 'SWITCHCOST',
  life: 'position',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  outputs: ['amount', 'index', 'index_high', 'coverage', 'negative_share', 'ratio', 'parts', 'explain'],
  example: '=TENURE.SWITCHCOST(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21))',
  metric: switchCost,
  explains: 'amount',
  results: [
    { name: 'amount', look: 'amount', value: (cost) => cost.amount },
    { name: 'index', look: 'score', value: (cost) => cost.index },
    { name: 'index_high', look: 'score', value: (cost) => cost.indexHigh },
    { name: 'coverage', look: 'share', value: (cost) => cost.coverage },
    { name: 'negative_share', look: 'share', value: (cost) => cost.negativeShare, none: 'no_amount' },
    { name: 'ratio', look: 'share', value: (cost) => cost.ratio, none: 'no_revenue' },
    { name: 'revenue', look: 'amount', value: (cost) => cost.revenue },
    { name: 'held', look: 'score', value: (cost) => cost.held },
    { name: 'suction', look: 'amount', value: (cost) => cost.suction },
    ...components,
    ...coverages,
    { name: 'lines', look: 'count', value: (cost) => cost.lines },
    { name: 'references', look: 'count', value: (cost) => cost.references },
    { name: 'families', look: 'count', value: (cost) => cost.families },
    { name: 'sites', look: 'count', value: (cost) => cost.sites },
    { name: 'live_contracts', look: 'count', value: (cost) => cost.liveContracts },
    { name: 'expired_contracts', look: 'count', value: (cost) => cost.expiredContracts },
    { name: 'pending_contracts', look: 'count', value: (cost) => cost.pendingContracts },
    { name: 'remaining_months', look: 'score', value: (cost) => cost.remainingMonths },
    { name: 'incumbency', look: 'share', value: (cost) => cost.incumbency, none: 'no_revenue' },
  ],
});
