/** Words of the sample workbook that a person reads in a cell, in both languages. Codes (status, role, kind) are not here: they are the same in both. */
/** A text of a cell in both languages. The sample is data, written twice: another language of the add-in shows the first of them. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}
export type SampleLanguage = keyof Text;

export const sampleLanguage = (language: string): SampleLanguage => (language === 'fr' ? language : 'en');

export const text = (en: string, fr: string): Text => ({ en, fr });

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

/** Circles of influence inside a customer (004-K). */
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
  ourView: text('Internal account review', 'Revue de compte interne'),
} as const;

/** Satisfaction points to meet, by the dimension in which they are asked (000-K2d). */
export const satisfactionPoints = {
  adapts: text('Delivery on the agreed day', 'Livraison au jour convenu'),
  communication: text('Answer within a day', 'Réponse dans la journée'),
  present: text('Someone on site every quarter', 'Quelqu’un sur site chaque trimestre'),
  value: text('Savings shown with figures', 'Économies montrées, chiffres à l’appui'),
} as const;

/** Acts of desire: what the client did without being asked (004-1). */
export const desireActs = [
  text('Recommended us to a colleague', 'Nous a recommandés à un confrère'),
  text('Invited us before the call for tenders', 'Nous a associés avant l’appel d’offres'),
  text('Shared its investment plan', 'Nous a confié son plan d’investissement'),
] as const;

/** What surprised a client (000-K4). */
export const surpriseThemes = [
  text('Hygiene day for the site teams', 'Journée hygiène pour les équipes de site'),
  text('Visit of our plant', 'Visite de notre usine'),
  text('Talk by a microbiologist', 'Conférence d’une microbiologiste'),
  text('Colour-coded starter kit', 'Mallette à code couleur'),
] as const;

/** Small services rendered beyond the contract (001-L4a). */
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

/** What we may know about a customer (002-P3b, P4, P7). */
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
/** Sales regions by country. */
export const regions: Readonly<Record<string, Text>> = Object.fromEntries(
  (
    [
      [text('West', 'Ouest'), ['FR', 'BE', 'NL', 'LU', 'GB', 'IE']],
      [text('Centre', 'Centre'), ['DE', 'AT', 'CH', 'PL', 'CZ']],
      [text('South', 'Sud'), ['ES', 'IT', 'PT']],
      [text('North', 'Nord'), ['DK', 'SE', 'NO', 'FI']],
      [text('Overseas', 'Outre-mer'), ['US', 'CA', 'MA']],
    ] as const
  ).flatMap(([region, countries]) => countries.map((country) => [country, region] as const)),
);

/** Whose time a concession takes inside our firm. */
export const departments = [
  text('After-sales', 'Service après-vente'),
  text('Management control', 'Contrôle de gestion'),
  text('Logistics', 'Logistique'),
  text('Sales administration', 'Administration des ventes'),
] as const;
/** Who signs concessions. */
export const approvers = ['Y. Castanier', 'G. Montrevel', 'A. Wiesendorf'] as const;

export const workbookName = text('Tenure-sample.xlsx', 'Tenure-exemple.xlsx');
