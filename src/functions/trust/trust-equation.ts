/** TRUSTEQUATION: credibility, reliability, intimacy and self-orientation, from the same evidence as TRUSTSCORE. */
import { trustEquation, type TrustEquation } from '../../metrics/trust/trust-equation';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

export const trustEquationFunction = metricFunction<TrustEquation>({
  id: 'TRUSTEQUATION',
  parameters: [accounts, table('observations'), asOf, output, tables],
  outputs: ['report', 'equation', 'credibility', 'reliability', 'intimacy', 'self_orientation', 'coverage', 'parts'],
  example: '=TENURE.TRUSTEQUATION(Accounts[#All],Observations[#All],DATE(2026,11,21),"parts",Incidents[#All],Commitments[#All])',
  metric: trustEquation,
  results: [
    { name: 'report', value: (trust) => trust.report },
    { name: 'equation', value: (trust) => trust.equation },
    { name: 'credibility', value: (trust) => trust.credibility },
    { name: 'reliability', value: (trust) => trust.reliability },
    { name: 'intimacy', value: (trust) => trust.intimacy },
    { name: 'self_orientation', value: (trust) => trust.selfOrientation },
    { name: 'coverage', value: (trust) => trust.coverage },
    { name: 'newest', value: (trust) => trust.newest, none: 'no_evidence', date: true },
    { name: 'age_days', value: (trust) => trust.ageDays, none: 'no_evidence' },
  ],
});
