/** Comment lire une colonne d'origine, tel que la table des correspondances le dit. */
import type { Words } from '../../en/words/index';

export const mapping: Words['mapping'] = {
  dayFirst: ['jour/mois/année', 'jour d’abord'],
  monthFirst: ['mois/jour/année', 'mois d’abord'],
  comma: ['virgule décimale'],
  point: ['point décimal'],
  percent: ['en pour cent', 'pourcentage'],
  inverted: ['inversé', 'à l’inverse'],
  brackets: ['code entre crochets'],
  firstWord: ['jusqu’à la première espace', 'jusqu’au premier espace'],
  zeros: ['sans zéros en tête'],
  times: ['fois'],
  divided: ['divisé par'],
};
