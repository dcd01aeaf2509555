// The workbook in the grid as workbook contents, for saving: formulas with their results, spilled values, looks, widths.
import { coreSheet, coreWorkbook, cellsOf, formulaOf, valueOf } from './context';
import type { Grid } from './context';
import { usedArea } from './cells';
import { chartContents } from './charts';
import { areaOf, lookOf } from './snapshot';
import type { CellContent, Look, SheetContent, WorkbookContent } from '../files/content';
import type { Area, ChartInfo, WorkbookModel } from '../host/workbook-model';

/** Runs of one style down a column become one area. */
function looksOf(grid: Grid, sheetId: string, used: Area): SheetContent['looks'] {
  const cells = coreSheet(grid, sheetId).getCellMatrix();
  const styles = coreWorkbook(grid).getStyles();
  const looks: { area: Area; look: Look }[] = [];
  for (let column = used.column; column < used.column + used.columnCount; column++) {
    let run: { key: string; area: Area } | null = null;
    for (let row = used.row; row < used.row + used.rowCount; row++) {
      const cell = cells.getValue(row, column);
      const look = cell?.s ? lookOf(styles.getStyleByCell(cell) ?? null) : {};
      const key = JSON.stringify(look);
      if (key === '{}') run = null;
      else if (run !== null && run.key === key) run.area.rowCount++;
      else {
        run = { key, area: { row, column, rowCount: 1, columnCount: 1 } };
        looks.push({ area: run.area, look });
      }
    }
  }
  return looks;
}

function sheetContent(grid: Grid, sheetId: string): SheetContent {
  const sheet = coreSheet(grid, sheetId);
  const used = usedArea(grid, sheetId, false);
  const { xSplit, ySplit } = sheet.getFreeze();
  const rows: (CellContent | undefined)[][] = [];
  if (used !== null) {
    const cellAt = cellsOf(grid, sheetId);
    for (let row = used.row; row < used.row + used.rowCount; row++) {
      const line: (CellContent | undefined)[] = (rows[row] = []);
      for (let column = used.column; column < used.column + used.columnCount; column++) {
        const value = valueOf(cellAt(row, column));
        const formula = formulaOf(grid, sheetId, row, column);
        if (formula !== null) {
          const spill = grid.calculation.spillOf({ sheetId, row, column });
          line[column] = { formula, result: value, ...(spill === null ? {} : { spill: areaOf(spill) }) };
        } else if (value !== '') line[column] = value;
      }
    }
  }
  const columns = used === null ? 0 : used.column + used.columnCount;
  return {
    name: sheet.getName(),
    rows,
    looks: used === null ? [] : looksOf(grid, sheetId, used),
    columnWidths: Array.from({ length: columns }, (_width, column) => sheet.getColumnWidth(column)),
    frozenRows: ySplit,
    frozenColumns: xSplit,
    merges: sheet.getMergeData().map(areaOf),
    hidden: sheet.isSheetHidden() === 1,
  };
}

export async function readContent(grid: Grid, workbook: WorkbookModel): Promise<WorkbookContent> {
  await grid.calculation.settled();
  const tables = await workbook.tables();
  const names = await workbook.names();
  const sheets = await workbook.sheets();
  const charts = new Map<string, readonly ChartInfo[]>();
  for (const { id } of sheets) charts.set(id, await workbook.charts(id));
  return {
    name: workbook.name,
    sheets: sheets.map(({ id }) => ({
      ...sheetContent(grid, id),
      charts: chartContents(grid, charts.get(id)!),
      tables: tables
        .filter((table) => table.sheetId === id)
        .map(({ name, area, showTotals }) => ({
          name,
          area,
          totalsRow: showTotals,
          columns: Array.from({ length: area.columnCount }, (_column, c) =>
            String(
              valueOf(
                coreSheet(grid, id)
                  .getCellMatrix()
                  .getValue(area.row, area.column + c),
              ),
            ),
          ),
        })),
    })),
    names: names.filter(({ sheetId }) => sheetId === null).map(({ name, formula }) => ({ name, formula })),
  };
}
