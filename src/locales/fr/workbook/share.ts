/** Ce qui figure sur les feuilles que l’on transmet : les lignes à côté d’une feuille figée. */
import type { share as english } from '../../en/workbook/share';
import { plural } from '../plural';

export const share: typeof english = {
  record: {
    title: (day) => `Figée le ${day} : des valeurs, sans formules. D’où elles viennent :`,
    header: ['Cellules', 'Formule', 'Version', 'Paramètres', 'Au', 'Figée par', 'Le'],
    version: (version, definitions) => `Tenure ${version}, définitions ${definitions}`,
    defaults: 'par défaut',
    notGiven: 'non indiqué',
    elsewhere: 'ailleurs',
    native: (count) => plural(count, '1 formule d’Excel qui en découle', `${count} formules d’Excel qui en découlent`),
  },
};
