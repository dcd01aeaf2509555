/** Renouvellements : modèles, courbes, risque. */
import type { retention as english } from '../../en/functions/retention';
import type { TranslationOf } from '../../en/functions/family';

export const retention: TranslationOf<typeof english> = {
  functions: {},
  fields: {},
  headers: {},
  words: {},
};
