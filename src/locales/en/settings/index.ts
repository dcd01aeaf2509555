/** What the settings mean, family by family, and the published work that speaks of a default. */
import { breadth } from './breadth';
import { concessions } from './concessions';
import { exchange } from './exchange';
import { levers } from './levers';
import { loss } from './loss';
import { mode } from './mode';
import { people } from './people';
import { portfolio, twoAxes } from './portfolio';
import { reading } from './reading';
import { retention } from './retention';
import { switchingCost } from './switching-cost';
import { trust } from './trust';

export const settings = {
  meanings: {
    ...reading.meanings,
    ...switchingCost.meanings,
    ...twoAxes.meanings,
    ...trust.meanings,
    ...breadth.meanings,
    ...people.meanings,
    ...exchange.meanings,
    ...mode.meanings,
    ...retention.meanings,
    ...loss.meanings,
    ...concessions.meanings,
    ...levers.meanings,
    ...portfolio.meanings,
  },
  sources: {
    ...switchingCost.sources,
    ...concessions.sources,
  },
  families: {
    reading: 'Reading the cells',
    switching_cost: 'Switching cost',
    two_axes: 'Held and attached',
    trust: 'Trust',
    breadth: 'Breadth',
    people: 'People and presence',
    exchange: 'Give and get',
    mode: 'Mode of the relationship',
    retention: 'Retention and risk',
    loss: 'Cost of losing',
    concessions: 'Volume concessions',
    levers: 'Levers',
    portfolio: 'Priorities',
  },
  units: {
    fraction: 'fraction (0.05 is 5 %)',
    hours: 'hours',
    days: 'days',
    months: 'months',
    years: 'years',
    currency: 'reporting currency',
    currency_per_hour: 'currency per hour',
    weight: 'weight',
    count: 'count',
    score: '0 to 100',
    rating: 'rating',
    ratio: 'ratio',
    flag: 'TRUE or FALSE',
    word: 'word',
  },
  presets: {
    defaults: { name: 'Defaults', means: 'Every setting as Tenure comes.' },
    prudent: {
      name: 'Prudent',
      means:
        'Claims less: half the default probability of disturbance, share of custom work and years of benefits; twice the evidence before trust moves away from the prior. Factors of two, not a finding.',
    },
    relational: {
      name: 'Relational first',
      means:
        'The index counts personal ties and presence twice. A meta-analysis (Blut et al. 2016) found relational switching costs to weigh most; how much more is a convention.',
    },
    short_memory: {
      name: 'Short memory',
      means: 'For clients who order every week: what happened counts half as long as by default. A convention.',
    },
    long_memory: {
      name: 'Long memory',
      means: 'For projects that last for years: what happened counts twice as long as by default. A convention.',
    },
  },
};

export type SettingTexts = typeof settings;
