/** Titres et mots de la table des périodes closes. */
import type { booked as english } from '../../en/tables/booked';
import type { TableTextsOf } from '../../en/tables/family';

export const booked: TableTextsOf<typeof english> = {
  title: 'Comptabilisé',
  columns: {
    scheme_id: 'Identifiant du barème',
    contract_id: 'Identifiant du contrat',
    period_end: 'Fin de période',
    concession_end: 'Fin de la période de remise',
    status: 'Statut',
    view: 'Lecture',
    amount: 'Montant comptabilisé',
    currency: 'Devise',
    booked_on: 'Comptabilisé le',
    by: 'Comptabilisé par',
    version: 'Version',
    input_hash: 'Empreinte des données',
    volume: 'Volume à ce jour',
    volume_forecast: 'Volume prévu',
    rate_to_reporting: 'Cours vers la devise de présentation',
    settings: 'Paramètres',
  },
  choices: {
    status: { booked: ['comptabilisé', 'clos', 'close'], reopened: ['rouvert', 'rouverte'] },
    view: {
      achieved: ['palier atteint', 'acquis'],
      forecast: ['palier prévu', 'prévision'],
      expected: ['valeur attendue', 'attendu'],
      most_likely: ['plus probable'],
      constrained: ['sous limitation', 'prudent'],
    },
  },
};
