/** What both languages have to say on the card of an account. */

export type CardSection = 'identity' | 'money' | 'breadth' | 'switching' | 'trust' | 'axes' | 'contract' | 'risk' | 'people' | 'exchange' | 'presence' | 'mode' | 'levers' | 'keys';

export type CardRowKey =
  | 'name' | 'account_id' | 'segment' | 'country' | 'status' | 'relationship_start' | 'tenure_years' | 'years_past_marker'
  | 'revenue' | 'margin' | 'margin_rate' | 'wallet_share'
  | 'references' | 'families' | 'effective_families' | 'range_coverage'
  | 'switching_cost' | 'index_low' | 'index_high' | 'negative_share'
  | 'trust_score' | 'trust_observed' | 'trust_coverage'
  | 'held' | 'attached' | 'case'
  | 'live_contracts' | 'next_end' | 'days_to_notice' | 'next_moment' | 'next_moment_kind'
  | 'renewal_risk' | 'renewal_risk_base' | 'loss_cost' | 'loss_replaced' | 'loss_not_replaced' | 'loss_x_risk'
  | 'stakeholder_coverage' | 'missing_roles' | 'single_thread' | 'exposed_sponsors'
  | 'give_get_balance' | 'unpaired_gives' | 'facilitation_unseen' | 'facilitation_due'
  | 'cadence' | 'silence_days' | 'surprise_days' | 'proactivity'
  | 'phase' | 'mode' | 'balance_of_power'
  | 'lever_1' | 'lever_2' | 'lever_3'
  | 'whole_client' | 'satisfaction' | 'information' | 'astonishment' | 'opportunity' | 'value_creation';

export interface CardTexts {
  readonly sections: Readonly<Record<CardSection, string>>;
  readonly labels: Readonly<Record<CardRowKey, string>>;
}
