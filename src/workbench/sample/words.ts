/** Words of the sample workbook that a person reads in a cell, in both languages. Codes (status, role, kind) are not here: they are the same in both. */
export type Language = 'en' | 'fr';

/** A text of a cell in both languages. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

export const text = (en: string, fr: string): Text => ({ en, fr });

export const dateFormat: Text = text('yyyy-mm-dd', 'dd/mm/yyyy');

export const segments = {
  healthcare: text('Healthcare', 'Santé'),
  food: text('Food industry', 'Agroalimentaire'),
  hospitality: text('Hospitality', 'Hôtellerie-restauration'),
  facility: text('Facility services', 'Propreté et multiservices'),
  industry: text('Industry', 'Industrie'),
  transport: text('Transport', 'Transport'),
  public: text('Public sector', 'Secteur public'),
} as const;
export type Segment = keyof typeof segments;

export const categories = {
  consumable: text('Consumable', 'Consommable'),
  equipment: text('Equipment', 'Équipement'),
  service: text('Service', 'Service'),
  option: text('Option', 'Option'),
} as const;
export type Category = keyof typeof categories;

/** Circles of influence inside a customer (domain.md 1.4, 004-K). */
export const circles = {
  purchasing: text('Purchasing department', 'Direction des achats'),
  operations: text('Operations', 'Exploitation'),
  hygiene: text('Hygiene committee', 'Comité d’hygiène'),
  technical: text('Technical services', 'Services techniques'),
  finance: text('Finance', 'Direction financière'),
  board: text('Management board', 'Comité de direction'),
  site: text('Site teams', 'Équipes de site'),
} as const;

/** Where an observation comes from. */
export const sources = {
  survey: text('Yearly survey', 'Enquête annuelle'),
  interview: text('Interview', 'Entretien'),
  visit: text('Visit report', 'Compte rendu de visite'),
  audit: text('Hygiene audit', 'Audit d’hygiène'),
  delivery: text('Delivery statistics', 'Statistiques de livraison'),
  helpdesk: text('Help desk', 'Service clients'),
} as const;

/** Small services rendered beyond the contract (domain.md 1.1, 001-L4a). */
export const services = [
  text('Night delivery to the wards', 'Livraison de nuit dans les services'),
  text('Emergency delivery within 24 hours', 'Livraison de dépannage sous 24 heures'),
  text('Split delivery by floor', 'Livraison éclatée par étage'),
  text('Loan of a scrubber-drier', 'Prêt d’une autolaveuse'),
  text('Cleaning plan rewritten for a new line', 'Plan d’hygiène refait pour une nouvelle ligne'),
  text('Stock count at the customer', 'Inventaire du stock chez le client'),
  text('Safety data sheets in the customer’s portal', 'Fiches de sécurité déposées sur le portail client'),
  text('Extra training session', 'Session de formation supplémentaire'),
  text('Return of over-ordered goods', 'Reprise de surstock'),
  text('Audit rehearsal before certification', 'Audit à blanc avant certification'),
] as const;

export const channels = {
  visit: text('Visit', 'Visite'),
  email: text('E-mail', 'Courriel'),
  report: text('Quarterly report', 'Bilan trimestriel'),
  phone: text('Telephone', 'Téléphone'),
} as const;

export const contents = [
  text('Consumption report', 'Bilan de consommation'),
  text('Hygiene results', 'Résultats d’hygiène'),
  text('New products', 'Nouveautés'),
  text('Regulation watch', 'Veille réglementaire'),
  text('Training material', 'Support de formation'),
  text('Savings achieved', 'Économies réalisées'),
] as const;

/** What we may know about a customer (domain.md 1.2, 002-P3b, P4, P7). */
export const knowledgeItems = [
  text('Organisation and decision process', 'Organisation et processus de décision'),
  text('Cleaning procedures by area', 'Protocoles d’hygiène par zone'),
  text('Installed base by site', 'Parc installé par site'),
  text('Budget calendar', 'Calendrier budgétaire'),
  text('Certification and audit dates', 'Dates de certification et d’audit'),
  text('Investment projects', 'Projets d’investissement'),
  text('Peak seasons and shift patterns', 'Pics d’activité et organisation des postes'),
] as const;

/** Our own people in charge of accounts (fictitious). */
export const owners = ['H. Maronnet', 'S. Lindvall', 'P. Aguerre', 'C. Dervaux', 'T. Osterkamp', 'R. Bellingford'] as const;
/** Whose time a concession takes inside our firm. */
export const departments = [
  text('After-sales', 'Service après-vente'),
  text('Management control', 'Contrôle de gestion'),
  text('Logistics', 'Logistique'),
  text('Sales administration', 'Administration des ventes'),
] as const;
/** Who signs concessions. */
export const approvers = ['Y. Castanier', 'G. Montrevel', 'A. Wiesendorf'] as const;
