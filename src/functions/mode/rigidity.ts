/** RIGIDITY: how little the contracts in force can move in a moving world, and the innovation paradox. */
import { rigidity, rigidityTerms, type Rigidity } from '../../metrics/mode/rigidity';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';
import type { Column } from '../shape';

const terms = rigidityTerms.map(
  (term): Column<Rigidity> => ({
    name: `points_${term}`,
    value: ({ points, score }) => (Number.isNaN(score) ? score : points[term]),
    none: 'no_rated_contract',
  }),
);

export const rigidityFunction = metricFunction<Rigidity>({
  id: 'RIGIDITY',
  parameters: [accounts, table('contracts'), asOf, output, tables],
  outputs: ['score', 'coverage', 'paradox', 'parts', 'explain'],
  example: '=TENURE.RIGIDITY(Accounts[#All],Contracts[#All],DATE(2026,11,21),"score",Initiatives[#All])',
  metric: rigidity,
  explains: 'score',
  results: [
    { name: 'score', value: (result) => result.score, none: 'no_rated_contract' },
    { name: 'coverage', value: (result) => result.coverage },
    { name: 'paradox', value: (result) => result.paradox ?? Number.NaN, none: 'no_paradox_known' },
    ...terms,
    { name: 'live_contracts', value: (result) => result.contracts },
    { name: 'with_review', value: (result) => result.withReview },
    { name: 'prescriptive', value: (result) => result.prescriptive },
    { name: 'outside_spec', value: (result) => result.outsideSpec, none: 'no_initiatives_given' },
    { name: 'outside_spec_accepted', value: (result) => result.accepted, none: 'no_initiatives_given' },
    { name: 'joint_plans', value: (result) => result.jointPlans, none: 'no_initiatives_given' },
    { name: 'complaints', value: (result) => result.complaints, none: 'no_observations_given' },
    { name: 'newest', value: (result) => result.newest, none: 'no_rated_contract', date: true },
    { name: 'age_days', value: (result) => result.ageDays, none: 'no_rated_contract' },
  ],
});
