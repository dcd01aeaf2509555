/** L’horloge des contrats. */
import type { contracts as english } from '../../en/functions/contracts';
import type { TranslationOf } from '../../en/functions/family';

export const contracts: TranslationOf<typeof english> = {
  functions: {
    CONTRACTCLOCK: {
      description: 'Jusqu’à quand chaque contrat est engagé et jusqu’à quand le préavis peut être donné : une ligne par contrat.',
      means:
        'Le dernier jour engagé, en comptant les reconductions qui ne peuvent plus être arrêtées ; le dernier jour pour donner le préavis ; les jours qui restent jusqu’à l’un et à l’autre. Le jour de fin est compris. Un contrat sans date de fin n’est engagé que pour son préavis. Avec la table des comptes parmi les autres tables, un contrat finit au plus tard avec la relation : celui d’un client perdu est expiré ce jour-là, avec des cellules vides si personne n’a noté le jour.',
      doesNotMean: 'Ce n’est pas un avis juridique : la fonction lit les colonnes de la table, non le contrat.',
      source: 'Convention de ce complément ; mois comme dans MOIS.DECALER.',
      exampleMeans: 'La fin d’engagement de chaque contrat (mettez les cellules au format date).',
    },
    CONTRACTGRID: {
      description:
        'Les clauses de chaque contrat, celles qui retiennent le client, et ce que l’on connaît du contrat : une ligne par contrat.',
      means:
        'Huit clauses, chacune VRAI, FAUX ou inconnue : durée ferme, pénalité de sortie, stock engagé, concession rétroactive, engagement minimum, revoyure, innovation, objectifs de prix. `locks` compte les quatre qui retiennent le client (durée, pénalité, stock, concession rétroactive). `completeness` est la part connue des huit clauses, du préavis et du délai de paiement.',
      doesNotMean:
        'Davantage de verrous ne fait pas davantage de fidélité : la contrainte retient le client et fait baisser sa satisfaction. Un stock engagé laissé vide vaut absence de stock. Ce n’est pas un avis juridique : la fonction lit les colonnes de la table, non le contrat.',
      source:
        'Les points de fidélisation à négocier d’après Le grand livre de la vente, p. 383 ; les contrats détaillés d’après les six clefs de la confiance des grands comptes.',
      exampleMeans: 'Toutes les clauses de tous les contrats.',
      fields: {
        parts: 'Une ligne d’en-tête et toutes les clauses, une ligne par contrat.',
        completeness: 'Part connue des huit clauses, du préavis et du délai de paiement, de 0 à 1.',
      },
    },
  },
  fields: {
    contract_id: 'Le contrat.',
    committed_end: 'Fin d’engagement : dernier jour engagé.',
    remaining_days: 'Jours restants jusqu’à la fin d’engagement.',
    notice_deadline: 'Date limite de préavis : dernier jour où il peut être donné.',
    days_to_notice: 'Jours restants jusqu’à la date limite de préavis.',
    renewals: 'Tacites reconductions déjà acquises.',
    status: 'pending (à venir), active (en vigueur) ou expired (expiré).',
    locks: 'Clauses qui retiennent le client, de 0 à 4.',
    unknown_locks: 'Celles des quatre que l’on ne connaît pas.',
    fixed_term: 'Une durée ferme, non échue.',
    exit_penalty: 'Une pénalité de sortie anticipée.',
    committed_stock: 'Un stock sur lequel le client s’est engagé.',
    retroactive_concession: 'Une concession rétroactive sur les volumes réellement consommés.',
    minimum_commitment: 'Un engagement minimum.',
    review_clause: 'Une clause de revoyure.',
    innovation_clause: 'Une clause d’innovation.',
    price_objectives: 'Des objectifs de prix.',
    notice_days: 'Préavis, en jours.',
    payment_terms_days: 'Délai de paiement, en jours.',
  },
};
