/** Words that are read in any cell, besides TRUE and FALSE as Excel has them. */

export const common = {
  yes: ['true', 'yes'],
  no: ['false', 'no'],
  /** What people put in a column instead of a word; an argument needs the word. */
  yesMarks: ['y', 'x', '1'],
  noMarks: ['n', '0'],
  /** A true zero, which no blank cell is taken for. */
  zero: ['none', 'zero', 'nil'],
};
