/** Cost of losing a client and the prior of its survival. */
import { derived, of, type SettingDeclaration } from './kinds';

export const loss = {
  discount: of(0.08, 0, 1, 'fraction'),
  horizon_years: of(5, 0, 50, 'years'),
  survival: derived(0, 1, 'fraction'),
  acquisition_cost: derived(0, 1e12, 'currency'),
  gross_margin: derived(-10, 1, 'fraction'),
  growth: derived(-1, 10, 'fraction'),
  cycle_months: of(9, 0, 120, 'months'),
  ramp_months: of(12, 0, 120, 'months'),
  price_investment: of(0.05, 0, 1, 'fraction'),
  price_years: of(2, 0, 20, 'years'),
  risk_premium: of(0.1, 0, 1, 'fraction'),
  replace_probability: of(0.6, 0, 1, 'fraction'),
  prior_alpha: of(3, 1e-6, 1e6, 'weight'),
  prior_beta: of(3, 1e-6, 1e6, 'weight'),
} as const satisfies Record<string, SettingDeclaration>;
