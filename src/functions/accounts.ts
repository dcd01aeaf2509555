/**
 * Functions that answer for accounts: one row for each id asked, in the same order. A bad cell stops only the rows of its
 * account; an unknown id is #N/A in its row; a blank id gives a blank row. An id asked twice is computed once.
 */
import type { FieldKey } from '../locales/en/functions/index';
import { figuresOf, type Metric, type Driver } from '../metrics/metric';
import { tellOfWhole } from '../metrics/whole';
import { Portfolio, type PortfolioInput, type Reads } from '../portfolio/portfolio';
import type { Selection } from '../portfolio/selection';
import { attempt } from '../tables/answer';
import type { TableName } from '../tables/declarations/index';
import { NO_CODE } from '../tables/dictionary';
import type { Cells } from '../tables/headers';
import { readAsOf, type TableCells } from './arguments';
import type { AnyGiven, CallContext, Cell, FunctionDeclaration, Matrix, Parameter } from './declare';
import { absenceError, findingError } from './errors';
import { CallError } from './faults';
import { readSettings } from './given';
import { maybeNone, noneAt } from './life-row';
import { textLanguage } from './language';
import { accountId, blankRow, filledRow, explained, Writer, type Column } from './shape';

/** Outputs that show how one account’s figure comes about. */
const DERIVATIONS: ReadonlySet<string> = new Set(['explain', 'waterfall']);

/** A call about accounts, its arguments read and its tables joined. */
export interface AccountsCall {
  readonly portfolio: Portfolio;
  readonly output: string;
  /** The id of each result row, '' for a blank one. */
  readonly ids: readonly string[];
  readonly writer: Writer;
  /** Another portfolio of the same tables: at another day, under other settings or rates. */
  again(changes: Partial<PortfolioInput>): Portfolio;
  /** What stands in each cell of an account that has no answer: a blank, or the reason where one cell was asked about; undefined when it has one. */
  noneOf(account: number): Cell | undefined;
}

/** What a function about accounts may be given, whatever else it takes. */
type AccountsGiven = Readonly<
  { accounts?: Selection; account?: Selection; as_of?: number; output?: string; tables?: TableCells } & Partial<
    Record<Exclude<TableName, 'accounts'>, Cells>
  >
>;

/** What of a declaration decides how such a call is read. */
export interface AccountsDeclaration extends Pick<FunctionDeclaration, 'id' | 'life' | 'parameters' | 'outputs'> {
  /** Tables of which the rows of every account are read. */
  readonly peers?: readonly TableName[];
  /** FALSE: no amount is read, so that no exchange rate is asked for; own: amounts stay in each account's currency unless rates are given. */
  readonly amounts?: boolean | 'own';
}

// eslint-disable-next-line complexity -- the arguments of a call, one after another: each branch is one that may be left out.
export function readAccountsCall(
  declared: AccountsDeclaration,
  reads: Reads | undefined,
  args: AnyGiven,
  context: CallContext,
): AccountsCall {
  const { id, life, parameters, outputs, peers = [], amounts = true } = declared;
  const given = args as AccountsGiven;
  const ofKind = (kind: Parameter['kind']): readonly Parameter[] => parameters.filter((parameter) => parameter.kind === kind);
  const selection = (given.accounts ?? given.account)!;
  // Further tables first: their settings say in which language and date system the rest is read.
  const further = given.tables ?? {};
  const settings = readSettings(further, context);
  for (const { key } of ofKind('date')) void args[key];
  // A function without the argument looks from the day of the settings; NaN when they name none: it then does without what needs a day.
  const asOf = given.as_of ?? daySet(settings.values.as_of, context.date1904);
  const asked = outputs.length === 0 ? '' : given.output!;
  if (DERIVATIONS.has(asked) && new Set(selection.ids.filter((one) => one !== '')).size !== 1)
    throw new CallError({ code: 'explain_one', argument: 'accounts' });
  const positional: TableCells = selection.table === undefined ? {} : { accounts: selection.table };
  for (const { key, table } of ofKind('table')) positional[table!] = args[key] as Cells;
  const input: PortfolioInput = {
    selection,
    asOf,
    tables: { ...positional, ...further },
    settings,
    ...(reads === undefined ? {} : { reads }),
    peers,
    ownCurrencies: ofKind('tables').length === 0 || amounts === false || (amounts === 'own' && further.fx === undefined),
    ...(context.whole === undefined ? {} : { rates: context.whole.rates }),
  };
  const portfolio = new Portfolio(input);
  if (context.whole !== undefined) tellOfWhole(portfolio, context.whole.metrics);
  const writer = new Writer(context.language, context.date1904, textLanguage(settings.values.language), id);
  const noneOf = (account: number): Cell | undefined => {
    const reason = noneAt(life, portfolio.lives.stage(account));
    if (reason === undefined) return undefined;
    return selection.alone === true ? writer.absence(reason) : '';
  };
  return {
    portfolio,
    output: asked,
    ids: selection.ids,
    writer,
    again: (changes) => new Portfolio({ ...input, ...changes }),
    noneOf: maybeNone(life) ? noneOf : () => undefined,
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
        : filledRow(withId ? [id] : [], width, absenceError({ reason: 'account_unknown', id }, writer.language));
      byAccount.set(account, row);
    }
    rows[position] = row;
  }
  return rows;
}

function guarded(
  call: AccountsCall,
  account: number,
  id: string,
  width: number,
  withId: boolean,
  rowOf: (account: number, id: string) => Cell[],
): Cell[] {
  const known = withId ? [id] : [];
  const none = call.noneOf(account);
  if (none !== undefined) return filledRow(known, width, none);
  const row = attempt(() => rowOf(account, id));
  return row.ok ? row.value : filledRow(known, width, findingError(row.fault, call.writer.language));
}

/** A function whose every output is a column of one metric, with `parts` and perhaps `explain`. */
export interface MetricFunction<Result> extends AccountsDeclaration, Pick<FunctionDeclaration, 'example'> {
  readonly metric: Metric<Result>;
  readonly results: readonly Column<Result>[];
  /** The output that the metric's drivers add up to; none without a derivation among the outputs. */
  readonly explains?: FieldKey;
}

export function metricFunction<Result>(declared: MetricFunction<Result>): FunctionDeclaration {
  const { id, life, parameters, outputs, example, metric, results } = declared;
  const run = (given: AnyGiven, context: CallContext): Matrix =>
    metricResult(readAccountsCall(declared, metric.reads, given, context), declared);
  return {
    id,
    life,
    parameters,
    outputs,
    columns: [accountId, ...results],
    reads: metric.reads,
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
    return [writer.header([accountId, ...results]), ...rows];
  }
  const column = results.find(({ name }) => name === output)!;
  return rowsFor(call, 1, false, (account) => [writer.cell(column, figuresOf(metric, portfolio, account))]);
}

function explanation<Result>(call: AccountsCall, { metric, results, explains }: MetricFunction<Result>): Matrix {
  const position = call.ids.findIndex((id) => id !== '');
  const account = call.portfolio.asked[position]!;
  if (!call.portfolio.isKnown(account))
    return [[absenceError({ reason: 'account_unknown', id: call.ids[position]! }, call.writer.language)]];
  const none = call.noneOf(account);
  if (none !== undefined) return [[none]];
  const drivers: Driver[] = [];
  const figures = figuresOf(metric, call.portfolio, account, drivers);
  const total = results.find(({ name }) => name === explains)!;
  return explained(drivers, call.writer.cell(total, figures), call.writer);
}
