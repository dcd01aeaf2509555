/** Who the clients are, and what is known of each as a whole. */
import { accountId, amount, choice, count, currency, date, id, number, rating, share, text, type TableDeclaration } from '../schema';

export const accounts: TableDeclaration = {
  name: 'accounts',
  titles: { en: 'Accounts', fr: 'Comptes' },
  columns: [
    accountId(),
    text('name', 'Name', 'Nom', { aliases: ['account name', 'nom du compte'] }),
    text('segment', 'Segment', 'Segment'),
    text('country', 'Country', 'Pays'),
    currency(),
    id('parent_account_id', 'Parent account ID', 'Identifiant du compte parent', { entity: 'account' }),
    date('relationship_start', 'Relationship start', 'Début de la relation'),
    date('relationship_end', 'Relationship end', 'Fin de la relation'),
    choice('status', 'Status', 'Statut', { active: ['actif'], lost: ['perdu'], prospect: ['prospect'] }),
    amount('wallet_annual', 'Annual wallet', 'Budget annuel dans nos catégories'),
    count('alternatives_count', 'Number of alternatives', 'Nombre d’autres fournisseurs possibles'),
    rating('stakes_1_5', 'Stakes for the client (1-5)', 'Enjeux pour le client (1-5)'),
    rating('technicality_1_5', 'Technicality (1-5)', 'Technicité (1-5)'),
    rating('scarcity_1_5', 'Scarcity of suppliers (1-5)', 'Rareté des acteurs (1-5)'),
    rating('our_stakes_1_5', 'Stakes for us (1-5)', 'Enjeux pour nous (1-5)'),
    share('our_share_of_their_spend', 'Our share of their spend', 'Notre part dans leurs achats'),
    share('their_share_of_our_revenue', 'Their share of our revenue', 'Leur part dans notre chiffre d’affaires'),
    number('gross_margin_pct', 'Gross margin rate', 'Taux de marge brute', { max: 1, unit: 'fraction' }),
    number('growth_pct', 'Expected growth rate', 'Taux de croissance attendu', { min: -1, unit: 'fraction' }),
    amount('acquisition_cost', 'Acquisition cost', 'Coût d’acquisition'),
    count('team_count', 'People dedicated to the account', 'Personnes dédiées au compte'),
    count('satisfaction_rank', 'Our rank in satisfaction', 'Notre rang de satisfaction', { min: 1 }),
    count('brands_used', 'Suppliers used', 'Nombre de fournisseurs utilisés', { min: 1 }),
    text('note', 'Note', 'Note'),
    rating('transparency_1_5', 'Transparency of the buyers’ information (1-5)', 'Transparence de l’information des acheteurs (1-5)'),
  ],
};
