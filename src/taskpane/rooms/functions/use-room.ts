/** Where a result would stand from the selected cell on, or what is in the way: asked anew whenever another cell is selected. */
import { useEffect, useState } from 'react';
import type { InsertOptions, Place } from '../../../workbook/index';
import { useData, useWorkbook } from '../../state/data';
import { faultOf, isPassing, type Fault } from '../../state/faults';
import { useReading } from '../../state/data';

export type RoomFound = { readonly place: Place } | { readonly fault: Fault } | null;

/** null: nothing is to be inserted yet. The options must stay the same as long as nothing changes in them. */
export function useRoomFor(options: InsertOptions | null): RoomFound {
  const workbook = useWorkbook();
  const { loaded } = useData();
  const { stale } = useReading();
  const [found, setFound] = useState<{ readonly of: InsertOptions; readonly room: RoomFound } | null>(null);
  useEffect(() => {
    if (options === null) return undefined;
    let here = true;
    const look = (): void =>
      void workbook.roomFor(options).then(
        (place) => {
          if (here) setFound({ of: options, room: { place } });
        },
        (error: unknown) => {
          if (here && !isPassing(error)) setFound({ of: options, room: { fault: faultOf(error, workbook.language, loaded) } });
        },
      );
    look();
    const subscription = workbook.onSelectionChanged(look, () => undefined);
    subscription.catch(() => undefined);
    return () => {
      here = false;
      void subscription.then((dispose) => dispose()).catch(() => undefined);
    };
  }, [workbook, options, loaded, stale]);
  return found === null || found.of !== options ? null : found.room;
}
