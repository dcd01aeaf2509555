/** Confiance. */
import type { trust as english } from '../../en/functions/trust';
import type { TranslationOf } from '../../en/functions/family';

export const trust: TranslationOf<typeof english> = {
  functions: {
    TRUSTSCORE: {
      description:
        'La confiance que le client nous accorde, de 0 à 100, d’après les observations, les incidents et les engagements ; à lire avec sa couverture.',
      means:
        'Onze dimensions vues par quatre groupes (acheteurs, utilisateurs, personnes concernées, faits). Les preuves récentes comptent davantage ; des preuves minces sont ramenées vers une valeur de départ, pour un score prudent. `observed` est ce que disent les preuves seules ; `coverage`, la part des preuves réunies.',
      doesNotMean:
        'Le score ne prédit pas le prochain achat ; voisin de 50 avec peu de couverture, il dit que personne n’a posé la question, non que la confiance est moyenne. Poids et demi-vie sont des valeurs par défaut à régler.',
      source:
        'Notions d’après Mayer, Davis et Schoorman (1995), Doney et Cannon (1997), Morgan et Hunt (1994). Dimensions, poids et lissage sont des conventions de ce complément.',
      exampleMeans: 'Score, valeur observée, couverture et chaque dimension, compte par compte.',
    },
    TRUSTEQUATION: {
      description:
        'La confiance comme crédibilité, fiabilité et proximité rapportées à l’intérêt propre, d’après les mêmes preuves que TRUSTSCORE.',
      means:
        'L’équation de Maister, Green et Galford : T = (C + R + I) / S, chaque terme de 1 à 10. La crédibilité vient de la visibilité, de la capacité d’évoluer et de l’immersion ; la fiabilité, de l’adaptation, de la présence et de la conduite ; la proximité, de la présence, de la connaissance dédiée, de l’information et de la conduite ; l’intérêt propre recule quand nous anticipons et créons de la valeur. `report` place T (0,3 à 30) sur une échelle logarithmique de 0 à 100.',
      doesNotMean:
        'C’est un autre regard sur les mêmes preuves, non un second avis : ne l’additionnez jamais à TRUSTSCORE. Sans preuve, la note est de 50, aussi prudente que la valeur de départ. Quelle dimension parle pour quelle lettre est une convention, à lire avec sa couverture.',
      source:
        'Maister, Green et Galford, The Trusted Advisor (2000). La correspondance des dimensions et l’échelle logarithmique sont des conventions de ce complément.',
      exampleMeans: 'Les quatre lettres, l’équation et sa note, compte par compte.',
      fields: {
        coverage: 'Couverture des preuves, de 0 à 1 (jamais 1).',
      },
    },
  },
  fields: {
    score: 'Score prudent de 0 à 100 : des preuves minces sont ramenées vers la valeur de départ.',
    observed: 'Ce que disent les preuves seules, de 0 à 100.',
    sufficient: 'VRAI quand la couverture atteint le minimum requis pour conclure.',
    evidence: 'Observations, incidents et engagements qui comptent.',
    visible: 'Dimension : visible (0 à 1).',
    evolving: 'Dimension : capable d’évoluer (0 à 1).',
    anticipates: 'Dimension : anticipe (0 à 1).',
    immersed: 'Dimension : immergé (0 à 1).',
    adapts: 'Dimension : s’adapte au rythme (0 à 1).',
    present: 'Dimension : présent (0 à 1).',
    dedicated_knowledge: 'Dimension : connaissance dédiée (0 à 1).',
    communication: 'Dimension : information (0 à 1).',
    satisfaction: 'Dimension : satisfaction (0 à 1).',
    value: 'Dimension : valeur (0 à 1).',
    conduct: 'Dimension : conduite (0 à 1).',
    observed_buyer: 'Ce que disent les acheteurs (0 à 1).',
    observed_user: 'Ce que disent les utilisateurs (0 à 1).',
    observed_affected: 'Ce que disent les personnes concernées (0 à 1).',
    observed_facts: 'Ce que disent les faits (0 à 1).',
    report: 'L’équation de confiance sur une échelle logarithmique, de 0 à 100.',
    equation: 'T = (C + R + I) / S, de 0,3 à 30.',
    credibility: 'Crédibilité (1 à 10).',
    reliability: 'Fiabilité (1 à 10).',
    intimacy: 'Proximité (1 à 10).',
    self_orientation: 'Intérêt propre (1 à 10) : moins il pèse, mieux c’est.',
  },
};
