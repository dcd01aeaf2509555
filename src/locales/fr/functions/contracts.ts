/** L’horloge des contrats. */
import type { contracts as english } from '../../en/functions/contracts';
import type { TranslationOf } from '../../en/functions/family';

export const contracts: TranslationOf<typeof english> = {
  functions: {
    CONTRACTCLOCK: {
      description: 'Jusqu’à quand chaque contrat est engagé et jusqu’à quand le préavis peut être donné : une ligne par contrat.',
      means:
        'Le dernier jour engagé, en comptant les reconductions qui ne peuvent plus être arrêtées ; le dernier jour pour donner le préavis ; les jours qui restent jusqu’à l’un et à l’autre. Le jour de fin est compris. Un contrat sans date de fin n’est engagé que pour son préavis.',
      doesNotMean: 'Ce n’est pas un avis juridique : la fonction lit les colonnes de la table, non le contrat.',
      source: 'Convention de ce complément ; mois comme dans MOIS.DECALER.',
      exampleMeans: 'La fin d’engagement de chaque contrat (mettez les cellules au format date).',
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
  },
  headers: {
    contract_id: 'contrat',
    committed_end: "fin d'engagement",
    remaining_days: 'jours restants',
    notice_deadline: 'date limite de préavis',
    days_to_notice: 'jours avant préavis',
    renewals: 'tacites reconductions',
    status: 'statut',
  },
  words: {
    pending: 'à venir',
    active: 'en vigueur',
    expired: 'expiré',
  },
};
