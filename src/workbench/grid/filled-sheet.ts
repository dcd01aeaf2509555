// A sheet that comes with its cells: one change of the grid, however many rows it has.
import type { ICellData } from '@univerjs/core';
import type { SheetContent } from '../files/content';
import { coreWorkbook, workbookOf } from './context';
import type { Grid } from './context';
import { sheetIdAt, toSnapshot } from './snapshot';

/** Inserts it behind the others, in view; its tables are not made. Gives its id. */
export function insertSheet(grid: Grid, content: SheetContent): string {
  const { data } = toSnapshot({ name: '', sheets: [{ ...content, tables: [] }] }, grid.unitId);
  const { id: _id, name: _name, rowCount = 0, columnCount = 0, ...sheet } = data.sheets[sheetIdAt(0)]!;
  // The looks of the snapshot under the names that this workbook gives them.
  const styles = coreWorkbook(grid).getStyles();
  const looks = new Map(Object.entries(data.styles).map(([name, style]) => [name, style ? styles.setValue(style) : undefined]));
  for (const line of Object.values(sheet.cellData ?? {}) as Record<number, ICellData>[])
    for (const cell of Object.values(line)) if (typeof cell.s === 'string') cell.s = looks.get(cell.s) ?? null;
  const sheets = coreWorkbook(grid).getSheets();
  return workbookOf(grid).create(content.name, rowCount, columnCount, { index: sheets.length, sheet }).getSheetId();
}
