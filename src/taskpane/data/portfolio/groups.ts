/** The clients by group, owner, segment or region, as metrics/portfolio/groups.ts sums them; and the way from a group to its accounts. */
import { groupSums, membersBy as members, type Group, type Grouping, type Members } from '../../../metrics/portfolio/groups';
import type { AccountFigures, PortfolioFigures } from '../compute';
import type { GroupRef } from './rows';

export type AccountGroup = Group<AccountFigures>;

const kept = new WeakMap<PortfolioFigures, Map<Grouping, ReadonlyMap<string, Members<AccountFigures>>>>();

/** Who belongs to which group: worked out once. */
function membersBy(figures: PortfolioFigures, by: Grouping): ReadonlyMap<string, Members<AccountFigures>> {
  let known = kept.get(figures);
  if (known === undefined) kept.set(figures, (known = new Map<Grouping, ReadonlyMap<string, Members<AccountFigures>>>()));
  let groups = known.get(by);
  if (groups === undefined) known.set(by, (groups = members(figures.portfolio, by, figures.accounts)));
  return groups;
}

/** The groups, those of the largest revenue first; those without any last. */
export const groupsBy = (figures: PortfolioFigures, by: Grouping, compare: (a: string, b: string) => number): AccountGroup[] =>
  groupSums(
    figures.portfolio,
    membersBy(figures, by),
    ({ cost, loss, priority }) => ({ revenue: cost?.revenue, cost: cost?.amount, loss: loss?.cost, priority }),
    compare,
  );

/** The accounts of one group, all of them without one; none when the workbook has no such group any more. */
export function accountsWithin(figures: PortfolioFigures, group: GroupRef | null): readonly AccountFigures[] {
  return group === null ? figures.accounts : (membersBy(figures, group.by).get(group.key)?.accounts ?? []);
}

/** The name of a group as the workbook has it now; '' when nothing is said. */
export const nameOfGroup = (figures: PortfolioFigures, { by, key }: GroupRef): string => membersBy(figures, by).get(key)?.name ?? key;
