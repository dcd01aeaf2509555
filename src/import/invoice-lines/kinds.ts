/** What a document is, by the words and codes of exports: those of the table of volumes, and those of invoices. */
import { isBlankOrZero, isErrorCell, readChoice, textOf } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { invoiceWords, readings } from '../../locales/languages';
import { normaliseWord } from '../../tables/words';

export type LineKind = 'sale' | 'return' | 'credit_note';
export type DocumentKind = LineKind | 'not_invoiced';

type InvoiceWords = ReturnType<typeof invoiceWords>[number];

const KIND = columnOf('volumes', 'kind');
const KINDS: readonly LineKind[] = ['sale', 'return', 'credit_note'];
const OTHERS: readonly (readonly [DocumentKind, (words: InvoiceWords) => readonly string[]])[] = [
  ['credit_note', ({ creditNote }) => creditNote],
  ['sale', ({ sale }) => sale],
  ['not_invoiced', ({ notInvoiced }) => notInvoiced],
];
const SETS = OTHERS.map(([kind, of]) => [kind, new Set(invoiceWords().flatMap((words) => of(words).map(normaliseWord)))] as const);

/** A blank kind is a sale as it is written. */
export function kindOf(cell: unknown): DocumentKind | 'unknown' {
  if (isBlankOrZero(cell)) return 'sale';
  if (isErrorCell(cell)) return 'unknown';
  const position = readChoice(cell, KIND);
  if (typeof position === 'number') return KINDS[position]!;
  const word = normaliseWord(textOf(cell));
  return SETS.find(([, words]) => words.has(word))?.[0] ?? 'unknown';
}

/** Every word of each kind, as people write it, each once. */
export function wordsOfKinds(): Readonly<Record<DocumentKind, readonly string[]>> {
  const own = (kind: LineKind): readonly string[] => [
    ...(KIND.choices?.[kind] ?? []),
    ...readings().flatMap(({ choices }) => choices.kind?.[kind] ?? []),
  ];
  const further = (kind: DocumentKind): readonly string[] =>
    OTHERS.filter(([one]) => one === kind).flatMap(([, of]) => invoiceWords().flatMap((words) => of(words)));
  const all = (kind: LineKind): readonly string[] => [...new Set([...own(kind), ...further(kind)])];
  return { sale: all('sale'), return: all('return'), credit_note: all('credit_note'), not_invoiced: [...new Set(further('not_invoiced'))] };
}
