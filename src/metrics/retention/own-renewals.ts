/**
 * The renewal model of one's own clients: what the accounts table says of relationships that lasted and relationships that ended,
 * fitted as in sbg-fit.ts. A client has come to one renewal for each whole year; one that ended in its t-th year was lost at its t-th renewal. Left out:
 * accounts whose start isn't known or lies ahead, prospects, lost ones whose end isn't known, and an end before the start. An accounts
 * table that has dropped its lost clients makes every relationship look longer than it is.
 * Worked out once for a portfolio, under each set of settings. Without losses, and with base_model = prior, the prior stands.
 */
import { lifeColumns, lifeDatesIn, stageOn } from '../../portfolio/life';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import type { RenewalCounts } from './sbg';
import { fitSbg, type SbgFit } from './sbg-fit';
import { wholeOf } from '../whole';
import { wholeYears } from './whole-years';

export const ownRenewalReads: Reads = { accounts: lifeColumns };

/** Renewals made and refused by the accounts of the table, by occasion. */
export function ownRenewals(portfolio: Portfolio): RenewalCounts {
  const [lost, kept]: [number[], number[]] = [[], []];
  const rows = portfolio.rowsOf('accounts');
  if (rows === undefined) return { lost, kept };
  const { table } = rows;
  const { asOf } = portfolio;
  const datesOf = lifeDatesIn(table);
  for (const row of rows.order) {
    const dates = datesOf(row);
    const { start, end } = dates;
    const stage = stageOn(dates, asOf);
    if (!(start <= asOf) || end < start || stage === 'prospect') continue;
    const ended = stage === 'lost';
    if (ended && Number.isNaN(end)) continue;
    // The last day of a year is still in it, and so is an end written as the first day after it.
    const years = wholeYears(start, ended ? end - 1 : asOf);
    for (let t = 0; t < years; t++) kept[t] = (kept[t] ?? 0) + 1;
    if (ended) lost[years] = (lost[years] ?? 0) + 1;
  }
  const occasions = Math.max(lost.length, kept.length);
  const filled = (counts: readonly number[]): number[] => Array.from({ length: occasions }, (_, t) => counts[t] ?? 0);
  return { lost: filled(lost), kept: filled(kept) };
}

/** Fitted models, by what of the settings decides a fit (`renewalKey`). */
export type RenewalModels = ReadonlyMap<string, SbgFit>;

/** What of the settings decides the model. */
const renewalKey = (s: SettingValues): string =>
  JSON.stringify([s.base_model, s.prior_alpha, s.prior_beta, s.sbg_min_customers, s.sbg_min_losses]);

/** The models of all sets of settings of a portfolio that holds the rows of every account. */
export const renewalModels = (portfolio: Portfolio): RenewalModels =>
  new Map([...portfolio.settings.sets.values()].map((settings) => [renewalKey(settings), renewalModel(portfolio, settings)]));

interface Kept {
  readonly counts: RenewalCounts;
  readonly bySettings: Map<SettingValues, SbgFit>;
}

const models = new WeakMap<Portfolio, Kept>();

export function renewalModel(portfolio: Portfolio, settings: SettingValues): SbgFit {
  const known = wholeOf(portfolio)?.renewals.get(renewalKey(settings));
  if (known !== undefined) return known;
  let kept = models.get(portfolio);
  if (kept === undefined) models.set(portfolio, (kept = { counts: ownRenewals(portfolio), bySettings: new Map() }));
  let model = kept.bySettings.get(settings);
  if (model === undefined) {
    const prior = {
      alpha: settings.prior_alpha,
      beta: settings.prior_beta,
      minCustomers: settings.sbg_min_customers,
      minLosses: settings.sbg_min_losses,
    };
    kept.bySettings.set(settings, (model = fitSbg(settings.base_model === 'prior' ? { lost: [], kept: [] } : kept.counts, prior)));
  }
  return model;
}
