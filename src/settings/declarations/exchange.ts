/** Facilitation, give and get, information, value created. */
import { derived, MANY, of, type SettingDeclaration } from './kinds';

export const exchange = {
  reminder_days: of(90, 1, 36500, 'days'),
  give_get_days: derived(1, 36500, 'days'),
  internal_hour_cost: of(60, 0, MANY, 'currency_per_hour'),
  cost_of_capital: of(0.08, 0, 1, 'fraction'),
  initiative_days: of(365, 1, 36500, 'days'),
  shared_min: of(0.3, 0, 1, 'fraction'),
} as const satisfies Record<string, SettingDeclaration>;
