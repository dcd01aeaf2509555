/** The short names of the workbook: which it has, adding and removing them, and what to say afterwards. */
import { useCallback, useEffect, useState } from 'react';
import type { ShortNames, ShortNamesChange } from '../../../workbook/index';
import { isPassing } from '../../state/faults';
import { useAnnounce } from '../../state/announcements';
import { useWorkbook } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useShortNamesChange } from '../../state/room-memory';
import { useTexts } from '../../state/texts';

export interface ShortNamesState {
  /** null until the workbook has been looked at. */
  readonly names: ShortNames | null;
  /** What was done last, in words; '' for nothing. */
  readonly said: string;
  /** Names left alone, in words; '' for none. */
  readonly left: string;
  toggle(): void;
}

export function useShortNames(): ShortNamesState {
  const { t, format } = useTexts();
  const workbook = useWorkbook();
  const { attempt } = useAttempts();
  const announce = useAnnounce();
  const [change, tellShortNames] = useShortNamesChange();
  const [names, setNames] = useState<ShortNames | null>(null);
  const say = t.functions.shortNames;
  const done = useCallback(
    (did: ShortNamesChange) => (did.action === 'added' ? say.added : say.removed)(did.names.length, format.number(did.names.length)),
    [say, format],
  );
  // The ribbon may have changed them as well.
  useEffect(() => {
    let shown = true;
    workbook.shortNames().then(
      (found) => {
        if (shown) setNames(found);
      },
      // Nobody asked for this look: while Excel is busy, the button can do without.
      (error: unknown) => {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what Excel refused with is told as it is.
        if (shown && !isPassing(error)) attempt(() => Promise.reject(error));
      },
    );
    return () => {
      shown = false;
    };
  }, [workbook, attempt, change]);
  const toggle = (): void =>
    attempt(async () => {
      const did = await workbook.toggleShortNames();
      tellShortNames(did);
      announce(done(did));
    });
  return {
    names,
    said: change === null ? '' : done(change),
    left: change === null || change.taken.length === 0 ? '' : say.taken(format.list(change.taken)),
    toggle,
  };
}
