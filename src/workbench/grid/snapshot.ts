// Workbook contents as a Univer snapshot: cells, shared styles, tables, names.
// Sheets get rows and columns to spare, because Univer answers #SPILL! to a result that leaves the sheet.
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { columnCount, inside, isFormula } from '../files/content';
import type { CellContent, Look, SheetContent, WorkbookContent } from '../files/content';
import type { Area } from '../host/workbook-model';
import { storedFormula } from './formula-text';
import { styleOf } from './looks';

/** Univer's own constants (CellValueType), repeated so that this file loads without Univer. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

const SPARE_ROWS = 400;
const LEAST_ROWS = 1000;
/** A spilled result over thousands of accounts must find room on any sheet that holds formulas. */
const ROWS_FOR_SPILLS = 20000;
const LEAST_COLUMNS = 40;

export const rangeOf = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rowCount - 1,
  endColumn: area.column + area.columnCount - 1,
});

export const areaOf = (range: Pick<IRange, 'startRow' | 'startColumn' | 'endRow' | 'endColumn'>): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rowCount: range.endRow - range.startRow + 1,
  columnCount: range.endColumn - range.startColumn + 1,
});

function cellData(content: CellContent): ICellData {
  if (isFormula(content)) return { f: storedFormula(content.formula) };
  if (typeof content === 'number') return { v: content, t: NUMBER };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: BOOLEAN };
  if (content === null) return {};
  return { v: content, t: TEXT };
}

type Cells = Record<number, Record<number, ICellData>>;

function cellsOf(sheet: SheetContent): Cells {
  const spills = sheet.rows.flatMap((row) => (row ?? []).flatMap((cell) => (isFormula(cell) && cell.spill ? [cell.spill] : [])));
  const cells: Cells = {};
  sheet.rows.forEach((row, r) => {
    if (row === undefined) return;
    const line: Record<number, ICellData> = {};
    row.forEach((content, c) => {
      if (content === undefined || content === null) return;
      // A spilled value that a file stores as a plain cell would block its own spill.
      const spilled = !isFormula(content) && spills.some((area) => inside(area, r, c));
      if (!spilled) line[c] = cellData(content);
    });
    cells[r] = line;
  });
  return cells;
}

/** Ids of the sheets of a workbook as it is opened, in their order; sheets that are added get others. */
export const sheetIdAt = (index: number): string => `sheet-${index + 1}`;
export const tableIdAt = (index: number): string => `table-${index + 1}`;

export interface GridSnapshot {
  data: IWorkbookData;
  /** Sheet ids in the order of the contents' sheets. */
  sheetIds: string[];
}

export function toSnapshot(workbook: WorkbookContent, unitId: string): GridSnapshot {
  const styles: Record<string, IStyleData> = {};
  const styleIds = new Map<string, string>();
  const styleId = (look: Look): string => {
    const style = styleOf(look);
    const key = JSON.stringify(style);
    const known = styleIds.get(key);
    if (known !== undefined) return known;
    const id = `look${styleIds.size + 1}`;
    styleIds.set(key, id);
    styles[id] = style;
    return id;
  };
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const tables: Record<string, object> = {};
  const sheetIds: string[] = [];
  let tableNumber = 0;
  // eslint-disable-next-line complexity -- one sheet translated: each ?? is one of its properties.
  workbook.sheets.forEach((sheet, index) => {
    const id = sheetIdAt(index);
    sheetIds.push(id);
    const cells = cellsOf(sheet);
    const looks = new Map<string, Look>();
    for (const { area, look } of sheet.looks ?? []) {
      for (let r = area.row; r < area.row + area.rowCount; r++) {
        const line = (cells[r] ??= {});
        for (let c = area.column; c < area.column + area.columnCount; c++) {
          const cell = (line[c] ??= {});
          // Looks overlap (a date format under a bold header): later ones are laid over earlier ones.
          const before = typeof cell.s === 'string' ? looks.get(cell.s) : undefined;
          const merged = before === undefined ? look : { ...before, ...look };
          cell.s = styleId(merged);
          looks.set(cell.s, merged);
        }
      }
    }
    const hasFormulas = sheet.rows.some((row) => row?.some(isFormula));
    const frozenRows = sheet.frozenRows ?? 0;
    const frozenColumns = sheet.frozenColumns ?? 0;
    sheets[id] = {
      id,
      name: sheet.name,
      hidden: sheet.hidden ? 1 : 0,
      rowCount: Math.max(sheet.rows.length + SPARE_ROWS, LEAST_ROWS, hasFormulas ? ROWS_FOR_SPILLS : 0),
      columnCount: Math.max(columnCount(sheet) + 20, LEAST_COLUMNS),
      cellData: cells,
      columnData: Object.fromEntries((sheet.columnWidths ?? []).flatMap((w, column) => (w === undefined ? [] : [[column, { w }]]))),
      freeze: {
        xSplit: frozenColumns,
        ySplit: frozenRows,
        startRow: frozenRows > 0 ? frozenRows : -1,
        startColumn: frozenColumns > 0 ? frozenColumns : -1,
      },
      mergeData: (sheet.merges ?? []).map(rangeOf),
      ...(sheet.gridlines === false ? { showGridlines: 0 } : {}),
    };
    if (sheet.tables !== undefined && sheet.tables.length > 0) {
      tables[id] = {
        tables: sheet.tables.map((table) => ({
          id: tableIdAt(tableNumber++),
          name: table.name,
          range: rangeOf(table.area),
          options: { showHeader: table.headerRow !== false, showFooter: table.totalsRow === true, tableStyleId: 'table-default-4' },
          filters: { tableColumnFilterList: [] },
          columns: table.columns.map((displayName, c) => ({ id: `table-${tableNumber}-${c + 1}`, displayName })),
          meta: {},
        })),
      };
    }
  });
  const names = Object.fromEntries(
    (workbook.names ?? []).map(({ name, formula, sheet }, index) => {
      const id = `name-${index + 1}`;
      const place = sheet === undefined ? -1 : workbook.sheets.findIndex((one) => one.name === sheet);
      return [id, { id, name, formulaOrRefString: formula, localSheetId: place < 0 ? 'AllDefaultWorkbook' : sheetIdAt(place) }];
    }),
  );
  return {
    sheetIds,
    data: {
      id: unitId,
      name: workbook.name,
      appVersion: '0.25.1',
      locale: 'enUS' as IWorkbookData['locale'],
      sheetOrder: sheetIds,
      styles,
      sheets,
      resources: [
        { name: 'SHEET_TABLE_PLUGIN', data: JSON.stringify(tables) },
        { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(names) },
      ],
    },
  };
}
