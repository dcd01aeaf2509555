/** Ce que veulent dire les réglages de cette famille. */
import type { people as english } from '../../en/settings/people';
import type { SettingTextsOf } from '../../en/settings/family';

export const people: SettingTextsOf<typeof english> = {
  meanings: {
    phase_notice_days: 'Jours avant la date limite de préavis à partir desquels le renouvellement est ouvert',
    phase_expired_days: 'Jours après la fin d’un contrat pendant lesquels son renouvellement reste ouvert',
    presence_window_days: 'Jours sur lesquels sont comptés interactions, initiatives, incidents et marques d’envie',
    satisfaction_alert: 'Satisfaction du groupe le moins satisfait sous laquelle il y a alerte',
    satisfaction_target: 'Cible d’un point de satisfaction qui n’en a pas',
    response_target_hours: 'Délai, en heures, dans lequel une réclamation doit recevoir une première réponse',
    cadence_days: 'Jours sur lesquels la cadence compte les interactions',
    cadence_target: 'Interactions attendues sur cette durée',
    calm_months:
      'Mois creux chez les clients du segment, par exemple 7;8 : aucune table ne porte de volumes mensuels, c’est à vous de le dire',
    joint_plan_days: 'Jours pendant lesquels un plan commun compte',
    stakeholder_half_life_days: 'Jours sans interaction au bout desquels un lien compte pour moitié',
    stakeholder_initial_buyer: 'Poids des acheteurs, phase : achat initial',
    stakeholder_initial_expert: 'Poids des experts techniques, phase : achat initial',
    stakeholder_initial_internal_client: 'Poids des clients internes, phase : achat initial',
    stakeholder_initial_user: 'Poids des utilisateurs, phase : achat initial',
    stakeholder_initial_decider: 'Poids des décideurs, phase : achat initial',
    stakeholder_initial_sponsor: 'Poids des parrains, phase : achat initial',
    stakeholder_performance_buyer: 'Poids des acheteurs, phase : exécution du contrat',
    stakeholder_performance_expert: 'Poids des experts techniques, phase : exécution du contrat',
    stakeholder_performance_internal_client: 'Poids des clients internes, phase : exécution du contrat',
    stakeholder_performance_user: 'Poids des utilisateurs, phase : exécution du contrat',
    stakeholder_performance_decider: 'Poids des décideurs, phase : exécution du contrat',
    stakeholder_performance_sponsor: 'Poids des parrains, phase : exécution du contrat',
    stakeholder_renewal_buyer: 'Poids des acheteurs, phase : renouvellement',
    stakeholder_renewal_expert: 'Poids des experts techniques, phase : renouvellement',
    stakeholder_renewal_internal_client: 'Poids des clients internes, phase : renouvellement',
    stakeholder_renewal_user: 'Poids des utilisateurs, phase : renouvellement',
    stakeholder_renewal_decider: 'Poids des décideurs, phase : renouvellement',
    stakeholder_renewal_sponsor: 'Poids des parrains, phase : renouvellement',
  },
};
