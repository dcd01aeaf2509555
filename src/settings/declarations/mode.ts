/** Mode of the relationship and rigidity of its contracts (7, 9.4, 9.5). */
import type { SettingDeclaration } from './kinds';

export const mode = {} as const satisfies Record<string, SettingDeclaration>;
