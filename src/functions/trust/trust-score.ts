/** TRUSTSCORE: how much the client trusts us, with what the evidence alone says and how much there is. */
import { trustDimensions, trustGroups } from '../../metrics/trust/trust-dimensions';
import { trustScore, type TrustScore } from '../../metrics/trust/trust-score';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';
import type { Column } from '../shape';

const dimensions = trustDimensions.map(
  (name, position): Column<TrustScore> => ({ name, look: 'decimal', value: (trust) => trust.dimensions[position]!.value }),
);
const groups = trustGroups.map(
  (name, position): Column<TrustScore> => ({
    name: `observed_${name}`,
    look: 'decimal',
    value: (trust) => trust.groups[position]!.observed,
    none: 'no_evidence',
  }),
);

export const trustScoreFunction = metricFunction<TrustScore>({
  id: 'TRUSTSCORE',
  life: 'evidence',
  parameters: [accounts, table('observations'), asOf, output, tables],
  outputs: ['score', 'observed', 'coverage', 'parts', 'explain'],
  example: '=TENURE.TRUSTSCORE(Accounts[#All],Observations[#All],DATE(2026,11,21),"parts",Incidents[#All],Commitments[#All])',
  metric: trustScore,
  explains: 'score',
  results: [
    { name: 'score', look: 'score', value: (trust) => trust.score },
    { name: 'observed', look: 'score', value: (trust) => trust.observed, none: 'no_evidence' },
    { name: 'coverage', look: 'share', value: (trust) => trust.coverage },
    { name: 'sufficient', look: 'text', value: (trust) => trust.sufficient },
    { name: 'evidence', look: 'count', value: (trust) => trust.evidence },
    { name: 'newest', look: 'date', value: (trust) => trust.newest, none: 'no_evidence' },
    { name: 'age_days', look: 'count', value: (trust) => trust.ageDays, none: 'no_evidence' },
    ...dimensions,
    ...groups,
  ],
});
