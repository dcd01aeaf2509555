/**
 * Headers and words of spilled results. They are the names of the fields, in every Excel, unless the settings table of the call says
 * `language | fr`: a result depends on its inputs only, never on who opens the workbook. Straight apostrophes: these words are typed in formulas.
 * Apart from the help's texts, which functions.js doesn't carry.
 */
import type { Results } from '../../en/functions/index';
import { breadth } from './breadth';
import { common } from './common';
import { concessions } from './concessions';
import { contracts } from './contracts';
import { exchange } from './exchange';
import { levers } from './levers';
import { loss } from './loss';
import { mode } from './mode';
import { people } from './people';
import { planning } from './planning';
import { portfolio } from './portfolio';
import { retention } from './retention';
import { switchingCost } from './switching-cost';
import { trust } from './trust';

export const results: Results = {
  headers: {
    ...common.headers,
    ...switchingCost.headers,
    ...trust.headers,
    ...breadth.headers,
    ...people.headers,
    ...exchange.headers,
    ...mode.headers,
    ...contracts.headers,
    ...retention.headers,
    ...loss.headers,
    ...concessions.headers,
    ...levers.headers,
    ...planning.headers,
    ...portfolio.headers,
  },
  words: {
    ...common.words,
    ...switchingCost.words,
    ...trust.words,
    ...breadth.words,
    ...people.words,
    ...exchange.words,
    ...mode.words,
    ...contracts.words,
    ...retention.words,
    ...loss.words,
    ...concessions.words,
    ...levers.words,
    ...planning.words,
    ...portfolio.words,
  },
  own: {
    ...breadth.own,
    ...people.own,
    ...exchange.own,
    ...mode.own,
    ...retention.own,
    ...concessions.own,
    ...levers.own,
    ...planning.own,
    ...portfolio.own,
  },
};
