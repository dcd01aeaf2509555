/** TRUSTEQUATION: credibility, reliability, intimacy and self-orientation, from the same evidence as TRUSTSCORE. */
import { trustEquation, type TrustEquation } from '../../metrics/trust/trust-equation';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';

export const trustEquationFunction = metricFunction<TrustEquation>({
  id: 'TRUSTEQUATION',
  life: 'evidence',
  parameters: [accounts, table('observations'), asOf, output, tables],
  outputs: ['report', 'equation', 'credibility', 'reliability', 'intimacy', 'self_orientation', 'coverage', 'parts'],
  example: '=TENURE.TRUSTEQUATION(Accounts[#All],Observations[#All],DATE(2026,11,21),"parts",Incidents[#All],Commitments[#All])',
  metric: trustEquation,
  results: [
    { name: 'report', look: 'score', value: (trust) => trust.report },
    { name: 'equation', look: 'decimal', value: (trust) => trust.equation },
    { name: 'credibility', look: 'decimal', value: (trust) => trust.credibility },
    { name: 'reliability', look: 'decimal', value: (trust) => trust.reliability },
    { name: 'intimacy', look: 'decimal', value: (trust) => trust.intimacy },
    { name: 'self_orientation', look: 'decimal', value: (trust) => trust.selfOrientation },
    { name: 'coverage', look: 'share', value: (trust) => trust.coverage },
    { name: 'newest', look: 'date', value: (trust) => trust.newest, none: 'no_evidence' },
    { name: 'age_days', look: 'count', value: (trust) => trust.ageDays, none: 'no_evidence' },
  ],
});
