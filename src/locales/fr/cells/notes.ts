/** Ce qu’un résultat dit à côté de ses chiffres. */
import type { notes as english } from '../../en/cells/notes';

export const notes: typeof english = {
  zerosLeftOut: (count) =>
    count === 1 ? '1 zéro laissé de côté ; écrivez aucun pour un vrai 0' : `${count} zéros laissés de côté ; écrivez aucun pour un vrai 0`,
};
