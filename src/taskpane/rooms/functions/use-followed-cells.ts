/** The cells that are selected in the sheet, for the argument that follows them; null for nobody. */
import { useEffect } from 'react';
import type { WorkbookTable } from '../../../workbook/index';
import { useWorkbook } from '../../state/data';
import { isPassing } from '../../state/faults';
import { useAttempts } from '../../state/refusals';

/** `take`: told of each selection as long as it is not null. It must stay the same from one drawing to the next. */
export function useFollowedCells(take: ((cells: WorkbookTable) => void) | null): void {
  const workbook = useWorkbook();
  const { refuse } = useAttempts();
  useEffect(() => {
    if (take === null) return undefined;
    let here = true;
    const refused = (error: unknown): void => {
      if (here && !isPassing(error)) refuse(error);
    };
    const look = (): void =>
      void workbook.selectedCells().then((cells) => {
        if (here) take(cells);
      }, refused);
    look();
    const subscription = workbook.onSelectionChanged(look, refused);
    subscription.catch(refused);
    return () => {
      here = false;
      // Where listening has failed, there is nothing to take back.
      void subscription.then((dispose) => dispose()).catch(() => undefined);
    };
  }, [workbook, take, refuse]);
}
