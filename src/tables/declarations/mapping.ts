/** Whose column is which: a row for each column of somebody's own tables that is read as one of ours (mapping.ts). */
import { text, declared } from '../schema';

export const mapping = declared('mapping', [
  text('table', { required: true }),
  text('their_table'),
  text('their_column', { required: true }),
  text('our_column', { required: true }),
  text('how_to_read'),
]);
