/** Trust. */
import { flag, of, weight, type SettingDeclaration } from './kinds';

export const trust = {
  half_life_days: of(365, 1, 36500, 'days'),
  trust_k: of(1, 1e-6, 1000, 'weight'),
  trust_prior: of(0.5, 0, 1, 'fraction'),
  trust_min_coverage: of(0.25, 0, 1, 'fraction'),
  tau_hours: of(24, 0.001, 8760, 'hours'),
  trust_weight_visible: weight(),
  trust_weight_evolving: weight(),
  trust_weight_anticipates: weight(),
  trust_weight_immersed: weight(),
  trust_weight_adapts: weight(),
  trust_weight_present: weight(),
  trust_weight_dedicated_knowledge: weight(),
  trust_weight_communication: weight(),
  trust_weight_satisfaction: weight(),
  trust_weight_value: weight(),
  trust_weight_conduct: weight(2),
  trust_group_buyer: weight(0.25),
  trust_group_user: weight(0.25),
  trust_group_affected: weight(0.25),
  trust_group_facts: weight(0.25),
  trust_authority: flag(false),
} as const satisfies Record<string, SettingDeclaration>;
