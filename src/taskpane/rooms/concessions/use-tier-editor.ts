/** The rows of the tiers under the keyboard: what is typed, added, moved and removed, and where the focus goes then. */
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { addRow, moveRow, removeRow, setCell, tidyCell } from '../../data/concessions/draft';
import { useAnnounce } from '../../state/announcements';
import { useTexts } from '../../state/texts';
import { useConcession } from './use-concession';

type CellKind = 'threshold' | 'value';

export interface TierEditorState {
  type(position: number, kind: CellKind, text: string): void;
  leave(position: number, kind: CellKind): void;
  add(below: number): void;
  remove(position: number): void;
  move(position: number, by: -1 | 1): void;
  onKeyDown(event: KeyboardEvent, position: number, kind: CellKind): void;
}

/** `box` is the element that holds the rows. */
export function useTierEditor(box: RefObject<HTMLDivElement | null>): TierEditorState {
  const { t, language, format } = useTexts();
  const announce = useAnnounce();
  const words = t.concessions.scheme;
  const { draft, change } = useConcession();
  /** The cell that gets the focus once the rows are drawn. */
  const wanted = useRef<{ id: number; kind: CellKind } | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { id, kind } = wanted.current;
    wanted.current = null;
    box.current?.querySelector<HTMLInputElement>(`[data-cell="${id} ${kind}"]`)?.focus();
  });
  const number = (position: number): string => format.number(position + 1);

  const add = (below: number): void => {
    const next = addRow(draft, below);
    wanted.current = { id: next.rows[below + 1]!.id, kind: 'threshold' };
    change(next);
    announce(words.added(number(below + 1)));
  };
  const remove = (position: number): void => {
    const next = removeRow(draft, position);
    const stays = next.rows[Math.min(position, next.rows.length - 1)];
    if (stays !== undefined) wanted.current = { id: stays.id, kind: 'threshold' };
    change(next);
    announce(words.removed(number(position)));
  };
  const move = (position: number, by: -1 | 1, kind?: CellKind): void => {
    const next = moveRow(draft, position, by);
    if (next === draft) return;
    if (kind !== undefined) wanted.current = { id: draft.rows[position]!.id, kind };
    change(next);
    announce(words.moved(number(position + by)));
  };
  const onKeyDown = (event: KeyboardEvent, position: number, kind: CellKind): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (key === 'Enter') add(position);
    else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) move(position, key === 'ArrowUp' ? -1 : 1, kind);
    else if ((ctrlKey || metaKey) && key === 'Delete') remove(position);
    else return;
    event.preventDefault();
  };
  return {
    type: (position, kind, text) => change(setCell(draft, position, kind, text)),
    leave: (position, kind) => {
      const tidy = tidyCell(draft, position, kind, language);
      if (tidy !== draft) change(tidy);
    },
    add,
    remove,
    move,
    onKeyDown,
  };
}
