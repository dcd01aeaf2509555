/** Which finding has which fix. */
import type { Finding, FindingCode } from '../tables/findings';
import type { CellFixKind, FixKind, RowFixKind } from './types';

const kinds: Readonly<Partial<Record<FindingCode, FixKind>>> = {
  ambiguous_date: 'day_order',
  ambiguous_number: 'decimal',
  rate_above_one: 'percent',
  untrimmed: 'trim',
  spelling_varies: 'spelling',
  not_a_choice: 'word',
  not_a_flag: 'word',
  duplicate_id: 'duplicates',
  unknown_account: 'accounts',
  unread_column: 'header',
};

/** Settings have a room of their own; a mapping is changed on its screen. */
const ELSEWHERE: ReadonlySet<string> = new Set(['settings', 'mapping']);

export function fixOf({ code, table, expected }: Pick<Finding, 'code' | 'table' | 'expected'>): FixKind | undefined {
  if (ELSEWHERE.has(table) || (code === 'unread_column' && expected === undefined)) return undefined;
  return kinds[code];
}

export const takesRows = (kind: FixKind): kind is RowFixKind => kind === 'duplicates' || kind === 'accounts';
export const isOfCells = (kind: FixKind): kind is CellFixKind => !takesRows(kind);
