/** People, evidence, and what was done for whom: the tables that trust, presence and give/get are computed from. */
import {
  accountId,
  amount,
  choice,
  count,
  currency,
  date,
  flag,
  id,
  moment,
  number,
  rating,
  share,
  text,
  type TableDeclaration,
} from '../schema';

const rowDate = () => date('date', 'Date', 'Date', { required: true });
const contactId = (name = 'contact_id', en = 'Contact ID', fr = 'Identifiant du contact', required = false) =>
  id(name, en, fr, { entity: 'contact', required });

export const contacts: TableDeclaration = {
  name: 'contacts',
  titles: { en: 'Contacts', fr: 'Contacts' },
  columns: [
    contactId('contact_id', 'Contact ID', 'Identifiant du contact', true),
    accountId(),
    choice('role', 'Role', 'Rôle', {
      buyer: ['acheteur'],
      expert: ['expert technique'],
      internal_client: ['client interne'],
      user: ['utilisateur'],
      decider: ['décideur'],
      influencer: ['influenceur', 'prescripteur'],
      gatekeeper: ['filtre'],
      finance: ['financier'],
      sponsor: ['parrain'],
    }),
    text('circle', 'Circle of influence', 'Cercle relationnel', { aliases: ['cercle d’influence'] }),
    rating('circle_strength_1_5', 'Strength of the circle (1-5)', 'Force du cercle (1-5)'),
    rating('authority_1_5', 'Authority (1-5)', 'Autorité (1-5)'),
    rating('tie_strength_1_5', 'Tie strength (1-5)', 'Force du lien (1-5)'),
    number('attitude_-2_2', 'Attitude (-2 to 2)', 'Attitude (-2 à 2)', { min: -2, max: 2, zero: 'value', unit: 'rating' }),
    date('last_interaction', 'Last interaction', 'Dernière interaction'),
    text('our_owner', 'Our owner', 'Notre responsable'),
    flag('vouched_for_us', 'Vouched for us', 'S’est porté garant de nous'),
  ],
};

export const observations: TableDeclaration = {
  name: 'observations',
  titles: { en: 'Observations', fr: 'Observations' },
  columns: [
    accountId(),
    rowDate(),
    text('dimension', 'Dimension', 'Dimension', { required: true }),
    choice(
      'group',
      'Group',
      'Groupe',
      {
        buyer: ['acheteur', 'acheteurs'],
        user: ['utilisateur', 'utilisateurs'],
        affected: ['concerné', 'concernés'],
        facts: ['faits', 'fait'],
      },
      { required: true },
    ),
    share('value', 'Value (0-1)', 'Valeur (0-1)', { zero: 'value' }),
    number('rating', 'Rating', 'Note', { min: 0, zero: 'value', percent: true }),
    text('scale', 'Scale', 'Échelle'),
    number('weight', 'Weight', 'Poids', { min: 0, percent: true }),
    contactId(),
    text('source', 'Source', 'Source'),
    choice('aspect', 'Aspect', 'Aspect', {
      relationship: ['relation', 'relationnel', 'la relation'],
      product: ['products', 'produit', 'produits', 'le produit'],
    }),
    text('point', 'Satisfaction point', 'Point de satisfaction'),
    share('target', 'Target (0-1)', 'Cible (0-1)'),
    share('expected', 'Hoped for (0-1)', 'Espéré (0-1)'),
  ],
};

export const incidents: TableDeclaration = {
  name: 'incidents',
  titles: { en: 'Incidents', fr: 'Incidents' },
  columns: [
    accountId(),
    moment('occurred_at', 'Occurred at', 'Survenu le', { required: true }),
    moment('disclosed_at', 'Disclosed by us at', 'Reconnu par nous le'),
    moment('raised_by_customer_at', 'Raised by the client at', 'Signalé par le client le'),
    moment('resolved_at', 'Resolved at', 'Résolu le'),
    rating('severity_1_5', 'Severity (1-5)', 'Gravité (1-5)'),
    choice('kind', 'Kind', 'Nature', {
      broken_commitment: ['engagement non tenu', 'engagement rompu'],
      oversell: ['survente'],
      unsuitable: ['matériel inadapté', 'inadapté'],
      other: ['autre'],
    }),
    moment('first_response_at', 'First response at', 'Première réponse le'),
    moment('buyer_informed_at', 'Buyer informed at', 'Acheteur informé le'),
  ],
};

export const commitments: TableDeclaration = {
  name: 'commitments',
  titles: { en: 'Commitments', fr: 'Engagements' },
  columns: [
    accountId(),
    date('due_date', 'Due date', 'Échéance', { required: true }),
    flag('kept', 'Kept', 'Tenu'),
    rating('severity_1_5', 'Severity (1-5)', 'Gravité (1-5)'),
  ],
};

export const facilitations: TableDeclaration = {
  name: 'facilitations',
  titles: { en: 'Facilitations', fr: 'Facilitations' },
  columns: [
    accountId(),
    rowDate(),
    text('service', 'Service', 'Service'),
    amount('our_cost', 'Our cost', 'Notre coût'),
    amount('value_to_customer', 'Value to the client', 'Valeur pour le client'),
    flag('in_contract', 'In the contract', 'Au contrat'),
    date('valued_at', 'Made known on', 'Valorisée le'),
    contactId('valued_to', 'Made known to', 'Valorisée auprès de'),
    text('channel', 'Channel', 'Canal'),
    currency(),
  ],
};

export const concessions: TableDeclaration = {
  name: 'concessions',
  titles: { en: 'Concessions', fr: 'Concessions' },
  columns: [
    id('concession_id', 'Concession ID', 'Identifiant de la concession', { required: true, entity: 'concession' }),
    accountId(),
    rowDate(),
    choice('direction', 'Direction', 'Sens', { give: ['donné', 'concession'], get: ['obtenu', 'contrepartie'] }),
    text('kind', 'Kind', 'Nature'),
    amount('amount', 'Amount', 'Montant'),
    id('paired_id', 'Paired with', 'Contrepartie de', { entity: 'concession' }),
    text('negotiation_id', 'Negotiation', 'Négociation'),
    flag('exceptional', 'Exceptional', 'Passe-droit'),
    number('internal_hours', 'Internal hours', 'Heures internes', { min: 0, unit: 'hours' }),
    text('approved_by', 'Approved by', 'Approuvée par'),
    currency(),
    text('negotiator', 'Negotiator', 'Négociateur'),
    text('department', 'Department', 'Service concerné'),
    number('payment_days', 'Days of payment', 'Jours de paiement', { min: 0, unit: 'days' }),
    amount('expected_revenue', 'Expected annual revenue', 'Chiffre d’affaires annuel attendu'),
  ],
};

export const interactions: TableDeclaration = {
  name: 'interactions',
  titles: { en: 'Interactions', fr: 'Interactions' },
  columns: [
    accountId(),
    rowDate(),
    choice('kind', 'Kind', 'Nature', {
      visit: ['visite'],
      review: ['revue', 'revue de compte'],
      training: ['formation'],
      annual_meeting: ['réunion annuelle'],
      internal_newsletter: ['journal interne'],
      catalogue: ['catalogue', 'catalog'],
      social: ['réseaux sociaux'],
      reference_case: ['cas client', 'témoignage'],
      renewal: ['renouvellement'],
      other: ['autre'],
    }),
    contactId(),
    flag('visibility', 'Visible inside the client', 'Visible chez le client'),
    text('content_type', 'Content', 'Contenu'),
    text('our_owner', 'Our owner', 'Notre responsable'),
  ],
};

export const initiatives: TableDeclaration = {
  name: 'initiatives',
  titles: { en: 'Initiatives', fr: 'Initiatives' },
  columns: [
    accountId(),
    rowDate(),
    choice('kind', 'Kind', 'Nature', {
      proposal: ['proposition'],
      innovation: ['innovation'],
      surprise: ['étonnement', 'surprise'],
      programme: ['program', 'programme'],
      value_project: ['projet de valeur'],
      joint_plan: ['plan commun', 'plan conjoint'],
    }),
    choice('programme_type', 'Programme type', 'Type de programme', {
      market_share: ['part de marché'],
      calm_period: ['période creuse'],
      thank_you: ['remerciement'],
    }),
    flag('requested_by_customer', 'Requested by the client', 'Demandée par le client'),
    flag('outside_spec', 'Outside the specification', 'Hors cahier des charges'),
    flag('accepted', 'Accepted', 'Acceptée'),
    amount('value_financial', 'Financial value', 'Valeur financière'),
    rating('value_other_1_5', 'Other value (1-5)', 'Autre valeur (1-5)'),
    flag('before_competition', 'Before the competition', 'Avant la concurrence'),
    currency(),
    date('need_date', 'Date of the need', 'Date du besoin'),
    text('theme', 'Theme', 'Thème'),
  ],
};

export const knowledge: TableDeclaration = {
  name: 'knowledge',
  titles: { en: 'Knowledge', fr: 'Connaissances' },
  columns: [
    accountId(),
    text('item', 'Item', 'Élément'),
    share('known_by_us', 'Known by us (0-1)', 'Connu de nous (0-1)', { zero: 'value' }),
    flag('shared_with_customer', 'Shared with the client', 'Partagé avec le client'),
    count('dedicated_owner_count', 'Dedicated owners', 'Détenteurs dédiés'),
    date('last_update', 'Last update', 'Dernière mise à jour'),
    flag('received_from_customer', 'Received from the client', 'Reçu du client'),
  ],
};
