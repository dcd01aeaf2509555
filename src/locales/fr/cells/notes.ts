/** Ce qu’un résultat dit à côté de ses chiffres. */
import type { notes as english } from '../../en/cells/notes';
import { plural } from '../plural';

export const notes: typeof english = {
  zerosLeftOut: (count) => `${count} ${plural(count, 'zéro laissé', 'zéros laissés')} de côté ; écrivez aucun pour un vrai 0`,
};
