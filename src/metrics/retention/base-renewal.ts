/**
 * The chance that a contract is renewed, before anything is known but how long the relationship has lasted (Fader and Hardie 2007): churn differs
 * between clients as Beta(alpha, beta), so a client that has renewed n times renews with (beta + n)/(alpha + beta + n). alpha and beta come from one's own
 * losses when the accounts table has any; otherwise Beta(3, 3), a mean relationship of two and a half years. Renewals are taken to be yearly.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { renewalModel } from './own-renewals';
import { wholeYears } from './whole-years';

/** Probability of the next renewal, 0 to 1, after `renewals` renewals. */
export const renewalProbability = (renewals: number, alpha: number, beta: number): number => (beta + renewals) / (alpha + beta + renewals);

export interface BaseRenewal {
  /** Whole years of the relationship at as_of, each one a renewal; 0 when the start is unknown. */
  readonly renewals: number;
  /** 0 to 1. */
  readonly probability: number;
  /** Is the start of the relationship known? */
  readonly known: boolean;
}

export function baseRenewal(portfolio: Portfolio, account: number, settings: SettingValues): BaseRenewal {
  const start = portfolio.accountNumber(account, 'relationship_start');
  const renewals = wholeYears(start, portfolio.asOf);
  const { alpha, beta } = renewalModel(portfolio, settings);
  return { renewals, probability: renewalProbability(renewals, alpha, beta), known: !Number.isNaN(start) };
}
