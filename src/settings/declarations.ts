/**
 * Every default of the domain that no source fixes, declared once: key, default, limits, unit, meaning. A user changes one in a table
 * `setting | value | segment`; the help lists them all and says that they are defaults, not findings. `null` means "derived from the data".
 */
import type { Titles } from '../tables/schema';

export type SettingUnit =
  | 'fraction' | 'hours' | 'days' | 'months' | 'years' | 'currency' | 'currency_per_hour' | 'weight' | 'count' | 'score' | 'rating' | 'ratio' | 'flag' | 'word';

interface Common {
  readonly unit: SettingUnit;
  readonly meaning: Titles;
  /** Section of the domain model, or the published source. */
  readonly source: string;
}
export interface NumberSetting extends Common {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}
/** A number that is computed from the data unless it is set. */
export interface OptionalSetting extends Common {
  readonly default: null;
  readonly min: number;
  readonly max: number;
}
export interface FlagSetting extends Common {
  readonly default: boolean;
}
export interface WordSetting extends Common {
  readonly default: string;
  /** Allowed words; any text when left out. */
  readonly words?: readonly string[];
}
export type SettingDeclaration = NumberSetting | OptionalSetting | FlagSetting | WordSetting;

const of = (value: number, min: number, max: number, unit: SettingUnit, source: string, en: string, fr: string): NumberSetting => ({
  default: value,
  min,
  max,
  unit,
  source,
  meaning: { en, fr },
});
const derived = (min: number, max: number, unit: SettingUnit, source: string, en: string, fr: string): OptionalSetting => ({
  default: null,
  min,
  max,
  unit,
  source,
  meaning: { en, fr },
});
const flag = (value: boolean, source: string, en: string, fr: string): FlagSetting => ({ default: value, unit: 'flag', source, meaning: { en, fr } });
const word = (value: string, words: readonly string[] | undefined, source: string, en: string, fr: string): WordSetting => ({
  default: value,
  ...(words === undefined ? {} : { words }),
  unit: 'word',
  source,
  meaning: { en, fr },
});

const MANY = 1e9;
const weight = (source: string, en: string, fr: string, value = 1) => of(value, 0, 1000, 'weight', source, en, fr);

export const settingDeclarations = {
  // reading
  date1904: flag(false, '0.2', 'The workbook counts dates from 1904', 'Le classeur compte les dates depuis 1904'),
  reporting_currency: word('', undefined, '0.3', 'Currency that amounts are reported in', 'Devise de présentation des montants'),
  language: word('en', ['en', 'fr'], '10', 'Language of headers, words and messages in cells', 'Langue des en-têtes, des mots et des messages dans les cellules'),
  days_per_year: of(365, 360, 366, 'days', '0.3', 'Days in a year', 'Jours d’une année'),
  days_per_month: of(30.4375, 28, 31, 'days', '0.3', 'Days in a month', 'Jours d’un mois'),

  // switching cost, in money
  p_fail: of(0.05, 0, 1, 'fraction', '2.3', 'Probability that a change of supplier disturbs a fully critical line', 'Probabilité qu’un changement de fournisseur perturbe une ligne de criticité maximale'),
  wage_hour: of(60, 0, MANY, 'currency_per_hour', '2.3', 'Cost of one hour of the client’s time', 'Coût d’une heure de travail chez le client'),
  h_rfp: of(40, 0, MANY, 'hours', '2.3', 'Hours to consult the market, per family', 'Heures pour consulter le marché, par famille'),
  h_ref: of(2, 0, MANY, 'hours', '2.3', 'Hours to qualify a replacement, per reference', 'Heures pour qualifier une référence de remplacement, par référence'),
  h_learn: of(7, 0, MANY, 'hours', '2.3', 'Training hours per user when the line gives none', 'Heures de formation par utilisateur, si la ligne n’en donne pas'),
  h_site: of(16, 0, MANY, 'hours', '2.3', 'Hours to set up, per site', 'Heures de mise en place, par site'),
  c_custom: of(0.1, 0, 10, 'fraction', '2.3', 'Share of a custom-made line’s revenue that must be redone', 'Part du chiffre d’affaires d’une ligne sur mesure qui serait à refaire'),
  benefit_years: of(1, 0, 20, 'years', '2.3', 'Years of valued facilitation that would be lost', 'Années de facilitation valorisée qui seraient perdues'),
  salvage: of(0, 0, 1, 'fraction', '2.3', 'Share of the committed stock that can be resold', 'Part du stock engagé qui peut être revendue'),
  h_persuade: of(4, 0, MANY, 'hours', '2.3', 'Hours to convince each tied contact', 'Heures pour convaincre chaque contact en lien avec nous'),
  h_vis: of(2, 0, MANY, 'hours', '2.3', 'Hours to replace each visible presence', 'Heures pour remplacer chaque présence visible'),
  stack: flag(false, '2.3', 'Exit penalty and shortfall are added instead of taking the larger', 'Pénalité de sortie et pénalité sur engagement non atteint sont additionnées, au lieu de ne retenir que la plus élevée'),
  tie_min: of(3, 1, 5, 'rating', '2.3', 'Tie strength from which a contact counts', 'Force du lien à partir de laquelle un contact compte'),
  contact_days: of(365, 1, 36500, 'days', '2.3', 'A contact counts if met within', 'Ancienneté maximale de la dernière interaction pour qu’un contact compte'),
  visible_days: of(365, 1, 36500, 'days', '2.3', 'A visible interaction counts for', 'Durée pendant laquelle une présence visible compte'),

  // switching cost, as an index
  index_preset: word('equal', ['equal', 'relational_first'], '2.4; Blut et al. 2016', 'Weights of the facets: equal, or relational ones doubled', 'Poids des composantes : tous égaux, ou doublés pour les composantes relationnelles'),
  index_weight_economic_risk: weight('2.4', 'Weight of economic risk', 'Poids du risque économique'),
  index_weight_evaluation: weight('2.4', 'Weight of evaluation', 'Poids de l’évaluation'),
  index_weight_learning: weight('2.4', 'Weight of learning', 'Poids de l’apprentissage'),
  index_weight_setup: weight('2.4', 'Weight of set-up', 'Poids de la mise en place'),
  index_weight_benefit_loss: weight('2.4', 'Weight of benefits lost', 'Poids des avantages perdus'),
  index_weight_monetary_loss: weight('2.4', 'Weight of money lost', 'Poids des pertes financières'),
  index_weight_personal: weight('2.4', 'Weight of personal ties', 'Poids des liens personnels'),
  index_weight_brand: weight('2.4', 'Weight of presence', 'Poids de la présence'),
  index_scale: of(50000, 1, 1e12, 'currency', '2.4', 'Amount that counts as one unit of money in the index', 'Montant qui vaut une unité dans l’indice'),
  index_criticality: of(5, 0.001, MANY, 'count', '2.4', 'Fully critical lines that count as one unit', 'Lignes de criticité maximale qui valent une unité'),
  index_families: of(4, 0.001, MANY, 'count', '2.4', 'Families that count as one unit', 'Familles qui valent une unité'),
  index_references: of(40, 0.001, MANY, 'count', '2.4', 'References that count as one unit', 'Références qui valent une unité'),
  index_trained: of(50, 0.001, MANY, 'count', '2.4', 'Active trained users that count as one unit', 'Utilisateurs formés et actifs qui valent une unité'),
  index_sites: of(3, 0.001, MANY, 'count', '2.4', 'Sites that count as one unit', 'Sites qui valent une unité'),
  index_custom: of(5, 0.001, MANY, 'count', '2.4', 'Custom-made lines that count as one unit', 'Lignes sur mesure qui valent une unité'),
  index_months: of(24, 0.001, MANY, 'months', '2.4', 'Remaining months that count as one unit', 'Mois restants qui valent une unité'),
  index_contacts: of(8, 0.001, MANY, 'count', '2.4', 'Tied contacts that count as one unit', 'Contacts en lien avec nous qui valent une unité'),
  index_visible: of(6, 0.001, MANY, 'count', '2.4', 'Visible interactions that count as one unit', 'Présences visibles qui valent une unité'),

  // the two axes
  held_threshold: of(50, 0, 100, 'score', '2.7', 'Held by contract from', 'Seuil à partir duquel un compte est tenu par le contrat'),
  attached_threshold: of(50, 0, 100, 'score', '2.7', 'Attached by trust from', 'Seuil à partir duquel un compte est attaché par la confiance'),
  case_min_coverage: of(0.25, 0, 1, 'fraction', '2.7', 'Trust coverage below which the case is undetermined', 'Couverture de la confiance sous laquelle le cas est indéterminé'),
  captivity_negative_share: of(0.5, 0, 1, 'fraction', '2.5', 'Share of constraints that raises the captivity alert', 'Part de contrainte au-delà de laquelle la captivité est signalée'),
  captivity_satisfaction: of(0.5, 0, 1, 'fraction', '2.5', 'Satisfaction under which captivity is alarming', 'Satisfaction sous laquelle la captivité est signalée'),

  // trust
  half_life_days: of(365, 1, 36500, 'days', '3.3', 'Age at which an observation counts half', 'Âge auquel une observation compte pour moitié'),
  trust_k: of(1, 1e-6, 1000, 'weight', '3.3', 'Weight of evidence that counts as much as the prior', 'Quantité de preuves qui pèse autant que la valeur de départ'),
  trust_prior: of(0.5, 0, 1, 'fraction', '3.3', 'Value assumed without evidence', 'Valeur de départ, supposée en l’absence de preuve'),
  trust_min_coverage: of(0.25, 0, 1, 'fraction', '3.3', 'Coverage below which the evidence is called insufficient', 'Couverture sous laquelle les preuves sont dites insuffisantes'),
  tau_hours: of(24, 0.001, 8760, 'hours', '3.4', 'Lead time of an admission that counts clearly', 'Avance à partir de laquelle un aveu d’erreur compte nettement'),
  trust_weight_visible: weight('3.2', 'Weight of: visible', 'Poids de la dimension : visible'),
  trust_weight_evolving: weight('3.2', 'Weight of: able to evolve', 'Poids de la dimension : capable d’évoluer'),
  trust_weight_anticipates: weight('3.2', 'Weight of: anticipates', 'Poids de la dimension : anticipe'),
  trust_weight_immersed: weight('3.2', 'Weight of: immersed', 'Poids de la dimension : immergé'),
  trust_weight_adapts: weight('3.2', 'Weight of: adapts to the rhythm', 'Poids de la dimension : s’adapte au rythme'),
  trust_weight_present: weight('3.2', 'Weight of: present', 'Poids de la dimension : présent'),
  trust_weight_dedicated_knowledge: weight('3.2', 'Weight of: dedicated knowledge', 'Poids de la dimension : connaissance dédiée'),
  trust_weight_communication: weight('3.2', 'Weight of: communication', 'Poids de la dimension : information'),
  trust_weight_satisfaction: weight('3.2', 'Weight of: satisfaction', 'Poids de la dimension : satisfaction'),
  trust_weight_value: weight('3.2', 'Weight of: value', 'Poids de la dimension : valeur'),
  trust_weight_conduct: weight('3.2', 'Weight of: conduct', 'Poids de la dimension : conduite', 2),
  trust_group_buyer: weight('3.2', 'Weight of buyers', 'Poids des acheteurs', 0.25),
  trust_group_user: weight('3.2', 'Weight of users', 'Poids des utilisateurs', 0.25),
  trust_group_affected: weight('3.2', 'Weight of people affected', 'Poids des personnes concernées', 0.25),
  trust_group_facts: weight('3.2', 'Weight of facts', 'Poids des faits', 0.25),
  trust_authority: flag(false, '3.3', 'Weigh observations by the authority of the contact', 'Pondérer les observations par l’autorité du contact'),

  // cost of losing a client
  discount: of(0.08, 0, 1, 'fraction', '8', 'Yearly discount rate', 'Taux d’actualisation annuel'),
  horizon_years: of(5, 0, 50, 'years', '8', 'Years looked ahead (whole years)', 'Horizon, en années entières'),
  survival: derived(0, 1, 'fraction', '8; 4.4', 'Yearly survival had the client not left; from the base renewal probability when not set', 'Rétention annuelle, si le client n’était pas parti ; à défaut, probabilité de renouvellement de base'),
  acquisition_cost: derived(0, 1e12, 'currency', '8', 'Cost of winning a client when the account gives none', 'Coût d’acquisition d’un client, si le compte n’en donne pas'),
  gross_margin: derived(-10, 1, 'fraction', '8', 'Margin rate when the data give none', 'Taux de marge, si les données n’en donnent pas'),
  growth: derived(-1, 10, 'fraction', '8', 'Growth rate when the account gives none', 'Taux de croissance, si le compte n’en donne pas'),
  cycle_months: of(9, 0, 120, 'months', '8', 'Sales cycle', 'Cycle de vente'),
  ramp_months: of(12, 0, 120, 'months', '8', 'Ramp-up of a new client', 'Montée en charge d’un nouveau client'),
  price_investment: of(0.05, 0, 1, 'fraction', '8', 'Price investment to win the replacement', 'Investissement prix pour gagner un client de remplacement'),
  price_years: of(2, 0, 20, 'years', '8', 'Years of price investment', 'Années d’investissement prix'),
  risk_premium: of(0.1, 0, 1, 'fraction', '8', 'Margin risk of a contract not yet known', 'Risque sur la marge d’un contrat encore inconnu'),
  replace_probability: of(0.6, 0, 1, 'fraction', '8', 'Probability of replacing the client within the horizon', 'Probabilité de remplacer le client avant l’horizon'),
  prior_alpha: of(3, 1e-6, 1e6, 'weight', '4.4', 'Prior of the renewal model: alpha', 'Loi a priori du modèle de renouvellement : alpha'),
  prior_beta: of(3, 1e-6, 1e6, 'weight', '4.4', 'Prior of the renewal model: beta', 'Loi a priori du modèle de renouvellement : bêta'),

  // portfolio
  horizon_months: of(12, 0, 600, 'months', '2.9', 'Horizon of the priority list', 'Horizon de la liste des priorités'),
} as const satisfies Record<string, SettingDeclaration>;

export type SettingKey = keyof typeof settingDeclarations;
export const settingKeys = Object.keys(settingDeclarations) as SettingKey[];

type ValueOf<D> = D extends FlagSetting ? boolean : D extends WordSetting ? string : D extends OptionalSetting ? number | null : number;
export type SettingValues = { readonly [K in SettingKey]: ValueOf<(typeof settingDeclarations)[K]> };
