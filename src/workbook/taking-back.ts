/** When a write fails or is stopped half-way, what was written is taken back, and the failure passed on. */
import { asWorkbookError, WorkbookError } from './errors';

/** Undoes half a write and passes on why it failed; says so when even that fails. */
export async function takingBack(error: unknown, sheet: string, takeBack: () => Promise<void>): Promise<never> {
  try {
    await takeBack();
  } catch (second) {
    throw new WorkbookError('leftBehind', { sheet, names: [asWorkbookError(second).code] }, error);
  }
  throw error;
}

/** Deletes a sheet that was made, if it was, and shows the one that was shown before it. */
export async function dropSheet(context: Excel.RequestContext, name: string, shownBefore: string): Promise<void> {
  const { worksheets } = context.workbook;
  const added = worksheets.getItemOrNullObject(name);
  const before = worksheets.getItemOrNullObject(shownBefore);
  const shown = worksheets.getActiveWorksheet().load('name');
  await context.sync();
  if (added.isNullObject) return;
  if (shown.name === name && !before.isNullObject) before.activate();
  added.delete();
  await context.sync();
}
