/**
 * Journal lines of a close. What was booked before is reversed at its own rate, what is accrued now is booked anew: the reduction of revenue against the refund
 * liability, per scheme and concession period. Credit notes and payments are not among them: they reach the liability's account with their own documents.
 * Every pair balances, in the scheme's currency and in the reporting one. A scheme whose figure did not change has no lines.
 */
import type { ClosingLine } from './line';
import { toMinorUnit } from './minor-units';

export type JournalKind = 'reversal' | 'accrual';

export interface JournalLine {
  /** Lines of one number balance. */
  readonly number: number;
  readonly kind: JournalKind;
  readonly side: 'debit' | 'credit';
  readonly role: 'reduction' | 'liability';
  /** Number of the account in the chart. */
  readonly account: string;
  readonly amount: number;
  readonly currency: string;
  /** NaN without a rate. */
  readonly reported: number;
  readonly line: ClosingLine;
}

export interface JournalAccounts {
  readonly reduction: string;
  readonly liability: string;
}

export function journalOf(lines: readonly ClosingLine[], accounts: JournalAccounts, reporting: string): JournalLine[] {
  const journal: JournalLine[] = [];
  let number = 0;
  const pair = (line: ClosingLine, kind: JournalKind, amount: number, rate: number): void => {
    if (amount === 0) return;
    number++;
    // The liability grows with the accrual, and goes with its reversal.
    const grows = (kind === 'accrual') === amount > 0;
    const common = { number, kind, amount: Math.abs(amount), currency: line.currency, line };
    const reported = toMinorUnit(Math.abs(amount) * rate, reporting);
    const [debit, credit] = grows ? (['reduction', 'liability'] as const) : (['liability', 'reduction'] as const);
    journal.push({ ...common, reported, side: 'debit', role: debit, account: accounts[debit] });
    journal.push({ ...common, reported, side: 'credit', role: credit, account: accounts[credit] });
  };
  for (const line of lines) {
    if (line.charge === 0 || Number.isNaN(line.charge)) continue;
    pair(line, 'reversal', line.bookedBefore, line.rateBefore);
    pair(line, 'accrual', line.amount, line.rate);
  }
  return journal;
}

/** The lines that take a journal back: what was debited is credited. */
export const reversed = (journal: readonly JournalLine[]): JournalLine[] =>
  journal.map((line) => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' }));

export interface JournalBalance {
  readonly currency: string;
  readonly debit: number;
  readonly credit: number;
}

/** Debits and credits by currency; the reporting currency is asked for by `reported`. */
export function balancesOf(journal: readonly JournalLine[], reporting?: string): JournalBalance[] {
  const sums = new Map<string, { debit: number; credit: number }>();
  for (const { side, amount, reported, currency } of journal) {
    const value = reporting === undefined ? amount : reported;
    if (Number.isNaN(value)) continue;
    const key = reporting ?? currency;
    const sum = sums.get(key) ?? { debit: 0, credit: 0 };
    sum[side] = toMinorUnit(sum[side] + value, key);
    sums.set(key, sum);
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum })).sort((a, b) => Number(a.currency > b.currency) - 0.5);
}
