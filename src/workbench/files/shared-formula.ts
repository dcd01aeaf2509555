// A shared formula is stored once, with the cells that repeat it; each of them reads it moved by its own distance, as Excel does when a
// formula is filled down or right. Cells, whole columns (A:B) and whole rows (6:7) move; what has a $ stays.
import { columnIndex, columnName } from '../host/a1';
import { COLUMN_LIMIT, ROW_LIMIT } from '../host/workbook-model';

const OFF_SHEET = '#REF!';

function movedColumn(fixed: string, letters: string, by: number): string {
  if (fixed === '$') return `$${letters}`;
  const column = columnIndex(letters) + by;
  return column < 0 || column >= COLUMN_LIMIT ? OFF_SHEET : columnName(column);
}

function movedRow(fixed: string, digits: string, by: number): string {
  if (fixed === '$') return `$${digits}`;
  const number = Number(digits) + by;
  return number < 1 || number > ROW_LIMIT ? OFF_SHEET : String(number);
}

const joined = (parts: string[], separator: string): string => (parts.includes(OFF_SHEET) ? OFF_SHEET : parts.join(separator));

// Texts, quoted sheet names and what stands in brackets (tables, other workbooks) are left alone; so are names and functions that look like cells (LOG10().
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\p{L}\p{N}_.\\$?]+(?::[\p{L}\p{N}_.$]+(?![\p{L}\p{N}_.$(]))?!?|./gsu;
const cell = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const columns = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/i;
const rows = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

function movedCell(text: string, down: number, right: number): string {
  const found = cell.exec(text);
  if (found === null || columnIndex(found[2]!) >= COLUMN_LIMIT || Number(found[4]) > ROW_LIMIT) return text;
  return joined([movedColumn(found[1]!, found[2]!, right), movedRow(found[3]!, found[4]!, down)], '');
}

export function movedFormula(formula: string, down: number, right: number): string {
  return formula.replace(pieces, (piece, at: number) => {
    const after = formula[at + piece.length];
    // "Sheet1!" and "LOG10(" name a sheet and a function.
    if (piece.endsWith('!') || after === '(' || after === '!' || /^["'[]/.test(piece)) return piece;
    const wholeColumns = columns.exec(piece);
    if (wholeColumns !== null)
      return joined([movedColumn(wholeColumns[1]!, wholeColumns[2]!, right), movedColumn(wholeColumns[3]!, wholeColumns[4]!, right)], ':');
    const wholeRows = rows.exec(piece);
    if (wholeRows !== null)
      return joined([movedRow(wholeRows[1]!, wholeRows[2]!, down), movedRow(wholeRows[3]!, wholeRows[4]!, down)], ':');
    return joined(
      piece.split(':').map((part) => movedCell(part, down, right)),
      ':',
    );
  });
}
