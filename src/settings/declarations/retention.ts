/** Renewal models and risk. */
import { of, weight, word, type SettingDeclaration } from './kinds';

export const retention = {
  // the renewal model
  base_model: word('data', ['data', 'prior']),
  sbg_min_customers: of(30, 1, 1e6, 'count'),
  sbg_min_losses: of(10, 1, 1e6, 'count'),
  marker_years: of(2.5, 0, 100, 'years'),

  // risk of non-renewal
  risk_trust: weight(0.5),
  risk_switching: weight(0.5),
  risk_incidents: weight(0.2),
  risk_severity_cap: of(10, 0, 1000, 'count'),
  risk_stakeholders: weight(0.3),
  risk_notice: weight(0.5),
  risk_notice_days: of(90, 0, 3650, 'days'),
  risk_renewal_days: of(180, 1, 36500, 'days'),

  // does the ranking hold, did the scores mean anything?
  stability_change: of(0.5, 0.01, 1, 'fraction'),
  stability_top: of(10, 1, 1e6, 'count'),
  stability_rank: word('loss_x_risk', ['loss_x_risk', 'risk']),
  backtest_bands: of(3, 1, 10, 'count'),
} as const satisfies Record<string, SettingDeclaration>;
