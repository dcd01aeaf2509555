// Looks of cells, columns and rows for the host, translated between Excel's words and Univer's style data.
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { alongEdge } from '../host/borders';
import { DEFAULT_FORMAT } from '../host/workbook-model';
import type { Border, BorderEdge, CellFormat, ReadFormat, SheetArea } from '../host/workbook-model';
import { usedArea, setCells } from './cells';
import { coreSheet, coreWorkbook, makeRoom, onSheet, pixelsToPoints, pointsToPixels, sheetOf } from './context';
import type { Grid } from './context';
import { keepingRowHeights } from './row-heights';

const horizontal = ['General', 'Left', 'Center', 'Right', 'Justify', 'Justify', 'Distributed'] as const;
const vertical = ['Bottom', 'Top', 'Center', 'Bottom'] as const;
const WRAP = 3;
const INDENT_PIXELS = 9;

const colour = (text: string): string => (/^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : text);

// eslint-disable-next-line complexity -- one line a property of a look.
function formatOf(style: Nullable<IStyleData>, locked: boolean): CellFormat {
  return {
    fillColor: style?.bg?.rgb ? colour(style.bg.rgb) : DEFAULT_FORMAT.fillColor,
    fontColor: style?.cl?.rgb ? colour(style.cl.rgb) : DEFAULT_FORMAT.fontColor,
    fontName: style?.ff ?? DEFAULT_FORMAT.fontName,
    fontSize: style?.fs ?? DEFAULT_FORMAT.fontSize,
    bold: style?.bl === 1,
    italic: style?.it === 1,
    underline: style?.ul?.s === 1 ? 'Single' : 'None',
    strikethrough: style?.st?.s === 1,
    wrapText: style?.tb === WRAP,
    horizontalAlignment: horizontal[style?.ht ?? 0] ?? 'General',
    verticalAlignment: vertical[style?.vt ?? 0] ?? 'Bottom',
    indentLevel: Math.round((style?.pd?.l ?? 0) / INDENT_PIXELS),
    locked,
  };
}

// eslint-disable-next-line complexity -- one line a property of a look.
function styleOf(patch: Partial<CellFormat>): Nullable<IStyleData> {
  const style: { [K in keyof IStyleData]?: IStyleData[K] | null } = {};
  if (patch.fillColor !== undefined) style.bg = patch.fillColor === '' ? null : { rgb: patch.fillColor };
  if (patch.fontColor !== undefined) style.cl = { rgb: patch.fontColor };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.bold !== undefined) style.bl = patch.bold ? 1 : 0;
  if (patch.italic !== undefined) style.it = patch.italic ? 1 : 0;
  if (patch.underline !== undefined) style.ul = { s: patch.underline === 'None' ? 0 : 1 };
  if (patch.strikethrough !== undefined) style.st = { s: patch.strikethrough ? 1 : 0 };
  if (patch.wrapText !== undefined) style.tb = patch.wrapText ? WRAP : 1;
  if (patch.horizontalAlignment !== undefined)
    style.ht = Math.max(0, horizontal.indexOf(patch.horizontalAlignment as (typeof horizontal)[number]));
  if (patch.verticalAlignment !== undefined)
    style.vt = Math.max(0, vertical.indexOf(patch.verticalAlignment as (typeof vertical)[number], 1));
  if (patch.indentLevel !== undefined) style.pd = { l: patch.indentLevel * INDENT_PIXELS };
  return style as IStyleData;
}

/** Protection flags are kept beside the grid: Univer has no such flag, and no sheet is protected. */
export class LockFlags {
  readonly #unlocked: SheetArea[] = [];

  isLocked(sheetId: string, row: number, column: number): boolean {
    return !this.#unlocked.some(
      (area) =>
        area.sheetId === sheetId &&
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    );
  }

  set(area: SheetArea, locked: boolean): void {
    if (!locked) {
      this.#unlocked.push(area);
      return;
    }
    const covers = (outer: SheetArea, inner: SheetArea): boolean =>
      outer.sheetId === inner.sheetId &&
      outer.row <= inner.row &&
      outer.column <= inner.column &&
      outer.row + outer.rowCount >= inner.row + inner.rowCount &&
      outer.column + outer.columnCount >= inner.column + inner.columnCount;
    for (let i = this.#unlocked.length - 1; i >= 0; i--) if (covers(area, this.#unlocked[i]!)) this.#unlocked.splice(i, 1);
  }
}

/** The cells whose look is worth asking for: those in use, plus one untouched cell to stand for the rest of the area. */
function* probes(grid: Grid, area: SheetArea): Generator<Nullable<ICellData> & { row: number; column: number }> {
  const cells = coreSheet(grid, area.sheetId).getCellMatrix();
  const used = usedArea(grid, area.sheetId, false);
  const lastRow = Math.min(area.row + area.rowCount, used === null ? 0 : used.row + used.rowCount);
  const lastColumn = Math.min(area.column + area.columnCount, used === null ? 0 : used.column + used.columnCount);
  for (let row = area.row; row < lastRow; row++)
    for (let column = area.column; column < lastColumn; column++) yield { ...cells.getValue(row, column), row, column };
  if (lastRow < area.row + area.rowCount || lastColumn < area.column + area.columnCount)
    yield { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
}

export function readFormat(grid: Grid, area: SheetArea, locks: LockFlags): ReadFormat {
  const styles = coreWorkbook(grid).getStyles();
  let common: ReadFormat | null = null;
  for (const cell of probes(grid, area)) {
    const format = formatOf(styles.getStyleByCell(cell), locks.isLocked(area.sheetId, cell.row, cell.column));
    if (common === null) {
      common = { ...format };
      continue;
    }
    const known = common as Record<keyof CellFormat, unknown>;
    for (const key of Object.keys(format) as (keyof CellFormat)[]) if (known[key] !== format[key]) known[key] = null;
  }
  return common ?? { ...DEFAULT_FORMAT };
}

export function writeFormat(grid: Grid, area: SheetArea, patch: Partial<CellFormat>, locks: LockFlags): void {
  const { locked, ...looks } = patch;
  if (locked !== undefined) locks.set(area, locked);
  if (Object.keys(looks).length > 0) setStyle(grid, area, styleOf(looks));
}

function setStyle(grid: Grid, area: SheetArea, style: Nullable<IStyleData>): void {
  if (area.rowCount < 100_000) makeRoom(grid, area);
  const part = onSheet(grid, area);
  if (part === null) return;
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let row = part.row; row < part.row + part.rowCount; row++) {
    const line: Record<number, ICellData> = (cells[row] = {});
    for (let column = part.column; column < part.column + part.columnCount; column++) line[column] = { s: style };
  }
  setCells(grid, area.sheetId, cells);
}

const lineStyles: Record<string, number> = { None: 0, Continuous: 1, Hair: 2, Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7 };
const MEDIUM = 8;
const THICK = 13;
const weights: ReadonlyMap<number, 'Medium' | 'Thick' | 'Hairline'> = new Map([
  [MEDIUM, 'Medium'],
  [THICK, 'Thick'],
  [2, 'Hairline'],
]);
const sideOf = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r', DiagonalDown: 'tl_br', DiagonalUp: 'bl_tr' } as const;

export function readBorder(grid: Grid, area: SheetArea, edge: BorderEdge): Border {
  const { part, side } = alongEdge(area, edge);
  const cell = coreSheet(grid, area.sheetId).getCellMatrix().getValue(part.row, part.column);
  const line = coreWorkbook(grid).getStyles().getStyleByCell(cell)?.bd?.[sideOf[side]];
  if (!line || line.s === 0) return { style: 'None', color: '#000000', weight: 'Thin' };
  const weight = weights.get(line.s) ?? 'Thin';
  const style = Object.keys(lineStyles).find((name) => lineStyles[name] === line.s) ?? 'Continuous';
  return { style: style === 'Hair' ? 'Continuous' : style, color: line.cl?.rgb ?? '#000000', weight };
}

export function writeBorder(grid: Grid, area: SheetArea, edge: BorderEdge, border: Border): void {
  const { part, side } = alongEdge(area, edge);
  if (part.rowCount < 1 || part.columnCount < 1) return;
  const weighted = border.style === 'Continuous' ? { Medium: MEDIUM, Thick: THICK, Hairline: 2 }[border.weight] : undefined;
  const line = border.style === 'None' ? null : { s: weighted ?? lineStyles[border.style] ?? 1, cl: { rgb: border.color || '#000000' } };
  setStyle(grid, part, { bd: { [sideOf[side]]: line } });
}

function common<T>(count: number, at: (index: number) => T): T | null {
  const first = at(0);
  for (let index = 1; index < count; index++) if (at(index) !== first) return null;
  return first;
}

export function columnWidth(grid: Grid, area: SheetArea): number | null {
  const sheet = coreSheet(grid, area.sheetId);
  return common(Math.min(area.columnCount, sheet.getColumnCount()), (i) => pixelsToPoints(sheet.getColumnWidth(area.column + i)));
}

export function setColumnWidth(grid: Grid, area: SheetArea, points: number): void {
  makeRoom(grid, { ...area, row: 0, rowCount: 1 });
  keepingRowHeights(grid.injector, () =>
    sheetOf(grid, area.sheetId).setColumnWidths(area.column, area.columnCount, pointsToPixels(points)),
  );
}

export function rowHeight(grid: Grid, area: SheetArea): number | null {
  const sheet = coreSheet(grid, area.sheetId);
  return common(Math.min(area.rowCount, sheet.getRowCount()), (i) => pixelsToPoints(sheet.getRowHeight(area.row + i)));
}

export function setRowHeight(grid: Grid, area: SheetArea, points: number): void {
  const part = onSheet(grid, area);
  if (part !== null) sheetOf(grid, area.sheetId).setRowHeightsForced(part.row, part.rowCount, pointsToPixels(points));
}

export function columnHidden(grid: Grid, area: SheetArea): boolean | null {
  const columns = coreSheet(grid, area.sheetId).getColumnManager();
  return common(area.columnCount, (i) => columns.getColumn(area.column + i)?.hd === 1);
}

export function setColumnHidden(grid: Grid, area: SheetArea, hidden: boolean): void {
  const sheet = sheetOf(grid, area.sheetId);
  if (hidden) sheet.hideColumns(area.column, area.columnCount);
  else sheet.showColumns(area.column, area.columnCount);
}

export function rowHidden(grid: Grid, area: SheetArea): boolean | null {
  const rows = coreSheet(grid, area.sheetId).getRowManager();
  return common(Math.min(area.rowCount, coreSheet(grid, area.sheetId).getRowCount()), (i) => rows.getRow(area.row + i)?.hd === 1);
}

export function setRowHidden(grid: Grid, area: SheetArea, hidden: boolean): void {
  const sheet = sheetOf(grid, area.sheetId);
  if (hidden) sheet.hideRows(area.row, area.rowCount);
  else sheet.showRows(area.row, area.rowCount);
}

const PIXELS_PER_CHARACTER = 7.2;
const PADDING = 14;
const WIDEST = 420;

/** Column widths from the longest shown text of the used cells; rows get their height from Univer. */
export function autofit(grid: Grid, area: SheetArea, what: 'columns' | 'rows', textOf: (area: SheetArea) => string[][]): void {
  const used = usedArea(grid, area.sheetId, true);
  if (used === null) return;
  const sheet = sheetOf(grid, area.sheetId);
  const firstRow = Math.max(area.row, used.row);
  const rowCount = Math.min(area.row + area.rowCount, used.row + used.rowCount) - firstRow;
  if (rowCount <= 0) return;
  if (what === 'rows') {
    sheet.setRowAutoHeight(firstRow, rowCount);
    return;
  }
  const last = Math.min(area.column + area.columnCount, used.column + used.columnCount);
  for (let column = Math.max(area.column, used.column); column < last; column++) {
    const texts = textOf({ sheetId: area.sheetId, row: firstRow, column, rowCount: Math.min(rowCount, 2000), columnCount: 1 });
    const longest = texts.reduce((most, [text = '']) => Math.max(most, text.length), 0);
    if (longest > 0) sheet.setColumnWidth(column, Math.min(WIDEST, Math.round(longest * PIXELS_PER_CHARACTER + PADDING)));
  }
}
