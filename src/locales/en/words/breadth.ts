/** Words that are read in the catalogue of families. */

export const breadth = {
  everySegment: ['all', 'every', 'any', 'all segments'],
};
