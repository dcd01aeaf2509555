/**
 * Breadth: how many references and families a client uses, and how evenly its revenue is spread over the families.
 * Shares q = net revenue of a family / total; H = −Σ q ln q; effective families n1 = e^H and n2 = 1/Σ q² (Hill numbers), F ≥ n1 ≥ n2 ≥ 1.
 * Credit notes are netted inside their family; a family whose net isn't above zero leaves the shares but stays counted while a line of it is
 * active. Without revenue in a family the effective numbers are NaN. F shows the foothold, n1 the weight.
 */
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import type { AccountRows } from '../../portfolio/account-rows';
import { DistinctCounter, distinctByAccount, pairCodes } from '../../portfolio/distinct';
import { NO_CODE } from '../../tables/dictionary';
import type { Table } from '../../tables/read';
import { activeLines, LINE_READS, type ActiveLines } from '../active-lines';
import { catalogueOf, type Catalogue, type Eligible } from './catalogue';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum, sumOf } from '../numeric/sum';
import { SumsByKey } from '../numeric/sums-by-key';

export interface Breadth {
  /** Active lines. */
  readonly lines: number;
  /** N, distinct references of active lines. */
  readonly references: number;
  /** F, distinct known families of active lines. */
  readonly families: number;
  /** n1 and n2; NaN when no family has revenue. */
  readonly effective: number;
  readonly effective2: number;
  /** H / ln F, 0 to 1; NaN below two families. */
  readonly evenness: number;
  /** Distinct (site, family), both known. */
  readonly entryPoints: number;
  /** Share of the families that the segment may buy and that are bought; NaN without a families table or a segment. */
  readonly rangeCoverage: number;
  readonly eligibleFamilies: number;
  /** Share of the active lines whose family is known; 0 without lines. */
  readonly coverage: number;
  /** Σ of the families' net revenue above zero, in the reporting currency. */
  readonly familyRevenue: number;
}

/** One family of an account. */
export interface FamilyShare {
  readonly family: string;
  /** Code in the family column of the references table. */
  readonly code: number;
  /** Credit notes deducted; may be negative. */
  readonly net: number;
  /** Of its active lines. */
  readonly revenue: number;
  /** 0 for a family that leaves the shares. */
  readonly share: number;
  readonly activeLines: number;
  /** Its lines and credit notes, as people count rows. */
  readonly rows: readonly number[];
}

/** What all accounts use, added up in one pass over the rows as they stand: memory is read in a row, whatever the order of the accounts. */
class Usage {
  /** By account: active lines, those whose family is known, distinct references, distinct (site, family). */
  readonly lines: Int32Array;
  readonly familyLines: Int32Array;
  readonly references: Int32Array;
  readonly entryPoints: Int32Array;
  /** By account: its first family met, or NO_CODE. What follows is by family met of an account: its code, whether a line of it is active, the next one. */
  readonly first: Int32Array;
  readonly family: Int32Array;
  readonly active: Uint8Array;
  readonly next: Int32Array;
  /** A credit note is netted inside its family. */
  readonly net: SumsByKey;
  /** Families of the catalogue that an account buys. */
  readonly bought: DistinctCounter;

  constructor(portfolio: Portfolio, lines: ActiveLines, table: Table, rows: AccountRows) {
    const [accounts, families] = [table.codes('account_id')!, table.codes('family')];
    const entries = pairCodes(table.codes('site'), families, table.rowCount, 'both');
    const { codes: met, size } = pairCodes(accounts, families, table.rowCount, 'both');
    this.lines = new Int32Array(rows.accountCount);
    this.familyLines = new Int32Array(rows.accountCount);
    this.references = lines.references;
    this.entryPoints = distinctByAccount(rows, lines.active, entries.codes, entries.size);
    this.first = new Int32Array(rows.accountCount).fill(NO_CODE);
    this.family = new Int32Array(size).fill(NO_CODE);
    this.active = new Uint8Array(size);
    this.next = new Int32Array(size).fill(NO_CODE);
    this.net = new SumsByKey(size);
    this.bought = new DistinctCounter(catalogueOf(portfolio)?.families.length ?? 0);
    const last = new Int32Array(rows.accountCount);
    for (let row = 0; row < table.rowCount; row++) {
      const isActive = lines.active[row] === 1;
      const net = lines.net[row]!;
      if ((!isActive && net === 0) || rows.kept[row] === 0) continue;
      const account = accounts.codes[row]!;
      if (isActive) this.lines[account]!++;
      const key = met[row]!;
      if (key === NO_CODE) continue;
      if (this.family[key] === NO_CODE) {
        this.family[key] = families!.codes[row]!;
        if (this.first[account] === NO_CODE) this.first[account] = key;
        else this.next[last[account]!] = key;
        last[account] = key;
      }
      this.net.add(key, net);
      if (!isActive) continue;
      this.familyLines[account]!++;
      this.active[key] = 1;
    }
  }
}

const kept = new WeakMap<ActiveLines, Usage>();

function usageOf(portfolio: Portfolio, lines: ActiveLines): Usage | undefined {
  const [table, rows] = [portfolio.table('references'), portfolio.rowsOf('references')];
  if (table === undefined || rows === undefined) return undefined;
  let usage = kept.get(lines);
  if (usage === undefined) kept.set(lines, (usage = new Usage(portfolio, lines, table, rows)));
  return usage;
}

/** The families of an account: the nets above zero, how many are in use, how many of those its segment may buy. */
interface FamiliesMet {
  readonly nets: readonly number[];
  readonly families: number;
  readonly bought: number;
}

function familiesMet(usage: Usage, catalogue: Catalogue | undefined, eligible: Eligible | undefined, account: number): FamiliesMet {
  const nets: number[] = [];
  let families = 0;
  usage.bought.begin();
  for (let key = usage.first[account]!; key !== NO_CODE; key = usage.next[key]!) {
    const net = usage.net.value(key);
    if (net > 0) nets.push(net);
    if (usage.active[key] === 0) continue;
    families++;
    const position = catalogue === undefined ? NO_CODE : catalogue.byCode[usage.family[key]!]!;
    if (position !== NO_CODE && eligible?.families[position] === 1) usage.bought.add(position);
  }
  return { nets, families, bought: usage.bought.count };
}

const UNUSED: FamiliesMet = { nets: [], families: 0, bought: 0 };

/** The effective numbers and the evenness. n ≥ n1 ≥ n2 ≥ 1 holds exactly; rounding must not show. */
function hillNumbers({ nets, families }: FamiliesMet): Pick<Breadth, 'effective' | 'effective2' | 'evenness' | 'familyRevenue'> {
  const { total, entropy, squares } = spread(nets);
  if (nets.length === 0) return { effective: Number.NaN, effective2: Number.NaN, evenness: Number.NaN, familyRevenue: total };
  const effective = Math.min(nets.length, Math.exp(entropy));
  return {
    effective,
    effective2: Math.max(1, Math.min(effective, 1 / squares)),
    evenness: families < 2 ? Number.NaN : Math.min(1, entropy / Math.log(families)),
    familyRevenue: total,
  };
}

/** Breadth at the date of `lines`, which may be another one than the portfolio's. */
export function breadthOf(portfolio: Portfolio, lines: ActiveLines, account: number): Breadth {
  lines.check(account);
  const usage = usageOf(portfolio, lines);
  const catalogue = catalogueOf(portfolio);
  const eligible = catalogue?.eligible(portfolio.accountText(account, 'segment'));
  const met = usage === undefined ? UNUSED : familiesMet(usage, catalogue, eligible, account);
  const count = usage?.lines[account] ?? 0;
  return {
    lines: count,
    references: usage?.references[account] ?? 0,
    families: met.families,
    ...hillNumbers(met),
    entryPoints: usage?.entryPoints[account] ?? 0,
    rangeCoverage: eligible === undefined || eligible.count === 0 ? Number.NaN : met.bought / eligible.count,
    eligibleFamilies: eligible?.count ?? Number.NaN,
    coverage: count === 0 ? 0 : usage!.familyLines[account]! / count,
  };
}

/** Total of the nets above zero, H of their shares and the sum of the squared shares. */
function spread(nets: readonly number[]): { total: number; entropy: number; squares: number } {
  const [sum, entropy, squares] = [new NeumaierSum(), new NeumaierSum(), new NeumaierSum()];
  for (const net of nets) sum.add(net);
  const total = sum.value;
  for (const net of nets) {
    const share = net / total;
    entropy.add(-share * Math.log(share));
    squares.add(share * share);
  }
  return { total, entropy: Math.max(0, entropy.value), squares: squares.value };
}

/** The families of an account, the largest first: for lists and explanations of one account. */
export function familyShares(lines: ActiveLines, account: number): FamilyShare[] {
  const { table } = lines;
  const codes = table?.codes('family');
  if (table === undefined || codes === undefined) return [];
  const found = new Map<number, { net: NeumaierSum; lines: NeumaierSum; activeLines: number; rows: number[] }>();
  for (const row of lines.rows(account)) {
    const code = codes.codes[row]!;
    if (code === NO_CODE || (lines.active[row] === 0 && lines.net[row] === 0)) continue;
    let family = found.get(code);
    if (family === undefined) found.set(code, (family = { net: new NeumaierSum(), lines: new NeumaierSum(), activeLines: 0, rows: [] }));
    family.net.add(lines.net[row]!);
    family.lines.add(lines.revenue[row]!);
    family.activeLines += lines.active[row]!;
    family.rows.push(table.sourceRow(row));
  }
  const { total } = spread([...found.values()].map(({ net }) => net.value).filter((net) => net > 0));
  return [...found]
    .map(([code, { net, lines: own, ...rest }]) => ({
      family: codes.dictionary.text(code),
      code,
      net: net.value,
      revenue: own.value,
      share: net.value > 0 ? net.value / total : 0,
      ...rest,
    }))
    .sort((a, b) => b.net - a.net || (a.family < b.family ? -1 : 1));
}

/** Entropies below this are one family with all the revenue, but for rounding. */
const ALL_IN_ONE = 1e-12;

/** Each family's part of the effective number n1, in proportion to its part −q ln q of H; they add up to n1. */
function explain(shares: readonly FamilyShare[], { effective, familyRevenue }: Breadth, drivers: Driver[]): void {
  const parts = shares.map(({ share }) => (share > 0 ? -share * Math.log(share) : 0));
  const entropy = sumOf(parts);
  shares.forEach(({ family, net, share, rows }, position) => {
    const driver = { component: 'effective', item: family, table: 'references', rows } as const;
    if (share === 0) {
      drivers.push({ ...driver, formula: `net ${shown(net)}: no share`, amount: 0 });
      return;
    }
    const alone = entropy < ALL_IN_ONE;
    const part = alone ? share : parts[position]! / entropy;
    const ofEntropy = alone ? '; ×' : `; −q ln q ${shown(parts[position]!)} / H ${shown(entropy)} ×`;
    const formula = `q = net ${shown(net)} / ${shown(familyRevenue)} = ${shown(share)}${ofEntropy} n1 ${shown(effective)}`;
    drivers.push({ ...driver, formula, amount: effective * part });
  });
}

const breadthReads: Reads = {
  accounts: ['segment', 'currency'],
  references: [...LINE_READS, 'family', 'site'],
  families: ['family', 'eligible_segments'],
};

/** Its drivers explain the effective number of families. */
export const breadth: Metric<Breadth> = {
  reads: breadthReads,
  compute(portfolio, account, drivers) {
    const lines = activeLines(portfolio);
    const result = breadthOf(portfolio, lines, account);
    if (drivers !== undefined) explain(familyShares(lines, account), result, drivers);
    return result;
  },
};
