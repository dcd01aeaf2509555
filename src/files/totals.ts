// Rows at the end of a file that add up the rows above them: they are no rows of the table.
import { normaliseWord } from '../tables/words';

const exact = new Set(
  [
    'total',
    'totals',
    'totaux',
    'grand total',
    'overall total',
    'sum',
    'somme',
    'subtotal',
    'sub-total',
    'total général',
    'sous-total',
    'Summe',
    'Gesamt',
    'Gesamtsumme',
    'Gesamtergebnis',
    'Ergebnis',
    'Totale',
    'Totaal',
    'Suma',
  ].map(normaliseWord),
);
const named =
  /^\s*(?:grand |overall |sub-?|sous-)?(?:totals?|totaux|totale|totaal|somme|summe|gesamt(?:summe|ergebnis)?|suma|sum)(?:\s+(?:for|of|de|du|des|von|für|général)\b.*|\s*:.*)$/iu;

const isTotal = (text: string): boolean => exact.has(normaliseWord(text));

/** The key is a word for a total, or it is blank and the first text of the row is one ("Total for France" too). */
function isTotalsRow(row: readonly string[], key: number): boolean {
  const keyText = (row[key] ?? '').trim();
  if (keyText !== '') return isTotal(keyText);
  const first = row.map((cell) => cell.trim()).find((cell) => cell !== '');
  return first !== undefined && (isTotal(first) || named.test(first));
}

/** How many rows at the end are totals. `key` is the column that identifies a row. */
export function totalsRows(rows: readonly (readonly string[])[], key: number): number {
  let count = 0;
  while (count < rows.length && isTotalsRow(rows[rows.length - 1 - count]!, key)) count++;
  return count;
}
