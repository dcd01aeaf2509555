/** What cells say and what is read in them: all that functions.js carries of a language. It has no texts of the help or of the pane. */
import { errors } from '../errors';
import { habits } from '../habits';
import { parameters } from '../parameters';
import type { Results } from '../functions/index';
import type { TableTextsOf } from '../tables/family';
import { tables } from '../tables/index';
import { words, type Words } from '../words/index';
import { levers } from './levers';
import { conduct, registers } from './mode';
import { moved } from './moved';
import { notes } from './notes';
import { card } from './portfolio';

export const cells = {
  habits,
  words: words as Words,
  tables: tables as { readonly [Table in keyof typeof tables]: TableTextsOf<(typeof tables)[Table]> },
  /** Headers and words of results: in English they are the codes themselves. */
  results: null as Results | null,
  errors,
  parameters,
  registers,
  conduct,
  levers: levers,
  notes,
  card,
  moved,
};

export type Locale = typeof cells;
