/**
 * What moved between two snapshots, account by account, and for the portfolio as a whole: the sum of all accounts' lines by driver and cause, with those
 * who came, left, or whose figure is not known any more, each on a line of its own.
 */
import type { Effects } from '../snapshot/effects';
import { earlierRow } from '../snapshot/merged-row';
import { chainBetween, type Snapshot, type SnapshotRow, type Snapshots } from '../snapshot/read-snapshots';
import { formerRows } from '../snapshot/take-snapshot';
import { mergedEffects } from '../snapshot/thinning';
import { accountMoves, type AccountMoves, type Comparison, type FigureChange, type Line, type LineFigure } from './account-lines';

/** Figures in money: they are compared in one reporting currency only. */
const AMOUNTS: ReadonlySet<LineFigure> = new Set([
  'revenue',
  'margin',
  'switching_cost',
  'loss_cost',
  'replaced',
  'not_replaced',
  'loss_cost_by_input',
  'loss_x_risk',
]);
/** What is added up over the accounts. */
const TOTALS: readonly LineFigure[] = ['revenue', 'margin', 'switching_cost', 'loss_cost', 'loss_x_risk'];

/** Why an amount can't be compared. */
export const OTHER_CURRENCY = 'other_currency';

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
    const how: Comparison = { days: to.asOf - from.asOf, told: this.told, sameDefinitions: from.definition === to.definition };
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
    const moves = [
      ...accounts
        .filter(({ row }) => !merged.has(row.id))
        .map(({ row, earlier, ids }) => accountMoves(earlierRow(earlier), row, effectsOf(chain ?? [], ids), how)),
      ...[...from.rows.values()]
        .filter(({ id }) => !claimed.has(id))
        .map((row) => accountMoves(earlierRow([row]), undefined, new Map(), how)),
    ];
    this.accounts = this.sameCurrency ? moves : moves.map(withoutAmounts);
  }

  isAmount(figure: LineFigure): boolean {
    return AMOUNTS.has(figure);
  }

  /** The portfolio's lines. */
  get totalLines(): Line[] {
    const sums = new Map<string, Line>();
    const single: Line[] = [];
    for (const { lines } of this.accounts) {
      for (const line of lines) {
        if (!TOTALS.includes(line.figure)) continue;
        if (line.driver === 'entered' || line.driver === 'left' || Number.isNaN(line.change)) {
          single.push(valued(line));
          continue;
        }
        const key = `${line.figure}\n${line.driver}\n${line.item}\n${line.cause}`;
        const sum = sums.get(key);
        sums.set(key, sum === undefined ? { ...line, account: '', name: '' } : added(sum, line));
      }
    }
    return [...sums.values(), ...single].sort((a, b) => TOTALS.indexOf(a.figure) - TOTALS.indexOf(b.figure));
  }

  /** The portfolio's figures: sums over who was and who is a client, as far as known. */
  get totalFigures(): FigureChange[] {
    const sum = (figure: LineFigure, side: 'from' | 'to'): number =>
      this.accounts.reduce((total, { figures }) => {
        const value = figures.find((one) => one.figure === figure)?.[side] ?? Number.NaN;
        return Number.isNaN(value) ? total : total + value;
      }, 0);
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

/** Amounts of two currencies are never compared. */
function withoutAmounts(moves: AccountMoves): AccountMoves {
  const told = moves.lines.filter(({ figure }) => !AMOUNTS.has(figure));
  const amounts = moves.figures
    .filter(({ figure }) => AMOUNTS.has(figure))
    .map(
      ({ figure, from, to }): Line => ({
        account: moves.id,
        name: moves.name,
        figure,
        driver: 'not_told',
        item: '',
        cause: 'not_told',
        before: from,
        after: to,
        change: Number.NaN,
        reason: OTHER_CURRENCY,
      }),
    );
  return { ...moves, lines: [...amounts, ...told] };
}
