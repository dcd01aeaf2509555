/** En-têtes et mots des résultats. Le coût de la perte d’un client. */
import type { loss as english } from '../../en/functions/loss';
import type { ResultsOf } from '../../en/functions/family';

export const loss: ResultsOf<typeof english> = {
  headers: {
    cost: 'coût de la perte',
    replaced: 'si remplacé',
    not_replaced: 'si non remplacé',
    margin_rate: 'taux de marge',
    margin_source: 'source de la marge',
    growth_rate: 'taux de croissance',
    survival: 'rétention annuelle',
    base: 'marge actualisée',
    growth_foregone: 'croissance perdue',
    gap: 'manque à gagner',
    acquisition_cost: "coût d'acquisition",
    price_investment: 'effort tarifaire',
    risk_premium: 'prime de risque',
    kilometres: 'kilomètres',
  },
  words: {
    replaced: 'si remplacé',
    not_replaced: 'si non remplacé',
    gap: 'manque à gagner',
    acquisition: "coût d'acquisition",
    price: 'effort tarifaire',
    base: 'marge actualisée',
    growth_foregone: 'croissance perdue',
  },
};
