/** Ce que veulent dire les réglages de cette famille. */
import type { trust as english } from '../../en/settings/trust';
import type { SettingTextsOf } from '../../en/settings/family';

export const trust: SettingTextsOf<typeof english> = {
  meanings: {
    half_life_days: 'Âge auquel une observation compte pour moitié',
    trust_k: 'Quantité de preuves qui pèse autant que la valeur de départ',
    trust_prior: 'Valeur de départ, supposée en l’absence de preuve',
    trust_min_coverage: 'Couverture sous laquelle les preuves sont dites insuffisantes',
    tau_hours: 'Avance à partir de laquelle un aveu d’erreur compte nettement',
    trust_weight_visible: 'Poids de la dimension : visible',
    trust_weight_evolving: 'Poids de la dimension : capable d’évoluer',
    trust_weight_anticipates: 'Poids de la dimension : anticipe',
    trust_weight_immersed: 'Poids de la dimension : immergé',
    trust_weight_adapts: 'Poids de la dimension : s’adapte au rythme',
    trust_weight_present: 'Poids de la dimension : présent',
    trust_weight_dedicated_knowledge: 'Poids de la dimension : connaissance dédiée',
    trust_weight_communication: 'Poids de la dimension : information',
    trust_weight_satisfaction: 'Poids de la dimension : satisfaction',
    trust_weight_value: 'Poids de la dimension : valeur',
    trust_weight_conduct: 'Poids de la dimension : conduite',
    trust_group_buyer: 'Poids des acheteurs',
    trust_group_user: 'Poids des utilisateurs',
    trust_group_affected: 'Poids des personnes concernées',
    trust_group_facts: 'Poids des faits',
    trust_authority: 'Pondérer les observations par l’autorité du contact',
  },
};
