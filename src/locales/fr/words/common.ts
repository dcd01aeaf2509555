/** Mots lus dans toute cellule, outre VRAI et FAUX. */
import type { Words } from '../../en/words/index';

export const common: Words['common'] = {
  yes: ['vrai', 'oui'],
  no: ['faux', 'non'],
  yesMarks: ['o'],
  noMarks: [],
  zero: ['aucun', 'aucune', 'néant', 'zéro', 'sans'],
};
