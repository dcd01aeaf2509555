/**
 * How texts are compared. Words that the add-in knows (headers, choices): case, accents, spaces, underscores, hyphens and apostrophes don't matter, letters of
 * every script do. Names that people give (families, sites, segments): case, accents, hyphens and spaces that nobody sees don't. Ids: only such spaces.
 */

/** More accents in a row than any script writes. */
const LONG_RUN = /[^\P{M}\u034f]{30}(?=[^\P{M}\u034f])/gu;

/** Sorting a run of accents takes the square of its length: long ones are cut up by a joiner, as in Unicode's Stream-Safe Text Format. */
const streamSafe = (text: string): string => text.replace(LONG_RUN, '$&\u034f');
export const decomposed = (text: string): string => streamSafe(text).normalize('NFD');
const composed = (text: string): string => streamSafe(text).normalize('NFC');

const KEPT = 2000;
/** Longer texts are no words that come again: with them, what is remembered would have no bound in bytes. */
const LONGEST_KEPT = 100;

function remember(words: Map<string, string>, word: string, plain: string): void {
  if (word.length > LONGEST_KEPT) return;
  if (words.size >= KEPT) words.clear();
  words.set(word, plain);
}

const known = new Map<string, string>();

/** Remembers the words it has seen: the same headers and choices come with every call. */
export function normaliseWord(word: string): string {
  let plain = known.get(word);
  if (plain === undefined) {
    plain = decomposed(word)
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    remember(known, word, plain);
  }
  return plain;
}

/** Letters, digits and signs of a keyboard without any space: clean as they are. */
const ODD = /[^\x21-\x7e]/;
const SPACES = /\s+/g;
/** Marks without any width, which nobody sees. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A text as it was meant to be typed: composed letters, single spaces, none at either end. The same for ids, of which case counts. */
export function cleanText(text: string): string {
  return ODD.test(text) ? composed(text.replace(UNSEEN, '')).replace(SPACES, ' ').trim() : text;
}

const folded = new Map<string, string>();

/** One word for all spellings of a name: case, accents, hyphens, apostrophes and spaces aside. Hyphens count as spaces: `Saint-Étienne` is `SAINT ETIENNE`. */
export function foldName(name: string): string {
  let fold = folded.get(name);
  if (fold === undefined) {
    fold = decomposed(name)
      .replace(/[\u0300-\u036f]/g, '')
      .replace(UNSEEN, '')
      // Upper case first: ß is SS there.
      .toUpperCase()
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .replace(/[‘’ʼ]/g, "'")
      .replace(/[-\s\u2010-\u2015\u2212]+/g, ' ')
      .trim();
    fold = composed(fold);
    remember(folded, name, fold);
  }
  return fold;
}

/** The words of a text, each as `normaliseWord` compares them: `Jusqu’à (unités)` is jusqu, a, unites. */
export const plainTokens = (text: string): string[] =>
  text
    .slice(0, 200)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(normaliseWord)
    .filter((token) => token !== '');

/** The text without these characters at its end; a pattern for it would look again from each of them. */
export function withoutEnd(text: string, dropped: string): string {
  let length = text.length;
  while (length > 0 && dropped.includes(text.charAt(length - 1))) length--;
  return text.slice(0, length);
}
