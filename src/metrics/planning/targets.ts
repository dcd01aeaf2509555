/**
 * Prospects to aim at (002-1: a relationship of this kind costs time, and few firms are worth it). For each prospect what clients of its
 * segment bring, as the only reading that the tables allow:
 *   expected = median annual revenue of the clients of the segment that have any, at most the prospect's wallet when that is known.
 * NaN with fewer than whitespace_min_peers such clients, and for a prospect whose segment isn't known: a median of a few says nothing. Clients are
 * accounts that are neither prospects nor lost at as_of. Amounts in the reporting currency. It is no forecast, and it says nothing of the chance to win.
 */
import { lifeColumns } from '../../portfolio/life';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { foldName } from '../../tables/words';
import { accountAmount } from '../account-amount';
import { activeLines, LINE_READS, type ActiveLines } from '../active-lines';
import { catalogueOf } from '../breadth/catalogue';
import type { Metric } from '../metric';
import { median } from '../numeric/median';
import { SumsByKey } from '../numeric/sums-by-key';
import { wholeOf } from '../whole';

export interface Target {
  readonly prospect: boolean;
  /** '' when unknown. */
  readonly segment: string;
  /** Clients of the segment that have revenue, and the median of it. */
  readonly clients: number;
  readonly medianRevenue: number;
  /** NaN when unknown. */
  readonly wallet: number;
  /** NaN when too few clients tell. */
  readonly expected: number;
  /** Families open to the segment; NaN without a catalogue. */
  readonly families: number;
  /** Contacts known; NaN without a contacts table. */
  readonly contacts: number;
  /** Share known of segment, wallet and contacts, 0 to 1. */
  readonly coverage: number;
}

const reads: Reads = {
  accounts: ['segment', 'currency', 'wallet_annual', ...lifeColumns],
  references: LINE_READS,
  contacts: ['contact_id'],
};

const segmentOf = (portfolio: Portfolio, account: number): string => foldName(portfolio.accountText(account, 'segment'));

export interface Clients {
  readonly count: number;
  readonly medianRevenue: number;
}

const NOBODY: Clients = { count: 0, medianRevenue: Number.NaN };

/** What a client brings. */
export interface ClientRevenue {
  /** The account, by code. */
  readonly account: number;
  /** The segment's word. */
  readonly segment: string;
  readonly revenue: number;
}

/** Every client whose segment and revenue are known. */
export function clientRevenues(portfolio: Portfolio): ClientRevenue[] {
  const lines = activeLines(portfolio);
  const count = portfolio.accountIds.size;
  const sums = new SumsByKey(count);
  const rows = portfolio.rowsOf('references');
  if (rows !== undefined) {
    const accounts = rows.table.codes('account_id')!.codes;
    for (let row = 0; row < rows.table.rowCount; row++)
      if (rows.kept[row] !== 0 && lines.active[row] !== 0) sums.add(accounts[row]!, lines.revenue[row]!);
  }
  const found: ClientRevenue[] = [];
  for (let account = 0; account < count; account++) {
    const [segment, revenue] = [segmentOf(portfolio, account), sums.value(account)];
    // What an account buys in a currency without a rate is not known: it is left out of the median.
    if (portfolio.amountFault('references', account) !== undefined) continue;
    if (segment !== '' && revenue > 0 && portfolio.lives.isClient(account)) found.push({ account, segment, revenue });
  }
  return found;
}

/** What the clients of each segment bring, worked out once for all prospects. */
export function clientsBySegment(clients: readonly ClientRevenue[]): Map<string, Clients> {
  const found = new Map<string, number[]>();
  for (const { segment, revenue } of clients) {
    const of = found.get(segment);
    if (of === undefined) found.set(segment, [revenue]);
    else of.push(revenue);
  }
  return new Map([...found].map(([segment, revenues]) => [segment, { count: revenues.length, medianRevenue: median(revenues) }]));
}

const kept = new WeakMap<ActiveLines, ReadonlyMap<string, Clients>>();

function compute(portfolio: Portfolio, account: number): Target {
  const lines = activeLines(portfolio);
  lines.check(account);
  let bySegment = kept.get(lines);
  if (bySegment === undefined) kept.set(lines, (bySegment = wholeOf(portfolio)?.clients ?? clientsBySegment(clientRevenues(portfolio))));
  const segment = portfolio.accountText(account, 'segment');
  const clients = bySegment.get(segmentOf(portfolio, account)) ?? NOBODY;
  const medianRevenue = clients.count >= portfolio.settingsOf(account).whitespace_min_peers ? clients.medianRevenue : Number.NaN;
  const wallet = accountAmount(portfolio, account, 'wallet_annual');
  const contacts = portfolio.rowsOf('contacts')?.rows(account).length ?? Number.NaN;
  return {
    prospect: portfolio.life(account).stage === 'prospect',
    segment,
    clients: clients.count,
    medianRevenue,
    wallet,
    expected: wallet < medianRevenue ? wallet : medianRevenue,
    families: catalogueOf(portfolio)?.eligible(segment)?.count ?? Number.NaN,
    contacts,
    coverage: [segment !== '', !Number.isNaN(wallet), contacts > 0].filter(Boolean).length / 3,
  };
}

export const target: Metric<Target> = { reads, compute };
