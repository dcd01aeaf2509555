/** Addresses as texts: rows and columns count from 0 inside, from 1 and A in the text. */

export interface Extent {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Does the one lie wholly in the other? */
export const inside = (inner: Extent, outer: Extent): boolean =>
  inner.rowIndex >= outer.rowIndex &&
  inner.columnIndex >= outer.columnIndex &&
  inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
  inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount;

/** 0 -> "A", 26 -> "AA". */
function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A1", "A1:C9". */
export function addressOf({ rowIndex, columnIndex, rowCount, columnCount }: Extent): string {
  const first = columnLetters(columnIndex) + (rowIndex + 1);
  const last = columnLetters(columnIndex + columnCount - 1) + (rowIndex + rowCount);
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/i;

/** Row and column of "B7" or "$B$7"; undefined for anything else. */
export function parseCell(text: string): { readonly rowIndex: number; readonly columnIndex: number } | undefined {
  const found = CELL.exec(text);
  if (found === null) return undefined;
  const column = [...found[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { rowIndex: Number(found[2]) - 1, columnIndex: column - 1 };
}

/** The extent of "A1:C9" or "B7". */
export function extentOf(address: string): Extent {
  const [first, last = first] = address.split(':').map(parseCell);
  if (first === undefined || last === undefined) throw new Error(`${address} is no address`);
  return { ...first, rowCount: last.rowIndex - first.rowIndex + 1, columnCount: last.columnIndex - first.columnIndex + 1 };
}

/** The part of "Sheet!A1:C9" behind the sheet's name. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/** Names of letters only are safe as they are; others could be read as a cell, a number or two words. */
const isPlain = (name: string): boolean => /^[A-Za-z_]{4,}$/.test(name) && !/^(true|false)$/i.test(name);

/** The sheet's name as a formula writes it. */
export const quotedSheet = (name: string): string => (isPlain(name) ? name : `'${name.replaceAll("'", "''")}'`);

/** "'My sheet'!$A$1:$C$9" */
export const absoluteReference = (sheet: string, address: string): string =>
  `${quotedSheet(sheet)}!${address.replaceAll('$', '').replace(/\b([A-Za-z]{1,3})(\d+)/g, '$$$1$$$2')}`;
