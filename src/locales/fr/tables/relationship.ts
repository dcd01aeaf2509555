/** Titres et mots des tables sur les personnes, les preuves et ce qui a été fait pour qui. */
import type {
  contacts as contactsEn,
  observations as observationsEn,
  incidents as incidentsEn,
  commitments as commitmentsEn,
  facilitations as facilitationsEn,
  concessions as concessionsEn,
  interactions as interactionsEn,
  initiatives as initiativesEn,
  knowledge as knowledgeEn,
} from '../../en/tables/relationship';
import type { TableTextsOf } from '../../en/tables/family';

export const contacts: TableTextsOf<typeof contactsEn> = {
  title: 'Contacts',
  columns: {
    contact_id: 'Identifiant du contact',
    account_id: 'Identifiant du compte',
    role: 'Rôle',
    circle: 'Cercle relationnel',
    circle_strength_1_5: 'Force du cercle (1-5)',
    authority_1_5: 'Autorité (1-5)',
    tie_strength_1_5: 'Force du lien (1-5)',
    'attitude_-2_2': 'Attitude (-2 à 2)',
    last_interaction: 'Dernière interaction',
    our_owner: 'Notre responsable',
    vouched_for_us: 'S’est porté garant de nous',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
    circle: ['cercle d’influence'],
  },
  choices: {
    role: {
      buyer: ['acheteur'],
      expert: ['expert technique'],
      internal_client: ['client interne'],
      user: ['utilisateur'],
      decider: ['décideur'],
      influencer: ['influenceur', 'prescripteur'],
      gatekeeper: ['filtre'],
      finance: ['financier'],
      sponsor: ['parrain'],
    },
  },
};

export const observations: TableTextsOf<typeof observationsEn> = {
  title: 'Observations',
  columns: {
    account_id: 'Identifiant du compte',
    date: 'Date',
    dimension: 'Dimension',
    group: 'Groupe',
    value: 'Valeur (0-1)',
    rating: 'Note',
    scale: 'Échelle',
    weight: 'Poids',
    contact_id: 'Identifiant du contact',
    source: 'Source',
    aspect: 'Aspect',
    point: 'Point de satisfaction',
    target: 'Cible (0-1)',
    expected: 'Espéré (0-1)',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
  },
  choices: {
    group: {
      buyer: ['acheteur', 'acheteurs'],
      user: ['utilisateur', 'utilisateurs'],
      affected: ['concerné', 'concernés'],
      facts: ['faits', 'fait'],
    },
    aspect: {
      relationship: ['relation', 'relationnel', 'la relation'],
      product: ['produit', 'produits', 'le produit'],
    },
  },
};

export const incidents: TableTextsOf<typeof incidentsEn> = {
  title: 'Incidents',
  columns: {
    account_id: 'Identifiant du compte',
    occurred_at: 'Survenu le',
    disclosed_at: 'Reconnu par nous le',
    raised_by_customer_at: 'Signalé par le client le',
    resolved_at: 'Résolu le',
    severity_1_5: 'Gravité (1-5)',
    kind: 'Nature',
    first_response_at: 'Première réponse le',
    buyer_informed_at: 'Acheteur informé le',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
  },
  choices: {
    kind: {
      broken_commitment: ['engagement non tenu', 'engagement rompu'],
      oversell: ['survente'],
      unsuitable: ['matériel inadapté', 'inadapté'],
      other: ['autre'],
    },
  },
};

export const commitments: TableTextsOf<typeof commitmentsEn> = {
  title: 'Engagements',
  columns: {
    account_id: 'Identifiant du compte',
    due_date: 'Échéance',
    kept: 'Tenu',
    severity_1_5: 'Gravité (1-5)',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
  },
};

export const facilitations: TableTextsOf<typeof facilitationsEn> = {
  title: 'Facilitations',
  columns: {
    account_id: 'Identifiant du compte',
    date: 'Date',
    service: 'Service',
    our_cost: 'Notre coût',
    value_to_customer: 'Valeur pour le client',
    in_contract: 'Au contrat',
    valued_at: 'Valorisée le',
    valued_to: 'Valorisée auprès de',
    channel: 'Canal',
    currency: 'Devise',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
    currency: ['monnaie'],
  },
};

export const concessions: TableTextsOf<typeof concessionsEn> = {
  title: 'Concessions',
  columns: {
    concession_id: 'Identifiant de la concession',
    account_id: 'Identifiant du compte',
    date: 'Date',
    direction: 'Sens',
    kind: 'Nature',
    amount: 'Montant',
    paired_id: 'Contrepartie de',
    negotiation_id: 'Négociation',
    exceptional: 'Passe-droit',
    internal_hours: 'Heures internes',
    approved_by: 'Approuvée par',
    currency: 'Devise',
    negotiator: 'Négociateur',
    department: 'Service concerné',
    payment_days: 'Jours de paiement',
    expected_revenue: 'Chiffre d’affaires annuel attendu',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
    currency: ['monnaie'],
  },
  choices: {
    direction: {
      give: ['donné', 'concession'],
      get: ['obtenu', 'contrepartie'],
    },
  },
};

export const interactions: TableTextsOf<typeof interactionsEn> = {
  title: 'Interactions',
  columns: {
    account_id: 'Identifiant du compte',
    date: 'Date',
    kind: 'Nature',
    contact_id: 'Identifiant du contact',
    visibility: 'Visible chez le client',
    content_type: 'Contenu',
    our_owner: 'Notre responsable',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
  },
  choices: {
    kind: {
      visit: ['visite'],
      review: ['revue', 'revue de compte'],
      training: ['formation'],
      annual_meeting: ['réunion annuelle'],
      internal_newsletter: ['journal interne'],
      catalogue: ['catalogue'],
      social: ['réseaux sociaux'],
      reference_case: ['cas client', 'témoignage'],
      renewal: ['renouvellement'],
      other: ['autre'],
    },
  },
};

export const initiatives: TableTextsOf<typeof initiativesEn> = {
  title: 'Initiatives',
  columns: {
    account_id: 'Identifiant du compte',
    date: 'Date',
    kind: 'Nature',
    programme_type: 'Type de programme',
    requested_by_customer: 'Demandée par le client',
    outside_spec: 'Hors cahier des charges',
    accepted: 'Acceptée',
    value_financial: 'Valeur financière',
    value_other_1_5: 'Autre valeur (1-5)',
    before_competition: 'Avant la concurrence',
    currency: 'Devise',
    need_date: 'Date du besoin',
    theme: 'Thème',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
    currency: ['monnaie'],
  },
  choices: {
    kind: {
      proposal: ['proposition'],
      innovation: ['innovation'],
      surprise: ['étonnement', 'surprise'],
      programme: ['programme'],
      value_project: ['projet de valeur'],
      joint_plan: ['plan commun', 'plan conjoint'],
    },
    programme_type: {
      market_share: ['part de marché'],
      calm_period: ['période creuse'],
      thank_you: ['remerciement'],
    },
  },
};

export const knowledge: TableTextsOf<typeof knowledgeEn> = {
  title: 'Connaissances',
  columns: {
    account_id: 'Identifiant du compte',
    item: 'Élément',
    known_by_us: 'Connu de nous (0-1)',
    shared_with_customer: 'Partagé avec le client',
    dedicated_owner_count: 'Détenteurs dédiés',
    last_update: 'Dernière mise à jour',
    received_from_customer: 'Reçu du client',
  },
  aliases: {
    account_id: ['compte', 'id compte', 'code client'],
  },
};
