/**
 * Texts as small whole numbers: each distinct id or text gets the next code. Cells are looked up as they come (a number 12 and the
 * text " 12 " share a code); a Map, because objects slow down on ids made of digits. In front of it stands a small cache, since the
 * cells of a column repeat and a Map look-up costs ten times as much as comparing two texts.
 */
import { isErrorCell, textOf } from './cell';

/** Code of a cell that says nothing. */
export const NO_CODE = -1;
/** Code given for an error cell while reading; stored as NO_CODE. */
export const ERROR_CODE = -2;

const SMALLEST_CACHE = 64;
const LARGEST_CACHE = 16384;
const LETTERS_HASHED = 8;

/** Where a text stands in the cache: ids differ in their last letters. */
function slotOf(text: string, mask: number): number {
  const { length } = text;
  let hash = length;
  for (let i = length > LETTERS_HASHED ? length - LETTERS_HASHED : 0; i < length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return (hash ^ (hash >>> 14)) & mask;
}

export class Dictionary {
  readonly texts: string[] = [];
  private readonly byCell = new Map<unknown, number>([
    ['', NO_CODE],
    [null, NO_CODE],
    [undefined, NO_CODE],
    [0, NO_CODE],
  ]);
  private cachedTexts: string[] = new Array<string>(SMALLEST_CACHE).fill('');
  private cachedCodes = new Int32Array(SMALLEST_CACHE);

  get size(): number {
    return this.texts.length;
  }

  /** Code of the cell, a new one if it was not seen before. */
  encode(cell: unknown): number {
    if (typeof cell !== 'string' || cell === '') return this.byCell.get(cell) ?? this.add(cell);
    const slot = slotOf(cell, this.cachedCodes.length - 1);
    if (this.cachedTexts[slot] === cell) return this.cachedCodes[slot]!;
    const known = this.byCell.get(cell);
    // A new text may make the cache grow, so it is kept there only when it comes again.
    if (known === undefined) return this.add(cell);
    this.cachedTexts[slot] = cell;
    this.cachedCodes[slot] = known;
    return known;
  }

  /** Few texts need a small cache, which stays near; it starts anew when it grows. */
  private growCache(): void {
    const size = this.cachedCodes.length * 4;
    this.cachedTexts = new Array<string>(size).fill('');
    this.cachedCodes = new Int32Array(size);
  }

  /** Code of the cell, or NO_CODE if it was never encoded. */
  find(cell: unknown): number {
    const code = this.byCell.get(cell) ?? this.byCell.get(textOf(cell));
    return code ?? NO_CODE;
  }

  text(code: number): string {
    return code < 0 ? '' : this.texts[code]!;
  }

  private add(cell: unknown): number {
    if (isErrorCell(cell)) return ERROR_CODE;
    const text = textOf(cell);
    let code = this.byCell.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.texts.push(text);
      this.byCell.set(text, code);
      if (this.texts.length * 4 > this.cachedCodes.length && this.cachedCodes.length < LARGEST_CACHE) this.growCache();
    }
    // Remember the cell as it came, so that the next one like it is found at once.
    if (cell !== text) this.byCell.set(cell, code);
    return code;
  }
}
