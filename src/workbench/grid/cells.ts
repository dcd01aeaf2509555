// Reading and writing cells of the grid for the host: values, formulas, shown text, number formats, used and spilled areas.
import type { ICellData } from '@univerjs/core';
import type { Area, CellInput, CellValue, ClearWhat, SheetArea } from '../host/workbook-model';
import { block, cellsOf, coreSheet, coreWorkbook, formulaOf, makeRoom, onSheet, sheetOf, valueOf } from './context';
import type { Grid } from './context';
import { storedFormula } from './formula-text';
import { keepingRowHeights } from './row-heights';
import { areaOf, rangeOf } from './snapshot';

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Text that must stay text though it looks like a number or a formula. */
const FORCED_TEXT = 4;

export function readValues(grid: Grid, area: SheetArea): CellValue[][] {
  const cellAt = cellsOf(grid, area.sheetId);
  return block(area, (row, column) => valueOf(cellAt(row, column)));
}

export function readFormulas(grid: Grid, area: SheetArea): CellValue[][] {
  const cellAt = cellsOf(grid, area.sheetId);
  return block(area, (row, column) => formulaOf(grid, area.sheetId, row, column) ?? valueOf(cellAt(row, column)));
}

export function readText(grid: Grid, area: SheetArea): string[][] {
  const sheet = coreSheet(grid, area.sheetId);
  const cellAt = cellsOf(grid, area.sheetId);
  return block(area, (row, column) => {
    const value = valueOf(cellAt(row, column));
    if (value === '') return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    // Univer formats on the way to the screen; cells that it does not render keep their raw value.
    const shown = sheet.getCell(row, column)?.v;
    return shown === undefined || shown === null || shown === '' ? String(value) : String(shown);
  });
}

export function readNumberFormats(grid: Grid, area: SheetArea): string[][] {
  const sheet = coreSheet(grid, area.sheetId);
  const cells = sheet.getCellMatrix();
  const styles = coreWorkbook(grid).getStyles();
  return block(area, (row, column) => styles.getStyleByCell(cells.getValue(row, column))?.n?.pattern || 'General');
}

/** The name of the table that holds a cell, for references to the table's own row. */
function tableAt(grid: Grid, sheetId: string, row: number, column: number): string | undefined {
  return sheetOf(grid, sheetId).getTableByCell(row, column)?.name;
}

/** Formula, value and rich text are all replaced: what is left out of a cell's data Univer would keep. */
function inputData(grid: Grid, sheetId: string, row: number, column: number, input: CellInput): ICellData {
  const empty = { f: null, si: null, p: null };
  if (input === null || input === '') return { ...empty, v: null };
  if (typeof input === 'object') {
    const ownTable = input.formula.includes('[@') ? tableAt(grid, sheetId, row, column) : undefined;
    return { ...empty, v: null, f: storedFormula(input.formula, ownTable) };
  }
  if (typeof input === 'number') return { ...empty, v: input, t: NUMBER };
  if (typeof input === 'boolean') return { ...empty, v: input ? 1 : 0, t: BOOLEAN };
  return { ...empty, v: input, t: /^[=+\-@']|^\s*[\d.,]/.test(input) ? FORCED_TEXT : TEXT };
}

export function writeCells(grid: Grid, area: SheetArea, inputs: CellInput[][]): void {
  makeRoom(grid, area);
  const cells: Record<number, Record<number, ICellData>> = {};
  inputs.forEach((line, r) => {
    const row: Record<number, ICellData> = {};
    line.forEach((input, c) => {
      if (input !== null) row[area.column + c] = inputData(grid, area.sheetId, area.row + r, area.column + c, input);
    });
    if (Object.keys(row).length > 0) cells[area.row + r] = row;
  });
  if (Object.keys(cells).length > 0) setCells(grid, area.sheetId, cells);
}

export function setCells(grid: Grid, sheetId: string, cellValue: Record<number, Record<number, ICellData | null>>): void {
  const done = grid.api.syncExecuteCommand('sheet.command.set-range-values', { unitId: grid.unitId, subUnitId: sheetId, value: cellValue });
  if (!done) throw new Error('The grid refused to write the cells.');
}

export function writeNumberFormats(grid: Grid, area: SheetArea, formats: (string | null)[][]): void {
  makeRoom(grid, area);
  const cells: Record<number, Record<number, ICellData>> = {};
  formats.forEach((line, r) => {
    line.forEach((pattern, c) => {
      if (pattern !== null) (cells[area.row + r] ??= {})[area.column + c] = { s: { n: { pattern: pattern === 'General' ? '' : pattern } } };
    });
  });
  keepingRowHeights(grid.injector, () => setCells(grid, area.sheetId, cells));
}

export function clear(grid: Grid, area: SheetArea, what: ClearWhat): void {
  const part = onSheet(grid, area);
  if (part === null) return;
  const range = sheetOf(grid, area.sheetId).getRange(rangeOf(part));
  if (what === 'All') range.clear();
  else if (what === 'Contents') range.clearContent();
  else range.clearFormat();
}

export function spillArea(grid: Grid, sheetId: string, row: number, column: number): Area | null {
  const spill = grid.calculation.spillOf({ sheetId, row, column });
  return spill === null ? null : areaOf(spill);
}

const hasContent = ({ v, f, si, p }: ICellData): boolean =>
  (v !== undefined && v !== null && v !== '') || Boolean(f) || Boolean(si) || Boolean(p);

/** The smallest area with content, spilled values included; also with looks when `valuesOnly` is false. */
export function usedArea(grid: Grid, sheetId: string, valuesOnly: boolean): Area | null {
  const cells = coreSheet(grid, sheetId).getCellMatrix().getMatrix();
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const include = (startRow: number, startColumn: number, endRow: number, endColumn: number): void => {
    top = Math.min(top, startRow);
    left = Math.min(left, startColumn);
    bottom = Math.max(bottom, endRow);
    right = Math.max(right, endColumn);
  };
  for (const rowKey in cells) {
    const line = cells[rowKey];
    const row = Number(rowKey);
    for (const columnKey in line) {
      const cell = line[Number(columnKey)];
      if (!cell) continue;
      if (!hasContent(cell) && (valuesOnly || !cell.s)) continue;
      const column = Number(columnKey);
      include(row, column, row, column);
      const spill = cell.f || cell.si ? grid.calculation.spillOf({ sheetId, row, column }) : null;
      if (spill !== null) include(spill.startRow, spill.startColumn, spill.endRow, spill.endColumn);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
