// Rows at the end of a file that add up the rows above them: they are no rows of the table. The words are those of ranges (tables/totals.ts).
import { headsTotals, isTotalsWord } from '../tables/totals';

/** The key is a word for a total, or it is blank and the first text of the row is one ("Total for France" too). */
function isTotalsRow(row: readonly string[], key: number): boolean {
  const keyText = (row[key] ?? '').trim();
  if (keyText !== '') return isTotalsWord(keyText);
  const first = row.map((cell) => cell.trim()).find((cell) => cell !== '');
  return first !== undefined && headsTotals(first);
}

/** How many rows at the end are totals. `key` is the column that identifies a row. */
export function totalsRows(rows: readonly (readonly string[])[], key: number): number {
  let count = 0;
  while (count < rows.length && isTotalsRow(rows[rows.length - 1 - count]!, key)) count++;
  return count;
}
