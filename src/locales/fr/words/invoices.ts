/** Mots des pièces dans les exports de facturation. */
import type { Words } from '../../en/words/index';

export const invoices: Words['invoices'] = {
  sale: ['facture', 'facture client', 'facture vente', 'facture de vente', 'facture comptabilisée', 'note de débit'],
  creditNote: [
    'avoir client',
    'avoir vente',
    'avoir de vente',
    'facture d’avoir',
    'avoir financier',
    'annulation de facture',
    'facture annulée',
  ],
  notInvoiced: [
    ...['devis', 'commande', 'commande client', 'bon de commande', 'bon de livraison', 'livraison', 'BL', 'préparation de livraison'],
    ...['facture pro forma', 'acompte', 'règlement', 'paiement', 'écriture', 'facture fournisseur', 'avoir fournisseur', 'virement'],
  ],
};
