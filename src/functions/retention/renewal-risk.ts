/** RENEWALRISK: the risk of non-renewal within the horizon, uncalibrated. `explain` goes from the base to the risk, term by term. */
import { renewalRisk, type RenewalRisk } from '../../metrics/retention/renewal-risk';
import { metricFunction } from '../accounts';
import { orEmpty } from '../shape';
import { accounts, asOf, output, table, tables } from '../parameters';
import { wide } from '../look';

export const renewalRiskFunction = metricFunction<RenewalRisk>({
  id: 'RENEWALRISK',
  life: 'risk',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  outputs: ['risk', 'base', 'revenue_at_risk', 'parts', 'explain'],
  example:
    '=TENURE.RENEWALRISK(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),"parts",Observations[#All],Contacts[#All],Incidents[#All],Interactions[#All])',
  metric: renewalRisk,
  peers: ['accounts'],
  explains: 'risk',
  results: [
    { name: 'risk', look: 'share', value: (risk) => risk.risk, none: 'no_renewal' },
    { name: 'base', look: 'share', value: (risk) => risk.base },
    { name: 'revenue_at_risk', look: 'amount', value: (risk) => risk.revenueAtRisk, none: 'no_renewal' },
    { name: 'status', look: 'text', value: (risk) => risk.status },
    { name: 'uncommitted_risk', look: 'share', value: (risk) => risk.uncommitted },
    { name: 'renewal_probability', look: 'share', value: (risk) => 1 - risk.base },
    { name: 'renewals', look: 'count', value: (risk) => risk.renewals },
    { name: 'tenure_years', look: 'decimal', value: (risk) => risk.tenureYears, none: 'no_start' },
    { name: 'years_past_marker', look: 'decimal', value: (risk) => orEmpty(risk.yearsPastMarker) },
    { name: 'trust_score', look: 'score', value: (risk) => risk.trust, none: 'term_out' },
    { name: 'term_trust', look: 'decimal', value: (risk) => orEmpty(risk.terms.trust) },
    { name: 'index_low', look: 'score', value: (risk) => risk.index, none: 'term_out' },
    { name: 'term_switching', look: 'decimal', value: (risk) => orEmpty(risk.terms.switching) },
    { name: 'open_severity', look: 'count', value: (risk) => risk.openSeverity, none: 'term_out' },
    { name: 'term_incidents', look: 'decimal', value: (risk) => orEmpty(risk.terms.incidents) },
    { name: 'stakeholder_coverage', look: 'share', value: (risk) => risk.stakeholderCoverage, none: 'term_out' },
    { name: 'term_stakeholders', look: 'decimal', value: (risk) => orEmpty(risk.terms.stakeholders) },
    { name: 'days_to_notice', look: 'count', value: (risk) => orEmpty(risk.daysToNotice) },
    { name: 'term_notice', look: 'decimal', value: (risk) => orEmpty(risk.terms.notice) },
    { name: 'committed_end', look: 'date', value: (risk) => orEmpty(risk.committedEnd) },
    { name: 'annual_value', look: 'amount', value: (risk) => risk.annualValue },
    { name: 'value_source', look: 'text', value: (risk) => risk.valueSource },
    { name: 'alpha', look: 'decimal', value: (risk) => risk.model.alpha },
    { name: 'beta', look: 'decimal', value: (risk) => risk.model.beta },
    { name: 'note', look: wide(60), value: (risk) => risk.model.note },
    { name: 'coverage', look: 'share', value: (risk) => risk.coverage },
    { name: 'newest', look: 'date', value: (risk) => risk.newest, none: 'no_evidence' },
    { name: 'age_days', look: 'count', value: (risk) => orEmpty(risk.ageDays) },
  ],
});
