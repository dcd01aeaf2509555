// Addresses in Excel's A1 notation: text to rectangle and back. Rows and columns count from 0 inside, from 1 and A in the text.
// "A1", "A1:C3", "A:C", "2:5", "$A$1", "'Own name'!A1"; whole rows and columns reach to the sheet's limit.
import { COLUMN_LIMIT, ROW_LIMIT } from './workbook-model';
import type { Area } from './workbook-model';

/** 0 -> "A", 26 -> "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "A" -> 0, "AA" -> 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const between = (a: number, b: number): [start: number, count: number] => [Math.min(a, b), Math.abs(b - a) + 1];
const within = (area: Area): Area | null =>
  area.row >= 0 && area.column >= 0 && area.row + area.rowCount <= ROW_LIMIT && area.column + area.columnCount <= COLUMN_LIMIT
    ? area
    : null;

/** The rectangle of an address without a sheet; null when the text is no address. Empty text is the whole sheet. */
export function parseArea(text: string): Area | null {
  const plain = text.replaceAll('$', '').trim();
  if (plain === '') return { row: 0, column: 0, rowCount: ROW_LIMIT, columnCount: COLUMN_LIMIT };
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(plain);
  if (cells) {
    const [, firstColumn, firstRow, lastColumn, lastRow] = cells as unknown as [
      string,
      string,
      string,
      string | undefined,
      string | undefined,
    ];
    const [row, rowCount] = between(Number(firstRow) - 1, Number(lastRow ?? firstRow) - 1);
    const [column, columnCount] = between(columnIndex(firstColumn), columnIndex(lastColumn ?? firstColumn));
    return within({ row, column, rowCount, columnCount });
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) {
    const [column, columnCount] = between(columnIndex(columns[1]!), columnIndex(columns[2]!));
    return within({ row: 0, column, rowCount: ROW_LIMIT, columnCount });
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) {
    const [row, rowCount] = between(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return within({ row, column: 0, rowCount, columnCount: COLUMN_LIMIT });
  }
  return null;
}

/** "A1:C3", with dollar signs when `absolute`; whole rows and columns as Excel writes them. */
export function formatArea(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const firstColumn = dollar + columnName(area.column);
  const lastColumn = dollar + columnName(area.column + area.columnCount - 1);
  const firstRow = `${dollar}${area.row + 1}`;
  const lastRow = `${dollar}${area.row + area.rowCount}`;
  if (area.columnCount === COLUMN_LIMIT) return `${firstRow}:${lastRow}`;
  if (area.rowCount === ROW_LIMIT) return `${firstColumn}:${lastColumn}`;
  if (area.rowCount === 1 && area.columnCount === 1) return firstColumn + firstRow;
  return `${firstColumn}${firstRow}:${lastColumn}${lastRow}`;
}

/** A sheet's name as it stands in an address: quoted when it could be read as something else. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Accounts!A1" -> the sheet's name and the rest; without a sheet the name is null. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text);
  if (!match) return { sheet: null, rest: text };
  return { sheet: (match[1] ?? match[2]!).replaceAll("''", "'"), rest: match[3]! };
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** Whole columns or whole rows: Excel gives no block of values for those. */
export const isUnbounded = (area: Area): boolean => area.rowCount === ROW_LIMIT || area.columnCount === COLUMN_LIMIT;

export const areaOf = ({ row, column, rowCount, columnCount }: Area): Area => ({ row, column, rowCount, columnCount });

const liesWithin = (start: number, count: number, from: number, length: number): boolean => start >= from && start + count <= from + length;

/** Where a rectangle lies after cells were inserted (sign 1) or deleted (-1); null when it was deleted whole. Unchanged when it reaches beyond the shifted lines. */
export function shiftedArea(target: Area, cells: Area, along: 'rows' | 'columns', sign: 1 | -1): Area | null {
  const across =
    along === 'rows'
      ? liesWithin(target.column, target.columnCount, cells.column, cells.columnCount)
      : liesWithin(target.row, target.rowCount, cells.row, cells.rowCount);
  if (!across) return target;
  const [start, count, at, lines] =
    along === 'rows'
      ? [target.row, target.rowCount, cells.row, cells.rowCount]
      : [target.column, target.columnCount, cells.column, cells.columnCount];
  let moved: [number, number];
  if (sign === 1) {
    const within = at < start + count ? lines : 0;
    moved = at <= start ? [start + lines, count] : [start, count + within];
  } else {
    const removedBefore = Math.max(0, Math.min(at + lines, start) - Math.min(at, start));
    const removedWithin = Math.max(0, Math.min(at + lines, start + count) - Math.max(at, start));
    moved = [start - removedBefore, count - removedWithin];
  }
  if (moved[1] <= 0) return null;
  return along === 'rows' ? { ...target, row: moved[0], rowCount: moved[1] } : { ...target, column: moved[0], columnCount: moved[1] };
}
