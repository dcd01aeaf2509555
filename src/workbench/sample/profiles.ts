/**
 * The accounts of the sample, as a sales director would sketch them: size, place, how trusted, what binds. Everything else is drawn from these sketches.
 * Amounts in thousands of EUR a year; trust levels from 0 to 1 by group; contracts as terms, their amounts as shares of the account's revenue.
 * Firms and people are fictitious.
 */
import type { Segment, Text } from './words';

/** How much evidence of trust there is: rich = two waves, all groups; medium = one wave; thin = a few answers; none. */
export type Evidence = 'rich' | 'medium' | 'thin' | 'none';

export interface TrustSketch {
  readonly evidence: Evidence;
  readonly buyer: number;
  readonly user: number;
  readonly facts: number;
}

export interface ContractSketch {
  readonly title: 'supply' | 'service' | 'equipment' | 'framework';
  readonly start: string;
  /** No end: open-ended, only the notice is committed. */
  readonly end?: string;
  /** Share of the account's revenue that the contract covers. */
  readonly share: number;
  readonly notice?: number;
  /** Months of tacit renewal; none: ends by itself. */
  readonly renewal?: number;
  readonly exit?: readonly ['none'] | readonly ['fixed' | 'pct_remaining' | 'months_fee', number];
  /** Minimum commitment: share of the annual value, shortfall rate. */
  readonly commit?: readonly [number, number];
  /** Consumables held in stock for them, EUR. */
  readonly stock?: number;
  readonly rebate?: {
    readonly scheme: 'all_units' | 'incremental' | 'growth' | 'lump';
    readonly basis?: 'revenue' | 'units';
    readonly tiers: readonly (readonly [number, number])[];
    readonly toDate: number;
    readonly forecast: number;
    readonly base?: number;
    /** Tiers in amounts per unit instead of rates. */
    readonly perUnit?: boolean;
    readonly cap?: number;
    readonly floor?: number;
  };
  readonly review?: string;
  readonly payment?: number;
  readonly exclusivity?: boolean;
  readonly specification?: number;
  readonly innovation?: boolean;
  /** Terms nobody has entered yet: the exit, commitment and concession columns stay blank. */
  readonly unknownTerms?: boolean;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly segment: Segment;
  readonly country: string;
  readonly currency: string;
  readonly sites: readonly string[];
  readonly since: string;
  readonly until?: string;
  readonly status: 'active' | 'lost' | 'prospect';
  readonly parent?: string;
  /** Annual revenue, thousands of EUR. */
  readonly revenue: number;
  readonly lines: number;
  readonly families: number;
  readonly margin: number;
  readonly trust: TrustSketch;
  readonly contracts: readonly ContractSketch[];
  /** Ties known to us: all on one person, or spread over several. */
  readonly ties?: 'single';
  readonly note?: Text;
}

const trust = (evidence: Evidence, buyer: number, user: number, facts: number): TrustSketch => ({ evidence, buyer, user, facts });

type Place = readonly [segment: Segment, country: string, currency: string, sites: readonly string[]];
type Size = readonly [revenue: number, lines: number, families: number, margin: number];

function active(
  id: string,
  name: string,
  place: Place,
  since: string,
  size: Size,
  sketch: TrustSketch,
  contracts: readonly ContractSketch[],
  more: Partial<Profile> = {},
): Profile {
  const [segment, country, currency, sites] = place;
  const [revenue, lines, families, margin] = size;
  return {
    id,
    name,
    segment,
    country,
    currency,
    sites,
    since,
    status: 'active',
    revenue,
    lines,
    families,
    margin,
    trust: sketch,
    contracts,
    ...more,
  };
}

const openEnded = (start: string, share: number, notice: number, more: Partial<ContractSketch> = {}): ContractSketch => ({
  title: 'supply',
  start,
  share,
  notice,
  exit: ['none'],
  ...more,
});
const fixedTerm = (
  title: ContractSketch['title'],
  start: string,
  end: string,
  share: number,
  more: Partial<ContractSketch> = {},
): ContractSketch => ({ title, start, end, share, notice: 90, exit: ['none'], ...more });
const renewing = (
  title: ContractSketch['title'],
  start: string,
  end: string,
  renewal: number,
  notice: number,
  share: number,
  more: Partial<ContractSketch> = {},
): ContractSketch => ({ title, start, end, renewal, notice, share, exit: ['none'], ...more });

export const profiles: readonly Profile[] = [
  // The accounts of the stories (stories.ts).
  active(
    'A001',
    'Laiteries du Val Serein',
    ['food', 'FR', 'EUR', ['Saint-Flour', 'Aurillac', 'Rodez']],
    '2017-03-01',
    [410, 20, 6, 0.36],
    trust('rich', 0.2, 0.28, 0.3),
    [
      fixedTerm('framework', '2024-07-01', '2029-06-30', 0.85, {
        notice: 180,
        exit: ['pct_remaining', 0.25],
        commit: [0.8, 0.3],
        stock: 62000,
        exclusivity: true,
        specification: 4,
        payment: 60,
        rebate: {
          scheme: 'all_units',
          tiers: [
            [250000, 0.02],
            [340000, 0.035],
          ],
          toDate: 298400,
          forecast: 351000,
        },
      }),
      renewing('service', '2024-07-01', '2027-06-30', 12, 90, 0.12, { exit: ['months_fee', 6] }),
    ],
  ),
  active(
    'A002',
    'Clinique des Trois Rivières',
    ['healthcare', 'FR', 'EUR', ['Angers', 'Saumur']],
    '2012-09-01',
    [186, 21, 8, 0.34],
    trust('rich', 0.9, 0.88, 0.86),
    [openEnded('2021-01-01', 0.8, 30, { review: '2027-01-15', innovation: true, specification: 2, payment: 45 })],
  ),
  active(
    'A003',
    'Brunnhof Feinkost AG',
    ['food', 'DE', 'EUR', ['Kassel', 'Fulda', 'Göttingen']],
    '2015-05-01',
    [640, 28, 8, 0.35],
    trust('rich', 0.88, 0.84, 0.85),
    [
      fixedTerm('framework', '2025-01-01', '2028-12-31', 0.7, {
        exit: ['fixed', 45000],
        commit: [0.6, 0.1],
        review: '2027-01-20',
        innovation: true,
        specification: 2,
        exclusivity: false,
        payment: 45,
        rebate: {
          scheme: 'incremental',
          tiers: [
            [300000, 0.02],
            [450000, 0.04],
          ],
          toDate: 402000,
          forecast: 455000,
        },
      }),
      renewing('service', '2025-01-01', '2027-12-31', 12, 90, 0.2, { exit: ['months_fee', 3] }),
      fixedTerm('framework', '2021-01-01', '2024-12-31', 0.6),
    ],
  ),
  active(
    'A004',
    'Hoteles Mirasola',
    ['hospitality', 'ES', 'EUR', ['Valencia', 'Alicante', 'Murcia']],
    '2019-02-01',
    [228, 15, 5, 0.27],
    trust('rich', 0.24, 0.35, 0.3),
    [
      fixedTerm('supply', '2024-04-01', '2027-03-31', 0.9, { payment: 60, specification: 3 }),
      fixedTerm('service', '2023-04-01', '2026-03-31', 0.08),
    ],
  ),
  active(
    'A005',
    'Thornmere Facilities Ltd',
    ['facility', 'GB', 'GBP', ['Leeds', 'Bradford', 'Hull']],
    '2022-10-01',
    [318, 16, 6, 0.3],
    trust('thin', 0.6, 0.6, 0.5),
    [
      fixedTerm('framework', '2025-10-01', '2028-09-30', 0.9, {
        exit: ['months_fee', 4],
        payment: 60,
        rebate: {
          scheme: 'all_units',
          tiers: [
            [200000, 0.015],
            [300000, 0.025],
          ],
          toDate: 214000,
          forecast: 246000,
        },
      }),
    ],
  ),
  active(
    'A006',
    'Transports Vauclair',
    ['transport', 'FR', 'EUR', ['Dijon', 'Beaune']],
    '2018-02-01',
    [142, 12, 5, 0.31],
    trust('medium', 0.62, 0.66, 0.7),
    [renewing('framework', '2024-02-27', '2027-02-26', 24, 90, 0.92, { payment: 45, review: '2027-01-08' })],
  ),
  active(
    'A007',
    'Ateliers Kermadenn',
    ['industry', 'FR', 'EUR', ['Lorient', 'Quimper']],
    '2016-06-01',
    [286, 17, 6, 0.33],
    trust('medium', 0.7, 0.68, 0.72),
    [
      fixedTerm('supply', '2026-01-01', '2027-06-30', 0.86, {
        notice: 60,
        payment: 45,
        rebate: {
          scheme: 'all_units',
          tiers: [
            [150000, 0.02],
            [250000, 0.04],
            [400000, 0.05],
          ],
          toDate: 214600,
          forecast: 247200,
        },
      }),
      openEnded('2022-03-01', 0.1, 30, { title: 'service' }),
    ],
  ),
  active(
    'A008',
    'Maison Delvaert Hôtels',
    ['hospitality', 'BE', 'EUR', ['Bruxelles', 'Gent', 'Liège']],
    '2014-01-01',
    [262, 16, 6, 0.21],
    trust('medium', 0.6, 0.64, 0.58),
    [
      renewing('supply', '2023-01-01', '2026-12-31', 12, 30, 0.9, {
        payment: 75,
        rebate: {
          scheme: 'all_units',
          tiers: [
            [100000, 0.04],
            [200000, 0.07],
          ],
          toDate: 218000,
          forecast: 243000,
        },
      }),
    ],
  ),
  active(
    'A009',
    'Klinikum Weißenfurt',
    ['healthcare', 'DE', 'EUR', ['Weißenfurt']],
    '2020-04-01',
    [174, 13, 6, 0.32],
    trust('medium', 0.8, 0.62, 0.66),
    [fixedTerm('supply', '2025-04-01', '2027-03-31', 0.88, { payment: 30, review: '2027-02-01' })],
    { ties: 'single' },
  ),
  active(
    'A010',
    'Ville de Saint-Aubry',
    ['public', 'FR', 'EUR', ['Hôtel de ville', 'Écoles', 'Gymnases']],
    '2021-01-01',
    [156, 15, 6, 0.28],
    trust('rich', 0.48, 0.52, 0.62),
    [
      fixedTerm('framework', '2024-01-01', '2027-12-31', 0.95, {
        notice: 120,
        specification: 5,
        innovation: false,
        payment: 30,
        exclusivity: false,
      }),
    ],
  ),
  active(
    'A011',
    'Hôpital Sainte-Ondine',
    ['healthcare', 'BE', 'EUR', ['Namur', 'Dinant']],
    '2013-11-01',
    [332, 22, 8, 0.29],
    trust('medium', 0.58, 0.72, 0.7),
    [
      renewing('framework', '2022-01-01', '2026-12-31', 12, 20, 0.8, {
        payment: 60,
        rebate: {
          scheme: 'lump',
          tiers: [
            [250000, 4000],
            [320000, 8000],
          ],
          toDate: 246000,
          forecast: 281000,
        },
      }),
      openEnded('2023-05-01', 0.15, 60, { title: 'service' }),
    ],
  ),
  active(
    'A012',
    'Orbance Services',
    ['facility', 'FR', 'EUR', ['Lyon', 'Villeurbanne', 'Grenoble', 'Chambéry']],
    '2010-01-01',
    [720, 44, 11, 0.44],
    trust('rich', 0.8, 0.78, 0.82),
    [
      openEnded('2020-01-01', 0.55, 90, {
        payment: 45,
        innovation: true,
        specification: 2,
        review: '2027-03-15',
        rebate: {
          scheme: 'incremental',
          tiers: [
            [250000, 0.02],
            [400000, 0.03],
          ],
          toDate: 352000,
          forecast: 402000,
        },
      }),
      renewing('equipment', '2024-06-01', '2027-05-31', 12, 60, 0.25, { exit: ['months_fee', 2] }),
      openEnded('2022-01-01', 0.15, 60, { title: 'service' }),
    ],
  ),
  active(
    'A013',
    'Pellworth Leisure Group',
    ['hospitality', 'GB', 'GBP', ['Brighton', 'Bournemouth', 'Torquay', 'Blackpool']],
    '2016-09-01',
    [540, 42, 10, -0.08],
    trust('medium', 0.55, 0.6, 0.62),
    [
      fixedTerm('framework', '2024-09-01', '2027-08-31', 0.8, {
        payment: 90,
        specification: 3,
        commit: [0.5, 0.1],
        rebate: {
          scheme: 'all_units',
          tiers: [
            [200000, 0.04],
            [350000, 0.07],
          ],
          toDate: 322000,
          forecast: 361000,
        },
      }),
      renewing('service', '2024-09-01', '2027-08-31', 12, 90, 0.15),
      fixedTerm('equipment', '2022-03-01', '2026-02-28', 0.1, { exit: ['fixed', 9000] }),
    ],
  ),
  active(
    'A014',
    'Alpquell Pharma AG',
    ['industry', 'CH', 'CHF', ['Basel', 'Visp']],
    '2018-06-01',
    [460, 18, 7, 0.38],
    trust('rich', 0.3, 0.42, 0.35),
    [
      fixedTerm('framework', '2023-07-01', '2027-06-30', 0.85, {
        notice: 120,
        exit: ['none'],
        specification: 4,
        payment: 30,
        review: '2026-12-10',
      }),
      openEnded('2024-02-01', 0.1, 60, { title: 'service' }),
    ],
  ),
  active(
    'A015',
    'Lycées du Ponantel',
    ['public', 'FR', 'EUR', ['Brest', 'Morlaix', 'Landerneau']],
    '2019-09-01',
    [98, 11, 5, 0.26],
    trust('medium', 0.56, 0.6, 0.64),
    [
      fixedTerm('framework', '2022-09-01', '2026-08-31', 0.95, { payment: 30, specification: 4, exit: ['pct_remaining', 0.1] }),
      fixedTerm('service', '2024-09-01', '2026-08-31', 0.05),
    ],
  ),
  active(
    'A016',
    'Hallowmere Airports',
    ['transport', 'GB', 'GBP', ['Hallowmere North', 'Hallowmere City']],
    '2017-01-01',
    [396, 18, 7, 0.33],
    trust('medium', 0.5, 0.55, 0.68),
    [
      renewing('framework', '2024-01-14', '2027-01-13', 24, 60, 0.85, { exit: ['months_fee', 6], payment: 45, commit: [0.5, 0.15] }),
      fixedTerm('equipment', '2025-06-01', '2027-05-31', 0.12, { exit: ['fixed', 6000] }),
    ],
  ),
  active(
    'A017',
    'Groupe Hespérane',
    ['healthcare', 'FR', 'EUR', ['Nantes', 'Rennes']],
    '2014-04-01',
    [372, 20, 8, 0.33],
    trust('rich', 0.72, 0.76, 0.74),
    [
      fixedTerm('framework', '2025-04-01', '2028-03-31', 0.8, {
        exit: ['months_fee', 3],
        review: '2027-04-01',
        innovation: true,
        payment: 60,
        rebate: {
          scheme: 'all_units',
          tiers: [
            [200000, 0.02],
            [300000, 0.03],
          ],
          toDate: 262000,
          forecast: 309000,
        },
      }),
    ],
  ),
  active(
    'A018',
    'Hesperane Salud',
    ['healthcare', 'ES', 'EUR', ['Zaragoza', 'Huesca']],
    '2018-01-01',
    [164, 13, 6, 0.3],
    trust('medium', 0.64, 0.7, 0.7),
    [fixedTerm('supply', '2025-04-01', '2028-03-31', 0.85, { exit: ['months_fee', 2], payment: 60 })],
    { parent: 'A017' },
  ),
  active(
    'A019',
    'Hesperane Zorg',
    ['healthcare', 'BE', 'EUR', ['Antwerpen']],
    '2021-06-01',
    [88, 9, 5, 0.31],
    trust('thin', 0.7, 0.7, 0.6),
    [fixedTerm('supply', '2025-06-01', '2027-03-31', 0.9, { payment: 45 })],
    { parent: 'A017' },
  ),

  // The rest of the portfolio.
  active(
    'A020',
    'Biscuiterie Malvoise',
    ['food', 'FR', 'EUR', ['Vitré']],
    '2020-10-01',
    [92, 10, 4, 0.3],
    trust('medium', 0.66, 0.7, 0.7),
    [openEnded('2023-01-01', 0.9, 60)],
  ),
  active(
    'A021',
    'Viandes Gélinaud',
    ['food', 'FR', 'EUR', ['Limoges', 'Guéret']],
    '2016-02-01',
    [204, 14, 5, 0.32],
    trust('rich', 0.4, 0.45, 0.5),
    [
      fixedTerm('framework', '2024-01-01', '2028-12-31', 0.85, {
        exit: ['pct_remaining', 0.15],
        commit: [0.7, 0.2],
        stock: 18000,
        specification: 4,
      }),
      renewing('service', '2024-01-01', '2026-12-31', 12, 60, 0.1),
    ],
  ),
  active(
    'A022',
    'Kliniken Ostersund Süd',
    ['healthcare', 'DE', 'EUR', ['Rostock', 'Stralsund']],
    '2015-10-01',
    [298, 19, 8, 0.31],
    trust('rich', 0.74, 0.7, 0.76),
    [
      fixedTerm('framework', '2025-10-01', '2028-09-30', 0.8, {
        review: '2027-09-01',
        exit: ['fixed', 20000],
        rebate: {
          scheme: 'incremental',
          tiers: [
            [150000, 0.015],
            [250000, 0.03],
          ],
          toDate: 208000,
          forecast: 236000,
        },
      }),
      openEnded('2021-10-01', 0.12, 90, { title: 'service' }),
    ],
  ),
  active(
    'A023',
    'Vossbrink Logistik GmbH',
    ['transport', 'DE', 'EUR', ['Bremen', 'Oldenburg']],
    '2021-03-01',
    [118, 11, 5, 0.29],
    trust('medium', 0.36, 0.4, 0.44),
    [renewing('supply', '2024-03-01', '2027-02-28', 12, 60, 0.9)],
  ),
  active(
    'A024',
    'Fahrzeugwerke Heldrungen',
    ['industry', 'DE', 'EUR', ['Heldrungen', 'Sömmerda']],
    '2013-07-01',
    [486, 20, 7, 0.3],
    trust('medium', 0.3, 0.4, 0.5),
    [
      fixedTerm('framework', '2025-01-01', '2028-12-31', 0.8, {
        notice: 180,
        specification: 5,
        exit: ['pct_remaining', 0.1],
        rebate: {
          scheme: 'all_units',
          tiers: [
            [250000, 0.02],
            [400000, 0.04],
          ],
          toDate: 346000,
          forecast: 392000,
          cap: 15000,
        },
      }),
      fixedTerm('equipment', '2023-01-01', '2027-12-31', 0.15, { exit: ['fixed', 15000] }),
      openEnded('2024-01-01', 0.05, 60, { title: 'service' }),
    ],
  ),
  active(
    'A025',
    'Stadtwerke Quellnitz',
    ['public', 'DE', 'EUR', ['Quellnitz']],
    '2022-01-01',
    [76, 9, 4, 0.27],
    trust('thin', 0.55, 0.6, 0.6),
    [fixedTerm('supply', '2024-01-01', '2026-12-31', 0.95, { specification: 4 })],
  ),
  active(
    'A026',
    'Zuivel Ravenhoek',
    ['food', 'BE', 'EUR', ['Kortrijk', 'Roeselare']],
    '2017-05-01',
    [188, 14, 6, 0.33],
    trust('medium', 0.78, 0.74, 0.8),
    [
      openEnded('2022-05-01', 0.85, 60, {
        innovation: true,
        rebate: {
          scheme: 'growth',
          tiers: [
            [0.05, 0.01],
            [0.1, 0.02],
          ],
          toDate: 139000,
          forecast: 166000,
          base: 150000,
          floor: 1000,
        },
      }),
    ],
  ),
  active(
    'A027',
    'Netropia Services',
    ['facility', 'BE', 'EUR', ['Charleroi', 'Mons']],
    '2020-01-01',
    [246, 17, 8, 0.26],
    trust('medium', 0.38, 0.42, 0.4),
    [
      renewing('framework', '2023-01-01', '2026-12-31', 12, 60, 0.8, {
        rebate: {
          scheme: 'all_units',
          basis: 'units',
          tiers: [
            [2000, 0.02],
            [3500, 0.035],
          ],
          toDate: 2840,
          forecast: 3260,
        },
      }),
      openEnded('2024-01-01', 0.1, 30, { title: 'service' }),
    ],
  ),
  active(
    'A028',
    'Linfield & Marsham Catering',
    ['hospitality', 'GB', 'GBP', ['Reading', 'Oxford']],
    '2019-06-01',
    [212, 15, 6, 0.3],
    trust('medium', 0.68, 0.64, 0.66),
    [
      renewing('supply', '2025-06-01', '2027-05-31', 12, 90, 0.9, {
        rebate: {
          scheme: 'incremental',
          basis: 'units',
          perUnit: true,
          tiers: [
            [4000, 0.6],
            [7000, 0.9],
          ],
          toDate: 5400,
          forecast: 6350,
        },
      }),
    ],
  ),
  active(
    'A029',
    'Ashcombe Hospitals',
    ['healthcare', 'GB', 'GBP', ['Ashcombe', 'Wexley']],
    '2014-10-01',
    [348, 20, 9, 0.32],
    trust('rich', 0.82, 0.8, 0.84),
    [
      openEnded('2021-04-01', 0.75, 60, { innovation: true, specification: 2 }),
      renewing('service', '2024-04-01', '2027-03-31', 12, 90, 0.15),
    ],
  ),
  active(
    'A030',
    'Conservas Peñaluz',
    ['food', 'ES', 'EUR', ['Pontevedra']],
    '2021-09-01',
    [84, 10, 4, 0.31],
    trust('thin', 0.5, 0.6, 0.6),
    [fixedTerm('supply', '2025-09-01', '2027-08-31', 0.9, { unknownTerms: true })],
  ),
  active(
    'A031',
    'Clínicas Valdorea',
    ['healthcare', 'ES', 'EUR', ['Sevilla', 'Córdoba']],
    '2018-03-01',
    [178, 15, 7, 0.3],
    trust('medium', 0.7, 0.72, 0.68),
    [
      fixedTerm('framework', '2026-03-01', '2029-02-28', 0.8, { exit: ['months_fee', 3], review: '2027-03-01' }),
      openEnded('2022-03-01', 0.12, 30, { title: 'service' }),
    ],
  ),
  active(
    'A032',
    'Limpiezas Torresán',
    ['facility', 'ES', 'EUR', ['Bilbao', 'Vitoria']],
    '2023-01-01',
    [134, 12, 5, 0.24],
    trust('medium', 0.4, 0.46, 0.5),
    [openEnded('2023-01-01', 0.9, 30)],
  ),
  active(
    'A033',
    'Sihlberg Hotels',
    ['hospitality', 'CH', 'CHF', ['Zürich', 'Luzern']],
    '2019-11-01',
    [152, 13, 6, 0.37],
    trust('medium', 0.76, 0.7, 0.72),
    [renewing('supply', '2024-11-01', '2027-10-31', 12, 90, 0.9)],
  ),
  active(
    'A034',
    'Corvane Biologics Inc.',
    ['industry', 'US', 'USD', ['Raleigh']],
    '2023-05-01',
    [226, 11, 5, 0.4],
    trust('thin', 0.7, 0.6, 0.6),
    [
      fixedTerm('framework', '2025-05-01', '2028-04-30', 0.9, { exit: ['fixed', 30000], payment: 45 }),
      renewing('service', '2025-05-01', '2027-04-30', 12, 60, 0.08),
    ],
  ),
  active(
    'A035',
    'Northlake Packers',
    ['food', 'US', 'USD', ['Madison', 'Green Bay']],
    '2022-08-01',
    [168, 11, 5, 0.28],
    trust('none', 0.5, 0.5, 0.5),
    [renewing('supply', '2025-08-01', '2026-07-31', 12, 90, 0.9, { unknownTerms: true })],
  ),
  active(
    'A036',
    'Métallurgie Bressonel',
    ['industry', 'FR', 'EUR', ['Bourg-en-Bresse']],
    '2015-01-01',
    [126, 12, 6, 0.34],
    trust('medium', 0.72, 0.78, 0.76),
    [
      openEnded('2019-01-01', 0.85, 90, { review: '2027-02-10' }),
      fixedTerm('equipment', '2023-03-01', '2027-02-28', 0.12, { exit: ['months_fee', 2] }),
    ],
  ),
  active(
    'A037',
    'Résidences Chantegrive',
    ['healthcare', 'FR', 'EUR', ['Tours', 'Blois']],
    '2019-01-01',
    [110, 8, 5, 0.28],
    trust('thin', 0.3, 0.4, 0.4),
    [fixedTerm('supply', '2022-01-01', '2025-12-31', 0.9)],
    { status: 'lost', until: '2025-12-31' },
  ),
  active(
    'A038',
    'Tramways d’Avelange',
    ['transport', 'FR', 'EUR', ['Avelange']],
    '2020-07-01',
    [72, 6, 4, 0.25],
    trust('thin', 0.4, 0.4, 0.5),
    [fixedTerm('supply', '2023-07-01', '2026-06-30', 0.9)],
    { status: 'lost', until: '2026-06-30' },
  ),
  active(
    'A039',
    'Université de Corbelaine',
    ['public', 'FR', 'EUR', ['Corbelaine']],
    '2026-09-01',
    [0, 0, 0, 0.3],
    trust('none', 0.5, 0.5, 0.5),
    [],
    { status: 'prospect' },
  ),
  active(
    'A040',
    'Van Aerdonck Metaal',
    ['industry', 'BE', 'EUR', ['Genk']],
    '2026-10-01',
    [0, 0, 0, 0.3],
    trust('none', 0.5, 0.5, 0.5),
    [],
    { status: 'prospect' },
  ),
];
