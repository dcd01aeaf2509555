/**
 * The rows that an import takes away. They go in the last request of all, the lowest first; what stood in them is read before, so that they can be put
 * back when only some of them went.
 */
import type { ImportPlan } from '../../import/types';
import type { Extent } from '../addresses';
import { asTheyStood } from '../as-text';
import { rangesOf } from './runs';
import type { ImportTarget } from './target';

interface Place {
  readonly corner: Extent;
  readonly width: number;
  /** Of the table before any row goes, header included. */
  readonly rowCount: number;
  readonly isTable: boolean;
}

interface Rows {
  readonly first: number;
  readonly count: number;
}

interface KeptRows extends Rows {
  readonly formulas: unknown[][];
  readonly formats: unknown[][];
}

/** Cells read in one request. */
const CELLS = 50_000;

export class LeavingRows {
  /** From the top. Row 0 is the header. */
  private readonly runs: readonly Rows[];
  /** A table keeps one row, be it blank: the first is emptied. */
  private readonly keepsOne: boolean;
  private kept: KeptRows[] = [];

  constructor(
    private readonly target: ImportTarget,
    { removed, fresh }: ImportPlan,
    private readonly place: Place,
  ) {
    this.runs = rangesOf(removed);
    const { present, rowCount } = target;
    this.keepsOne = removed.length === present.cells.length - 1 && fresh.length === 0 && rowCount === present.cells.length;
  }

  private range(context: Excel.RequestContext, { first, count }: Rows): Excel.Range {
    const { corner, width } = this.place;
    return context.workbook.worksheets
      .getItem(this.target.table.sheet)
      .getRangeByIndexes(corner.rowIndex + first, corner.columnIndex, count, width);
  }

  async keep(context: Excel.RequestContext): Promise<void> {
    const rows = Math.max(1, Math.floor(CELLS / this.place.width));
    this.kept = [];
    for (const run of this.runs) {
      for (let first = run.first; first < run.first + run.count; first += rows) {
        const part = { first, count: Math.min(rows, run.first + run.count - first) };
        const cells = this.range(context, part).load('formulas,values,numberFormat');
        await context.sync();
        this.kept.push({
          ...part,
          formulas: asTheyStood(cells.formulas as unknown[][], cells.values as unknown[][]),
          formats: cells.numberFormat as unknown[][],
        });
      }
    }
  }

  /** What goes of each run, and what is emptied instead. */
  private *goingOf(): Generator<Rows> {
    for (const { first, count } of this.runs) {
      const stays = this.keepsOne && first === 1 ? 1 : 0;
      if (count > stays) yield { first: first + stays, count: count - stays };
    }
  }

  remove(context: Excel.RequestContext): void {
    for (const run of [...this.goingOf()].reverse()) this.range(context, run).delete('Up');
    if (this.keepsOne) this.range(context, { first: 1, count: 1 }).clear('Contents');
  }

  private async missing(context: Excel.RequestContext): Promise<number> {
    const { table } = this.target;
    const { corner, rowCount } = this.place;
    const excelTable = this.place.isTable ? context.workbook.tables.getItem(table.id).load('showTotals') : null;
    const range = (excelTable?.getRange() ?? context.workbook.worksheets.getItem(table.sheet).getUsedRange(true)).load('rowIndex,rowCount');
    await context.sync();
    const end = range.rowIndex + range.rowCount - (excelTable?.showTotals === true ? 1 : 0);
    return corner.rowIndex + rowCount - end;
  }

  async areGone(context: Excel.RequestContext): Promise<boolean> {
    const going = [...this.goingOf()].reduce((sum, { count }) => sum + count, 0);
    return (await this.missing(context)) === going && (!this.keepsOne || (await this.isEmptied(context)));
  }

  private async isEmptied(context: Excel.RequestContext): Promise<boolean> {
    const row = this.range(context, { first: 1, count: 1 }).load('formulas');
    await context.sync();
    return (row.formulas as unknown[][]).every((cells) => cells.every((cell) => cell === ''));
  }

  /** Those that went come back, the highest first, and what stood in them. */
  async putBack(context: Excel.RequestContext): Promise<void> {
    if (this.kept.length === 0) return;
    let left = await this.missing(context);
    const gone: Rows[] = [];
    for (const run of [...this.goingOf()].reverse()) {
      if (left <= 0) break;
      left -= run.count;
      gone.unshift(run);
    }
    for (const run of gone) this.insert(context, run);
    for (const rows of this.kept) {
      if (gone.length === 0 && !this.keepsOne) break;
      const range = this.range(context, rows);
      range.formulas = rows.formulas;
      range.numberFormat = rows.formats;
    }
    await context.sync();
  }

  private insert(context: Excel.RequestContext, run: Rows): void {
    if (!this.place.isTable) {
      this.range(context, run).insert('Down');
      return;
    }
    const blank = Array.from({ length: run.count }, () => new Array<string>(this.place.width).fill(''));
    context.workbook.tables.getItem(this.target.table.id).rows.add(run.first - 1, blank);
  }
}
