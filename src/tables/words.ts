/** How typed words are compared: case, accents, spaces, underscores, hyphens and apostrophes don't matter. Letters of every script do. */

const KEPT = 2000;
const known = new Map<string, string>();

/** Remembers the words it has seen: the same headers and choices come with every call. */
export function normaliseWord(word: string): string {
  let plain = known.get(word);
  if (plain === undefined) {
    plain = word
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    if (known.size >= KEPT) known.clear();
    known.set(word, plain);
  }
  return plain;
}

/** The words of a text, each as `normaliseWord` compares them: `Jusqu’à (unités)` is jusqu, a, unites. */
export const plainTokens = (text: string): string[] =>
  text
    .slice(0, 200)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(normaliseWord)
    .filter((token) => token !== '');
