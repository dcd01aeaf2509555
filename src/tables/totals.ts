/**
 * Rows of totals at the end of a range, as `Accounts[#All]` hands them over when the table shows its totals row: they are no rows. A client called Total
 * that has a key of its own is a client.
 */
import { readings, totalsWords } from '../locales/languages';
import { isBlankOrZero, textOf } from './cell';
import { tableDeclarations, type TableName } from './declarations/index';
import type { Cells, HeaderMatch } from './headers';
import { ownIdOf } from './own-id';
import type { TableDeclaration } from './schema';
import { foldName, normaliseWord } from './words';

const words = new Set([...totalsWords(), ...readings().flatMap(({ counts }) => counts)].map(normaliseWord));
const firstWords = totalsWords().map(foldName);
const totalOf = readings().flatMap((reading) => reading.totalOf.map(foldName));
const footers = readings().flatMap((reading) => reading.footers.map(foldName));

/** Stars as reports of ERPs mark their levels: `*`, `**`. */
export const headsStars = (text: string): boolean => /^\*+(?:\s|$)/.test(text);

/** The text without a number of rows at its end: `Total (3)`, `Grand Totals (5700 records)`, `Count: 12`. */
function withoutCount(text: string): string {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf(trimmed.endsWith(')') ? '(' : ':');
  return at > 0 && /^[(:]\s*\d/.test(trimmed.slice(at)) ? trimmed.slice(0, at) : trimmed;
}

/** A key that no row has: a word for a total, alone, with a number of rows, or followed by “for”; stars. */
function isTotalsKey(text: string): boolean {
  if (/^\*+$/.test(text.trim()) || words.has(normaliseWord(withoutCount(text)))) return true;
  const folded = foldName(text);
  return firstWords.some((word) => folded.startsWith(word) && totalOf.some((of) => folded.startsWith(` ${of} `, word.length)));
}

/** `Total`, or a word for it and what it is the total of: `Total for Nord`, `Summe: Nord`. */
function headsTotals(text: string): boolean {
  if (isTotalsKey(text) || headsStars(text.trim())) return true;
  const folded = foldName(text);
  return firstWords.some((word) => folded.startsWith(word) && /^[ :(]/.test(folded.slice(word.length)));
}

const LONGEST_LABEL = 200;

/** A key that is one of totals, or no key and a first text that heads totals. */
export function isTotalsRow(row: readonly unknown[], key: string): boolean {
  if (key !== '') return isTotalsKey(key.slice(0, LONGEST_LABEL));
  const first = row.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof first === 'string' && headsTotals(first.slice(0, LONGEST_LABEL));
}

/** Words alone in their row, as the lines of a report below its totals. */
const isLone = (filled: readonly unknown[]): boolean =>
  filled.length === 1 && typeof filled[0] === 'string' && /\S\s+\S/.test(filled[0].slice(0, LONGEST_LABEL));

function isFooter(text: string): boolean {
  const folded = foldName(text.slice(0, LONGEST_LABEL));
  return footers.some((footer) => folded.startsWith(footer));
}

/**
 * Where rows end (not included): before those of totals and the lines of a report, and before blank ones around them. Other words alone in their row
 * are such a line below one of totals only, and where rows have more than one cell.
 */
export function endOfRows(rows: Cells, from: number, isTotals: (row: readonly unknown[]) => boolean): number {
  let [end, sure, alone] = [rows.length, rows.length, false];
  for (let r = rows.length - 1; r >= from; r--) {
    const row = rows[r]!;
    const filled = row.filter((cell) => !isBlankOrZero(cell));
    if (filled.length === 0) continue;
    const lone = isLone(filled);
    if (isTotals(row) || (lone && isFooter(filled[0] as string))) {
      end = r;
      if (!alone) sure = r;
    } else if (lone) {
      alone = true;
    } else {
      return filled.length > 1 ? end : sure;
    }
  }
  return sure;
}

/** Where the rows of a range end (not included). */
export const rowsEnd = (name: TableName, cells: Cells, header: HeaderMatch): number =>
  endOfRows(cells, 1, (row) => isTotalsOf(name, row, header));

function isTotalsOf(name: TableName, row: readonly unknown[], header: HeaderMatch): boolean {
  const cell = (column: string): unknown => (header.has(column) ? row[header.get(column)!] : undefined);
  const { columns }: TableDeclaration = tableDeclarations[name];
  // What a row is about (its account, its product) stands in text: a row that says it is a row.
  const about = columns.filter(({ kind, required }) => kind === 'id' && required).map((column) => textOf(cell(column.name)));
  if (about.some((id) => id !== '' && !isTotalsKey(id) && !isNumber(id))) return false;
  return isTotalsRow(row, textOf(cell(keyOf(name, header))));
}

/** A count in the place of an id. */
const isNumber = (text: string): boolean => /^\d+$/.test(text);

function keyOf(name: TableName, header: HeaderMatch): string {
  const own = ownIdOf(name);
  if (own !== undefined && header.has(own)) return own;
  return header.has('account_id') ? 'account_id' : tableDeclarations[name].columns[0]!.name;
}
