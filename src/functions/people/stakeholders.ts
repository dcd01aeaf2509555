/** STAKEHOLDERS: whom we know at the client, by role and phase, and what rests on one person. `explain` shows each role's part of the coverage. */
import { contactRoles, stakeholderRoles, stakeholders, type Stakeholders } from '../../metrics/people/stakeholders';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';
import type { Column } from '../shape';

const values = stakeholderRoles.map(
  (role, position): Column<Stakeholders> => ({ name: `value_${role}`, look: 'decimal', value: (people) => people.roles[position]!.value }),
);
const counts = contactRoles.map(
  (role, position): Column<Stakeholders> => ({ name: `contacts_${role}`, look: 'count', value: (people) => people.byRole[position]! }),
);

export const stakeholdersFunction = metricFunction<Stakeholders>({
  id: 'STAKEHOLDERS',
  life: 'evidence',
  parameters: [accounts, table('contacts'), asOf, output, tables],
  outputs: ['coverage', 'density', 'single_thread', 'parts', 'explain'],
  example:
    '=TENURE.STAKEHOLDERS(Accounts[#All],Contacts[#All],DATE(2026,11,21),"parts",Contracts[#All],Interactions[#All],Incidents[#All])',
  metric: stakeholders,
  amounts: false,
  explains: 'coverage',
  results: [
    { name: 'coverage', look: 'share', value: (people) => people.coverage },
    { name: 'inputs_known', look: 'share', value: (people) => people.inputsKnown },
    { name: 'density', look: 'count', value: (people) => people.density },
    { name: 'single_thread', look: 'share', value: (people) => people.singleThread, none: 'no_tie' },
    { name: 'owner_thread', look: 'share', value: (people) => people.ownerThread, none: 'no_tie' },
    { name: 'phase', look: 'text', value: (people) => people.phase ?? 'unknown' },
    ...values,
    { name: 'missing_roles', look: 'text', value: (people) => people.missingRoles },
    { name: 'next_role', look: 'text', value: (people) => people.nextRole ?? '' },
    { name: 'influence', look: 'decimal', value: (people) => people.influence, none: 'no_circle' },
    { name: 'circles', look: 'count', value: (people) => people.circles },
    { name: 'weakest_circle', look: 'text', value: (people) => people.weakestCircle },
    { name: 'authority', look: 'decimal', value: (people) => people.authority, none: 'no_authority' },
    { name: 'contacts', look: 'count', value: (people) => people.contacts },
    ...counts,
    { name: 'supporters', look: 'count', value: (people) => people.supporters },
    { name: 'opponents', look: 'count', value: (people) => people.opponents },
    { name: 'sponsors', look: 'count', value: (people) => people.sponsors },
    { name: 'open_incidents', look: 'count', value: (people) => people.openIncidents },
    { name: 'exposed_sponsors', look: 'count', value: (people) => people.exposedSponsors },
    { name: 'newest', look: 'date', value: (people) => people.newest, none: 'no_interaction' },
    { name: 'age_days', look: 'count', value: (people) => people.ageDays, none: 'no_interaction' },
  ],
});
