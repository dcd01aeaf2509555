/** Textes des fonctions de feuille de calcul, famille par famille : liste et infobulles d'Excel, page d'aide. */
import type { FunctionTexts } from '../../en/functions/index';
import { parameters } from '../parameters';
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

export const functions: FunctionTexts = {
  functions: {
    ...common.functions,
    ...switchingCost.functions,
    ...trust.functions,
    ...breadth.functions,
    ...people.functions,
    ...exchange.functions,
    ...mode.functions,
    ...contracts.functions,
    ...retention.functions,
    ...loss.functions,
    ...concessions.functions,
    ...levers.functions,
    ...planning.functions,
    ...portfolio.functions,
  },
  parameters,
  fields: {
    ...common.fields,
    ...switchingCost.fields,
    ...trust.fields,
    ...breadth.fields,
    ...people.fields,
    ...exchange.fields,
    ...mode.fields,
    ...contracts.fields,
    ...retention.fields,
    ...loss.fields,
    ...concessions.fields,
    ...levers.fields,
    ...planning.fields,
    ...portfolio.fields,
  },
  methods: {
    retroactive: 'Rétroactive : le taux du palier atteint, sur toutes les unités.',
    incremental: 'Par tranches : chaque tranche à son propre taux.',
    lump: 'Forfait : le montant du plus haut seuil atteint.',
    growth: 'Croissance : le taux que donne la croissance par rapport à la base, sur toutes les unités.',
    growth_incremental: 'Croissance par tranches : le taux que donne la croissance par rapport à la base, sur ce qui la dépasse.',
    reached_lines: 'Lignes atteintes : chaque palier atteint rémunère le volume depuis zéro, jusqu’à sa borne haute.',
    every_line: 'Toutes les lignes : chaque palier atteint rémunère tout le volume.',
  },
  outputWords: (words) => `Sorties possibles : ${words}.`,
};
