/**
 * Texts as small whole numbers: each distinct id or text gets the next code. Cells are looked up as they come (a number 12 and the
 * text " 12 " share a code). Texts stand in a hash table of our own over some of their letters: in a column of ids it is several times faster
 * than a Map, which hashes every cell's text anew. Should the letters not tell the texts apart, a Map takes over.
 */
import { isErrorCell, textOf } from './cell';

/** Code of a cell that says nothing. */
export const NO_CODE = -1;
/** Code given for an error cell while reading; stored as NO_CODE. */
export const ERROR_CODE = -2;

const SMALLEST = 64;
/** Neighbours looked at before the letters count as badly chosen. */
const LONGEST_PROBE = 64;
const LAST_LETTERS = 5;
const FIRST_LETTERS = 4;
const LONG = 16;

/** Ids differ in their last letters; long ones (GUIDs) perhaps only in their first. */
function hashOf(text: string): number {
  const { length } = text;
  let hash = length;
  for (let i = length > LAST_LETTERS ? length - LAST_LETTERS : 0; i < length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  if (length > LONG) for (let i = 0; i < FIRST_LETTERS; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return hash ^ (hash >>> 15);
}

export class Dictionary {
  readonly texts: string[] = [];
  /** Cells that are no trimmed text: blanks, numbers, texts with spaces around; all texts, once the table is given up. */
  private readonly byCell = new Map<unknown, number>([
    ['', NO_CODE],
    [null, NO_CODE],
    [undefined, NO_CODE],
    [0, NO_CODE],
  ]);
  /** Code + 1 of the text in each slot, 0 for none, and its hash. */
  private slots = new Int32Array(SMALLEST);
  private hashes = new Int32Array(SMALLEST);
  private givenUp = false;

  get size(): number {
    return this.texts.length;
  }

  /** Code of the cell, a new one if it was not seen before. */
  encode(cell: unknown): number {
    if (typeof cell === 'string' && cell !== '') {
      const code = this.lookUp(cell);
      if (code !== NO_CODE) return code;
    }
    return this.byCell.get(cell) ?? this.add(cell);
  }

  /** Code of the cell, or NO_CODE if it was never encoded. */
  find(cell: unknown): number {
    const text = textOf(cell);
    const code = text === '' ? NO_CODE : this.lookUp(text);
    return code !== NO_CODE ? code : (this.byCell.get(text) ?? NO_CODE);
  }

  text(code: number): string {
    return code < 0 ? '' : this.texts[code]!;
  }

  /** Code of a trimmed text that stands in the table. */
  private lookUp(text: string): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    const hash = hashOf(text);
    let slot = hash & mask;
    let entry = slots[slot]!;
    while (entry !== 0) {
      if (hashes[slot] === hash && this.texts[entry - 1] === text) return entry - 1;
      slot = (slot + 1) & mask;
      entry = slots[slot]!;
    }
    return NO_CODE;
  }

  private add(cell: unknown): number {
    if (isErrorCell(cell)) return ERROR_CODE;
    const text = textOf(cell);
    let code = this.find(text);
    if (code === NO_CODE && text !== '') {
      code = this.texts.length;
      this.texts.push(text);
      if (this.givenUp) this.byCell.set(text, code);
      else this.enter(text, code);
    }
    // Remember the cell as it came, so that the next one like it is found at once.
    if (cell !== text) this.byCell.set(cell, code);
    return code;
  }

  private enter(text: string, code: number): void {
    if (this.texts.length * 2 > this.slots.length) {
      const size = this.slots.length * 4;
      this.slots = new Int32Array(size);
      this.hashes = new Int32Array(size);
      for (let known = 0; known < code && !this.givenUp; known++) this.put(this.texts[known]!, known);
    }
    if (!this.givenUp) this.put(text, code);
  }

  private put(text: string, code: number): void {
    const mask = this.slots.length - 1;
    const hash = hashOf(text);
    let slot = hash & mask;
    for (let probe = 0; this.slots[slot] !== 0; probe++) {
      if (probe === LONGEST_PROBE) return this.giveUp();
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = code + 1;
    this.hashes[slot] = hash;
  }

  private giveUp(): void {
    this.givenUp = true;
    this.slots = new Int32Array(SMALLEST);
    this.hashes = new Int32Array(SMALLEST);
    this.texts.forEach((text, code) => this.byCell.set(text, code));
  }
}
