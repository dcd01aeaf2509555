/**
 * Rows of totals at the end of a range, as `Accounts[#All]` hands them over when the table shows its totals row: they are no rows. A client called Total
 * that has a key of its own is a client.
 */
import { totalsWords } from '../locales/languages';
import { isBlankOrZero, textOf } from './cell';
import { tableDeclarations, type TableName } from './declarations/index';
import type { Cells, HeaderMatch } from './headers';
import { ownIdOf } from './own-id';
import type { TableDeclaration } from './schema';
import { foldName, normaliseWord } from './words';

const words = new Set(totalsWords().map(normaliseWord));
const firstWords = totalsWords().map(foldName);

export const isTotalsWord = (text: string): boolean => words.has(normaliseWord(text));

/** `Total`, or a word for it and what it is the total of: `Total for Nord`, `Summe: Nord`. */
export function headsTotals(text: string): boolean {
  if (isTotalsWord(text)) return true;
  const folded = foldName(text);
  return firstWords.some((word) => folded.startsWith(word) && /^[ :(]/.test(folded.slice(word.length)));
}

/** Where the rows of a range end (not included): before its rows of totals, and before the blank ones around them. */
export function rowsEnd(name: TableName, cells: Cells, header: HeaderMatch): number {
  let end = cells.length;
  for (let r = cells.length - 1; r >= 1; r--) {
    const row = cells[r]!;
    if (row.every(isBlankOrZero)) continue;
    if (!isTotalsRow(name, row, header)) break;
    end = r;
  }
  return end;
}

function isTotalsRow(name: TableName, row: readonly unknown[], header: HeaderMatch): boolean {
  const cell = (column: string): unknown => (header.has(column) ? row[header.get(column)!] : undefined);
  const { columns }: TableDeclaration = tableDeclarations[name];
  const key = textOf(cell(keyOf(name, header)));
  // What a row is about (its account, its product) stands in text: a row that says it is a row.
  const about = columns.filter(({ kind, required }) => kind === 'id' && required).map((column) => textOf(cell(column.name)));
  if (about.some((id) => id !== '' && !isTotalsWord(id) && !isNumber(id))) return false;
  if (key !== '') return isTotalsWord(key);
  const first = row.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof first === 'string' && headsTotals(first.slice(0, LONGEST_LABEL));
}

const LONGEST_LABEL = 200;

/** A count in the place of an id. */
const isNumber = (text: string): boolean => /^\d+$/.test(text);

function keyOf(name: TableName, header: HeaderMatch): string {
  const own = ownIdOf(name);
  if (own !== undefined && header.has(own)) return own;
  return header.has('account_id') ? 'account_id' : tableDeclarations[name].columns[0]!.name;
}
