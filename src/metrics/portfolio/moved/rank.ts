/**
 * Who passed whom, by cost of loss × risk (ties by revenue; equal within 1e-12). First go those who left or are not known any more, then the stages of
 * those known in both, then come those who entered: one line for each other account that changes side, and they add up to the change of rank.
 */
import { ranksOf } from '../../retention/priority';
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
    const priority = moves.change('loss_x_risk');
    const revenue = moves.change('revenue');
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
    if (other.worth === undefined)
      for (const { driver, cause, change, values } of besides(account, other)) push(driver, other, cause, change, values);
    else
      steps.forEach((cause, stage) => {
        const [was, is] = [isAbove(other, account, stage), isAbove(other, account, stage + 1)];
        if (was !== is)
          push(was ? 'passed' : 'passed_by', other, cause, was ? -1 : 1, [account.worth![stage + 1]!, other.worth![stage + 1]!]);
      });
  }
  return lines.sort((a, b) => (places.get(a.item) ?? 0) - (places.get(b.item) ?? 0));
}

/** Another account that went first, or came last. */
interface Beside {
  readonly driver: 'gone_above' | 'new_above';
  readonly cause: Cause;
  readonly change: 1 | -1;
  readonly values: readonly [number, number];
}

function besides(account: Racer, other: Racer): Beside[] {
  const { status } = other.moves;
  const [own, ownRevenue] = [account.worth!, account.revenue!];
  const revenue = other.moves.change('revenue');
  const above = (worth: number, its: number, stage: number): boolean =>
    (compared(worth, own[stage]!) || compared(its, ownRevenue[stage]!)) > 0;
  const found: Beside[] = [];
  if (!Number.isNaN(other.from) && above(other.from, revenue?.from ?? 0, 0))
    found.push({ driver: 'gone_above', cause: status === 'left' ? 'left' : 'unknown', change: -1, values: [own[0]!, other.from] });
  if (!Number.isNaN(other.to) && above(other.to, revenue?.to ?? 0, LAST))
    found.push({ driver: 'new_above', cause: status === 'entered' ? 'entered' : 'known', change: 1, values: [own[LAST]!, other.to] });
  return found;
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

/** How many accounts one account's going lets rise, or its coming makes sink. */
export interface Shift {
  readonly name: string;
  readonly gone: boolean;
  readonly count: number;
}

export function rankShifts(moved: Moved): Shift[] {
  if (!moved.sameCurrency) return [];
  const all = racers(moved);
  const staying = all.filter(({ worth }) => worth !== undefined);
  return all
    .filter(({ worth }) => worth === undefined)
    .flatMap((other): Shift[] => {
      const sides = staying.flatMap((account) => besides(account, other));
      const count = (driver: Beside['driver']): number => sides.filter((side) => side.driver === driver).length;
      const name = other.moves.name;
      return [
        { name, gone: true, count: count('gone_above') },
        { name, gone: false, count: count('new_above') },
      ].filter((shift) => shift.count > 0);
    });
}

/** How many of those ranked on both sides rise in one step. */
export function rankRises(moved: Moved, cause: 'model' | 'settings'): number {
  if (!moved.sameCurrency) return 0;
  const staying = racers(moved).filter(({ worth }) => worth !== undefined);
  const step = steps.indexOf(cause);
  const ranksAt = (stage: number): number[] =>
    ranksOf(staying.map(({ worth, revenue }) => ({ expectedLoss: worth![stage]!, revenue: revenue![stage]! })));
  const [before, after] = [ranksAt(step), ranksAt(step + 1)];
  return before.filter((rank, place) => after[place]! < rank).length;
}

/** The rank of an account in both snapshots. */
export const ranksIn = (moved: Moved, id: string): readonly [number, number] => [
  figureAt(moved.from.rows.get(id), 'rank'),
  figureAt(moved.to.rows.get(id), 'rank'),
];
