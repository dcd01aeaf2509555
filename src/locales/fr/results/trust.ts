/** En-têtes et mots des résultats. Confiance. */
import type { trust as english } from '../../en/functions/trust';
import type { ResultsOf } from '../../en/functions/family';

/** The dimensions, as headers and as words in cells. */
const dimensions = {
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
} as const;

export const trust: ResultsOf<typeof english> = {
  headers: {
    score: 'score',
    observed: 'observé',
    sufficient: 'preuves suffisantes',
    evidence: 'preuves',
    ...dimensions,
    observed_buyer: 'observé (acheteurs)',
    observed_user: 'observé (utilisateurs)',
    observed_affected: 'observé (personnes concernées)',
    observed_facts: 'observé (faits)',
    report: 'note',
    equation: 'équation',
    credibility: 'crédibilité',
    reliability: 'fiabilité',
    intimacy: 'proximité',
    self_orientation: 'intérêt propre',
  },
  words: {
    ...dimensions,
  },
};
