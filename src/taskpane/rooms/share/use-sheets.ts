/** The sheets that can be handed on, and which are ticked. Looked at when the room is opened, and again when that is asked for. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWorkbook } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useShareWork } from '../../state/room-memory';

export interface Sheets {
  /** null while they are looked for. */
  readonly all: readonly string[] | null;
  /** In the workbook's order. */
  readonly chosen: readonly string[];
  tick(sheet: string, ticked: boolean): void;
  again(): void;
}

export function useSheets(): Sheets {
  const workbook = useWorkbook();
  const { attempt } = useAttempts();
  const [all, setAll] = useState<readonly string[] | null>(null);
  const [{ sheets }, setWork] = useShareWork();
  const again = useCallback(() => attempt(async () => setAll(await workbook.visibleSheets())), [attempt, workbook]);
  useEffect(again, [again]);
  const tick = useCallback(
    (sheet: string, ticked: boolean) =>
      setWork((work) => ({ ...work, sheets: [...work.sheets.filter((one) => one !== sheet), ...(ticked ? [sheet] : [])] })),
    [setWork],
  );
  return useMemo(() => ({ all, chosen: (all ?? []).filter((one) => sheets.includes(one)), tick, again }), [all, sheets, tick, again]);
}
