/** Breadth of use, white space, height, share of wallet. */
import { family } from './family';

export const breadth = family({
  functions: {
    BREADTH: {
      description: 'How widely the client uses us: distinct references and families, effective numbers of families, points of entry, share of the range.',
      means:
        'Counts over the lines active at the date. The effective numbers of families (Hill numbers n1 and n2) say how many families would give the same concentration if they all weighed the same: a foothold raises `families` by one but `effective` hardly.',
      doesNotMean: 'Breadth is shown beside retention, never as its cause; and more breadth is not more profit: read it with the margin.',
      source: 'Effective numbers after Hill (1973); breadth of use and switching costs after Burnham, Frels and Mahajan (2003); cross-buying at a loss after Shah and Kumar (2012).',
      exampleMeans: 'The number of distinct references of each account.',
    },
  },
  fields: {
    effective: 'Effective number of families n1 (entropy).',
    effective2: 'Effective number of families n2 (concentration).',
    evenness: 'Evenness of revenue over the families, from 0 to 1.',
    entry_points: 'Points of entry: distinct pairs of site and family.',
    range_coverage: 'Families in use divided by the families open to the segment.',
    eligible_families: 'Families of the catalogue open to the segment.',
    family_revenue: 'Revenue of the families, credit notes deducted.',
  },
  words: [],
});
