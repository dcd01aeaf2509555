/** Mots lus à la place d’une durée. */
import type { Words } from '../../en/words/index';

export const retention: Words['retention'] = {
  median: ['médiane'],
  mean: ['moyenne'],
};
