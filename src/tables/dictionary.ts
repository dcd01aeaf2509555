/**
 * Texts as small whole numbers: each distinct id or text gets the next code. Cells are looked up as they come (a number 12 and the text " 12 "
 * share a code) in a Map; objects would slow down on ids made of digits. Columns of few texts (families, sites, currencies) don't even get
 * there: a handful of places, chosen by two letters, hold the texts seen last.
 */
import { isErrorCell, textOf } from './cell';
import type { Cells } from './headers';
import { foldName } from './words';

/** Code of a cell that says nothing. */
export const NO_CODE = -1;
/** Code given for an error cell while reading; stored as NO_CODE. */
export const ERROR_CODE = -2;

const PLACES = 256;
/** Up to this many texts, two letters tell most of them apart. */
const FEW = 64;

const placeOf = (text: string): number =>
  (text.length + 7 * text.charCodeAt(text.length - 1) + 13 * text.charCodeAt(text.length >> 1)) & (PLACES - 1);

export class Dictionary {
  private readonly spellings: string[] = [];
  /** Code of each name, when all spellings of a name are one. */
  private readonly byName: Map<string, number> | undefined;
  /** Cells that say how often each spelling stands; undefined once they were counted, or when every name has one spelling. */
  private uncounted: readonly (() => Iterable<unknown>)[] | undefined;
  private readonly byCell = new Map<unknown, number>([
    ['', NO_CODE],
    [null, NO_CODE],
    [undefined, NO_CODE],
    [0, NO_CODE],
  ]);
  private asked = 0;
  private placed: string[] = [];
  private placedCodes = new Int32Array(0);

  constructor(of: 'codes' | 'names' = 'codes') {
    this.byName = of === 'names' ? new Map() : undefined;
  }

  /** The text of each code. */
  get texts(): readonly string[] {
    if (this.uncounted !== undefined) this.chooseSpellings(this.uncounted);
    return this.spellings;
  }

  get size(): number {
    return this.spellings.length;
  }

  /** Where all cells of the column are to be found: they decide which spelling of a name is shown, if anybody asks. */
  countIn(cells: () => Iterable<unknown>): void {
    if (this.byName !== undefined) this.uncounted = [...(this.uncounted ?? []), cells];
  }

  /** Code of the cell, a new one if it was not seen before. */
  encode(cell: unknown): number {
    return this.byCell.get(cell) ?? this.add(cell);
  }

  /**
   * Writes the codes of some rows' cells, `from` included, `to` not. False when error cells are among them: those get ERROR_CODE.
   * Rows of one account often stand together, and some columns never change: a cell like the one before needs no look-up.
   */
  encodeRows(rows: Cells, position: number, codes: Int32Array, from: number, to: number): boolean {
    // The rows of one account are too few to be worth the places.
    const few = this.spellings.length <= FEW && this.asked >= PLACES;
    this.asked += to - from;
    let last = '';
    let lastCode = NO_CODE;
    let clean = true;
    for (let row = from; row < to; row++) {
      const cell = rows[row]![position];
      let code = NO_CODE;
      if (typeof cell === 'string') {
        if (cell !== last) {
          lastCode = few ? this.placedCode(cell) : this.encode(cell);
          last = cell;
        }
        code = lastCode;
      } else if (cell !== null) {
        code = this.encode(cell);
      }
      if (code === ERROR_CODE) clean = false;
      codes[row] = code;
    }
    return clean;
  }

  /** Code of the cell, or NO_CODE if it was never encoded. */
  find(cell: unknown): number {
    const code = this.byCell.get(cell) ?? this.byCell.get(textOf(cell));
    return code ?? this.byName?.get(foldName(textOf(cell))) ?? NO_CODE;
  }

  text(code: number): string {
    return code < 0 ? '' : this.texts[code]!;
  }

  /** Code of a text in a column of few: its place nearly always has it. */
  private placedCode(text: string): number {
    if (text === '') return NO_CODE;
    if (this.placed.length === 0) {
      this.placed = new Array<string>(PLACES).fill('');
      this.placedCodes = new Int32Array(PLACES);
    }
    const place = placeOf(text);
    if (this.placed[place] === text) return this.placedCodes[place]!;
    const code = this.encode(text);
    this.placed[place] = text;
    this.placedCodes[place] = code;
    return code;
  }

  private add(cell: unknown): number {
    if (isErrorCell(cell)) return ERROR_CODE;
    const text = textOf(cell);
    let code = this.byCell.get(text);
    if (code === undefined) {
      const name = this.byName === undefined ? '' : foldName(text);
      code = this.byName?.get(name);
      if (code === undefined) {
        code = this.spellings.length;
        this.spellings.push(text);
        this.byName?.set(name, code);
      }
      this.byCell.set(text, code);
    }
    // Remember the cell as it came, so that the next one like it is found at once.
    if (cell !== text) this.byCell.set(cell, code);
    return code;
  }

  /** The spelling that stands in most cells; of two that stand in as many, the first in code order. */
  private chooseSpellings(sources: readonly (() => Iterable<unknown>)[]): void {
    this.uncounted = undefined;
    const counts = new Map<string, number>();
    for (const cells of sources) {
      let [last, same]: [unknown, number] = ['', 0];
      const count = (): void => {
        if (typeof last === 'string' && last !== '') counts.set(last, (counts.get(last) ?? 0) + same);
        same = 0;
      };
      for (const cell of cells()) {
        if (cell !== last) {
          count();
          last = cell;
        }
        same++;
      }
      count();
    }
    for (const [name, spelling] of chosenSpellings(counts)) {
      const code = this.byName!.get(name);
      if (code !== undefined) this.spellings[code] = spelling;
    }
  }
}

/** Of each name the spelling that stands in most cells; of two that stand in as many, the first in code order. `counts`: by cell, as it is written. */
export function chosenSpellings(counts: ReadonlyMap<string, number>): Map<string, string> {
  const clean = new Map<string, number>();
  for (const [cell, count] of counts) {
    const text = textOf(cell);
    clean.set(text, (clean.get(text) ?? 0) + count);
  }
  const [most, chosen] = [new Map<string, number>(), new Map<string, string>()];
  for (const [text, count] of clean) {
    const name = foldName(text);
    const before = most.get(name);
    if (before !== undefined && (before > count || (before === count && chosen.get(name)! < text))) continue;
    most.set(name, count);
    chosen.set(name, text);
  }
  return chosen;
}
