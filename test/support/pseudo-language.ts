/**
 * A language that marks every text: ⟦…⟧, a third longer than the English it is made from. It is added to the list of languages before anything else
 * is loaded, so this file is the first import of a test; what is left unmarked then was never given to translators.
 */
import { locales, pages, texts, type Language } from '../../src/locales/languages';

export const PSEUDO = 'qps' as Language;

/** Padding in short words, so that it can wrap as a text does; it is no letter, so that what is read is read as the English word. */
export const mark = (text: string): string => {
  const extra = Math.max(1, Math.ceil(text.length / 3) - 2);
  const padding = '····· '
    .repeat(Math.ceil(extra / 6))
    .slice(0, extra)
    .trimEnd();
  // One word grows; several become more.
  return text === '' ? '' : `⟦${text}${text.includes(' ') ? ' ' : ''}${padding}⟧`;
};

/** Marks every text of an object, and what its functions return. */
function marked<T>(value: T): T {
  if (typeof value === 'string') return mark(value) as T;
  if (typeof value === 'function') {
    const make = value as unknown as (...args: unknown[]) => unknown;
    return ((...args: unknown[]) => marked(make(...args))) as T;
  }
  if (Array.isArray(value)) return value.map(marked) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)])) as T;
}

/** Keys as texts: what an English result shows of a header or a word. */
const markedKeys = <Keyed extends Readonly<Record<string, string>>>(keyed: Keyed): Keyed =>
  Object.fromEntries(Object.keys(keyed).map((key) => [key, mark(key)])) as Keyed;

const { habits, words, ...said } = locales.en;
const { headers, words: resultWords } = locales.fr.results!;

Object.assign(locales, {
  [PSEUDO]: { ...marked(said), habits, words, results: { headers: markedKeys(headers), words: markedKeys(resultWords), own: {} } },
});
Object.assign(texts, { [PSEUDO]: marked(texts.en) });
Object.assign(pages, { [PSEUDO]: marked(pages.en) });

const DATE = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) \d{4}\b/g;

/** What of a text is in no mark, without dates as Intl writes them; '' when no letter is left. `data` are texts of the workbook, ids and codes. */
export function unmarked(text: string, data: readonly string[] = []): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  rest = rest.replace(DATE, ' ').replace(/(?<=\s|^)and(?=\s|$)/g, ' ');
  for (const known of [...data].sort((a, b) => b.length - a.length)) if (rest.includes(known)) rest = rest.replaceAll(known, ' ');
  return /\p{L}/u.test(rest) ? rest.trim() : '';
}
