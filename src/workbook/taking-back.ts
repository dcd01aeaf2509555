/**
 * When a write fails or is stopped half-way, the workbook is read again: what is done after all is done, the rest is taken back, and the failure passed
 * on. Only what is seen to stand there is said to have been left behind.
 */
import { answered, patience } from './answered';
import { asWorkbookError, WorkbookError } from './errors';
import { inWorkbook } from './run';

/** Excel did not answer: it is asked again, but not waited for as long. */
const isUnanswered = (error: unknown): error is WorkbookError => error instanceof WorkbookError && error.code === 'unanswered';

/** It failed so that nobody knows how much of it is there. */
export const isUncertain = (error: unknown): boolean =>
  isUnanswered(error) || (error instanceof WorkbookError && error.code === 'leftBehind');

const inTime = <T>(error: unknown, work: Promise<T>): Promise<T> =>
  isUnanswered(error) ? answered(work, { limit: patience.anotherLook, writes: true }) : work;

interface LeftPlace {
  readonly sheet: string;
  readonly address?: string;
}

/** Takes back, and passes on why it failed; when even that fails, says so where something may be left. */
async function takenBack(error: unknown, place: LeftPlace, takeBack: () => Promise<void>): Promise<never> {
  try {
    await inTime(error, takeBack());
  } catch (second) {
    const there = place.sheet === '' ? undefined : await seen(error, (context) => hasSheet(context, place.sheet));
    if (there === false) throw unwritten(error);
    if (isUnanswered(error) || isUnanswered(second)) throw new WorkbookError('unanswered', place, error);
    throw new WorkbookError('leftBehind', { ...place, names: [asWorkbookError(second).code] }, error);
  }
  throw unwritten(error);
}

/** Why it failed, once nothing of it is there. */
const unwritten = (error: unknown): unknown =>
  isUnanswered(error) ? new WorkbookError(error.facts.unwritten ?? 'silent', {}, error) : error;

async function hasSheet(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  return !sheet.isNullObject;
}

type Look = (context: Excel.RequestContext) => Promise<boolean>;

/** What a look at the workbook says; undefined when Excel does not let us look. */
async function seen(error: unknown, look: Look): Promise<boolean | undefined> {
  try {
    return await inTime(error, inWorkbook(look));
  } catch {
    return undefined;
  }
}

/** Undoes half a write to a sheet and passes on why it failed. */
export const takingBack = (error: unknown, sheet: string, takeBack: () => Promise<void>): Promise<never> =>
  takenBack(error, { sheet }, takeBack);

interface Attempted extends LeftPlace {
  /** All of it is there. */
  readonly isDone: Look;
  readonly takeBack: (context: Excel.RequestContext) => Promise<void>;
}

/** After a failure: returns when the work is done after all, else takes it back and throws. */
export async function doneOrTakenBack(error: unknown, { isDone, takeBack, ...place }: Attempted): Promise<void> {
  if ((await seen(error, isDone)) === true) return;
  await takenBack(error, place, () => inWorkbook(takeBack));
}

/** The same of work that is one change, whole or not at all: nothing is to be taken back. */
export async function doneAfterAll(error: unknown, isDone: Look): Promise<void> {
  const done = await seen(error, isDone);
  if (done === true) return;
  throw done === false ? unwritten(error) : error;
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
