/**
 * The sheet of a model while its sections are drawn one under the other, from column B on: where the next one starts, bars, lines of label and
 * value. What a section needs of another it is handed as places, as formulas name them.
 */
import type { ConcessionModelTexts } from '../../../locales/en/workbook/concessions/model';
import type { ConcessionWords } from '../../../locales/en/workbook/concessions/grid';
import type { Extent } from '../../addresses';
import { area, cellAt, type Content, type Look, type SheetDraft } from '../../sheet-draft';

export type ModelTexts = ConcessionModelTexts & ConcessionWords;

export const LABEL = 1;
export const VALUE = 2;
/** Last column of the inputs, and of the sections that compute. */
export const NARROW = 8;
export const WIDE = 14;

export const format = {
  volume: '#,##0',
  money: '#,##0.00',
  price: '#,##0.0000',
  share: '0.0%',
  probability: '0.00%',
  text: 'General',
  count: '0',
} as const;

interface LineStyle {
  readonly look?: Look;
  readonly format?: string;
  readonly hint?: string;
}

/** "=f" as a cell's content. */
export const calc = (formula: string): Content => ({ formula: `=${formula}` });
export const blankIf = (value: number | undefined): Content => value ?? null;

/** The rows of a function's result below its header, from its column `first` (1 is the first) on. Functions of Excel 2021. */
export const body = (call: string, rows: number | null, first: number, columns: number): string =>
  rows === null
    ? `LET(x,${call},INDEX(x,SEQUENCE(ROWS(x)-1,1,2),SEQUENCE(1,${columns},${first})))`
    : `INDEX(${call},SEQUENCE(${rows},1,2),SEQUENCE(1,${columns},${first}))`;

export class Page {
  row = 0;

  constructor(
    readonly draft: SheetDraft,
    readonly say: ModelTexts,
  ) {}

  /** A section's bar. */
  bar(title: string, last: number = WIDE): void {
    this.row += 1;
    this.draft.put(this.row, LABEL, [[title]]);
    this.draft.paint(area(this.row, LABEL, 1, last - LABEL + 1), 'section');
    this.row += 1;
  }

  note(text: string): void {
    this.draft.put(this.row++, LABEL, [[text]], { look: 'note' });
  }

  /** A label, its value, and what it is measured in; gives the value's place. */
  line(label: string, content: Content, { look = 'figure', format: shown = format.text, hint }: LineStyle = {}): string {
    this.draft.put(this.row, LABEL, [[label]], { look: 'label' });
    this.draft.put(this.row, VALUE, [[content]], { look, formats: [shown] });
    if (hint !== undefined) this.draft.put(this.row, VALUE + 1, [[hint]], { look: 'note' });
    return cellAt(this.row++, VALUE);
  }

  input(label: string, content: Content, shown: string = format.text, hint?: string): string {
    return this.line(label, content, { look: 'input', format: shown, ...(hint === undefined ? {} : { hint }) });
  }

  /** A choice of words. */
  choice(label: string, chosen: string, words: readonly string[], hint?: string): string {
    this.draft.lists.push({ area: area(this.row, VALUE, 1, 1), words });
    return this.input(label, chosen, format.text, hint);
  }

  /** The header over a table's columns; the first stands over texts. */
  header(first: string, others: readonly string[]): void {
    this.draft.put(this.row, LABEL, [[first]], { look: 'heading' });
    if (others.length > 0) this.draft.put(this.row, VALUE, [others], { look: 'header' });
    this.row += 1;
  }

  /** The rows of one column of the table that starts in the next row. */
  column(index: number, rows: number): Extent {
    return area(this.row, index, rows, 1);
  }
}
