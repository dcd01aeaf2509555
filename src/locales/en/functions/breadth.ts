/** Breadth of use, white space, height, share of wallet. */
import { family } from './family';

export const breadth = family({
  functions: {
    BREADTH: {
      description:
        'How widely the client uses us: distinct references and families, effective numbers of families, points of entry, share of the range.',
      means:
        'Counts over the lines active at the date. The effective numbers of families (Hill numbers n1 and n2) say how many families would give the same concentration if they all weighed the same: a foothold raises `families` by one but `effective` hardly at all.',
      doesNotMean: 'Breadth is shown beside retention, never as its cause; and more breadth is not more profit: read it with the margin.',
      source:
        'Effective numbers after Hill (1973); breadth of use and switching costs after Burnham, Frels and Mahajan (2003); cross-buying at a loss after Shah and Kumar (2012).',
      exampleMeans: 'The number of distinct references of each account.',
    },
    WHITESPACE: {
      description: 'What each account buys of each family and what it could buy: a matrix, accounts down, families across.',
      means:
        'White space is a family that the segment may buy and that the client does not buy. Its potential is the median share of that family in the revenue of the peers that buy it, times the client’s revenue; peers are the other accounts of the segment. `gap` is what is missing to reach the potential, 0 when it is reached. A blank cell: the family is not open to the segment, or fewer peers buy it than the setting asks for (5). Without a families table every family that anybody buys is open to all. With parts, one row for each account and family.',
      doesNotMean:
        'It is not a forecast: it says what comparable clients do, not what this one wants. The median and the five peers are defaults of this add-in, not findings. Read it with the margin of each family: a wider range is not always a profitable one.',
      source:
        'Convention of this add-in; selling in breadth after Le grand livre de la vente; cross-buying at a loss after Shah and Kumar (2012).',
      exampleMeans: 'For each account and family, what is missing to reach the potential.',
      fields: {
        gap: 'What is missing to reach the potential; 0 when it is reached.',
        parts: 'A header row, then one row for each account and family with everything the function knows.',
        newest: 'Newest start or last order of a line in use.',
        age_days: 'Days since then.',
      },
    },
    BREADTHHEIGHT: {
      description:
        'Did an account grow in breadth (more references in use) or in height (more revenue for each)? Between two dates, one row for each account.',
      means:
        'Revenue is references × revenue per reference, so the logarithm of its growth is that of the references (`breadth`) plus that of the revenue per reference (`height`), exactly: 0.10 is about 10 %. In money the difference is shared out in the same proportion. Both dates look at the lines in force on that day.',
      doesNotMean:
        'Lines carry one annual revenue, today’s: what grew inside a line without a new line is not seen. Growth in breadth is shown beside retention, never as its cause.',
      source:
        'Exact logarithmic decomposition; amounts by the logarithmic mean (LMDI, after Ang 2004). Breadth over height after Le grand livre de la vente.',
      exampleMeans: 'The part of breadth in the growth of each account over a year.',
      fields: {
        parts: 'A header row and everything the function knows of both dates, one row for each account.',
        newest: 'Newest start or last order of a line in use.',
        age_days: 'Days since then.',
      },
    },
    WALLETSHARE: {
      description:
        'Our share of what the client spends in our categories: measured against the wallet, or else estimated from our rank in satisfaction.',
      means:
        'Annual revenue of the active lines divided by wallet_annual. Without a wallet, the Wallet Allocation Rule: (1 − rank / (n + 1)) × 2 / n, where rank is our place in satisfaction among the n suppliers used; over all ranks it adds up to 1. `source` says which of the two it is: wallet (measured) or rank (an estimate).',
      doesNotMean:
        'The estimate was made for markets where clients use several suppliers side by side: it knows nothing of contracts or capacities. A wallet smaller than our own revenue is refused, not cut off.',
      source: 'Wallet Allocation Rule after Keiningham, Aksoy, Williams and Buoye (2015).',
      exampleMeans: 'Our share of the wallet of each account.',
      fields: {
        coverage: 'Wallet: share of the active lines whose revenue is known. Rank: 1. Unknown: 0.',
        newest: 'Newest start or last order of a line in use.',
        age_days: 'Days since then.',
      },
    },
    USAGE: {
      description:
        'How far the client uses what it has: users and adoption, training, critical and custom-made lines, trials and what became of them, age of the installed base.',
      means:
        '`usage` is users × adoption, added up over the active lines: well used is appreciated, and harder to replace. `adoption_gap` is the revenue share of what is paid for and not used. `trained_share` says how many users are trained; `critical_revenue` what serves the client’s critical applications (4 or more out of 5); `custom_share` what was made for it. `age_years` weighs the age of lines by revenue: an old base is exposed to whoever brings something new. Trials in force are counted; `trial_conversion` is the share of the references whose trial is decided that became a line.',
      doesNotMean:
        'Use is not satisfaction, and a trained user is not a convinced one. Shares cover only the lines that say so: read the coverage. A trial line turned into a normal one in place leaves no trace: start a new line, so that the conversion can be seen.',
      source:
        'Develop usage, test new products, after Le grand livre de la vente; able to evolve, made to measure, after the Qualiview study of 2014. Definitions are conventions of this add-in.',
      exampleMeans: 'The adoption gap of each account.',
      fields: {
        custom_share: 'Revenue share of what was made to measure.',
        coverage: 'Share known of users, adoption, training, criticality, custom-made and start of the lines, from 0 to 1.',
        newest: 'Newest start or last order of a line in use.',
        age_days: 'Days since then.',
      },
    },
    BREADTHMARGIN: {
      description:
        'What each family of each account earns: revenue, cost and margin, families at a loss flagged. One row for each account and family.',
      means:
        'Breadth shown with its margin. For each family in use: revenue (credit notes deducted), and cost and margin over the lines for which revenue and cost are known. `cross_buying_at_loss` says that the account uses two families or more and loses money on them together. The other outputs give one figure for each account.',
      doesNotMean:
        'A family at a loss may open the door to others: it calls for a price, a counterpart or another way of serving, not for leaving. Costs that the lines do not carry (visits, deliveries, negotiations) are not in it.',
      source: 'Cross-buying at a loss after Shah and Kumar (2012): one such client in five, 70 % of the losses.',
      exampleMeans: 'The margin of every family of every account.',
      fields: {
        parts: 'A header row, then one row for each account and family.',
        revenue: 'Annual revenue of the family, credit notes deducted.',
        cost: 'Annual cost of the lines whose revenue and cost are known.',
        margin: 'Margin of the lines whose revenue and cost are known.',
        margin_rate: 'That margin divided by their revenue.',
        lines: 'Lines of the family in force.',
        coverage: 'Share of its lines whose revenue and cost are known, from 0 to 1.',
        newest: 'Newest start or last order of a line in use.',
        age_days: 'Days since then.',
      },
    },
    INSTALLEDBASE: {
      description:
        'What each client has from us, country by country: lines, references, sites, revenue, contracts, first and last end, completeness. For internal use.',
      means:
        'The whole installed base, worldwide, with the dates on which it could leave: the end of a line is the committed end of its contract, or its own. `completeness` is the mean, over the lines, of the share known of contract, end date, site and family. The other outputs give one figure for each account.',
      doesNotMean:
        'These are your own sales data, to be completed on your side; what a contract obliges you to disclose must be disclosed. A line without a country is listed under unknown.',
      source: 'Unilateral access to the installed base after Le grand livre de la vente, p. 383.',
      exampleMeans: 'The installed base of every account, by country.',
      fields: {
        parts: 'A header row, then one row for each account and country.',
        lines: 'Active lines in the country.',
        references: 'Distinct references in the country.',
        families: 'Distinct families in the country.',
        sites: 'Distinct sites in the country.',
        revenue: 'Annual revenue in the country.',
        completeness: 'Share known of contract, end date, site and family of the lines in the country.',
        countries: 'Countries with an active line.',
        newest: 'Newest start or last order of a line in use.',
        age_days: 'Days since then.',
      },
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
    usage: 'Users × adoption, added up.',
    users: 'Users.',
    trained_share: 'Share of the users that are trained.',
    trained_users: 'Trained users, on the lines whose users are known.',
    training_hours: 'Hours of training received by all trained users.',
    adoption_gap: 'Revenue share of what is not used: 1 − adoption.',
    critical_revenue: 'Revenue of the lines that are critical for the client’s business.',
    critical_share: 'Their share in the revenue of the lines that say so.',
    trials: 'Lines on trial, in force.',
    trials_decided: 'References whose trial is decided.',
    trial_conversion: 'Share of them that became a line.',
    age_years: 'Age of the lines in years, weighted by revenue.',
    accompaniments: 'Visits and reviews in the period.',
    coachings: 'Training and coaching sessions in the period.',
    loss_making: 'Is the margin below zero?',
    revenue_share: 'Share in the revenue of the account.',
    total_margin: 'Margin of the account, over the lines whose revenue and cost are known.',
    total_margin_rate: 'That margin divided by their revenue.',
    negative_families: 'Families at a loss.',
    negative_margin: 'Margins below zero, added up.',
    cross_buying_at_loss: 'Two families or more, and a loss on them together?',
    country: 'The country.',
    named_contracts: 'Contracts of the account that lines in the country name.',
    earliest_end: 'First end in the country.',
    latest_end: 'Last end in the country.',
    first_end: 'First end of all.',
    last_end: 'Last end of all.',
    total_completeness: 'Completeness over all countries, from 0 to 1.',
  },
  words: ['both_dates', 'new_client', 'lost_client', 'no_use', 'breadth', 'height', 'effective', 'usage', 'wallet', 'rank'],
});
