/** Stakeholders, satisfaction, presence, and the phase of the relationship. */
import { of, weight, words, type SettingDeclaration } from './kinds';

export const people = {
  // phase of the relationship
  phase_notice_days: of(180, 0, 36500, 'days'),
  phase_expired_days: of(90, 0, 36500, 'days'),

  // satisfaction, reactivity, presence
  presence_window_days: of(365, 1, 36500, 'days'),
  satisfaction_alert: of(0.5, 0, 1, 'fraction'),
  satisfaction_target: of(0.75, 0, 1, 'fraction'),
  response_target_hours: of(24, 0.01, 87600, 'hours'),
  cadence_days: of(90, 1, 3650, 'days'),
  cadence_target: of(3, 0.01, 10000, 'count'),
  calm_months: words(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']),
  joint_plan_days: of(1095, 1, 36500, 'days'),

  // stakeholders
  stakeholder_half_life_days: of(180, 1, 36500, 'days'),
  stakeholder_initial_buyer: weight(0.25),
  stakeholder_initial_expert: weight(0.25),
  stakeholder_initial_internal_client: weight(0.2),
  stakeholder_initial_user: weight(0.1),
  stakeholder_initial_decider: weight(0.2),
  stakeholder_initial_sponsor: weight(0),
  stakeholder_performance_buyer: weight(0.1),
  stakeholder_performance_expert: weight(0.2),
  stakeholder_performance_internal_client: weight(0.3),
  stakeholder_performance_user: weight(0.3),
  stakeholder_performance_decider: weight(0.05),
  stakeholder_performance_sponsor: weight(0.05),
  stakeholder_renewal_buyer: weight(0.25),
  stakeholder_renewal_expert: weight(0.15),
  stakeholder_renewal_internal_client: weight(0.25),
  stakeholder_renewal_user: weight(0.1),
  stakeholder_renewal_decider: weight(0.15),
  stakeholder_renewal_sponsor: weight(0.1),
} as const satisfies Record<string, SettingDeclaration>;
