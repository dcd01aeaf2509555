/** How the columns of a function's result look in a sheet: number format and width, from what each column holds. */
import type { FieldKey, FunctionId } from '../locales/en/functions/index';
import type { Language } from '../tables/schema';

export type Look = 'amount' | 'cents' | 'units' | 'score' | 'share' | 'decimal' | 'date' | 'count' | 'text';

const looks: Readonly<Record<Look, readonly FieldKey[]>> = {
  amount: [
    'amount', 'revenue', 'expected_revenue', 'segment_revenue', 'suction', 'economic_risk', 'evaluation', 'learning', 'setup', 'benefit_loss', 'monetary_loss', 'personal', 'brand', 'family_revenue', 'from', 'to', 'units_in_tier',
    'cost', 'replaced', 'not_replaced', 'margin', 'base', 'growth_foregone', 'gap', 'acquisition_cost', 'price_investment', 'risk_premium', 'switching_cost', 'loss_cost', 'loss_x_risk', 'revenue_at_risk', 'annual_value', 'amount_change',
    'current', 'potential', 'revenue_before', 'per_reference', 'per_reference_before', 'difference', 'breadth_amount', 'height_amount', 'wallet', 'open_wallet',
    'critical_revenue', 'total_margin', 'negative_margin', 'valued', 'unseen', 'balance', 'given', 'obtained', 'unpaired_amount', 'advocacy', 'internal_cost',
    'exceptional_amount', 'one_sided_amount', 'financial', 'financial_accepted', 'facilitation_value', 'cost_of_use',
  ],
  cents: [
    'rebate_now', 'rebate_then', 'net_cost', 'effective_price', 'marginal_price', 'dominated_from', 'dominated_to', 'conditional_mean', 'rebate', 'cumulative',
    'achieved', 'forecast', 'expected', 'most_likely', 'constrained', 'charge_achieved', 'charge_forecast', 'charge_expected', 'charge_most_likely', 'charge_constrained',
    'entitlement', 'paid_before', 'due_now', 'catch_up', 'refund_liability', 'cost_upfront', 'cost_retroactive', 'net_price_upfront', 'net_price_retroactive',
    'rebate_to_date', 'rebate_at_forecast', 'liability_expected', 'liability_constrained', 'net_price', 'unit_cost',
  ],
  units: [
    'next_threshold', 'distance', 'actual',
  ],
  score: [
    'index', 'index_low', 'index_high', 'held', 'attached', 'score', 'observed', 'trust_score', 'trust_observed', 'remaining_months',
    'hours', 'resolution_hours', 'lead_hours', 'informed_hours', 'report', 'index_change', 'held_change', 'attached_change',
    'points_review', 'points_unreviewed', 'points_specification', 'points_term',
  ],
  share: [
    'coverage', 'negative_share', 'ratio', 'incumbency', 'coverage_economic_risk', 'coverage_evaluation', 'coverage_learning', 'coverage_setup', 'coverage_benefit_loss', 'coverage_monetary_loss',
    'coverage_personal', 'coverage_brand', 'range_coverage', 'switching_cost_coverage', 'trust_coverage', 'margin_rate', 'growth_rate', 'survival', 'renewal_risk', 'risk', 'uncommitted_risk', 'renewal_probability', 'stakeholder_coverage', 'share',
    'inputs_known', 'single_thread', 'owner_thread', 'within_target', 'admitted_first', 'kept_share', 'proactivity', 'continuity',
    'median_share', 'revenue_growth', 'rank_share', 'trained_share', 'adoption_gap', 'critical_share', 'custom_share', 'trial_conversion', 'revenue_share',
    'total_margin_rate', 'completeness', 'total_completeness', 'valued_share', 'register', 'give_rate', 'give_rate_before', 'give_rate_change', 'shared', 'received',
    'knowledge', 'before_competition', 'outside_spec', 'accepted', 'unrequested', 'anticipated', 'service_share', 'tailor_made', 'service_revenue_share', 'top_share', 'loss_rate',
    'base_rate', 'probability', 'known_contract', 'known_end', 'known_site', 'known_family', 'buyer_transparency',
  ],
  decimal: [
    'visible', 'evolving', 'anticipates', 'immersed', 'adapts', 'present', 'dedicated_knowledge', 'communication', 'satisfaction', 'value', 'conduct', 'observed_buyer', 'observed_user',
    'observed_affected', 'observed_facts', 'effective', 'effective2', 'evenness', 'effective_families', 'rate', 'tenure_years', 'years_past_marker', 'term_trust', 'term_switching', 'term_incidents', 'term_stakeholders', 'term_notice', 'residual_lifetime', 'log_likelihood', 'kilometres',
    'value_buyer', 'value_expert', 'value_internal_client', 'value_user', 'value_decider', 'value_sponsor', 'influence', 'authority', 'weighted', 'mean',
    'disagreement', 'satisfaction_buyer', 'satisfaction_user', 'satisfaction_affected', 'satisfaction_relationship', 'satisfaction_product', 'expectation_gap',
    'perceived_value', 'desire', 'our_view', 'cadence_ratio', 'equation', 'credibility', 'reliability', 'intimacy', 'self_orientation', 'effect',
    'breadth', 'height', 'power', 'interdependence', 'stakes', 'our_stakes', 'technicality', 'scarcity', 'supply_risk', 'buyer_investment', 'supplier_investment',
    'their_dependence', 'our_dependence', 'age_years', 'alpha', 'beta', 'std_error', 'concordance', 'value_ratio', 'usage',
  ],
  date: [
    'newest', 'committed_end', 'notice_deadline', 'next_end', 'next_moment', 'moment',
    'earliest_end', 'latest_end', 'first_end', 'last_end',
  ],
  count: [
    'days_left', 'segment_clients', 'lines', 'references', 'families', 'sites', 'evidence', 'age_days', 'entry_points', 'eligible_families', 'remaining_days', 'days_to_notice', 'renewals', 'tier', 'rank', 'live_contracts',
    'expired_contracts', 'pending_contracts', 'open_severity', 'at_risk', 'events',
    'density', 'circles', 'contacts', 'supporters', 'opponents', 'sponsors', 'open_incidents', 'exposed_sponsors', 'respondents', 'answers', 'points_met',
    'points_total', 'desire_acts', 'answered', 'overdue', 'waiting', 'incidents_counted', 'broken_commitments', 'oversells', 'unsuitable', 'commitments', 'cadence',
    'silence_days', 'interactions', 'visits', 'reviews', 'trainings', 'contents', 'annual_meetings', 'newsletters', 'social_posts', 'reference_cases',
    'surprise_days', 'surprise_kinds', 'bus_factor', 'knowledge_age_days', 'our_people', 'programmes_market_share', 'programmes_calm_period', 'programmes_thank_you',
    'contacts_buyer', 'contacts_expert', 'contacts_internal_client', 'contacts_user', 'contacts_decider', 'contacts_influencer', 'contacts_gatekeeper',
    'contacts_finance', 'contacts_sponsor',
    'peers', 'references_before', 'satisfaction_rank', 'brands_used', 'users', 'trained_users', 'training_hours', 'trials', 'trials_decided', 'accompaniments',
    'coachings', 'negative_families', 'cross_buying_at_loss', 'named_contracts', 'countries', 'due', 'services', 'service_kinds', 'blank_values', 'blank_costs',
    'unclassified', 'gives', 'gets', 'unpaired', 'exceptional', 'one_sided', 'internal_hours', 'days_given', 'days_obtained', 'orphans', 'circular', 'unvalued',
    'undirected', 'initiatives', 'items', 'dangling_contracts', 'shared_items', 'received_items', 'received_gets', 'owned', 'single_owner', 'projects', 'lead_days',
    'joint_plans', 'with_review', 'prescriptive', 'outside_spec_accepted', 'complaints', 'locks', 'unknown_locks', 'notice_days', 'payment_terms_days', 'best_rank',
    'worst_rank', 'variations', 'losses', 'renewed', 'accounts', 'points_unmet',
  ],
  text: [
    'account_id', 'contract_id', 'status', 'component', 'item', 'table', 'rows', 'formula', 'margin_source', 'case', 'next_moment_kind', 'sufficient', 'parts', 'explain',
  ],
};

/** Columns that hold something of their own in one function. */
const own: Partial<Record<FunctionId, Partial<Record<FieldKey, Look>>>> = {
  RENEWALRISK: { base: 'share' },
  PRESENCE: { visible: 'count', knowledge: 'share' },
  REBATESETTLE: { period: 'text' },
  RELATIONMODE: { register: 'text' },
  RIGIDITY: { outside_spec: 'count' },
  ACCOUNTCARD: { value: 'text' },
  VALUELEDGER: { other: 'decimal' },
};

const lookOf = new Map((Object.keys(looks) as Look[]).flatMap((look) => looks[look].map((key) => [key, look] as const)));

export const dateFormat: Readonly<Record<Language, string>> = { en: 'yyyy-mm-dd', fr: 'dd/mm/yyyy' };
const formats: Readonly<Record<Exclude<Look, 'date'>, string>> = { amount: '#,##0', cents: '#,##0.00', units: '#,##0.##', score: '0.0', share: '0%', decimal: '0.00', count: '0', text: 'General' };

/** The number format of a kind of figure, in the form of files, English. */
export const numberFormatOfLook = (look: Look, language: Language): string => (look === 'date' ? dateFormat[language] : formats[look]);

/** The same for a column; one that is not known stays as Excel shows it. */
export const numberFormatOf = (column: FieldKey, language: Language, id?: FunctionId): string =>
  numberFormatOfLook((id === undefined ? undefined : own[id]?.[column]) ?? lookOf.get(column) ?? 'text', language);

/** Gives all the cells of a range one format: Excel takes a single text for that, though the type asks for a matrix. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Points that so many characters take in Excel's standard font, with its margins. */
export const widthOf = (characters: number): number => characters * 5.5 + 5;

/** Columns of sentences. */
const wide: Partial<Record<FieldKey, number>> = { lever_name: 34, step: 80, sign: 18, mode: 22, kraljic: 40, bensaou: 40, counterpart: 56, muted: 34, unknown_data: 34, register: 60, faux_pas: 60, label: 44, section: 34, note: 60 };

/** Characters that a column of sentences takes; others follow their header. */
export const sentenceWidth = (column: FieldKey): number | undefined => wide[column];

/** The header is the longest text of most columns. */
export const columnWidthOf = (column: FieldKey): number => widthOf(wide[column] ?? Math.min(24, Math.max(9, column.length + 1)));
