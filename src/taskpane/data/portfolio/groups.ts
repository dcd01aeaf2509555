/**
 * The clients by group, owner, segment or region: sums of money, distinct references and families, the number of accounts. A group has no score, no case
 * and no rank of its own. Owners, segments and regions are names: all spellings of one are one.
 */
import { linesOfSets } from '../../../metrics/portfolio/lines-of-sets';
import { parentsOf, topmostParents } from '../../../portfolio/groups';
import { foldName } from '../../../tables/words';
import type { AccountFigures, PortfolioFigures } from '../compute';
import type { Grouping, GroupRef } from './rows';
import { knownSum, sumOfLosses, type Sum } from './sums';

export const groupFigures = ['revenue', 'cost', 'loss', 'priority', 'references', 'families'] as const;
export type GroupFigure = (typeof groupFigures)[number];

export interface AccountGroup extends Readonly<Record<GroupFigure, Sum>> {
  /** The id of the topmost parent, the folded name; '' for accounts that say nothing. */
  readonly key: string;
  /** '' when nothing is said. */
  readonly name: string;
  readonly accounts: readonly AccountFigures[];
}

interface Members {
  readonly name: string;
  readonly accounts: AccountFigures[];
}

type Identity = readonly [key: string, name: string];

function identities({ portfolio }: PortfolioFigures, by: Grouping): (account: number) => Identity {
  if (by !== 'group') {
    return (account) => {
      // The column's dictionary gives the spelling met most often.
      const name = portfolio.accountText(account, by);
      return [foldName(name), name];
    };
  }
  const { top } = topmostParents(parentsOf(portfolio.rowsOf('accounts')!));
  return (account) => {
    const id = portfolio.accountIds.text(top[account]!);
    return [id, portfolio.accountText(top[account]!, 'name') || id];
  };
}

const kept = new WeakMap<PortfolioFigures, Map<Grouping, ReadonlyMap<string, Members>>>();

/** Who belongs to which group: worked out once. */
function membersBy(figures: PortfolioFigures, by: Grouping): ReadonlyMap<string, Members> {
  let known = kept.get(figures);
  if (known === undefined) kept.set(figures, (known = new Map<Grouping, ReadonlyMap<string, Members>>()));
  const before = known.get(by);
  if (before !== undefined) return before;
  const groups = new Map<string, Members>();
  const identityOf = identities(figures, by);
  for (const account of figures.accounts) {
    const [key, name] = identityOf(account.account);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, { name, accounts: [account] });
    else members.accounts.push(account);
  }
  known.set(by, groups);
  return groups;
}

/** The groups, those of the largest revenue first; those without any last. */
export function groupsBy(figures: PortfolioFigures, by: Grouping, compare: (a: string, b: string) => number): AccountGroup[] {
  const members = [...membersBy(figures, by)];
  const lines = linesOfSets(
    figures.portfolio,
    members.map(([, { accounts }]) => accounts.map(({ account }) => account)),
  );
  const groups = members.map(([key, { name, accounts }], position): AccountGroup => {
    const { references, families, without } = lines[position]!;
    return {
      key,
      name,
      accounts,
      revenue: figures.portfolio.table('references') === undefined ? UNKNOWN : knownSum(accounts.map(({ cost }) => cost?.revenue)),
      cost: knownSum(accounts.map(({ cost }) => cost?.amount)),
      loss: sumOfLosses(accounts, ({ loss }) => loss?.cost),
      priority: sumOfLosses(accounts, ({ priority }) => priority),
      references: { value: without === accounts.length ? Number.NaN : references, without },
      families: { value: without === accounts.length ? Number.NaN : families, without },
    };
  });
  const revenues = new Map(groups.map((group) => [group, Number.isNaN(group.revenue.value) ? -Infinity : group.revenue.value]));
  return groups.sort((a, b) => {
    const [left, right] = [revenues.get(a)!, revenues.get(b)!];
    return left === right ? compare(a.name, b.name) || compare(a.key, b.key) : right - left;
  });
}

const UNKNOWN: Sum = { value: Number.NaN, without: 0 };

/** The accounts of one group, all of them without one; none when the workbook has no such group any more. */
export function accountsWithin(figures: PortfolioFigures, group: GroupRef | null): readonly AccountFigures[] {
  return group === null ? figures.accounts : (membersBy(figures, group.by).get(group.key)?.accounts ?? []);
}

/** The name of a group as the workbook has it now; '' when nothing is said. */
export const nameOfGroup = (figures: PortfolioFigures, { by, key }: GroupRef): string => membersBy(figures, by).get(key)?.name ?? key;
