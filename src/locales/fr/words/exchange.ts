/** Mots lus comme natures de concessions et de contreparties. */
import type { Words } from '../../en/words/index';

export const exchange: Words['exchange'] = {
  kinds: {
    price: ['prix', 'tarif', 'tarifs', 'remise', 'rabais'],
    volume: ['volume', 'volumes', 'quantité', 'quantités'],
    payment_terms: ['délai de paiement', 'délais de paiement', 'conditions de paiement', 'paiement'],
    breadth: ['largeur', 'gamme'],
    information: ['information', 'informations', 'info'],
  },
};
