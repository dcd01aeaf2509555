/** SATISFACTION: how satisfied each group is, what it weighs and what was hoped for. `waterfall` is its derivation, one account at a time. */
import { satisfaction, satisfactionGroups, type Satisfaction } from '../../metrics/people/satisfaction';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';
import type { Column } from '../shape';

const groups = satisfactionGroups.map(
  (name, position): Column<Satisfaction> => ({
    name: `satisfaction_${name}`,
    value: (answers) => answers.groups[position]!.mean,
    none: 'no_satisfaction',
  }),
);

export const satisfactionFunction = metricFunction<Satisfaction>({
  id: 'SATISFACTION',
  parameters: [accounts, table('observations'), asOf, output, tables],
  outputs: ['weighted', 'mean', 'waterfall', 'disagreement', 'respondents', 'parts'],
  example: '=TENURE.SATISFACTION(Accounts[#All],Observations[#All],DATE(2026,11,21),"parts")',
  metric: satisfaction,
  explains: 'weighted',
  results: [
    { name: 'weighted', value: (answers) => answers.weighted, none: 'no_satisfaction' },
    { name: 'mean', value: (answers) => answers.mean, none: 'no_satisfaction' },
    { name: 'coverage', value: (answers) => answers.coverage },
    { name: 'disagreement', value: (answers) => answers.disagreement, none: 'one_group' },
    { name: 'respondents', value: (answers) => answers.respondents },
    { name: 'answers', value: (answers) => answers.answers },
    ...groups,
    { name: 'lowest_group', value: (answers) => answers.lowestGroup ?? '' },
    { name: 'alert', value: (answers) => answers.alert },
    { name: 'satisfaction_relationship', value: (answers) => answers.relationship, none: 'no_satisfaction' },
    { name: 'satisfaction_product', value: (answers) => answers.product, none: 'no_satisfaction' },
    { name: 'points_met', value: (answers) => answers.pointsMet },
    { name: 'points_total', value: (answers) => answers.points.length },
    { name: 'points_unmet', value: (answers) => answers.points.filter(({ met }) => !met).map(({ name }) => name) },
    { name: 'expectation_gap', value: (answers) => answers.expectationGap, none: 'no_expectation' },
    { name: 'perceived_value', value: (answers) => answers.perceivedValue, none: 'no_value_answer' },
    { name: 'desire', value: (answers) => answers.desire, none: 'no_desire' },
    { name: 'desire_acts', value: (answers) => answers.desireActs },
    { name: 'our_view', value: (answers) => answers.ourView, none: 'no_own_view' },
    { name: 'newest', value: (answers) => answers.newest, none: 'no_satisfaction', date: true },
    { name: 'age_days', value: (answers) => answers.ageDays, none: 'no_satisfaction' },
  ],
});
