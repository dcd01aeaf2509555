/** What a table of somebody's own looks like, and which of its columns are which of ours: from names, from aliases of the common exports, and from content. */
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { recognise } from '../tables/headers';
import { claimsOfAmounts, isUnitCostUnclear } from './amounts';
import { contradiction, grantedClaims, kindOf, type Claim, type Column, type KnownIds } from './columns';
import { contentOf } from './content';
import { lookAlikeOf, meaningsOf, NAMED, sourceKinds } from './dictionary';
import { formsOf } from './header';
import { dayOrderOf, decimalOf, howToRead, type HowRead } from './reading';
import type { Ask, ColumnSuggestion, MappingSource, Reason, SourceKind, TableSuggestion } from './types';

export interface SuggestOptions {
  /** What the user says it is; suggested when left out. */
  readonly as?: SourceKind;
}

/** A source as one kind of table. */
interface Candidate {
  readonly kind: SourceKind;
  readonly claims: readonly Claim[];
  readonly missing: readonly string[];
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What has to be there for a table to say anything; of several in one entry, any. */
function requiredOf(kind: SourceKind): readonly (readonly string[])[] {
  if (kind === 'invoice_lines') return [['account_id', 'name'], ['reference_id', 'reference_name'], ['date'], ['amount']];
  return tableDeclarations[kind].columns.filter(({ required }) => required).map(({ name }) => [name]);
}

const columnsOf = ({ headers, rows }: MappingSource): Column[] =>
  headers.map((header, position) => ({ position, header, forms: formsOf(header), content: contentOf(rows, position) }));

/** Columns of other sources that may be the ids of the accounts. */
function idsOf(others: readonly MappingSource[]): KnownIds[] {
  const meanings = meaningsOf('accounts');
  return others.flatMap(({ name, headers, rows }) =>
    headers.flatMap((header, position): KnownIds[] => {
      if (!formsOf(header).keys.some((key) => meanings.get(key)?.some(({ ours }) => ours === 'account_id'))) return [];
      const content = contentOf(rows, position);
      return content.unique ? [{ source: name, column: header, content }] : [];
    }),
  );
}

const AMOUNTS = {
  references: { amount: 'annual_revenue', cost: 'annual_cost' },
  invoice_lines: { amount: 'amount', cost: 'cost' },
} as const;

function candidate(
  kind: SourceKind,
  source: MappingSource,
  columns: readonly Column[],
  known: readonly KnownIds[],
  own: unknown,
): Candidate {
  const granted = grantedClaims(kind, columns, known);
  const claims = kind in AMOUNTS ? claimsOfAmounts(source.rows, columns, granted, AMOUNTS[kind as keyof typeof AMOUNTS]) : granted;
  const has = (ours: string): boolean => claims.some((claim) => claim.ours === ours);
  const missing = requiredOf(kind)
    .filter((any) => !any.some(has))
    .map(([first]) => first!);
  const sure = claims.filter(({ confidence }) => confidence >= 0.4);
  const reasons: Reason[] = [{ code: 'columns_known', count: claims.length, of: columns.length }];
  let score = sure.reduce(
    (sum, { confidence, ours }) => sum + confidence * (requiredOf(kind).some((any) => any.includes(ours)) ? 1.5 : 1),
    0,
  );
  if (NAMED[kind]?.test(source.name) === true) {
    score += 1;
    reasons.push({ code: 'table_name' });
  }
  const repeated = repeatOf(claims);
  if (kind === 'accounts' && repeated !== undefined) {
    reasons.push({ code: repeated ? 'rows_repeat' : 'one_row_each' });
    if (repeated) score *= 0.5;
  }
  if (kind === 'invoice_lines' && missing.length === 0) {
    score += 1;
    reasons.push({ code: 'lines_of_invoices' });
  }
  if (own === kind) score += 2;
  return { kind, claims, missing, score: missing.length > 0 ? score * 0.4 : score, reasons };
}

/** Whether an account stands in several rows; undefined where that can't be told. */
function repeatOf(claims: readonly Claim[]): boolean | undefined {
  const content = claims.find(({ ours }) => ours === 'account_id')?.column.content;
  if (content === undefined || content.cells.length < 2) return undefined;
  return content.distinct.size < 0.8 * content.cells.length;
}

const OPPORTUNITY =
  /^(?:opportunit|stage$|probability|close ?date|deal|pipeline$|expected ?revenue|weighted|étape|affaire|verkaufschance|phase$|abschlussdatum)/i;
const looksLikeOpportunities = (columns: readonly Column[]): boolean =>
  columns.filter(({ header, forms }) => OPPORTUNITY.test(header.trim()) || lookAlikeOf(forms.keys) === 'opportunity').length >= 2;

/** A few words that every sheet has say nothing: enough of the headers must be known, and nothing indispensable be missing. */
const saysEnough = ({ claims, missing, score }: Candidate, width: number): boolean =>
  score >= 1 &&
  claims.length >= Math.min(2, width) &&
  (missing.length === 0 ? 4 * claims.length >= width : claims.length >= 3 && 2 * claims.length >= width);

/** `others`: the further tables of the workbook or the import, whose ids columns may join. */
export function suggestMapping(source: MappingSource, others: readonly MappingSource[] = [], { as }: SuggestOptions = {}): TableSuggestion {
  const columns = columnsOf(source);
  const known = idsOf(others);
  const own = recognise([source.headers, ...source.rows.slice(0, 200)]);
  if (as === undefined && (own === 'mapping' || own === 'settings')) return untouched(own, columns, [{ code: 'own_name' }]);
  const candidates = (as === undefined ? sourceKinds : [as])
    .map((kind) => candidate(kind, source, columns, known, own))
    .sort((a, b) => b.score - a.score);
  if (as === undefined && looksLikeOpportunities(columns) && typeof own !== 'string')
    return untouched(null, columns, [{ code: 'opportunities' }]);
  const [best, ...rest] = as === undefined ? candidates.filter((one) => saysEnough(one, columns.length)) : candidates;
  const alternatives = rest.filter(({ score, missing }) => missing.length === 0 && score >= best!.score / 3).slice(0, 3);
  if (best === undefined) return untouched(null, columns, []);
  return {
    table: best.kind,
    alternatives: alternatives.map(({ kind }) => kind),
    reasons: best.reasons,
    columns: columns.map((column) => suggested(best, column, source)),
  };
}

const untouched = (table: SourceKind | null, columns: readonly Column[], reasons: readonly Reason[]): TableSuggestion => ({
  table,
  alternatives: [],
  reasons,
  columns: columns.map(unread),
});

function unread({ position, header, forms }: Column): ColumnSuggestion {
  const as = lookAlikeOf(forms.keys);
  const reasons: Reason[] = as === undefined ? [] : [{ code: 'look_alike', as }];
  return { position, header, ours: null, confidence: 0, reasons, reading: {}, asks: [] };
}

function suggested({ kind, claims }: Candidate, column: Column, { rows }: MappingSource): ColumnSuggestion {
  const claim = claims.find((one) => one.column === column);
  if (claim === undefined) return unread(column);
  const { position, header, content, forms } = column;
  const { ours, confidence, join } = claim;
  const how = kind === 'invoice_lines' ? howToReadLine(ours, column) : howToRead(kind, ours, content, header, forms);
  const zeros = join?.zeros === true && content.texts.some((text) => /^0\d+$/.test(text));
  const amount = claims.find((one) => one.ours === 'amount')?.column;
  const unclear =
    ours === 'cost' &&
    amount !== undefined &&
    isUnitCostUnclear(rows, column, amount, claims.find((one) => one.ours === 'unit_price')?.column);
  const other = contradiction(kind, claim);
  const asks: Ask[] = [
    ...(other === undefined ? [] : [{ code: 'other_content', example: other } as const]),
    ...how.asks,
    ...(unclear ? [{ code: 'unit_or_line' } as const] : []),
  ];
  return {
    position,
    header,
    ours,
    confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100,
    reasons: [...claim.reasons, ...contentReasons(kind, ours, column)],
    reading: zeros ? { ...how.reading, zeros: 'dropped' } : how.reading,
    asks,
  };
}

/** The same reading for fields that are columns of references. */
function howToReadLine(field: string, { content, header, forms }: Column): HowRead {
  const kind = kindOf('invoice_lines', field);
  if (kind === 'date') return dayOrderOf(content);
  if (kind === 'number') return decimalOf(content);
  return kind === 'id'
    ? howToRead('references', field === 'document' ? 'line_id' : field, content, header, forms)
    : { reading: {}, asks: [] };
}

/** What the cells say for it. */
function contentReasons(kind: SourceKind, ours: string, { content }: Column): Reason[] {
  if (content.cells.length === 0) return [];
  const of = kindOf(kind, ours);
  if (of === 'date' || of === 'moment') return content.days > 0.8 ? [{ code: 'dates' }] : [];
  if (of === 'flag') return content.flags > 0.8 ? [{ code: 'flags' }] : [];
  if (of !== 'id' && of !== 'key') return [];
  return [...(content.looksLikeId ? [{ code: 'looks_like_id' } as const] : []), { code: content.unique ? 'unique' : 'repeats' }];
}

/** What a mapping as this kind of table lacks. */
export const missingOf = (kind: TableName | 'invoice_lines', mapped: readonly string[]): string[] =>
  requiredOf(kind)
    .filter((any) => !any.some((ours) => mapped.includes(ours)))
    .map(([first]) => first!);
