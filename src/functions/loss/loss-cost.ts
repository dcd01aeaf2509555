/** LOSSCOST: what losing the client would cost us. Without a margin rate there is no answer, unless there is no revenue either. */
import { lossCost, type LossCost } from '../../metrics/loss/loss-cost';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';

export const lossCostFunction = metricFunction<LossCost>({
  id: 'LOSSCOST',
  life: 'position',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: ['cost', 'replaced', 'not_replaced', 'revenue', 'margin', 'parts', 'explain'],
  example: '=TENURE.LOSSCOST(Accounts[#All],References[#All],DATE(2026,11,21))',
  metric: lossCost,
  peers: ['accounts'],
  explains: 'cost',
  results: [
    { name: 'cost', look: 'amount', value: (loss) => loss.cost, none: 'no_margin' },
    { name: 'replaced', look: 'amount', value: (loss) => loss.replaced, none: 'no_margin' },
    { name: 'not_replaced', look: 'amount', value: (loss) => loss.notReplaced, none: 'no_margin' },
    { name: 'revenue', look: 'amount', value: (loss) => loss.revenue },
    { name: 'margin', look: 'amount', value: (loss) => loss.margin, none: 'no_margin' },
    { name: 'margin_rate', look: 'share', value: (loss) => loss.marginRate, none: 'no_margin' },
    { name: 'margin_source', look: 'text', value: (loss) => loss.marginSource },
    { name: 'growth_rate', look: 'share', value: (loss) => loss.growth },
    { name: 'survival', look: 'share', value: (loss) => loss.survival },
    { name: 'base', look: 'amount', value: (loss) => loss.base, none: 'no_margin' },
    { name: 'growth_foregone', look: 'amount', value: (loss) => loss.growthForegone, none: 'no_margin' },
    { name: 'gap', look: 'amount', value: (loss) => loss.gap, none: 'no_margin' },
    { name: 'acquisition_cost', look: 'amount', value: (loss) => loss.acquisition },
    { name: 'price_investment', look: 'amount', value: (loss) => loss.price },
    { name: 'risk_premium', look: 'amount', value: (loss) => loss.risk, none: 'no_margin' },
    { name: 'coverage', look: 'share', value: (loss) => loss.coverage },
  ],
});
