/** RENEWALRISK: the risk of non-renewal within the horizon, uncalibrated. `explain` goes from the base to the risk, term by term. */
import { renewalRisk, type RenewalRisk } from '../../metrics/retention/renewal-risk';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

/** What isn't in the sum leaves its cell blank: why stands once, beside it. */
const orEmpty = (value: number): number | string => (Number.isNaN(value) ? '' : value);

export const renewalRiskFunction = metricFunction<RenewalRisk>({
  id: 'RENEWALRISK',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  outputs: ['risk', 'base', 'revenue_at_risk', 'parts', 'explain'],
  example:
    '=TENURE.RENEWALRISK(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),"parts",Observations[#All],Contacts[#All],Incidents[#All],Interactions[#All])',
  metric: renewalRisk,
  peers: ['accounts'],
  explains: 'risk',
  results: [
    { name: 'risk', value: (risk) => risk.risk, none: 'no_renewal' },
    { name: 'base', value: (risk) => risk.base },
    { name: 'revenue_at_risk', value: (risk) => risk.revenueAtRisk, none: 'no_renewal' },
    { name: 'status', value: (risk) => risk.status },
    { name: 'uncommitted_risk', value: (risk) => risk.uncommitted },
    { name: 'renewal_probability', value: (risk) => 1 - risk.base },
    { name: 'renewals', value: (risk) => risk.renewals },
    { name: 'tenure_years', value: (risk) => risk.tenureYears, none: 'no_start' },
    { name: 'years_past_marker', value: (risk) => orEmpty(risk.yearsPastMarker) },
    { name: 'trust_score', value: (risk) => risk.trust, none: 'term_out' },
    { name: 'term_trust', value: (risk) => orEmpty(risk.terms.trust) },
    { name: 'index_low', value: (risk) => risk.index, none: 'term_out' },
    { name: 'term_switching', value: (risk) => orEmpty(risk.terms.switching) },
    { name: 'open_severity', value: (risk) => risk.openSeverity, none: 'term_out' },
    { name: 'term_incidents', value: (risk) => orEmpty(risk.terms.incidents) },
    { name: 'stakeholder_coverage', value: (risk) => risk.stakeholderCoverage, none: 'term_out' },
    { name: 'term_stakeholders', value: (risk) => orEmpty(risk.terms.stakeholders) },
    { name: 'days_to_notice', value: (risk) => orEmpty(risk.daysToNotice) },
    { name: 'term_notice', value: (risk) => orEmpty(risk.terms.notice) },
    { name: 'committed_end', value: (risk) => orEmpty(risk.committedEnd), date: true },
    { name: 'annual_value', value: (risk) => risk.annualValue },
    { name: 'value_source', value: (risk) => risk.valueSource },
    { name: 'alpha', value: (risk) => risk.model.alpha },
    { name: 'beta', value: (risk) => risk.model.beta },
    { name: 'note', value: (risk) => risk.model.note },
    { name: 'coverage', value: (risk) => risk.coverage },
    { name: 'newest', value: (risk) => risk.newest, none: 'no_evidence', date: true },
    { name: 'age_days', value: (risk) => orEmpty(risk.ageDays) },
  ],
});
