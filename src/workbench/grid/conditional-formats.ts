// Conditional formats by formula, drawn by Univer: fill, font colour, bold. Other kinds of rule are kept (records.ts) and not drawn.
// A rule comes in pieces (Office.js sets formula, fill, colour one after the other); it is drawn anew with each of them.
import type { ConditionalFormatInfo } from '../host/workbook-model';
import { sheetOf } from './context';
import type { Grid } from './context';
import { storedFormula } from './formula-text';
import { rangeOf } from './snapshot';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export class DrawnRules {
  readonly #grid: Grid;
  /** Univer's ids by ours. */
  readonly #drawn = new Map<string, { sheetId: string; ruleId: string }>();

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  draw({ id, sheetId, area, type, rule, format }: ConditionalFormatInfo): void {
    const formula = textOf(rule['custom/rule/formula']);
    if (type !== 'Custom' || formula === undefined) return;
    this.remove(id);
    const sheet = sheetOf(this.#grid, sheetId);
    const made = sheet
      .newConditionalFormattingRule()
      .whenFormulaSatisfied(storedFormula(formula))
      .setRanges([rangeOf(area)]);
    const [fill, color] = [textOf(format['fill/color']), textOf(format['font/color'])];
    if (fill !== undefined) made.setBackground(fill);
    if (color !== undefined) made.setFontColor(color);
    if (format['font/bold'] === true) made.setBold(true);
    const built = made.build();
    sheet.addConditionalFormattingRule(built);
    this.#drawn.set(id, { sheetId, ruleId: built.cfId });
  }

  remove(id: string): void {
    const drawn = this.#drawn.get(id);
    if (drawn === undefined) return;
    this.#drawn.delete(id);
    sheetOf(this.#grid, drawn.sheetId).deleteConditionalFormattingRule(drawn.ruleId);
  }

  /** The sheet is gone, and Univer's rules with it. */
  forgetSheet(sheetId: string): void {
    for (const [id, drawn] of this.#drawn) if (drawn.sheetId === sheetId) this.#drawn.delete(id);
  }
}
