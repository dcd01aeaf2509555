// What a workbook holds, in a shape that neither the grid nor a file format owns: the sample, CSV files, .xlsx files
// and the grid are all converted from and to it.
// Rows and columns count from 0. Dates are serial numbers with a date format; a blank cell is null or missing.
// Widths are pixels. A formula starts with "=" and is written as a user types it (no _xlfn. prefixes).

import type { Area, ConditionalFormatInfo, DataValidation, PageSetup } from '../host/workbook-model';

export type CellValue = string | number | boolean | null;

export interface FormulaCell {
  formula: string;
  /** The last computed value: what a file shows until something recalculates it. */
  result?: CellValue;
  /** Where the result spills, when it is more than one cell; the cells inside hold the computed values. */
  spill?: Area;
}

export type CellContent = CellValue | FormulaCell;

/** A line as files name it. */
export interface LookLine {
  style: 'thin' | 'hair' | 'dotted' | 'dashed' | 'dashDot' | 'dashDotDot' | 'double' | 'medium' | 'thick';
  color: string;
}
export const lookSides = ['left', 'right', 'top', 'bottom'] as const;

export interface Look {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  fill?: string;
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
  fontSize?: number;
  fontName?: string;
  verticalAlign?: 'top' | 'center';
  borders?: Partial<Record<(typeof lookSides)[number], LookLine>>;
}

export interface TableContent {
  name: string;
  /** Header row and totals row included. */
  area: Area;
  columns: string[];
  totalsRow?: boolean;
  /** False for a table without a header row; its columns still have names. */
  headerRow?: boolean;
}

/** A rule for what may be typed, in the words of Excel's API: `rule` holds one of list, wholeNumber, decimal, date, time, textLength, custom. */
export interface ValidationContent extends DataValidation {
  area: Area;
}

/** A conditional format, in the words of Excel's API. */
export type ConditionalFormatContent = Pick<ConditionalFormatInfo, 'area' | 'type' | 'priority' | 'stopIfTrue' | 'rule' | 'format'>;

/** A chart that the add-in made. References are as formulas name them, with their sheet; positions and sizes in points; `properties` as Excel's API names them. */
export interface ChartContent {
  kind: 'column' | 'bar' | 'line' | 'scatter';
  stacked?: boolean;
  name?: string;
  title: string;
  left: number;
  top: number;
  width: number;
  height: number;
  series: { name: string; x?: string; y: string; marked: boolean; properties?: Readonly<Record<string, unknown>> }[];
  properties?: Readonly<Record<string, unknown>>;
}

export interface SheetContent {
  name: string;
  rows: (CellContent | undefined)[][];
  looks?: undefined | { area: Area; look: Look }[];
  columnWidths?: (number | undefined)[];
  /** Pixels; charts stand where the rows above them end. Rows that a file brought keep their own. */
  defaultRowHeight?: number;
  rowHeights?: (number | undefined)[];
  frozenRows?: number;
  frozenColumns?: number;
  merges?: Area[];
  hidden?: boolean;
  /** False where the lines between cells are not shown. */
  gridlines?: boolean;
  /** False where row numbers and column letters are not shown. */
  headings?: boolean;
  /** What the add-in set; what a file brought stays in the file. */
  page?: PageSetup;
  autoFilter?: Area;
  tables?: TableContent[];
  charts?: ChartContent[];
  /** Rules that were added since the workbook was opened; those of a file stay in the file. */
  validations?: ValidationContent[];
  conditionalFormats?: ConditionalFormatContent[];
  /** The sheet's place in the file that the workbook was opened from; a sheet that is new has none. */
  origin?: number;
}

export interface WorkbookContent {
  name: string;
  sheets: SheetContent[];
  /** Names: what each stands for, as a formula ("=36", "=Data!$A$1:$C$9"); with a sheet, it holds on that sheet only. */
  names?: undefined | { name: string; formula: string; sheet?: string }[];
}

export const isFormula = (cell: CellContent | undefined): cell is FormulaCell => typeof cell === 'object' && cell !== null;

/** The widest row, in cells. */
export function columnCount(sheet: SheetContent): number {
  let widest = 0;
  for (const row of sheet.rows) if (row !== undefined && row.length > widest) widest = row.length;
  return widest;
}

export function inside(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
}
