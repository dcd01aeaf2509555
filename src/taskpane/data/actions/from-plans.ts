/** What was typed on the plans, beside the table of actions: which rows would change, and which would be added. */
import type { Language } from '../../../locales/languages';
import { localeOf } from '../../../locales/languages';
import { leverNames, type LeverName } from '../../../metrics/levers/lever';
import { isOpen, type Action, type ActionState } from '../../../metrics/planning/actions';
import { choiceCodes, readChoice, readDate, textOf } from '../../../tables/cell';
import { columnOf } from '../../../tables/declarations/index';
import {
  cellsOfAction,
  isTypedMove,
  MOVE_COUNT,
  moveCell,
  moveFields,
  sameCell,
  type MoveField,
  type TypedPlan,
} from '../../../workbook/index';
import type { ActionChange, ActionFields } from './writing';

export interface PlanEdit {
  readonly account: string;
  /** The row that changes; undefined: it is added. */
  readonly action: Action | undefined;
  readonly text: string;
  readonly fields: readonly { readonly field: MoveField; readonly before: string | number; readonly after: string | number }[];
  readonly change: ActionChange | undefined;
  readonly fresh: ActionFields | undefined;
}

export interface PlanEdits {
  readonly edits: readonly PlanEdit[];
  /** Cells of a day, or of a state, that are none: `sheet, text`. They are left alone. */
  readonly bad: readonly string[];
}

interface Asked {
  readonly actions: readonly Action[];
  readonly asOf: number;
  readonly date1904: boolean;
  readonly language: Language;
}

/** A typed cell in the terms of the table; undefined for one that is no day, or no state. */
function read(field: MoveField, cell: unknown, date1904: boolean): string | number | undefined {
  if (field === 'owner') return textOf(cell);
  const value = field === 'state' ? readChoice(cell, columnOf('actions', 'state')) : readDate(cell, columnOf('actions', 'due'), date1904);
  return typeof value === 'number' ? value : undefined;
}

type To = ActionChange['to'];

function asFields(field: MoveField, value: string | number, asOf: number): To {
  if (field === 'owner') return { owner: String(value) };
  if (field === 'due') return { due: Number(value) };
  const state = Number.isNaN(value) ? 'to_do' : (choiceCodes(columnOf('actions', 'state'))[Number(value)] as ActionState);
  return { state, ...(state === 'done' ? { doneOn: asOf } : {}) };
}

const isLever = (name: string): name is LeverName => (leverNames as readonly string[]).includes(name);

/** The fields of a move that were typed, as they are to stand in the table; what is no day or state goes to `bad`. */
function typedFields(
  { sheet, typed }: TypedPlan,
  move: number,
  action: Action | undefined,
  { asOf, date1904, language }: Asked,
  bad: string[],
): { readonly fields: PlanEdit['fields']; readonly to: To } {
  const shown = action === undefined ? undefined : cellsOfAction(action, language);
  const fields: PlanEdit['fields'][number][] = [];
  let to: To = {};
  for (const field of moveFields) {
    if (!isTypedMove(typed, move, field)) continue;
    const cell = typed.get(moveCell(move, field));
    const value = read(field, cell, date1904);
    const now = field === 'due' && typeof cell === 'number' ? value : cell;
    if (shown !== undefined && sameCell(field, now, shown[field])) continue;
    if (value === undefined) {
      bad.push(`${sheet}, ${textOf(cell)}`);
      continue;
    }
    fields.push({ field, before: shown?.[field] ?? '', after: typeof now === 'number' ? now : textOf(now) });
    to = { ...to, ...asFields(field, value, asOf) };
  }
  return { fields, to };
}

const actionOf = (actions: readonly Action[], account: string, lever: string): Action | undefined => {
  const own = actions.filter((one) => one.account === account && one.key === lever);
  return own.find(isOpen) ?? own.at(-1);
};

const BLANK = { owner: '', due: Number.NaN, state: 'to_do', doneOn: Number.NaN, note: '' } as const;

export function editsOf(plans: readonly TypedPlan[], asked: Asked): PlanEdits {
  const edits: PlanEdit[] = [];
  const bad: string[] = [];
  for (const plan of plans) {
    const { account, typed } = plan;
    for (let move = 0; move < MOVE_COUNT; move++) {
      const lever = textOf(typed.get(moveCell(move, 'lever')));
      if (!isLever(lever)) continue;
      const action = actionOf(asked.actions, account, lever);
      const { fields, to } = typedFields(plan, move, action, asked, bad);
      if (fields.length === 0) continue;
      const text = action?.action ?? localeOf(asked.language).levers.names[lever];
      edits.push({
        ...{ account, action, text, fields },
        change: action === undefined ? undefined : { action, to },
        fresh: action === undefined ? { account, action: text, key: lever, ...BLANK, ...to } : undefined,
      });
    }
  }
  return { edits, bad };
}
