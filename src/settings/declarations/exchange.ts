/** Facilitation, give and get, information (9.1, 9.2, 9.6). */
import type { SettingDeclaration } from './kinds';

export const exchange = {} as const satisfies Record<string, SettingDeclaration>;
