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
    WHITESPACE: {
      description: 'What each account buys of each family and what it could buy: a matrix, accounts down, families across.',
      means:
        'White space is a family that the segment may buy and that the client does not buy. Its potential is the median share of that family in the revenue of the peers that buy it, times the client’s revenue; peers are the other accounts of the segment. `gap` is what is missing to the potential, 0 when it is reached. A blank cell: the family is not open to the segment, or fewer peers buy it than the setting asks for (5). Without a families table every family that anybody buys is open to all. With parts, one row for each account and family.',
      doesNotMean: 'It is no forecast: it says what comparable clients do, not what this one wants. The median and the five peers are defaults of this add-in, not findings. Read it with the margin of each family: a wider range is not always a profitable one.',
      source: 'Convention of this add-in; selling in breadth after Le grand livre de la vente; cross-buying at a loss after Shah and Kumar (2012).',
      exampleMeans: 'For each account and family, what is missing to the potential.',
      fields: { gap: 'What is missing to the potential; 0 when it is reached.', parts: 'A header row, then one row for each account and family with everything the function knows.' },
    },
    BREADTHHEIGHT: {
      description: 'Did an account grow in breadth (more references in use) or in height (more revenue for each)? Between two dates, one row for each account.',
      means:
        'Revenue is references × revenue per reference, so the logarithm of its growth is that of the references (`breadth`) plus that of the revenue per reference (`height`), exactly: 0.10 is about 10 %. In money the difference is shared out in the same proportion. Both dates look at the lines in force on that day.',
      doesNotMean: 'Lines carry one annual revenue, today’s: what grew inside a line without a new line is not seen. Growth in breadth is shown beside retention, never as its cause.',
      source: 'Exact logarithmic decomposition; amounts by the logarithmic mean (LMDI, after Ang 2004). Breadth over height after Le grand livre de la vente.',
      exampleMeans: 'The part of breadth in the growth of each account over a year.',
      fields: { parts: 'A header row and everything the function knows of both dates, one row for each account.' },
    },
    WALLETSHARE: {
      description: 'Our share of what the client spends in our categories: measured against the wallet, or else estimated from our rank in satisfaction.',
      means:
        'Annual revenue of the active lines divided by wallet_annual. Without a wallet, the Wallet Allocation Rule: (1 − rank / (n + 1)) × 2 / n, where rank is our place in satisfaction among the n suppliers used; over all ranks it adds up to 1. `source` says which of the two it is: wallet (measured) or rank (an estimate).',
      doesNotMean: 'The estimate was made for markets where clients use several suppliers side by side: it knows nothing of contracts or capacities. A wallet smaller than our own revenue is refused, not cut off.',
      source: 'Wallet Allocation Rule after Keiningham, Aksoy, Williams and Buoye (2015).',
      exampleMeans: 'Our share of the wallet of each account.',
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
    family: 'The family.',
    family_type: 'Type of the family in the catalogue (service, option…).',
    eligible: 'Is the family open to the segment?',
    bought: 'Is a line of it in use?',
    current: 'Annual revenue of the family, credit notes deducted.',
    potential: 'Median share of the family among the peers that buy it × annual revenue.',
    peers: 'Other accounts of the segment that buy the family.',
    median_share: 'Median share of the family in the revenue of the peers that buy it.',
    breadth: 'Logarithm of the growth in references: more of them in use.',
    height: 'Logarithm of the growth in revenue per reference: more of each.',
    revenue_growth: 'Logarithm of the growth in revenue: breadth plus height.',
    difference: 'Revenue at the later date less revenue at the earlier one.',
    breadth_amount: 'Part of the difference that comes from breadth.',
    height_amount: 'Part of the difference that comes from height.',
    references_before: 'Distinct references in use at the earlier date.',
    per_reference_before: 'Revenue per reference at the earlier date.',
    per_reference: 'Revenue per reference at the later date.',
    revenue_before: 'Revenue at the earlier date.',
    comparison: 'both_dates, new_client, lost_client or no_use.',
    share: 'Our share of the wallet, from 0 to 1.',
    source: 'wallet (measured), rank (estimated) or unknown.',
    wallet: 'What the client spends in our categories in a year.',
    open_wallet: 'What other suppliers earn of it.',
    rank_share: 'Share estimated from the rank in satisfaction.',
    satisfaction_rank: 'Our rank in satisfaction among the suppliers used.',
    brands_used: 'Suppliers that the client uses.',
  },
  words: ['both_dates', 'new_client', 'lost_client', 'no_use'],
});
