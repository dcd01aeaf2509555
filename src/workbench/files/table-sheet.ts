// A sheet that holds one structured table at A1: header in view, widths from the contents, a format for each column.
import { headerTexts } from '../host/members/table';
import type { CellValue, SheetContent } from './content';

export interface TableSheet {
  sheetName: string;
  tableName: string;
  header: readonly string[];
  rows: CellValue[][];
  /** One for each column; null is General. */
  numberFormats: (string | null)[];
}

const PIXELS_PER_CHARACTER = 7;
const PADDING = 22;
const WIDEST = 260;
const ROWS_LOOKED_AT = 200;

/** The length of a value as it is shown, roughly: dates and grouped numbers are wider than their raw digits. */
function shownLength(value: CellValue, format: string | null): number {
  if (value === null) return 0;
  if (typeof value !== 'number') return String(value).length;
  if (format !== null && /[dy]/i.test(format)) return format.length;
  if (format?.includes('#,##0')) return Math.round(value).toLocaleString('en').length + (format.split('.')[1]?.length ?? 0);
  return String(value).length;
}

export function tableSheet({ sheetName, tableName, header: titles, rows, numberFormats }: TableSheet): SheetContent {
  const header = headerTexts(titles);
  const columnWidths = header.map((title, column) => {
    let longest = title.length + 2;
    for (const row of rows.slice(0, ROWS_LOOKED_AT))
      longest = Math.max(longest, shownLength(row[column] ?? null, numberFormats[column] ?? null));
    return Math.min(WIDEST, longest * PIXELS_PER_CHARACTER + PADDING);
  });
  // A table needs one data row, filled or not.
  const dataRows = Math.max(rows.length, 1);
  return {
    name: sheetName,
    rows: [header, ...rows],
    columnWidths,
    frozenRows: 1,
    looks: numberFormats.flatMap((numberFormat, column) =>
      numberFormat === null ? [] : [{ area: { row: 1, column, rowCount: dataRows, columnCount: 1 }, look: { numberFormat } }],
    ),
    tables: [{ name: tableName, area: { row: 0, column: 0, rowCount: dataRows + 1, columnCount: header.length }, columns: header }],
  };
}
