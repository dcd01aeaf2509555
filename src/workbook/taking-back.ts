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

/** Deletes sheets that were made, those that were, and shows the one that was shown before them. */
export async function dropSheets(context: Excel.RequestContext, names: readonly string[], shownBefore: string): Promise<void> {
  const { worksheets } = context.workbook;
  const added = names.map((name) => worksheets.getItemOrNullObject(name));
  const before = worksheets.getItemOrNullObject(shownBefore);
  const shown = worksheets.getActiveWorksheet().load('name');
  await context.sync();
  if (names.includes(shown.name) && !before.isNullObject) before.activate();
  for (const sheet of added) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

export const dropSheet = (context: Excel.RequestContext, name: string, shownBefore: string): Promise<void> =>
  dropSheets(context, [name], shownBefore);
