/**
 * What was given to and obtained from a client, row by row, and what answers to what. A give is paired when its paired_id names a
 * get of the same account, or a get of the account names it: either row may say so. A pair that leads nowhere (no such row of the account, or one
 * of the same direction) is an orphan; rows that name each other in a circle other than a give and its get are circular. Both are reported and
 * change no amount. What is dated after `as_of` is not there yet: a counterpart only promised doesn't pair.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { choiceCodes } from '../../../tables/cell';
import { columnOf } from '../../../tables/declarations/index';
import { NO_CODE } from '../../../tables/dictionary';
import type { Table } from '../../../tables/read';
import { codesByWord } from '../../../tables/read-words';
import { normaliseWord } from '../../../tables/words';

/** Kinds that a figure depends on; people may write any other. */
export type KnownKind = 'price' | 'volume' | 'payment_terms' | 'breadth' | 'information';
const kindOf = codesByWord<KnownKind>(({ exchange }) => exchange.kinds);

const GIVE = choiceCodes(columnOf('concessions', 'direction')).indexOf('give');

export interface Concession {
  readonly table: Table;
  readonly row: number;
  readonly date: number;
  /** Undefined when the row doesn't say: it counts nowhere. */
  readonly direction: 'give' | 'get' | undefined;
  /** As it is written. */
  readonly kind: string;
  readonly known: KnownKind | undefined;
  /** Has it a counterpart? */
  readonly paired: boolean;
  readonly orphan: boolean;
  readonly circular: boolean;
}

/** The account's concessions and counterparts dated up to `as_of`, in the order of the table. */
export function concessionsOf(portfolio: Portfolio, account: number): Concession[] {
  const rows = portfolio.rowsOf('concessions');
  if (rows === undefined) return [];
  const { table } = rows;
  const kept = Array.from(rows.rows(account)).filter((row) => table.number('date', row) <= portfolio.asOf);
  const directions = kept.map((row) => directionOf(table, row));
  const next = pairsOf(table, kept);
  const answers = (from: number, to: number): boolean =>
    directions[from] !== undefined && directions[to] !== undefined && directions[from] !== directions[to];
  const paired = new Uint8Array(kept.length);
  next.forEach((to, from) => {
    if (to < 0 || !answers(from, to)) return;
    paired[from] = 1;
    paired[to] = 1;
  });
  const circles = circularRows(next, answers);
  const stated = table.codes('paired_id')?.codes;
  return kept.map((row, at) => {
    const kind = table.text('kind', row);
    const to = next[at]!;
    const orphan = stated !== undefined && stated[row] !== NO_CODE && circles[at] === 0 && (to < 0 || !answers(at, to));
    return {
      table,
      row,
      date: table.number('date', row),
      direction: directions[at],
      kind,
      known: kindOf.get(normaliseWord(kind)),
      paired: paired[at] === 1,
      orphan,
      circular: circles[at] === 1,
    };
  });
}

function directionOf(table: Table, row: number): 'give' | 'get' | undefined {
  const direction = table.number('direction', row);
  if (Number.isNaN(direction)) return undefined;
  return direction === GIVE ? 'give' : 'get';
}

/** Position of the row that each names as its pair; −1 when there is none among them. */
function pairsOf(table: Table, kept: readonly number[]): number[] {
  const [ids, pairs] = [table.codes('concession_id')!.codes, table.codes('paired_id')?.codes];
  const positions = new Map<number, number>();
  kept.forEach((row, at) => {
    if (ids[row] !== NO_CODE) positions.set(ids[row]!, at);
  });
  return kept.map((row) => (pairs === undefined || pairs[row] === NO_CODE ? -1 : (positions.get(pairs[row]!) ?? -1)));
}

/** 1 for the rows on a circle, a give and a get that name each other excepted. */
function circularRows(next: readonly number[], answers: (from: number, to: number) => boolean): Uint8Array {
  const circular = new Uint8Array(next.length);
  const visited = new Int32Array(next.length);
  for (let start = 0; start < next.length; start++) {
    let at = start;
    while (at >= 0 && visited[at] === 0) {
      visited[at] = start + 1;
      at = next[at]!;
    }
    if (at < 0 || visited[at] !== start + 1) continue;
    // The walk came back to a row of its own: that row is on a circle.
    const circle = [at];
    for (let on = next[at]!; on !== at; on = next[on]!) circle.push(on);
    if (circle.length === 2 && answers(circle[0]!, circle[1]!)) continue;
    for (const on of circle) circular[on] = 1;
  }
  return circular;
}
