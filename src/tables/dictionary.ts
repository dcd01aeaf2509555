/**
 * Texts as small whole numbers: each distinct id or text gets the next code. Cells are looked up as they come (a number 12 and the
 * text " 12 " share a code); a Map, because objects slow down on ids made of digits.
 */
import { isErrorCell, textOf } from './cell';

/** Code of a cell that says nothing. */
export const NO_CODE = -1;
/** Code given for an error cell while reading; stored as NO_CODE. */
export const ERROR_CODE = -2;

export class Dictionary {
  readonly texts: string[] = [];
  private readonly byCell = new Map<unknown, number>([
    ['', NO_CODE],
    [null, NO_CODE],
    [undefined, NO_CODE],
    [0, NO_CODE],
  ]);

  get size(): number {
    return this.texts.length;
  }

  /** Code of the cell, a new one if it was not seen before. */
  encode(cell: unknown): number {
    const code = this.byCell.get(cell);
    return code === undefined ? this.add(cell) : code;
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
    }
    // Remember the cell as it came, so that the next one like it is found at once.
    if (cell !== text) this.byCell.set(cell, code);
    return code;
  }
}
