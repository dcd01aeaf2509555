/**
 * Breadth (domain.md 6.1, 6.2): how many references and families a client uses, and how evenly its revenue is spread over the families.
 * Shares q = net revenue of a family / total; H = −Σ q ln q; effective families n1 = e^H and n2 = 1/Σ q² (Hill numbers), F ≥ n1 ≥ n2 ≥ 1.
 * Credit notes are netted inside their family; a family whose net isn't above zero leaves the shares but stays counted while a line of it is
 * active. Without revenue in a family the effective numbers are NaN. F shows the foothold, n1 the weight.
 */
import type { Portfolio, Reads } from '../portfolio/portfolio';
import { DistinctCounter, pairCodes } from '../portfolio/distinct';
import { NO_CODE } from '../tables/dictionary';
import { activeLines, LINE_READS, type ActiveLines } from './active-lines';
import { catalogueOf } from './catalogue';
import { shown, type Driver, type Metric } from './metric';
import { NeumaierSum, sumOf } from './numeric/sum';
import { SumsByKey } from './numeric/sums-by-key';

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
  /** 0 for a family that leaves the shares. */
  readonly share: number;
  readonly activeLines: number;
  /** Its lines and credit notes, as people count rows. */
  readonly rows: readonly number[];
}

/** Counters and sums shared by all accounts of a portfolio, so that counting distinct values needs no set for each. */
class Counting {
  readonly references: DistinctCounter;
  /** Families met at all, a credit note included, and those of an active line. */
  readonly met: DistinctCounter;
  readonly families: DistinctCounter;
  readonly entryPoints: DistinctCounter;
  /** Families of the catalogue that are bought. */
  readonly bought: DistinctCounter;
  readonly net: SumsByKey;
  /** Code of each row's (site, family). */
  readonly entries: Int32Array;

  constructor(portfolio: Portfolio) {
    const table = portfolio.table('references');
    const families = table?.codes('family');
    const familyCount = families?.dictionary.size ?? 0;
    const { codes, size } = pairCodes(table?.codes('site'), families, table?.rowCount ?? 0);
    this.references = new DistinctCounter(table?.codes('reference_id')?.dictionary.size ?? 0);
    this.met = new DistinctCounter(familyCount);
    this.families = new DistinctCounter(familyCount);
    this.entryPoints = new DistinctCounter(size);
    this.bought = new DistinctCounter(catalogueOf(portfolio)?.families.length ?? 0);
    this.net = new SumsByKey(familyCount);
    this.entries = codes;
  }

  begin(): void {
    for (const counter of [this.references, this.met, this.families, this.entryPoints, this.bought]) counter.begin();
  }
}

const kept = new WeakMap<Portfolio, Counting>();

function countingOf(portfolio: Portfolio): Counting {
  let counting = kept.get(portfolio);
  if (counting === undefined) kept.set(portfolio, (counting = new Counting(portfolio)));
  return counting;
}

/** Breadth at the date of `lines`, which may be another one than the portfolio's. */
export function breadthOf(portfolio: Portfolio, lines: ActiveLines, account: number): Breadth {
  const counting = countingOf(portfolio);
  counting.begin();
  const { table } = lines;
  const references = table?.codes('reference_id')?.codes;
  const families = table?.codes('family')?.codes;
  const sites = table?.codes('site')?.codes;
  const catalogue = catalogueOf(portfolio);
  const eligible = catalogue?.eligible(portfolio.accountText(account, 'segment'));
  const met: number[] = [];
  let [count, familyLines] = [0, 0];
  for (const row of lines.rows(account)) {
    const family = families === undefined ? NO_CODE : families[row]!;
    const isActive = lines.active[row] === 1;
    const net = lines.net[row]!;
    if (isActive || net !== 0) {
      if (counting.met.add(family)) {
        counting.net.clear(family);
        met.push(family);
      }
      if (family !== NO_CODE) counting.net.add(family, net);
    }
    if (!isActive) continue;
    count++;
    if (references !== undefined) counting.references.add(references[row]!);
    if (family === NO_CODE) continue;
    familyLines++;
    if (sites !== undefined && sites[row] !== NO_CODE) counting.entryPoints.add(counting.entries[row]!);
    if (!counting.families.add(family)) continue;
    const position = catalogue === undefined ? NO_CODE : catalogue.byCode[family]!;
    if (position !== NO_CODE && eligible?.families[position] === 1) counting.bought.add(position);
  }
  const nets = met.map((family) => counting.net.value(family)).filter((net) => net > 0);
  const { total, entropy, squares } = spread(nets);
  // n ≥ n1 ≥ n2 ≥ 1 holds exactly; rounding must not show.
  const effective = nets.length === 0 ? Number.NaN : Math.min(nets.length, Math.exp(entropy));
  return {
    lines: count,
    references: counting.references.count,
    families: counting.families.count,
    effective,
    effective2: nets.length === 0 ? Number.NaN : Math.max(1, Math.min(effective, 1 / squares)),
    evenness: nets.length === 0 || counting.families.count < 2 ? Number.NaN : Math.min(1, entropy / Math.log(counting.families.count)),
    entryPoints: counting.entryPoints.count,
    rangeCoverage: eligible === undefined || eligible.count === 0 ? Number.NaN : counting.bought.count / eligible.count,
    eligibleFamilies: eligible?.count ?? Number.NaN,
    coverage: count === 0 ? 0 : familyLines / count,
    familyRevenue: total,
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
  const found = new Map<number, { net: NeumaierSum; activeLines: number; rows: number[] }>();
  for (const row of lines.rows(account)) {
    const code = codes.codes[row]!;
    if (code === NO_CODE || (lines.active[row] === 0 && lines.net[row] === 0)) continue;
    let family = found.get(code);
    if (family === undefined) found.set(code, (family = { net: new NeumaierSum(), activeLines: 0, rows: [] }));
    family.net.add(lines.net[row]!);
    family.activeLines += lines.active[row]!;
    family.rows.push(table.sourceRow(row));
  }
  const { total } = spread([...found.values()].map(({ net }) => net.value).filter((net) => net > 0));
  return [...found]
    .map(([code, { net, ...rest }]) => ({ family: codes.dictionary.text(code), code, net: net.value, share: net.value > 0 ? net.value / total : 0, ...rest }))
    .sort((a, b) => b.net - a.net || (a.family < b.family ? -1 : 1));
}

/** Entropies below this are one family with all the revenue, but for rounding. */
const ALL_IN_ONE = 1e-12;

/** Each family's part of the effective number n1, in proportion to its part −q ln q of H; they add up to n1. */
function explain(shares: readonly FamilyShare[], { effective, familyRevenue }: Breadth, drivers: Driver[]): void {
  const parts = shares.map(({ share }) => (share > 0 ? -share * Math.log(share) : 0));
  const entropy = sumOf(parts);
  shares.forEach(({ family, net, share, rows }, position) => {
    const part = entropy < ALL_IN_ONE ? share : parts[position]! / entropy;
    const formula =
      share === 0
        ? `net ${shown(net)}: no share`
        : entropy < ALL_IN_ONE
          ? `q = net ${shown(net)} / ${shown(familyRevenue)} = ${shown(share)}; × n1 ${shown(effective)}`
          : `q = net ${shown(net)} / ${shown(familyRevenue)} = ${shown(share)}; −q ln q ${shown(parts[position]!)} / H ${shown(entropy)} × n1 ${shown(effective)}`;
    drivers.push({ component: 'effective', item: family, table: 'references', rows, formula, amount: share === 0 ? 0 : effective * part });
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
