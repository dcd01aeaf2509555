/** Confiance. */
import type { trust as english } from '../../en/functions/trust';
import type { TranslationOf } from '../../en/functions/family';

export const trust: TranslationOf<typeof english> = {
  functions: {
    TRUSTSCORE: {
      description: 'La confiance que le client nous accorde, de 0 à 100, d’après les observations, les incidents et les engagements ; à lire avec sa couverture.',
      means:
        'Onze dimensions vues par quatre groupes (acheteurs, utilisateurs, personnes concernées, faits). Les preuves récentes comptent davantage ; des preuves minces sont ramenées vers une valeur de départ, pour un score prudent. `observed` est ce que disent les preuves seules ; `coverage`, la part des preuves réunies.',
      doesNotMean:
        'Le score ne prédit pas le prochain achat ; voisin de 50 avec peu de couverture, il dit que personne n’a posé la question, non que la confiance est moyenne. Poids et demi-vie sont des valeurs par défaut à régler.',
      source: 'Notions d’après Mayer, Davis et Schoorman (1995), Doney et Cannon (1997), Morgan et Hunt (1994). Dimensions, poids et lissage sont des conventions de ce complément.',
      exampleMeans: 'Score, valeur observée, couverture et chaque dimension, compte par compte.',
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
  },
  headers: {
    score: 'score',
    observed: 'observé',
    sufficient: 'preuves suffisantes',
    evidence: 'preuves',
    visible: 'visible',
    evolving: "capable d'évoluer",
    anticipates: 'anticipe',
    immersed: 'immergé',
    adapts: "s'adapte au rythme",
    present: 'présent',
    dedicated_knowledge: 'connaissance dédiée',
    communication: 'information',
    satisfaction: 'satisfaction',
    value: 'valeur',
    conduct: 'conduite',
    observed_buyer: 'observé (acheteurs)',
    observed_user: 'observé (utilisateurs)',
    observed_affected: 'observé (personnes concernées)',
    observed_facts: 'observé (faits)',
  },
  words: {},
};
