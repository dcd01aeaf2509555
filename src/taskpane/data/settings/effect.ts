/** What other settings would change: the portfolio as it is computed with them, beside the one that stands. Nothing is computed here. */
import type { RelationshipCase } from '../../../metrics/portfolio/relationship-case';
import type { AccountFigures, PortfolioFigures } from '../compute';

export interface Change<Value> {
  readonly id: string;
  readonly name: string;
  readonly before: Value;
  readonly after: Value;
}

export const movedFigures = ['held', 'attached', 'risk', 'loss', 'cost'] as const;
export type MovedFigure = (typeof movedFigures)[number];

export interface Moves {
  /** Accounts whose figure is another. */
  readonly count: number;
  /** The ten that move most; where a figure comes or goes, NaN stands for none. */
  readonly largest: readonly Change<number>[];
}

export interface Effect {
  readonly cases: readonly Change<RelationshipCase | undefined>[];
  /** The best rank first, as it would be. */
  readonly ranks: readonly Change<number>[];
  readonly moves: Readonly<Record<MovedFigure, Moves>>;
}

const LARGEST = 10;
/** Less is the noise of floating point. */
const CLOSE = 1e-12;

const figure: Readonly<Record<MovedFigure, (account: AccountFigures) => number>> = {
  held: ({ cost }) => cost?.held ?? Number.NaN,
  attached: ({ trust }) => trust?.score ?? Number.NaN,
  risk: ({ risk }) => risk?.risk ?? Number.NaN,
  loss: ({ loss }) => loss?.cost ?? Number.NaN,
  cost: ({ cost }) => cost?.amount ?? Number.NaN,
};

/** How far a figure moves; one that comes or goes moves farthest. */
function distance({ before, after }: Change<number>): number {
  if (Number.isNaN(before) || Number.isNaN(after)) return Number.isNaN(before) && Number.isNaN(after) ? 0 : Infinity;
  const moved = Math.abs(after - before);
  return moved <= CLOSE * Math.max(Math.abs(before), Math.abs(after)) ? 0 : moved;
}

const byDistance = (a: Change<number>, b: Change<number>): number => {
  const [near, far] = [distance(a), distance(b)];
  return near === far ? 0 : far - near;
};

export function effectOf(before: PortfolioFigures, after: PortfolioFigures): Effect {
  const pairs = before.accounts.flatMap((account) => {
    const then = after.byId.get(account.id);
    return then === undefined ? [] : [{ account, then }];
  });
  const changesOf = <Value>(value: (account: AccountFigures) => Value): Change<Value>[] =>
    pairs.map(({ account, then }) => ({ id: account.id, name: account.name, before: value(account), after: value(then) }));
  const moves = (name: MovedFigure): Moves => {
    const moved = changesOf(figure[name]).filter((change) => distance(change) > 0);
    return { count: moved.length, largest: moved.sort(byDistance).slice(0, LARGEST) };
  };
  const endless = (rank: number): number => (Number.isNaN(rank) ? Infinity : rank);
  return {
    cases: changesOf(({ relation }) => relation).filter((change) => change.before !== change.after),
    ranks: changesOf(({ rank }) => rank)
      .filter((change) => distance(change) > 0)
      .sort((a, b) => endless(a.after) - endless(b.after)),
    moves: { held: moves('held'), attached: moves('attached'), risk: moves('risk'), loss: moves('loss'), cost: moves('cost') },
  };
}

export const changesNothing = ({ cases, ranks, moves }: Effect): boolean =>
  cases.length === 0 && ranks.length === 0 && movedFigures.every((name) => moves[name].count === 0);
