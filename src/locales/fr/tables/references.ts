/** Titres de la table des références. */
import type { references as referencesEn } from '../../en/tables/references';
import type { TableTextsOf } from '../../en/tables/family';

export const references: TableTextsOf<typeof referencesEn> = {
  title: 'Références',
  columns: {
    line_id: 'Identifiant de la ligne',
    account_id: 'Identifiant du compte',
    reference_id: 'Identifiant de la référence',
    reference_name: 'Désignation',
    family: 'Famille',
    category: 'Catégorie',
    country: 'Pays',
    site: 'Site',
    quantity: 'Quantité',
    unit_price: 'Prix unitaire',
    currency: 'Devise',
    annual_revenue: 'Chiffre d’affaires annuel',
    annual_cost: 'Coût annuel',
    start_date: 'Date de début',
    end_date: 'Date de fin',
    last_order_date: 'Date de dernière commande',
    contract_id: 'Identifiant du contrat',
    adoption_pct: 'Taux d’adoption',
    users: 'Utilisateurs',
    trained_users: 'Utilisateurs formés',
    training_hours: 'Heures de formation par utilisateur',
    is_consumable: 'Consommable',
    is_custom: 'Sur mesure',
    business_critical_1_5: 'Criticité pour l’activité (1-5)',
    is_trial: 'À l’essai',
    lifetime_revenue: 'Chiffre d’affaires depuis l’origine',
    annual_use_cost: 'Coût d’usage annuel pour le client',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
    reference_id: ['code article'],
    currency: ['monnaie'],
    annual_revenue: ['CA annuel'],
  },
};
