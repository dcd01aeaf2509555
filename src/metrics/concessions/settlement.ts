/**
 * Settlements of a concession period by period. At the end of each period the client is entitled to the concession on everything
 * bought so far, less what was already paid: due now = concession(cumulative volume) − paid before. Negative: a claw-back, when credit notes make the
 * volume fall, when rates fall, or when too much was paid. A period's volume may be negative, and so may the cumulative one: it entitles to nothing.
 */
import { rebate, type RebateTerms } from './rebate';

/** `before`: paid before the first period; every due is then taken as paid. `byPeriod`: what was really paid in each period. */
export type Paid = { readonly before: number } | { readonly byPeriod: readonly number[] };

export interface Settlement {
  /** 1 for the first. */
  readonly period: number;
  readonly cumulative: number;
  readonly entitlement: number;
  readonly paidBefore: number;
  readonly dueNow: number;
}

export function settlements(volumes: readonly number[], terms: RebateTerms, paid: Paid = { before: 0 }): Settlement[] {
  let cumulative = 0;
  let paidBefore = 'before' in paid ? paid.before : 0;
  return volumes.map((volume, i) => {
    cumulative = added(cumulative, volume);
    const entitlement = rebate(Math.max(0, cumulative), terms);
    const settlement = { period: i + 1, cumulative, entitlement, paidBefore, dueNow: entitlement - paidBefore };
    // Paid as due, all that was paid is exactly the entitlement: no rounding errors pile up.
    paidBefore = 'before' in paid ? entitlement : paidBefore + (paid.byPeriod[i] ?? 0);
    return settlement;
  });
}

/** A cumulative volume, without the last bits that a credit note for exactly what was bought would leave below zero. */
export function added(cumulative: number, volume: number): number {
  const sum = cumulative + volume;
  const noise = 1e-12 * Math.max(Math.abs(cumulative), Math.abs(volume));
  return Math.abs(sum) <= noise && noise < Infinity ? 0 : sum;
}
