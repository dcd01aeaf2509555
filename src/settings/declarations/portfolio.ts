/** The priority list. */
import { of, type SettingDeclaration } from './kinds';

export const portfolio = {
  horizon_months: of(12, 0, 600, 'months', 'Horizon of the priority list', 'Horizon de la liste des priorités'),
} as const satisfies Record<string, SettingDeclaration>;
