/**
 * The next moment at which something can be changed with an account: the earliest of notice deadline, review date, committed
 * end and planned negotiation from as_of on, with its kind. Contracts that have expired have no moment left; a negotiation is planned when the concessions
 * table dates it after as_of. Of a leaving account nothing comes after its end, which is a moment too; a lost one has none; a prospect has planned
 * negotiations only.
 */
import { lifeColumns } from '../../portfolio/life';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import type { Table } from '../../tables/read';
import { contractClockAt, contractClockReads, type ContractClock } from '../contracts/contract-clock';

export const nextMomentReads: Reads = {
  contracts: [...contractClockReads.contracts!, 'review_date'],
  concessions: ['date', 'negotiation_id'],
  accounts: lifeColumns,
};

/** In the order in which they are told on one day: what a contract fixes goes before a negotiation. */
const momentKinds = ['notice_deadline', 'review_date', 'committed_end', 'relationship_end', 'planned_negotiation'] as const;
export type MomentKind = (typeof momentKinds)[number];

/** `item`: the contract or the negotiation; '' for the end of the relationship. */
export interface Moment {
  readonly kind: MomentKind;
  readonly date: number;
  readonly item: string;
}

export interface NextMoments {
  /** The earliest moment from as_of on; undefined when there is none. */
  readonly next: Moment | undefined;
  /** Earliest committed end of a running contract, NaN without one. */
  readonly nextEnd: number;
  /** Days to the nearest notice deadline still ahead, NaN without one. */
  readonly daysToNotice: number;
}

/**
 * Every moment from as_of on: of each contract in force or to come its next notice deadline, its review and its committed end; of each planned
 * negotiation its first day. As the rows stand. Throws a CellError when a contract's dates can't be.
 */
export function momentsOf(portfolio: Portfolio, account: number): Moment[] {
  const { stage, end } = portfolio.life(account);
  if (stage === 'lost') return [];
  const planned = plannedNegotiations(portfolio, account);
  if (stage === 'prospect') return [...planned];
  const moments = [...clausesOf(portfolio, account), ...planned];
  if (stage !== 'leaving') return moments;
  return [...moments.filter(({ date }) => date <= end), { kind: 'relationship_end', date: end, item: '' }];
}

/** What the contracts fix. */
function clausesOf(portfolio: Portfolio, account: number): Moment[] {
  const rows = portfolio.rowsOf('contracts');
  const moments: Moment[] = [];
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const clock = contractClockAt(portfolio, table, row);
    if (clock.status !== 'expired') moments.push(...contractMoments(portfolio, table, row, clock));
  }
  return moments;
}

function contractMoments(portfolio: Portfolio, table: Table, row: number, clock: ContractClock): Moment[] {
  const item = table.text('contract_id', row);
  const candidates: readonly Moment[] = [
    { kind: 'notice_deadline', date: clock.noticeDeadline, item },
    { kind: 'review_date', date: table.number('review_date', row), item },
    { kind: 'committed_end', date: clock.committedEnd, item },
  ];
  return candidates.filter(({ date }) => date >= portfolio.asOf);
}

/** Throws a CellError when a contract's dates can't be. */
export function nextMoments(portfolio: Portfolio, account: number): NextMoments {
  const rows = portfolio.lives.isClient(account) ? portfolio.rowsOf('contracts') : undefined;
  let [nextEnd, daysToNotice] = [Number.NaN, Number.NaN];
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const clock = contractClockAt(portfolio, table, row);
    if (clock.status === 'expired') continue;
    if (!(nextEnd <= clock.committedEnd)) nextEnd = clock.committedEnd;
    if (clock.daysToNotice >= 0 && !(daysToNotice <= clock.daysToNotice)) daysToNotice = clock.daysToNotice;
  }
  const next = momentsOf(portfolio, account).reduce<Moment | undefined>(earlier, undefined);
  return { next, nextEnd, daysToNotice };
}

/** Each negotiation once, at its first day after as_of. */
function plannedNegotiations(portfolio: Portfolio, account: number): Iterable<Moment> {
  const rows = portfolio.rowsOf('concessions');
  const first = new Map<string, Moment>();
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const [item, date] = [table.text('negotiation_id', row), table.number('date', row)];
    if (item === '' || !(date > portfolio.asOf)) continue;
    first.set(item, earlier(first.get(item), { kind: 'planned_negotiation', date, item }));
  }
  return first.values();
}

/** By day, then by kind and item, so that the order of rows says nothing. */
export function byDay(a: Moment, b: Moment): number {
  const ofKind = momentKinds.indexOf(a.kind) - momentKinds.indexOf(b.kind);
  return a.date - b.date || ofKind || (a.item < b.item ? -1 : Number(a.item > b.item));
}

const earlier = (before: Moment | undefined, other: Moment): Moment => (before === undefined || byDay(other, before) < 0 ? other : before);
