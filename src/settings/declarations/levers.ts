/** Steps of the levers, how they are ranked, and when a tension is shown. */
import { of, type SettingDeclaration } from './kinds';

export const levers = {
  lever_term_months: of(12, 1, 120, 'months'),
  lever_term_enough_months: of(24, 0, 600, 'months'),
  lever_penalty_rate: of(0.1, 0, 1, 'fraction'),
  lever_stock_months: of(1, 0, 60, 'months'),
  lever_tier_1: of(1.1, 0.01, 100, 'ratio'),
  lever_tier_2: of(1.25, 0.01, 100, 'ratio'),
  lever_tier_1_rate: of(0.01, 0, 1, 'fraction'),
  lever_tier_2_rate: of(0.02, 0, 1, 'fraction'),
  lever_trained_users: of(5, 0, 100000, 'count'),
  lever_adoption: of(0.8, 0, 1, 'fraction'),
  lever_surprise_days: of(365, 1, 36500, 'days'),
  lever_satisfaction_min: of(0.5, 0, 1, 'fraction'),
  lever_constraint_unit: of(10, 0.01, 100, 'score'),
  tension_rigidity: of(50, 0, 100, 'score'),
} as const satisfies Record<string, SettingDeclaration>;
