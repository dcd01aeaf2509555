/** Stakeholders, satisfaction, presence, and the phase of the relationship. */
import { of, weight, words, type SettingDeclaration } from './kinds';

export const people = {
  // phase of the relationship
  phase_notice_days: of(
    180,
    0,
    36500,
    'days',
    'Days before the notice deadline from which a renewal is on',
    'Jours avant la date limite de préavis à partir desquels le renouvellement est ouvert',
  ),
  phase_expired_days: of(
    90,
    0,
    36500,
    'days',
    'Days after the end of a contract during which its renewal is still on',
    'Jours après la fin d’un contrat pendant lesquels son renouvellement reste ouvert',
  ),

  // satisfaction, reactivity, presence
  presence_window_days: of(
    365,
    1,
    36500,
    'days',
    'Days over which interactions, initiatives, incidents and acts of desire are counted',
    'Jours sur lesquels sont comptés interactions, initiatives, incidents et marques d’envie',
  ),
  satisfaction_alert: of(
    0.5,
    0,
    1,
    'fraction',
    'Satisfaction of the lowest group under which there is an alert',
    'Satisfaction du groupe le moins satisfait sous laquelle il y a alerte',
  ),
  satisfaction_target: of(
    0.75,
    0,
    1,
    'fraction',
    'Target of a satisfaction point that has none of its own',
    'Cible d’un point de satisfaction qui n’en a pas',
  ),
  response_target_hours: of(
    24,
    0.01,
    87600,
    'hours',
    'Hours within which a complaint should get a first response',
    'Délai, en heures, dans lequel une réclamation doit recevoir une première réponse',
  ),
  cadence_days: of(
    90,
    1,
    3650,
    'days',
    'Days over which the cadence counts interactions',
    'Jours sur lesquels la cadence compte les interactions',
  ),
  cadence_target: of(3, 0.01, 10000, 'count', 'Interactions expected over that time', 'Interactions attendues sur cette durée'),
  calm_months: words(
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    'Months of the year in which the clients of the segment are calm, such as 7;8: no table holds volumes by month, so you say it',
    'Mois creux chez les clients du segment, par exemple 7;8 : aucune table ne porte de volumes mensuels, c’est à vous de le dire',
  ),
  joint_plan_days: of(1095, 1, 36500, 'days', 'Days during which a joint plan counts', 'Jours pendant lesquels un plan commun compte'),

  // stakeholders
  stakeholder_half_life_days: of(
    180,
    1,
    36500,
    'days',
    'Days without an interaction after which a tie counts half',
    'Jours sans interaction au bout desquels un lien compte pour moitié',
  ),
  stakeholder_initial_buyer: weight('Weight of buyers, phase of initial purchase', 'Poids des acheteurs, phase : achat initial', 0.25),
  stakeholder_initial_expert: weight(
    'Weight of technical experts, phase of initial purchase',
    'Poids des experts techniques, phase : achat initial',
    0.25,
  ),
  stakeholder_initial_internal_client: weight(
    'Weight of internal clients, phase of initial purchase',
    'Poids des clients internes, phase : achat initial',
    0.2,
  ),
  stakeholder_initial_user: weight('Weight of users, phase of initial purchase', 'Poids des utilisateurs, phase : achat initial', 0.1),
  stakeholder_initial_decider: weight('Weight of deciders, phase of initial purchase', 'Poids des décideurs, phase : achat initial', 0.2),
  stakeholder_initial_sponsor: weight('Weight of sponsors, phase of initial purchase', 'Poids des parrains, phase : achat initial', 0),
  stakeholder_performance_buyer: weight(
    'Weight of buyers, phase of performance of the contract',
    'Poids des acheteurs, phase : exécution du contrat',
    0.1,
  ),
  stakeholder_performance_expert: weight(
    'Weight of technical experts, phase of performance of the contract',
    'Poids des experts techniques, phase : exécution du contrat',
    0.2,
  ),
  stakeholder_performance_internal_client: weight(
    'Weight of internal clients, phase of performance of the contract',
    'Poids des clients internes, phase : exécution du contrat',
    0.3,
  ),
  stakeholder_performance_user: weight(
    'Weight of users, phase of performance of the contract',
    'Poids des utilisateurs, phase : exécution du contrat',
    0.3,
  ),
  stakeholder_performance_decider: weight(
    'Weight of deciders, phase of performance of the contract',
    'Poids des décideurs, phase : exécution du contrat',
    0.05,
  ),
  stakeholder_performance_sponsor: weight(
    'Weight of sponsors, phase of performance of the contract',
    'Poids des parrains, phase : exécution du contrat',
    0.05,
  ),
  stakeholder_renewal_buyer: weight('Weight of buyers, phase of renewal', 'Poids des acheteurs, phase : renouvellement', 0.25),
  stakeholder_renewal_expert: weight(
    'Weight of technical experts, phase of renewal',
    'Poids des experts techniques, phase : renouvellement',
    0.15,
  ),
  stakeholder_renewal_internal_client: weight(
    'Weight of internal clients, phase of renewal',
    'Poids des clients internes, phase : renouvellement',
    0.25,
  ),
  stakeholder_renewal_user: weight('Weight of users, phase of renewal', 'Poids des utilisateurs, phase : renouvellement', 0.1),
  stakeholder_renewal_decider: weight('Weight of deciders, phase of renewal', 'Poids des décideurs, phase : renouvellement', 0.15),
  stakeholder_renewal_sponsor: weight('Weight of sponsors, phase of renewal', 'Poids des parrains, phase : renouvellement', 0.1),
} as const satisfies Record<string, SettingDeclaration>;
