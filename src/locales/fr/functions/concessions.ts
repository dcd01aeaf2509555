/** Concessions de volume. */
import type { concessions as english } from '../../en/functions/concessions';
import type { TranslationOf } from '../../en/functions/family';

export const concessions: TranslationOf<typeof english> = {
  functions: {
    REBATE: {
      description: 'Ce qu’une concession sur volume rapporte au client pour un volume réellement consommé : rétroactive, par tranches, forfaitaire ou sur la croissance.',
      means: 'La concession acquise par un volume, selon des paliers faits d’un seuil et d’un taux. Rétroactive : le taux du palier atteint, sur tout ce qui a été acheté depuis la première unité.',
      doesNotMean: 'C’est le montant d’un volume connu ; ce que vaut un volume incertain est une autre question.',
      source: 'Barèmes rétroactifs et par tranches comme chez Kolay, Shaffer et Ordover (2004). Deux autres méthodes calculent comme « lignes atteintes » et « toutes les lignes » dans Dynamics 365.',
      exampleMeans: '3 % sur la totalité des 250 000 : 7 500.',
    },
    REBATEEXPLAIN: {
      description: 'Le détail d’une concession sur volume, palier par palier ; le total est celui de REBATE.',
      means: 'Une ligne par palier : seuil, seuil suivant, volume qu’il rémunère, taux, montant.',
      doesNotMean: 'Elle ne calcule rien de plus que REBATE : elle montre le même montant en détail.',
      source: 'Comme REBATE.',
      exampleMeans: '150 000 à 2 % et 50 000 à 3 % : 3 000 et 1 500.',
    },
  },
  fields: {
    tier: 'Palier, 1 pour le premier.',
    from: 'Seuil.',
    to: 'Seuil suivant ; vide au dernier palier.',
    units_in_tier: 'Volume que le palier rémunère.',
    rate: 'Taux, ou montant par unité.',
  },
  headers: {
    tier: 'palier',
    from: 'seuil',
    to: 'seuil suivant',
    units_in_tier: 'volume du palier',
    rate: 'taux',
  },
  words: {},
};
