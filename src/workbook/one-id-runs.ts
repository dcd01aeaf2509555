/**
 * Formulas that ask about one account each, one below the other, over the same tables: `=TENURE.SWITCHCOST(A2,References[#All],…)` down a column. Each
 * of them sends all the tables anew; one formula over all the ids sends them once. What is found here is only looked at, nothing is changed.
 */
import { catalogue } from '../functions/catalogue';
import { addressOf, parseCell } from './addresses';
import { refuseIfCancelled } from './errors';
import { callOf, literalArgument, type FunctionCall } from './formula-text';
import { inWorkbook } from './run';
import { shortNames } from './short-names';
import type { OneIdRun, ScanOptions } from './types';

/** Cells whose formulas are read at once. */
const BLOCK_CELLS = 20_000;
/** Fewer are no column of formulas. */
const FEWEST = 3;
/** Outputs of one account that are tables of their own. */
const TABLES_OF_THEIR_OWN: ReadonlySet<unknown> = new Set(['parts', 'explain', 'waterfall']);

/** A formula about one id. */
interface OneId {
  readonly functionId: string;
  readonly call: FunctionCall;
  /** The sheet of the id's cell as the formula names it; '' for its own. */
  readonly prefix: string;
  /** Where the id stands; undefined in a table that says `[@[Account ID]]`. */
  readonly id: { readonly rowIndex: number; readonly columnIndex: number } | undefined;
}

const ID_CELL = /^((?:'(?:[^']|'')+'|[^'!:\s()[\]]+)!)?(\$?[A-Z]{1,3}\d+)$/i;
const OF_THIS_ROW = /^(?:[\p{L}_][\p{L}\p{N}_.]*)?\[@/u;

/** Functions that answer for a column of ids, by the names under which this workbook can call them. */
function callable(short: readonly string[]): ReadonlyMap<string, string> {
  const ids = catalogue.flatMap(({ id, parameters }): string[] => (parameters[0]?.key === 'accounts' ? [id] : []));
  return new Map([
    ...ids.map((id) => [`TENURE.${id}`, id] as const),
    ...ids.filter((id) => short.includes(id)).map((id) => [id, id] as const),
  ]);
}

function oneIdOf(formula: unknown, known: ReadonlyMap<string, string>): OneId | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
  const call = callOf(formula);
  const functionId = call === undefined ? undefined : known.get(call.name.toUpperCase());
  if (call === undefined || functionId === undefined || asksForATable(functionId, call)) return undefined;
  const [first = ''] = call.args;
  const cell = ID_CELL.exec(first);
  if (cell !== null) return { functionId, call, prefix: cell[1] ?? '', id: parseCell(cell[2]!) };
  return OF_THIS_ROW.test(first) ? { functionId, call, prefix: '', id: undefined } : undefined;
}

function asksForATable(functionId: string, { args }: FunctionCall): boolean {
  const { parameters, outputs } = catalogue.find(({ id }) => id === functionId)!;
  const position = parameters.findIndex(({ kind }) => kind === 'output');
  if (position === -1) return true;
  const asked = literalArgument(args[position] ?? '') ?? outputs[0];
  return TABLES_OF_THEIR_OWN.has(typeof asked === 'string' ? asked.toLowerCase() : asked);
}

/** What formulas of one run have in common. */
const keyOf = ({ call, prefix, id }: OneId, rowIndex: number): string =>
  JSON.stringify([
    call.name.toUpperCase(),
    call.args.slice(1),
    prefix.toUpperCase(),
    id === undefined ? null : [id.columnIndex, id.rowIndex - rowIndex],
  ]);

interface OpenRun {
  readonly key: string;
  readonly first: OneId;
  readonly columnIndex: number;
  readonly firstRow: number;
  readonly formulas: string[];
}

/** Puts the formulas of one sheet together, row by row. */
class Runs {
  private readonly open = new Map<number, OpenRun>();
  readonly found: OneIdRun[] = [];

  constructor(private readonly sheet: string) {}

  take(rowIndex: number, columnIndex: number, formula: string, one: OneId): void {
    const key = keyOf(one, rowIndex);
    const run = this.open.get(columnIndex);
    if (run?.key === key && run.firstRow + run.formulas.length === rowIndex) run.formulas.push(formula);
    else {
      this.close(columnIndex);
      this.open.set(columnIndex, { key, first: one, columnIndex, firstRow: rowIndex, formulas: [formula] });
    }
  }

  close(column?: number): void {
    for (const [columnIndex, run] of this.open) {
      if (column !== undefined && column !== columnIndex) continue;
      this.open.delete(columnIndex);
      if (run.formulas.length >= FEWEST) this.found.push(this.runOf(run));
    }
  }

  private runOf({ first, columnIndex, firstRow, formulas }: OpenRun): OneIdRun {
    const extent = { rowIndex: firstRow, columnIndex, rowCount: formulas.length, columnCount: 1 };
    const { call, functionId, id, prefix } = first;
    const idCells = id === undefined ? undefined : addressOf({ ...extent, ...id });
    return {
      sheet: this.sheet,
      address: addressOf(extent),
      functionId,
      formulas,
      args: call.args.slice(1),
      ids: idCells === undefined ? null : { sheet: sheetOf(prefix) || this.sheet, address: idCells },
      replacement: idCells === undefined ? '' : `=${call.name}(${[prefix + idCells, ...call.args.slice(1)].join(',')})`,
    };
  }
}

const sheetOf = (prefix: string): string => (prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1));

interface UsedSheet {
  readonly name: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const usedSheets = (signal: AbortSignal | undefined): Promise<UsedSheet[]> =>
  inWorkbook(
    async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'));
      await context.sync();
      return sheets.items.flatMap(({ name }, index): UsedSheet[] => {
        const range = used[index]!;
        if (range.isNullObject) return [];
        const { rowIndex, columnIndex, rowCount, columnCount } = range;
        return [{ name, rowIndex, columnIndex, rowCount, columnCount }];
      });
    },
    { signal },
  );

const formulasOf = (sheet: UsedSheet, first: number, rows: number, signal: AbortSignal | undefined): Promise<unknown[][]> =>
  inWorkbook(
    async (context) => {
      const block = context.workbook.worksheets
        .getItem(sheet.name)
        .getRangeByIndexes(sheet.rowIndex + first, sheet.columnIndex, rows, sheet.columnCount)
        .load('formulas');
      await context.sync();
      return block.formulas as unknown[][];
    },
    { signal },
  );

/** Runs of one sheet. */
async function scanSheet(
  sheet: UsedSheet,
  known: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
  onRows: (rows: number) => void,
): Promise<OneIdRun[]> {
  const runs = new Runs(sheet.name);
  const rows = Math.max(1, Math.floor(BLOCK_CELLS / sheet.columnCount));
  for (let first = 0; first < sheet.rowCount; first += rows) {
    refuseIfCancelled(signal);
    const block = await formulasOf(sheet, first, Math.min(rows, sheet.rowCount - first), signal);
    block.forEach((row, r) =>
      row.forEach((formula, c) => {
        const one = oneIdOf(formula, known);
        if (one !== undefined) runs.take(sheet.rowIndex + first + r, sheet.columnIndex + c, String(formula), one);
      }),
    );
    onRows(block.length);
  }
  runs.close();
  return runs.found;
}

/** Which of the runs stand inside an Excel table, where no result can spill. */
const inTables = (runs: readonly OneIdRun[], signal: AbortSignal | undefined): Promise<boolean[]> =>
  inWorkbook(
    async (context) => {
      const tables = runs.map(({ sheet, address }) =>
        context.workbook.worksheets.getItem(sheet).getRange(address).getTables(false).load('items/name'),
      );
      if (runs.length > 0) await context.sync();
      return tables.map(({ items }) => items.length > 0);
    },
    { signal },
  );

/** Every run of the workbook, in its order; `stuck` ones stand inside an Excel table. Progress counts rows. */
export async function scanOneIdRuns({ onProgress, signal }: ScanOptions = {}): Promise<OneIdRun[]> {
  const { added } = await shortNames();
  const known = callable(added);
  const sheets = await usedSheets(signal);
  const total = sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let done = 0;
  const found: OneIdRun[] = [];
  for (const sheet of sheets)
    found.push(
      ...(await scanSheet(sheet, known, signal, (rows) => {
        done += rows;
        onProgress?.(done, total);
      })),
    );
  const stuck = await inTables(found, signal);
  return found.map((run, index) => (stuck[index] === true || run.ids === null ? { ...run, stuck: true } : run));
}
