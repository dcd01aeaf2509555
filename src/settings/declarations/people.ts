/** Stakeholders, satisfaction, presence (3.3, 9.3, 9.7). */
import type { SettingDeclaration } from './kinds';

export const people = {} as const satisfies Record<string, SettingDeclaration>;
