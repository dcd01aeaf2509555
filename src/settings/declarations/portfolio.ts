/** The two axes and their cases; the priority list. */
import { of, type SettingDeclaration } from './kinds';

export const twoAxes = {
  held_threshold: of(50, 0, 100, 'score'),
  attached_threshold: of(50, 0, 100, 'score'),
  case_min_coverage: of(0.25, 0, 1, 'fraction'),
  captivity_negative_share: of(0.5, 0, 1, 'fraction'),
  captivity_satisfaction: of(0.5, 0, 1, 'fraction'),
} as const satisfies Record<string, SettingDeclaration>;

export const portfolio = {
  horizon_months: of(12, 0, 600, 'months'),
  agenda_days: of(90, 1, 3650, 'days'),
  agenda_urgent_days: of(14, 0, 3650, 'days'),
  agenda_soon_days: of(30, 0, 3650, 'days'),
  snapshots_all_days: of(35, 0, 36_500, 'days'),
  snapshots_months: of(13, 0, 1200, 'months'),
  snapshots_years: of(5, 0, 100, 'years'),
  snapshots_full_rows: of(20_000, 0, 1_000_000, 'count'),
} as const satisfies Record<string, SettingDeclaration>;
