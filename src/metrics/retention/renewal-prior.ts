/**
 * The chance that a contract is renewed, before anything is known but how long the relationship has lasted (domain.md 4.1, 4.4): churn differs
 * between clients as Beta(alpha, beta), so a client that has renewed n times renews with (beta + n)/(alpha + beta + n). The default Beta(3, 3) is
 * a mean relationship of two and a half years. Renewals are taken to be yearly.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { addMonths, fromSerial } from '../../tables/dates';

/** Probability of the next renewal, 0 to 1, after `renewals` renewals. */
export const renewalProbability = (renewals: number, alpha: number, beta: number): number => (beta + renewals) / (alpha + beta + renewals);

/** Anniversaries passed between two days, clipped to the month's last day (29 February counts on the 28th); 0 before the start. */
export function wholeYears(start: number, asOf: number): number {
  if (!(start < asOf)) return 0;
  const years = fromSerial(asOf).year - fromSerial(start).year;
  return addMonths(start, 12 * years) <= asOf ? years : years - 1;
}

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
  return { renewals, probability: renewalProbability(renewals, settings.prior_alpha, settings.prior_beta), known: !Number.isNaN(start) };
}
