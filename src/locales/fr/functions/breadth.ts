/** Largeur de gamme, espaces blancs, hauteur, part de portefeuille. */
import type { breadth as english } from '../../en/functions/breadth';
import type { TranslationOf } from '../../en/functions/family';

export const breadth: TranslationOf<typeof english> = {
  functions: {
    BREADTH: {
      description: 'La largeur de gamme chez le client : références et familles distinctes, nombres effectifs de familles, points d’entrée, part de la gamme.',
      means:
        'Des comptages sur les lignes actives à la date. Les nombres effectifs de familles (nombres de Hill n1 et n2) disent combien de familles de même poids donneraient la même concentration : une tête de pont ajoute une famille à `families`, mais presque rien à `effective`.',
      doesNotMean: 'La largeur de gamme est montrée à côté de la rétention, jamais comme sa cause ; et une gamme plus large n’est pas toujours plus rentable : lisez-la avec la marge.',
      source: 'Nombres effectifs d’après Hill (1973) ; largeur d’usage et coûts de transfert d’après Burnham, Frels et Mahajan (2003) ; ventes croisées à perte d’après Shah et Kumar (2012).',
      exampleMeans: 'Le nombre de références distinctes de chaque compte.',
    },
  },
  fields: {
    effective: 'Nombre effectif de familles n1 (entropie).',
    effective2: 'Nombre effectif de familles n2 (concentration).',
    evenness: 'Équilibre du chiffre d’affaires entre les familles, de 0 à 1.',
    entry_points: 'Points d’entrée : couples distincts de site et de famille.',
    range_coverage: 'Part de la gamme : familles en usage rapportées aux familles éligibles pour le segment.',
    eligible_families: 'Familles du catalogue éligibles pour le segment.',
    family_revenue: 'Chiffre d’affaires des familles, avoirs déduits.',
  },
  headers: {
    effective: 'familles effectives (n1)',
    effective2: 'familles effectives (n2)',
    evenness: 'équilibre',
    entry_points: "points d'entrée",
    range_coverage: 'part de la gamme',
    eligible_families: 'familles éligibles',
    family_revenue: 'CA des familles',
  },
  words: {},
};
