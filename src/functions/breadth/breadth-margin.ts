/** BREADTHMARGIN: what each family of each account earns, losses flagged (tension T3). One row for each account and family. */
import { breadthMargin, type BreadthMargin, type FamilyMargin } from '../../metrics/breadth/breadth-margin';
import { listFunction } from '../spill';
import { accounts, asOf, output, table, tables } from '../parameters';

export const breadthMarginFunction = listFunction<BreadthMargin, FamilyMargin>({
  id: 'BREADTHMARGIN',
  life: 'position',
  parameters: [accounts, table('references'), asOf, output, tables],
  example: '=TENURE.BREADTHMARGIN(Accounts[#All],References[#All],DATE(2026,11,21))',
  metric: breadthMargin,
  title: { name: 'family', look: 'text' },
  items: ({ families }) => families,
  titleOf: ({ family }) => family,
  itemColumns: [
    { name: 'revenue', look: 'amount', value: (family) => family.revenue },
    { name: 'cost', look: 'amount', value: (family) => family.cost, none: 'no_line_cost' },
    { name: 'margin', look: 'amount', value: (family) => family.margin, none: 'no_line_cost' },
    { name: 'margin_rate', look: 'share', value: (family) => family.marginRate, none: 'no_line_cost' },
    {
      name: 'loss_making',
      look: 'text',
      value: (family) => (Number.isNaN(family.margin) ? family.margin : family.negative),
      none: 'no_line_cost',
    },
    { name: 'revenue_share', look: 'share', value: (family) => family.share, none: 'no_revenue' },
    { name: 'lines', look: 'count', value: (family) => family.lines },
    { name: 'coverage', look: 'share', value: (family) => family.coverage },
  ],
  results: [
    { name: 'total_margin', look: 'amount', value: (account) => account.margin, none: 'no_line_cost' },
    { name: 'total_margin_rate', look: 'share', value: (account) => account.marginRate, none: 'no_line_cost' },
    { name: 'negative_families', look: 'count', value: (account) => account.negativeFamilies },
    { name: 'negative_margin', look: 'amount', value: (account) => account.negativeMargin },
    {
      name: 'cross_buying_at_loss',
      look: 'text',
      value: (account) => (Number.isNaN(account.margin) ? account.margin : account.crossBuyingAtLoss),
      none: 'no_line_cost',
    },
    { name: 'newest', look: 'date', value: (account) => account.newest, none: 'no_line_date' },
    { name: 'age_days', look: 'count', value: (account) => account.ageDays, none: 'no_line_date' },
  ],
  outputs: ['parts', 'total_margin', 'total_margin_rate', 'negative_families', 'negative_margin', 'cross_buying_at_loss'],
});
