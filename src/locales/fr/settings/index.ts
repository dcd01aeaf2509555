/** Ce que veulent dire les réglages, famille par famille, et les travaux publiés qui parlent d’une valeur par défaut. */
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
import type { SettingTexts } from '../../en/settings/index';

export const settings: SettingTexts = {
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
