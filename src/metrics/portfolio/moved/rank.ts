/**
 * Who passed whom, by cost of loss × risk (ties by revenue; equal within 1e-12). First go those who left or are not known any more, then the stages of
 * those known in both, then come those who entered: one line for each other account that changes side, and they add up to the change of rank.
 */
import { figureAt } from '../snapshot/read-snapshots';
import { lossAt, riskAt } from './figure-rules';
import type { AccountMoves, Line } from './account-lines';
import type { Moved } from './moved';
import { LAST, steps, type Cause } from './stages';

/** One account as far as ranks go: what it weighs at each stage; undefined where it has no rank. */
interface Racer {
  readonly moves: AccountMoves;
  readonly from: number;
  readonly to: number;
  readonly worth: Float64Array | undefined;
  readonly revenue: Float64Array | undefined;
}

const EQUAL = 1e-12;

const compared = (a: number, b: number): number => (Math.abs(a - b) <= EQUAL * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b);

function racers(moved: Moved): Racer[] {
  return moved.accounts.flatMap((moves): Racer[] => {
    if (moves.status === 'neither') return [];
    const priority = moves.figures.find(({ figure }) => figure === 'loss_x_risk');
    const revenue = moves.figures.find(({ figure }) => figure === 'revenue');
    const [from, to] = [priority?.from ?? Number.NaN, priority?.to ?? Number.NaN];
    if (Number.isNaN(from) && Number.isNaN(to)) return [];
    const both = !Number.isNaN(from) && !Number.isNaN(to);
    const { stages } = moves;
    // The ends as they were; without drivers the client's step takes it all.
    const at = ([first, last]: readonly [number, number], of: (stage: number) => number): Float64Array =>
      Float64Array.from({ length: LAST + 1 }, (_, stage) => {
        if (stage === 0 || (stages === undefined && stage < 2)) return first;
        return stage === LAST || stages === undefined ? last : of(stage);
      });
    return [
      {
        moves,
        from,
        to,
        worth: both ? at([from, to], (stage) => lossAt(stages!, stage) * riskAt(stages!, stage)) : undefined,
        revenue: both ? at([revenue!.from, revenue!.to], (stage) => stages!.at('loss', 'revenue', stage)) : undefined,
      },
    ];
  });
}

const isAbove = (one: Racer, other: Racer, stage: number): boolean =>
  (compared(one.worth![stage]!, other.worth![stage]!) || compared(one.revenue![stage]!, other.revenue![stage]!)) > 0;

/** The lines of one account; `change` is in places: −1 is one place up. */
function linesOf(account: Racer, all: readonly Racer[], places: ReadonlyMap<string, number>): Line[] {
  const lines: Line[] = [];
  const push = (driver: string, other: Racer, cause: Cause, change: number, values: readonly [number, number]): unknown =>
    lines.push({
      account: account.moves.id,
      name: account.moves.name,
      figure: 'rank',
      driver,
      item: other.moves.name,
      cause,
      before: values[0],
      after: values[1],
      change,
    });
  for (const other of all) {
    if (other === account) continue;
    if (other.worth === undefined) besides(account, other, push);
    else
      steps.forEach((cause, stage) => {
        const [was, is] = [isAbove(other, account, stage), isAbove(other, account, stage + 1)];
        if (was !== is)
          push(was ? 'passed' : 'passed_by', other, cause, was ? -1 : 1, [account.worth![stage + 1]!, other.worth![stage + 1]!]);
      });
  }
  return lines.sort((a, b) => (places.get(a.item) ?? 0) - (places.get(b.item) ?? 0));
}

type Push = (driver: string, other: Racer, cause: Cause, change: number, values: readonly [number, number]) => unknown;

/** Those who go first, and those who come last. */
function besides(account: Racer, other: Racer, push: Push): void {
  const { status } = other.moves;
  const ends = [account.worth!, account.revenue!] as const;
  const above = (worth: number, revenue: number, stage: number): boolean =>
    (compared(worth, ends[0][stage]!) || compared(revenue, ends[1][stage]!)) > 0;
  const revenue = other.moves.figures.find(({ figure }) => figure === 'revenue');
  if (!Number.isNaN(other.from) && above(other.from, revenue?.from ?? 0, 0))
    push('gone_above', other, status === 'left' ? 'left' : 'unknown', -1, [ends[0][0]!, other.from]);
  if (!Number.isNaN(other.to) && above(other.to, revenue?.to ?? 0, LAST))
    push('new_above', other, status === 'entered' ? 'entered' : 'known', 1, [ends[0][LAST]!, other.to]);
}

/** Of the accounts asked for; of all that have a rank on both sides when left out. */
export function rankLines(moved: Moved, ids?: ReadonlySet<string>): Line[] {
  if (!moved.sameCurrency) return [];
  const all = racers(moved);
  const places = new Map(all.map(({ moves, to }) => [moves.name, -to] as const));
  return all
    .filter(({ worth, moves }) => worth !== undefined && (ids === undefined || ids.has(moves.id)))
    .flatMap((account) => linesOf(account, all, places));
}

/** The rank of an account in both snapshots. */
export const ranksIn = (moved: Moved, id: string): readonly [number, number] => [
  figureAt(moved.from.rows.get(id), 'rank'),
  figureAt(moved.to.rows.get(id), 'rank'),
];
