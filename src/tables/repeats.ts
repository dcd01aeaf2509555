/**
 * Which rows repeat an id that stood in an earlier row. Ids of lines are all different, hundreds of thousands of them: a table of hashes over
 * their letters finds repeats several times faster than a Map of texts, and two ids with one hash are compared as texts.
 */
import { isErrorCell, textOf } from './cell';
import type { Cells } from './headers';

/** FNV-1a over the letters; undefined for a text that may not be clean: it has a space, or a letter that can be composed in two ways. */
function hashOf(text: string): number | undefined {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter <= 32 || letter > 126) return undefined;
    hash = Math.imul(hash ^ letter, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** The same for any text. */
function hashOfAny(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The id of a row as it is meant to be written: most are clean as they stand. */
const idAt = (cells: Cells, r: number, position: number): string => {
  const cell = cells[r]![position];
  return isErrorCell(cell) ? '' : textOf(cell);
};

/** Excel has 1,048,576 rows: 21 bits hold any. */
const ROW_MASK = (1 << 21) - 1;

/**
 * For each row of the range that repeats an id, the row where the id stood first (positions in `cells`). Empty for a clean table.
 */
export function repeatedRows(cells: Cells, position: number): Map<number, number> {
  const repeats = new Map<number, number>();
  const count = cells.length - 1;
  let size = 16;
  while (size < 2 * count) size *= 2;
  const mask = size - 1;
  // One number a slot: the row and, above it, some bits of the hash that tell most other ids apart. Row 0 is the header, so 0 means empty.
  const slots = new Int32Array(size);
  for (let r = 1; r <= count; r++) {
    const cell = cells[r]![position];
    let id = typeof cell === 'string' && cell.charCodeAt(0) !== 35 ? cell : idAt(cells, r, position);
    let hash = hashOf(id);
    if (hash === undefined) {
      id = textOf(id);
      hash = hashOfAny(id);
    }
    if (id === '') continue;
    const mark = hash & ~ROW_MASK;
    let slot = hash & mask;
    let entry = slots[slot]!;
    while (entry !== 0) {
      if ((entry & ~ROW_MASK) === mark && idAt(cells, entry & ROW_MASK, position) === id) {
        repeats.set(r, entry & ROW_MASK);
        break;
      }
      slot = (slot + 1) & mask;
      entry = slots[slot]!;
    }
    if (entry === 0) slots[slot] = mark | r;
  }
  return repeats;
}

/**
 * The same for some rows only (positions in `cells`, rising). `endings` holds `endingOf` of every row's id: only ids that end like one of theirs
 * are compared.
 */
export function repeatsAmong(cells: Cells, position: number, rows: Int32Array, endings: Uint16Array): Map<number, number> {
  const repeats = new Map<number, number>();
  const wanted = new Set<string>();
  const marked = new Int32Array((LAST_ENDING >>> 5) + 1);
  for (const r of rows) {
    const id = idAt(cells, r, position);
    if (id === '') continue;
    wanted.add(id);
    const own = endings[r]!;
    marked[own >>> 5]! |= 1 << (own & 31);
  }
  if (wanted.size === 0) return repeats;
  const first = new Map<string, number>();
  const last = rows[rows.length - 1]!;
  for (let r = 1; r <= last; r++) {
    const ending = endings[r]!;
    if ((marked[ending >>> 5]! & (1 << (ending & 31))) === 0 && ending !== UNSURE) continue;
    const id = idAt(cells, r, position);
    if (wanted.has(id) && !first.has(id)) first.set(id, r);
  }
  for (const r of rows) {
    const before = first.get(idAt(cells, r, position));
    if (before !== undefined && before < r) repeats.set(r, before);
  }
  return repeats;
}

/** The ending of a cell that has to be looked at as a whole. */
const UNSURE = 0;
const LAST_ENDING = 0x8000;
const ending = (last: number, before: number, third: number): number => 1 + (((last * 31 + before) * 31 + third) & (LAST_ENDING - 1));

/** The last three letters of an id as one number: the same for a number and for the text that it is written as. */
export function endingOf(cell: unknown): number {
  if (typeof cell === 'string') {
    const end = cell.length - 1;
    if (end < 2) return UNSURE;
    const [last, before, third] = [cell.charCodeAt(end), cell.charCodeAt(end - 1), cell.charCodeAt(end - 2)];
    // Spaces may be typed otherwise, and letters composed otherwise.
    if (last <= 32 || last > 126 || before <= 32 || before > 126 || third <= 32 || third > 126) return UNSURE;
    return ending(last, before, third);
  }
  if (typeof cell !== 'number' || !(cell >= 100) || !Number.isSafeInteger(cell)) return UNSURE;
  return ending(48 + (cell % 10), 48 + (Math.floor(cell / 10) % 10), 48 + (Math.floor(cell / 100) % 10));
}
