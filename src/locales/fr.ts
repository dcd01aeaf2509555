/** Tous les textes français, pièce par pièce : s'il en manque un, rien ne se compile. */
import type { Texts } from './en';
import { errors } from './fr/errors';
import { functions } from './fr/functions/index';
import { levers } from './fr/levers';
import { pane } from './fr/pane';
import { workbook } from './fr/workbook';

export const fr: Texts = { errors, functions, levers, pane, workbook };
