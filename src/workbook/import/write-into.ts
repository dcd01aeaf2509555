/**
 * Writes a plan into the table that is there: columns that it lacks, cells that change, rows that are new, and last the rows that go. When it fails or
 * is stopped before the end, what was written is put back, the last thing first.
 */
import { rowsWritten, type ImportPlan } from '../../import/types';
import type { Language } from '../../locales/languages';
import { columnOf } from '../../tables/declarations/index';
import { addressOf, type Extent } from '../addresses';
import { setNumberFormat } from '../column-formats';
import { refuseIfCancelled, WorkbookError } from '../errors';
import { inWorkbook } from '../run';
import type { WriteOptions } from '../types';
import { blocksOf } from './blocks';
import { formatFor, written, type WrittenCell } from './cells';
import { LeavingRows } from './leaving-rows';
import { freeTitle } from './new-table';
import type { Part, TableWritten } from './parts';
import { runsOf, type Run } from './runs';
import type { ImportTarget } from './target';

/** Puts something back, whether it was done or not: a request that fails may have been done in part. What is left to send is sent by the caller. */
type Undo = (sheet: Excel.Worksheet, table: Excel.Table | null) => void | Promise<void>;

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';
/** Runs of changed rows in one request. */
const RUNS = 200;

class Writing {
  private readonly undo: Undo[] = [];
  private readonly sheet: Excel.Worksheet;
  private readonly table: Excel.Table | null;
  private extent: Extent = { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 };
  /** Formats of the last row, by column. */
  private formats: string[] = [];
  /** Where each column of the import stands, those that are added included. */
  private places: number[] = [];
  private done = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly target: ImportTarget,
    private readonly plan: ImportPlan,
    private readonly language: Language,
    private readonly options: WriteOptions,
  ) {
    const { table } = target;
    this.sheet = context.workbook.worksheets.getItem(table.sheet);
    this.table = table.isExcelTable ? context.workbook.tables.getItem(table.id) : null;
  }

  async all(): Promise<TableWritten> {
    await this.begin();
    await this.addColumns();
    await this.change();
    await this.addRows();
    await this.leaving.keep(this.context);
    const { table } = this.target;
    // A table keeps one row, be it blank.
    const rowCount = Math.max(2, this.grown - this.plan.removed.length);
    return { sheet: table.sheet, table: table.name, address: addressOf({ ...this.extent, rowCount, columnCount: this.width }) };
  }

  /** Rows of the table before any go. */
  private get grown(): number {
    return this.extent.rowCount + Math.max(0, this.plan.fresh.length - this.target.free);
  }

  private get leaving(): LeavingRows {
    return (this.rowsLeaving ??= new LeavingRows(this.target, this.plan, {
      corner: this.extent,
      width: this.width,
      rowCount: this.grown,
      isTable: this.table !== null,
    }));
  }
  private rowsLeaving: LeavingRows | undefined;

  /** What was written, taken back in a context of its own. */
  async putBack(context: Excel.RequestContext): Promise<void> {
    const sheet = context.workbook.worksheets.getItem(this.target.table.sheet);
    const table = this.table === null ? null : context.workbook.tables.getItem(this.target.table.id);
    await this.rowsLeaving?.putBack(context);
    while (this.undo.length > 0) {
      await this.undo[this.undo.length - 1]!(sheet, table);
      await context.sync();
      this.undo.pop();
    }
  }

  private get width(): number {
    return this.extent.columnCount + this.plan.targets.filter((target) => target < 0).length;
  }

  private async send(rows: number, undo?: Undo): Promise<void> {
    refuseIfCancelled(this.options.signal);
    if (undo !== undefined) this.undo.push(undo);
    await this.context.sync();
    this.done += rows;
    this.options.onProgress?.(this.done, rowsWritten(this.plan));
  }

  /** Throws `changed` when the table is not what the plan was made for. */
  private async begin(): Promise<void> {
    const { table, present, cells, rowCount } = this.target;
    const range = this.table === null ? this.sheet.getRange(table.address) : this.table.getRange();
    range.load(EXTENT);
    this.table?.load('showTotals');
    const header = range.getRow(0).load('values');
    const last = range.getRow(Math.max(0, present.cells.length - 1)).load('numberFormat');
    await this.context.sync();
    const rows = range.rowCount - (this.table?.showTotals === true ? 1 : 0);
    const same = header.values[0]!.every((cell, column) => String(cell) === String(cells[0]![column]));
    if (rows !== rowCount || range.columnCount !== cells[0]!.length || !same) throw new WorkbookError('changed', { names: [table.name] });
    this.extent = { rowIndex: range.rowIndex, columnIndex: range.columnIndex, rowCount: rows, columnCount: range.columnCount };
    this.formats = last.numberFormat[0]!.map(String);
    let next = range.columnCount;
    this.places = this.plan.targets.map((target) => (target < 0 ? next++ : target));
  }

  private range(sheet: Excel.Worksheet, row: number, column: number, rowCount: number, columnCount: number): Excel.Range {
    return sheet.getRangeByIndexes(this.extent.rowIndex + row, this.extent.columnIndex + column, rowCount, columnCount);
  }

  /** The format that new cells of a column have: as the last row, or what fits the column. */
  private formatOf(index: number): string {
    const place = this.places[index]!;
    const last = this.formats[place] ?? 'General';
    if (last !== 'General') return last;
    const { fresh, columns, table } = this.plan;
    return formatFor(
      columnOf(table, columns[index]!.ours),
      fresh.map(({ cells }) => cells[index]!),
      this.language,
    );
  }

  private async addColumns(): Promise<void> {
    const titles = this.target.cells[0]!.map(String);
    for (const [index, { ours }] of this.plan.columns.entries()) {
      const place = this.places[index]!;
      if (this.plan.targets[index]! >= 0) continue;
      const title = freeTitle(columnOf(this.plan.table, ours).titles[this.language], titles);
      titles.push(title);
      if (this.table === null) this.range(this.sheet, 0, place, 1, 1).values = [[title]];
      else this.table.columns.add(undefined, undefined, title);
      const format = this.formatOf(index);
      const { length } = this.target.present.cells;
      if (format !== 'General' && length > 1) setNumberFormat(this.range(this.sheet, 1, place, length - 1, 1), format);
      await this.send(0, async (sheet, table) => {
        if (table === null) {
          this.range(sheet, 0, place, this.extent.rowCount, 1).clear();
          return;
        }
        const column = table.columns.getItemOrNullObject(title);
        await sheet.context.sync();
        if (!column.isNullObject) column.delete();
      });
    }
  }

  private async change(): Promise<void> {
    const runs = [...runsOf(this.plan.changed, this.places, this.target.cells)];
    for (let first = 0; first < runs.length; ) {
      let bytes = 0;
      let last = first;
      for (; last < runs.length && last - first < RUNS && bytes < 1_000_000; last++) bytes += runs[last]!.bytes;
      await this.changeRuns(runs.slice(first, last));
      first = last;
    }
  }

  private async changeRuns(runs: readonly Run[]): Promise<void> {
    refuseIfCancelled(this.options.signal);
    const rangeOf = (sheet: Excel.Worksheet, { at, column, after }: Run): Excel.Range =>
      this.range(sheet, at, column, after.length, after[0]!.length);
    const ranges = runs.map((run) => rangeOf(this.sheet, run).load('formulas'));
    await this.context.sync();
    const before = runs.map((run, index) => this.checked(run, ranges[index]!.formulas as unknown[][]));
    runs.forEach((run) => {
      rangeOf(this.sheet, run).values = run.after as (string | number | boolean)[][];
      this.formatDays(this.sheet, run, 'date');
    });
    await this.send(
      runs.reduce((sum, { rows }) => sum + rows, 0),
      (sheet) => {
        runs.forEach((run, index) => {
          rangeOf(sheet, run).values = before[index] as (string | number | boolean)[][];
          this.formatDays(sheet, run, 'General');
        });
      },
    );
  }

  /** What stood in the cells that change. Throws `changed` when it is not what the plan was made for. */
  private checked({ at, column, after }: Run, formulas: readonly (readonly unknown[])[]): WrittenCell[][] {
    const { cells } = this.target;
    return after.map((row, r) =>
      row.map((cell, c) => {
        if (cell === null) return null;
        const [now, planned] = [formulas[r]![c], cells[at + r]![column + c] ?? ''];
        if (String(now) !== String(planned)) throw new WorkbookError('changed', { names: [this.target.table.name] });
        return written(now);
      }),
    );
  }

  /** A day in a cell without a format would be a number. */
  private formatDays(sheet: Excel.Worksheet, { at, column, after }: Run, as: 'date' | 'General'): void {
    this.plan.columns.forEach(({ ours }, index) => {
      const place = this.places[index]!;
      const { kind } = columnOf(this.plan.table, ours);
      if ((kind !== 'date' && kind !== 'moment') || (this.formats[place] ?? '') !== 'General') return;
      const cells = after.map((row) => (typeof row[place - column] === 'number' ? [as === 'date' ? this.formatOf(index) : as] : [null]));
      if (cells.some(([cell]) => cell !== null)) this.range(sheet, at, place, after.length, 1).numberFormat = cells;
    });
  }

  private rowOf(cells: readonly unknown[]): WrittenCell[] {
    const row = new Array<WrittenCell>(this.width).fill(null);
    this.places.forEach((place, index) => {
      const value = cells[index];
      if (value !== null) row[place] = written(value);
    });
    return row;
  }

  private async addRows(): Promise<void> {
    const { free, present } = this.target;
    const { fresh } = this.plan;
    const filled = Math.min(free, fresh.length);
    const first = present.cells.length - free;
    for (const block of blocksOf(fresh.slice(0, filled), ({ cells }) => this.rowOf(cells)))
      await this.fillRows(first + block.first, block.rows);
    if (fresh.length > filled) this.undo.push((sheet, table) => this.dropRows(sheet, table));
    for (const block of blocksOf(fresh.slice(filled), ({ cells }) => this.rowOf(cells)))
      await this.insertRows(present.cells.length + block.first, block.rows);
  }

  private dress(row: number, rowCount: number): void {
    for (let column = 0; column < this.width; column++) {
      const index = this.places.indexOf(column);
      const format = index < 0 ? (this.formats[column] ?? 'General') : this.formatOfNew[index]!;
      if (format !== 'General') setNumberFormat(this.range(this.sheet, row, column, rowCount, 1), format);
      const fill = this.target.fills[column];
      if (fill != null && index < 0) this.range(this.sheet, row, column, rowCount, 1).formulas = fill as unknown as string[][];
    }
  }

  private known: string[] | undefined;
  private get formatOfNew(): readonly string[] {
    return (this.known ??= this.places.map((_place, index) => this.formatOf(index)));
  }

  /** Rows that are there and blank. */
  private async fillRows(row: number, rows: readonly (readonly WrittenCell[])[]): Promise<void> {
    this.range(this.sheet, row, 0, rows.length, this.width).values = rows as (string | number | boolean)[][];
    this.dress(row, rows.length);
    await this.send(rows.length, (sheet) => {
      for (const place of this.places) this.range(sheet, row, place, rows.length, 1).clear('Contents');
    });
  }

  private async insertRows(row: number, rows: readonly (readonly WrittenCell[])[]): Promise<void> {
    const atEnd = this.target.present.cells.length === this.target.rowCount;
    if (this.table !== null) {
      // Rows of totals that are the user's own stay last.
      this.table.rows.add(atEnd ? undefined : row - 1, rows as (string | number | boolean)[][]);
    } else {
      const place = this.range(this.sheet, row, 0, rows.length, this.width);
      const free = atEnd ? place : place.insert('Down');
      free.values = rows as (string | number | boolean)[][];
    }
    this.dress(row, rows.length);
    await this.send(rows.length);
  }

  /** The rows by which the table has grown. */
  private async dropRows(sheet: Excel.Worksheet, table: Excel.Table | null): Promise<void> {
    const range = (table === null ? sheet.getUsedRange(true) : table.getRange()).load('rowIndex,rowCount');
    table?.load('showTotals');
    await sheet.context.sync();
    const end = range.rowIndex + range.rowCount - (table?.showTotals === true ? 1 : 0);
    const grown = end - (this.extent.rowIndex + this.extent.rowCount);
    if (grown > 0) this.range(sheet, this.target.present.cells.length, 0, grown, this.width).delete('Up');
  }

  /** Last, and in the request that ends all of it, which the caller sends. */
  remove(): void {
    this.leaving.remove(this.context);
  }

  isFinished(context: Excel.RequestContext): Promise<boolean> {
    return this.leaving.areGone(context);
  }
}

/** The plan for a table that is there, as a part of what is written. */
export function partInto(target: ImportTarget, plan: ImportPlan, language: Language, options: WriteOptions): Part {
  return {
    written: () => ({ sheet: target.table.sheet }),
    begin: (context) => {
      const writing = new Writing(context, target, plan, language, options);
      return {
        write: () => writing.all(),
        finish: () => writing.remove(),
        ...(plan.removed.length === 0 ? {} : { isFinished: (fresh) => writing.isFinished(fresh) }),
        takeBack: () => inWorkbook((fresh) => writing.putBack(fresh), { afterCellEdit: true }),
      };
    },
  };
}
