/**
 * Writes what fixes make of single cells. A cell that is not what was shown, or that has become a formula, stops everything before anything is written.
 * Where Excel can, it is one step of undo; when it fails or is stopped half-way, what was written is put back, formats included.
 */
import type { CellFix } from '../fixes/types';
import type { Language } from '../locales/languages';
import { columnOf, tableDeclarations } from '../tables/declarations/index';
import type { TableName } from '../tables/declarations/index';
import { addressOf } from './addresses';
import { refuseIfCancelled, WorkbookError } from './errors';
import { formatFor, written } from './import/cells';
import type { ImportTarget } from './import/target';
import { inWorkbook } from './run';
import { takingBack } from './taking-back';
import type { SheetWritten, WriteOptions } from './types';

export interface FixesInput {
  readonly language: Language;
  readonly name: TableName;
  readonly target: ImportTarget;
  /** Those that are refused are left out. */
  readonly cells: readonly CellFix[];
}

/** Cells below one another that change together. */
interface Run {
  readonly row: number;
  readonly position: number;
  readonly fixes: CellFix[];
}

/** Cells in one request: well below what Excel on the web carries. */
const CELLS = 5000;
const RUNS = 200;
const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

function runsOf(cells: readonly CellFix[]): Run[] {
  const runs: Run[] = [];
  for (const fix of [...cells].sort((a, b) => a.position - b.position || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.position === fix.position && last.row + last.fixes.length === fix.row && last.fixes.length < CELLS) last.fixes.push(fix);
    else runs.push({ row: fix.row, position: fix.position, fixes: [fix] });
  }
  return runs;
}

function* batchesOf(runs: readonly Run[]): Generator<readonly Run[]> {
  let [batch, count]: [Run[], number] = [[], 0];
  for (const run of runs) {
    if (batch.length > 0 && (count + run.fixes.length > CELLS || batch.length >= RUNS)) {
      yield batch;
      [batch, count] = [[], 0];
    }
    batch.push(run);
    count += run.fixes.length;
  }
  if (batch.length > 0) yield batch;
}

type Formats = readonly (readonly unknown[])[];

/** In a cell formatted as text a number stays a text; in one without a format a day would be a number. null leaves the format alone. */
function formatsOf({ name, language }: FixesInput, { fixes }: Run, before: Formats): (string | null)[][] {
  return fixes.map(({ column, after, row }, index) => {
    if (row === 0 || typeof after === 'string' || after === null) return [null];
    const declared = tableDeclarations[name].columns.some((one) => one.name === column) ? columnOf(name, column) : undefined;
    const now = String(before[index]![0]);
    if (declared === undefined || (now !== '@' && now !== 'General')) return [null];
    const fitting = formatFor(declared, [after], language);
    const isDay = declared.kind === 'date' || declared.kind === 'moment';
    return [now === '@' || isDay ? fitting : null];
  });
}

class Writing {
  private readonly undo: ((sheet: Excel.Worksheet) => void)[] = [];
  private corner = { rowIndex: 0, columnIndex: 0 };
  private done = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly input: FixesInput,
    private readonly options: WriteOptions,
  ) {}

  async all(): Promise<SheetWritten> {
    const { table } = this.input.target;
    const sheet = this.context.workbook.worksheets.getItem(table.sheet);
    await this.begin(sheet);
    const cells = this.input.cells.filter(({ refused }) => refused === undefined);
    const batches = [...batchesOf(runsOf(cells))];
    for (const batch of batches) await this.check(sheet, batch);
    for (const batch of batches) await this.write(sheet, batch, cells.length);
    const [first] = cells;
    const { rowIndex, columnIndex } = this.corner;
    const place = {
      rowIndex: rowIndex + (first?.row ?? 0),
      columnIndex: columnIndex + (first?.position ?? 0),
      rowCount: 1,
      columnCount: 1,
    };
    return { sheet: table.sheet, address: addressOf(place) };
  }

  async putBack(context: Excel.RequestContext): Promise<void> {
    const sheet = context.workbook.worksheets.getItem(this.input.target.table.sheet);
    while (this.undo.length > 0) {
      this.undo[this.undo.length - 1]!(sheet);
      await context.sync();
      this.undo.pop();
    }
  }

  private async begin(sheet: Excel.Worksheet): Promise<void> {
    const { table, cells } = this.input.target;
    const range = table.isExcelTable ? this.context.workbook.tables.getItem(table.id).getRange() : sheet.getRange(table.address);
    range.load(EXTENT);
    await this.context.sync();
    if (range.columnCount !== cells[0]!.length || range.rowCount < this.input.target.rowCount) throw this.changed();
    this.corner = { rowIndex: range.rowIndex, columnIndex: range.columnIndex };
  }

  private changed = (): WorkbookError => new WorkbookError('changed', { names: [this.input.target.table.name] });

  private rangeOf(sheet: Excel.Worksheet, { row, position, fixes }: Run): Excel.Range {
    return sheet.getRangeByIndexes(this.corner.rowIndex + row, this.corner.columnIndex + position, fixes.length, 1);
  }

  private formats = new Map<Run, Formats>();
  private formulas = new Map<Run, Formats>();

  private async check(sheet: Excel.Worksheet, batch: readonly Run[]): Promise<void> {
    refuseIfCancelled(this.options.signal);
    const ranges = batch.map((run) => this.rangeOf(sheet, run).load('formulas,numberFormat'));
    await this.context.sync();
    batch.forEach((run, index) => {
      const { formulas, numberFormat } = ranges[index]!;
      run.fixes.forEach(({ before }, at) => {
        if (String(formulas[at]![0]) !== String(before ?? '')) throw this.changed();
      });
      this.formulas.set(run, formulas);
      this.formats.set(run, numberFormat);
    });
  }

  private async write(sheet: Excel.Worksheet, batch: readonly Run[], total: number): Promise<void> {
    refuseIfCancelled(this.options.signal);
    for (const run of batch) {
      const range = this.rangeOf(sheet, run);
      const formats = formatsOf(this.input, run, this.formats.get(run)!);
      if (formats.some(([format]) => format !== null)) range.numberFormat = formats;
      range.values = run.fixes.map(({ after }) => [written(after)]);
    }
    this.undo.push((fresh) => {
      for (const run of batch) {
        const range = this.rangeOf(fresh, run);
        range.values = this.formulas.get(run)!.map(([cell]) => [written(cell)]);
        range.numberFormat = this.formats.get(run)!.map((row) => [...row]);
      }
    });
    await this.context.sync();
    refuseIfCancelled(this.options.signal);
    this.done += batch.reduce((sum, { fixes }) => sum + fixes.length, 0);
    this.options.onProgress?.(this.done, total);
  }
}

/** Says where the first of them stands. Throws `changed` when a cell is not what it was when the fix was shown. */
export function writeFixes(input: FixesInput, options: WriteOptions = {}): Promise<SheetWritten> {
  return inWorkbook(
    async (context) => {
      const writing = new Writing(context, input, options);
      try {
        return await writing.all();
      } catch (error) {
        const { sheet } = input.target.table;
        return takingBack(error, { sheet }, () => inWorkbook((fresh) => writing.putBack(fresh), { afterCellEdit: true }));
      }
    },
    { oneUndoStep: true, signal: options.signal },
  );
}
