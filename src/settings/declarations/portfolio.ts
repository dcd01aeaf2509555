/** The priority list. */
import { of, type SettingDeclaration } from './kinds';

export const portfolio = {
  horizon_months: of(12, 0, 600, 'months'),
} as const satisfies Record<string, SettingDeclaration>;
