/**
 * Formulas about one id each as one formula over all of them: what it would give is computed first, by the same functions, from the cells that the
 * formulas name, and compared cell by cell. Writing is one sync, hence one step of undo; when Excel refuses or finds no room, every formula is put back.
 */
import { answerOf, valueShown } from '../functions/call';
import { catalogue } from '../functions/catalogue';
import type { Matrix } from '../functions/declare';
import { withoutSheet, addressOf, extentOf } from './addresses';
import { WorkbookError } from './errors';
import { literalArgument } from './formula-text';
import { plainCells } from './selection';
import { readTables } from './read-tables';
import { inWorkbook } from './run';
import { takingBack } from './taking-back';
import type { OneIdComparison, OneIdDifference, OneIdRun, Place, ScanOptions, WorkbookTable } from './types';

/** Two figures that differ by less are one: Excel keeps fifteen digits. */
const CLOSE = 1e-12;

/** An argument, looked up: cells still to be read, or what it says by itself. */
type Argument = { readonly cells: WorkbookTable } | { readonly value: unknown };

const CELLS = /^((?:'(?:[^']|'')+'|[^'!:\s()[\]]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;
const TABLE = /^([\p{L}_][\p{L}\p{N}_.]*)(?:\[(#All|#Data|\[#Headers\],\[#Data\])?\])?$/iu;
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

type Lookup = () => Argument | undefined;

/** The cells that a reference names; undefined for what names none. */
function cellsNamed(text: string, sheet: string): WorkbookTable | undefined {
  const found = CELLS.exec(text);
  if (found === null) return undefined;
  const prefix = found[1] ?? '';
  const named = prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
  return plainCells(named === '' ? sheet : named, found[2]!.replaceAll('$', ''));
}

/** Asks the workbook about a table's or a name's cells: what it says is known once the request is answered. */
function asked(context: Excel.RequestContext, text: string): Lookup {
  const named = TABLE.exec(text);
  if (named === null) return () => undefined;
  const { tables, names } = context.workbook;
  const table = tables.getItemOrNullObject(named[1]!).load('id');
  const all = named[2]?.toLowerCase() === '#all';
  const withHeader = all || named[2]?.startsWith('[') === true;
  const whole = (withHeader ? table.getRange() : table.getDataBodyRange()).load('address,worksheet/name');
  table.load('showTotals');
  const name = NAME.test(text) ? names.getItemOrNullObject(text).load('value,type') : undefined;
  const cells = name?.getRangeOrNullObject().load('address,worksheet/name');
  return () => {
    if (!table.isNullObject) return { cells: withoutTotals(whole, withHeader && !all && table.showTotals) };
    if (cells?.isNullObject === false) return { cells: plainCells(cells.worksheet.name, withoutSheet(cells.address)) };
    if (name === undefined || name.isNullObject) return undefined;
    const value = literalArgument(String(name.value));
    return name.type === 'String' && value === undefined ? undefined : { value: value ?? name.value };
  };
}

function withoutTotals({ address, worksheet }: Excel.Range, totals: boolean): WorkbookTable {
  const cells = withoutSheet(address);
  if (!totals) return plainCells(worksheet.name, cells);
  const extent = extentOf(cells);
  return plainCells(worksheet.name, addressOf({ ...extent, rowCount: extent.rowCount - 1 }));
}

/** Each argument by its text; undefined for what can't be looked up. */
function lookUp(texts: readonly string[], sheet: string, signal: AbortSignal | undefined): Promise<(Argument | undefined)[]> {
  return inWorkbook(
    async (context) => {
      const lookups = texts.map((text): Lookup => {
        const value = literalArgument(text);
        if (value !== undefined) return () => ({ value });
        const cells = cellsNamed(text, sheet);
        return cells === undefined ? asked(context, text) : () => ({ cells });
      });
      await context.sync();
      return lookups.map((look) => look());
    },
    { signal },
  );
}

/** A blank and "no answer" are equal: one cell asked about says why, a row among many stays blank. */
const nothing = (cell: unknown): boolean => cell === '' || cell === null || cell === '#N/A';

function same(before: unknown, after: unknown): boolean {
  if (nothing(before) && nothing(after)) return true;
  if (typeof before !== 'number' || typeof after !== 'number') return before === after;
  return Math.abs(before - after) <= CLOSE * Math.max(Math.abs(before), Math.abs(after));
}

function differencesOf(run: OneIdRun, before: readonly (readonly unknown[])[], after: Matrix): OneIdDifference[] {
  const { rowIndex, columnIndex } = extentOf(run.address);
  return before.flatMap(([was], row): OneIdDifference[] => {
    const is = valueShown(after[row]![0]!);
    if (same(was, is)) return [];
    const address = addressOf({ rowIndex: rowIndex + row, columnIndex, rowCount: 1, columnCount: 1 });
    return [{ sheet: run.sheet, address, before: was, after: is }];
  });
}

/** What the one formula would give, beside what the cells show. Nothing is written. */
export async function compareOneIdRun(run: OneIdRun, { signal, onProgress }: ScanOptions = {}): Promise<OneIdComparison> {
  const { sheet, address, functionId, ids, args } = run;
  const looked = await lookUp(args, sheet, signal);
  const position = looked.indexOf(undefined);
  const cells = run.formulas.length;
  if (position !== -1 || ids === null) return { cells, differences: [], unknown: args[position] ?? '' };
  const own = plainCells(sheet, address);
  const asking = plainCells(ids.sheet, ids.address);
  const sources = looked.flatMap((argument) => (argument !== undefined && 'cells' in argument ? [argument.cells] : []));
  const distinct = [...new Map([own, asking, ...sources].map((source) => [source.id, source])).values()];
  const read = await readTables(distinct, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ rows, totalRows }) => onProgress?.(rows, totalRows),
  });
  const values = looked.map((argument) => ('cells' in argument! ? read.get(argument.cells.id)! : argument!.value));
  const declaration = catalogue.find(({ id }) => id === functionId)!;
  const answer = answerOf(declaration, [read.get(asking.id)!, ...values]);
  if ('fault' in answer) return { cells, differences: [], refused: answer.fault };
  const { matrix } = answer;
  if (matrix.length !== cells || matrix[0]!.length !== 1) return { cells, differences: [], unknown: args[0] ?? '' };
  return { cells, differences: differencesOf(run, read.get(own.id)!, matrix) };
}

const rangeOf = (context: Excel.RequestContext, { sheet, address }: Place): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(address);

const asRows = (formulas: readonly string[]): string[][] => formulas.map((formula) => [formula]);

/** One formula in the first cell, the others free for its result. */
const spilled = ({ formulas, replacement }: OneIdRun): string[][] =>
  asRows(formulas.map((_formula, row) => (row === 0 ? replacement : '')));

/** Writes each run as one formula. Throws changed when its formulas aren't what they were; then, and when Excel refuses, nothing has changed. */
export function rewriteOneIdRuns(runs: readonly OneIdRun[]): Promise<void> {
  const takeBack = (): Promise<void> =>
    inWorkbook(async (context) => {
      for (const run of runs) rangeOf(context, run).formulas = asRows(run.formulas);
      await context.sync();
    });
  return inWorkbook(
    async (context) => {
      const ranges = runs.map((run) => rangeOf(context, run).load('formulas'));
      await context.sync();
      runs.forEach(({ sheet, formulas }, index) => {
        const now = (ranges[index]!.formulas as unknown[][]).map(([formula]) => formula);
        if (now.some((formula, row) => formula !== formulas[row])) throw new WorkbookError('changed', { names: [sheet] });
      });
      try {
        runs.forEach((run, index) => {
          ranges[index]!.formulas = spilled(run);
        });
        const first = ranges.map((range) => range.getCell(0, 0).load('values'));
        await context.sync();
        const blocked = first.findIndex(({ values }) => (values as unknown[][])[0]![0] === '#SPILL!');
        if (blocked !== -1) throw new WorkbookError('notEmpty', { sheet: runs[blocked]!.sheet, address: runs[blocked]!.address });
      } catch (error) {
        await takingBack(error, { sheet: runs[0]!.sheet, atOnce: true }, takeBack);
      }
    },
    { oneUndoStep: true },
  );
}
