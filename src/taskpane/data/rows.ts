/** The portfolio's table: sorting by any column, filtering by case, searching by name or id. Accounts without a figure come last, whichever way. */
import type { RelationshipCase } from '../../metrics/relationship-case';
import { relationshipCases } from '../../metrics/relationship-case';
import { normaliseWord } from '../../tables/words';
import type { AccountFigures } from './compute';

export const sortColumns = ['name', 'revenue', 'cost', 'index', 'trust', 'case', 'notice'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface RowQuery {
  readonly column: SortColumn;
  readonly descending: boolean;
  readonly relation: RelationshipCase | null;
  readonly search: string;
}

export const firstQuery: RowQuery = { column: 'revenue', descending: true, relation: null, search: '' };

/** Names and days to notice start with the smallest, amounts and scores with the largest. */
export const startsDescending = (column: SortColumn): boolean => column === 'revenue' || column === 'cost' || column === 'index' || column === 'trust';

function valueOf(account: AccountFigures, column: SortColumn): number {
  switch (column) {
    case 'revenue':
      return account.cost?.revenue ?? Number.NaN;
    case 'cost':
      return account.cost?.amount ?? Number.NaN;
    case 'index':
      return account.cost?.index ?? Number.NaN;
    case 'trust':
      // A score without any evidence is the prior, not a figure of this account.
      return account.trust === undefined || account.trust.coverage === 0 ? Number.NaN : account.trust.score;
    case 'case':
      return account.relation === undefined ? Number.NaN : relationshipCases.indexOf(account.relation);
    case 'notice':
      return account.moments?.daysToNotice ?? Number.NaN;
    case 'name':
      return 0;
  }
}

export function selectRows(accounts: readonly AccountFigures[], query: RowQuery, compare: (a: string, b: string) => number): AccountFigures[] {
  const words = normaliseWord(query.search);
  const found = accounts.filter(
    ({ relation, name, id }) =>
      (query.relation === null || relation === query.relation) && (words === '' || normaliseWord(name).includes(words) || normaliseWord(id).includes(words)),
  );
  const direction = query.descending ? -1 : 1;
  const byName = (a: AccountFigures, b: AccountFigures): number => compare(a.name, b.name) || compare(a.id, b.id);
  if (query.column === 'name') return found.sort((a, b) => direction * byName(a, b));
  const values = new Map(found.map((account) => [account, valueOf(account, query.column)]));
  return found.sort((a, b) => {
    const [left, right] = [values.get(a)!, values.get(b)!];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || byName(a, b);
    return direction * (left - right) || byName(a, b);
  });
}
