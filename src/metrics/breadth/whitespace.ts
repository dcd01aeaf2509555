/**
 * White space: families that the segment may buy and that the client doesn't buy, and what each could bring. Of each family:
 *   current = net revenue of its lines in force (credit notes deducted),
 *   potential = median share of the family in the revenue of the peers that buy it × the client's annual revenue,
 *   gap = max(0, potential − current).
 * Peers are the other accounts of the same segment (all other accounts when no account has a segment). With fewer than `whitespace_min_peers` of
 * them buying the family, potential and gap are NaN: a median of a few says nothing. Families are compared as words and listed in their order, those of
 * the catalogue and those that anybody buys; without a catalogue every one of them is open to everybody. The median is a default of this add-in,
 * no forecast. Rows of all accounts must have been read: a portfolio that holds one account only knows no peers.
 */
import type { Lives } from '../../portfolio/life';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';
import { foldName } from '../../tables/words';
import { activeLines, LINE_READS, type ActiveLines } from '../active-lines';
import { catalogueOf } from './catalogue';
import type { Metric } from '../metric';
import { newestLine, NEWEST_LINE_READS } from './newest-line';
import { NeumaierSum, sumOf } from '../numeric/sum';
import { wholeOf } from '../whole';
import { medianWithout, middlesOf, NOBODY, type BuyerShares, type PeerShares } from './peer-shares';

export interface FamilySpace {
  readonly family: string;
  /** Its type in the catalogue (service, option…), '' when not said. */
  readonly type: string;
  /** May the segment buy it? False too when that depends on a segment and none is given. */
  readonly eligible: boolean;
  /** Has it a line in use? */
  readonly bought: boolean;
  /** Net yearly revenue in the reporting currency; negative when credit notes prevail. */
  readonly current: number;
  /** Other accounts of the segment that buy it. */
  readonly peers: number;
  /** Median share in their revenue; NaN with too few peers. */
  readonly medianShare: number;
  /** NaN with too few peers, or for a family that is neither bought nor open to the segment. */
  readonly potential: number;
  readonly gap: number;
}

export interface WhiteSpace {
  readonly families: readonly FamilySpace[];
  /** Families open to the segment and not bought. */
  readonly unused: number;
  /** Annual revenue of the active lines. */
  readonly revenue: number;
  /** Share of the active lines whose family is known; 0 without lines. */
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

/** What one account buys of one family. */
interface Purchase {
  readonly net: NeumaierSum;
  active: number;
}

/** What every account buys, and how the segments share their revenue out: worked out once for all accounts. */
class Market {
  /** Names of the families, in the order of their words. */
  readonly families: readonly string[];
  /** Position of each family in the catalogue, NO_CODE for one that it doesn't have. */
  readonly inCatalogue: Int32Array;
  private readonly purchases: Map<number, Purchase>[] = [];
  readonly revenue: Float64Array;
  readonly lines: Int32Array;
  readonly familyLines: Int32Array;
  private readonly segments: readonly string[];
  private readonly someSegment: boolean;
  private readonly lives: Lives;
  private readonly middles: PeerShares['bySegment'];
  private readonly ownShares: (BuyerShares | undefined)[] = [];

  constructor(portfolio: Portfolio, lines: ActiveLines) {
    const known = wholeOf(portfolio)?.peers;
    const count = portfolio.accountIds.size;
    this.revenue = new Float64Array(count);
    this.lines = new Int32Array(count);
    this.familyLines = new Int32Array(count);
    for (let account = 0; account < count; account++) this.purchases.push(new Map());
    const { names, position } = familiesOf(portfolio, known?.families);
    this.families = names;
    const catalogue = catalogueOf(portfolio)?.families ?? [];
    const words = new Map(catalogue.map((name, at) => [foldName(name), at]));
    this.inCatalogue = Int32Array.from(names, (name) => words.get(foldName(name)) ?? NO_CODE);
    this.fill(portfolio, lines, position);
    this.segments = Array.from({ length: count }, (_, account) => foldName(portfolio.accountText(account, 'segment')));
    this.someSegment = known?.someSegment ?? this.segments.some((segment) => segment !== '');
    this.lives = portfolio.lives;
    this.middles =
      known?.bySegment ??
      middlesOf(
        this.families.length,
        this.purchases.map((_, account) => this.sharesOf(account)),
      );
  }

  private fill(portfolio: Portfolio, lines: ActiveLines, position: Int32Array): void {
    const rows = portfolio.rowsOf('references');
    if (rows === undefined) return;
    const { table, kept } = rows;
    const [accounts, families] = [table.codes('account_id')!.codes, table.codes('family')?.codes];
    const revenue = Array.from(this.purchases, () => new NeumaierSum());
    for (let row = 0; row < table.rowCount; row++) {
      const [active, net] = [lines.active[row]!, lines.net[row]!];
      if (kept[row] === 0 || (active === 0 && net === 0)) continue;
      const account = accounts[row]!;
      // What an account buys in a currency without a rate is not known: it is nobody's peer.
      if (portfolio.amountFault('references', account) !== undefined) continue;
      this.lines[account]! += active;
      revenue[account]!.add(lines.revenue[row]!);
      const family = families === undefined ? NO_CODE : families[row]!;
      if (family === NO_CODE) continue;
      this.familyLines[account]! += active;
      const own = this.purchases[account]!;
      let purchase = own.get(position[family]!);
      if (purchase === undefined) own.set(position[family]!, (purchase = { net: new NeumaierSum(), active: 0 }));
      purchase.net.add(net);
      purchase.active += active;
    }
    revenue.forEach((sum, account) => (this.revenue[account] = sum.value));
  }

  /** What each family is of the account's revenue. Only of clients: neither lost accounts nor prospects are anybody's peers. */
  sharesOf(account: number): BuyerShares {
    return (this.ownShares[account] ??= this.findShares(account));
  }

  private findShares(account: number): BuyerShares {
    const shares = new Map<number, number>();
    if (!this.lives.isClient(account)) return { segment: this.segments[account]!, shares };
    const bought = [...this.purchases[account]!].map(([family, { net }]) => [family, net.value] as const).filter(([, net]) => net > 0);
    const total = sumOf(bought.map(([, net]) => net));
    for (const [family, net] of bought) shares.set(family, net / total);
    return { segment: this.segments[account]!, shares };
  }

  purchase(account: number, family: number): { net: number; active: number } {
    const found = this.purchases[account]!.get(family);
    return { net: found?.net.value ?? 0, active: found?.active ?? 0 };
  }

  /** The peers of an account that buy a family, and the median of their shares. An account without a segment has no peers if others have one. */
  peers(account: number, family: number): { count: number; median: number } {
    const segment = this.segments[account]!;
    if (segment === '' && this.someSegment) return { count: 0, median: Number.NaN };
    const middle = this.middles.get(segment)?.[family] ?? NOBODY;
    return medianWithout(middle, this.sharesOf(account).shares.get(family) ?? Number.NaN);
  }
}

/** Every family of the catalogue and of the lines, once for each word; and the position of each family code of the lines. */
function familiesOf(portfolio: Portfolio, known: readonly string[] = []): { names: string[]; position: Int32Array } {
  const named = new Map(known.map((name) => [foldName(name), name]));
  for (const name of catalogueOf(portfolio)?.families ?? []) if (!named.has(foldName(name))) named.set(foldName(name), name);
  const texts = portfolio.table('references')?.codes('family')?.dictionary.texts ?? [];
  // Of several spellings the smallest is shown, whatever the order of the rows.
  for (const name of [...texts].sort()) if (!named.has(foldName(name))) named.set(foldName(name), name);
  const words = [...named.keys()].sort();
  const positions = new Map(words.map((word, position) => [word, position]));
  return { names: words.map((word) => named.get(word)!), position: Int32Array.from(texts, (name) => positions.get(foldName(name))!) };
}

const kept = new WeakMap<ActiveLines, Market>();

function marketOf(portfolio: Portfolio): Market {
  const lines = activeLines(portfolio);
  let market = kept.get(lines);
  if (market === undefined) kept.set(lines, (market = new Market(portfolio, lines)));
  return market;
}

/** Of some accounts, what each buys: to be put together with that of all others (`peersOf`). */
export function buyersIn(
  portfolio: Portfolio,
  accounts: Iterable<number>,
): { readonly families: readonly string[]; readonly buyers: BuyerShares[] } {
  const market = marketOf(portfolio);
  return { families: market.families, buyers: Array.from(accounts, (account) => market.sharesOf(account)) };
}

/** The families that every account's white space lists, in the same order. */
export const familiesCompared = (portfolio: Portfolio): readonly string[] => marketOf(portfolio).families;

const reads: Reads = { accounts: ['segment', 'currency'], references: [...LINE_READS, ...NEWEST_LINE_READS, 'family'] };

function compute(portfolio: Portfolio, account: number): WhiteSpace {
  activeLines(portfolio).check(account);
  const market = marketOf(portfolio);
  const least = portfolio.settingsOf(account).whitespace_min_peers;
  const catalogue = catalogueOf(portfolio);
  const open = catalogue?.eligible(portfolio.accountText(account, 'segment'));
  const revenue = market.revenue[account]!;
  const families = market.families.map((family, position): FamilySpace => {
    const { net, active } = market.purchase(account, position);
    const at = market.inCatalogue[position]!;
    const eligible = catalogue === undefined || (at !== NO_CODE && open?.families[at] === 1);
    const bought = active > 0;
    const { count, median } = market.peers(account, position);
    const medianShare = count >= least ? median : Number.NaN;
    const potential = eligible || bought ? medianShare * revenue : Number.NaN;
    return {
      family,
      type: at === NO_CODE ? '' : catalogue!.types[at]!,
      eligible,
      bought,
      current: net,
      peers: count,
      medianShare,
      potential,
      gap: Math.max(0, potential - net),
    };
  });
  const lines = market.lines[account]!;
  return {
    families,
    unused: families.filter(({ eligible, bought }) => eligible && !bought).length,
    revenue,
    coverage: lines === 0 ? 0 : market.familyLines[account]! / lines,
    ...newestLine(portfolio, account),
  };
}

export const whitespace: Metric<WhiteSpace> = { reads, compute };
