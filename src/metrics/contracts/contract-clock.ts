/**
 * The contract clock: until when both sides are bound, and until when notice can be given.
 * end_k = EDATE(end_date + 1, k × renewal_term_months) − 1, notice deadline_k = end_k − notice_days. With automatic renewal the committed end is
 * the first end_k whose deadline has not passed; without it, end_date; without an end date, only the notice period is committed. Automatic renewal for an
 * unknown term: the running term stands until its end; after it, only the notice period is sure.
 * Days are whole; end dates are inclusive. A contract ends with the relationship at the latest: of a lost account it has expired on that day, of a leaving
 * one nothing comes after it. The convention is a default, not a finding.
 */
import type { Lives } from '../../portfolio/life';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { NO_CODE } from '../../tables/dictionary';
import { addMonths } from '../../tables/dates';
import { CellError } from '../../tables/findings';
import type { Table } from '../../tables/read';

export const contractClockReads: Reads = {
  contracts: ['contract_id', 'start_date', 'end_date', 'notice_days', 'auto_renewal', 'renewal_term_months'],
};

export type ContractStatus = 'pending' | 'active' | 'expired';

export interface ContractClock {
  /** Serial of the last committed day; NaN when the relationship has ended on a day that nobody noted. */
  readonly committedEnd: number;
  /** Days from as_of to the committed end, 0 on the last day; from the start when the contract is pending. */
  readonly remainingDays: number;
  /** Last day on which notice can be given; NaN when it can be given any day (no end date). */
  readonly noticeDeadline: number;
  /** Negative once the deadline has passed without automatic renewal. */
  readonly daysToNotice: number;
  /** Renewals that are already committed. */
  readonly renewals: number;
  readonly status: ContractStatus;
  /** It ends with the relationship, before it would end by itself. */
  readonly cut?: true;
  /** FALSE: the contract renews, but for how long is not said. */
  readonly termKnown: boolean;
}

export interface ContractTerms {
  /** Serials; NaN when unknown: an unknown start has begun, an unknown end is open. */
  readonly start: number;
  readonly end: number;
  /** NaN counts as 0. */
  readonly noticeDays: number;
  readonly autoRenewal: boolean;
  readonly renewalMonths: number;
}

/** Does the contract renew for a term that is not said? */
const lacksTerm = ({ autoRenewal, end, renewalMonths }: ContractTerms): boolean =>
  autoRenewal && !Number.isNaN(end) && !(Math.trunc(renewalMonths) >= 1);

/** The clock of terms that have no fault, seen on the day `asOf`. */
export function clockOf(terms: ContractTerms, asOf: number): ContractClock {
  const notice = Number.isNaN(terms.noticeDays) ? 0 : Math.trunc(terms.noticeDays);
  const pending = asOf < terms.start;
  const termKnown = !lacksTerm(terms);
  if (Number.isNaN(terms.end) || (!termKnown && asOf > terms.end)) {
    const committedEnd = asOf + notice;
    return {
      committedEnd,
      remainingDays: pending ? Math.max(0, committedEnd - terms.start + 1) : notice,
      noticeDeadline: Number.NaN,
      daysToNotice: Number.NaN,
      renewals: 0,
      status: pending ? 'pending' : 'active',
      termKnown,
    };
  }
  const renewals = terms.autoRenewal && termKnown ? committedRenewals(terms.end, notice, Math.trunc(terms.renewalMonths), asOf) : 0;
  const committedEnd = renewals > 0 ? endAfter(terms.end, renewals * Math.trunc(terms.renewalMonths)) : terms.end;
  const noticeDeadline = committedEnd - notice;
  const expired = asOf > committedEnd;
  const begun = expired ? 0 : committedEnd - asOf;
  return {
    committedEnd,
    remainingDays: pending ? committedEnd - terms.start + 1 : begun,
    noticeDeadline,
    daysToNotice: noticeDeadline - asOf,
    renewals,
    status: pending ? 'pending' : begunStatus(expired),
    termKnown,
  };
}

/**
 * The clock of a contract whose account ends on the day `last` (infinite: no end is known; NaN: it has ended, nobody noted when). Where the contract
 * had come to its own end before, that stands.
 */
function clockUntil(terms: ContractTerms, asOf: number, last: number): ContractClock {
  const clock = clockOf(terms, asOf);
  // A relationship that has ended is over on its last day already.
  const over = !(last > asOf);
  if (last === Infinity || (!over && clock.committedEnd <= last)) return clock;
  if (clock.status === 'expired' && !(clock.committedEnd > last)) return clock;
  const committedEnd = Math.min(clock.committedEnd, last);
  // Terms that would begin after the end never do.
  const renewals = clock.renewals === 0 || Number.isNaN(last) ? 0 : renewalsUntil(terms.end, Math.trunc(terms.renewalMonths), last);
  const { termKnown } = clock;
  const ended = { committedEnd, renewals, termKnown, cut: true } as const;
  if (over) return { ...ended, remainingDays: 0, noticeDeadline: Number.NaN, daysToNotice: Number.NaN, status: 'expired' };
  const kept = clock.noticeDeadline <= last;
  const pending = clock.status === 'pending';
  return {
    ...ended,
    remainingDays: pending ? Math.max(0, committedEnd - terms.start + 1) : committedEnd - asOf,
    noticeDeadline: kept ? clock.noticeDeadline : Number.NaN,
    daysToNotice: kept ? clock.daysToNotice : Number.NaN,
    status: clock.status,
  };
}

/** The renewals that have begun by a day: the smallest k whose term ends on it or later. */
const renewalsUntil = (end: number, months: number, day: number): number => committedRenewals(end, 0, months, day);
const begunStatus = (expired: boolean): ContractStatus => (expired ? 'expired' : 'active');

const endAfter = (end: number, months: number): number => (months > 0 ? addMonths(end + 1, months) - 1 : end);

/** The smallest k whose notice deadline is as_of or later. */
function committedRenewals(end: number, notice: number, months: number, asOf: number): number {
  // No month has more than 31 days: start a little before the answer instead of at 0.
  let k = Math.max(0, Math.floor((asOf + notice - end) / (31 * months)) - 1);
  while (endAfter(end, k * months) - notice < asOf) k++;
  return k;
}

/** The columns that the terms stand in, fetched once for a table. */
class TermColumns {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly noticeDays: Float64Array;
  readonly autoRenewal: Float64Array;
  readonly renewalMonths: Float64Array;
  /** The clocks on one day, row by row: many figures ask for them. */
  private clocks: ContractClock[] = [];
  private lives: Lives | undefined;
  private readonly accounts: Int32Array;

  constructor(private readonly contracts: Table) {
    this.accounts = contracts.codes('account_id')!.codes;
    this.start = contracts.numbersOrUnknown('start_date');
    this.end = contracts.numbersOrUnknown('end_date');
    this.noticeDays = contracts.numbersOrUnknown('notice_days');
    this.autoRenewal = contracts.numbersOrUnknown('auto_renewal');
    this.renewalMonths = contracts.numbersOrUnknown('renewal_term_months');
  }

  clock(row: number, lives: Lives): ContractClock {
    if (lives !== this.lives) {
      this.lives = lives;
      this.clocks = new Array<ContractClock>(this.contracts.rowCount);
    }
    const account = this.accounts[row]!;
    const last = account === NO_CODE ? Infinity : lives.lastDay(account);
    return (this.clocks[row] ??= clockUntil(this.terms(row), lives.day, last));
  }

  unchecked(row: number): ContractTerms {
    return {
      start: this.start[row]!,
      end: this.end[row]!,
      noticeDays: this.noticeDays[row]!,
      autoRenewal: this.autoRenewal[row] === 1,
      renewalMonths: this.renewalMonths[row]!,
    };
  }

  terms(row: number): ContractTerms {
    const terms = this.unchecked(row);
    if (!(terms.end < terms.start)) return terms;
    throw new CellError({
      code: 'reversed_dates',
      severity: 'error',
      table: 'contracts',
      row: this.contracts.sourceRow(row),
      column: 'end_date',
      value: terms.end,
    });
  }
}

/** Contracts that renew for a term that is not said: what binds after the running term is not known. */
export function reportOpenTerms(contracts: Table): void {
  const columns = termsOf(contracts);
  for (let row = 0; row < contracts.rowCount; row++)
    if (lacksTerm(columns.unchecked(row))) contracts.report(row, 'renewal_term_months', 'renewal_without_term', 'warning', '');
}

const termColumns = new WeakMap<Table, TermColumns>();

function termsOf(contracts: Table): TermColumns {
  let columns = termColumns.get(contracts);
  if (columns === undefined) termColumns.set(contracts, (columns = new TermColumns(contracts)));
  return columns;
}

/** The terms in a row of the contracts table. Throws a CellError when they can't be: an end before the start. */
export const termsAt = (contracts: Table, row: number): ContractTerms => termsOf(contracts).terms(row);

/** The clock of a row among the lives of the accounts on a day. Throws as `termsAt` does. */
export const clockAt = (contracts: Table, row: number, lives: Lives): ContractClock => termsOf(contracts).clock(row, lives);

/** The clock of a row on the day of the portfolio. Throws as `termsAt` does. */
export const contractClockAt = (portfolio: Portfolio, contracts: Table, row: number): ContractClock =>
  clockAt(contracts, row, portfolio.lives);

/** Is the contract, as it is written, in force or to come? False where its dates can't be. */
export function runsOn(contracts: Table, row: number, asOf: number): boolean {
  const terms = termsOf(contracts).unchecked(row);
  return !(terms.end < terms.start) && clockOf(terms, asOf).status !== 'expired';
}

/** Position of a word in a choice column of the contracts table, as it is stored. */
export const contractChoice = (column: string, code: string): number => choiceCodes(columnOf('contracts', column)).indexOf(code);
