/** LOSSCOST: what losing the client would cost us. Without a margin rate there is no answer, unless there is no revenue either. */
import { lossCost, type LossCost } from '../../metrics/loss/loss-cost';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

export const lossCostFunction = metricFunction<LossCost>({
  id: 'LOSSCOST',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: ['cost', 'replaced', 'not_replaced', 'revenue', 'margin', 'parts', 'explain'],
  example: '=TENURE.LOSSCOST(Accounts[#All],References[#All],DATE(2026,11,21))',
  metric: lossCost,
  peers: ['accounts'],
  explains: 'cost',
  results: [
    { name: 'cost', value: (loss) => loss.cost, none: 'no_margin' },
    { name: 'replaced', value: (loss) => loss.replaced, none: 'no_margin' },
    { name: 'not_replaced', value: (loss) => loss.notReplaced, none: 'no_margin' },
    { name: 'revenue', value: (loss) => loss.revenue },
    { name: 'margin', value: (loss) => loss.margin, none: 'no_margin' },
    { name: 'margin_rate', value: (loss) => loss.marginRate, none: 'no_margin' },
    { name: 'margin_source', value: (loss) => loss.marginSource },
    { name: 'growth_rate', value: (loss) => loss.growth },
    { name: 'survival', value: (loss) => loss.survival },
    { name: 'base', value: (loss) => loss.base, none: 'no_margin' },
    { name: 'growth_foregone', value: (loss) => loss.growthForegone, none: 'no_margin' },
    { name: 'gap', value: (loss) => loss.gap, none: 'no_margin' },
    { name: 'acquisition_cost', value: (loss) => loss.acquisition },
    { name: 'price_investment', value: (loss) => loss.price },
    { name: 'risk_premium', value: (loss) => loss.risk, none: 'no_margin' },
    { name: 'coverage', value: (loss) => loss.coverage },
  ],
});
