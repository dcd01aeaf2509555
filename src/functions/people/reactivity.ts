/** REACTIVITY: answers to complaints, admitted errors, broken promises (000-K1b to K2c, 002-P8a). */
import { reactivity, type Reactivity } from '../../metrics/people/reactivity';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

export const reactivityFunction = metricFunction<Reactivity>({
  id: 'REACTIVITY',
  parameters: [accounts, table('incidents'), asOf, output, tables],
  outputs: ['hours', 'within_target', 'lead_hours', 'parts'],
  example: '=TENURE.REACTIVITY(Accounts[#All],Incidents[#All],DATE(2026,11,21),"parts",Commitments[#All])',
  metric: reactivity,
  results: [
    { name: 'hours', value: (conduct) => conduct.hours, none: 'no_answered_complaint' },
    { name: 'within_target', value: (conduct) => conduct.withinTarget, none: 'no_due_complaint' },
    { name: 'answered', value: (conduct) => conduct.answered },
    { name: 'overdue', value: (conduct) => conduct.overdue },
    { name: 'waiting', value: (conduct) => conduct.waiting },
    { name: 'resolution_hours', value: (conduct) => conduct.resolutionHours, none: 'no_resolution' },
    { name: 'lead_hours', value: (conduct) => conduct.leadHours, none: 'no_complaint' },
    { name: 'admitted_first', value: (conduct) => conduct.admittedFirst, none: 'nobody_spoke' },
    { name: 'informed_hours', value: (conduct) => conduct.informedHours, none: 'nobody_spoke' },
    { name: 'incidents_counted', value: (conduct) => conduct.incidents },
    { name: 'open_incidents', value: (conduct) => conduct.open },
    { name: 'broken_commitments', value: (conduct) => conduct.brokenCommitments },
    { name: 'oversells', value: (conduct) => conduct.oversells },
    { name: 'unsuitable', value: (conduct) => conduct.unsuitable },
    { name: 'kept_share', value: (conduct) => conduct.keptShare, none: 'no_commitment' },
    { name: 'commitments', value: (conduct) => conduct.commitments },
    { name: 'coverage', value: (conduct) => conduct.coverage },
    { name: 'newest', value: (conduct) => conduct.newest, none: 'no_incident', date: true },
    { name: 'age_days', value: (conduct) => conduct.ageDays, none: 'no_incident' },
  ],
});
