/** The cells of tables and of places in the sheet: those of the tables read, and others read when they are asked for. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Cells } from '../../../tables/headers';
import { cellsAsRead, type WorkbookTable } from '../../../workbook/index';
import { useData, useWorkbook } from '../../state/data';
import { isPassing } from '../../state/faults';
import { useAttempts } from '../../state/refusals';

export function useCells(wanted: readonly WorkbookTable[]): (id: string) => Cells | undefined {
  const workbook = useWorkbook();
  const { loaded } = useData();
  const { refuse } = useAttempts();
  const known = useMemo(() => new Map((loaded?.tables ?? []).map(({ source, cells }) => [source.id, cells])), [loaded]);
  const [own, setOwn] = useState<{ readonly of: typeof known; readonly cells: ReadonlyMap<string, Cells> }>({
    of: known,
    cells: new Map(),
  });
  // What was read before the workbook changed is read again.
  const read = own.of === known ? own.cells : null;
  const missing = wanted.filter(({ id }) => !known.has(id) && read?.has(id) !== true);
  const asked = missing.map(({ id }) => id).join('\n');
  useEffect(() => {
    if (missing.length === 0) return undefined;
    let here = true;
    const control = new AbortController();
    workbook.readTables(missing, { signal: control.signal }).then(
      (cells) => {
        const asRead = missing.map((table) => [table.id, cellsAsRead(cells.get(table.id)!, table)] as const);
        if (here) setOwn((before) => ({ of: known, cells: new Map([...(before.of === known ? before.cells : []), ...asRead]) }));
      },
      (error: unknown) => {
        if (here && !isPassing(error)) refuse(error);
      },
    );
    return () => {
      here = false;
      control.abort();
    };
    // The ids say which tables they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [workbook, asked, known, refuse]);
  return useCallback((id: string) => known.get(id) ?? read?.get(id), [known, read]);
}
