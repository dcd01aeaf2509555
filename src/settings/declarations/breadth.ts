/** Breadth and height, white space, share of wallet (6). */
import { of, type SettingDeclaration } from './kinds';

export const breadth = {
  whitespace_min_peers: of(5, 1, 1000, 'count', '6.2', 'Peers that must buy a family before its potential is estimated', 'Nombre de comptes comparables qui doivent acheter une famille pour que son potentiel soit estimé'),
} as const satisfies Record<string, SettingDeclaration>;
