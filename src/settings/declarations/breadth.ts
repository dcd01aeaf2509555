/** Breadth and height, white space, share of wallet. */
import { of, type SettingDeclaration } from './kinds';

export const breadth = {
  whitespace_min_peers: of(5, 1, 1000, 'count'),
  critical_from: of(4, 1, 5, 'rating'),
} as const satisfies Record<string, SettingDeclaration>;
