/** Volume concessions. */
import { derived, of, word, type SettingDeclaration } from './kinds';

export const concessions = {
  volume_law: word('normal', ['normal', 'lognormal']),
  forecast_cv: derived(0, 10, 'ratio'),
  constraint_quantile: of(0.8, 0.5, 0.9999, 'fraction'),
  contestable_share: derived(0.001, 1, 'fraction'),
  booking_view: word('expected', ['achieved', 'forecast', 'expected', 'most_likely', 'constrained']),
  account_reduction: word('709'),
  account_liability: word('4198'),
} as const satisfies Record<string, SettingDeclaration>;
