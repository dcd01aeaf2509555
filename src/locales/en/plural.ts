/** One and many in English. */
import { pluralOf } from '../plural';
import { habits } from './habits';

export const plural = pluralOf(habits.tag);
