/** Leviers et fiche d’une page d’un compte. */
import type { levers as english } from '../../en/functions/levers';
import type { TranslationOf } from '../../en/functions/family';

export const levers: TranslationOf<typeof english> = {
  functions: {},
  fields: {},
  headers: {},
  words: {},
};
