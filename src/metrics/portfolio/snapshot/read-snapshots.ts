/**
 * The snapshots of a workbook: one row for each account and snapshot, and a head row for each snapshot. A cell of them that can't be read is refused
 * with its row and column: a comparison never stands on a guess. A figure is known where its row is a client's and `unknown` doesn't name it: desktop
 * Excel hands blank cells over as 0.
 */
import { CellError } from '../../../tables/findings';
import type { Cells } from '../../../tables/headers';
import { readTable, type Table } from '../../../tables/read';
import type { Drivers } from '../drivers';
import { portfolioFigures, type PortfolioFigure, type PortfolioFigureName } from '../portfolio-figures';
import { pairsOf } from './key-values';
import { counts1904 } from './settings-text';
import { driversFrom, effectsFrom } from './stored-drivers';

/** The account_id of a head row. */
export const HEAD = '(snapshot)';

export type FigureName = PortfolioFigureName | 'rank';
const figureNames: readonly FigureName[] = [...(Object.keys(portfolioFigures) as PortfolioFigureName[]), 'rank'];
const words: ReadonlySet<string> = new Set<FigureName>(['case', 'next_moment_kind']);

/** What an account was on the day of a snapshot. */
export interface SnapshotRow {
  readonly id: string;
  readonly name: string;
  readonly formerIds: readonly string[];
  readonly status: string;
  readonly segment: string;
  readonly isClient: boolean;
  /** Those that were known. */
  readonly figures: ReadonlyMap<FigureName, number>;
  readonly case: string;
  readonly nextMomentKind: string;
  /** Why a figure had no answer. */
  readonly unknown: ReadonlyMap<string, string>;
  /** Undefined where they were not kept. */
  readonly drivers: Drivers | undefined;
  /** By cause: what didn't come from the client's rows since the snapshot before. */
  readonly effects: ReadonlyMap<string, Drivers>;
}

export interface SnapshotHead {
  readonly name: string;
  readonly asOf: number;
  /** '' for the first. */
  readonly previous: string;
  readonly definition: number;
  readonly settings: string;
  readonly rates: string;
  readonly reporting: string;
  readonly model: string;
  readonly kept: boolean;
}

export interface Snapshot extends SnapshotHead {
  readonly rows: ReadonlyMap<string, SnapshotRow>;
}

/** By name, as they stand in the table. */
export type Snapshots = ReadonlyMap<string, Snapshot>;

function figuresIn(table: Table, row: number, isClient: boolean, unknown: ReadonlyMap<string, string>): Map<FigureName, number> {
  const figures = new Map<FigureName, number>();
  for (const name of figureNames) {
    if (words.has(name) || unknown.has(name)) continue;
    const figure: PortfolioFigure | undefined = name === 'rank' ? undefined : portfolioFigures[name];
    const value = table.number(name, row);
    if (!Number.isNaN(value) && (isClient || figure?.evidence === true) && !(value === 0 && isBlankAtZero(name))) figures.set(name, value);
  }
  return figures;
}

/** Days and ranks are never 0, but for the days left. */
const isBlankAtZero = (name: FigureName): boolean => name === 'rank' || name === 'next_end' || name === 'next_moment';

function rowIn(table: Table, row: number): SnapshotRow {
  const text = (column: string): string => table.text(column, row);
  const status = text('status');
  const isClient = status === 'active' || status === 'leaving';
  const unknown = new Map(pairsOf(text('unknown')));
  return {
    id: text('account_id'),
    name: text('account_name'),
    formerIds: text('former_ids')
      .split(';')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
    status,
    segment: text('segment'),
    isClient,
    figures: figuresIn(table, row, isClient, unknown),
    case: text('case'),
    nextMomentKind: text('next_moment_kind'),
    unknown,
    drivers: driversFrom((column) => text(column)),
    effects: effectsFrom(text('effects')),
  };
}

const headIn = (table: Table, row: number): SnapshotHead => ({
  name: table.text('snapshot', row),
  asOf: table.number('as_of', row),
  previous: table.text('previous', row),
  definition: table.number('definition', row),
  settings: table.text('settings_in_force', row),
  rates: table.text('rates', row),
  reporting: table.text('reporting_currency', row),
  model: table.text('model', row),
  kept: table.number('kept', row) === 1,
});

/** A workbook of 1904 says so in the settings of its snapshots. */
function saysSo1904(table: Table): boolean {
  for (let row = 0; row < table.rowCount; row++)
    if (table.text('account_id', row) === HEAD) return counts1904(table.text('settings_in_force', row));
  return false;
}

export function readSnapshots(cells: Cells): Snapshots {
  let table = readTable('snapshots', cells);
  if (saysSo1904(table)) table = readTable('snapshots', cells, { date1904: true });
  const fault = table.findings.find(({ severity, code }) => severity === 'error' || code === 'error_cell');
  if (fault !== undefined) throw new CellError(fault);
  const heads = new Map<string, SnapshotHead>();
  const rows = new Map<string, Map<string, SnapshotRow>>();
  for (let row = 0; row < table.rowCount; row++) {
    const name = table.text('snapshot', row);
    const id = table.text('account_id', row);
    if (name === '' || id === '') continue;
    if (id === HEAD) {
      if (heads.has(name)) throw new CellError(table.report(row, 'snapshot', 'duplicate_id', 'error', name, ''));
      heads.set(name, headIn(table, row));
      continue;
    }
    const own = rows.get(name) ?? new Map<string, SnapshotRow>();
    rows.set(name, own);
    if (!own.has(id)) own.set(id, rowIn(table, row));
  }
  return new Map([...heads].map(([name, head]) => [name, { ...head, rows: rows.get(name) ?? new Map<string, SnapshotRow>() }]));
}

/** The newest on or before a day; of two on one day, the later row. */
export function newestUpTo(snapshots: Snapshots, day: number): Snapshot | undefined {
  let newest: Snapshot | undefined;
  for (const snapshot of snapshots.values())
    if (snapshot.asOf <= day && !(newest !== undefined && newest.asOf > snapshot.asOf)) newest = snapshot;
  return newest;
}

/**
 * The snapshots after `from` up to `to`, each with the one before it as its `previous`; undefined where the chain is broken, so that what didn't come
 * from the client can't be told.
 */
export function chainBetween(snapshots: Snapshots, from: Snapshot, to: Snapshot): readonly Snapshot[] | undefined {
  const chain: Snapshot[] = [];
  for (let at: Snapshot | undefined = to; at !== undefined && chain.length <= snapshots.size; at = snapshots.get(at.previous)) {
    if (at.name === from.name) return chain.reverse();
    chain.push(at);
  }
  return undefined;
}

/** The name of a snapshot of a day: the day itself, `2026-11-21 b` for the second one. */
export function nameFor(day: string, snapshots: Snapshots): string {
  for (let place = 0; ; place++) {
    const name = place === 0 ? day : `${day} ${suffix(place)}`;
    if (!snapshots.has(name)) return name;
  }
}

/** b, c, … z, then numbers. */
const suffix = (place: number): string => (place < 26 ? String.fromCharCode(97 + place) : String(place + 1));

/** What a figure of the table was; NaN where it wasn't known. */
export const figureAt = (row: SnapshotRow | undefined, name: FigureName): number => row?.figures.get(name) ?? Number.NaN;
