/** Words that are read as the method of a concession, the law of a volume, and the headers of tiers. */

export const concessions = {
  methods: {
    retroactive: ['retroactive', 'all_units'],
    incremental: ['incremental', 'graduated', 'progressive'],
    lump: ['lump', 'lump_sum'],
    growth: ['growth'],
    growth_incremental: ['growth_incremental'],
    reached_lines: ['reached_lines'],
    every_line: ['every_line', 'every_lines'],
  },
  /** A base of growth that is what was bought a year earlier. */
  yearBack: ['a year back', 'year back', 'previous year', 'last year'],
  laws: { normal: ['normal'], lognormal: ['lognormal'] },
  /** Headers of a range of tiers: lower ends, upper ends, values. */
  tiers: {
    from: ['threshold', 'from', 'min', 'minimum', 'at least', 'start', 'volume'],
    /** A lower end that is exceeded, an upper end that belongs to its band, one that doesn't, in so many words. */
    above: ['over', 'above', 'more than', 'greater than', 'exceeding'],
    to: ['to', 'up to', 'upto', 'max', 'maximum', 'until', 'end', 'next threshold'],
    atMost: ['at most', 'not exceeding', 'not more than', 'no more than', 'not over'],
    below: ['below', 'under', 'less than', 'lower than', 'fewer than'],
    rate: ['rate', 'discount', 'rebate', 'concession', 'percent', 'percentage', 'pct'],
    amount: ['amount', 'amount per unit', 'per unit', 'lump', 'lump sum'],
  },
  /** What may follow in such a header: what is counted, or in what it is given. */
  counted: [
    ...['qty', 'quantity', 'quantities', 'unit', 'units', 'volume', 'volumes', 'revenue', 'turnover', 'amount', 'value', 'net'],
    ...['eur', 'usd', 'gbp', 'chf', 'annual', 'year', 'band', 'tier'],
  ],
  /** What may also follow: whether the end itself is meant. */
  ends: {
    included: ['incl', 'inclusive', 'included', 'including', 'and including'],
    excluded: ['excl', 'exclusive', 'excluded', 'excluding'],
  },
  percent: ['percent', 'percentage', 'pct'],
  /** Amounts that are neither a price per unit nor a lump. */
  money: ['amount'],
  /** First cells of the rows, or parts of a text, that limit what the tiers pay. */
  limits: { cap: ['cap', 'maximum', 'max'], floor: ['floor', 'minimum', 'min'], base: ['base'] },
};
