/** Volume concessions. */
import { family } from './family';

export const concessions = family({
  functions: {
    REBATE: {
      description: 'What a volume concession gives for a volume: retroactive, by slices, lump sum or on growth.',
      means: 'The concession earned by a volume under tiers of thresholds and rates. Retroactive: the rate of the tier reached, on everything bought since the first unit.',
      doesNotMean: 'It is the amount for a volume that is known; what an uncertain volume is worth is another question.',
      source: 'All-units and incremental schemes as in Kolay, Shaffer and Ordover (2004). Two further methods compute like reached and every lines of Dynamics 365.',
      exampleMeans: '3 % on the whole 250,000: 7,500.',
    },
    REBATEEXPLAIN: {
      description: 'How a volume concession is made up, tier by tier; the amounts add up to REBATE.',
      means: 'One row for each tier: from, to, units that it pays for, rate, amount.',
      doesNotMean: 'It computes nothing beyond REBATE: it shows the same amount in its parts.',
      source: 'As REBATE.',
      exampleMeans: '150,000 at 2 % and 50,000 at 3 %: 3,000 and 1,500.',
    },
  },
  fields: {
    tier: 'Tier, 1 for the first.',
    from: 'Threshold.',
    to: 'Next threshold; empty in the last tier.',
    units_in_tier: 'Volume that the tier pays for.',
    rate: 'Rate, or amount per unit.',
  },
  words: [],
});
