/** What stands in the sheets of a volume concession: the what-if grid and, with it, the words that both sheets share. */

export const concessionWords = {
  /** Words that REBATE and its kin accept as their method. */
  methods: {
    retroactive: 'retroactive',
    incremental: 'incremental',
    lump: 'lump',
    growth: 'growth',
    growth_incremental: 'growth_incremental',
    reached_lines: 'reached_lines',
    every_line: 'every_line',
  },
  /** Header of the tiers' first column. */
  threshold: 'threshold',
  /** Headers of the tiers' second column; the functions read their meaning from it. */
  units: { rate: 'rate', amount: 'amount' },
  /** First cells of the rows that limit what the tiers pay, as the functions know them. */
  limitWords: { base: 'base', cap: 'cap', floor: 'floor' },
  /** A true 0, as the functions know it: they take the number 0 for a blank cell. */
  zeroWord: 'none',
  advice: 'A model, not accounting advice.',
  inputsNote: 'Blue cells on yellow are inputs: change them and everything else follows.',
};

export const concessionGrid = {
  sheet: 'Concession grid',
  price: 'List price of a unit',
  priceHint: 'blank: volumes are amounts at list price',
  best: 'Best means',
  keeps: 'we keep most',
  gives: 'the client gets most',
  sets: 'Sets of tiers',
  method: 'Method',
  inclusive: 'A threshold exactly reached counts',
  base: 'Base volume (growth)',
  cap: 'Cap of the concession',
  floor: 'Floor of the concession',
  asRead: 'As the functions read them: rates on units as money',
  volume: 'Volume',
  cost: 'What each set gives the client',
  perUnit: 'Concession per unit of volume',
  net: 'Net price of a unit',
  which: 'Best set',
  bestFigure: 'Its concession',
};

export type ConcessionWords = typeof concessionWords;
export type ConcessionGridTexts = typeof concessionGrid;
