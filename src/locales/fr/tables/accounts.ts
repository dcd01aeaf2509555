/** Titres de la table des comptes. */
import type { accounts as accountsEn } from '../../en/tables/accounts';
import type { TableTextsOf } from '../../en/tables/family';

export const accounts: TableTextsOf<typeof accountsEn> = {
  title: 'Comptes',
  columns: {
    account_id: 'Identifiant du compte',
    name: 'Nom',
    segment: 'Segment',
    country: 'Pays',
    currency: 'Devise',
    parent_account_id: 'Identifiant du compte parent',
    relationship_start: 'Début de la relation',
    relationship_end: 'Fin de la relation',
    status: 'Statut',
    wallet_annual: 'Budget annuel dans nos catégories',
    alternatives_count: 'Nombre d’autres fournisseurs possibles',
    stakes_1_5: 'Enjeux pour le client (1-5)',
    technicality_1_5: 'Technicité (1-5)',
    scarcity_1_5: 'Rareté des acteurs (1-5)',
    our_stakes_1_5: 'Enjeux pour nous (1-5)',
    our_share_of_their_spend: 'Notre part dans leurs achats',
    their_share_of_our_revenue: 'Leur part dans notre chiffre d’affaires',
    gross_margin_pct: 'Taux de marge brute',
    growth_pct: 'Taux de croissance attendu',
    acquisition_cost: 'Coût d’acquisition',
    team_count: 'Personnes dédiées au compte',
    satisfaction_rank: 'Notre rang de satisfaction',
    brands_used: 'Nombre de fournisseurs utilisés',
    note: 'Note',
    transparency_1_5: 'Transparence de l’information des acheteurs (1-5)',
    owner: 'Responsable du compte',
    region: 'Région',
    next_year_target: 'Objectif de l’année prochaine',
    former_ids: 'Anciens identifiants',
  },
  aliases: {
    owner: ['chargé de compte', 'commercial'],
    account_id: ['compte', 'id compte', 'code client'],
    name: ['nom du compte'],
    currency: ['monnaie'],
  },
  choices: {
    status: {
      active: ['actif'],
      lost: ['perdu'],
      prospect: ['prospect'],
    },
  },
};
