/** TRUSTSCORE: how much the client trusts us, with what the evidence alone says and how much there is. */
import { trustDimensions, trustGroups } from '../../metrics/trust/trust-dimensions';
import { trustScore, type TrustScore } from '../../metrics/trust/trust-score';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';
import type { Column } from '../shape';

const dimensions = trustDimensions.map(
  (name, position): Column<TrustScore> => ({ name, value: (trust) => trust.dimensions[position]!.value }),
);
const groups = trustGroups.map(
  (name, position): Column<TrustScore> => ({
    name: `observed_${name}`,
    value: (trust) => trust.groups[position]!.observed,
    none: 'no_evidence',
  }),
);

export const trustScoreFunction = metricFunction<TrustScore>({
  id: 'TRUSTSCORE',
  parameters: [accounts, table('observations'), asOf, output, tables],
  outputs: ['score', 'observed', 'coverage', 'parts', 'explain'],
  example: '=TENURE.TRUSTSCORE(Accounts[#All],Observations[#All],DATE(2026,11,21),"parts",Incidents[#All],Commitments[#All])',
  metric: trustScore,
  explains: 'score',
  results: [
    { name: 'score', value: (trust) => trust.score },
    { name: 'observed', value: (trust) => trust.observed, none: 'no_evidence' },
    { name: 'coverage', value: (trust) => trust.coverage },
    { name: 'sufficient', value: (trust) => trust.sufficient },
    { name: 'evidence', value: (trust) => trust.evidence },
    { name: 'newest', value: (trust) => trust.newest, none: 'no_evidence', date: true },
    { name: 'age_days', value: (trust) => trust.ageDays, none: 'no_evidence' },
    ...dimensions,
    ...groups,
  ],
});
