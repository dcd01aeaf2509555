/**
 * What the room of what moved shows: for the portfolio or one account each figure with its change and what of it came from where, and the lines below it in
 * sentences. What isn't the client's is told apart. Nothing is computed here.
 */
import type { Language } from '../../../locales/languages';
import type { FigureChange, Line } from '../../../metrics/portfolio/moved/account-lines';
import { caseLines } from '../../../metrics/portfolio/moved/case';
import { largestMoves, type Told } from '../../../metrics/portfolio/moved/largest';
import { Moved } from '../../../metrics/portfolio/moved/moved';
import { rankLines, ranksIn } from '../../../metrics/portfolio/moved/rank';
import { Sentences } from '../../../metrics/portfolio/moved/sentences';
import type { Cause } from '../../../metrics/portfolio/moved/stages';
import type { Snapshot, Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { sumOf } from '../../../metrics/numeric/sum';

/** A snapshot to compare with. */
export interface SnapshotChoice {
  readonly name: string;
  readonly asOf: number;
}

/** Where a change comes from: the client; days that passed; the losses of others; rates; what was set; how it is defined; nobody knows. */
export const origins = ['client', 'time', 'model', 'rates', 'settings', 'definitions', 'not_told'] as const;
export type Origin = (typeof origins)[number];

const originOf = (cause: Cause): Origin => ((origins as readonly string[]).includes(cause) ? (cause as Origin) : 'client');

export interface MovedLine {
  readonly cause: Cause;
  /** NaN where the figure is known on one side only. */
  readonly change: number;
  readonly sentence: string;
}

/** What of a figure's change came from one place; the parts add up to it. */
export interface MovedPart {
  readonly origin: Origin;
  readonly change: number;
  /** As it is written, '' below the digit shown. */
  readonly written: string;
  /** The largest first; those below the digit shown are left out. */
  readonly lines: readonly MovedLine[];
}

export interface MovedFigureView extends FigureChange {
  readonly title: string;
  /** As they are written, '' where not known. */
  readonly written: { readonly from: string; readonly to: string; readonly change: string };
  /** NaN where it is known on one side only. */
  readonly change: number;
  /** In the order of `origins`; those that said nothing are left out. */
  readonly parts: readonly MovedPart[];
  /** Lines below the digit shown. */
  readonly small: number;
}

/** An account whose place in the ranking is another one. */
export interface RankMove {
  readonly account: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
}

export interface MovedView {
  readonly from: SnapshotChoice;
  readonly to: SnapshotChoice;
  /** Is what didn't come from the client known for all of the time between? */
  readonly told: boolean;
  readonly sameCurrency: boolean;
  readonly figures: readonly MovedFigureView[];
  /** Who passed whom, of one account. */
  readonly rank: readonly string[];
  /** Whose place changed most, of the portfolio. */
  readonly ranks: readonly RankMove[];
  readonly case: readonly string[];
  readonly largest: readonly Told[];
}

/** What may be compared with a snapshot: those before it, the newest first. */
export const choicesBefore = (snapshots: Snapshots, to: SnapshotChoice): SnapshotChoice[] =>
  [...snapshots.values()]
    .filter(({ name, asOf }) => name !== to.name && asOf <= to.asOf)
    .map(({ name, asOf }) => ({ name, asOf }))
    .reverse()
    .sort((a, b) => b.asOf - a.asOf);

function partOf(origin: Origin, figure: FigureChange['figure'], lines: readonly Line[], sentences: Sentences): MovedPart[] {
  const own = lines.filter(({ cause }) => originOf(cause) === origin);
  if (own.length === 0) return [];
  const change = sumOf(own.map((line) => line.change).filter((value) => !Number.isNaN(value)));
  const said = own
    .map((line): MovedLine => ({ cause: line.cause, change: line.change, sentence: sentences.of(line) }))
    .filter(({ sentence }) => sentence !== '')
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return [{ origin, change, written: sentences.change({ figure, change }), lines: said }];
}

function figureView(change: FigureChange, lines: readonly Line[], sentences: Sentences): MovedFigureView {
  const { figure, from, to } = change;
  const own = lines.filter((line) => line.figure === figure);
  const parts = origins.flatMap((origin) => partOf(origin, figure, own, sentences));
  const shown = (value: number): string => (Number.isNaN(value) ? '' : sentences.plain(value, figure));
  return {
    ...change,
    title: sentences.figure(figure),
    written: { from: shown(from), to: shown(to), change: sentences.change({ figure, change: to - from }) },
    change: to - from,
    parts,
    small: own.length - parts.reduce((count, part) => count + part.lines.length, 0),
  };
}

const RANKS = 10;

function rankMoves(moved: Moved, sentences: Sentences): RankMove[] {
  return moved.accounts
    .map(({ id, name }): RankMove => {
      const [from, to] = ranksIn(moved, id);
      return { account: id, name, from, to, sentence: sentences.ofRank(from, to) };
    })
    .filter(({ from, to }) => from !== to && !Number.isNaN(from) && !Number.isNaN(to))
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.to - b.to)
    .slice(0, RANKS);
}

/** Undefined for an account that stands in neither snapshot. */
export type MovedViewOf = (account?: string) => MovedView | undefined;

/** The comparison, to be looked at: `account` is an id; the portfolio's totals when left out. */
export function movedViews(snapshots: Snapshots, [from, to]: readonly [Snapshot, Snapshot], language: Language): MovedViewOf {
  const moved = new Moved(snapshots, from, to);
  const sentences = new Sentences(moved, language);
  const byId = new Map(moved.accounts.map((moves) => [moves.id, moves]));
  return (account) => {
    const moves = account === undefined ? undefined : byId.get(account);
    if (account !== undefined && moves === undefined) return undefined;
    const ids = account === undefined ? undefined : new Set([account]);
    const { figures, lines } = moves ?? { figures: moved.totalFigures, lines: moved.totalLines };
    return {
      from: { name: from.name, asOf: from.asOf },
      to: { name: to.name, asOf: to.asOf },
      told: moved.told,
      sameCurrency: moved.sameCurrency,
      figures: figures.map((change) => figureView(change, lines, sentences)),
      rank: ids === undefined ? [] : rankLines(moved, ids).map((line) => sentences.of(line)),
      ranks: ids === undefined ? rankMoves(moved, sentences) : [],
      case: caseLines(moved, ids).map((line) => sentences.ofCase(line)),
      largest: largestMoves(moved, sentences, ids),
    };
  };
}
