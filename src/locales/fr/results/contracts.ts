/** En-têtes et mots des résultats. L’horloge des contrats. */
import type { contracts as english } from '../../en/functions/contracts';
import type { ResultsOf } from '../../en/functions/family';

export const contracts: ResultsOf<typeof english> = {
  headers: {
    contract_id: 'contrat',
    committed_end: "fin d'engagement",
    remaining_days: 'jours restants',
    notice_deadline: 'date limite de préavis',
    days_to_notice: 'jours avant préavis',
    renewals: 'tacites reconductions',
    status: 'statut',
    locks: 'verrous',
    unknown_locks: 'verrous inconnus',
    fixed_term: 'durée ferme',
    exit_penalty: 'pénalité de sortie',
    committed_stock: 'stock engagé',
    retroactive_concession: 'concession rétroactive',
    minimum_commitment: 'engagement minimum',
    review_clause: 'revoyure',
    innovation_clause: "clause d'innovation",
    price_objectives: 'objectifs de prix',
    notice_days: 'préavis (jours)',
    payment_terms_days: 'délai de paiement (jours)',
  },
  words: {
    pending: 'à venir',
    active: 'en vigueur',
    expired: 'expiré',
    committed_end: "fin d'engagement",
    notice_deadline: 'date limite de préavis',
  },
};
