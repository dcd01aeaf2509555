/** The actions as the room lists them: by how urgent they are or by who does them, each with what the figures were before and after it was done. */
import { isOpen, readActions, standingOf, standings, type Action, type Standing } from '../../../metrics/planning/actions';
import { figureAt, type FigureName, type Snapshot, type Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import type { Cells } from '../../../tables/headers';
import { tableOf, type LoadedWorkbook } from '../load';

export interface ListedAction extends Action {
  readonly standing: Standing;
}

const NONE: readonly Action[] = [];
const read = new WeakMap<Cells, readonly Action[]>();

/** Read once for as long as the cells stand. Throws the CellError of a cell that can't be read. */
export function actionsIn(loaded: LoadedWorkbook, date1904: boolean): readonly Action[] {
  const cells = tableOf(loaded, 'actions')?.cells;
  if (cells === undefined) return NONE;
  const known = read.get(cells) ?? readActions(cells, date1904);
  read.set(cells, known);
  return known;
}

/** What the list is asked for; '' is everybody's. */
export interface ActionsQuery {
  readonly owner: string;
  readonly by: 'standing' | 'owner';
}
export const firstActionsQuery: ActionsQuery = { owner: '', by: 'standing' };

export interface ActionGroup {
  /** A standing, or an owner ('' for nobody). */
  readonly key: string;
  readonly actions: readonly ListedAction[];
}

const dayOf = (value: number): number => (Number.isNaN(value) ? Infinity : value);
const earlier = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Open ones by the day they are due; those that are done, the newest first. */
function inOrder(a: ListedAction, b: ListedAction): number {
  const place = standings.indexOf(a.standing) - standings.indexOf(b.standing);
  if (place !== 0) return place;
  return isOpen(a) ? earlier(dayOf(a.due), dayOf(b.due)) : earlier(dayOf(b.doneOn), dayOf(a.doneOn));
}

export function groupsOf(
  actions: readonly Action[],
  asOf: number,
  { owner, by }: ActionsQuery,
  compare: (a: string, b: string) => number,
): ActionGroup[] {
  const listed = actions
    .filter((action) => owner === '' || action.owner === owner)
    .map((action): ListedAction => ({ ...action, standing: standingOf(action, asOf) }))
    .sort(inOrder);
  const groups = new Map<string, ListedAction[]>();
  for (const action of listed) {
    // Who has what still to do: what is over belongs to nobody's list.
    if (by === 'owner' && !isOpen(action)) continue;
    const key = by === 'owner' ? action.owner : action.standing;
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  const found = [...groups].map(([key, own]) => ({ key, actions: own }));
  return by === 'standing' ? found : found.sort((a, b) => Number(a.key === '') - Number(b.key === '') || compare(a.key, b.key));
}

export const ownersOf = (actions: readonly Action[], compare: (a: string, b: string) => number): string[] =>
  [...new Set(actions.map(({ owner }) => owner))].filter((owner) => owner !== '').sort(compare);

/** Figures of an account that an action is meant for. */
const figures = ['index_low', 'trust_score', 'renewal_risk', 'revenue'] as const satisfies readonly FigureName[];

export interface ActionEffect {
  readonly before: Snapshot;
  /** Undefined until the first snapshot after it. */
  readonly after: Snapshot | undefined;
  readonly figures: readonly { readonly figure: FigureName; readonly before: number; readonly after: number }[];
}

/**
 * The last snapshot from before the day an action was done and the first one from that day on. What changed between the two need not have come from it.
 * Undefined for one that isn't done on a known day, and without a snapshot before.
 */
export function effectOf({ account, state, doneOn }: Action, kept: Snapshots): ActionEffect | undefined {
  if (state !== 'done' || Number.isNaN(doneOn)) return undefined;
  let before: Snapshot | undefined;
  let after: Snapshot | undefined;
  for (const snapshot of kept.values()) {
    if (snapshot.asOf < doneOn && !(before !== undefined && before.asOf > snapshot.asOf)) before = snapshot;
    if (snapshot.asOf >= doneOn && !(after !== undefined && after.asOf <= snapshot.asOf)) after = snapshot;
  }
  if (before === undefined || !before.rows.has(account)) return undefined;
  const at = (snapshot: Snapshot | undefined, figure: FigureName): number => figureAt(snapshot?.rows.get(account), figure);
  return {
    before,
    after,
    figures: figures.map((figure) => ({ figure, before: at(before, figure), after: at(after, figure) })),
  };
}
