/**
 * What moved between two snapshots, account by account, and for the portfolio as a whole: the sum of all accounts' lines by driver and cause, with those
 * who came, left, or whose figure is not known any more, each on a line of its own.
 */
import type { Effects } from '../snapshot/effects';
import { earlierRow } from '../snapshot/merged-row';
import { chainBetween, type Snapshot, type SnapshotRow, type Snapshots } from '../snapshot/read-snapshots';
import { formerRows } from '../snapshot/take-snapshot';
import { mergedEffects } from '../snapshot/thinning';
import { AccountMoves, OTHER_CURRENCY, type ComparedFigure, type Comparison, type FigureChange, type Line } from './account-lines';
import { sumOf } from '../../numeric/sum';

/** What is added up over the accounts. */
const TOTALS = ['revenue', 'margin', 'switching_cost', 'loss_cost', 'loss_x_risk'] as const satisfies readonly ComparedFigure[];

export class Moved {
  readonly accounts: readonly AccountMoves[];
  /** Are both in one reporting currency? */
  readonly sameCurrency: boolean;
  /** Is the chain of snapshots between them whole? */
  readonly told: boolean;

  constructor(
    readonly snapshots: Snapshots,
    readonly from: Snapshot,
    readonly to: Snapshot,
  ) {
    const chain = chainBetween(snapshots, from, to);
    this.told = chain !== undefined;
    this.sameCurrency = from.reporting === to.reporting;
    const how: Comparison = {
      days: to.asOf - from.asOf,
      told: this.told,
      sameDefinitions: from.definition === to.definition,
      sameCurrency: this.sameCurrency,
    };
    const claimed = new Set<string>();
    const accounts = [...to.rows.values()].map((row) => {
      const formerIds = row.isClient ? row.formerIds.filter((id) => to.rows.get(id)?.isClient !== true) : [];
      const earlier = formerRows(from, row.id, formerIds);
      for (const { id } of earlier) if (row.isClient || id === row.id) claimed.add(id);
      return { row, earlier, ids: [row.id, ...formerIds] };
    });
    const merged = new Set(
      accounts.filter(({ row }) => row.isClient).flatMap(({ earlier, row }) => earlier.map(({ id }) => id).filter((id) => id !== row.id)),
    );
    this.accounts = [
      ...accounts
        .filter(({ row }) => !merged.has(row.id))
        .map(({ row, earlier, ids }) => new AccountMoves(earlierRow(earlier), row, effectsOf(chain ?? [], ids), how)),
      ...[...from.rows.values()]
        .filter(({ id }) => !claimed.has(id))
        .map((row) => new AccountMoves(earlierRow([row]), undefined, new Map(), how)),
    ];
  }

  /** The portfolio's lines. */
  get totalLines(): Line[] {
    const sums = new Map<string, Line>();
    const single: Line[] = [];
    for (const line of TOTALS.flatMap((figure) => this.accounts.flatMap((moves) => moves.linesOf(figure)))) {
      if (line.driver === 'entered' || line.driver === 'left' || Number.isNaN(line.change)) {
        single.push(valued(line));
        continue;
      }
      const key = `${line.figure}\n${line.driver}\n${line.item}\n${line.cause}`;
      const sum = sums.get(key);
      sums.set(key, sum === undefined ? { ...line, account: '', name: '' } : added(sum, line));
    }
    return [...sums.values(), ...single].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** The portfolio's figures: sums over who was and who is a client, as far as known. */
  get totalFigures(): FigureChange[] {
    const sum = (figure: ComparedFigure, side: 'from' | 'to'): number =>
      sumOf(this.accounts.map((moves) => moves.change(figure)?.[side] ?? Number.NaN).filter((value) => !Number.isNaN(value)));
    return (this.sameCurrency ? TOTALS : []).map((figure) => ({ figure, from: sum(figure, 'from'), to: sum(figure, 'to') }));
  }
}

/** What didn't come from the client's rows, summed over the snapshots between. */
function effectsOf(chain: readonly Snapshot[], ids: readonly string[]): Effects {
  return chain.reduce<Effects>((sum, { rows }) => {
    const row: SnapshotRow | undefined = ids.flatMap((id) => rows.get(id) ?? [])[0];
    return row === undefined ? sum : mergedEffects(row.effects, sum);
  }, new Map());
}

const placeOf = ({ figure }: Line): number => (TOTALS as readonly string[]).indexOf(figure);

/** In a total, a figure that isn't known any more takes its value away, and one that is known now adds it. */
function valued(line: Line): Line {
  if (!Number.isNaN(line.change) || line.reason === OTHER_CURRENCY || line.cause === 'merged') return line;
  return { ...line, change: Number.isNaN(line.after) ? -line.before : line.after };
}

const added = (sum: Line, line: Line): Line => ({
  ...sum,
  before: sum.before + line.before,
  after: sum.after + line.after,
  change: sum.change + line.change,
});
