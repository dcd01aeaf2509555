// The workbook in the grid as workbook contents, for saving: formulas with their results, spilled values, looks, widths.
import { coreSheet, coreWorkbook, cellsOf, formulaOf, valueOf } from './context';
import type { Grid } from './context';
import { usedArea } from './cells';
import { chartContents } from './charts';
import { lookOf } from './looks';
import { areaOf, sheetIdAt } from './snapshot';
import type { CellContent, Look, SheetContent, WorkbookContent } from '../files/content';
import { NO_PAGE_SETUP } from '../host/workbook-model';
import type { Area, ChartInfo } from '../host/workbook-model';
import type { GridWorkbook } from './grid-workbook';

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

function rowHeights(sheet: ReturnType<typeof coreSheet>, used: Area | null): Pick<SheetContent, 'defaultRowHeight' | 'rowHeights'> {
  const { defaultRowHeight } = sheet.getConfig();
  const heights = Array.from({ length: used === null ? 0 : used.row + used.rowCount }, (_height, row) => {
    const height = sheet.getRowHeight(row);
    return height === defaultRowHeight || height === 0 ? undefined : height;
  });
  return { defaultRowHeight, rowHeights: heights };
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
    ...rowHeights(sheet, used),
    frozenRows: ySplit,
    frozenColumns: xSplit,
    merges: sheet.getMergeData().map(areaOf),
    hidden: sheet.isSheetHidden() === 1,
    gridlines: sheet.getConfig().showGridlines !== 0,
  };
}

/** The sheet's place in the file that it came from, when it came from one. */
function originOf({ sheets }: WorkbookContent, sheetId: string): { origin?: number } {
  const place = sheets.find((_sheet, index) => sheetIdAt(index) === sheetId)?.origin;
  return place === undefined ? {} : { origin: place };
}

/** What the add-in said about print, headings and filters. */
function printed({ records }: GridWorkbook, sheetId: string): Pick<SheetContent, 'page' | 'autoFilter' | 'headings'> {
  const { pageSetup, autoFilter, showHeadings } = records.sheet(sheetId);
  return {
    ...(pageSetup === NO_PAGE_SETUP ? {} : { page: pageSetup }),
    ...(autoFilter === null ? {} : { autoFilter }),
    ...(showHeadings ? {} : { headings: false }),
  };
}

/** `origin` is the contents that the workbook was opened from. */
export async function readContent(grid: Grid, workbook: GridWorkbook, origin: WorkbookContent): Promise<WorkbookContent> {
  await grid.calculation.settled();
  const tables = workbook.tables();
  const names = workbook.names();
  const sheets = workbook.sheets();
  const charts = new Map<string, readonly ChartInfo[]>();
  for (const { id } of sheets) charts.set(id, workbook.charts(id));
  return {
    name: workbook.name,
    sheets: sheets.map(({ id }) => ({
      ...sheetContent(grid, id),
      ...originOf(origin, id),
      ...printed(workbook, id),
      charts: chartContents(grid, charts.get(id)!),
      validations: workbook.records.validations(id),
      conditionalFormats: workbook.records.conditionalFormats(id),
      tables: tables
        .filter((table) => table.sheetId === id)
        .map(({ id: tableId, name, area, showTotals, showHeaders }) => ({
          name,
          area,
          totalsRow: showTotals,
          headerRow: showHeaders,
          columns: workbook.columnsOf(tableId),
        })),
    })),
    names: names.map(({ name, formula, sheetId }) => ({
      name,
      formula,
      ...(sheetId === null ? {} : { sheet: coreSheet(grid, sheetId).getName() }),
    })),
  };
}
