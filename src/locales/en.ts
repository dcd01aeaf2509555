/** Every English text, room by room. It is the type that the French texts have to fill. */
import { errors } from './en/errors';
import { functions } from './en/functions';
import { pane } from './en/pane';

export const en = { errors, functions, pane };
export type Texts = typeof en;
