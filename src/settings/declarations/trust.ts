/** Trust. */
import { flag, of, weight, type SettingDeclaration } from './kinds';

export const trust = {
  half_life_days: of(365, 1, 36500, 'days', 'Age at which an observation counts half', 'Âge auquel une observation compte pour moitié'),
  trust_k: of(1, 1e-6, 1000, 'weight', 'Weight of evidence that counts as much as the prior', 'Quantité de preuves qui pèse autant que la valeur de départ'),
  trust_prior: of(0.5, 0, 1, 'fraction', 'Value assumed without evidence', 'Valeur de départ, supposée en l’absence de preuve'),
  trust_min_coverage: of(0.25, 0, 1, 'fraction', 'Coverage below which the evidence is called insufficient', 'Couverture sous laquelle les preuves sont dites insuffisantes'),
  tau_hours: of(24, 0.001, 8760, 'hours', 'Lead time of an admission that counts clearly', 'Avance à partir de laquelle un aveu d’erreur compte nettement'),
  trust_weight_visible: weight('Weight of: visible', 'Poids de la dimension : visible'),
  trust_weight_evolving: weight('Weight of: able to evolve', 'Poids de la dimension : capable d’évoluer'),
  trust_weight_anticipates: weight('Weight of: anticipates', 'Poids de la dimension : anticipe'),
  trust_weight_immersed: weight('Weight of: immersed', 'Poids de la dimension : immergé'),
  trust_weight_adapts: weight('Weight of: adapts to the rhythm', 'Poids de la dimension : s’adapte au rythme'),
  trust_weight_present: weight('Weight of: present', 'Poids de la dimension : présent'),
  trust_weight_dedicated_knowledge: weight('Weight of: dedicated knowledge', 'Poids de la dimension : connaissance dédiée'),
  trust_weight_communication: weight('Weight of: communication', 'Poids de la dimension : information'),
  trust_weight_satisfaction: weight('Weight of: satisfaction', 'Poids de la dimension : satisfaction'),
  trust_weight_value: weight('Weight of: value', 'Poids de la dimension : valeur'),
  trust_weight_conduct: weight('Weight of: conduct', 'Poids de la dimension : conduite', 2),
  trust_group_buyer: weight('Weight of buyers', 'Poids des acheteurs', 0.25),
  trust_group_user: weight('Weight of users', 'Poids des utilisateurs', 0.25),
  trust_group_affected: weight('Weight of people affected', 'Poids des personnes concernées', 0.25),
  trust_group_facts: weight('Weight of facts', 'Poids des faits', 0.25),
  trust_authority: flag(false, 'Weigh observations by the authority of the contact', 'Pondérer les observations par l’autorité du contact'),
} as const satisfies Record<string, SettingDeclaration>;
