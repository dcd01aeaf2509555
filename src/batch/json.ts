/** Facts and results as JSON, digit by digit: what JSON has no word for (maps, NaN, infinities, −0, faults) is written as a marked object. */
import type { Cell } from '../functions/declare';
import type { Facts } from './facts';
import { CellFault } from './runtime';

const NUMBERS: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity: Infinity, '-Infinity': -Infinity, '-0': -0 };

function marked(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...(value as Map<unknown, unknown>)] };
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value;
  return { $number: Object.is(value, -0) ? '-0' : String(value) };
}

function unmarked(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value) return new Map(value.$map as [unknown, unknown][]);
  return '$number' in value ? NUMBERS[String(value.$number)] : value;
}

export const factsText = (facts: Facts): string => JSON.stringify(facts, marked);
export const factsFrom = (text: string): Facts => JSON.parse(text, unmarked) as Facts;

/** A fault as its code and its reason. */
export const cellsText = (cells: readonly Cell[]): string =>
  JSON.stringify(cells.map((cell) => (typeof cell === 'object' ? [cell.code, cell.message] : cell)));

export const cellsFrom = (text: string): Cell[] =>
  (JSON.parse(text) as (string | number | boolean | [string, string])[]).map((cell) =>
    Array.isArray(cell) ? new CellFault(...cell) : cell,
  );
