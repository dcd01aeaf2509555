/** While no table is known, the pane begins with the ways to begin: nothing is drawn for it here. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useData } from '../state/data';
import { useNavigate, useRoom } from '../state/navigation';

export function FirstRoom(): ReactNode {
  const { loaded } = useData();
  const room = useRoom();
  const { showRoom } = useNavigate();
  const decided = useRef(false);
  useEffect(() => {
    if (loaded === null || decided.current) return;
    decided.current = true;
    // The rooms of the functions and the concessions have something to do without a table.
    if (loaded.tables.length === 0 && room === 'portfolio') showRoom('data');
  }, [loaded, room, showRoom]);
  return null;
}
