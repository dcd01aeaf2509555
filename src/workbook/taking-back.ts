/**
 * When a write fails or is stopped half-way, the workbook is read again: what is done after all is done, the rest is taken back, and the failure passed
 * on. Only what is seen to stand there is said to have been left behind.
 */
import { asWorkbookError, WorkbookError } from './errors';
import { inWorkbook } from './run';

/** Undoes half a write and passes on why it failed; when even that fails, says so where something is left. */
export async function takingBack(error: unknown, sheet: string, takeBack: () => Promise<void>): Promise<never> {
  try {
    await takeBack();
  } catch (second) {
    if (sheet !== '' && (await isThere(sheet)) === false) throw error;
    throw new WorkbookError('leftBehind', { sheet, names: [asWorkbookError(second).code] }, error);
  }
  throw error;
}

/** Whether the workbook has the sheet; undefined when it can't be told. */
async function isThere(name: string): Promise<boolean | undefined> {
  return seen((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return context.sync().then(() => !sheet.isNullObject);
  });
}

type Look = (context: Excel.RequestContext) => Promise<boolean>;

/** What a look at the workbook says; undefined when Excel does not let us look. */
async function seen(look: Look): Promise<boolean | undefined> {
  try {
    return await inWorkbook(look);
  } catch {
    return undefined;
  }
}

interface Attempted {
  /** All of it is there. */
  readonly isDone: Look;
  readonly takeBack: (context: Excel.RequestContext) => Promise<void>;
  readonly sheet: string;
  readonly address?: string;
}

/** After a failure: returns when the work is done after all, else takes it back and throws. */
export async function doneOrTakenBack(error: unknown, { isDone, takeBack, sheet, address }: Attempted): Promise<void> {
  if ((await seen(isDone)) === true) return;
  try {
    await inWorkbook(takeBack);
  } catch (second) {
    throw new WorkbookError(
      'leftBehind',
      { sheet, ...(address === undefined ? {} : { address }), names: [asWorkbookError(second).code] },
      error,
    );
  }
  throw error;
}

/** The same of work that is one change, whole or not at all: nothing is to be taken back. */
export async function doneAfterAll(error: unknown, isDone: Look): Promise<void> {
  if ((await seen(isDone)) !== true) throw error;
}

/** It failed so that nobody knows how much of it is there. */
export const isUncertain = (error: unknown): boolean => error instanceof WorkbookError && error.code === 'leftBehind';

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
