/** RIGIDITY: how little the contracts in force can move in a moving world, and the innovation paradox. */
import { rigidity, rigidityTerms, type Rigidity } from '../../metrics/mode/rigidity';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';
import type { Column } from '../shape';

const terms = rigidityTerms.map(
  (term): Column<Rigidity> => ({
    name: `points_${term}`,
    look: 'score',
    value: ({ points, score }) => (Number.isNaN(score) ? score : points[term]),
    none: 'no_rated_contract',
  }),
);

export const rigidityFunction = metricFunction<Rigidity>({
  id: 'RIGIDITY',
  life: 'position',
  parameters: [accounts, table('contracts'), asOf, output, tables],
  outputs: ['score', 'coverage', 'paradox', 'parts', 'explain'],
  example: '=TENURE.RIGIDITY(Accounts[#All],Contracts[#All],DATE(2026,11,21),"score",Initiatives[#All])',
  metric: rigidity,
  explains: 'score',
  results: [
    { name: 'score', look: 'score', value: (result) => result.score, none: 'no_rated_contract' },
    { name: 'coverage', look: 'share', value: (result) => result.coverage },
    { name: 'paradox', look: 'text', value: (result) => result.paradox ?? Number.NaN, none: 'no_paradox_known' },
    ...terms,
    { name: 'live_contracts', look: 'count', value: (result) => result.contracts },
    { name: 'with_review', look: 'count', value: (result) => result.withReview },
    { name: 'prescriptive', look: 'count', value: (result) => result.prescriptive },
    { name: 'outside_spec', look: 'count', value: (result) => result.outsideSpec, none: 'no_initiatives_given' },
    { name: 'outside_spec_accepted', look: 'count', value: (result) => result.accepted, none: 'no_initiatives_given' },
    { name: 'joint_plans', look: 'count', value: (result) => result.jointPlans, none: 'no_initiatives_given' },
    { name: 'complaints', look: 'count', value: (result) => result.complaints, none: 'no_observations_given' },
    { name: 'newest', look: 'date', value: (result) => result.newest, none: 'no_rated_contract' },
    { name: 'age_days', look: 'count', value: (result) => result.ageDays, none: 'no_rated_contract' },
  ],
});
