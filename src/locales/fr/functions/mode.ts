/** Le mode de la relation et la rigidité de ses contrats. */
import type { mode as english } from '../../en/functions/mode';
import type { TranslationOf } from '../../en/functions/family';

export const mode: TranslationOf<typeof english> = {
  functions: {},
  fields: {},
  headers: {},
  words: {},
};
