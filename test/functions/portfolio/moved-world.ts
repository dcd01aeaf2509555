// Small worlds made from a number, and edits of them: for laws of what moved that hold for every workbook.
import { call, records, type Range } from '../support';

type Row = Record<string, unknown>;

/** Numbers that follow from a seed (mulberry32). */
class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  happens(chance: number): boolean {
    return this.next() < chance;
  }

  of<One>(list: readonly One[]): One {
    return list[this.upTo(list.length - 1)]!;
  }

  amount(most: number): number {
    return Math.round(this.next() * most * 100) / 100;
  }
}

const FIRST_DAY = 46347;

const tableNames = [
  'accounts',
  'references',
  'contracts',
  'contacts',
  'interactions',
  'facilitations',
  'observations',
  'incidents',
  'commitments',
  'fx',
] as const;
export type World = Record<(typeof tableNames)[number], Row[]> & { readonly settings: Map<string, unknown>; day: number };

/** A setting of one segment is kept as `key|segment`. */
const segments = ['Health; care', 'Food'];
const families = ['Pumps', 'Valves', 'Seals; soft', 'Été/hiver', ''];
const dimensions = ['visible', 'adapts', 'satisfaction', 'communication', 'conduct', 'value', 'present'];
const groups = ['buyer', 'user', 'affected'];

const line = (chance: Chance, account_id: string, n: number): Row => ({
  line_id: `${account_id}-L${n}`,
  account_id,
  reference_id: `R${chance.upTo(6)}`,
  family: chance.of(families),
  country: 'FR',
  site: chance.of(['Lyon', 'Lille', '']),
  annual_revenue: chance.amount(100000),
  currency: chance.of(['EUR', 'EUR', 'USD']),
  annual_cost: chance.happens(0.5) ? chance.amount(50000) : '',
  business_critical_1_5: chance.happens(0.7) ? 1 + chance.upTo(4) : '',
  trained_users: chance.happens(0.6) ? 1 + chance.upTo(20) : '',
  adoption_pct: chance.happens(0.6) ? (1 + chance.upTo(9)) / 10 : '',
  is_custom: chance.happens(0.5) ? chance.happens(0.5) : '',
});

const contract = (chance: Chance, account_id: string, n: number, day: number): Row => ({
  contract_id: `${account_id}-K${n}`,
  account_id,
  start_date: day - 700 + chance.upTo(650),
  end_date: chance.happens(0.85) ? day + 500 + chance.upTo(900) : '',
  currency: chance.of(['EUR', 'USD']),
  annual_value: chance.amount(120000),
  notice_days: 30 * chance.upTo(4),
  auto_renewal: chance.happens(0.4),
  renewal_term_months: 12,
  early_exit_type: chance.of(['none', 'fixed', 'pct_remaining', 'months_fee', '']),
  early_exit_value: 0.2,
  min_commit_basis: chance.of(['none', 'revenue', '']),
  min_commit_annual: chance.amount(80000),
  shortfall_rate: 0.25,
  stock_commit_value: chance.amount(9000),
  rebate_scheme: chance.of(['none', 'all_units', 'incremental', '']),
  rebate_tiers: '20000:0.02;60000:0.04',
  volume_to_date: chance.amount(60000),
  volume_forecast: 60000 + chance.amount(60000),
});

const contact = (chance: Chance, account_id: string, n: number, day: number): Row => ({
  contact_id: `${account_id}-P${n}`,
  account_id,
  role: chance.of(['buyer', 'expert', 'user', 'decider', 'sponsor', 'internal_client']),
  tie_strength_1_5: 1 + chance.upTo(4),
  last_interaction: day - chance.upTo(500),
});

const observation = (chance: Chance, account_id: string, day: number): Row => ({
  account_id,
  date: day - chance.upTo(600),
  dimension: chance.of(dimensions),
  group: chance.of(groups),
  value: chance.upTo(10) / 10,
});

const incident = (chance: Chance, account_id: string, day: number): Row => {
  const at = day - 1 - chance.upTo(300);
  return {
    account_id,
    occurred_at: at,
    disclosed_at: at + 0.25,
    raised_by_customer_at: at + 1,
    resolved_at: '',
    severity_1_5: 1 + chance.upTo(4),
  };
};

const times = <One>(count: number, of: (n: number) => One): One[] => Array.from({ length: count }, (_, n) => of(n));

function addAccount(world: World, chance: Chance, id: string): void {
  const { day } = world;
  world.accounts.push({
    account_id: id,
    name: `Client ${id}`,
    relationship_start: chance.happens(0.8) ? day - 100 - chance.upTo(3000) : '',
    relationship_end: '',
    gross_margin_pct: chance.happens(0.7) ? (chance.upTo(60) - 10) / 100 : '',
    growth_pct: chance.happens(0.5) ? (chance.upTo(20) - 5) / 100 : '',
    acquisition_cost: chance.happens(0.5) ? chance.amount(60000) : '',
    currency: 'EUR',
    segment: chance.of(['', ...segments]),
    status: 'active',
  });
  world.references.push(...times(chance.upTo(4), (n) => line(chance, id, n)));
  world.contracts.push(...times(chance.upTo(2), (n) => contract(chance, id, n, day)));
  world.contacts.push(...times(chance.upTo(3), (n) => contact(chance, id, n, day)));
  world.observations.push(...times(chance.upTo(5), () => observation(chance, id, day)));
  world.interactions.push(
    ...times(chance.upTo(3), () => ({ account_id: id, date: day - chance.upTo(500), kind: 'visit', visibility: true })),
  );
  world.facilitations.push(
    ...times(chance.upTo(2), () => {
      const date = day - chance.upTo(450);
      return { account_id: id, date, service: 's', value_to_customer: chance.amount(9000), in_contract: false, valued_at: date };
    }),
  );
  world.incidents.push(...times(chance.upTo(1), () => incident(chance, id, day)));
  world.commitments.push(
    ...times(chance.upTo(1), () => ({ account_id: id, due_date: day - 1 - chance.upTo(200), kept: chance.happens(0.7), severity_1_5: 3 })),
  );
}

export function worldOf(seed: number): { readonly world: World; readonly chance: Chance } {
  const chance = new Chance(seed);
  const world = { ...Object.fromEntries(tableNames.map((name) => [name, []])), settings: new Map(), day: FIRST_DAY } as unknown as World;
  for (const id of ['A', 'B', 'C', 'D'].slice(0, 2 + chance.upTo(2))) addAccount(world, chance, id);
  // One that was lost before: the renewal model has something to fit.
  world.accounts.push({
    account_id: 'GONE',
    name: 'Gone',
    relationship_start: FIRST_DAY - 1500,
    relationship_end: FIRST_DAY - 300,
    status: 'lost',
  });
  world.fx.push({ currency: 'EUR', rate_to_reporting: 1 }, { currency: 'USD', rate_to_reporting: 0.9 });
  if (chance.happens(0.4)) world.settings.set('base_model', 'prior');
  if (chance.happens(0.3)) world.settings.set('horizon_months', 6 + chance.upTo(40));
  return { world, chance };
}

export const copyOf = (world: World): World =>
  ({
    ...Object.fromEntries(tableNames.map((name) => [name, world[name].map((row) => ({ ...row }))])),
    settings: new Map(world.settings),
    day: world.day,
  }) as unknown as World;

type Edit = (world: World, chance: Chance) => void;

const clientIds = (world: World): string[] =>
  world.accounts.filter(({ status }) => status === 'active').map(({ account_id }) => String(account_id));
const someClient = (world: World, chance: Chance): string => (clientIds(world).length === 0 ? 'A' : chance.of(clientIds(world)));
const dropSome = (rows: Row[], chance: Chance): void => void (rows.length > 0 && rows.splice(chance.upTo(rows.length - 1), 1));
const changeSome = (rows: Row[], chance: Chance, change: (row: Row) => Row): void => {
  if (rows.length > 0) Object.assign(chance.of(rows), change(chance.of(rows)));
};

/** Of the clients' own rows. */
const rowEdits: Readonly<Record<string, Edit>> = {
  lose: (world, chance) => {
    const id = someClient(world, chance);
    Object.assign(world.accounts.find(({ account_id }) => account_id === id) ?? {}, { status: 'lost', relationship_end: world.day });
  },
  drop: (world, chance) => {
    const id = someClient(world, chance);
    for (const name of tableNames) world[name].splice(0, world[name].length, ...world[name].filter(({ account_id }) => account_id !== id));
  },
  enter: (world, chance) => addAccount(world, chance, `N${world.accounts.length}`),
  addLine: (world, chance) => void world.references.push(line(chance, someClient(world, chance), 90 + world.references.length)),
  dropLine: (world, chance) => dropSome(world.references, chance),
  revenue: (world, chance) =>
    changeSome(world.references, chance, () => ({ annual_revenue: chance.happens(0.15) ? -500 : chance.amount(100000) })),
  sign: (world, chance) => void world.contracts.push(contract(chance, someClient(world, chance), 90 + world.contracts.length, world.day)),
  end: (world, chance) => dropSome(world.contracts, chance),
  volume: (world, chance) => changeSome(world.contracts, chance, () => ({ volume_to_date: chance.amount(90000) })),
  observe: (world, chance) => void world.observations.push(observation(chance, someClient(world, chance), world.day)),
  forget: (world, chance) => dropSome(world.observations, chance),
  margin: (world, chance) =>
    changeSome(world.accounts, chance, () => ({ gross_margin_pct: chance.happens(0.4) ? '' : (chance.upTo(70) - 20) / 100 })),
  meet: (world, chance) => changeSome(world.contacts, chance, () => ({ last_interaction: world.day - chance.upTo(5) })),
  unmeet: (world, chance) => dropSome(world.contacts, chance),
  incident: (world, chance) => void world.incidents.push(incident(chance, someClient(world, chance), world.day)),
  resolve: (world, chance) => changeSome(world.incidents, chance, () => ({ resolved_at: world.day - 0.5 })),
  serve: (world, chance) =>
    void world.facilitations.push({
      account_id: someClient(world, chance),
      date: world.day,
      service: 't',
      value_to_customer: 700,
      in_contract: false,
      valued_at: world.day,
    }),
  segment: (world, chance) => changeSome(world.accounts, chance, () => ({ segment: chance.of(['', ...segments]) })),
  unrated: (world, chance) => void (chance.happens(0.3) && world.fx.splice(1, 1)),
  spoiled: (world, chance) => changeSome(world.references, chance, () => ({ annual_revenue: 'much' })),
  start: (world, chance) =>
    changeSome(world.accounts, chance, () => ({ growth_pct: chance.upTo(30) / 100, acquisition_cost: chance.amount(90000) })),
};

const settingEdits: Readonly<Record<string, (chance: Chance) => unknown>> = {
  wage_hour: (chance) => 40 + chance.upTo(60),
  h_rfp: (chance) => 10 + chance.upTo(60),
  p_fail: (chance) => chance.upTo(20) / 100,
  half_life_days: (chance) => 100 + chance.upTo(600),
  trust_k: (chance) => 1 + chance.upTo(9),
  trust_prior: (chance) => chance.upTo(10) / 10,
  trust_weight_satisfaction: (chance) => chance.upTo(5),
  trust_group_buyer: (chance) => 0.1 + chance.upTo(5),
  index_weight_personal: (chance) => chance.upTo(4),
  index_scale: (chance) => 10000 + chance.upTo(90000),
  index_months: (chance) => 6 + chance.upTo(40),
  contact_days: (chance) => 30 + chance.upTo(600),
  horizon_months: (chance) => 1 + chance.upTo(60),
  replace_probability: (chance) => chance.upTo(10) / 10,
  discount: (chance) => chance.upTo(20) / 100,
  gross_margin: (chance) => chance.upTo(50) / 100,
  risk_trust: (chance) => chance.upTo(20) / 10,
  risk_stakeholders: (chance) => chance.upTo(20) / 10,
  prior_beta: (chance) => 1 + chance.upTo(9),
  base_model: (chance) => chance.of(['data', 'prior']),
  survival: (chance) => chance.upTo(10) / 10,
  benefit_years: (chance) => chance.upTo(4),
  stack: (chance) => chance.happens(0.5),
};

export function editRows(world: World, chance: Chance): string[] {
  return times(1 + chance.upTo(3), () => {
    const name = chance.of(Object.keys(rowEdits));
    rowEdits[name]!(world, chance);
    return name;
  });
}

export function editSettings(world: World, chance: Chance): void {
  for (let n = 0; n <= chance.upTo(2); n++) {
    const key = chance.of(Object.keys(settingEdits));
    world.settings.set(chance.happens(0.3) ? `${key}|${chance.of(segments)}` : key, settingEdits[key]!(chance));
  }
}

export const editRates = (world: World, chance: Chance): unknown =>
  Object.assign(world.fx[1] ?? {}, { rate_to_reporting: 0.5 + chance.upTo(100) / 100 });

const header: Readonly<Record<(typeof tableNames)[number], readonly string[]>> = {
  accounts: [
    'account_id',
    'name',
    'relationship_start',
    'relationship_end',
    'gross_margin_pct',
    'growth_pct',
    'acquisition_cost',
    'currency',
    'segment',
    'status',
  ],
  references: Object.keys(line(new Chance(1), 'A', 1)),
  contracts: Object.keys(contract(new Chance(1), 'A', 1, FIRST_DAY)),
  contacts: Object.keys(contact(new Chance(1), 'A', 1, FIRST_DAY)),
  interactions: ['account_id', 'date', 'kind', 'visibility'],
  facilitations: ['account_id', 'date', 'service', 'value_to_customer', 'in_contract', 'valued_at'],
  observations: Object.keys(observation(new Chance(1), 'A', FIRST_DAY)),
  incidents: Object.keys(incident(new Chance(1), 'A', FIRST_DAY)),
  commitments: ['account_id', 'due_date', 'kept', 'severity_1_5'],
  fx: ['currency', 'rate_to_reporting'],
};

function argumentsOf(world: World, further: readonly Range[] = []): unknown[] {
  const cells = (name: (typeof tableNames)[number]): Range => [
    [...header[name]],
    ...world[name].map((row) => header[name].map((key) => row[key] ?? '')),
  ];
  const [accounts, references, contracts, ...others] = tableNames.map(cells);
  const settings: Range = [
    ['setting', 'value', 'segment'],
    ['reporting_currency', 'EUR', ''],
    ...[...world.settings].map(([key, value]) => [key.split('|')[0], value, key.split('|')[1] ?? '']),
  ];
  return [accounts, references, contracts, world.day, ...others, settings, ...further];
}

/** The snapshots with one more. */
export function withSnapshot(world: World, kept?: Range): Range {
  const taken = call('SNAPSHOT', ...argumentsOf(world, kept === undefined ? [] : [kept]));
  return kept === undefined ? taken : [...kept, ...taken.slice(1)];
}

export const portfolioOf = (world: World): Map<string, Row> =>
  new Map(records(call('PORTFOLIO', ...argumentsOf(world))).map((row) => [String(row.account_id), row]));

export const idsIn = (snapshots: Range): string[][] =>
  [...new Set(records(snapshots).map(({ account_id }) => String(account_id)))].filter((id) => id !== '(snapshot)').map((id) => [id]);
