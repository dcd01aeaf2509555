/** Breadth and height, white space, share of wallet. */
import { of, type SettingDeclaration } from './kinds';

export const breadth = {
  whitespace_min_peers: of(
    5,
    1,
    1000,
    'count',
    'Peers that must buy a family before its potential is estimated',
    'Nombre de comptes comparables qui doivent acheter une famille pour que son potentiel soit estimé',
  ),
  critical_from: of(
    4,
    1,
    5,
    'rating',
    'Criticality from which a line counts as critical for the client’s business',
    'Criticité à partir de laquelle une ligne est critique pour l’activité du client',
  ),
} as const satisfies Record<string, SettingDeclaration>;
