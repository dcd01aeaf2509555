/** BREADTHMARGIN: what each family of each account earns, losses flagged (tension T3). One row for each account and family. */
import { breadthMargin, type BreadthMargin, type FamilyMargin } from '../../metrics/breadth/breadth-margin';
import { listFunction } from '../spill';
import { accounts, asOf, output, table, tables } from '../declare';

export const breadthMarginFunction = listFunction<BreadthMargin, FamilyMargin>({
  id: 'BREADTHMARGIN',
  parameters: [accounts, table('references'), asOf, output, tables],
  example: '=TENURE.BREADTHMARGIN(Accounts[#All],References[#All],DATE(2026,11,21))',
  metric: breadthMargin,
  title: 'family',
  items: ({ families }) => families,
  titleOf: ({ family }) => family,
  itemColumns: [
    { name: 'revenue', value: (family) => family.revenue },
    { name: 'cost', value: (family) => family.cost, none: 'no_line_cost' },
    { name: 'margin', value: (family) => family.margin, none: 'no_line_cost' },
    { name: 'margin_rate', value: (family) => family.marginRate, none: 'no_line_cost' },
    { name: 'loss_making', value: (family) => (Number.isNaN(family.margin) ? family.margin : family.negative), none: 'no_line_cost' },
    { name: 'revenue_share', value: (family) => family.share, none: 'no_revenue' },
    { name: 'lines', value: (family) => family.lines },
    { name: 'coverage', value: (family) => family.coverage },
  ],
  results: [
    { name: 'total_margin', value: (account) => account.margin, none: 'no_line_cost' },
    { name: 'total_margin_rate', value: (account) => account.marginRate, none: 'no_line_cost' },
    { name: 'negative_families', value: (account) => account.negativeFamilies },
    { name: 'negative_margin', value: (account) => account.negativeMargin },
    {
      name: 'cross_buying_at_loss',
      value: (account) => (Number.isNaN(account.margin) ? account.margin : account.crossBuyingAtLoss),
      none: 'no_line_cost',
    },
    { name: 'newest', value: (account) => account.newest, none: 'no_line_date', date: true },
    { name: 'age_days', value: (account) => account.ageDays, none: 'no_line_date' },
  ],
  outputs: ['parts', 'total_margin', 'total_margin_rate', 'negative_families', 'negative_margin', 'cross_buying_at_loss'],
});
