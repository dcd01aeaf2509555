/**
 * The phase of the relationship: initial (no contract in force), performance, or renewal, when a contract in force must be
 * decided within phase_notice_days (its notice deadline, which may be past without automatic renewal) or has expired within phase_expired_days.
 * An expired contract that another one, started later and not expired, has taken over says nothing. A contract without an end date can be left on
 * any day: it is performance. Whole days; the two limits are defaults, not findings. Without a contracts table the phase is not known.
 */
import { lifeColumns } from '../../portfolio/life';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { contractClockAt, contractClockReads, termsAt, type ContractStatus } from './contract-clock';

export const phases = ['initial', 'performance', 'renewal'] as const;
export type Phase = (typeof phases)[number];

export const phaseReads: Reads = { contracts: contractClockReads.contracts!, accounts: lifeColumns };

/** What the phase asks of a contract. */
export interface PhaseContract {
  readonly status: ContractStatus;
  /** Serial; NaN when unknown. */
  readonly start: number;
  readonly committedEnd: number;
  /** Negative once the deadline has passed; NaN without an end date. */
  readonly daysToNotice: number;
}

export interface PhaseLimits {
  readonly phase_notice_days: number;
  readonly phase_expired_days: number;
}

export function phaseOfContracts(contracts: readonly PhaseContract[], asOf: number, limits: PhaseLimits): Phase {
  let phase: Phase = 'initial';
  for (const contract of contracts) {
    const { status, committedEnd, daysToNotice } = contract;
    if (status === 'active') {
      if (daysToNotice <= limits.phase_notice_days) return 'renewal';
      phase = 'performance';
    } else if (status === 'expired' && asOf - committedEnd <= limits.phase_expired_days) {
      if (!contracts.some((other) => other.status !== 'expired' && other.start > contract.start)) return 'renewal';
    }
  }
  return phase;
}

/** A prospect is in the initial phase, a client whose end is known ahead in renewal, whatever the contracts say. Undefined without a contracts table. Throws a CellError when a contract's dates can't be. */
export function phaseOf(portfolio: Portfolio, account: number): Phase | undefined {
  const rows = portfolio.rowsOf('contracts');
  const { stage } = portfolio.life(account);
  if (stage === 'prospect') return 'initial';
  if (stage === 'leaving') return 'renewal';
  if (rows === undefined) return undefined;
  const contracts: PhaseContract[] = [];
  for (const row of rows.rows(account)) {
    const terms = termsAt(rows.table, row);
    const { status, committedEnd, daysToNotice } = contractClockAt(portfolio, rows.table, row);
    contracts.push({ status, committedEnd, daysToNotice, start: terms.start });
  }
  return phaseOfContracts(contracts, portfolio.asOf, portfolio.settingsOf(account));
}
