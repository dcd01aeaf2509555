// One call over all tables, what differs from it, and rows in another order.
import { call, isError } from '../functions/support';
import type { FunctionId } from '../../src/locales/en/functions/index';
import { declarationOf } from './deal';
import type { Cell, TableRanges } from './worlds';

/** The one call over all tables, without its blank rows. */
export function inOneCall(id: FunctionId, tables: TableRanges, asOf: number, output?: string): unknown[][] {
  const { parameters } = declarationOf(id);
  const taken = new Set(['accounts']);
  const placed = parameters.flatMap(({ key, kind, table }): unknown[] => {
    if (kind === 'accounts') return [tables.accounts];
    if (kind === 'date') return [asOf];
    if (kind === 'output') return [output ?? null];
    if (kind === 'tables') return [];
    if (kind !== 'table') return [null];
    taken.add(key);
    return [tables[table!]];
  });
  const others = Object.entries(tables).filter(([name]) => !taken.has(name) && name !== 'snapshots' && name !== 'mapping');
  return call(id, ...placed, ...others.map(([, range]) => range)).filter((row) => row.some((cell) => cell !== ''));
}

/** An error by its code: its message names rows otherwise. */
const shown = (cell: unknown): unknown => (isError(cell) ? cell.code : cell);

export function differences(one: unknown[][], parts: readonly (readonly unknown[])[]): string[] {
  if (one.length !== parts.length) return [`${one.length} rows, ${parts.length} in parts`];
  return one.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      Object.is(shown(cell), shown(parts[r]![c])) ? [] : [`${r},${c}: ${String(shown(cell))} ≠ ${String(shown(parts[r]![c]))}`],
    ),
  );
}

export function hashOf(text: string, seed: number): number {
  let hash = seed >>> 0;
  for (const letter of text) hash = (Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0) ^ (hash >>> 13);
  return hash >>> 0;
}

export function shuffled(tables: TableRanges, seed: number): TableRanges {
  const mixed = (rows: readonly (readonly Cell[])[]): (readonly Cell[])[] =>
    rows
      .map((row, position) => [hashOf(`${position}`, seed), row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row);
  return Object.fromEntries(
    Object.entries(tables).map(([name, range]) => [
      name,
      name === 'accounts' || name === 'settings' ? range : [range[0]!, ...mixed(range.slice(1))],
    ]),
  );
}
