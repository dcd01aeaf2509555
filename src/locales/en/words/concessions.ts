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
  laws: { normal: ['normal'], lognormal: ['lognormal'] },
  /** Headers of a range of tiers. */
  tiers: {
    from: ['threshold', 'from', 'start', 'volume'],
    to: ['to', 'up to', 'until', 'end'],
    rate: ['rate', 'discount', 'rebate', 'concession', 'percent', 'pct', '%'],
    amount: ['amount', 'amount per unit', 'per unit', 'lump', 'lump sum'],
  },
  /** First cells of the rows, or parts of a text, that limit what the tiers pay. */
  limits: { cap: ['cap', 'maximum', 'max'], floor: ['floor', 'minimum', 'min'], base: ['base'] },
};
