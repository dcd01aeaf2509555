/** Whom we know at the client and what they say: stakeholders, satisfaction, presence. */
import { family } from './family';

export const people = family({
  functions: {},
  fields: {},
  words: [],
});
