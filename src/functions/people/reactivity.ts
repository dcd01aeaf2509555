/** REACTIVITY: answers to complaints, admitted errors, broken promises (000-K1b to K2c, 002-P8a). */
import { reactivity, type Reactivity } from '../../metrics/people/reactivity';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';

export const reactivityFunction = metricFunction<Reactivity>({
  id: 'REACTIVITY',
  life: 'evidence',
  parameters: [accounts, table('incidents'), asOf, output, tables],
  outputs: ['hours', 'within_target', 'lead_hours', 'parts'],
  example: '=TENURE.REACTIVITY(Accounts[#All],Incidents[#All],DATE(2026,11,21),"parts",Commitments[#All])',
  metric: reactivity,
  results: [
    { name: 'hours', look: 'score', value: (conduct) => conduct.hours, none: 'no_answered_complaint' },
    { name: 'within_target', look: 'share', value: (conduct) => conduct.withinTarget, none: 'no_due_complaint' },
    { name: 'answered', look: 'count', value: (conduct) => conduct.answered },
    { name: 'overdue', look: 'count', value: (conduct) => conduct.overdue },
    { name: 'waiting', look: 'count', value: (conduct) => conduct.waiting },
    { name: 'resolution_hours', look: 'score', value: (conduct) => conduct.resolutionHours, none: 'no_resolution' },
    { name: 'lead_hours', look: 'score', value: (conduct) => conduct.leadHours, none: 'no_complaint' },
    { name: 'admitted_first', look: 'share', value: (conduct) => conduct.admittedFirst, none: 'nobody_spoke' },
    { name: 'informed_hours', look: 'score', value: (conduct) => conduct.informedHours, none: 'nobody_spoke' },
    { name: 'incidents_counted', look: 'count', value: (conduct) => conduct.incidents },
    { name: 'open_incidents', look: 'count', value: (conduct) => conduct.open },
    { name: 'broken_commitments', look: 'count', value: (conduct) => conduct.brokenCommitments },
    { name: 'oversells', look: 'count', value: (conduct) => conduct.oversells },
    { name: 'unsuitable', look: 'count', value: (conduct) => conduct.unsuitable },
    { name: 'kept_share', look: 'share', value: (conduct) => conduct.keptShare, none: 'no_commitment' },
    { name: 'commitments', look: 'count', value: (conduct) => conduct.commitments },
    { name: 'coverage', look: 'share', value: (conduct) => conduct.coverage },
    { name: 'newest', look: 'date', value: (conduct) => conduct.newest, none: 'no_incident' },
    { name: 'age_days', look: 'count', value: (conduct) => conduct.ageDays, none: 'no_incident' },
  ],
});
