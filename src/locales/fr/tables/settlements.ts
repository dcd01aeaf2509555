/** Titres et mots de la table des règlements. */
import type { settlements as english } from '../../en/tables/settlements';
import type { TableTextsOf } from '../../en/tables/family';

export const settlements: TableTextsOf<typeof english> = {
  title: 'Règlements',
  columns: {
    scheme_id: 'Identifiant du barème',
    contract_id: 'Identifiant du contrat',
    concession_end: 'Fin de la période de remise',
    date: 'Date',
    amount: 'Montant réglé',
    currency: 'Devise',
    kind: 'Nature',
    document: 'Pièce',
  },
  aliases: {
    amount: ['montant versé', 'montant de l’avoir', 'avoir émis'],
    document: ['numéro d’avoir', 'n° d’avoir', 'numéro de pièce'],
    date: ['date de règlement', 'date de l’avoir'],
  },
  choices: {
    kind: {
      partial: ['acompte', 'partiel', 'règlement partiel'],
      final: ['solde', 'règlement final'],
      claw_back: ['reprise', 'trop-perçu repris', 'récupération'],
    },
  },
};
