/** How the columns of a function's result look in a sheet: number format and width, from what each column holds. */
import type { FieldKey } from '../locales/en/functions/index';
import type { Language } from '../tables/schema';

type Look = 'amount' | 'score' | 'share' | 'decimal' | 'date' | 'count' | 'text';

const looks: Readonly<Record<Look, readonly FieldKey[]>> = {
  amount: [
    'amount', 'revenue', 'suction', 'economic_risk', 'evaluation', 'learning', 'setup', 'benefit_loss', 'monetary_loss', 'personal', 'brand', 'family_revenue', 'from', 'to', 'units_in_tier',
    'cost', 'replaced', 'not_replaced', 'margin', 'base', 'growth_foregone', 'gap', 'acquisition_cost', 'price_investment', 'risk_premium', 'switching_cost', 'loss_cost', 'loss_x_risk',
  ],
  score: ['index', 'index_low', 'index_high', 'held', 'attached', 'score', 'observed', 'trust_score', 'trust_observed', 'remaining_months'],
  share: [
    'coverage', 'negative_share', 'ratio', 'coverage_economic_risk', 'coverage_evaluation', 'coverage_learning', 'coverage_setup', 'coverage_benefit_loss', 'coverage_monetary_loss',
    'coverage_personal', 'coverage_brand', 'range_coverage', 'switching_cost_coverage', 'trust_coverage', 'margin_rate', 'growth_rate', 'survival', 'renewal_risk',
  ],
  decimal: [
    'visible', 'evolving', 'anticipates', 'immersed', 'adapts', 'present', 'dedicated_knowledge', 'communication', 'satisfaction', 'value', 'conduct', 'observed_buyer', 'observed_user',
    'observed_affected', 'observed_facts', 'effective', 'effective2', 'evenness', 'effective_families', 'rate',
  ],
  date: ['newest', 'committed_end', 'notice_deadline', 'next_end', 'next_moment'],
  count: [
    'lines', 'references', 'families', 'sites', 'evidence', 'age_days', 'entry_points', 'eligible_families', 'remaining_days', 'days_to_notice', 'renewals', 'tier', 'rank', 'live_contracts',
    'expired_contracts', 'pending_contracts',
  ],
  text: [
    'account_id', 'contract_id', 'status', 'component', 'item', 'table', 'rows', 'formula', 'margin_source', 'case', 'next_moment_kind', 'sufficient', 'parts', 'explain',
  ],
};

const lookOf = new Map((Object.keys(looks) as Look[]).flatMap((look) => looks[look].map((key) => [key, look] as const)));

export const dateFormat: Readonly<Record<Language, string>> = { en: 'yyyy-mm-dd', fr: 'dd/mm/yyyy' };
const formats: Readonly<Record<Exclude<Look, 'date'>, string>> = { amount: '#,##0', score: '0.0', share: '0%', decimal: '0.00', count: '0', text: 'General' };

/** The number format in the form of files, English; a column that is not known stays as Excel shows it. */
export function numberFormatOf(column: FieldKey, language: Language): string {
  const look = lookOf.get(column) ?? 'text';
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
