/** Ce que veulent dire les réglages de cette famille. */
import type { breadth as english } from '../../en/settings/breadth';
import type { SettingTextsOf } from '../../en/settings/family';

export const breadth: SettingTextsOf<typeof english> = {
  meanings: {
    whitespace_min_peers: 'Nombre de comptes comparables qui doivent acheter une famille pour que son potentiel soit estimé',
    critical_from: 'Criticité à partir de laquelle une ligne est critique pour l’activité du client',
  },
};
