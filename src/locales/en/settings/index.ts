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
};

export type SettingTexts = typeof settings;
