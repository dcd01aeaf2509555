/**
 * A page that is printed, before it is written: cells with their looks, sizes in points, merged cells, typed cells, charts, bars, set-up as plain data. The page
 * itself is native formulas over plain cells; what our functions give stands behind it, right of the print area. Rows and columns count from 0.
 */
import { addressOf, type Extent } from '../addresses';
import { asText } from '../as-text';
import { area, type Content } from '../sheet-draft';
import type { PageChart } from './page-charts';

type Line = 'hair' | 'rule' | 'dotted' | 'total';

/** What is not said is as the page's own: 9 points, ink, centred in height. */
export interface PageStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'Left' | 'Right' | 'Center';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly format?: string;
  readonly top?: Line;
  readonly bottom?: Line;
}

export interface PageRule {
  readonly area: Extent;
  readonly formula: string;
  readonly bold?: boolean;
  readonly color?: string;
}

/** Solid bars in the cells, from 0 to the largest of them or to a number. */
export interface PageBars {
  readonly area: Extent;
  readonly most?: number;
}

/** A cell that people fill in: known by its name on the sheet, wherever they move it. */
export interface TypedCell {
  readonly name: string;
  readonly area: Extent;
  readonly prompt: string;
  readonly words?: readonly string[];
  /** What it begins with. */
  readonly first?: string | number;
}

export interface PageSetting {
  readonly printArea: Extent;
  readonly frozenRows: number;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

const INPUT_INK = '#0000C8';
const INPUT_GROUND = '#FFF9E0';

export class PageDraft {
  readonly styles: { readonly area: Extent; readonly style: PageStyle }[] = [];
  readonly merges: Extent[] = [];
  readonly rules: PageRule[] = [];
  readonly bars: PageBars[] = [];
  readonly typed: TypedCell[] = [];
  readonly charts: PageChart[] = [];
  /** Places into which formulas spill: nothing else may stand there. */
  readonly spills: Extent[] = [];
  private readonly contents = new Map<string, Content>();

  /** Widths of columns and heights of rows, in points; the last width serves the columns behind the page. */
  constructor(
    readonly widths: readonly number[],
    readonly heights: readonly number[],
    readonly setting: PageSetting,
  ) {}

  put(row: number, column: number, content: Content, style?: PageStyle): void {
    const key = `${row},${column}`;
    if (this.contents.has(key)) throw new Error(`Two things are meant for ${addressOf(area(row, column, 1, 1))}`);
    this.contents.set(key, content);
    if (style !== undefined) this.styles.push({ area: area(row, column, 1, 1), style });
  }

  /** A formula written without its "=". */
  say(row: number, column: number, expression: string, style?: PageStyle): void {
    this.put(row, column, { formula: `=${expression}` }, style);
  }

  /** The same over several columns, which become one cell. */
  across(row: number, column: number, columns: number, content: Content, style: PageStyle): void {
    this.over(area(row, column, 1, columns), content, style);
  }

  /** And over several rows too. */
  over(place: Extent, content: Content, style: PageStyle): void {
    this.put(place.rowIndex, place.columnIndex, content);
    this.merges.push(place);
    this.styles.push({ area: place, style });
  }

  paint(place: Extent, style: PageStyle): void {
    this.styles.push({ area: place, style });
  }

  type(cell: TypedCell, style: PageStyle = {}): void {
    const { rowIndex, columnIndex, columnCount, rowCount } = cell.area;
    if (columnCount * rowCount > 1) this.merges.push(cell.area);
    this.styles.push({ area: cell.area, style: { color: INPUT_INK, fill: INPUT_GROUND, bottom: 'dotted', ...style } });
    this.typed.push(cell);
    this.put(rowIndex, columnIndex, null);
  }

  spill(place: Extent, formula: string): void {
    this.put(place.rowIndex, place.columnIndex, { formula });
    this.spills.push(place);
  }

  /** Words and figures in rows, from a cell on. */
  block(row: number, column: number, rows: readonly (readonly Content[])[]): void {
    rows.forEach((line, r) => line.forEach((content, c) => content !== null && this.put(row + r, column + c, content)));
  }

  get extent(): Extent {
    const places = [...this.contents.keys()].map((key) => key.split(',').map(Number) as [number, number]);
    const rows = Math.max(this.heights.length, ...places.map(([row]) => row + 1));
    return area(0, 0, rows, Math.max(...places.map(([, column]) => column + 1)));
  }

  /** What Excel is given for each cell: null leaves it alone. */
  get cells(): (string | number | boolean | null)[][] {
    const { rowCount, columnCount } = this.extent;
    return Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_unused, column) => {
        const content = this.contents.get(`${row},${column}`) ?? null;
        if (typeof content === 'string') return content === '' ? null : asText(content);
        return typeof content === 'object' && content !== null ? content.formula : content;
      }),
    );
  }
}
