// Spilled results of thousands of rows, in time that grows as they do. Univer 0.25.1 takes them cell by cell: an index for lookups walks all
// values of a column for every cell that it is told of; whether a spill has room is asked of every formula for each of its cells; and all
// spilled cells of a sheet are copied through JSON two times in every calculation. What is replaced here gives the same results.
import {
  FormulaDataModel,
  CELL_INVERTED_INDEX_CACHE,
  IFormulaRuntimeService,
  IFormulaCurrentConfigService,
} from '@univerjs/preset-sheets-core';
import { isNullCell } from '@univerjs/core';
import type { ICellData, Injector, Nullable, ObjectMatrix } from '@univerjs/core';

interface Bounds {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

interface Anchor {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

type Rows<T> = Record<number, Record<number, T>>;
type Line = Record<number, Nullable<ICellData>>;
type PerSheet<T> = Record<string, Nullable<Record<string, Nullable<T>>>>;

/** What is replaced of Univer's classes: private to them, so that their types don't name it. */
interface Runtime {
  _runtimeData: PerSheet<ObjectMatrix<Nullable<ICellData>>>;
  _runtimeFeatureCellData: object;
  _checkIfArrayFormulaRangeHasData(unitId: string, sheetId: string, row: number, column: number, area: Bounds): boolean;
}
interface Model {
  _arrayFormulaRange: PerSheet<Rows<Bounds>>;
  _arrayFormulaCellData: PerSheet<Rows<Nullable<ICellData>>>;
  clearPreviousArrayFormulaCellData(cleared: PerSheet<ObjectMatrix<Nullable<ICellData>>>): void;
  mergeArrayFormulaCellData(spilled: PerSheet<ObjectMatrix<Nullable<ICellData>>>): void;
}

export function quickenSpills(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as Runtime;
  const room = runtime._checkIfArrayFormulaRangeHasData.bind(runtime);
  runtime._checkIfArrayFormulaRangeHasData = (unitId, sheetId, row, column, area) =>
    !isPlainlyFree(injector, runtime, { unitId, sheetId, row, column }, area) && room(unitId, sheetId, row, column, area);
  const model = injector.get(FormulaDataModel) as unknown as Model;
  model.clearPreviousArrayFormulaCellData = (cleared) => {
    eachSheet(cleared, (unitId, sheetId, cells) => {
      const ranges = model._arrayFormulaRange[unitId]?.[sheetId];
      if (!ranges) return;
      const spills = rangesAt(cells, ranges);
      remove(model, unitId, sheetId, spills);
      for (const { startRow, startColumn } of spills) delete ranges[startRow]?.[startColumn];
    });
  };
  model.mergeArrayFormulaCellData = (spilled) => {
    eachSheet(spilled, (unitId, sheetId, cells) => {
      remove(model, unitId, sheetId, rangesAt(cells, model._arrayFormulaRange[unitId]?.[sheetId] ?? {}));
      add(model, unitId, sheetId, cells.getMatrix());
    });
  };
  indexWhatIsAskedFor();
}

function eachSheet<T>(units: PerSheet<T>, visit: (unitId: string, sheetId: string, value: T) => void): void {
  for (const [unitId, sheets] of Object.entries(units)) {
    for (const [sheetId, value] of Object.entries(sheets ?? {})) if (value) visit(unitId, sheetId, value);
  }
}

/** The spills whose first cells are among these. */
function rangesAt(cells: ObjectMatrix<Nullable<ICellData>>, ranges: Rows<Bounds>): Bounds[] {
  const matrix = cells.getMatrix();
  return Object.entries(ranges).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, range]) =>
      range && matrix[Number(row)] && Number(column) in matrix[Number(row)]! ? [range] : [],
    ),
  );
}

/** Takes spilled cells away, rows that lie in the spill with all their cells at once. */
function remove(model: Model, unitId: string, sheetId: string, spills: readonly Bounds[]): void {
  const rows = model._arrayFormulaCellData[unitId]?.[sheetId];
  if (!rows) return;
  for (const { startRow, endRow, startColumn, endColumn } of spills) {
    for (let row = startRow; row <= endRow; row++) {
      const line = rows[row];
      if (line === undefined) continue;
      const others = Object.keys(line).filter((column) => Number(column) < startColumn || Number(column) > endColumn);
      if (others.length === 0) delete rows[row];
      else for (let column = startColumn; column <= endColumn; column++) delete line[column];
    }
  }
}

function add(model: Model, unitId: string, sheetId: string, cells: Rows<Nullable<ICellData>>): void {
  const rows = ((model._arrayFormulaCellData[unitId] ??= {})[sheetId] ??= {});
  model._arrayFormulaRange[unitId] ??= {};
  for (const key in cells) {
    const row = Number(key);
    const from = cells[row]!;
    const line = (rows[row] ??= {});
    for (const column in from) {
      const cell = from[column];
      if (cell === null || cell === undefined) delete line[column];
      else line[column] = cell;
    }
  }
}

const empty = (object: object): boolean => Object.keys(object).length === 0;

/**
 * Whether a spill has room beyond doubt: no cell of its area holds anything, and no other spill reaches into it. Where there is a doubt, Univer
 * looks at every cell.
 */
function isPlainlyFree(injector: Injector, runtime: Runtime, anchor: Anchor, area: Bounds): boolean {
  if (!empty(runtime._runtimeFeatureCellData)) return false;
  const { unitId, sheetId } = anchor;
  const config = injector.get(IFormulaCurrentConfigService);
  if (isReached(config.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}, anchor, area)) return false;
  const stored = config.getUnitData()[unitId]?.[sheetId]?.cellData.getMatrix() ?? {};
  const computed = runtime._runtimeData[unitId]?.[sheetId]?.getMatrix() ?? {};
  for (let r = area.startRow; r <= area.endRow; r++)
    if (holdsAny(stored[r], r, anchor, area) || holdsAny(computed[r], r, anchor, area)) return false;
  return true;
}

/** Whether a spill of another cell reaches into an area. */
function isReached(spills: object, { row, column }: Anchor, area: Bounds): boolean {
  for (const [r, line] of Object.entries(spills as Record<string, Record<string, Nullable<Bounds>>>))
    for (const [c, range] of Object.entries(line))
      if (range && (Number(r) !== row || Number(c) !== column) && overlap(range, area)) return true;
  return false;
}

/** Whether a row holds something within an area, besides the anchor itself. */
function holdsAny(line: Line | undefined, r: number, { row, column }: Anchor, area: Bounds): boolean {
  for (const key in line) {
    const c = Number(key);
    const within = c >= area.startColumn && c <= area.endColumn && (r !== row || c !== column);
    if (within && !isNullCell(line[c])) return true;
  }
  return false;
}

const overlap = (one: Bounds, other: Bounds): boolean =>
  one.startRow <= other.endRow && other.startRow <= one.endRow && one.startColumn <= other.endColumn && other.startColumn <= one.endColumn;

let indexing = false;

/** Only cells that a formula has looked up are in the index: a new value of any other has nothing to replace there. */
function indexWhatIsAskedFor(): void {
  if (indexing) return;
  indexing = true;
  const index = CELL_INVERTED_INDEX_CACHE;
  const set = index.set.bind(index);
  index.set = (unitId, sheetId, column, value, row, isForceUpdate = false) => {
    if (isForceUpdate && index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    set(unitId, sheetId, column, value, row, isForceUpdate);
  };
}
