/** Steps of the levers, how they are ranked, and when a tension is shown. */
import { of, type SettingDeclaration } from './kinds';

export const levers = {
  lever_term_months: of(12, 1, 120, 'months', 'Lever of the term: months added', 'Levier de la durée : mois ajoutés'),
  lever_term_enough_months: of(24, 0, 600, 'months', 'Lever of the term: remaining months from which it is pulled', 'Levier de la durée : mois restants à partir desquels il est actionné'),
  lever_penalty_rate: of(0.1, 0, 1, 'fraction', 'Lever of the exit penalty: share of what remains', 'Levier de la pénalité de sortie : part de ce qui reste à courir'),
  lever_stock_months: of(1, 0, 60, 'months', 'Lever of the stock: months of consumables’ revenue', 'Levier du stock : mois de chiffre d’affaires en consommables'),
  lever_tier_1: of(1.1, 0.01, 100, 'ratio', 'Lever of the retroactive concession: first threshold, as a multiple of the forecast', 'Levier de la concession rétroactive : premier seuil, en multiple de la prévision'),
  lever_tier_2: of(1.25, 0.01, 100, 'ratio', 'Lever of the retroactive concession: second threshold, as a multiple of the forecast', 'Levier de la concession rétroactive : second seuil, en multiple de la prévision'),
  lever_tier_1_rate: of(0.01, 0, 1, 'fraction', 'Lever of the retroactive concession: rate from the first threshold', 'Levier de la concession rétroactive : taux à partir du premier seuil'),
  lever_tier_2_rate: of(0.02, 0, 1, 'fraction', 'Lever of the retroactive concession: rate from the second threshold', 'Levier de la concession rétroactive : taux à partir du second seuil'),
  lever_trained_users: of(5, 0, 100000, 'count', 'Lever of use: users trained in addition', 'Levier de l’usage : utilisateurs formés en plus'),
  lever_adoption: of(0.8, 0, 1, 'fraction', 'Lever of use: adoption reached', 'Levier de l’usage : taux d’adoption atteint'),
  lever_surprise_days: of(365, 1, 36500, 'days', 'Lever of astonishment: a surprise counts for', 'Levier de l’étonnement : durée pendant laquelle un étonnement compte'),
  lever_satisfaction_min: of(0.5, 0, 1, 'fraction', 'Observed satisfaction under which service comes before breadth', 'Satisfaction observée sous laquelle le service passe avant la largeur'),
  lever_constraint_unit: of(10, 0.01, 100, 'score', 'Points of “held by contract” that count as one unit of constraint when levers are ranked', 'Points de « tenu par le contrat » qui comptent pour une unité de contrainte dans le classement des leviers'),
  tension_rigidity: of(50, 0, 100, 'score', 'Rigidity from which it is shown as a tension', 'Rigidité à partir de laquelle elle est signalée comme une tension'),
} as const satisfies Record<string, SettingDeclaration>;
