/** Renewals: models, curves, risk. */
import { family } from './family';

export const retention = family({
  functions: {},
  fields: {},
  words: [],
});
