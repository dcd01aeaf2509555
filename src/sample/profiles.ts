/**
 * The accounts of the sample, as a sales director would sketch them: size, place, how trusted, what binds. Everything else is drawn from these sketches.
 * One line for an account, a contract, a concession; what the figures mean, sketches.ts says. Firms and people are fictitious.
 */
import type { ContractSketch, Evidence, Profile, RebateSketch } from './sketches';
import type { Segment } from './words';

const currencies = { FR: 'EUR', BE: 'EUR', DE: 'EUR', ES: 'EUR', GB: 'GBP', CH: 'CHF', US: 'USD' } as const;
type Country = keyof typeof currencies;

type Size = readonly [revenue: number, lines: number, families: number, margin: number];
type Trust = readonly [evidence: Evidence, buyer: number, user: number, facts: number];
type Account = readonly [
  ...who: [id: string, name: string, segment: Segment, country: Country, sites: readonly string[], since: string],
  size: Size,
  trust: Trust,
  more?: Pick<Profile, 'parent' | 'ties' | 'until'> & { readonly status?: Profile['status'] },
];

// biome-ignore format: one account a line
const accounts: readonly Account[] = [
  // The accounts of the stories (stories.ts).
  ['A001', 'Laiteries du Val Serein', 'food', 'FR', ['Saint-Flour', 'Aurillac', 'Rodez'], '2017-03-01', [410, 20, 6, 0.36], ['rich', 0.2, 0.28, 0.3]],
  ['A002', 'Clinique des Trois Rivières', 'healthcare', 'FR', ['Angers', 'Saumur'], '2012-09-01', [186, 21, 8, 0.34], ['rich', 0.9, 0.88, 0.86]],
  ['A003', 'Brunnhof Feinkost AG', 'food', 'DE', ['Kassel', 'Fulda', 'Göttingen'], '2015-05-01', [640, 28, 8, 0.35], ['rich', 0.88, 0.84, 0.85]],
  ['A004', 'Hoteles Mirasola', 'hospitality', 'ES', ['Valencia', 'Alicante', 'Murcia'], '2019-02-01', [228, 15, 5, 0.27], ['rich', 0.24, 0.35, 0.3]],
  ['A005', 'Thornmere Facilities Ltd', 'facility', 'GB', ['Leeds', 'Bradford', 'Hull'], '2022-10-01', [318, 16, 6, 0.3], ['thin', 0.6, 0.6, 0.5]],
  ['A006', 'Transports Vauclair', 'transport', 'FR', ['Dijon', 'Beaune'], '2018-02-01', [142, 12, 5, 0.31], ['medium', 0.62, 0.66, 0.7]],
  ['A007', 'Ateliers Kermadenn', 'industry', 'FR', ['Lorient', 'Quimper'], '2016-06-01', [286, 17, 6, 0.33], ['medium', 0.7, 0.68, 0.72]],
  ['A008', 'Maison Delvaert Hôtels', 'hospitality', 'BE', ['Bruxelles', 'Gent', 'Liège'], '2014-01-01', [262, 16, 6, 0.21], ['medium', 0.6, 0.64, 0.58]],
  ['A009', 'Klinikum Weißenfurt', 'healthcare', 'DE', ['Weißenfurt'], '2020-04-01', [174, 13, 6, 0.32], ['medium', 0.8, 0.62, 0.66], { ties: 'single' }],
  ['A010', 'Ville de Saint-Aubry', 'public', 'FR', ['Hôtel de ville', 'Écoles', 'Gymnases'], '2021-01-01', [156, 15, 6, 0.28], ['rich', 0.48, 0.52, 0.62]],
  ['A011', 'Hôpital Sainte-Ondine', 'healthcare', 'BE', ['Namur', 'Dinant'], '2013-11-01', [332, 22, 8, 0.29], ['medium', 0.58, 0.72, 0.7]],
  ['A012', 'Orbance Services', 'facility', 'FR', ['Lyon', 'Villeurbanne', 'Grenoble', 'Chambéry'], '2010-01-01', [720, 44, 11, 0.44], ['rich', 0.8, 0.78, 0.82]],
  ['A013', 'Pellworth Leisure Group', 'hospitality', 'GB', ['Brighton', 'Bournemouth', 'Torquay', 'Blackpool'], '2016-09-01', [540, 42, 10, -0.08], ['medium', 0.55, 0.6, 0.62]],
  ['A014', 'Alpquell Pharma AG', 'industry', 'CH', ['Basel', 'Visp'], '2018-06-01', [460, 18, 7, 0.38], ['rich', 0.3, 0.42, 0.35]],
  ['A015', 'Lycées du Ponantel', 'public', 'FR', ['Brest', 'Morlaix', 'Landerneau'], '2019-09-01', [98, 11, 5, 0.26], ['medium', 0.56, 0.6, 0.64]],
  ['A016', 'Hallowmere Airports', 'transport', 'GB', ['Hallowmere North', 'Hallowmere City'], '2017-01-01', [396, 18, 7, 0.33], ['medium', 0.5, 0.55, 0.68]],
  ['A017', 'Groupe Hespérane', 'healthcare', 'FR', ['Nantes', 'Rennes'], '2014-04-01', [372, 20, 8, 0.33], ['rich', 0.72, 0.76, 0.74]],
  ['A018', 'Hesperane Salud', 'healthcare', 'ES', ['Zaragoza', 'Huesca'], '2018-01-01', [164, 13, 6, 0.3], ['medium', 0.64, 0.7, 0.7], { parent: 'A017' }],
  ['A019', 'Hesperane Zorg', 'healthcare', 'BE', ['Antwerpen'], '2021-06-01', [88, 9, 5, 0.31], ['thin', 0.7, 0.7, 0.6], { parent: 'A017' }],
  // The rest of the portfolio.
  ['A020', 'Biscuiterie Malvoise', 'food', 'FR', ['Vitré'], '2020-10-01', [92, 10, 4, 0.3], ['medium', 0.66, 0.7, 0.7]],
  ['A021', 'Viandes Gélinaud', 'food', 'FR', ['Limoges', 'Guéret'], '2016-02-01', [204, 14, 5, 0.32], ['rich', 0.4, 0.45, 0.5]],
  ['A022', 'Kliniken Ostersund Süd', 'healthcare', 'DE', ['Rostock', 'Stralsund'], '2015-10-01', [298, 19, 8, 0.31], ['rich', 0.74, 0.7, 0.76]],
  ['A023', 'Vossbrink Logistik GmbH', 'transport', 'DE', ['Bremen', 'Oldenburg'], '2021-03-01', [118, 11, 5, 0.29], ['medium', 0.36, 0.4, 0.44]],
  ['A024', 'Fahrzeugwerke Heldrungen', 'industry', 'DE', ['Heldrungen', 'Sömmerda'], '2013-07-01', [486, 20, 7, 0.3], ['medium', 0.3, 0.4, 0.5]],
  ['A025', 'Stadtwerke Quellnitz', 'public', 'DE', ['Quellnitz'], '2022-01-01', [76, 9, 4, 0.27], ['thin', 0.55, 0.6, 0.6]],
  ['A026', 'Zuivel Ravenhoek', 'food', 'BE', ['Kortrijk', 'Roeselare'], '2017-05-01', [188, 14, 6, 0.33], ['medium', 0.78, 0.74, 0.8]],
  ['A027', 'Netropia Services', 'facility', 'BE', ['Charleroi', 'Mons'], '2020-01-01', [246, 17, 8, 0.26], ['medium', 0.38, 0.42, 0.4]],
  ['A028', 'Linfield & Marsham Catering', 'hospitality', 'GB', ['Reading', 'Oxford'], '2019-06-01', [212, 15, 6, 0.3], ['medium', 0.68, 0.64, 0.66]],
  ['A029', 'Ashcombe Hospitals', 'healthcare', 'GB', ['Ashcombe', 'Wexley'], '2014-10-01', [348, 20, 9, 0.32], ['rich', 0.82, 0.8, 0.84]],
  ['A030', 'Conservas Peñaluz', 'food', 'ES', ['Pontevedra'], '2021-09-01', [84, 10, 4, 0.31], ['thin', 0.5, 0.6, 0.6]],
  ['A031', 'Clínicas Valdorea', 'healthcare', 'ES', ['Sevilla', 'Córdoba'], '2018-03-01', [178, 15, 7, 0.3], ['medium', 0.7, 0.72, 0.68]],
  ['A032', 'Limpiezas Torresán', 'facility', 'ES', ['Bilbao', 'Vitoria'], '2023-01-01', [134, 12, 5, 0.24], ['medium', 0.4, 0.46, 0.5]],
  ['A033', 'Sihlberg Hotels', 'hospitality', 'CH', ['Zürich', 'Luzern'], '2019-11-01', [152, 13, 6, 0.37], ['medium', 0.76, 0.7, 0.72]],
  ['A034', 'Corvane Biologics Inc.', 'industry', 'US', ['Raleigh'], '2023-05-01', [226, 11, 5, 0.4], ['thin', 0.7, 0.6, 0.6]],
  ['A035', 'Northlake Packers', 'food', 'US', ['Madison', 'Green Bay'], '2022-08-01', [168, 11, 5, 0.28], ['none', 0.5, 0.5, 0.5]],
  ['A036', 'Métallurgie Bressonel', 'industry', 'FR', ['Bourg-en-Bresse'], '2015-01-01', [126, 12, 6, 0.34], ['medium', 0.72, 0.78, 0.76]],
  ['A037', 'Résidences Chantegrive', 'healthcare', 'FR', ['Tours', 'Blois'], '2019-01-01', [110, 8, 5, 0.28], ['thin', 0.3, 0.4, 0.4], { status: 'lost', until: '2025-12-31' }],
  ['A038', 'Tramways d’Avelange', 'transport', 'FR', ['Avelange'], '2020-07-01', [72, 6, 4, 0.25], ['thin', 0.4, 0.4, 0.5], { status: 'lost', until: '2026-06-30' }],
  ['A039', 'Université de Corbelaine', 'public', 'FR', ['Corbelaine'], '2026-09-01', [0, 0, 0, 0.3], ['none', 0.5, 0.5, 0.5], { status: 'prospect' }],
  ['A040', 'Van Aerdonck Metaal', 'industry', 'BE', ['Genk'], '2026-10-01', [0, 0, 0, 0.3], ['none', 0.5, 0.5, 0.5], { status: 'prospect' }],
];

type Terms = Omit<ContractSketch, 'title' | 'start' | 'end' | 'share' | 'notice' | 'rebate'>;
type Contract = readonly [
  ...what: [account: string, title: ContractSketch['title'], start: string, end: string, share: number, notice: number],
  terms?: Terms,
];

// biome-ignore format: one contract a line
const contracts: readonly Contract[] = [
  ['A001', 'framework', '2024-07-01', '2029-06-30', 0.85, 180, { exit: ['pct_remaining', 0.25], commit: [0.8, 0.3], stock: 62000, exclusivity: true, specification: 4, payment: 60 }],
  ['A001', 'service', '2024-07-01', '2027-06-30', 0.12, 90, { renewal: 12, exit: ['months_fee', 6] }],
  ['A002', 'supply', '2021-01-01', 'open', 0.8, 30, { review: '2027-01-15', innovation: true, specification: 2, payment: 45 }],
  ['A003', 'framework', '2025-01-01', '2028-12-31', 0.7, 90, { exit: ['fixed', 45000], commit: [0.6, 0.1], review: '2027-01-20', innovation: true, specification: 2, exclusivity: false, payment: 45 }],
  ['A003', 'service', '2025-01-01', '2027-12-31', 0.2, 90, { renewal: 12, exit: ['months_fee', 3] }],
  ['A003', 'framework', '2021-01-01', '2024-12-31', 0.6, 90],
  ['A004', 'supply', '2024-04-01', '2027-03-31', 0.9, 90, { payment: 60, specification: 3 }],
  ['A004', 'service', '2023-04-01', '2026-03-31', 0.08, 90],
  ['A005', 'framework', '2025-10-01', '2028-09-30', 0.9, 90, { exit: ['months_fee', 4], payment: 60 }],
  ['A006', 'framework', '2024-02-27', '2027-02-26', 0.92, 90, { renewal: 24, payment: 45, review: '2027-01-08' }],
  ['A007', 'supply', '2026-01-01', '2027-06-30', 0.86, 60, { payment: 45 }],
  ['A007', 'service', '2022-03-01', 'open', 0.1, 30],
  ['A008', 'supply', '2023-01-01', '2026-12-31', 0.9, 30, { renewal: 12, payment: 75 }],
  ['A009', 'supply', '2025-04-01', '2027-03-31', 0.88, 90, { payment: 30, review: '2027-02-01' }],
  ['A010', 'framework', '2024-01-01', '2027-12-31', 0.95, 120, { specification: 5, innovation: false, payment: 30, exclusivity: false }],
  ['A011', 'framework', '2022-01-01', '2026-12-31', 0.8, 20, { renewal: 12, payment: 60 }],
  ['A011', 'service', '2023-05-01', 'open', 0.15, 60],
  ['A012', 'supply', '2020-01-01', 'open', 0.55, 90, { payment: 45, innovation: true, specification: 2, review: '2027-03-15' }],
  ['A012', 'equipment', '2024-06-01', '2027-05-31', 0.25, 60, { renewal: 12, exit: ['months_fee', 2] }],
  ['A012', 'service', '2022-01-01', 'open', 0.15, 60],
  ['A013', 'framework', '2024-09-01', '2027-08-31', 0.8, 90, { payment: 90, specification: 3, commit: [0.5, 0.1] }],
  ['A013', 'service', '2024-09-01', '2027-08-31', 0.15, 90, { renewal: 12 }],
  ['A013', 'equipment', '2022-03-01', '2026-02-28', 0.1, 90, { exit: ['fixed', 9000] }],
  ['A014', 'framework', '2023-07-01', '2027-06-30', 0.85, 120, { specification: 4, payment: 30, review: '2026-12-10' }],
  ['A014', 'service', '2024-02-01', 'open', 0.1, 60],
  ['A015', 'framework', '2022-09-01', '2026-08-31', 0.95, 90, { exit: ['pct_remaining', 0.1], payment: 30, specification: 4 }],
  ['A015', 'service', '2024-09-01', '2026-08-31', 0.05, 90],
  ['A016', 'framework', '2024-01-14', '2027-01-13', 0.85, 60, { renewal: 24, exit: ['months_fee', 6], payment: 45, commit: [0.5, 0.15] }],
  ['A016', 'equipment', '2025-06-01', '2027-05-31', 0.12, 90, { exit: ['fixed', 6000] }],
  ['A017', 'framework', '2025-04-01', '2028-03-31', 0.8, 90, { exit: ['months_fee', 3], review: '2027-04-01', innovation: true, payment: 60 }],
  ['A018', 'supply', '2025-04-01', '2028-03-31', 0.85, 90, { exit: ['months_fee', 2], payment: 60 }],
  ['A019', 'supply', '2025-06-01', '2027-03-31', 0.9, 90, { payment: 45 }],
  ['A020', 'supply', '2023-01-01', 'open', 0.9, 60],
  ['A021', 'framework', '2024-01-01', '2028-12-31', 0.85, 90, { exit: ['pct_remaining', 0.15], commit: [0.7, 0.2], stock: 18000, specification: 4 }],
  ['A021', 'service', '2024-01-01', '2026-12-31', 0.1, 60, { renewal: 12 }],
  ['A022', 'framework', '2025-10-01', '2028-09-30', 0.8, 90, { exit: ['fixed', 20000], review: '2027-09-01' }],
  ['A022', 'service', '2021-10-01', 'open', 0.12, 90],
  ['A023', 'supply', '2024-03-01', '2027-02-28', 0.9, 60, { renewal: 12 }],
  ['A024', 'framework', '2025-01-01', '2028-12-31', 0.8, 180, { exit: ['pct_remaining', 0.1], specification: 5 }],
  ['A024', 'equipment', '2023-01-01', '2027-12-31', 0.15, 90, { exit: ['fixed', 15000] }],
  ['A024', 'service', '2024-01-01', 'open', 0.05, 60],
  ['A025', 'supply', '2024-01-01', '2026-12-31', 0.95, 90, { specification: 4 }],
  ['A026', 'supply', '2022-05-01', 'open', 0.85, 60, { innovation: true }],
  ['A027', 'framework', '2023-01-01', '2026-12-31', 0.8, 60, { renewal: 12 }],
  ['A027', 'service', '2024-01-01', 'open', 0.1, 30],
  ['A028', 'supply', '2025-06-01', '2027-05-31', 0.9, 90, { renewal: 12 }],
  ['A029', 'supply', '2021-04-01', 'open', 0.75, 60, { innovation: true, specification: 2 }],
  ['A029', 'service', '2024-04-01', '2027-03-31', 0.15, 90, { renewal: 12 }],
  ['A030', 'supply', '2025-09-01', '2027-08-31', 0.9, 90, { unknownTerms: true }],
  ['A031', 'framework', '2026-03-01', '2029-02-28', 0.8, 90, { exit: ['months_fee', 3], review: '2027-03-01' }],
  ['A031', 'service', '2022-03-01', 'open', 0.12, 30],
  ['A032', 'supply', '2023-01-01', 'open', 0.9, 30],
  ['A033', 'supply', '2024-11-01', '2027-10-31', 0.9, 90, { renewal: 12 }],
  ['A034', 'framework', '2025-05-01', '2028-04-30', 0.9, 90, { exit: ['fixed', 30000], payment: 45 }],
  ['A034', 'service', '2025-05-01', '2027-04-30', 0.08, 60, { renewal: 12 }],
  ['A035', 'supply', '2025-08-01', '2026-07-31', 0.9, 90, { renewal: 12, unknownTerms: true }],
  ['A036', 'supply', '2019-01-01', 'open', 0.85, 90, { review: '2027-02-10' }],
  ['A036', 'equipment', '2023-03-01', '2027-02-28', 0.12, 90, { exit: ['months_fee', 2] }],
  ['A037', 'supply', '2022-01-01', '2025-12-31', 0.9, 90],
  ['A038', 'supply', '2023-07-01', '2026-06-30', 0.9, 90],
];

const rebate = (
  scheme: RebateSketch['scheme'],
  tiers: string,
  toDate: number,
  forecast: number,
  more: Omit<RebateSketch, 'scheme' | 'tiers' | 'toDate' | 'forecast'> = {},
): RebateSketch => ({ scheme, tiers, toDate, forecast, ...more });

/** Of the first contract of an account. */
const rebates: Readonly<Record<string, RebateSketch>> = {
  A001: rebate('all_units', '250000:0.02;340000:0.035', 298400, 351000),
  A003: rebate('incremental', '300000:0.02;450000:0.04', 402000, 455000),
  A005: rebate('all_units', '200000:0.015;300000:0.025', 214000, 246000),
  A007: rebate('all_units', '150000:0.02;250000:0.04;400000:0.05', 214600, 247200),
  A008: rebate('all_units', '100000:0.04;200000:0.07', 218000, 243000),
  A011: rebate('lump', '250000:4000;320000:8000', 246000, 281000),
  A012: rebate('incremental', '250000:0.02;400000:0.03', 352000, 402000),
  A013: rebate('all_units', '200000:0.04;350000:0.07', 322000, 361000),
  A017: rebate('all_units', '200000:0.02;300000:0.03', 262000, 309000),
  A022: rebate('incremental', '150000:0.015;250000:0.03', 208000, 236000),
  A024: rebate('all_units', '250000:0.02;400000:0.04', 346000, 392000, { cap: 15000 }),
  A026: rebate('growth', '0.05:0.01;0.1:0.02', 139000, 166000, { base: 150000, floor: 1000 }),
  A027: rebate('all_units', '2000:0.02;3500:0.035', 2840, 3260, { basis: 'units' }),
  A028: rebate('incremental', '4000:0.6;7000:0.9', 5400, 6350, { basis: 'units', perUnit: true }),
};

function contractsOf(account: string): ContractSketch[] {
  return contracts
    .filter(([id]) => id === account)
    .map(([, title, start, end, share, notice, terms], index) => ({
      title,
      start,
      ...(end === 'open' ? {} : { end }),
      share,
      notice,
      ...terms,
      ...(index === 0 && rebates[account] !== undefined ? { rebate: rebates[account] } : {}),
    }));
}

export const profiles: readonly Profile[] = accounts.map(([id, name, segment, country, sites, since, size, trust, more]) => {
  const [revenue, lines, families, margin] = size;
  const [evidence, buyer, user, facts] = trust;
  return {
    ...{ id, name, segment, country, currency: currencies[country], sites, since, status: 'active' as const },
    ...{ revenue, lines, families, margin },
    trust: { evidence, buyer, user, facts },
    contracts: contractsOf(id),
    ...more,
  };
});
