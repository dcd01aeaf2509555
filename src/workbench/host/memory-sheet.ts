// One sheet of the in-memory workbook: cells with their values, formulas and formats. Sparse: what was never written costs nothing.
// Formats of whole rows and columns are kept once a line, and cells inherit them. Widths and heights in points.
import { alongEdge } from './borders';
import { intersect, isUnbounded } from './a1';
import type {
  Area,
  Border,
  BorderEdge,
  CellFormat,
  CellInput,
  CellValue,
  ClearWhat,
  Freeze,
  PageSetup,
  ReadFormat,
  SheetVisibility,
} from './workbook-model';
import { COLUMN_LIMIT, DEFAULT_COLUMN_WIDTH, DEFAULT_FORMAT, DEFAULT_ROW_HEIGHT, NO_PAGE_SETUP, ROW_LIMIT } from './workbook-model';

export interface Cell {
  value: CellValue;
  formula?: string;
  numberFormat?: string;
  format?: Partial<CellFormat>;
  borders?: Partial<Record<BorderEdge, Border>>;
  /** Size of the block that the cell's formula spills into. */
  spill?: { rowCount: number; columnCount: number };
  /** The value was put here by a formula in another cell. */
  spilled?: true;
}

/** What an uncalculated formula shows: the workbook has no calculation engine of its own. */
const NOT_CALCULATED = '#BUSY!';

const NO_BORDER: Border = { style: 'None', color: '#000000', weight: 'Thin' };

export class MemorySheet {
  visibility: SheetVisibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  pageSetup: PageSetup = NO_PAGE_SETUP;
  autoFilter: Area | null = null;
  merges: Area[] = [];
  freeze: Freeze = { rows: 0, columns: 0 };
  rows: (Cell | undefined)[][] = [];
  readonly columnFormats = new Map<number, Partial<CellFormat>>();
  readonly rowFormats = new Map<number, Partial<CellFormat>>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  private own(row: number, column: number): Cell {
    const line = (this.rows[row] ??= []);
    return (line[column] ??= { value: '' });
  }

  block<T>(area: Area, read: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    const block: T[][] = [];
    for (let r = 0; r < area.rowCount; r++) {
      const line = this.rows[area.row + r];
      const row = new Array<T>(area.columnCount);
      for (let c = 0; c < area.columnCount; c++) row[c] = read(line?.[area.column + c], area.row + r, area.column + c);
      block.push(row);
    }
    return block;
  }

  write(area: Area, block: CellInput[][]): void {
    block.forEach((line, r) =>
      line.forEach((input, c) => {
        if (input === null) return;
        const [row, column] = [area.row + r, area.column + c];
        if (input === '' && !this.cell(row, column)) return;
        const cell = this.own(row, column);
        this.unspill(row, column);
        delete cell.spilled;
        if (typeof input === 'object') {
          cell.formula = input.formula;
          cell.value = NOT_CALCULATED;
        } else {
          delete cell.formula;
          cell.value = input;
        }
      }),
    );
  }

  /** Puts a formula's result into its cell, and the rest of a block into the cells beside it; "#SPILL!" when they are taken. */
  setResult(row: number, column: number, result: CellValue | CellValue[][]): void {
    this.unspill(row, column);
    const cell = this.own(row, column);
    if (!Array.isArray(result)) {
      cell.value = result;
      return;
    }
    const size = { rowCount: result.length, columnCount: result[0]?.length ?? 0 };
    const taken = result.some((line, r) => line.some((_, c) => (r > 0 || c > 0) && (this.cell(row + r, column + c)?.value ?? '') !== ''));
    if (taken || size.columnCount === 0) {
      cell.value = taken ? '#SPILL!' : '#CALC!';
      return;
    }
    result.forEach((line, r) =>
      line.forEach((value, c) => {
        const target = this.own(row + r, column + c);
        target.value = value;
        if (r > 0 || c > 0) target.spilled = true;
      }),
    );
    if (size.rowCount * size.columnCount > 1) cell.spill = size;
  }

  private unspill(row: number, column: number): void {
    const anchor = this.cell(row, column);
    if (!anchor?.spill) return;
    const { rowCount, columnCount } = anchor.spill;
    delete anchor.spill;
    for (let r = 0; r < rowCount; r++)
      for (let c = 0; c < columnCount; c++) {
        const cell = this.cell(row + r, column + c);
        if (!cell?.spilled) continue;
        cell.value = '';
        delete cell.spilled;
      }
  }

  *formulas(): Generator<[row: number, column: number, formula: string]> {
    for (const [row, line] of this.rows.entries())
      for (const [column, cell] of (line ?? []).entries()) if (cell?.formula !== undefined) yield [row, column, cell.formula];
  }

  setNumberFormats(area: Area, block: (string | null)[][]): void {
    block.forEach((line, r) =>
      line.forEach((code, c) => {
        if (code !== null) this.own(area.row + r, area.column + c).numberFormat = code;
      }),
    );
  }

  clear(area: Area, what: ClearWhat): void {
    const contents = what !== 'Formats';
    const formats = what !== 'Contents';
    if (formats && area.rowCount === ROW_LIMIT) for (let c = 0; c < area.columnCount; c++) this.columnFormats.delete(area.column + c);
    if (formats && area.columnCount === COLUMN_LIMIT)
      for (const row of this.rowFormats.keys()) if (row >= area.row && row < area.row + area.rowCount) this.rowFormats.delete(row);
    this.eachCell(area, (cell, row, column) => {
      if (contents) {
        this.unspill(row, column);
        cell.value = '';
        delete cell.formula;
        delete cell.spilled;
      }
      if (formats) {
        delete cell.format;
        delete cell.numberFormat;
        delete cell.borders;
      }
    });
  }

  /** Visits the cells that exist within the area. */
  private eachCell(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const lastRow = Math.min(area.row + area.rowCount, this.rows.length);
    for (let row = area.row; row < lastRow; row++) {
      const line = this.rows[row];
      if (!line) continue;
      const lastColumn = Math.min(area.column + area.columnCount, line.length);
      for (let column = area.column; column < lastColumn; column++) if (line[column]) visit(line[column]!, row, column);
    }
  }

  used(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.rows.forEach((line, row) =>
      line?.forEach((cell, column) => {
        if (
          !cell ||
          (cell.value === '' &&
            (valuesOnly || (cell.format === undefined && cell.numberFormat === undefined && cell.borders === undefined)))
        )
          return;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }),
    );
    return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  private formatOf(row: number, column: number): CellFormat {
    return { ...DEFAULT_FORMAT, ...this.columnFormats.get(column), ...this.rowFormats.get(row), ...this.cell(row, column)?.format };
  }

  readFormat(area: Area): ReadFormat {
    // Whole lines are answered by their first cell's inheritance; looking at a million cells would say no more.
    const looked = isUnbounded(area) ? { ...area, rowCount: 1, columnCount: 1 } : area;
    const result: ReadFormat = this.formatOf(looked.row, looked.column);
    for (let r = 0; r < looked.rowCount; r++)
      for (let c = 0; c < looked.columnCount; c++) {
        const format = this.formatOf(looked.row + r, looked.column + c);
        for (const key of Object.keys(format) as (keyof CellFormat)[])
          if (format[key] !== result[key]) Object.assign(result, { [key]: null });
      }
    return result;
  }

  writeFormat(area: Area, patch: Partial<CellFormat>): void {
    if (!isUnbounded(area)) {
      for (let r = 0; r < area.rowCount; r++)
        for (let c = 0; c < area.columnCount; c++) {
          const cell = this.own(area.row + r, area.column + c);
          cell.format = { ...cell.format, ...patch };
        }
      return;
    }
    this.eachCell(area, (cell) => {
      if (cell.format) cell.format = { ...cell.format, ...patch };
    });
    const [lines, from, count] =
      area.rowCount === ROW_LIMIT ? [this.columnFormats, area.column, area.columnCount] : [this.rowFormats, area.row, area.rowCount];
    for (let line = from; line < from + count; line++) lines.set(line, { ...lines.get(line), ...patch });
  }

  readBorder(area: Area, edge: BorderEdge): Border {
    const { part, side } = alongEdge(area, edge);
    return this.cell(part.row, part.column)?.borders?.[side] ?? NO_BORDER;
  }

  /** The line of an edge is one of every cell along it. */
  writeBorder(area: Area, edge: BorderEdge, border: Border): void {
    const { part, side } = alongEdge(area, edge);
    for (let row = part.row; row < part.row + part.rowCount; row++)
      for (let column = part.column; column < part.column + part.columnCount; column++) {
        const cell = this.own(row, column);
        cell.borders = { ...cell.borders, [side]: border };
      }
  }

  merge(area: Area, across: boolean): void {
    this.unmerge(area);
    const merged = across ? Array.from({ length: area.rowCount }, (_, r) => ({ ...area, row: area.row + r, rowCount: 1 })) : [area];
    for (const { row, column, rowCount, columnCount } of merged) {
      this.merges.push({ row, column, rowCount, columnCount });
      this.eachCell({ row, column, rowCount, columnCount }, (cell, r, c) => {
        if (r === row && c === column) return;
        cell.value = '';
        delete cell.formula;
      });
    }
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merged) => intersect(merged, area) === null);
  }

  /** The value that all lines share, else null. */
  private shared<T>(from: number, count: number, read: (line: number) => T): T | null {
    const first = read(from);
    const looked = Math.min(count, COLUMN_LIMIT);
    for (let line = from + 1; line < from + looked; line++) if (read(line) !== first) return null;
    return first;
  }

  columnWidth = (area: Area): number | null =>
    this.shared(area.column, area.columnCount, (column) => this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
  rowHeight = (area: Area): number | null => this.shared(area.row, area.rowCount, (row) => this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);
  columnHidden = (area: Area): boolean | null => this.shared(area.column, area.columnCount, (column) => this.hiddenColumns.has(column));
  rowHidden = (area: Area): boolean | null => this.shared(area.row, area.rowCount, (row) => this.hiddenRows.has(row));

  /** Opens a gap in front of the area by moving what lies there. */
  insert(area: Area, shift: 'Down' | 'Right'): void {
    if (shift === 'Down' && area.columnCount === COLUMN_LIMIT) {
      if (area.row < this.rows.length) this.rows.splice(area.row, 0, ...Array.from({ length: area.rowCount }, () => []));
      return;
    }
    this.move(area, shift === 'Down' ? 'rows' : 'columns', shift === 'Down' ? area.rowCount : area.columnCount);
  }

  /** Closes the area by moving what lies behind it. */
  remove(area: Area, shift: 'Up' | 'Left'): void {
    if (shift === 'Up' && area.columnCount === COLUMN_LIMIT) {
      this.rows.splice(area.row, area.rowCount);
      return;
    }
    this.move(area, shift === 'Up' ? 'rows' : 'columns', shift === 'Up' ? -area.rowCount : -area.columnCount);
  }

  private move(area: Area, along: 'rows' | 'columns', by: number): void {
    if (along === 'columns') {
      for (let row = area.row; row < Math.min(area.row + area.rowCount, this.rows.length); row++) {
        const line = this.rows[row];
        if (!line || line.length <= area.column) continue;
        if (by > 0) line.splice(area.column, 0, ...new Array<undefined>(by).fill(undefined));
        else line.splice(area.column, -by);
      }
      return;
    }
    const width = Math.min(area.columnCount, COLUMN_LIMIT);
    const height = this.rows.length;
    const copy = (row: number): (Cell | undefined)[] => Array.from({ length: width }, (_, c) => this.rows[row]?.[area.column + c]);
    const paste = (row: number, cells: (Cell | undefined)[]): void => {
      const line = (this.rows[row] ??= []);
      cells.forEach((cell, c) => {
        line[area.column + c] = cell;
      });
    };
    if (by > 0) {
      for (let row = height - 1; row >= area.row; row--) paste(row + by, copy(row));
      for (let row = area.row; row < Math.min(area.row + by, this.rows.length); row++)
        paste(row, new Array<undefined>(width).fill(undefined));
    } else
      for (let row = area.row; row < height; row++)
        paste(row, row - by < height ? copy(row - by) : new Array<undefined>(width).fill(undefined));
  }
}
