/**
 * The actions of the workbook: who does what for which account by when. Open ones are overdue the day after they were due, soon within 30 days; one that has a day
 * on which it was done is done, whatever its state says. A cell that can't be read is refused with its row and column.
 */
import type { actionStates } from '../../tables/declarations/actions';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { CellError } from '../../tables/findings';
import type { Cells } from '../../tables/headers';
import { readTable } from '../../tables/read';

export type ActionState = (typeof actionStates)[number];

export interface Action {
  /** Position of its row in the cells, the header is 0. */
  readonly at: number;
  readonly account: string;
  readonly action: string;
  /** Name of a lever or of one of the six keys; '' for another action. */
  readonly key: string;
  readonly owner: string;
  /** Days are serial numbers, NaN where none is known. */
  readonly due: number;
  readonly state: ActionState;
  readonly doneOn: number;
  readonly note: string;
}

export function readActions(cells: Cells, date1904 = false): Action[] {
  const table = readTable('actions', cells, { date1904 });
  const fault = table.findings.find(({ severity, code }) => severity === 'error' || code === 'error_cell');
  if (fault !== undefined) throw new CellError(fault);
  const codes = choiceCodes(columnOf('actions', 'state')) as readonly ActionState[];
  const actions: Action[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const account = table.text('account_id', row);
    const action = table.text('action', row);
    if (account === '' || action === '') continue;
    const doneOn = table.number('done_on', row);
    const said = table.number('state', row);
    const state = Number.isNaN(said) ? 'to_do' : codes[said]!;
    actions.push({
      at: row + 1,
      account,
      action,
      key: table.text('key', row),
      owner: table.text('owner', row),
      due: table.number('due', row),
      state: Number.isNaN(doneOn) || state === 'dropped' ? state : 'done',
      doneOn,
      note: table.text('note', row),
    });
  }
  return actions;
}

export const isOpen = ({ state }: Action): boolean => state === 'to_do' || state === 'started';

/** In the order of the room. */
export const standings = ['overdue', 'soon', 'later', 'undated', 'done', 'dropped'] as const;
export type Standing = (typeof standings)[number];

/** Days within which an action is soon. */
const SOON_DAYS = 30;

export function standingOf(action: Action, asOf: number): Standing {
  if (!isOpen(action)) return action.state === 'dropped' ? 'dropped' : 'done';
  if (Number.isNaN(action.due)) return 'undated';
  if (action.due < asOf) return 'overdue';
  return action.due <= asOf + SOON_DAYS ? 'soon' : 'later';
}
