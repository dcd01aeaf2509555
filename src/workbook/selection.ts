/** Where the user is: reading it, following it, going elsewhere. The active cell counts, not the whole of a selected block. */
import { absoluteReference, extentOf, withoutSheet } from './addresses';
import { debounce } from './debounce';
import { asWorkbookError, WorkbookError } from './errors';
import { inWorkbook, listen, type RunOptions } from './run';
import type { Dispose, Place, WorkbookTable } from './types';

/** Dragging a selection sends an event a cell. */
const SELECTION_QUIET = 80;

export function selectedCell(options: Pick<RunOptions, 'afterCellEdit'> = {}): Promise<Place> {
  return inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell().load('address,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, address: withoutSheet(cell.address) };
  }, options);
}

/**
 * The cells that are selected, as something to hand to a function: a block as it is, whole rows and columns as far as the sheet is used. Several blocks
 * at once are refused (noCell).
 */
export function selectedCells(options: Pick<RunOptions, 'afterCellEdit'> = {}): Promise<WorkbookTable> {
  return inWorkbook(async (context) => {
    const range = context.workbook.getSelectedRange().load('address,isEntireColumn,isEntireRow,rowCount,worksheet/name');
    await context.sync();
    const sheet = range.worksheet.name;
    if (!range.isEntireColumn && !range.isEntireRow) return plainCells(sheet, withoutSheet(range.address));
    const used = range.worksheet.getUsedRangeOrNullObject(true);
    const part = range.getIntersectionOrNullObject(used).load('address');
    await context.sync();
    if (part.isNullObject) throw new WorkbookError('noCell');
    return plainCells(sheet, withoutSheet(part.address));
  }, options);
}

/** Cells that are no table of the workbook's, as readTables takes them. */
export function plainCells(sheet: string, address: string): WorkbookTable {
  const reference = absoluteReference(sheet, address);
  return {
    id: reference,
    name: sheet,
    sheet,
    address,
    rowCount: extentOf(address).rowCount,
    headers: [],
    kind: null,
    reference,
    isExcelTable: false,
  };
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
