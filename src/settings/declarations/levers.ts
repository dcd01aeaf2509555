/** Steps of the levers (2.8). */
import type { SettingDeclaration } from './kinds';

export const levers = {} as const satisfies Record<string, SettingDeclaration>;
