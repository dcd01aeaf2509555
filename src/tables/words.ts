/** How typed words are compared: case, accents, spaces, underscores, hyphens and apostrophes don't matter. Letters of every script do. */

export function normaliseWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
