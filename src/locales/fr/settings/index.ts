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
  families: {
    reading: 'Lecture des cellules',
    switching_cost: 'Coûts de transfert',
    two_axes: 'Tenu et attaché',
    trust: 'Confiance',
    breadth: 'Largeur',
    people: 'Personnes et présence',
    exchange: 'Donner et recevoir',
    mode: 'Mode de relation',
    retention: 'Fidélité et risque',
    loss: 'Coût de la perte',
    concessions: 'Concessions sur volume',
    levers: 'Leviers',
    portfolio: 'Priorités',
  },
  units: {
    fraction: 'fraction (0,05 vaut 5 %)',
    hours: 'heures',
    days: 'jours',
    months: 'mois',
    years: 'années',
    currency: 'devise de présentation',
    currency_per_hour: 'devise par heure',
    weight: 'poids',
    count: 'nombre',
    score: '0 à 100',
    rating: 'note',
    ratio: 'rapport',
    flag: 'VRAI ou FAUX',
    word: 'mot',
  },
  presets: {
    defaults: { name: 'Valeurs par défaut', means: 'Tous les réglages tels que Tenure les propose.' },
    prudent: {
      name: 'Prudent',
      means:
        'Affirme moins : la probabilité d’une perturbation, la part de sur-mesure et les années de bénéfices sont réduites de moitié ; il faut deux fois plus de preuves pour que la confiance s’écarte de sa valeur de départ. Ce sont des facteurs de deux, non un résultat.',
    },
    relational: {
      name: 'La relation d’abord',
      means:
        'L’indice compte double les liens personnels et la présence. Une méta-analyse (Blut et al. 2016) constate que les coûts de transfert relationnels pèsent le plus ; de combien, c’est une convention.',
    },
    short_memory: {
      name: 'Mémoire courte',
      means:
        'Pour des clients qui commandent chaque semaine : ce qui a eu lieu compte deux fois moins longtemps que par défaut. C’est une convention.',
    },
    long_memory: {
      name: 'Mémoire longue',
      means:
        'Pour des affaires qui durent des années : ce qui a eu lieu compte deux fois plus longtemps que par défaut. C’est une convention.',
    },
  },
};
