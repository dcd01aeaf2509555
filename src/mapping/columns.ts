/** The columns of a source as columns of one kind of table: each of ours taken once, by the header that says it best and the cells that fit it. */
import { columnOf } from '../tables/declarations/index';
import type { ColumnKind } from '../tables/schema';
import { isChecksum, joinOf, type ColumnContent, type Join } from './content';
import { lookAlikeOf, meaningsOf, type Meaning } from './dictionary';
import type { HeaderForms } from './header';
import type { Reason, SourceKind } from './types';

/** A column of the source, looked at once. */
export interface Column {
  readonly position: number;
  readonly header: string;
  readonly forms: HeaderForms;
  readonly content: ColumnContent;
}

export interface Claim {
  readonly column: Column;
  readonly ours: string;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly join?: Join;
}

/** Ids of accounts in another source. */
export interface KnownIds {
  readonly source: string;
  readonly column: string;
  readonly content: ColumnContent;
}

const FIELD_KINDS: Readonly<Record<string, ColumnKind>> = {
  date: 'date',
  quantity: 'number',
  unit_price: 'number',
  amount: 'number',
  cost: 'number',
  margin: 'number',
  account_id: 'id',
  reference_id: 'id',
  document: 'id',
};
export const kindOf = (kind: SourceKind, ours: string): ColumnKind =>
  kind === 'invoice_lines' ? (FIELD_KINDS[ours] ?? 'text') : columnOf(kind, ours).kind;

/** What the first letters of Salesforce's ids name. */
const SALESFORCE: Readonly<Record<string, string>> = {
  '001': 'account_id',
  '003': 'contact_id',
  '00Q': 'lead',
  '00T': 'task',
  '005': 'owner',
  '006': 'opportunity',
  '01t': 'reference_id',
  '02i': 'line_id',
  '800': 'contract_id',
};
const SALESFORCE_ID = /^[A-Za-z\d]{15}(?:[A-Z\d]{3})?$/;

/** Whether the cells can be what the header says, 0 to 1. */
function fitOf(kind: ColumnKind, ours: string, content: ColumnContent): number {
  if (content.cells.length === 0) return 1;
  if (kind === 'id' || kind === 'key') return isOtherSalesforceId(ours, content) ? 0 : fitOfText(ours, content);
  if (kind === 'date' || kind === 'moment') return content.days < 0.3 && content.numbers < 0.5 ? 0.3 : 1;
  if (kind === 'number') return content.numbers < 0.3 && ours !== 'notice_days' ? 0.3 : 1;
  return fitOfText(ours, content);
}

function isOtherSalesforceId(ours: string, { texts }: ColumnContent): boolean {
  if (!texts.every((text) => SALESFORCE_ID.test(text))) return false;
  const named = SALESFORCE[texts[0]!.slice(0, 3)];
  return named !== undefined && named !== ours && !(named === 'account_id' && ours === 'parent_account_id');
}

/** Ids hold codes, names hold words. */
function fitOfText(ours: string, content: ColumnContent): number {
  if (ours === 'account_id' && content.looksLikeName && !content.looksLikeId) return 0.6;
  if (ours === 'name' && content.looksLikeId && !content.looksLikeName) return 0.4;
  return ours === 'reference_name' && content.looksLikeId && !content.looksLikeName ? 0.8 : 1;
}

/** A day as software writes it in one number: 20260331. */
const isCompactDay = (cell: unknown): boolean => /^(?:19|20)\d{6}$/.test(String(cell));

/** A header that says code, not only whose: `Customer No.`, `Code client`; systems that know customers by name head them `Partner`. */
const SAYS_CODE = /(?:^|[^\p{L}])(?:no|nr|n°|nº|id|code|num|number|numéro|nummer|key)(?![\p{L}])|[a-z]Id$|nummer$|nr\.?$|#/iu;

/**
 * A cell that is not what the header says: no day under a header of days, no number under one of amounts, names where codes are meant, codes where names
 * are. A header that means both (`Customer`) says neither.
 */
export function contradiction(kind: SourceKind, { column, ours }: Claim): string | undefined {
  const { content } = column;
  if (content.cells.length === 0) return undefined;
  const of = kindOf(kind, ours);
  const noDays = (of === 'date' || of === 'moment') && content.days < 0.3 && !content.cells.every(isCompactDay);
  const noNumbers = of === 'number' && fitOf(of, ours, content) < 1;
  const either = meaningsFor(kind, column).some((meaning) => meaning.ours !== ours);
  const says = ours === 'account_id' ? SAYS_CODE.test(column.header) : ours === 'name' && !either;
  const otherText = says && fitOfText(ours, content) < 1;
  return noDays || noNumbers || otherText ? content.texts[0] : undefined;
}

function meaningsFor(kind: SourceKind, { forms, content }: Column): readonly Meaning[] {
  if (isChecksum(content)) return [];
  const known = meaningsOf(kind);
  const found = forms.keys.flatMap((key, index) =>
    (known.get(key) ?? []).map((meaning) => ({ ...meaning, confidence: meaning.confidence - 0.1 * Math.min(index, 3) })),
  );
  // What looks like one of ours and is not: only our very own name says otherwise.
  return lookAlikeOf(forms.keys) === undefined ? found : found.filter(({ reason }) => reason.code === 'own_name');
}

/** The ids that a column joins best; a share that chance could give is none. */
function bestJoin(content: ColumnContent, known: readonly KnownIds[]): { ids: KnownIds; join: Join } | undefined {
  return known
    .map((ids) => ({ ids, join: joinOf(content, ids.content) }))
    .filter(({ join }) => join.share >= 0.5)
    .sort((a, b) => b.join.share - a.join.share)[0];
}

/** Every claim of a header on a column of this kind. */
function claimsOf(kind: SourceKind, column: Column, known: readonly KnownIds[]): Claim[] {
  return meaningsFor(kind, column).map(({ ours, confidence, reason }): Claim => {
    const fit = confidence * fitOf(kindOf(kind, ours), ours, column.content);
    const joined = ours === 'account_id' ? bestJoin(column.content, known) : undefined;
    if (joined === undefined) return { column, ours, confidence: fit, reasons: [reason] };
    const { ids, join } = joined;
    return {
      column,
      ours,
      confidence: Math.min(1, fit + 0.2 * join.share),
      reasons: [reason, { code: 'joins', source: ids.source, column: ids.column, share: join.share }],
      join,
    };
  });
}

/** The claims that are granted: the best first, a column of ours once, a column of theirs once. */
export function grantedClaims(kind: SourceKind, columns: readonly Column[], known: readonly KnownIds[]): Claim[] {
  const claims = columns.flatMap((column) => claimsOf(kind, column, known)).filter(({ confidence }) => confidence >= 0.25);
  const granted: Claim[] = [];
  for (const claim of claims.sort((a, b) => b.confidence - a.confidence || a.column.position - b.column.position))
    if (!granted.some(({ ours, column }) => ours === claim.ours || column === claim.column)) granted.push(claim);
  if (granted.some(({ ours }) => ours === 'account_id')) return granted;
  // Systems that know customers by name only: the name is the id.
  const name = granted.findIndex(({ ours }) => ours === 'name');
  const asId = claims.find(({ ours, column }) => ours === 'account_id' && column === granted[name]?.column);
  return asId === undefined ? granted : granted.map((claim, index) => (index === name ? asId : claim));
}
