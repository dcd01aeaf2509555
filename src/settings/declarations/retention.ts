/** Renewal models and risk (4). */
import type { SettingDeclaration } from './kinds';

export const retention = {} as const satisfies Record<string, SettingDeclaration>;
