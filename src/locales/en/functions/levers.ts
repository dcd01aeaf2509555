/** Levers and the one-page card of an account. */
import { family } from './family';

export const levers = family({
  functions: {},
  fields: {},
  words: [],
});
