/** Old snapshots by the rule of the settings: which would go, which would keep figures alone, and what doing so writes into the table of snapshots. */
import type { CellChange, ChangedRow, ImportPlan } from '../../../import/types';
import { driverColumnNames, effectsText } from '../../../metrics/portfolio/snapshot/stored-drivers';
import { mergedEffects, thinned, type ThinningRule } from '../../../metrics/portfolio/snapshot/thinning';
import type { Snapshot, SnapshotRow, Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { textOf } from '../../../tables/cell';
import type { ImportTarget } from '../../../workbook/index';
import { columnsOf } from './keep';

export const ruleKeys = [
  'snapshots_all_days',
  'snapshots_months',
  'snapshots_years',
  'snapshots_full_rows',
] as const satisfies readonly (keyof ThinningRule)[];

export interface ThinningView {
  /** Oldest first. */
  readonly gone: readonly Snapshot[];
  /** Those that lose what their figures are made of. */
  readonly figuresOnly: readonly Snapshot[];
}

const fullRows = ({ rows }: Snapshot): number => [...rows.values()].filter(({ drivers }) => drivers !== undefined).length;

export function thinningOf(snapshots: Snapshots, rule: ThinningRule): ThinningView {
  const full = new Map([...snapshots.values()].map((snapshot) => [snapshot.name, fullRows(snapshot)]));
  const { gone, figuresOnly } = thinned(
    [...snapshots.values()].map(({ name, asOf, kept }) => ({ name, asOf, kept, accounts: full.get(name)! })),
    rule,
  );
  const named = (names: readonly string[]): Snapshot[] => names.map((name) => snapshots.get(name)!).sort((a, b) => a.asOf - b.asOf);
  return { gone: named(gone), figuresOnly: named(figuresOnly.filter((name) => full.get(name)! > 0)) };
}

/** What the snapshots that stay say of the time before them, once those that go have left it to them. */
interface Left {
  readonly previous: string;
  readonly effects: ReadonlyMap<string, SnapshotRow['effects']>;
}

function leftTo(snapshots: Snapshots, gone: readonly Snapshot[]): Map<string, Left> {
  const left = new Map<string, Left>();
  const of = (snapshot: Snapshot): Left =>
    left.get(snapshot.name) ?? {
      previous: snapshot.previous,
      effects: new Map([...snapshot.rows].map(([id, row]) => [id, row.effects])),
    };
  for (const old of gone) {
    const own = of(old);
    for (const next of snapshots.values()) {
      const before = of(next);
      if (before.previous !== old.name) continue;
      const effects = new Map(
        [...next.rows].map(([id, row]) => {
          const earlier = [id, ...row.formerIds].flatMap((one) => own.effects.get(one) ?? [])[0];
          const known = before.effects.get(id)!;
          return [id, earlier === undefined ? known : mergedEffects(earlier, known)] as const;
        }),
      );
      left.set(next.name, { previous: own.previous, effects });
    }
  }
  return left;
}

const WRITTEN = ['previous', 'effects', ...driverColumnNames] as const;

export function thinningPlan(snapshots: Snapshots, { gone, figuresOnly }: ThinningView, target: ImportTarget): ImportPlan {
  const { cells } = target.present;
  const { columns, targets } = columnsOf(['snapshot', 'account_id', ...WRITTEN], target);
  const [nameAt, idAt] = targets as [number, number];
  const [goneNames, figures] = [new Set(gone.map(({ name }) => name)), new Set(figuresOnly.map(({ name }) => name))];
  const left = leftTo(snapshots, gone);
  const removed: number[] = [];
  const changed: ChangedRow[] = [];
  cells.forEach((row, at) => {
    const name = textOf(row[nameAt]);
    if (at === 0 || name === '') return;
    if (goneNames.has(name)) {
      removed.push(at);
      return;
    }
    const after = new Map<string, string>();
    const own = left.get(name);
    const effects = own?.effects.get(textOf(row[idAt]));
    if (own !== undefined) after.set('previous', own.previous);
    if (effects !== undefined) after.set('effects', effectsText(effects));
    if (figures.has(name)) for (const column of driverColumnNames) after.set(column, '');
    const changes = [...after].flatMap(([column, text]): CellChange[] => {
      const index = columns.findIndex(({ ours }) => ours === column);
      const place = targets[index]!;
      return place < 0 || textOf(row[place]) === text ? [] : [{ column: index, before: row[place], after: text === '' ? null : text }];
    });
    if (changes.length > 0) changed.push({ row: at, at, changes });
  });
  // A table that lacks one of these columns has nothing in it to change.
  const there = columns.map((_, index) => index).filter((index) => targets[index]! >= 0);
  const renumbered = new Map(there.map((index, place) => [index, place]));
  return {
    table: 'snapshots',
    mode: 'replace',
    columns: there.map((index) => columns[index]!),
    targets: there.map((index) => targets[index]!),
    fresh: [],
    changed: changed.map(({ changes, ...row }) => ({
      ...row,
      changes: changes.map((change) => ({ ...change, column: renumbered.get(change.column)! })),
    })),
    ...{ unchanged: 0, refused: [], refusedRows: 0, removed, formulasKept: [] },
  };
}
