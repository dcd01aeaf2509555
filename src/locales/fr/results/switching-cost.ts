/** En-têtes et mots des résultats. Coûts de transfert. */
import type { switchingCost as english } from '../../en/functions/switching-cost';
import type { ResultsOf } from '../../en/functions/family';

/** The components, as headers and as words in cells. */
const components = {
  economic_risk: 'risque économique',
  evaluation: 'évaluation',
  learning: 'apprentissage',
  setup: 'mise en place',
  benefit_loss: 'avantages perdus',
  monetary_loss: 'pertes financières',
  personal: 'liens personnels',
  brand: 'présence',
} as const;

export const switchingCost: ResultsOf<typeof english> = {
  headers: {
    index: 'indice (borne basse)',
    index_high: 'indice (borne haute)',
    negative_share: 'part de contrainte',
    ratio: 'rapport au CA',
    held: 'tenu',
    suction: 'concessions à acquérir',
    ...components,
    coverage_economic_risk: 'couverture (risque économique)',
    coverage_evaluation: 'couverture (évaluation)',
    coverage_learning: 'couverture (apprentissage)',
    coverage_setup: 'couverture (mise en place)',
    coverage_benefit_loss: 'couverture (avantages perdus)',
    coverage_monetary_loss: 'couverture (pertes financières)',
    coverage_personal: 'couverture (liens personnels)',
    coverage_brand: 'couverture (présence)',
    live_contracts: 'contrats en vigueur',
    expired_contracts: 'contrats expirés',
    pending_contracts: 'contrats à venir',
    incumbency: 'avantage du fournisseur en place',
    remaining_months: 'mois engagés',
  },
  words: {
    ...components,
  },
};
