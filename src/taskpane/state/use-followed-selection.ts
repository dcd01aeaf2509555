/** The account of the row that is selected in Excel: at the start, and whenever another row is selected. */
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../../workbook/index';
import { accountAt } from '../data/places';
import { useData, useWorkbook } from './data';
import { isPassing } from './faults';
import { useAttempts } from './refusals';

export function useFollowedSelection(chooseAccount: (id: string) => void): void {
  const workbook = useWorkbook();
  const { loaded } = useData();
  const { refuse } = useAttempts();
  const tables = useRef(loaded);
  const first = useRef(true);
  const refused = useCallback(
    (error: unknown): void => {
      if (!isPassing(error)) refuse(error);
    },
    [refuse],
  );
  const follow = useCallback(
    (place: Place): void => {
      const id = tables.current === null ? undefined : accountAt(tables.current, place);
      if (id !== undefined) chooseAccount(id);
    },
    [chooseAccount],
  );
  useEffect(() => {
    tables.current = loaded;
    if (loaded === null || !first.current) return;
    // The row that was selected when the pane opened.
    first.current = false;
    workbook.selectedCell().then(follow, refused);
  }, [workbook, loaded, follow, refused]);
  // Once for all readings of the workbook: registering anew for each would fall into the time in which people type.
  useEffect(() => {
    const subscription = workbook.onSelectionChanged(follow, refused);
    subscription.catch(refused);
    return () => {
      // Where listening has failed, there is nothing to take back.
      void subscription.then((dispose) => dispose()).catch(() => undefined);
    };
  }, [workbook, follow, refused]);
}
