/**
 * A sheet before it is written: cells, formats, looks, charts as plain data, with room kept for what formulas spill. Two things in one cell are
 * refused here, at once: in Excel the second would overwrite the first, or the spill would be #SPILL!. Rows and columns count from 0.
 */
import { addressOf, type Extent } from './addresses';
import { asText } from './as-text';

/** A formula, with its "="; a text is always a text. */
export interface Formula {
  readonly formula: string;
}
export type Content = string | number | boolean | null | Formula;

/** `header` stands over figures, `heading` over texts. */
export type Look = 'title' | 'note' | 'section' | 'header' | 'heading' | 'label' | 'input' | 'figure' | 'total' | 'strong';

export interface Style {
  readonly look?: Look;
  /** Number formats, one for each column of the block; the last one serves the rest. */
  readonly formats?: readonly string[];
  /** Or one for each row. */
  readonly rowFormats?: readonly string[];
  /** Or one for each cell, by its place in the block. */
  readonly formatOf?: (row: number, column: number) => string | undefined;
}

/** A line of points or columns in a chart; `name`, `x` and `y` are places in the sheet. */
export interface DraftSeries {
  readonly name: string;
  readonly x: Extent;
  readonly y: Extent;
  /** A series of a single point, seen as a mark. */
  readonly marked?: true;
}

export interface DraftChart {
  readonly type: 'XYScatterLinesNoMarkers' | 'ColumnClustered';
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly series: readonly DraftSeries[];
  readonly place: Extent;
}

/** A format that depends on a formula over plain cells (conditional formats can't call custom functions). */
export interface DraftRule {
  readonly area: Extent;
  /** English, relative to the area's first cell. */
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
}

const at = (row: number, column: number): Extent => ({ rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 });

/** "$C$5", "$C$5:$D$9" */
export const absolute = (extent: Extent): string => addressOf(extent).replace(/\b([A-Z]{1,3})(\d+)/g, '$$$1$$$2');
/** "$C5": the column stays, the row follows a formula that is filled down. */
export const fixedColumn = (row: number, column: number): string => `$${addressOf(at(row, column))}`;
export const cellAt = (row: number, column: number): string => absolute(at(row, column));
export const area = (row: number, column: number, rowCount: number, columnCount: number): Extent => ({
  rowIndex: row,
  columnIndex: column,
  rowCount,
  columnCount,
});

export class SheetDraft {
  readonly looks: { readonly area: Extent; readonly look: Look }[] = [];
  readonly lists: { readonly area: Extent; readonly words: readonly string[] }[] = [];
  readonly rules: DraftRule[] = [];
  readonly charts: DraftChart[] = [];
  /** Widths in characters, by column. */
  readonly widths = new Map<number, number>();
  private readonly contents = new Map<string, Content>();
  private readonly formats = new Map<string, string>();
  private readonly taken = new Set<string>();
  private rows = 0;
  private columns = 0;

  constructor(readonly name: string) {}

  /** Writes a block from its first cell on and says where it stands. */
  put(row: number, column: number, block: readonly (readonly Content[])[], style: Style = {}): Extent {
    const place = area(row, column, block.length, block[0]!.length);
    this.keep(place, style);
    block.forEach((line, r) => line.forEach((content, c) => this.contents.set(`${row + r},${column + c}`, content)));
    return place;
  }

  /** A formula whose result takes the whole place. */
  spill(place: Extent, formula: string, style: Style = {}): Extent {
    this.keep(place, style);
    this.contents.set(`${place.rowIndex},${place.columnIndex}`, { formula });
    return place;
  }

  /** Looks of cells that hold nothing of their own, such as the rest of a section's bar. */
  paint(place: Extent, look: Look): void {
    this.looks.push({ area: place, look });
    this.grow(place);
  }

  private keep(place: Extent, { look, formats = [], rowFormats, formatOf }: Style): void {
    for (let row = place.rowIndex; row < place.rowIndex + place.rowCount; row++) {
      for (let column = place.columnIndex; column < place.columnIndex + place.columnCount; column++) {
        const key = `${row},${column}`;
        if (this.taken.has(key)) throw new Error(`Two things are meant for ${addressOf(at(row, column))} of "${this.name}"`);
        this.taken.add(key);
        const [r, c] = [row - place.rowIndex, column - place.columnIndex];
        const format = formatOf?.(r, c) ?? (rowFormats === undefined ? formats[Math.min(c, formats.length - 1)] : rowFormats[r]);
        if (format !== undefined) this.formats.set(key, format);
      }
    }
    if (look !== undefined) this.looks.push({ area: place, look });
    this.grow(place);
  }

  private grow({ rowIndex, columnIndex, rowCount, columnCount }: Extent): void {
    this.rows = Math.max(this.rows, rowIndex + rowCount);
    this.columns = Math.max(this.columns, columnIndex + columnCount);
  }

  get extent(): Extent {
    return area(0, 0, this.rows, this.columns);
  }

  /** What Excel is given for each cell: null leaves it alone. */
  get cells(): (string | number | boolean | null)[][] {
    return this.matrix(this.contents, (content) => {
      // A blank text is a blank cell: on a new sheet, one that is left alone.
      if (typeof content === 'string') return content === '' ? null : asText(content);
      return typeof content === 'object' && content !== null ? content.formula : content;
    });
  }

  get numberFormats(): (string | null)[][] {
    return this.matrix(this.formats, (format) => format);
  }

  private matrix<From, To>(from: ReadonlyMap<string, From>, shown: (value: From) => To): (To | null)[][] {
    return Array.from({ length: this.rows }, (_row, row) =>
      Array.from({ length: this.columns }, (_column, column): To | null => {
        const value = from.get(`${row},${column}`);
        return value === undefined ? null : shown(value);
      }),
    );
  }
}
