/**
 * What a cell of a source becomes in the table: typed as the column is, by the readers of cells. Ids and texts stay texts. What can't be read is a
 * BadCell; nothing is guessed.
 */
import type { CellValue } from '../files/columns';
import { BadCell, isBlank, isErrorCell, readChoice, readDate, readFlag, readNumber, readNumberText, textOf } from '../tables/cell';
import type { ColumnReading } from '../tables/mapping';
import { cellReader } from '../tables/mapped';
import type { ColumnDeclaration } from '../tables/schema';
import { cleanText } from '../tables/words';

/** What a cell of Excel holds at most. */
export const LONGEST_TEXT = 32_767;

export class TooLong {}

export type ImportedCell = CellValue | BadCell | TooLong;

/** null for a cell that says nothing. */
export function valueReader(column: ColumnDeclaration, reading: ColumnReading): (cell: unknown) => ImportedCell {
  const read = Object.keys(reading).length === 0 ? (cell: unknown) => cell : cellReader(reading, column.kind);
  const known = new Map<unknown, ImportedCell>();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(cell, (value = valueOf(cell)));
    }
    return value;
  };
  function valueOf(cell: unknown): ImportedCell {
    if (isBlank(cell)) return null;
    if (isErrorCell(cell)) return new BadCell('error_cell');
    return typed(read(typeof cell === 'string' ? cleanText(cell) : cell), column);
  }
}

/** The same cells come again and again. */
const REMEMBERED = 4096;

function typed(cell: unknown, column: ColumnDeclaration): ImportedCell {
  switch (column.kind) {
    case 'number':
      return typedNumber(cell, column);
    case 'date':
    case 'moment': {
      const serial = readDate(cell, column, false);
      return typeof serial === 'number' && Number.isNaN(serial) ? null : serial;
    }
    case 'flag': {
      const flag = readFlag(cell);
      if (flag instanceof BadCell) return flag;
      return Number.isNaN(flag) ? null : flag === 1;
    }
    case 'choice': {
      const position = readChoice(cell, column);
      return position instanceof BadCell ? position : plainText(cell);
    }
    default:
      return plainText(cell);
  }
}

function plainText(cell: unknown): ImportedCell {
  // A 0 that stands in a column of texts is a text; the reader of ids takes it for a blank.
  const text = cell === 0 ? '0' : textOf(cell);
  if (text.length > LONGEST_TEXT) return new TooLong();
  return text === '' ? null : text;
}

/** A currency beside a number stays beside it, and a word for zero stays the word: both say what the number alone would not. */
function typedNumber(cell: unknown, column: ColumnDeclaration): ImportedCell {
  if (typeof cell !== 'string') {
    const number = readNumber(cell, column);
    return typeof number === 'number' && Number.isNaN(number) ? null : number;
  }
  const number = readNumberText(cell, column);
  if (number instanceof BadCell) return number;
  return number.currency !== '' || !/\d/.test(cell) ? cell : number.value;
}

/** Two cells of a column that say the same have the same key; '' for one that says nothing. */
export function comparer({ kind, ...rest }: ColumnDeclaration): (cell: unknown) => string {
  const column = { kind, ...rest };
  return (cell) => {
    if (isBlank(cell)) return '';
    if (isErrorCell(cell)) return `error ${String(cell)}`;
    const value = comparable(cell, column);
    if (value instanceof BadCell) return `text ${textOf(cell)}`;
    return typeof value === 'number' ? keyOfNumber(value) : value;
  };
}

const keyOfNumber = (value: number): string => (Number.isNaN(value) ? '' : String(value));

function comparable(cell: unknown, column: ColumnDeclaration): string | number | BadCell {
  switch (column.kind) {
    case 'number': {
      const number = typeof cell === 'string' ? readNumberText(cell, column) : readNumber(cell, column);
      if (typeof number === 'number' || number instanceof BadCell) return number;
      return number.currency === '' ? number.value : `${number.value} ${number.currency}`;
    }
    case 'date':
    case 'moment':
      return readDate(cell, column, false);
    case 'flag':
      return readFlag(cell);
    case 'choice':
      return readChoice(cell, column);
    default:
      return cell === 0 ? '0' : textOf(cell);
  }
}
