/** Number formats and widths of what the functions spill, column by column, from the function catalogue: a new column of a function is formatted without a change here when its unit is known. */
import { catalogue } from '../../functions/catalogue';
import type { FieldKey, FunctionId } from '../../locales/en/functions';
import { dateFormat, type Language } from './words';

type Look = 'amount' | 'score' | 'share' | 'decimal' | 'date' | 'count';

const looks: Partial<Record<FieldKey, Look>> = {};
const look = (kind: Look, ...keys: FieldKey[]): void => {
  for (const key of keys) looks[key] = kind;
};
look('amount', 'amount', 'revenue', 'suction', 'economic_risk', 'evaluation', 'learning', 'setup', 'benefit_loss', 'monetary_loss', 'personal', 'brand', 'family_revenue', 'from', 'to', 'units_in_tier');
look('amount', 'cost', 'replaced', 'not_replaced', 'margin', 'base', 'growth_foregone', 'gap', 'acquisition_cost', 'price_investment', 'risk_premium', 'switching_cost', 'loss_cost', 'loss_x_risk');
look('score', 'index', 'index_low', 'index_high', 'held', 'attached', 'score', 'observed', 'trust_score', 'trust_observed', 'remaining_months');
look('share', 'coverage', 'negative_share', 'ratio', 'coverage_economic_risk', 'coverage_evaluation', 'coverage_learning', 'coverage_setup', 'coverage_benefit_loss', 'coverage_monetary_loss', 'coverage_personal', 'coverage_brand');
look('share', 'range_coverage', 'switching_cost_coverage', 'trust_coverage', 'rate', 'margin_rate', 'growth_rate', 'survival', 'renewal_risk');
look('decimal', 'visible', 'evolving', 'anticipates', 'immersed', 'adapts', 'present', 'dedicated_knowledge', 'communication', 'satisfaction', 'value', 'conduct');
look('decimal', 'observed_buyer', 'observed_user', 'observed_affected', 'observed_facts', 'effective', 'effective2', 'evenness', 'effective_families');
look('date', 'newest', 'committed_end', 'notice_deadline', 'next_end', 'next_moment');
look('count', 'lines', 'references', 'families', 'sites', 'evidence', 'age_days', 'entry_points', 'eligible_families', 'remaining_days', 'days_to_notice', 'renewals', 'tier', 'rank');

const formats: Readonly<Record<Exclude<Look, 'date'>, string>> = { amount: '#,##0', score: '0.0', share: '0%', decimal: '0.00', count: '0' };
/** Rows that a result may take, with room to grow. */
const LAST_ROW = 400;

/** A column letter from its position, 0 is A; enough for two letters. */
export function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}

function columnsOf(id: FunctionId): readonly FieldKey[] {
  const declaration = catalogue.find((candidate) => candidate.id === id);
  if (declaration === undefined) throw new Error(`The function catalogue has no ${id}`);
  return declaration.columns;
}

/** Formats of a function's table that spills from a cell (position of its column, 0 is A, and row of its header). */
export function spillFormats(id: FunctionId, column: number, headerRow: number, language: Language): { range: string; numberFormat: string }[] {
  return columnsOf(id).flatMap((key, index) => {
    const kind = looks[key];
    const at = letter(column + index);
    return kind === undefined ? [] : [{ range: `${at}${headerRow + 1}:${at}${LAST_ROW}`, numberFormat: kind === 'date' ? dateFormat[language] : formats[kind] }];
  });
}

/** Widths in characters of the same table: the header is the longest text of most columns. */
export function spillWidths(id: FunctionId): number[] {
  return columnsOf(id).map((key) => Math.min(24, Math.max(10, key.length + 2)));
}
