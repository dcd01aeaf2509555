/** Breadth and height, white space, share of wallet (6). */
import type { SettingDeclaration } from './kinds';

export const breadth = {} as const satisfies Record<string, SettingDeclaration>;
