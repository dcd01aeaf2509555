/** What becoming an action, being done and being changed write into the table of actions: new rows, or cells of a row that is there. */
import type { CellValue } from '../../../files/columns';
import type { CellChange, ChangedRow, ImportColumn, ImportPlan } from '../../../import/types';
import { localeOf, type Language } from '../../../locales/languages';
import type { Action, ActionState } from '../../../metrics/planning/actions';
import { SERIAL_1904 } from '../../../tables/dates';
import { columnOf, tableDeclarations } from '../../../tables/declarations/index';
import { matchHeaders } from '../../../tables/headers';
import { textOf } from '../../../tables/cell';
import { WorkbookError, type ImportTarget } from '../../../workbook/index';

export type ActionFields = Omit<Action, 'at'>;
type Field = keyof ActionFields;

const columns: Readonly<Record<Field, string>> = {
  account: 'account_id',
  action: 'action',
  key: 'key',
  owner: 'owner',
  due: 'due',
  state: 'state',
  doneOn: 'done_on',
  note: 'note',
};
const fields = Object.keys(columns) as Field[];

/** Where the table is written: how it counts days, and whose words it holds. */
export interface ActionsWriting {
  readonly language: Language;
  readonly date1904: boolean;
}

export const stateWord = (state: ActionState, language: Language): string => localeOf(language).tables.actions.choices.state[state][0]!;

function cellOf(field: Field, value: string | number, { language, date1904 }: ActionsWriting): CellValue {
  if (field === 'state') return stateWord(value as ActionState, language);
  if (typeof value === 'string') return value === '' ? null : value;
  if (Number.isNaN(value)) return null;
  return date1904 && columnOf('actions', columns[field]).kind === 'date' ? value - SERIAL_1904 : value;
}

function base(target: ImportTarget | null): Pick<ImportPlan, 'table' | 'columns' | 'targets' | 'refused' | 'formulasKept' | 'removed'> {
  const places = target === null ? new Map<string, number>() : matchHeaders(tableDeclarations.actions, target.present.cells);
  return {
    table: 'actions',
    columns: fields.map((field, position): ImportColumn => ({ position, theirs: columns[field], ours: columns[field], reading: {} })),
    targets: fields.map((field) => places.get(columns[field]) ?? -1),
    ...{ refused: [], formulasKept: [], removed: [] },
  };
}

export function addingPlan(actions: readonly ActionFields[], target: ImportTarget | null, writing: ActionsWriting): ImportPlan {
  return {
    ...base(target),
    mode: 'append',
    fresh: actions.map((action, index) => ({ row: index + 1, cells: fields.map((field) => cellOf(field, action[field], writing)) })),
    ...{ changed: [], unchanged: 0, refusedRows: 0 },
  };
}

export interface ActionChange {
  readonly action: Action;
  readonly to: Partial<Pick<ActionFields, 'owner' | 'due' | 'state' | 'doneOn' | 'note'>>;
}

/** Rows that change and rows that are new, as one plan. */
export function bothPlan(
  changes: readonly ActionChange[],
  fresh: readonly ActionFields[],
  target: ImportTarget | null,
  writing: ActionsWriting,
): ImportPlan {
  const added = addingPlan(fresh, target, writing);
  if (target === null || changes.length === 0) return added;
  const { changed, columns: own } = changingPlan(changes, target, writing);
  const place = (index: number): number => added.columns.findIndex(({ ours }) => ours === own[index]!.ours);
  return {
    ...added,
    mode: 'update',
    changed: changed.map((row) => ({ ...row, changes: row.changes.map((change) => ({ ...change, column: place(change.column) })) })),
  };
}

/**
 * Cells of rows that are there. Throws `changed` where the row is no longer that of the action: rows were moved or deleted since they were read.
 */
export function changingPlan(changes: readonly ActionChange[], target: ImportTarget, writing: ActionsWriting): ImportPlan {
  const { columns: own, targets, ...rest } = base(target);
  const { cells } = target.present;
  const at = (field: Field): number => targets[fields.indexOf(field)]!;
  const changed = changes.flatMap(({ action, to }): ChangedRow[] => {
    const row = cells[action.at];
    const same = row !== undefined && textOf(row[at('account')]) === action.account && textOf(row[at('action')]) === action.action;
    if (!same) throw new WorkbookError('changed', { names: [target.table.name] });
    const into = (Object.keys(to) as (keyof typeof to)[]).flatMap((field): CellChange[] => {
      const after = cellOf(field, to[field]!, writing);
      const before = at(field) < 0 ? '' : row[at(field)];
      return textOf(before) === textOf(after) ? [] : [{ column: fields.indexOf(field), before, after }];
    });
    return into.length === 0 ? [] : [{ row: action.at, at: action.at, changes: into }];
  });
  // Columns that nothing is written to stay out: a table that lacks them is not given them.
  const used = own
    .map((_, index) => index)
    .filter((index) => targets[index]! >= 0 || changed.some((row) => row.changes.some(({ column }) => column === index)));
  return {
    ...rest,
    mode: 'update',
    columns: used.map((index) => own[index]!),
    targets: used.map((index) => targets[index]!),
    fresh: [],
    changed: changed.map((row) => ({ ...row, changes: row.changes.map((change) => ({ ...change, column: used.indexOf(change.column) })) })),
    ...{ unchanged: 0, refusedRows: 0 },
  };
}
