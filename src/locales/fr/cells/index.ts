/** Ce que disent les cellules et ce qui y est lu : tout ce que functions.js emporte d’une langue. */
import type { Locale } from '../../en/cells/index';
import { errors } from '../errors';
import { habits } from '../habits';
import { parameters } from '../parameters';
import { results } from '../results/index';
import { tables } from '../tables/index';
import { words } from '../words/index';
import { levers } from './levers';
import { conduct, registers } from './mode';
import { moved } from './moved';
import { notes } from './notes';
import { card } from './portfolio';

export const cells: Locale = { habits, words, tables, results, errors, parameters, registers, conduct, levers, notes, card, moved };
