/**
 * Tells that the workbook's tables may have changed: cells edited, sheets or tables added, deleted or renamed, by the user, a colleague or the
 * add-in itself. One call for a burst of events. Recalculation alone sends none.
 */
import { debounce } from './debounce';
import { isSupported, listen } from './run';
import type { Dispose } from './types';

/** Milliseconds without any event before the handler is called: filling in a column by hand is one change. */
const CHANGES_QUIET = 500;

export async function onTablesChanged(handler: () => void): Promise<Dispose> {
  const tell = debounce(handler, CHANGES_QUIET);
  const onEvent = async (): Promise<void> => tell();
  const dispose = await listen(({ workbook: { worksheets, tables } }) => [
    worksheets.onChanged.add(onEvent),
    worksheets.onAdded.add(onEvent),
    worksheets.onDeleted.add(onEvent),
    tables.onAdded.add(onEvent),
    tables.onDeleted.add(onEvent),
    // Documented as ExcelApi 1.17; the library throws without this one.
    ...(isSupported('ExcelApiOnline', '1.1') ? [worksheets.onNameChanged.add(onEvent)] : []),
  ]);
  return () => {
    tell.cancel();
    return dispose();
  };
}
