/** Where the user is: reading it, following it, going elsewhere. The active cell counts, not the whole of a selected block. */
import { withoutSheet } from './addresses';
import { debounce } from './debounce';
import { asWorkbookError, WorkbookError } from './errors';
import { inWorkbook, listen, type RunOptions } from './run';
import type { Dispose, Place } from './types';

/** Dragging a selection sends an event a cell. */
const SELECTION_QUIET = 80;

export function selectedCell(options: Pick<RunOptions, 'afterCellEdit'> = {}): Promise<Place> {
  return inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell().load('address,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, address: withoutSheet(cell.address) };
  }, options);
}

/** Activates the sheet and selects the cells. */
export function goTo({ sheet, address }: Place): Promise<void> {
  return inWorkbook(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet).load('visibility');
    await context.sync();
    if (target.visibility !== 'Visible') throw new WorkbookError('hidden', { sheet });
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
}

/** Tells where the user goes, on whatever sheet. Reading the place can fail as any request can: onError is told. */
export async function onSelectionChanged(handler: (selected: Place) => void, onError: (error: WorkbookError) => void): Promise<Dispose> {
  let listening = true;
  const tell = debounce(() => {
    selectedCell({ afterCellEdit: true }).then(
      (place) => {
        if (listening) handler(place);
      },
      (error: unknown) => {
        if (listening) onError(asWorkbookError(error));
      },
    );
  }, SELECTION_QUIET);
  const onEvent = async (): Promise<void> => tell();
  const dispose = await listen(({ workbook: { worksheets } }) => [
    worksheets.onSelectionChanged.add(onEvent),
    worksheets.onActivated.add(onEvent),
  ]);
  return () => {
    listening = false;
    tell.cancel();
    return dispose();
  };
}
