/** Ce qui est donné et reçu : facilitation, contreparties, information. */
import type { exchange as english } from '../../en/functions/exchange';
import type { TranslationOf } from '../../en/functions/family';

export const exchange: TranslationOf<typeof english> = {
  functions: {},
  fields: {},
  headers: {},
  words: {},
};
