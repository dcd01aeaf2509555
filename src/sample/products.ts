/**
 * The catalogue of the fictitious supplier of the sample, Ondelune Professional Hygiene: families with the segments they are meant for, and references with their list price in EUR.
 * Price of a consumable: one case. Price of equipment, services and options: one unit for one year (rental or subscription).
 */
import { text, type Category, type Segment, type Text } from './words';

export const supplier: Text = text('Ondelune Professional Hygiene', 'Ondelune Hygiène Professionnelle');

export type FamilyKey =
  | 'chemicals'
  | 'hands'
  | 'paper'
  | 'pads'
  | 'dispensers'
  | 'dosing'
  | 'floor'
  | 'laundry'
  | 'cleanroom'
  | 'maintenance'
  | 'training'
  | 'sensors';

export interface Product {
  readonly id: string;
  readonly price: number;
  readonly name: Text;
}

export interface Family {
  readonly key: FamilyKey;
  readonly name: Text;
  readonly category: Category;
  /** Segments the family is offered to; 'all' for every one. */
  readonly eligible: readonly Segment[] | 'all';
  readonly products: readonly Product[];
}

const product = (id: string, price: number, en: string, fr: string): Product => ({ id, price, name: text(en, fr) });

export const families: readonly Family[] = [
  {
    key: 'chemicals',
    name: text('Detergents and disinfectants', 'Détergents et désinfectants'),
    category: 'consumable',
    eligible: 'all',
    products: [
      product('CHE-101', 38.5, 'Multi-surface cleaner 4 x 5 l', 'Nettoyant multi-surfaces 4 x 5 l'),
      product('CHE-105', 46.9, 'Degreaser 4 x 5 l', 'Dégraissant 4 x 5 l'),
      product('CHE-112', 72.4, 'Surface disinfectant 4 x 5 l', 'Désinfectant de surfaces 4 x 5 l'),
      product('CHE-120', 58, 'Foaming alkaline cleaner 20 l', 'Détergent alcalin moussant 20 l'),
      product('CHE-133', 91.5, 'Sporicidal disinfectant 4 x 1 l', 'Désinfectant sporicide 4 x 1 l'),
      product('CHE-140', 64.2, 'Floor polymer emulsion 2 x 5 l', 'Émulsion pour sols 2 x 5 l'),
      product('CHE-151', 118, 'Enzymatic drain treatment 10 l', 'Traitement enzymatique des canalisations 10 l'),
      product('CHE-160', 29.8, 'Descaler 6 x 1 l', 'Détartrant 6 x 1 l'),
    ],
  },
  {
    key: 'hands',
    name: text('Hand hygiene', 'Hygiène des mains'),
    category: 'consumable',
    eligible: 'all',
    products: [
      product('HND-201', 42.6, 'Foam soap 6 x 1 l', 'Savon mousse 6 x 1 l'),
      product('HND-204', 55.1, 'Hand-rub gel 6 x 1 l', 'Gel hydroalcoolique 6 x 1 l'),
      product('HND-210', 36.9, 'Liquid soap 4 x 5 l', 'Savon liquide 4 x 5 l'),
      product('HND-215', 67.3, 'Surgical hand soap 6 x 1 l', 'Savon chirurgical 6 x 1 l'),
      product('HND-222', 49.5, 'Skin-care cream 12 x 500 ml', 'Crème protectrice 12 x 500 ml'),
    ],
  },
  {
    key: 'paper',
    name: text('Paper and wiping', 'Ouate et essuyage'),
    category: 'consumable',
    eligible: 'all',
    products: [
      product('PAP-301', 24.9, 'Hand towels, folded, 3,000', 'Essuie-mains pliés, 3 000'),
      product('PAP-304', 31.2, 'Hand-towel rolls, 6', 'Essuie-mains en bobine, 6'),
      product('PAP-308', 27.7, 'Toilet paper, jumbo, 12', 'Papier toilette jumbo, 12'),
      product('PAP-315', 44.3, 'Industrial wiping reel, 2', 'Bobine industrielle, 2'),
      product('PAP-320', 39.9, 'Food-safe wipes, 500', 'Lavettes contact alimentaire, 500'),
      product('PAP-331', 52.6, 'Pre-soaked wipes, 12 tubs', 'Lingettes imprégnées, 12 boîtes'),
    ],
  },
  {
    key: 'pads',
    name: text('Pads, mops and brushes', 'Disques, franges et brosses'),
    category: 'consumable',
    eligible: 'all',
    products: [
      product('PAD-401', 33.4, 'Floor pads 432 mm, 5', 'Disques de sol 432 mm, 5'),
      product('PAD-406', 47.8, 'Microfibre flat mops, 20', 'Franges microfibre, 20'),
      product('PAD-411', 61.5, 'Scrubber brush set', 'Jeu de brosses pour autolaveuse'),
      product('PAD-418', 28.6, 'Microfibre cloths, 100', 'Lavettes microfibre, 100'),
    ],
  },
  {
    key: 'dispensers',
    name: text('Dispensers', 'Distributeurs'),
    category: 'equipment',
    eligible: 'all',
    products: [
      product('DSP-501', 18, 'Soap dispenser', 'Distributeur de savon'),
      product('DSP-507', 26.4, 'Hand-towel dispenser', 'Distributeur d’essuie-mains'),
      product('DSP-512', 21.6, 'Toilet-paper dispenser', 'Distributeur de papier toilette'),
      product('DSP-520', 39, 'Touch-free gel dispenser', 'Distributeur de gel sans contact'),
    ],
  },
  {
    key: 'dosing',
    name: text('Dosing systems', 'Centrales de dosage'),
    category: 'equipment',
    eligible: ['healthcare', 'food', 'hospitality', 'facility', 'public'],
    products: [
      product('DOS-601', 420, 'Wall dosing station', 'Centrale de dilution murale'),
      product('DOS-605', 690, 'Dishwash dosing pump', 'Doseur de plonge'),
      product('DOS-611', 1180, 'Foam satellite station', 'Satellite de canon à mousse'),
    ],
  },
  {
    key: 'floor',
    name: text('Floor-care machines', 'Machines pour les sols'),
    category: 'equipment',
    eligible: ['healthcare', 'food', 'facility', 'industry', 'transport', 'public'],
    products: [
      product('FLO-701', 1480, 'Single-disc machine', 'Monobrosse'),
      product('FLO-706', 2350, 'Walk-behind scrubber-drier', 'Autolaveuse accompagnée'),
      product('FLO-712', 4900, 'Ride-on scrubber-drier', 'Autolaveuse autoportée'),
      product('FLO-720', 7800, 'Autonomous scrubber', 'Autolaveuse autonome'),
      product('FLO-731', 3120, 'Ride-on sweeper', 'Balayeuse autoportée'),
    ],
  },
  {
    key: 'laundry',
    name: text('Laundry care', 'Blanchisserie'),
    category: 'consumable',
    eligible: ['healthcare', 'hospitality'],
    products: [
      product('LAU-801', 84.5, 'Main-wash detergent 20 l', 'Lessive 20 l'),
      product('LAU-805', 97.2, 'Low-temperature bleach 20 l', 'Agent de blanchiment basse température 20 l'),
      product('LAU-810', 132, 'Textile disinfectant 20 l', 'Désinfectant textile 20 l'),
      product('LAU-816', 76.4, 'Fabric softener 20 l', 'Assouplissant 20 l'),
    ],
  },
  {
    key: 'cleanroom',
    name: text('Clean-room supplies', 'Salles propres'),
    category: 'consumable',
    eligible: ['healthcare', 'industry', 'food'],
    products: [
      product('CLR-851', 148, 'Sterile wipes, 20 packs', 'Lingettes stériles, 20 sachets'),
      product('CLR-856', 212, 'Sterile disinfectant 12 x 900 ml', 'Désinfectant stérile 12 x 900 ml'),
      product('CLR-862', 96.5, 'Clean-room mops, 50', 'Franges de salle propre, 50'),
    ],
  },
  {
    key: 'maintenance',
    name: text('Maintenance', 'Maintenance'),
    category: 'service',
    eligible: 'all',
    products: [
      product('MNT-901', 310, 'Preventive visit', 'Visite préventive'),
      product('MNT-905', 780, 'Full maintenance of a machine', 'Maintenance complète d’une machine'),
      product('MNT-910', 1650, 'On-site technician, day a month', 'Technicien sur site, un jour par mois'),
    ],
  },
  {
    key: 'training',
    name: text('Training and audits', 'Formation et audits'),
    category: 'service',
    eligible: 'all',
    products: [
      product('TRN-921', 890, 'Training day', 'Journée de formation'),
      product('TRN-925', 1450, 'Hygiene audit', 'Audit d’hygiène'),
      product('TRN-930', 2600, 'Hygiene plan (HACCP)', 'Plan d’hygiène (HACCP)'),
    ],
  },
  {
    key: 'sensors',
    name: text('Connected options', 'Options connectées'),
    category: 'option',
    eligible: ['healthcare', 'hospitality', 'facility', 'transport', 'industry'],
    products: [
      product('OPT-951', 54, 'Refill sensor', 'Capteur de recharge'),
      product('OPT-955', 96, 'People counter', 'Compteur de passages'),
      product('OPT-960', 240, 'Machine telemetry', 'Télémétrie de machine'),
    ],
  },
];

export function isEligible(family: Family, segment: Segment): boolean {
  return family.eligible === 'all' || family.eligible.includes(segment);
}

/** What one unit of a currency is worth in the reporting currency, EUR, from a day on (invented, near what was usual). Newest first: the first set is in force. */
export const rateSets: readonly { readonly from: string; readonly rates: Readonly<Record<string, number>> }[] = [
  { from: '2026-11-20', rates: { EUR: 1, GBP: 1.146, USD: 0.8615, CHF: 1.0685 } },
  { from: '2025-12-31', rates: { EUR: 1, GBP: 1.151, USD: 0.853, CHF: 1.0702 } },
  { from: '2010-01-01', rates: { EUR: 1, GBP: 1.16, USD: 0.89, CHF: 0.93 } },
];

/** The rate in force. */
export function rateOf(currency: string): number {
  const rate = rateSets[0]?.rates[currency];
  if (rate === undefined) throw new Error(`No rate for the currency ${currency}`);
  return rate;
}
