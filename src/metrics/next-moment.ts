/**
 * The next moment at which something can be changed with an account (domain.md 2.9): the earliest of notice deadline, review date, committed
 * end and planned negotiation from as_of on, with its kind. Contracts that have expired have no moment left; a negotiation is planned when the concessions
 * table dates it after as_of.
 */
import type { Portfolio, Reads } from '../portfolio/portfolio';
import { contractClockAt, contractClockReads } from './contract-clock';

export const nextMomentReads: Reads = { contracts: [...contractClockReads.contracts!, 'review_date'], concessions: ['date', 'negotiation_id'] };

export type MomentKind = 'notice_deadline' | 'review_date' | 'committed_end' | 'planned_negotiation';

/** `item`: the contract or the negotiation. */
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

/** Throws a CellError when a contract's dates can't be. */
export function nextMoments(portfolio: Portfolio, account: number): NextMoments {
  const rows = portfolio.rowsOf('contracts');
  let next: NextMoments['next'];
  let [nextEnd, daysToNotice] = [Number.NaN, Number.NaN];
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const clock = contractClockAt(portfolio, table, row);
    if (clock.status === 'expired') continue;
    if (!(nextEnd <= clock.committedEnd)) nextEnd = clock.committedEnd;
    if (clock.daysToNotice >= 0 && !(daysToNotice <= clock.daysToNotice)) daysToNotice = clock.daysToNotice;
    const candidates: readonly (readonly [MomentKind, number])[] = [
      ['notice_deadline', clock.noticeDeadline],
      ['review_date', table.number('review_date', row)],
      ['committed_end', clock.committedEnd],
    ];
    for (const [kind, date] of candidates) {
      if (date >= portfolio.asOf && (next === undefined || date < next.date)) next = { kind, date, item: table.text('contract_id', row) };
    }
  }
  return { next: earlier(next, plannedNegotiation(portfolio, account)), nextEnd, daysToNotice };
}

function plannedNegotiation(portfolio: Portfolio, account: number): Moment | undefined {
  const rows = portfolio.rowsOf('concessions');
  let next: Moment | undefined;
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const [item, date] = [table.text('negotiation_id', row), table.number('date', row)];
    if (item !== '' && date > portfolio.asOf && (next === undefined || date < next.date)) next = { kind: 'planned_negotiation', date, item };
  }
  return next;
}

/** What a contract fixes goes before a negotiation of the same day. */
const earlier = (contract: Moment | undefined, negotiation: Moment | undefined): Moment | undefined =>
  contract === undefined || (negotiation !== undefined && negotiation.date < contract.date) ? negotiation : contract;
