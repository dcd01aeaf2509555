/**
 * The plan of an account on a page of its own. Made once; made again, its figures and tables are brought up to date and everything typed is kept. Which levers
 * the three moves are is settled when the page is made, from the account as it is: who and when stay with the move that they were said of.
 */
import { accountPlanFunction } from '../functions/portfolio/account-plan';
import { answerOf } from '../functions/call';
import { textsOf, type Language } from '../locales/languages';
import { asOf as workbookDate } from './as-of';
import { refuseIfCancelled, WorkbookError } from './errors';
import { findTables } from './find-tables';
import { formulaFor, literal } from './formula';
import { paperOf } from './office';
import { readTables } from './read-tables';
import { selectedAccount } from './selected-account';
import { ifReadable } from '../metrics/metric';
import { readActions, type Action } from '../metrics/planning/actions';
import { cellsAsRead } from './as-read';
import { planMoves, type PlanMove } from './pages/plan/plan-moves';
import { BEHIND, MARK_ROW, markOf, MOVE_COUNT } from './pages/plan/behind';
import { planPage, type PlanFacts } from './pages/plan/plan-page';
import { writePage, type PageWritten } from './pages/write-page';
import type { AccountPlanOptions, AccountPlansOptions, PlansWritten, SheetWritten, WorkbookTable, WriteOptions } from './types';

/** A client is new in its first year. */
const NEW_YEARS = 1;

/** What ACCOUNTPLAN says now, by key: cells by their column. */
type Rows = ReadonlyMap<string, readonly unknown[]>;
const [VALUE, SECOND, THIRD] = [2, 3, 4] as const;

type Read = ReadonlyMap<string, unknown[][]>;
type Typed = ReadonlyMap<string, unknown> | undefined;

const builtFor = ({ account, language, tables, asOf }: AccountPlanOptions) =>
  formulaFor('ACCOUNTPLAN', tables, { asOf, account, language, given: { language: literal(language) } });

/** Null where the account has no plan: it is lost, a prospect, or not in the table. Throws a WorkbookError with what the function says of the tables. */
function rowsNow(options: AccountPlanOptions, read: Read): Rows | null {
  const values = (builtFor(options).args ?? []).map(({ table, value }) => (table === undefined ? value : read.get(table.id)));
  const answer = answerOf(accountPlanFunction, values);
  if (!('matrix' in answer) || answer.matrix.length === 1) return null;
  return new Map(answer.matrix.map((row) => [String(row[0]), row]));
}

const isTyped = (value: unknown): boolean => value !== undefined && value !== '';

const movesOf = (rows: Rows, typed: Typed, { account, language }: AccountPlanOptions, actions: readonly Action[]): PlanMove[] =>
  planMoves({
    levers: [...rows]
      .filter(([key, row]) => key.startsWith('lever_') && row[THIRD] !== '' && row[SECOND] === '')
      .map(([, row]) => String(row[THIRD])),
    actions: actions.filter((action) => action.account === account),
    ...{ typed, count: MOVE_COUNT, language },
  });

/** The checklist of a new client stays on its page while it holds answers. */
function factsOf(rows: Rows, typed: Typed, options: AccountPlanOptions, actions: readonly Action[]): PlanFacts {
  const years = rows.get('tenure_years')?.[VALUE];
  const answered = [...(typed ?? [])].some(([name, value]) => name.startsWith('plan_new_') && isTyped(value));
  return { isNew: answered || (typeof years === 'number' && years < NEW_YEARS), moves: movesOf(rows, typed, options, actions) };
}

const actionsTable = ({ tables }: AccountPlanOptions): WorkbookTable | undefined => tables.find(({ kind }) => kind === 'actions');

/** Tables that the plan is drawn from, each read once. */
const readAll = (options: AccountPlanOptions, signal: AbortSignal | undefined): Promise<Read> => {
  const drawn = (builtFor(options).args ?? []).flatMap(({ table }) => table ?? []);
  const actions = actionsTable(options);
  const tables = actions === undefined || drawn.some(({ id }) => id === actions.id) ? drawn : [...drawn, actions];
  return readTables(tables, signal === undefined ? {} : { signal });
};

/** Days stay as the workbook counts them. Actions that can't be read are none: the room of the actions says why. */
function actionsNow(options: AccountPlanOptions, read: Read): readonly Action[] {
  const table = actionsTable(options);
  const cells = table === undefined ? undefined : read.get(table.id);
  if (table === undefined || cells === undefined) return [];
  return ifReadable(() => readActions(cellsAsRead(cells, table))) ?? [];
}

function write(
  options: AccountPlanOptions,
  { rows, actions }: { readonly rows: Rows; readonly actions: readonly Action[] },
  writing: WriteOptions,
  show: boolean,
): Promise<PageWritten> {
  return writePage(
    {
      name: `${textsOf(options.language).printed.plan.sheet} ${options.account}`,
      mark: markOf(options.account),
      markPlace: { row: MARK_ROW, column: BEHIND },
      drafted: (typed) => planPage(options, factsOf(rows, typed, options, actions)),
    },
    { paper: paperOf() },
    writing,
    show,
  );
}

/**
 * Writes the plan of an account, or brings it up to date, and shows it. Throws tableMissing, noPlan (the account is no client, or its tables can't be read), and
 * whatever Excel refuses.
 */
export async function writeAccountPlan(options: AccountPlanOptions, writing: WriteOptions = {}): Promise<SheetWritten> {
  const read = await readAll(options, writing.signal);
  const rows = rowsNow(options, read);
  if (rows === null) throw new WorkbookError('noPlan', { names: [options.accountName] });
  return write(options, { rows, actions: actionsNow(options, read) }, writing, true);
}

/**
 * Plans of several accounts, one after the other: each is whole or not there. Progress counts accounts; stopped, it says how many are done. An account without a
 * plan is named, the others are written.
 */
export async function writeAccountPlans(
  { accounts, ...shared }: AccountPlansOptions,
  { onProgress, signal }: WriteOptions = {},
): Promise<PlansWritten> {
  const optionsOf = ({ id, name }: AccountPlansOptions['accounts'][number]): AccountPlanOptions => ({
    ...shared,
    account: id,
    accountName: name,
  });
  const [first] = accounts;
  if (first === undefined) return { written: [], without: [], stopped: false };
  const read = await readAll(optionsOf(first), signal);
  const written: PageWritten[] = [];
  const without: string[] = [];
  for (const [index, account] of accounts.entries()) {
    onProgress?.(index, accounts.length);
    try {
      refuseIfCancelled(signal);
      const options = optionsOf(account);
      const rows = rowsNow(options, read);
      if (rows === null) without.push(account.name);
      else written.push(await write(options, { rows, actions: actionsNow(options, read) }, { signal }, index === accounts.length - 1));
    } catch (error) {
      // What is done stays done: a plan is whole or not there.
      if (error instanceof WorkbookError && error.code === 'cancelled' && written.length > 0) return { written, without, stopped: true };
      throw error;
    }
  }
  onProgress?.(accounts.length, accounts.length);
  return { written, without, stopped: false };
}

/**
 * The same for the account of the selected cell, as a command asks for it: from the workbook's own tables and date. Throws tableMissing, tableTwice,
 * noAccount, asOfMissing, planLost, planProspect, a TableError or a CellError, and whatever Excel refuses.
 */
export async function writeSelectedAccountPlan(language: Language): Promise<SheetWritten> {
  const tables = await findTables();
  const { id, name, stageOn } = await selectedAccount(tables);
  const date = await workbookDate();
  if (date === null) throw new WorkbookError('asOfMissing');
  const stage = stageOn(date);
  // A plan is of what a client holds: the pane offers none for others either.
  if (stage === 'lost' || stage === 'prospect') throw new WorkbookError(stage === 'lost' ? 'planLost' : 'planProspect', { names: [name] });
  return writeAccountPlan({ language, account: id, accountName: name, tables, asOf: date });
}
