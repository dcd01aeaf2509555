/** Volume concessions (5). */
import type { SettingDeclaration } from './kinds';

export const concessions = {} as const satisfies Record<string, SettingDeclaration>;
