// What the parts of the grid's adapter share: Univer's objects for the one workbook, and raw reads of its cells.
import type { FUniver } from '@univerjs/core/lib/facade';
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICellData, Injector, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import type { Area, CellValue, SheetArea } from '../host/workbook-model';
import { typedFormula } from './formula-text';
import type { Calculation } from './calculation';

const BOOLEAN = 3;

export interface Grid {
  api: FUniver;
  injector: Injector;
  unitId: string;
  calculation: Calculation;
}

export function coreWorkbook({ injector, unitId }: Grid): Workbook {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error(`The grid has no workbook ${unitId}.`);
  return workbook;
}

export function workbookOf({ api, unitId }: Grid): FWorkbook {
  const workbook = api.getWorkbook(unitId);
  if (!workbook) throw new Error(`The grid has no workbook ${unitId}.`);
  return workbook;
}

export function sheetOf(grid: Grid, sheetId: string): FWorksheet {
  const sheet = workbookOf(grid).getSheetBySheetId(sheetId);
  if (!sheet) throw new Error(`The grid has no sheet ${sheetId}.`);
  return sheet;
}

export function coreSheet(grid: Grid, sheetId: string): Worksheet {
  const sheet = coreWorkbook(grid).getSheetBySheetId(sheetId);
  if (!sheet) throw new Error(`The grid has no sheet ${sheetId}.`);
  return sheet;
}

/** The part of an area that lies on the sheet as the grid has made it so far; null when none does. */
export function onSheet(grid: Grid, area: SheetArea): Area | null {
  const sheet = coreSheet(grid, area.sheetId);
  const rowCount = Math.min(area.row + area.rowCount, sheet.getRowCount()) - area.row;
  const columnCount = Math.min(area.column + area.columnCount, sheet.getColumnCount()) - area.column;
  return rowCount > 0 && columnCount > 0 ? { row: area.row, column: area.column, rowCount, columnCount } : null;
}

/** Makes the sheet at least as large as the area needs. */
export function makeRoom(grid: Grid, area: SheetArea): void {
  const sheet = coreSheet(grid, area.sheetId);
  if (area.row + area.rowCount > sheet.getRowCount()) sheetOf(grid, area.sheetId).setRowCount(area.row + area.rowCount + 100);
  if (area.column + area.columnCount > sheet.getColumnCount())
    sheetOf(grid, area.sheetId).setColumnCount(area.column + area.columnCount + 10);
}

export type CellLookup = (row: number, column: number) => Nullable<ICellData>;

/** Stored cells with the values that formulas spill over them. */
export function cellsOf(grid: Grid, sheetId: string): CellLookup {
  const stored = coreSheet(grid, sheetId).getCellMatrix();
  const spilled = grid.injector.get(FormulaDataModel).getArrayFormulaCellData()[grid.unitId]?.[sheetId];
  if (!spilled) return (row, column) => stored.getValue(row, column);
  return (row, column) => {
    const own = stored.getValue(row, column);
    const value = spilled[row]?.[column];
    // The first cell of a spill holds its formula and value itself; the others hold at most a look.
    return value && (own?.v === undefined || own.v === null) ? { ...own, ...value, s: own?.s } : own;
  };
}

export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return '';
  if (cell.v === undefined || cell.v === null) return cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (cell.t === BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
  return cell.v;
}

/** The formula of a cell as a user reads it, or null. */
export function formulaOf(grid: Grid, sheetId: string, row: number, column: number): string | null {
  const cell = coreSheet(grid, sheetId).getCellMatrix().getValue(row, column);
  if (!cell?.f && !cell?.si) return null;
  const text = cell.f && !cell.si ? cell.f : grid.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, grid.unitId);
  return text ? typedFormula(text) : null;
}

export function block<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_row, r) =>
    Array.from({ length: area.columnCount }, (_column, c) => at(area.row + r, area.column + c)),
  );
}

export const pointsToPixels = (points: number): number => Math.round((points * 96) / 72);
export const pixelsToPoints = (pixels: number): number => Math.round(((pixels * 72) / 96) * 4) / 4;
