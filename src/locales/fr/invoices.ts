/** Ce qui est dit des lignes de facturation qui deviennent des références et des volumes, et en tête du script Power Query. */
import type { Texts } from '../en/index';

export const invoices: Texts['invoices'] = {
  noReference: 'Sans produit',
  reasons: {
    no_account: 'Sans compte',
    no_date: 'Sans date',
    date_unreadable: 'Date illisible',
    outside_window: 'Hors des douze mois',
    not_invoiced: 'Hors facturation : devis, commande, livraison, règlement, achat',
    kind_unknown: 'Nature de pièce inconnue',
    no_amount: 'Sans montant',
    amount_unreadable: 'Montant illisible',
    currency_differs: 'Devise accolée au montant autre que celle de la ligne',
  },
  query: {
    references:
      'Références issues des lignes de facturation : chiffre d’affaires, coût et quantité de douze mois, par compte, produit et site.',
    volumes: 'Volumes issus des lignes de facturation, jour par jour.',
    tie_out: 'Rapprochement : le total du fichier, ce qui est dans les références et ce qui a été laissé de côté, par devise.',
    howTo:
      'Dans Excel : Données, Obtenir des données, Lancer l’éditeur Power Query, Nouvelle source, Requête vide, Éditeur avancé ; collez tout ce texte.',
    notRun: 'Ce texte est produit par Tenure, qui ne peut pas l’exécuter : comparez une fois son rapprochement avec celui de l’import.',
    plainer:
      'Sites, familles et unités sont comparés tels qu’ils sont écrits ; nombres et dates sont lus selon la culture nommée ci-dessous.',
  },
};
