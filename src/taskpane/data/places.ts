/**
 * From a row of a table to the cells in the sheet, and back from a selected cell to an account. Rows are counted from the header, which is row 1;
 * addresses are A1 texts without the sheet's name.
 */
import { textOf } from '../../tables/cell';
import { tableDeclarations } from '../../tables/declarations/index';
import { matchHeaders } from '../../tables/headers';
import type { Place, WorkbookTable } from '../../workbook/index';
import type { LoadedTable, LoadedWorkbook } from './load';

interface Corner {
  /** From 0. */
  readonly column: number;
  /** From 1. */
  readonly row: number;
}

const CELL = /^\$?([A-Z]+)\$?(\d+)/i;

/** First cell of an address. */
export function cornerOf(address: string): Corner {
  const match = CELL.exec(address);
  if (match === null) throw new Error(`${address} is no address`);
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const tablePlace = ({ source }: Pick<LoadedTable, 'source'>): Place => ({ sheet: source.sheet, address: source.address });

/** The cell of a column in a row of the table; the whole row when the table has no such column (or none is named). */
export function rowPlace({ name, source, cells }: LoadedTable, row: number, column?: string): Place {
  const corner = cornerOf(source.address);
  const line = corner.row + row - 1;
  const position = column === undefined ? undefined : matchHeaders(tableDeclarations[name], cells).get(column);
  if (position !== undefined) return { sheet: source.sheet, address: `${lettersOf(corner.column + position)}${line}` };
  const width = cells[0]?.length ?? 1;
  return { sheet: source.sheet, address: `${lettersOf(corner.column)}${line}:${lettersOf(corner.column + width - 1)}${line}` };
}

/** The table that cells lie in, their first one at least. */
export function tableAround({ tables }: LoadedWorkbook, { sheet, address }: Place): WorkbookTable | undefined {
  const cell = cornerOf(address);
  return tables.find(({ source, cells }) => {
    const corner = cornerOf(source.address);
    const [row, column] = [cell.row - corner.row, cell.column - corner.column];
    return source.sheet === sheet && row >= 0 && row < cells.length && column >= 0 && column < (cells[0]?.length ?? 0);
  })?.source;
}

/** The account of the row that a cell stands in; undefined outside the tables that name accounts, on a header or on a blank id. */
export function accountAt(loaded: LoadedWorkbook, { sheet, address }: Place): string | undefined {
  const cell = cornerOf(address);
  for (const { name, source, cells } of loaded.tables) {
    if (source.sheet !== sheet) continue;
    const corner = cornerOf(source.address);
    const row = cell.row - corner.row;
    const inside = row >= 1 && row < cells.length && cell.column >= corner.column && cell.column < corner.column + (cells[0]?.length ?? 0);
    if (!inside) continue;
    const position = matchHeaders(tableDeclarations[name], cells).get('account_id');
    const id = position === undefined ? '' : textOf(cells[row]![position]);
    return id === '' ? undefined : id;
  }
  return undefined;
}
