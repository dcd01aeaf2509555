/** How typed words are compared: case, accents, spaces, underscores, hyphens and apostrophes don't matter. */

export function normaliseWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
