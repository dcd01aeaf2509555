/** Mode of the relationship and rigidity of its contracts. */
import { MANY, of, weight, word, type SettingDeclaration } from './kinds';

const text = () => word('');

export const mode = {
  mode_high: of(3.5, 1, 5, 'rating'),
  mode_low: of(2.5, 1, 5, 'rating'),
  scarcity_5_up_to: of(1, 0, 1000, 'count'),
  scarcity_4_up_to: of(2, 0, 1000, 'count'),
  scarcity_3_up_to: of(4, 0, 1000, 'count'),
  scarcity_2_up_to: of(9, 0, 1000, 'count'),
  dedicated_person_cost: of(8000, 0, MANY, 'currency'),
  investment_full_share: of(0.2, 0.001, 10, 'fraction'),
  dependence_full_share: of(0.2, 0.001, 1, 'fraction'),
  power_margin: of(0.15, 0, 1, 'fraction'),
  contractual_months: of(12, 1, 600, 'months'),

  // texts of one's own
  register_strategic: text(),
  register_leverage: text(),
  register_bottleneck: text(),
  register_non_critical: text(),
  faux_pas_strategic: text(),
  faux_pas_leverage: text(),
  faux_pas_bottleneck: text(),
  faux_pas_non_critical: text(),

  // rigidity
  rigidity_weight_review: weight(25),
  rigidity_weight_unreviewed: weight(25),
  rigidity_weight_specification: weight(25),
  rigidity_weight_term: weight(25),
  rigidity_review_years: of(3, 0.1, 50, 'years'),
  rigidity_term_years: of(5, 0.1, 50, 'years'),
  prescriptive_from: of(4, 1, 5, 'rating'),
} as const satisfies Record<string, SettingDeclaration>;
