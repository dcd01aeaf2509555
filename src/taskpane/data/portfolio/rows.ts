/** The portfolio's table: sorting by any column, filtering by case, searching by name or id. Accounts without a figure come last, whichever way. */
import type { Grouping } from '../../../metrics/portfolio/groups';
import type { RelationshipCase } from '../../../metrics/portfolio/relationship-case';
import { relationshipCases } from '../../../metrics/portfolio/relationship-case';
import { normaliseWord } from '../../../tables/words';
import type { AccountFigures } from '../compute';

/** What the table shows: how the relationship stands, or where to look first. */
export const rowViews = ['relation', 'priority'] as const;
export type RowView = (typeof rowViews)[number];

export type SortColumn = 'name' | 'revenue' | 'cost' | 'index' | 'trust' | 'case' | 'notice' | 'rank' | 'risk' | 'priority' | 'loss';

/** One group of accounts. */
export interface GroupRef {
  readonly by: Grouping;
  readonly key: string;
}

export interface RowQuery {
  /** The accounts of one group only. */
  readonly within: GroupRef | null;
  readonly view: RowView;
  readonly column: SortColumn;
  readonly descending: boolean;
  readonly relation: RelationshipCase | null;
  readonly search: string;
}

export const firstQuery: RowQuery = {
  within: null,
  view: 'relation',
  column: 'revenue',
  descending: true,
  relation: null,
  search: '',
};

/** Names, days to notice and ranks start with the smallest, amounts, scores and risks with the largest. */
export const startsDescending = (column: SortColumn): boolean => !['name', 'case', 'notice', 'rank'].includes(column);

/** Each view starts sorted by what it is about. */
export const withView = (query: RowQuery, view: RowView): RowQuery => ({
  ...query,
  view,
  ...(view === 'priority' ? { column: 'rank', descending: false } : { column: 'revenue', descending: true }),
});

/** What each column sorts by; names and ids decide among equals. */
const sortValues: Readonly<Record<SortColumn, (account: AccountFigures) => number>> = {
  revenue: ({ cost }) => cost?.revenue ?? Number.NaN,
  cost: ({ cost }) => cost?.amount ?? Number.NaN,
  index: ({ cost }) => cost?.index ?? Number.NaN,
  // A score without any evidence is the prior, not a figure of this account.
  trust: ({ trust }) => (trust === undefined || trust.coverage === 0 ? Number.NaN : trust.score),
  case: ({ relation }) => (relation === undefined ? Number.NaN : relationshipCases.indexOf(relation)),
  notice: ({ moments }) => moments?.daysToNotice ?? Number.NaN,
  rank: ({ rank }) => rank,
  risk: ({ risk }) => risk?.risk ?? Number.NaN,
  priority: ({ priority }) => priority,
  loss: ({ loss }) => loss?.cost ?? Number.NaN,
  name: () => 0,
};

export function selectRows(
  accounts: readonly AccountFigures[],
  query: RowQuery,
  compare: (a: string, b: string) => number,
): AccountFigures[] {
  const words = normaliseWord(query.search);
  const found = accounts.filter(
    ({ relation, name, id }) =>
      (query.relation === null || relation === query.relation) &&
      (words === '' || normaliseWord(name).includes(words) || normaliseWord(id).includes(words)),
  );
  const direction = query.descending ? -1 : 1;
  const byName = (a: AccountFigures, b: AccountFigures): number => compare(a.name, b.name) || compare(a.id, b.id);
  if (query.column === 'name') return found.sort((a, b) => direction * byName(a, b));
  const values = new Map(found.map((account) => [account, sortValues[query.column](account)]));
  return found.sort((a, b) => {
    const [left, right] = [values.get(a)!, values.get(b)!];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || byName(a, b);
    return direction * (left - right) || byName(a, b);
  });
}
