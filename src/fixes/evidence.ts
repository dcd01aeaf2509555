/** What a column itself says of its cells that can be read in two ways: proposed, never taken without being shown. */
import { typedColumn } from '../files/columns';
import { atOnce } from '../files/steps';
import { choiceCodes, choiceWordsOf, textOf } from '../tables/cell';
import { columnOf } from '../tables/declarations/index';
import type { Finding } from '../tables/findings';
import { matchHeaders } from '../tables/headers';
import { tableDeclarations } from '../tables/declarations/index';
import { nearestWord } from '../tables/near-headers';
import type { CellFixKind, FixChoice, FixTable } from './types';

/** The choice that the evidence speaks for; nothing of it where cells disagree, or none tells. */
export function proposedChoice(kind: CellFixKind, table: FixTable, findings: readonly Finding[]): FixChoice {
  if (kind === 'word') return { words: proposedWords(table, findings) };
  if (kind !== 'day_order' && kind !== 'decimal') return {};
  const { column } = findings[0]!;
  const { cells } = table.present;
  const position = matchHeaders(tableDeclarations[table.name], cells).get(column);
  if (position === undefined) return {};
  const texts = cells.slice(1).map((row) => (typeof row[position] === 'string' ? row[position] : ''));
  const { reading } = atOnce(typedColumn(column, texts, { as: kind === 'day_order' ? 'date' : 'number' }));
  const { dayOrder, decimal } = reading;
  if (kind === 'day_order') return dayOrder === undefined ? {} : { dayOrder };
  return decimal === undefined ? {} : { decimal };
}

/** The word of the list that each text was nearly. */
function proposedWords({ name }: FixTable, findings: readonly Finding[]): Record<string, string> {
  const words: Record<string, string> = {};
  for (const { column, value } of findings) {
    const text = textOf(value);
    if (Object.hasOwn(words, text)) continue;
    const declared = columnOf(name, column);
    const known = choiceWordsOf(declared);
    const near = nearestWord(text, known.keys());
    if (near !== undefined) words[text] = choiceCodes(declared)[known.get(near)!]!;
  }
  return words;
}
