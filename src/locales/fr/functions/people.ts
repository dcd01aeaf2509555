/** Qui nous connaissons chez le client et ce qu’ils disent : interlocuteurs, satisfaction, présence. */
import type { people as english } from '../../en/functions/people';
import type { TranslationOf } from '../../en/functions/family';

export const people: TranslationOf<typeof english> = {
  functions: {},
  fields: {},
  headers: {},
  words: {},
};
