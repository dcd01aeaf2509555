/** How the columns of a function's result look in a sheet: number format and width, from what each column holds. */
import type { FieldKey, FunctionId } from '../locales/en/functions/index';
import type { Language } from '../tables/schema';

type Look = 'amount' | 'score' | 'share' | 'decimal' | 'date' | 'count' | 'text';

const looks: Readonly<Record<Look, readonly FieldKey[]>> = {
  amount: [
    'amount', 'revenue', 'suction', 'economic_risk', 'evaluation', 'learning', 'setup', 'benefit_loss', 'monetary_loss', 'personal', 'brand', 'family_revenue', 'from', 'to', 'units_in_tier',
    'cost', 'replaced', 'not_replaced', 'margin', 'base', 'growth_foregone', 'gap', 'acquisition_cost', 'price_investment', 'risk_premium', 'switching_cost', 'loss_cost', 'loss_x_risk', 'revenue_at_risk', 'annual_value',
  ],
  score: [
    'index', 'index_low', 'index_high', 'held', 'attached', 'score', 'observed', 'trust_score', 'trust_observed', 'remaining_months',
    'hours', 'resolution_hours', 'lead_hours', 'informed_hours', 'report',
  ],
  share: [
    'coverage', 'negative_share', 'ratio', 'coverage_economic_risk', 'coverage_evaluation', 'coverage_learning', 'coverage_setup', 'coverage_benefit_loss', 'coverage_monetary_loss',
    'coverage_personal', 'coverage_brand', 'range_coverage', 'switching_cost_coverage', 'trust_coverage', 'margin_rate', 'growth_rate', 'survival', 'renewal_risk', 'risk', 'uncommitted_risk', 'renewal_probability', 'stakeholder_coverage', 'share',
    'inputs_known', 'single_thread', 'owner_thread', 'within_target', 'admitted_first', 'kept_share', 'proactivity', 'continuity',
  ],
  decimal: [
    'visible', 'evolving', 'anticipates', 'immersed', 'adapts', 'present', 'dedicated_knowledge', 'communication', 'satisfaction', 'value', 'conduct', 'observed_buyer', 'observed_user',
    'observed_affected', 'observed_facts', 'effective', 'effective2', 'evenness', 'effective_families', 'rate', 'tenure_years', 'years_past_marker', 'term_trust', 'term_switching', 'term_incidents', 'term_stakeholders', 'term_notice', 'residual_lifetime', 'log_likelihood', 'kilometres',
    'value_buyer', 'value_expert', 'value_internal_client', 'value_user', 'value_decider', 'value_sponsor', 'influence', 'authority', 'weighted', 'mean',
    'disagreement', 'satisfaction_buyer', 'satisfaction_user', 'satisfaction_affected', 'satisfaction_relationship', 'satisfaction_product', 'expectation_gap',
    'perceived_value', 'desire', 'our_view', 'cadence_ratio', 'equation', 'credibility', 'reliability', 'intimacy', 'self_orientation',
  ],
  date: ['newest', 'committed_end', 'notice_deadline', 'next_end', 'next_moment'],
  count: [
    'lines', 'references', 'families', 'sites', 'evidence', 'age_days', 'entry_points', 'eligible_families', 'remaining_days', 'days_to_notice', 'renewals', 'tier', 'rank', 'live_contracts',
    'expired_contracts', 'pending_contracts', 'open_severity', 'at_risk', 'events',
    'density', 'circles', 'contacts', 'supporters', 'opponents', 'sponsors', 'open_incidents', 'exposed_sponsors', 'respondents', 'answers', 'points_met',
    'points_total', 'desire_acts', 'answered', 'overdue', 'waiting', 'incidents_counted', 'broken_commitments', 'oversells', 'unsuitable', 'commitments', 'cadence',
    'silence_days', 'interactions', 'visits', 'reviews', 'trainings', 'contents', 'annual_meetings', 'newsletters', 'social_posts', 'reference_cases',
    'surprise_days', 'surprise_kinds', 'bus_factor', 'knowledge_age_days', 'our_people', 'programmes_market_share', 'programmes_calm_period', 'programmes_thank_you',
    'contacts_buyer', 'contacts_expert', 'contacts_internal_client', 'contacts_user', 'contacts_decider', 'contacts_influencer', 'contacts_gatekeeper',
    'contacts_finance', 'contacts_sponsor',
  ],
  text: [
    'account_id', 'contract_id', 'status', 'component', 'item', 'table', 'rows', 'formula', 'margin_source', 'case', 'next_moment_kind', 'sufficient', 'parts', 'explain',
  ],
};

/** Columns that hold something of their own in one function. */
const own: Partial<Record<FunctionId, Partial<Record<FieldKey, Look>>>> = { RENEWALRISK: { base: 'share' }, PRESENCE: { visible: 'count' } };

const lookOf = new Map((Object.keys(looks) as Look[]).flatMap((look) => looks[look].map((key) => [key, look] as const)));

export const dateFormat: Readonly<Record<Language, string>> = { en: 'yyyy-mm-dd', fr: 'dd/mm/yyyy' };
const formats: Readonly<Record<Exclude<Look, 'date'>, string>> = { amount: '#,##0', score: '0.0', share: '0%', decimal: '0.00', count: '0', text: 'General' };

/** The number format in the form of files, English; a column that is not known stays as Excel shows it. */
export function numberFormatOf(column: FieldKey, language: Language, id?: FunctionId): string {
  const look = (id === undefined ? undefined : own[id]?.[column]) ?? lookOf.get(column) ?? 'text';
  return look === 'date' ? dateFormat[language] : formats[look];
}

/** Gives all the cells of a range one format: Excel takes a single text for that, though the type asks for a matrix. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Points that so many characters take in Excel's standard font, with its margins. */
export const widthOf = (characters: number): number => characters * 5.5 + 5;

/** The header is the longest text of most columns. */
export const columnWidthOf = (column: FieldKey): number => widthOf(Math.min(24, Math.max(9, column.length + 1)));
