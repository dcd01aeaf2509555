/** Mots lus dans le catalogue des familles. */
import type { Words } from '../../en/words/index';

export const breadth: Words['breadth'] = {
  everySegment: ['tous', 'toutes', 'tous les segments'],
};
