/** The mode of the relationship and the rigidity of its contracts. */
import { family } from './family';

export const mode = family({
  functions: {},
  fields: {},
  words: [],
});
