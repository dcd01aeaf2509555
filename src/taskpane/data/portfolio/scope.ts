/**
 * Which accounts the pane shows: all, or those of one owner, segment, region, status or group. What is chosen is kept in the workbook's settings as a text
 * that anybody can read and change: `owner: Ada`. Ranks stay those of the whole portfolio.
 */
import { groupings, membersBy, type Grouping } from '../../../metrics/portfolio/groups';
import { foldName } from '../../../tables/words';
import { totalsOf, type AccountFigures, type PortfolioFigures } from '../compute';

export const scopings = [...groupings, 'status'] as const;
export type Scoping = (typeof scopings)[number];

export interface Scope {
  readonly by: Scoping;
  /** Id of the topmost parent, stage of the relationship, or the name as it is spelled; '' for accounts that say nothing. */
  readonly value: string;
}

export const isGrouping = (text: string): text is Grouping => (groupings as readonly string[]).includes(text);

/** null where the text says nothing that is known: then everything is shown. */
export function scopeOf(text: string): Scope | null {
  const at = text.indexOf(':');
  const by = scopings.find((one) => one === text.slice(0, Math.max(0, at)).trim().toLowerCase());
  return by === undefined ? null : { by, value: text.slice(at + 1).trim() };
}

export const scopeText = (scope: Scope | null): string => (scope === null ? '' : `${scope.by}: ${scope.value}`.trim());

const keyOf = ({ by, value }: Scope): string => (by === 'group' || by === 'status' ? value : foldName(value));
export const sameScope = (one: Scope | null, other: Scope | null): boolean =>
  one === null || other === null ? one === other : one.by === other.by && keyOf(one) === keyOf(other);

interface Members {
  readonly name: string;
  readonly accounts: readonly AccountFigures[];
  readonly ids: ReadonlySet<string>;
}

const kept = new WeakMap<PortfolioFigures, Map<Scoping, ReadonlyMap<string, Members>>>();

/** All accounts, lost ones and prospects too, by key. */
function membersOf(figures: PortfolioFigures, by: Scoping): ReadonlyMap<string, Members> {
  let known = kept.get(figures);
  if (known === undefined) kept.set(figures, (known = new Map<Scoping, ReadonlyMap<string, Members>>()));
  let members = known.get(by);
  if (members === undefined) {
    const all = [...figures.byId.values()];
    const found = by === 'status' ? byStage(all) : membersBy(figures.portfolio, by, all);
    members = new Map([...found].map(([key, { name, accounts }]) => [key, { name, accounts, ids: new Set(accounts.map(({ id }) => id)) }]));
    known.set(by, members);
  }
  return members;
}

function byStage(all: readonly AccountFigures[]): Map<string, Omit<Members, 'ids'>> {
  const stages = new Map<string, { name: string; accounts: AccountFigures[] }>();
  for (const account of all) {
    const { stage } = account.life;
    const members = stages.get(stage) ?? { name: stage, accounts: [] };
    members.accounts.push(account);
    stages.set(stage, members);
  }
  return stages;
}

/** What a choice by this would tell apart: two values at least, or a group of several accounts. */
export function isOffered(figures: PortfolioFigures, by: Scoping): boolean {
  const members = membersOf(figures, by);
  return by === 'group' ? members.size < figures.byId.size : members.size > 1;
}

export interface ScopeValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** The values to choose from, those that say nothing last. */
export function valuesOf(figures: PortfolioFigures, by: Scoping, compare: (a: string, b: string) => number): ScopeValue[] {
  return [...membersOf(figures, by)]
    .map(([key, { name, accounts }]) => ({ value: by === 'group' || by === 'status' ? key : name, name, count: accounts.length }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name));
}

/** The name of what is shown; '' for accounts that say nothing. */
export const nameOfScope = (figures: PortfolioFigures, scope: Scope): string =>
  membersOf(figures, scope.by).get(keyOf(scope))?.name ?? scope.value;

/** Is the account among those that are shown? */
export const inScope = (figures: PortfolioFigures, scope: Scope | null, id: string): boolean =>
  scope === null || membersOf(figures, scope.by).get(keyOf(scope))?.ids.has(id) === true;

const scopedBefore = new WeakMap<PortfolioFigures, { readonly text: string; readonly scoped: PortfolioFigures }>();

/** The same figures of fewer accounts, with totals of these. */
export function scoped(figures: PortfolioFigures, scope: Scope | null): PortfolioFigures {
  if (scope === null) return figures;
  const text = scopeText(scope);
  const before = scopedBefore.get(figures);
  if (before?.text === text) return before.scoped;
  const only = (accounts: readonly AccountFigures[]): AccountFigures[] => accounts.filter(({ id }) => inScope(figures, scope, id));
  const accounts = only(figures.accounts);
  const found: PortfolioFigures = {
    ...figures,
    accounts,
    lost: only(figures.lost),
    prospects: only(figures.prospects),
    totals: totalsOf(accounts, figures.portfolio.table('references') !== undefined),
  };
  scopedBefore.set(figures, { text, scoped: found });
  return found;
}
