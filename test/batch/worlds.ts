// Made-up firms of the shapes that public data have: resellers who order much and little, subscribers of whom many leave, contracts of a group that subsidiaries
// buy under. The same seed makes the same rows. Some cells are bad on purpose.
import { sampleWorkbook } from '../../src/sample/sample-workbook';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import { matchHeaders } from '../../src/tables/headers';
import { isoDate, parseIsoDate } from '../../src/tables/dates';

export type Cell = string | number | boolean | null;
export type TableRanges = Partial<Record<TableName, readonly (readonly Cell[])[]>>;

export const AS_OF = parseIsoDate('2026-06-30') as number;

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

const range = (rows: readonly Readonly<Record<string, Cell>>[], columns: readonly string[]): Cell[][] => [
  [...columns],
  ...rows.map((row) => columns.map((column) => row[column] ?? null)),
];

/** Headers as the columns are called. */
const named = (table: TableName, header: readonly string[]): string[] => {
  const positions = [...matchHeaders(tableDeclarations[table], [header])];
  return header.map((title, at) => positions.find(([, position]) => position === at)?.[0] ?? title);
};

export function sampleTables(): { tables: TableRanges; asOf: number } {
  const { tables, asOf } = sampleWorkbook('en');
  return { asOf, tables: Object.fromEntries(tables.map(({ table, header, rows }) => [table, [named(table, header), ...rows]])) };
}

interface Draw {
  (): number;
}
const pick = <T>(draw: Draw, from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
const cents = (value: number): number => Math.round(value * 100) / 100;
const day = (back: number): string => isoDate(Math.round(AS_OF - back));

export interface WorldOptions {
  readonly accounts: number;
  readonly seed: number;
  /** Bad cells, two currencies and names in several spellings. */
  readonly rough?: boolean;
}

const FAMILIES = ['Helmets', 'Road frames', 'Tyres & tubes', 'Pumps', 'Gloves', 'Éclairage', 'Locks'];
const SEGMENTS = ['Specialty shop', 'Warehouse', 'Value added reseller', ''];

/** Resellers: few buy much, margins near zero, yearly frame contracts with rebates, some held by the parent for its subsidiaries. */
// eslint-disable-next-line complexity -- each branch is a cell that a made-up row has or lacks.
export function resellers({ accounts: count, seed, rough = false }: WorldOptions): TableRanges {
  const draw = random(seed);
  const spelled = (name: string): string => (rough && draw() < 0.2 ? name.toUpperCase() : name);
  const currencyOf = (a: number): string => (rough && a % 7 === 3 ? 'GBP' : 'USD');
  const accounts: Record<string, Cell>[] = [];
  const references: Record<string, Cell>[] = [];
  const contracts: Record<string, Cell>[] = [];
  const observations: Record<string, Cell>[] = [];
  const schemes: Record<string, Cell>[] = [];
  const volumes: Record<string, Cell>[] = [];
  let line = 0;
  for (let a = 0; a < count; a++) {
    const id = `AW${String(a).padStart(4, '0')}`;
    const start = 400 + Math.floor(draw() * 2500);
    const lost = draw() < 0.25;
    accounts.push({
      account_id: rough && a % 11 === 5 ? ` ${id} ` : id,
      name: `Shop ${a}`,
      segment: spelled(pick(draw, SEGMENTS)),
      currency: currencyOf(a),
      relationship_start: day(start),
      relationship_end: lost ? day(Math.floor(draw() * start)) : null,
      status: lost ? 'lost' : pick(draw, ['active', 'active', null, 'prospect']),
      wallet_annual: draw() < 0.5 ? Math.round(draw() * 900_000) : null,
      gross_margin_pct: draw() < 0.7 ? cents(draw() * 0.4 - 0.1) : null,
    });
    const contract = `C-${id}`;
    const lines = Math.floor(1 + draw() ** 3 * 60);
    contracts.push({
      contract_id: contract,
      account_id: id,
      start_date: day(500 + draw() * 200),
      end_date: draw() < 0.8 ? day(draw() * 400 - 380) : null,
      currency: currencyOf(a),
      annual_value: cents(draw() * 90_000),
      notice_days: pick(draw, [30, 60, 90, null]),
      auto_renewal: draw() < 0.5,
      renewal_term_months: 12,
      early_exit_type: pick(draw, ['none', 'pct_remaining', null]),
      early_exit_value: 0.2,
      rebate_scheme: pick(draw, ['none', 'all_units', 'incremental', null]),
      rebate_basis: 'revenue',
      rebate_tiers: '20000:0.02;80000:0.05',
      rebate_period_months: 12,
      volume_to_date: Math.round(draw() * 100_000),
    });
    if (draw() < 0.3) {
      schemes.push({
        scheme_id: `S-${id}`,
        contract_id: contract,
        method: 'retroactive',
        basis: 'revenue',
        tiers: '10000:0.01;50000:0.03',
        period_months: 12,
        families_in: 'Helmets; Pumps',
        valid_from: day(370),
        currency: currencyOf(a),
      });
      for (let v = 0; v < 4; v++)
        volumes.push({
          contract_id: v === 0 ? contract : null,
          account_id: v === 1 ? id : null,
          scheme_id: v > 1 ? `S-${id}` : null,
          date: day(draw() * 170),
          reference_id: `P${Math.floor(draw() * 90)}`,
          family: draw() < 0.5 ? 'Pumps' : null,
          amount: cents(draw() * 20_000),
          kind: pick(draw, ['sale', 'sale', 'return']),
        });
    }
    for (let l = 0; l < lines; l++) {
      const revenue = cents(draw() * 9000 - 300);
      // Every fifth shop buys some of its lines under the contract of the shop before it.
      const under = a > 0 && a % 5 === 0 && l % 3 === 0 ? `C-AW${String(a - 1).padStart(4, '0')}` : contract;
      const product = Math.floor(draw() * 90);
      references.push({
        line_id: `L${String(++line).padStart(6, '0')}`,
        account_id: id,
        reference_id: `P${product}`,
        family: draw() < 0.9 ? spelled(FAMILIES[product % FAMILIES.length]!) : null,
        site: pick(draw, ['North', 'South', null]),
        quantity: Math.ceil(draw() * 40),
        unit_price: cents(5 + draw() * 300),
        currency: draw() < 0.9 ? currencyOf(a) : null,
        annual_revenue: rough && draw() < 0.01 ? 'abc' : revenue,
        annual_cost: draw() < 0.8 ? cents(revenue * (0.7 + draw() * 0.4)) : null,
        start_date: day(30 + draw() * 900),
        end_date: draw() < 0.1 ? day(draw() * 300 - 150) : null,
        contract_id: draw() < 0.85 ? under : null,
        adoption_pct: draw() < 0.5 ? cents(draw()) : null,
        business_critical_1_5: rough && draw() < 0.01 ? 9 : pick(draw, [1, 3, 5, null]),
      });
    }
    for (let o = 0; o < Math.floor(draw() * 4); o++)
      observations.push({
        account_id: id,
        date: day(draw() * 400),
        dimension: pick(draw, ['visible', 'satisfaction', 'value']),
        group: pick(draw, ['buyer', 'user']),
        rating: Math.ceil(draw() * 5),
        scale: '1-5',
      });
  }
  return {
    accounts: range(accounts, [
      'account_id',
      'name',
      'segment',
      'currency',
      'relationship_start',
      'relationship_end',
      'status',
      'wallet_annual',
      'gross_margin_pct',
    ]),
    references: range(references, Object.keys(references[0]!)),
    contracts: range(contracts, Object.keys(contracts[0]!)),
    observations: range(observations, ['account_id', 'date', 'dimension', 'group', 'rating', 'scale']),
    ...(schemes.length === 0
      ? {}
      : { schemes: range(schemes, Object.keys(schemes[0]!)), volumes: range(volumes, Object.keys(volumes[0]!)) }),
    fx: range(
      [
        { currency: 'USD', rate_to_reporting: 1 },
        { currency: 'GBP', rate_to_reporting: 1.27 },
      ],
      ['currency', 'rate_to_reporting'],
    ),
    families: range(
      FAMILIES.map((family) => ({ family, eligible_segments: family === 'Locks' ? 'Warehouse' : 'all' })),
      ['family', 'eligible_segments'],
    ),
    settings: range(
      [
        { setting: 'gross_margin', value: 0.35, segment: 'Warehouse' },
        { setting: 'prior_alpha', value: 2, segment: 'Specialty shop' },
      ],
      ['setting', 'value', 'segment'],
    ),
  };
}

/** Subscribers: many, small, a contract each that runs for a month or for years, a quarter of them lost. */
export function subscribers({ accounts: count, seed }: WorldOptions): TableRanges {
  const draw = random(seed);
  const accounts: Record<string, Cell>[] = [];
  const references: Record<string, Cell>[] = [];
  const contracts: Record<string, Cell>[] = [];
  for (let a = 0; a < count; a++) {
    const id = `${String(1000 + a)}-${Math.floor(draw() * 46656)
      .toString(36)
      .toUpperCase()
      .padStart(3, '0')}`;
    const months = Math.ceil(draw() * 72);
    const lost = draw() < 0.26;
    accounts.push({
      account_id: id,
      name: id,
      segment: draw() < 0.16 ? 'senior' : 'standard',
      relationship_start: day(months * 30.4 + 30),
      relationship_end: lost ? day(draw() * 30) : null,
      status: lost ? 'lost' : 'active',
    });
    const term = pick(draw, [1, 12, 24]);
    contracts.push({
      contract_id: `C-${id}`,
      account_id: id,
      start_date: day(draw() * 30 * term),
      end_date: day(-draw() * 30 * term),
      annual_value: cents(200 + draw() * 1200),
      auto_renewal: true,
      renewal_term_months: term,
    });
    for (const family of ['Internet', 'Phone', 'Security', 'Streaming'].filter(() => draw() < 0.6))
      references.push({
        line_id: `T${references.length}`,
        account_id: id,
        reference_id: family,
        family,
        quantity: 1,
        unit_price: cents(5 + draw() * 30),
        annual_revenue: cents(60 + draw() * 360),
        start_date: day(months * 30),
        contract_id: `C-${id}`,
      });
  }
  const columns = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {});
  return {
    accounts: range(accounts, columns(accounts)),
    references: range(references, references.length > 0 ? columns(references) : ['line_id', 'account_id', 'reference_id']),
    contracts: range(contracts, columns(contracts)),
  };
}
