/** Columns that several figures depend on, taken together. */
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import type { Reads } from './portfolio';

export function unionOfReads(all: readonly Reads[]): Reads {
  const union: Partial<Record<TableName, readonly string[]>> = {};
  for (const one of all) {
    for (const name of Object.keys(one) as TableName[]) union[name] = [...new Set([...(union[name] ?? []), ...one[name]!])];
  }
  return union;
}

/** Every column of these tables. */
export const wholeTables = (...names: readonly TableName[]): Reads =>
  Object.fromEntries(names.map((name) => [name, tableDeclarations[name].columns.map((column) => column.name)]));
