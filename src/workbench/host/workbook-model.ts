// The workbook as the host sees it: what a workbook must be able to do so that the engine can answer Office.js from it.
// Two implementations: memory-workbook.ts (Node tests) and the grid's adapter in src/workbench/grid (the page).
// Rows and columns count from 0. A rectangle may be as large as a sheet (ROW_LIMIT x COLUMN_LIMIT); reads are never asked for more than READ_LIMIT cells.
// Any method may answer at once or with a promise: the engine awaits every call, and asks for one thing at a time, in the order of the add-in's requests.
// Ids (sheets, tables, charts, conditional formats) are strings that stay the same for the life of the object; the engine shows them to the add-in as they are.
// A method that gets an id which does not exist throws; the engine checks existence first, so that such a throw is a defect of the host.

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;
export const READ_LIMIT = 5_000_000;

export type Awaitable<T> = T | Promise<T>;

/** A rectangle of cells without its sheet. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** A rectangle of cells in a sheet. */
export interface SheetArea extends Area {
  sheetId: string;
}

/** What a cell shows to Office.js in `values`: "" when empty, "#N/A" and the like for an error, a serial number for a date. */
export type CellValue = string | number | boolean;

/**
 * What is written into a cell. `null` leaves the cell as it is, "" empties it, a string is always literal text (even when it starts with "="): the engine has already done
 * what Excel does with typed text ("1" becomes 1, "TRUE" becomes true, a leading apostrophe is dropped). A formula is written as an object, in English, with its "=".
 */
export type CellInput = CellValue | null | { formula: string };

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetInfo {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** "" for none, else "#RRGGBB". */
  tabColor: string;
  showGridlines: boolean;
  /** Row numbers and column letters. */
  showHeadings: boolean;
}

export interface SheetPatch {
  name?: string;
  visibility?: SheetVisibility;
  tabColor?: string;
  showGridlines?: boolean;
  showHeadings?: boolean;
  /** New place among the sheets, from 0. */
  position?: number;
}

/** Formats of cells. Reading a rectangle gives `null` for a member that differs within it. */
export interface CellFormat {
  /** "" for no fill, else "#RRGGBB". */
  fillColor: string;
  fontColor: string;
  fontName: string;
  /** Points. */
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: 'None' | 'Single' | 'Double';
  strikethrough: boolean;
  wrapText: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  indentLevel: number;
  /** Protection flag, kept though no sheet is protected. */
  locked: boolean;
}

export type ReadFormat = { [K in keyof CellFormat]: CellFormat[K] | null };

/** What Excel gives a new table. */
export const DEFAULT_TABLE_OPTIONS: Readonly<
  Pick<
    TableInfo,
    'showTotals' | 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn' | 'style'
  >
> = {
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  style: 'TableStyleMedium2',
};

export const DEFAULT_FORMAT: Readonly<CellFormat> = {
  fillColor: '',
  fontColor: '#000000',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  indentLevel: 0,
  locked: true,
};

export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

export type BorderEdge =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideVertical'
  | 'InsideHorizontal'
  | 'DiagonalDown'
  | 'DiagonalUp';

export interface Border {
  style: string;
  color: string;
  weight: string;
}

export interface TableInfo {
  readonly id: string;
  name: string;
  sheetId: string;
  /** Header row and totals row included. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** "TableStyleMedium2" and the like. */
  style: string;
}

export type TablePatch = Partial<Omit<TableInfo, 'id' | 'sheetId'>>;

/** A defined name. `formula` starts with "=": "=Accounts!$A$1:$C$9", "=36", "=OFFSET(…)". */
export interface NameInfo {
  name: string;
  /** The sheet's id when the name belongs to one sheet, null when it belongs to the workbook. */
  sheetId: string | null;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface ChartSeries {
  name: string;
  values: SheetArea | null;
  categories: SheetArea | null;
  /** Colour, line weight and so on, by the member's path ("format/fill/color"). */
  properties: Record<string, unknown>;
}

/** A chart is a stored record: nothing but the grid's own view draws it. */
export interface ChartInfo {
  readonly id: string;
  name: string;
  sheetId: string;
  /** Excel.ChartType, "ColumnClustered" and the like. */
  type: string;
  source: SheetArea | null;
  seriesBy: 'Auto' | 'Columns' | 'Rows';
  title: string;
  titleVisible: boolean;
  /** Points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  /** Everything else the add-in set, by its path below the chart: "legend/position", "axes/valueAxis/title/text". */
  properties: Record<string, unknown>;
}

export type ChartPatch = Partial<Omit<ChartInfo, 'id' | 'sheetId'>>;

export interface ConditionalFormatInfo {
  readonly id: string;
  sheetId: string;
  area: Area;
  /** Excel.ConditionalFormatType: "CellValue", "Custom", "DataBar", "ColorScale"… */
  type: string;
  priority: number;
  stopIfTrue: boolean;
  /** The rule as Office.js gives it, by path: "cellValue/rule", "custom/rule/formula", "colorScale/criteria". */
  rule: Record<string, unknown>;
  /** The format as Office.js gives it, by path: "fill/color", "font/color", "font/bold". */
  format: Record<string, unknown>;
}

export type ConditionalFormatPatch = Partial<Omit<ConditionalFormatInfo, 'id' | 'sheetId'>>;

/** Data validation as Office.js gives it; `rule` holds one of list, wholeNumber, decimal, date, textLength, custom. */
export interface DataValidation {
  rule: Record<string, unknown>;
  errorAlert: Record<string, unknown> | null;
  prompt: Record<string, unknown> | null;
  ignoreBlanks: boolean;
}

/** Rows and columns that stay in view; 0 for none. */
export interface Freeze {
  rows: number;
  columns: number;
}

/** How a sheet is printed. */
export interface PageSetup {
  /** What the add-in set, by its path below the page layout: "orientation", "zoom", "headersFooters/defaultForAllPages/leftFooter". */
  properties: Record<string, unknown>;
  printArea: Area | null;
  /** Rows that every page begins with. */
  titleRows: Area | null;
}

export const NO_PAGE_SETUP: Readonly<PageSetup> = { properties: {}, printArea: null, titleRows: null };

export type ClearWhat = 'All' | 'Contents' | 'Formats';
export type CellChange = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** Who caused an event: a method of this interface ("addin") or the person at the grid ("user"). */
export type Origin = 'addin' | 'user';

/**
 * What happened in the workbook. An implementation tells everything that happens, whoever caused it.
 * Table events for edited cells are derived by the engine from `cellsChanged`; an implementation does not send them.
 */
export type WorkbookEvent =
  | {
      type: 'cellsChanged';
      origin: Origin;
      sheetId: string;
      area: Area;
      change: CellChange;
      valueBefore?: CellValue;
      valueAfter?: CellValue;
    }
  | { type: 'formatChanged'; origin: Origin; sheetId: string; area: Area }
  | { type: 'selectionChanged'; origin: Origin; sheetId: string; area: Area }
  | { type: 'sheetActivated'; origin: Origin; sheetId: string; previousSheetId: string | null }
  | { type: 'sheetAdded'; origin: Origin; sheetId: string }
  | { type: 'sheetDeleted'; origin: Origin; sheetId: string }
  | { type: 'sheetRenamed'; origin: Origin; sheetId: string; nameBefore: string; nameAfter: string }
  | { type: 'sheetMoved'; origin: Origin; sheetId: string; positionBefore: number; positionAfter: number }
  | { type: 'sheetVisibilityChanged'; origin: Origin; sheetId: string; before: SheetVisibility; after: SheetVisibility }
  | { type: 'tableAdded'; origin: Origin; sheetId: string; tableId: string }
  | { type: 'tableDeleted'; origin: Origin; sheetId: string; tableId: string; tableName: string }
  | { type: 'calculated'; origin: Origin; sheetId: string; area: Area | null };

export type WorkbookListener = (event: WorkbookEvent) => void;

/** Two stores of settings: `workbook.settings` of Excel's API, and `Office.context.document.settings`. */
export type SettingsStore = 'workbook' | 'document';

export interface WorkbookModel {
  /** File name shown to the add-in. */
  readonly name: string;

  // Sheets. In their order in the workbook, hidden ones included.
  sheets(): Awaitable<readonly SheetInfo[]>;
  /** The engine has checked that the name is free and allowed; without one the model chooses ("Sheet2"). */
  addSheet(name?: string): Awaitable<SheetInfo>;
  deleteSheet(sheetId: string): Awaitable<void>;
  updateSheet(sheetId: string, patch: SheetPatch): Awaitable<void>;
  activeSheetId(): Awaitable<string>;
  activateSheet(sheetId: string): Awaitable<void>;
  freeze(sheetId: string): Awaitable<Freeze>;
  setFreeze(sheetId: string, freeze: Freeze): Awaitable<void>;

  pageSetup(sheetId: string): Awaitable<PageSetup>;
  setPageSetup(sheetId: string, patch: Partial<PageSetup>): Awaitable<void>;
  /** The cells whose rows can be filtered, header included. */
  autoFilter(sheetId: string): Awaitable<Area | null>;
  setAutoFilter(sheetId: string, area: Area | null): Awaitable<void>;

  // Cells. A block has exactly the area's rows and columns.
  readValues(area: SheetArea): Awaitable<CellValue[][]>;
  /** The formula with its "=" where there is one (in the spill's first cell only), else the value. */
  readFormulas(area: SheetArea): Awaitable<CellValue[][]>;
  /** What a cell displays. */
  readText(area: SheetArea): Awaitable<string[][]>;
  /** English codes; "General" for none. */
  readNumberFormats(area: SheetArea): Awaitable<string[][]>;
  writeCells(area: SheetArea, block: CellInput[][]): Awaitable<void>;
  /** A `null` leaves the cell's format as it is. */
  writeNumberFormats(area: SheetArea, block: (string | null)[][]): Awaitable<void>;
  clear(area: SheetArea, what: ClearWhat): Awaitable<void>;
  /** Moves what is there away; tables, names, charts and formulas follow where the implementation can. */
  insertCells(area: SheetArea, shift: 'Down' | 'Right'): Awaitable<void>;
  deleteCells(area: SheetArea, shift: 'Up' | 'Left'): Awaitable<void>;
  /** The smallest rectangle with content (or also with formats, when `valuesOnly` is false); null for an empty sheet. */
  usedArea(sheetId: string, valuesOnly: boolean): Awaitable<Area | null>;
  /** The rectangle that the cell's formula spills into (the cell itself included); null when it does not spill. */
  spillArea(sheetId: string, row: number, column: number): Awaitable<Area | null>;

  merges(sheetId: string): Awaitable<readonly Area[]>;
  /** All of the area as one cell, or each of its rows; what stands in other cells than the first is lost, as in Excel. */
  mergeCells(area: SheetArea, across: boolean): Awaitable<void>;
  unmergeCells(area: SheetArea): Awaitable<void>;

  // Formats.
  readFormat(area: SheetArea): Awaitable<ReadFormat>;
  writeFormat(area: SheetArea, patch: Partial<CellFormat>): Awaitable<void>;
  readBorder(area: SheetArea, edge: BorderEdge): Awaitable<Border>;
  writeBorder(area: SheetArea, edge: BorderEdge, border: Border): Awaitable<void>;
  /** Points; null when the columns differ. */
  columnWidth(area: SheetArea): Awaitable<number | null>;
  setColumnWidth(area: SheetArea, points: number): Awaitable<void>;
  rowHeight(area: SheetArea): Awaitable<number | null>;
  setRowHeight(area: SheetArea, points: number): Awaitable<void>;
  columnHidden(area: SheetArea): Awaitable<boolean | null>;
  setColumnHidden(area: SheetArea, hidden: boolean): Awaitable<void>;
  rowHidden(area: SheetArea): Awaitable<boolean | null>;
  setRowHidden(area: SheetArea, hidden: boolean): Awaitable<void>;
  autofit(area: SheetArea, what: 'columns' | 'rows'): Awaitable<void>;

  // Tables. The engine has checked names and overlaps.
  tables(): Awaitable<readonly TableInfo[]>;
  /** `area` includes the header row (which exists already: the engine has inserted one when the add-in said there was none). */
  addTable(sheetId: string, area: Area, name?: string): Awaitable<TableInfo>;
  updateTable(tableId: string, patch: TablePatch): Awaitable<void>;
  /** Takes the table away with its cells, or only the table and leaves the cells. */
  deleteTable(tableId: string, keepCells: boolean): Awaitable<void>;
  /** New empty rows in front of data row `index` (the count of data rows: at the end); cells below, in the table's columns, move down. The table grows. */
  insertTableRows(tableId: string, index: number, count: number): Awaitable<void>;
  deleteTableRows(tableId: string, index: number, count: number): Awaitable<void>;
  insertTableColumns(tableId: string, index: number, count: number): Awaitable<void>;
  deleteTableColumns(tableId: string, index: number, count: number): Awaitable<void>;

  // Names.
  names(): Awaitable<readonly NameInfo[]>;
  addName(name: NameInfo): Awaitable<void>;
  /** Found by name and scope. */
  updateName(name: string, sheetId: string | null, patch: Partial<Pick<NameInfo, 'formula' | 'comment' | 'visible'>>): Awaitable<void>;
  removeName(name: string, sheetId: string | null): Awaitable<void>;

  // Charts.
  charts(sheetId: string): Awaitable<readonly ChartInfo[]>;
  addChart(chart: Omit<ChartInfo, 'id' | 'name'> & { name?: string }): Awaitable<ChartInfo>;
  updateChart(chartId: string, patch: ChartPatch): Awaitable<void>;
  deleteChart(chartId: string): Awaitable<void>;

  // Conditional formats and data validation.
  conditionalFormats(sheetId: string): Awaitable<readonly ConditionalFormatInfo[]>;
  addConditionalFormat(format: Omit<ConditionalFormatInfo, 'id'>): Awaitable<ConditionalFormatInfo>;
  updateConditionalFormat(id: string, patch: ConditionalFormatPatch): Awaitable<void>;
  deleteConditionalFormat(id: string): Awaitable<void>;
  /** null when the cells have none, or different ones. */
  dataValidation(area: SheetArea): Awaitable<DataValidation | null>;
  setDataValidation(area: SheetArea, validation: DataValidation | null): Awaitable<void>;

  // Selection, calculation, settings, undo.
  selection(): Awaitable<SheetArea>;
  select(area: SheetArea): Awaitable<void>;
  /** Resolves when the results stand in the cells. */
  calculate(): Awaitable<void>;
  calculationMode(): Awaitable<'Automatic' | 'AutomaticExceptTables' | 'Manual'>;
  setCalculationMode(mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual'): Awaitable<void>;
  settings(store: SettingsStore): Awaitable<Readonly<Record<string, unknown>>>;
  /** `undefined` removes the key. Values are plain JSON. */
  setSetting(store: SettingsStore, key: string, value: unknown): Awaitable<void>;
  /** Everything between the two is one step of undo. Groups do not nest: the engine opens one at a time. */
  beginUndoGroup(): Awaitable<void>;
  endUndoGroup(): Awaitable<void>;

  /** Tells the listener of every event until the returned function is called. */
  subscribe(listener: WorkbookListener): () => void;
}
