/** Titles of the table that says whose column is which. */

export const mapping = {
  title: 'Mapping',
  columns: {
    table: 'Table',
    their_table: 'Their table',
    their_column: 'Their column',
    our_column: 'Our column',
    how_to_read: 'How to read it',
  },
  aliases: {
    how_to_read: ['how to read'],
  },
};
