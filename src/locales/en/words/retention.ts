/** Words that are read in place of a time. */

export const retention = {
  median: ['median'],
  mean: ['mean', 'rmst'],
};
