/** En-têtes et mots des résultats. Tout le portefeuille. */
import type { portfolio as english } from '../../en/functions/portfolio';
import type { ResultsOf } from '../../en/functions/family';

export const portfolio: ResultsOf<typeof english> = {
  headers: {
    effective_families: 'familles effectives (n1)',
    switching_cost: 'coûts de transfert',
    index_low: 'indice (borne basse)',
    switching_cost_coverage: 'couverture (coûts de transfert)',
    trust_score: 'confiance',
    trust_observed: 'confiance observée',
    trust_coverage: 'couverture (confiance)',
    attached: 'attaché',
    case: 'cas',
    next_end: "prochaine fin d'engagement",
    renewal_risk: 'risque de non-renouvellement',
    loss_cost: 'coût de la perte',
    loss_x_risk: 'coût de la perte × risque',
    rank: 'rang',
    next_moment: 'prochaine échéance',
    next_moment_kind: "nature de l'échéance",
  },
  words: {
    partner: 'partenaire',
    loyal: 'fidèle',
    captive: 'captif',
    undetermined: 'indéterminé',
    review_date: 'revoyure',
    relationship_end: 'fin de la relation',
    planned_negotiation: 'négociation prévue',
    at_risk: 'à risque',
  },
};
