/** En-têtes et mots des résultats. Échéances à venir, prospects à viser. */
import type { planning as english } from '../../en/functions/planning';
import type { ResultsOf } from '../../en/functions/family';

export const planning: ResultsOf<typeof english> = {
  headers: {
    moment: 'échéance',
    days_left: 'jours restants',
    moment_kind: "nature de l'échéance à venir",
    moment_item: 'contrat ou négociation',
    account_name: 'nom',
    account_segment: 'segment',
    expected_revenue: 'CA attendu',
    segment_revenue: 'CA médian du segment',
    segment_clients: 'clients du segment',
  },
  words: {},
  own: { RENEWALCALENDAR: { moment_kind: 'nature' } },
};
