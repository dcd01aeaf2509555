/** Whom we know at the client and what they say: stakeholders, satisfaction, presence. */
import { family } from './family';

export const people = family({
  functions: {
    STAKEHOLDERS: {
      description: 'Whom we know at the client: coverage of the roles that decide in this phase, contacts with a real tie, and what rests on one person.',
      means:
        'Each role counts by its best contact: the strength of the tie, halved for every half year without an interaction. Roles weigh by phase: in an initial purchase buyers and experts, during the contract internal clients and users, at renewal all of them. `single_thread` is the share of all tie strength that one contact holds (`owner_thread`: one of our people). `influence` weighs relational circles by their strength. `exposed_sponsors` multiplies the people who vouched for us by the open incidents that make them look wrong.',
      doesNotMean:
        'It says who is known, not who is satisfied, and a high coverage is no renewal. A contact whose tie or date is not known counts 0: read it with `inputs_known`. Without a contracts table the phase is unknown and the weights are those of a running contract. The weights and the half-life are defaults to be set, not findings. Keep roles, ties and dates only; opinions about persons do not belong in the table.',
      source:
        'Quality, density and authority of the ties between two firms after Palmatier (2008); roles and circles after practice of contractual key accounts. Weights by phase and the half-life are conventions of this add-in.',
      exampleMeans: 'Coverage, single threads, circles, exposed sponsors and missing roles of each account.',
      fields: {
        coverage: 'Coverage of the roles that weigh in this phase, from 0 to 1.',
        newest: 'Day of the newest interaction with a contact.',
        age_days: 'Days since the newest interaction with a contact.',
      },
    },
  },
  fields: {
    inputs_known: 'Share of the data it needs that is known, from 0 to 1.',
    density: 'Contacts with a tie of at least tie_min.',
    single_thread: 'Largest share of the tie strength that one contact holds, from 0 to 1.',
    owner_thread: 'Largest share of the tie strength that one of our people holds, from 0 to 1.',
    phase: 'Phase: initial, performance or renewal.',
    value_buyer: 'Best tie with buyers, aged, from 0 to 1.',
    value_expert: 'Best tie with experts, aged, from 0 to 1.',
    value_internal_client: 'Best tie with internal clients, aged, from 0 to 1.',
    value_user: 'Best tie with users, aged, from 0 to 1.',
    value_decider: 'Best tie with deciders, aged, from 0 to 1.',
    value_sponsor: 'Best tie with sponsors, aged, from 0 to 1.',
    missing_roles: 'Roles that weigh in this phase and have no contact.',
    next_role: 'The role that would add most to the coverage.',
    influence: 'Coverage of the relational circles, weighted by their strength, from 0 to 1.',
    circles: 'Relational circles with a contact.',
    weakest_circle: 'The circle whose influence reaches us least.',
    authority: 'Mean authority (1 to 5) of the contacts with a tie.',
    contacts: 'Contacts.',
    contacts_buyer: 'Contacts: buyers.',
    contacts_expert: 'Contacts: experts.',
    contacts_internal_client: 'Contacts: internal clients.',
    contacts_user: 'Contacts: users.',
    contacts_decider: 'Contacts: deciders.',
    contacts_influencer: 'Contacts: influencers.',
    contacts_gatekeeper: 'Contacts: gatekeepers.',
    contacts_finance: 'Contacts: finance people.',
    contacts_sponsor: 'Contacts: sponsors.',
    supporters: 'Contacts whose attitude is favourable.',
    opponents: 'Contacts whose attitude is unfavourable.',
    sponsors: 'Contacts who vouched for us.',
    open_incidents: 'Incidents that are not resolved.',
    exposed_sponsors: 'People who vouched for us × open incidents that expose them: broken commitment, oversell, unsuitable.',
  },
  words: ['buyer', 'expert', 'internal_client', 'user', 'decider', 'influencer', 'gatekeeper', 'finance', 'sponsor', 'initial', 'performance', 'renewal'],
});
