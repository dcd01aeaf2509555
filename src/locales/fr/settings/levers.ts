/** Ce que veulent dire les réglages de cette famille. */
import type { levers as english } from '../../en/settings/levers';
import type { SettingTextsOf } from '../../en/settings/family';

export const levers: SettingTextsOf<typeof english> = {
  meanings: {
    lever_term_months: 'Levier de la durée : mois ajoutés',
    lever_term_enough_months: 'Levier de la durée : mois restants à partir desquels il est actionné',
    lever_penalty_rate: 'Levier de la pénalité de sortie : part de ce qui reste à courir',
    lever_stock_months: 'Levier du stock : mois de chiffre d’affaires en consommables',
    lever_tier_1: 'Levier de la concession rétroactive : premier seuil, en multiple de la prévision',
    lever_tier_2: 'Levier de la concession rétroactive : second seuil, en multiple de la prévision',
    lever_tier_1_rate: 'Levier de la concession rétroactive : taux à partir du premier seuil',
    lever_tier_2_rate: 'Levier de la concession rétroactive : taux à partir du second seuil',
    lever_trained_users: 'Levier de l’usage : utilisateurs formés en plus',
    lever_adoption: 'Levier de l’usage : taux d’adoption atteint',
    lever_surprise_days: 'Levier de l’étonnement : durée pendant laquelle un étonnement compte',
    lever_satisfaction_min: 'Satisfaction observée sous laquelle le service passe avant la largeur',
    lever_constraint_unit: 'Points de « tenu par le contrat » qui comptent pour une unité de contrainte dans le classement des leviers',
    tension_rigidity: 'Rigidité à partir de laquelle elle est signalée comme une tension',
  },
};
