/** Every English text, room by room. It is the type that the French texts have to fill. */
import { errors } from './en/errors';
import { functions } from './en/functions/index';
import { levers } from './en/levers';
import { pane } from './en/pane';
import { workbook } from './en/workbook';

export const en = { errors, functions, levers, pane, workbook };
export type Texts = typeof en;
