// Deterministic tables of a given size, as JSON texts: what Excel's runtime parses before it calls a function. Account sizes are skewed,
// rows shuffled, one cell in ten blank, 15 % of the lines without contract. Five shapes of keys, because their cost differs.

export const sizes = { S1: [100, 5_000, 300], S2: [1_000, 50_000, 3_000], S3: [5_000, 200_000, 10_000] } as const;
export type Size = keyof typeof sizes;
export const keyShapes = ['codes', 'digits', 'numbers', 'guids', 'accents'] as const;
export type KeyShape = (typeof keyShapes)[number];

export type Cell = string | number | boolean | null;
export type Table = Cell[][];
export interface Tables {
  readonly accounts: Table;
  readonly references: Table;
  readonly contracts: Table;
  readonly observations: Table;
}

export const AS_OF = 46203; // 2026-06-30

/** mulberry32 */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const hex = (value: number, digits: number): string => (value >>> 0).toString(16).padStart(digits, '0').slice(-digits);
const mixed = (value: number): number => Math.imul(value ^ (value >>> 16), 0x45d9f3b) ^ Math.imul(value, 0x9e3779b1);

function keyOf(shape: KeyShape, kind: 'ACC' | 'REF' | 'CT' | 'LN', index: number): Cell {
  const block = { ACC: 1, REF: 2, CT: 3, LN: 4 }[kind];
  switch (shape) {
    case 'codes':
      return `${kind}-${String(index + 1).padStart(7, '0')}`;
    case 'digits':
      return String(block * 100_000_000 + index + 37);
    case 'numbers':
      return block * 100_000_000 + index + 37;
    case 'guids':
      return `${hex(mixed(index + block), 8)}-${hex(mixed(index * 3 + 1), 4)}-4${hex(mixed(index * 5 + 2), 3)}-a${hex(mixed(index * 7 + 3), 3)}-${hex(index, 8)}${hex(block, 4)}`;
    case 'accents':
      return `${{ ACC: 'Société', REF: 'Référence', CT: 'Contrat à durée', LN: 'Ligne à régler' }[kind]} n° ${index + 1}`;
  }
}

const FAMILIES = [
  'Automation',
  'Cabling',
  'Drives',
  'Enclosure',
  'Fastener',
  'Hydraulic',
  'Lighting',
  'Metering',
  'Pneumatic',
  'Safety',
  'Sensor',
  'Services',
];
const COUNTRIES = ['FR', 'DE', 'IT', 'ES', 'BE'];
const DIMENSIONS = [
  'visible',
  'evolving',
  'anticipates',
  'immersed',
  'adapts',
  'present',
  'communication',
  'satisfaction',
  'value',
  'conduct',
];
const GROUPS = ['buyer', 'user', 'affected', 'facts'];

export function generate(size: Size, shape: KeyShape): Tables {
  const [accountCount, lineCount, contractCount] = sizes[size];
  const u = random(42 + accountCount);
  const whole = (limit: number): number => Math.floor(u() * limit);
  const pick = <T>(items: readonly T[]): T => items[whole(items.length)]!;
  const cents = (value: number): number => Math.round(value * 100) / 100;
  const some = <T>(value: T): T | null => (u() < 0.1 ? null : value);
  const skewed = (index: number): number => (index < accountCount ? index : Math.floor(accountCount * u() ** 1.5));

  const accounts: Table = [['account_id', 'name', 'segment', 'gross_margin_pct', 'growth_pct', 'acquisition_cost']];
  for (let i = 0; i < accountCount; i++)
    accounts.push([
      keyOf(shape, 'ACC', i),
      `Client ${i + 1}`,
      pick(['North', 'South', 'Export']),
      some(cents(0.1 + 0.3 * u())),
      some(0.02),
      some(20_000),
    ]);

  const referenceCount = Math.max(500, Math.min(20_000, Math.floor(lineCount / 20)));
  const catalogue = Array.from(
    { length: referenceCount },
    (_, i) => [keyOf(shape, 'REF', i), FAMILIES[Math.floor(u() * u() * 12)]!, cents(5 + u() * u() * 900)] as const,
  );
  const contracts: Table = [
    [
      'contract_id',
      'account_id',
      'start_date',
      'end_date',
      'notice_days',
      'auto_renewal',
      'renewal_term_months',
      'annual_value',
      'early_exit_type',
      'early_exit_value',
      'min_commit_basis',
      'min_commit_annual',
      'shortfall_rate',
      'stock_commit_value',
      'rebate_scheme',
      'rebate_tiers',
      'volume_to_date',
      'volume_forecast',
    ],
  ];
  // Contracts of one price list share their tiers.
  const priceLists = Array.from({ length: 200 }, () => Math.round(2000 + u() * 20_000)).map(
    (first) => `${first}:0.01;${first * 3}:0.025;${first * 9}:0.04`,
  );
  const contractsOf: Cell[][] = Array.from({ length: accountCount }, () => []);
  for (let i = 0; i < contractCount; i++) {
    const account = skewed(i);
    const start = AS_OF - whole(1095);
    const id = keyOf(shape, 'CT', i);
    contractsOf[account]!.push(id);
    contracts.push([
      id,
      keyOf(shape, 'ACC', account),
      start,
      start + 365 + whole(1460),
      pick([30, 60, 90, 180]),
      u() < 0.5,
      12,
      Math.round(u() * 80_000),
      pick(['none', 'fixed', 'pct_remaining', 'months_fee']),
      cents(u() * 0.3),
      pick(['none', 'revenue']),
      Math.round(u() * 60_000),
      0.2,
      some(Math.round(u() * 8000)),
      pick(['none', 'all_units', 'incremental']),
      pick(priceLists),
      Math.round(u() * 60_000),
      Math.round(u() * 120_000),
    ]);
  }

  const references: Table = [];
  for (let i = 0; i < lineCount; i++) {
    const account = skewed(i);
    const [reference, family, price] = catalogue[Math.floor(referenceCount * u() * u())]!;
    const quantity = 1 + Math.floor(u() * u() * 60);
    const revenue = cents(quantity * price * (0.7 + 0.35 * u()));
    const own = contractsOf[account]!;
    references.push([
      keyOf(shape, 'LN', i),
      keyOf(shape, 'ACC', account),
      reference,
      family,
      pick(COUNTRIES),
      `SITE-${whole(40)}`,
      quantity,
      price,
      'EUR',
      revenue,
      cents(revenue * 0.6),
      AS_OF - whole(1500),
      u() < 0.8 ? null : AS_OF + whole(700),
      u() < 0.85 && own.length > 0 ? pick(own) : null,
      some(cents(0.05 + 0.95 * u())),
      some(1 + whole(40)),
      some(1 + whole(20)),
      some(1 + whole(14)),
      u() < 0.1,
      some(1 + whole(5)),
    ]);
  }
  for (let i = lineCount - 1; i > 0; i--) {
    const j = whole(i + 1);
    [references[i], references[j]] = [references[j]!, references[i]!];
  }
  references.unshift([
    'line_id',
    'account_id',
    'reference_id',
    'family',
    'country',
    'site',
    'quantity',
    'unit_price',
    'currency',
    'annual_revenue',
    'annual_cost',
    'start_date',
    'end_date',
    'contract_id',
    'adoption_pct',
    'users',
    'trained_users',
    'training_hours',
    'is_custom',
    'business_critical_1_5',
  ]);

  const observations: Table = [['account_id', 'date', 'dimension', 'group', 'value']];
  for (let i = 0; i < accountCount * 4; i++)
    observations.push([keyOf(shape, 'ACC', skewed(i)), AS_OF - whole(900), pick(DIMENSIONS), pick(GROUPS), cents(0.05 + 0.95 * u())]);
  return { accounts, references, contracts, observations };
}
