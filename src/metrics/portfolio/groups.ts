/**
 * Accounts by group, owner, segment or region: sums of money, distinct references and families, the number of accounts. A group has no score, no case and
 * no rank of its own. Owners, segments and regions are names: all spellings of one are one. A sum is of what is known, and says of how many accounts
 * it is without.
 */
import { parentsOf, topmostParents } from '../../portfolio/groups';
import type { Portfolio } from '../../portfolio/portfolio';
import { foldName } from '../../tables/words';
import { sumOf } from '../numeric/sum';
import { linesOfSets } from './lines-of-sets';

/** What a portfolio is read by; a group is all the accounts below one topmost parent. */
export const groupings = ['group', 'owner', 'segment', 'region'] as const;
export type Grouping = (typeof groupings)[number];

export interface Sum {
  /** NaN when nothing is known that would make a sum. */
  readonly value: number;
  /** How many accounts it is without. */
  readonly without: number;
}

export function knownSum(values: readonly (number | undefined)[]): Sum {
  const known = values.filter((value): value is number => value !== undefined && !Number.isNaN(value));
  return { value: known.length === 0 ? Number.NaN : sumOf(known), without: values.length - known.length };
}

/** Money of one account; undefined or NaN where it isn't known. */
export interface Money {
  readonly revenue: number | undefined;
  readonly cost: number | undefined;
  readonly loss: number | undefined;
  readonly priority: number | undefined;
}

/** Of a figure that is 0 without revenue: where only such accounts are known, a sum of 0 would hide that the others are not. */
function sumOfLosses(accounts: readonly Money[], of: 'loss' | 'priority'): Sum {
  const sum = knownSum(accounts.map((account) => account[of]));
  if (sum.without === 0) return sum;
  const valued = accounts.filter((account) => !Number.isNaN(account[of] ?? Number.NaN));
  return knownSum(valued.map(({ revenue }) => revenue)).value > 0 ? sum : { ...sum, value: Number.NaN };
}

export const groupFigures = ['revenue', 'cost', 'loss', 'priority', 'references', 'families'] as const;
export type GroupFigure = (typeof groupFigures)[number];

export interface Members<Account> {
  /** '' when nothing is said. */
  readonly name: string;
  readonly accounts: readonly Account[];
}

export interface Group<Account> extends Readonly<Record<GroupFigure, Sum>>, Members<Account> {
  /** The id of the topmost parent, the folded name; '' for accounts that say nothing. */
  readonly key: string;
}

type Identity = readonly [key: string, name: string];

function identities(portfolio: Portfolio, by: Grouping): (account: number) => Identity {
  if (by !== 'group') {
    return (account) => {
      // The column's dictionary gives the spelling met most often.
      const name = portfolio.accountText(account, by);
      return [foldName(name), name];
    };
  }
  const rows = portfolio.rowsOf('accounts');
  const top = rows === undefined ? undefined : topmostParents(parentsOf(rows)).top;
  return (account) => {
    const topmost = top?.[account] ?? account;
    const id = portfolio.accountIds.text(topmost);
    return [id, portfolio.accountText(topmost, 'name') || id];
  };
}

/** Who belongs to which group, by key. */
export function membersBy<Account extends { readonly account: number }>(
  portfolio: Portfolio,
  by: Grouping,
  accounts: readonly Account[],
): Map<string, Members<Account>> {
  const groups = new Map<string, { readonly name: string; readonly accounts: Account[] }>();
  const identityOf = identities(portfolio, by);
  for (const account of accounts) {
    const [key, name] = identityOf(account.account);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, { name, accounts: [account] });
    else members.accounts.push(account);
  }
  return groups;
}

const UNKNOWN: Sum = { value: Number.NaN, without: 0 };

/** The sums of each group, those of the largest revenue first. */
export function groupSums<Account extends { readonly account: number }>(
  portfolio: Portfolio,
  groups: ReadonlyMap<string, Members<Account>>,
  moneyOf: (account: Account) => Money,
  compare: (a: string, b: string) => number,
): Group<Account>[] {
  const members = [...groups];
  const lines = linesOfSets(
    portfolio,
    members.map(([, { accounts }]) => accounts.map(({ account }) => account)),
  );
  const hasLines = portfolio.table('references') !== undefined;
  const sums = members.map(([key, { name, accounts }], position): Group<Account> => {
    const { references, families, without } = lines[position]!;
    const money = accounts.map(moneyOf);
    const counted = (value: number): Sum => ({ value: without === accounts.length ? Number.NaN : value, without });
    return {
      key,
      name,
      accounts,
      revenue: hasLines ? knownSum(money.map(({ revenue }) => revenue)) : UNKNOWN,
      cost: knownSum(money.map(({ cost }) => cost)),
      loss: sumOfLosses(money, 'loss'),
      priority: sumOfLosses(money, 'priority'),
      references: counted(references),
      families: counted(families),
    };
  });
  const height = ({ revenue: { value } }: Group<Account>): number => (Number.isNaN(value) ? -Infinity : value);
  return sums.sort((a, b) => {
    const [left, right] = [height(a), height(b)];
    return left === right ? compare(a.name, b.name) || compare(a.key, b.key) : right - left;
  });
}
