/**
 * What the room of what moved shows: for the portfolio or one account each figure with its change and what of it came from where, and the lines below it in
 * sentences. What isn't the client's is told apart. Nothing is computed here.
 */
import type { Language } from '../../../locales/languages';
import type { FigureChange, Line } from '../../../metrics/portfolio/moved/account-lines';
import { caseLines } from '../../../metrics/portfolio/moved/case';
import { largestMoves, type Told } from '../../../metrics/portfolio/moved/largest';
import { Moved } from '../../../metrics/portfolio/moved/moved';
import { rankLines } from '../../../metrics/portfolio/moved/rank';
import { Sentences } from '../../../metrics/portfolio/moved/sentences';
import type { Cause } from '../../../metrics/portfolio/moved/stages';
import type { Snapshot, Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { sumOf } from '../../../metrics/numeric/sum';

/** A snapshot to compare with. */
export interface SnapshotChoice {
  readonly name: string;
  readonly asOf: number;
}

export interface MovedLine {
  readonly cause: Cause;
  /** NaN where the figure is known on one side only. */
  readonly change: number;
  readonly sentence: string;
}

export interface MovedFigureView extends FigureChange {
  readonly title: string;
  /** As they are written, '' where not known. */
  readonly written: { readonly from: string; readonly to: string; readonly change: string };
  /** NaN where it is known on one side only. */
  readonly change: number;
  /** What of the change came from the client, and what from elsewhere: the two add up to it. */
  readonly client: number;
  readonly elsewhere: number;
  /** The largest first; those below the digit shown are left out and counted. */
  readonly lines: readonly MovedLine[];
  readonly small: number;
}

export interface MovedView {
  readonly from: SnapshotChoice;
  readonly to: SnapshotChoice;
  /** Is what didn't come from the client known for all of the time between? */
  readonly told: boolean;
  readonly sameCurrency: boolean;
  readonly figures: readonly MovedFigureView[];
  readonly rank: readonly string[];
  readonly case: readonly string[];
  readonly largest: readonly Told[];
}

/** What may be compared with a snapshot: those before it, the newest first. */
export const choicesBefore = (snapshots: Snapshots, to: Snapshot): SnapshotChoice[] =>
  [...snapshots.values()]
    .filter(({ name, asOf }) => name !== to.name && asOf <= to.asOf)
    .map(({ name, asOf }) => ({ name, asOf }))
    .reverse()
    .sort((a, b) => b.asOf - a.asOf);

/** What came from nobody’s rows, and what came from the client’s. */
const ELSEWHERE: ReadonlySet<Cause> = new Set(['time', 'model', 'rates', 'settings', 'definitions', 'not_told']);

function figureView(change: FigureChange, lines: readonly Line[], sentences: Sentences): MovedFigureView {
  const { figure, from, to } = change;
  const own = lines.filter((line) => line.figure === figure);
  const said = own
    .map((line): MovedLine => ({ cause: line.cause, change: line.change, sentence: sentences.of(line) }))
    .filter(({ sentence }) => sentence !== '')
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const sum = (elsewhere: boolean): number =>
    sumOf(own.filter(({ cause, change: moved }) => ELSEWHERE.has(cause) === elsewhere && !Number.isNaN(moved)).map((line) => line.change));
  const shown = (value: number): string => (Number.isNaN(value) ? '' : sentences.plain(value, figure));
  return {
    ...change,
    title: sentences.figure(figure),
    written: { from: shown(from), to: shown(to), change: sentences.change({ figure, change: to - from }) },
    change: to - from,
    client: sum(false),
    elsewhere: sum(true),
    lines: said,
    small: own.length - said.length,
  };
}

/** `account`: its id; the portfolio's totals when left out. Undefined where it stands in neither snapshot. */
export function movedView(
  snapshots: Snapshots,
  [from, to]: readonly [Snapshot, Snapshot],
  language: Language,
  account?: string,
): MovedView | undefined {
  const moved = new Moved(snapshots, from, to);
  const sentences = new Sentences(moved, language);
  const moves = moved.accounts.find(({ id }) => id === account);
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
    case: caseLines(moved, ids).map((line) => sentences.ofCase(line)),
    largest: largestMoves(moved, sentences, ids),
  };
}
