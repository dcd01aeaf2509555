/** The column that a header which nobody reads may have been meant for: a slip of the pen, or the word of another system. It is offered, never taken. */
import { readings } from '../locales/languages';
import type { ColumnDeclaration } from './schema';
import { normaliseWord } from './words';

const LONGEST_HEADER = 60;
/** Headers of other systems, in every language that is read, by the column that they usually mean. */
const synonyms = new Map<string, Set<string>>();
for (const { headers } of readings()) {
  for (const [column, words] of Object.entries(headers))
    synonyms.set(column, new Set([...(synonyms.get(column) ?? []), ...words.map(normaliseWord)]));
}

const wordsOf = ({ name, titles, aliases = [] }: ColumnDeclaration): string[] =>
  [name, ...Object.values(titles), ...aliases].map(normaliseWord);

/** Of these columns, the one whose words the header comes nearest to; of two as near, the first. */
export function nearestColumn(header: string, columns: readonly ColumnDeclaration[]): ColumnDeclaration | undefined {
  const written = normaliseWord(header.slice(0, LONGEST_HEADER));
  if (written === '') return undefined;
  let [nearest, least]: [ColumnDeclaration | undefined, number] = [undefined, Infinity];
  for (const column of columns) {
    for (const word of wordsOf(column)) {
      const most = slips(Math.min(word.length, written.length));
      if (Math.abs(word.length - written.length) > most) continue;
      const distance = distanceBetween(word, written, most);
      if (distance <= most && distance < least) [nearest, least] = [column, distance];
    }
  }
  return nearest ?? columns.find(({ name }) => synonyms.get(name)?.has(written) === true);
}

/** Of these words, the one that a text was nearly: none where two are as near. */
export function nearestWord(text: string, words: Iterable<string>): string | undefined {
  const written = normaliseWord(text.slice(0, LONGEST_HEADER));
  let [nearest, least, tied]: [string | undefined, number, boolean] = [undefined, Infinity, false];
  for (const word of new Set([...words].map(normaliseWord))) {
    const most = slips(Math.min(word.length, written.length));
    if (Math.abs(word.length - written.length) > most) continue;
    const distance = distanceBetween(word, written, most);
    if (distance > most || distance > least) continue;
    [nearest, tied, least] = [word, distance === least, distance];
  }
  return tied ? undefined : nearest;
}

/** How many letters may differ: a short word is soon another word. */
function slips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Letters to add, drop, change or swap with the next one; more than `most` when there are more. */
function distanceBetween(a: string, b: string, most: number): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
