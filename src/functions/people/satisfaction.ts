/** SATISFACTION: how satisfied each group is, what it weighs and what was hoped for. `waterfall` is its derivation, one account at a time. */
import { satisfaction, satisfactionGroups, type Satisfaction } from '../../metrics/people/satisfaction';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';
import type { Column } from '../shape';

const groups = satisfactionGroups.map(
  (name, position): Column<Satisfaction> => ({
    name: `satisfaction_${name}`,
    look: 'decimal',
    value: (answers) => answers.groups[position]!.mean,
    none: 'no_satisfaction',
  }),
);

export const satisfactionFunction = metricFunction<Satisfaction>({
  id: 'SATISFACTION',
  life: 'evidence',
  parameters: [accounts, table('observations'), asOf, output, tables],
  outputs: ['weighted', 'mean', 'waterfall', 'disagreement', 'respondents', 'parts'],
  example: '=TENURE.SATISFACTION(Accounts[#All],Observations[#All],DATE(2026,11,21),"parts")',
  metric: satisfaction,
  explains: 'weighted',
  results: [
    { name: 'weighted', look: 'decimal', value: (answers) => answers.weighted, none: 'no_satisfaction' },
    { name: 'mean', look: 'decimal', value: (answers) => answers.mean, none: 'no_satisfaction' },
    { name: 'coverage', look: 'share', value: (answers) => answers.coverage },
    { name: 'disagreement', look: 'decimal', value: (answers) => answers.disagreement, none: 'one_group' },
    { name: 'respondents', look: 'count', value: (answers) => answers.respondents },
    { name: 'answers', look: 'count', value: (answers) => answers.answers },
    ...groups,
    { name: 'lowest_group', look: 'text', value: (answers) => answers.lowestGroup ?? '' },
    { name: 'alert', look: 'text', value: (answers) => answers.alert },
    { name: 'satisfaction_relationship', look: 'decimal', value: (answers) => answers.relationship, none: 'no_satisfaction' },
    { name: 'satisfaction_product', look: 'decimal', value: (answers) => answers.product, none: 'no_satisfaction' },
    { name: 'points_met', look: 'count', value: (answers) => answers.pointsMet },
    { name: 'points_total', look: 'count', value: (answers) => answers.points.length },
    { name: 'points_unmet', look: 'text', value: (answers) => answers.points.filter(({ met }) => !met).map(({ name }) => name) },
    { name: 'expectation_gap', look: 'decimal', value: (answers) => answers.expectationGap, none: 'no_expectation' },
    { name: 'perceived_value', look: 'decimal', value: (answers) => answers.perceivedValue, none: 'no_value_answer' },
    { name: 'desire', look: 'decimal', value: (answers) => answers.desire, none: 'no_desire' },
    { name: 'desire_acts', look: 'count', value: (answers) => answers.desireActs },
    { name: 'our_view', look: 'decimal', value: (answers) => answers.ourView, none: 'no_own_view' },
    { name: 'newest', look: 'date', value: (answers) => answers.newest, none: 'no_satisfaction' },
    { name: 'age_days', look: 'count', value: (answers) => answers.ageDays, none: 'no_satisfaction' },
  ],
});
