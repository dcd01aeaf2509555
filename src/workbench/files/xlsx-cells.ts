// One stored cell as a cell's content: numbers, texts, formulas with their last results. Dates of the 1904 system become those of the 1900
// system, the only one that the grid and the add-in's functions count in.
import { serialOf } from '../../files/dates';
import type { CellContent, CellValue } from './content';
import { typedFromFile } from './file-formula';
import { movedFormula } from './shared-formula';
import { areaOfReference, DAYS_TO_1904, stringOf } from './xlsx-parts';
import type { Parts, StoredCell } from './xlsx-parts';
import { showsDay } from './xlsx-styles';
import { attributeOf, childOf, isTrue, textIn, unescapeText } from './xml';

const errorText = /^#[A-Z0-9/_]+[!?]?$/;

export class CellReader {
  readonly #parts: Parts;
  /** Formulas that cells of this sheet share, by their number. */
  readonly #shared = new Map<string, { formula: string; row: number; column: number }>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  content(cell: StoredCell): CellContent {
    const value = this.#value(cell);
    const formula = this.#formula(cell);
    if (formula === null) return value;
    const stored = childOf(cell.stored, 'f');
    const spill = attributeOf(stored, 't') === 'array' ? areaOfReference(attributeOf(stored, 'ref')) : null;
    return {
      formula: typedFromFile(formula),
      result: value,
      ...(spill !== null && spill.rowCount * spill.columnCount > 1 ? { spill } : {}),
    };
  }

  #formula({ stored, row, column }: StoredCell): string | null {
    const found = childOf(stored, 'f');
    // What a what-if table computes is in its cells; Excel alone computes it again.
    if (found === undefined || attributeOf(found, 't') === 'dataTable') return null;
    const text = unescapeText(textIn(found)).trim();
    const shared = attributeOf(found, 't') === 'shared' ? attributeOf(found, 'si') : undefined;
    if (text !== '') {
      if (shared !== undefined) this.#shared.set(shared, { formula: text, row, column });
      return text;
    }
    const master = shared === undefined ? undefined : this.#shared.get(shared);
    return master === undefined ? null : movedFormula(master.formula, row - master.row, column - master.column);
  }

  #value({ stored, style }: StoredCell): CellValue {
    const type = attributeOf(stored, 't') ?? 'n';
    // An inline text has no <v>; a program that writes both means the text.
    if (type === 'inlineStr') return textOrBlank(stringOf(childOf(stored, 'is')), stored);
    const found = childOf(stored, 'v');
    if (found === undefined) return null;
    const text = textIn(found);
    if (type === 's') return this.#parts.texts[Number(text)] || null;
    if (type === 'str') return textOrBlank(unescapeText(text), stored);
    if (type === 'b') return isTrue(text.trim());
    if (type === 'e') return text;
    if (type === 'd') return serialOf(text.trim()) ?? text;
    const trimmed = text.trim();
    if (trimmed === '') return null;
    const number = Number(trimmed);
    if (!Number.isFinite(number)) return errorText.test(trimmed) ? trimmed : text;
    return this.#parts.date1904 && showsDay(this.#parts.styles.look(style).numberFormat) ? number + DAYS_TO_1904 : number;
  }
}

/** A formula may well answer "", a stored text without letters is a blank cell. */
const textOrBlank = (text: string, stored: StoredCell['stored']): CellValue =>
  text === '' && childOf(stored, 'f') === undefined ? null : text;
