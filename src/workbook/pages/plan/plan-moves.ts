/**
 * The three moves of a plan and the table of actions. A move is a lever; where it is an open action of the account, who, when and how far stand on the page as in
 * the table, beside what stood there when the page was brought up to date (behind the page): what differs from that was typed on the plan, and stays.
 */
import type { Action } from '../../../metrics/planning/actions';
import { isOpen } from '../../../metrics/planning/actions';
import { actionStates } from '../../../tables/declarations/actions';
import { readChoice } from '../../../tables/cell';
import { columnOf } from '../../../tables/declarations/index';
import { textsOf, type Language } from '../../../locales/languages';

export const moveFields = ['owner', 'due', 'state'] as const;
export type MoveField = (typeof moveFields)[number];

export type MoveCell = string | number;
/** What stands on the page for a move; a field left out stays as it is. */
export interface PlanMove {
  /** '' for none. */
  readonly lever: string;
  readonly cells: Partial<Readonly<Record<MoveField, MoveCell>>>;
}

export const moveCell = (move: number, field: MoveField | 'lever'): string => `plan_move_${move + 1}_${field}`;
/** The cell that holds what stood there. */
export const wasCell = (move: number, field: MoveField): string => `${moveCell(move, field)}_was`;

type Typed = ReadonlyMap<string, unknown>;

/** A word of any language as its code; other text as it is. */
function comparable(field: MoveField, cell: unknown): unknown {
  if (cell === undefined || cell === null || cell === '') return '';
  if (field !== 'state') return typeof cell === 'string' ? cell.trim() : cell;
  const code = readChoice(cell, columnOf('actions', 'state'));
  return typeof code === 'number' ? code : cell;
}

export const sameCell = (field: MoveField, a: unknown, b: unknown): boolean => comparable(field, a) === comparable(field, b);

/** Was it typed since the page was brought up to date? */
export const isTyped = (typed: Typed | undefined, move: number, field: MoveField): boolean =>
  !sameCell(field, typed?.get(moveCell(move, field)), typed?.get(wasCell(move, field)));

/** An action as the page shows it; days count as the workbook's. */
export function cellsOf({ owner, due, state }: Action, language: Language): Readonly<Record<MoveField, MoveCell>> {
  const words = textsOf(language).printed.plan.moves.states;
  return { owner, due: Number.isNaN(due) ? '' : due, state: words[actionStates.indexOf(state)]! };
}

const NOTHING = { owner: '', due: '', state: '' } as const;
const dueFirst = (a: Action, b: Action): number =>
  (Number.isNaN(a.due) ? Infinity : a.due) - (Number.isNaN(b.due) ? Infinity : b.due) || a.at - b.at;

interface Given {
  /** Levers that can still be pulled, the most effective first. */
  readonly levers: readonly string[];
  /** Those of the account. */
  readonly actions: readonly Action[];
  readonly typed: Typed | undefined;
  readonly count: number;
  readonly language: Language;
}

/**
 * The lever of each move: one of which something was typed stays where it is, and so does an open action; then further open actions, then the most effective
 * levers. What is done or dropped in the table leaves its place, unless the plan says otherwise.
 */
export function planMoves({ levers, actions, typed, count, language }: Given): PlanMove[] {
  const open = new Map<string, Action>();
  for (const action of [...actions].sort(dueFirst))
    if (isOpen(action) && action.key !== '' && !open.has(action.key)) open.set(action.key, action);
  const over = new Set(actions.filter((action) => !isOpen(action)).map(({ key }) => key));
  const kept = Array.from({ length: count }, (_, move): string => {
    const lever = String(typed?.get(moveCell(move, 'lever')) ?? '');
    const said = moveFields.some((field) => comparable(field, typed?.get(moveCell(move, field))) !== '');
    if (lever === '' || !said) return '';
    const leaves = over.has(lever) && !open.has(lever) && !moveFields.some((field) => isTyped(typed, move, field));
    return leaves ? '' : lever;
  });
  const waiting = [...open.keys(), ...levers].filter((lever, place, all) => !kept.includes(lever) && all.indexOf(lever) === place);
  return kept.map((own, move): PlanMove => {
    const lever = own === '' ? (waiting.shift() ?? '') : own;
    const action = open.get(lever);
    if (own === '') return { lever, cells: action === undefined ? NOTHING : cellsOf(action, language) };
    if (action === undefined) return { lever, cells: {} };
    const shown = cellsOf(action, language);
    return {
      lever,
      cells: Object.fromEntries(moveFields.filter((field) => !isTyped(typed, move, field)).map((field) => [field, shown[field]])),
    };
  });
}
