/** The priority list (2.9). */
import { of, type SettingDeclaration } from './kinds';

export const portfolio = {
  horizon_months: of(12, 0, 600, 'months', '2.9', 'Horizon of the priority list', 'Horizon de la liste des priorités'),
} as const satisfies Record<string, SettingDeclaration>;
