/**
 * Ids that differ by case alone or by zeros in front: they are different ids (systems make such ones), but more often a program that took `00123` for a
 * number. Each is reported where it stands first.
 */
import { tableDeclarations } from '../tables/declarations/index';
import { NO_CODE } from '../tables/dictionary';
import type { Table } from '../tables/read';
import type { Entity } from '../tables/schema';

/** One word for ids that differ by case or by zeros in front. */
export const alike = (id: string): string => id.toLowerCase().replace(/^0+(?=.)/, '');

/** Tables of one set of dictionaries (their ids join by code), those that own ids first. */
export function reportSimilarIds(tables: Iterable<Table>): void {
  const first = new Map<Entity, Map<string, string>>();
  const reported = new Map<Entity, Set<number>>();
  for (const table of tables) {
    for (const { name, entity } of tableDeclarations[table.name].columns) {
      const column = entity === undefined ? undefined : table.codes(name);
      if (entity === undefined || column === undefined) continue;
      const known = first.get(entity) ?? new Map<string, string>();
      const seen = reported.get(entity) ?? new Set<number>();
      first.set(entity, known);
      reported.set(entity, seen);
      for (let row = 0; row < table.rowCount; row++) {
        const code = column.codes[row]!;
        if (code === NO_CODE || seen.has(code)) continue;
        seen.add(code);
        const id = column.dictionary.text(code);
        const before = known.get(alike(id));
        if (before === undefined) known.set(alike(id), id);
        else table.report(row, name, 'similar_id', 'warning', id, before);
      }
    }
  }
}
