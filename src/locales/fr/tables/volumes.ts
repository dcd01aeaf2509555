/** Titres et mots de la table des volumes. */
import type { volumes as english } from '../../en/tables/volumes';
import type { TableTextsOf } from '../../en/tables/family';

export const volumes: TableTextsOf<typeof english> = {
  title: 'Volumes',
  columns: {
    contract_id: 'Identifiant du contrat',
    account_id: 'Identifiant du compte',
    scheme_id: 'Identifiant du barème',
    date: 'Date',
    reference_id: 'Identifiant de la référence',
    family: 'Famille',
    units: 'Unités',
    amount: 'Montant',
    currency: 'Devise',
    kind: 'Nature',
  },
  aliases: {
    account_id: ['code client'],
    units: ['quantité facturée'],
    amount: ['montant HT', 'montant net', 'CA HT'],
    date: ['date de facture', 'date de la facture'],
    kind: ['type de pièce'],
  },
  choices: {
    kind: {
      sale: ['vente', 'facture'],
      return: ['retour'],
      credit_note: ['avoir', 'note de crédit'],
    },
  },
};
