/** The cost of losing a client. */
import { family } from './family';

export const loss = family({
  functions: {
    LOSSCOST: {
      description: 'What losing the client would cost us: margin forgone, growth forgone, the price of replacing it.',
      means:
        'The expected cost of losing the client today, weighed between two scenarios: it is replaced (gap, acquisition, price investment, risk on the margin), or not (the discounted margin that it would have brought, growth included).',
      doesNotMean:
        'It is not a probability of loss, and exit payments received are not deducted. A client with a negative margin has a negative cost: losing it would be a relief.',
      source: 'Composition of this add-in; every rate is a default to be set.',
      exampleMeans: 'The expected cost of losing each account.',
    },
    HANDICAP: {
      description: 'What a lost client puts between us and the target: the share of the way that only leads back to where we were.',
      means:
        'lost/(lost + target): before the target is even begun, what was lost must be won again. With output kilometres, the target is a marathon of 42.195 km: the kilometres to run before its start.',
      doesNotMean: 'It is a picture for a discussion of targets, not a forecast; it says nothing about how hard each part is.',
      source: 'Practice of key accounts: losing 10 of 42.195 km is a handicap of 19 %.',
      exampleMeans: '10 km before a marathon: 19 % of the way.',
      fields: { share: 'Share of the way, from 0 to 1.' },
    },
  },
  fields: {
    cost: 'Expected cost of losing the client.',
    replaced: 'Cost if the client is replaced.',
    not_replaced: 'Cost if it is not.',
    margin_rate: 'Margin rate.',
    margin_source: 'Where the margin rate comes from: account, lines, setting or unknown.',
    growth_rate: 'Growth rate.',
    survival: 'Yearly survival, had the client not left.',
    base: 'Discounted margin without growth.',
    growth_foregone: 'Discounted margin of the growth.',
    gap: 'Margin missed during sales cycle and ramp-up.',
    acquisition_cost: 'Cost of winning a client.',
    price_investment: 'Price investment for the replacement.',
    risk_premium: 'Risk on the margin of a contract not yet known.',
    kilometres: 'Kilometres before the start, the target being a marathon.',
  },
  words: ['replaced', 'not_replaced', 'gap', 'acquisition', 'price', 'base', 'growth_foregone'],
});
