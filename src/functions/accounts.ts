/**
 * Functions that answer for accounts: one row for each id asked, in the same order. A bad cell stops only the rows of its
 * account; an unknown id is #N/A in its row; a blank id gives a blank row. An id asked twice is computed once.
 */
import type { FieldKey } from '../locales/en/functions/index';
import type { ParameterKey } from '../locales/en/parameters';
import { figuresOf, type Metric, type Driver } from '../metrics/metric';
import { Portfolio, type Reads } from '../portfolio/portfolio';
import { selectAccounts } from '../portfolio/selection';
import { Settings } from '../settings/settings';
import type { TableName } from '../tables/declarations/index';
import { NO_CODE } from '../tables/dictionary';
import { CellError } from '../tables/findings';
import type { Cells } from '../tables/headers';
import { readAsOf, readFurtherTables, readOutput, readTableArgument, withoutInvocation, type TableCells } from './arguments';
import type { CallContext, Cell, FunctionDeclaration, Matrix } from './declare';
import { absenceError, findingError } from './errors';
import { CallError } from './faults';
import { callLanguage, textLanguage } from './language';
import { blankRow, errorRow, explained, Writer, type Column } from './shape';

/** Outputs that show how one account’s figure comes about. */
const DERIVATIONS: ReadonlySet<string> = new Set(['explain', 'waterfall']);

/** A call about accounts, its arguments read and its tables joined. */
export interface AccountsCall {
  readonly portfolio: Portfolio;
  readonly output: string;
  /** The dates given, by parameter. */
  readonly dates: ReadonlyMap<ParameterKey, number>;
  /** The id of each result row, '' for a blank one. */
  readonly ids: readonly string[];
  readonly writer: Writer;
}

export function readAccountsCall(
  {
    id,
    parameters,
    outputs,
    peers = false,
    amounts = true,
  }: Pick<FunctionDeclaration, 'id' | 'parameters' | 'outputs'> & {
    readonly peers?: boolean | readonly TableName[];
    readonly amounts?: boolean;
  },
  reads: Reads,
  given: readonly unknown[],
  context: CallContext,
): AccountsCall {
  const args = withoutInvocation(given);
  const positional: TableCells = {};
  // Further tables first: their settings say in which language and date system the rest is read.
  const tablesAt = parameters.findIndex(({ kind }) => kind === 'tables');
  const selection = selectAccounts(args[parameters.findIndex(({ kind }) => kind === 'accounts')]);
  if (selection.table !== undefined) positional.accounts = selection.table;
  parameters.forEach(({ kind, table }, position) => {
    if (kind === 'table') positional[table!] = args[position] as Cells;
  });
  const further = readFurtherTables(tablesAt < 0 ? [] : args.slice(tablesAt), positional);
  const settings = further.settings === undefined ? Settings.defaults : Settings.fromCells(further.settings);
  context.language = callLanguage(settings.values.language);
  const { date1904 } = settings.values;
  const dates = new Map(
    parameters.flatMap(({ kind, key }, position) => (kind === 'date' ? [[key, readAsOf(args[position], key, date1904)] as const] : [])),
  );
  // A function without the argument looks from the day of the settings; NaN when they name none: it then does without what needs a day.
  const asOf = dates.get('as_of') ?? daySet(settings.values.as_of, date1904);
  const outputAt = parameters.findIndex(({ kind }) => kind === 'output');
  const output = outputAt < 0 ? '' : readOutput(args[outputAt], parameters[outputAt]!.key, outputs);
  if (DERIVATIONS.has(output) && new Set(selection.ids.filter((id) => id !== '')).size !== 1)
    throw new CallError({ code: 'explain_one', argument: 'accounts' });
  for (const { kind, table } of parameters) if (kind === 'table') positional[table!] = readTableArgument(positional[table!], table!);
  const portfolio = new Portfolio({
    selection,
    asOf,
    tables: { ...positional, ...further },
    settings,
    reads,
    peers,
    ownCurrencies: tablesAt < 0 || !amounts,
  });
  return {
    portfolio,
    output,
    dates,
    ids: selection.ids,
    writer: new Writer(context.language, date1904, textLanguage(settings.values.language), id),
  };
}

/** The day that a setting names: its cell is a date, so its text a serial number, or an ISO text. */
const daySet = (text: string, date1904: boolean): number =>
  text === '' ? Number.NaN : readAsOf(Number.isNaN(Number(text)) ? text : Number(text), 'as_of', date1904);

/**
 * A matrix with a row for each id: `rowOf` computes the cells of one account, its id first where the rows show it (`withId`).
 */
export function rowsFor(call: AccountsCall, width: number, withId: boolean, rowOf: (account: number, id: string) => Cell[]): Matrix {
  const { portfolio, ids, writer } = call;
  const byAccount = new Map<number, Cell[]>();
  const rows: Matrix = new Array<Cell[]>(ids.length);
  for (let position = 0; position < ids.length; position++) {
    const id = ids[position]!;
    const account = portfolio.asked[position]!;
    if (account === NO_CODE) {
      rows[position] = blankRow(width);
      continue;
    }
    let row = byAccount.get(account);
    if (row === undefined) {
      row = portfolio.isKnown(account)
        ? guarded(call, account, id, width, withId, rowOf)
        : errorRow(withId ? [id] : [], width, absenceError({ reason: 'account_unknown', id }, writer.language));
      byAccount.set(account, row);
    }
    rows[position] = row;
  }
  return rows;
}

function guarded(
  { writer }: AccountsCall,
  account: number,
  id: string,
  width: number,
  withId: boolean,
  rowOf: (account: number, id: string) => Cell[],
): Cell[] {
  try {
    return rowOf(account, id);
  } catch (error) {
    if (error instanceof CellError) return errorRow(withId ? [id] : [], width, findingError(error.finding, writer.language));
    throw error;
  }
}

/** A function whose every output is a column of one metric, with `parts` and perhaps `explain`. */
export interface MetricFunction<Result> extends Pick<FunctionDeclaration, 'id' | 'parameters' | 'outputs' | 'example'> {
  readonly metric: Metric<Result>;
  readonly results: readonly Column<Result>[];
  /** Tables of which the rows of every account are read. */
  readonly peers?: readonly TableName[];
  /** FALSE: no amount is read, so that no exchange rate is asked for. */
  readonly amounts?: false;
  /** The output that the metric's drivers add up to; none without a derivation among the outputs. */
  readonly explains?: FieldKey;
}

export function metricFunction<Result>(declared: MetricFunction<Result>): FunctionDeclaration {
  const { id, parameters, outputs, example, metric, results } = declared;
  const run = (args: readonly unknown[], context: CallContext): Matrix =>
    metricResult(readAccountsCall(declared, metric.reads, args, context), declared);
  return {
    id,
    parameters,
    outputs,
    columns: ['account_id', ...results.map(({ name }) => name)],
    reads: Object.keys(metric.reads) as TableName[],
    example,
    run,
  };
}

/** The output asked for: one column, all of them, or the derivation. */
export function metricResult<Result>(call: AccountsCall, declared: MetricFunction<Result>): Matrix {
  const { metric, results } = declared;
  const { portfolio, output, writer } = call;
  if (DERIVATIONS.has(output)) return explanation(call, declared);
  if (output === 'parts') {
    const rows = rowsFor(call, results.length + 1, true, (account, id) => writer.row(id, results, figuresOf(metric, portfolio, account)));
    return [writer.header(['account_id', ...results.map(({ name }) => name)]), ...rows];
  }
  const column = results.find(({ name }) => name === output)!;
  return rowsFor(call, 1, false, (account) => [writer.cell(column, figuresOf(metric, portfolio, account))]);
}

function explanation<Result>(call: AccountsCall, { metric, results, explains }: MetricFunction<Result>): Matrix {
  const position = call.ids.findIndex((id) => id !== '');
  const account = call.portfolio.asked[position]!;
  if (!call.portfolio.isKnown(account))
    return [[absenceError({ reason: 'account_unknown', id: call.ids[position]! }, call.writer.language)]];
  const drivers: Driver[] = [];
  const figures = figuresOf(metric, call.portfolio, account, drivers);
  const total = results.find(({ name }) => name === explains)!;
  return explained(drivers, call.writer.cell(total, figures), call.writer);
}
