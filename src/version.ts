/** The version of the add-in, as its package says it. */
import own from '../package.json';

export const { version } = own;
