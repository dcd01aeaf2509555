/** STAKEHOLDERS: whom we know at the client, by role and phase, and what rests on one person. `explain` shows each role's part of the coverage. */
import { contactRoles, stakeholderRoles, stakeholders, type Stakeholders } from '../../metrics/people/stakeholders';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';
import type { Column } from '../shape';

const values = stakeholderRoles.map(
  (role, position): Column<Stakeholders> => ({ name: `value_${role}`, value: (people) => people.roles[position]!.value }),
);
const counts = contactRoles.map(
  (role, position): Column<Stakeholders> => ({ name: `contacts_${role}`, value: (people) => people.byRole[position]! }),
);

export const stakeholdersFunction = metricFunction<Stakeholders>({
  id: 'STAKEHOLDERS',
  parameters: [accounts, table('contacts'), asOf, output, tables],
  outputs: ['coverage', 'density', 'single_thread', 'parts', 'explain'],
  example:
    '=TENURE.STAKEHOLDERS(Accounts[#All],Contacts[#All],DATE(2026,11,21),"parts",Contracts[#All],Interactions[#All],Incidents[#All])',
  metric: stakeholders,
  amounts: false,
  explains: 'coverage',
  results: [
    { name: 'coverage', value: (people) => people.coverage },
    { name: 'inputs_known', value: (people) => people.inputsKnown },
    { name: 'density', value: (people) => people.density },
    { name: 'single_thread', value: (people) => people.singleThread, none: 'no_tie' },
    { name: 'owner_thread', value: (people) => people.ownerThread, none: 'no_tie' },
    { name: 'phase', value: (people) => people.phase ?? 'unknown' },
    ...values,
    { name: 'missing_roles', value: (people) => people.missingRoles },
    { name: 'next_role', value: (people) => people.nextRole ?? '' },
    { name: 'influence', value: (people) => people.influence, none: 'no_circle' },
    { name: 'circles', value: (people) => people.circles },
    { name: 'weakest_circle', value: (people) => people.weakestCircle },
    { name: 'authority', value: (people) => people.authority, none: 'no_authority' },
    { name: 'contacts', value: (people) => people.contacts },
    ...counts,
    { name: 'supporters', value: (people) => people.supporters },
    { name: 'opponents', value: (people) => people.opponents },
    { name: 'sponsors', value: (people) => people.sponsors },
    { name: 'open_incidents', value: (people) => people.openIncidents },
    { name: 'exposed_sponsors', value: (people) => people.exposedSponsors },
    { name: 'newest', value: (people) => people.newest, none: 'no_interaction', date: true },
    { name: 'age_days', value: (people) => people.ageDays, none: 'no_interaction' },
  ],
});
