/**
 * Lists that spill several rows for one account: the rows of each id one after the other, in the order asked. A blank id gives a blank row; an unknown
 * one, or a bad cell, one row that says so.
 */
import { figuresOf, type Metric } from '../metrics/metric';
import { attempt } from '../tables/answer';
import { NO_CODE } from '../tables/dictionary';
import { readAccountsCall, rowsFor, type AccountsCall } from './accounts';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from './declare';
import { absenceError, findingError } from './errors';
import { accountId, blankRow, filledRow, type Column, type Writer } from './shape';

export function spilledRows(call: AccountsCall, width: number, rowsOf: (account: number, id: string) => Cell[][]): Matrix {
  const rows: Matrix = [];
  call.ids.forEach((id, position) => {
    const account = call.portfolio.asked[position]!;
    if (account === NO_CODE) rows.push(blankRow(width));
    else for (const row of rowsOrFault(call, account, id, width, rowsOf)) rows.push(row);
  });
  return rows;
}

function rowsOrFault(
  { portfolio, writer, noneOf }: AccountsCall,
  account: number,
  id: string,
  width: number,
  rowsOf: (account: number, id: string) => Cell[][],
): Cell[][] {
  if (!portfolio.isKnown(account)) return [filledRow([id], width, absenceError({ reason: 'account_unknown', id }, writer.language))];
  const none = noneOf(account);
  if (none !== undefined) return [filledRow([id], width, none)];
  const rows = attempt(() => rowsOf(account, id));
  return rows.ok ? rows.value : [filledRow([id], width, findingError(rows.fault, writer.language))];
}

/**
 * Each id once, in the order asked, for lists that are sorted by something else: blank ids count for nothing. Returns the rows of those that can't be read.
 */
export function rowsByAccount(call: AccountsCall, width: number, visit: (account: number, id: string) => void): Matrix {
  const seen = new Set<number>();
  const faults: Matrix = [];
  call.ids.forEach((id, position) => {
    const account = call.portfolio.asked[position]!;
    if (account === NO_CODE || seen.has(account)) return;
    seen.add(account);
    const visited = rowsOrFault(call, account, id, width, () => {
      visit(account, id);
      return [];
    });
    faults.push(...visited);
  });
  return faults;
}

/** A function that lists what an account has (families, countries), one row each, with the account's own figures beside; or one of these figures. */
export interface ListFunction<Result, Item> extends Pick<FunctionDeclaration, 'id' | 'life' | 'parameters' | 'outputs' | 'example'> {
  readonly metric: Metric<Result>;
  /** Column that names an item. */
  readonly title: DeclaredColumn;
  items(result: Result): readonly Item[];
  /** '' when it has no name. */
  titleOf(item: Item): string;
  readonly itemColumns: readonly Column<Item>[];
  /** Of the account: each is an output too. */
  readonly results: readonly Column<Result>[];
}

export function listFunction<Result, Item>(declared: ListFunction<Result, Item>): FunctionDeclaration {
  const { id, life, parameters, outputs, example, metric, title, itemColumns, results } = declared;
  const columns: readonly DeclaredColumn[] = [accountId, title, ...itemColumns, ...results];
  const run = (given: AnyGiven, context: CallContext): Matrix => {
    const call = readAccountsCall(declared, metric.reads, given, context);
    const { portfolio, writer } = call;
    if (call.output === 'parts')
      return [
        writer.header(columns),
        ...spilledRows(call, columns.length, (account, one) => listed(declared, writer, one, figuresOf(metric, portfolio, account))),
      ];
    const column = results.find(({ name }) => name === call.output)!;
    return rowsFor(call, 1, false, (account) => [writer.cell(column, figuresOf(metric, portfolio, account))]);
  };
  return { id, life, parameters, outputs, columns, reads: metric.reads, example, run };
}

/** What isn't known is blank here: a reason in every row would make the list too large. An account without items keeps a row for its own figures. Names are the user's words: they aren't translated. */
function listed<Result, Item>(
  { items, titleOf, itemColumns, results }: ListFunction<Result, Item>,
  writer: Writer,
  id: string,
  result: Result,
): Cell[][] {
  const own = results.map((column) => orBlank(column, result, writer));
  const rows = items(result).map((item) => [
    id,
    titleOf(item) || writer.word('unknown'),
    ...itemColumns.map((column) => orBlank(column, item, writer)),
    ...own,
  ]);
  return rows.length === 0 ? [[id, ...blankRow(itemColumns.length + 1), ...own]] : rows;
}

export function orBlank<Result>(column: Column<Result>, result: Result, writer: Writer): Cell {
  const cell = writer.cell(column, result);
  return typeof cell === 'object' ? '' : cell;
}
