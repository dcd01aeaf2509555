// Sheets that a person adds by hand have room for spilled results, as those have that the host adds: Univer's own twenty
// columns would answer a wide result with #SPILL!.
import { ICommandService } from '@univerjs/core';
import type { IWorksheetData } from '@univerjs/core';
import type { Grid } from './context';

export const NEW_SHEET_ROWS = 20000;
export const NEW_SHEET_COLUMNS = 100;

export function makeRoomInNewSheets(grid: Grid): void {
  grid.injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== 'sheet.mutation.insert-sheet') return;
    const { sheet } = (command.params ?? {}) as { sheet?: Partial<IWorksheetData> };
    if (sheet === undefined) return;
    sheet.rowCount = Math.max(sheet.rowCount ?? 0, NEW_SHEET_ROWS);
    sheet.columnCount = Math.max(sheet.columnCount ?? 0, NEW_SHEET_COLUMNS);
  });
}
