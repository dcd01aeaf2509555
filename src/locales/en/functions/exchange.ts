/** What is given and received: facilitation, give and get, information. */
import { family } from './family';

export const exchange = family({
  functions: {},
  fields: {},
  words: [],
});
