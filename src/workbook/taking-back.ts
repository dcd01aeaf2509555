/**
 * When a write fails or is stopped half-way, the workbook is read again: what is done after all is done, the rest is taken back, and the failure passed
 * on. Only what is seen to stand there is said to have been left behind. Every request that writes stands in a try whose catch comes here: what
 * fails elsewhere in a batch has written nothing (run.ts relies on it).
 */
import { answered, patience } from './answered';
import { asWorkbookError, isSilent, refusedWhole, WorkbookError } from './errors';
import { inWorkbook } from './run';

/** It failed so that nobody knows how much of it is there. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof WorkbookError && ['unanswered', 'leftBehind', 'unsure'].includes(error.code);

const inTime = <T>(error: unknown, work: Promise<T>): Promise<T> =>
  isSilent(error) ? answered(work, { limit: patience.anotherLook, writes: true }) : work;

export interface Written {
  /** A sheet that was there before: part of the write may stand in it. */
  readonly sheet?: string;
  readonly address?: string;
  /** A sheet that was to be made. */
  readonly made?: string;
  /** Everything is in one request: refused before anything of it was done, there is nothing to take back. */
  readonly atOnce?: true;
}

/** What puts back is asked for once more when it fails: the workbook is worth a second try. */
async function twice(error: unknown, takeBack: () => Promise<void>): Promise<void> {
  try {
    await inTime(error, takeBack());
  } catch (first) {
    if (isSilent(first) && isSilent(error)) throw first;
    await inTime(first, takeBack());
  }
}

/** Takes back, and passes on why it failed; when even that fails, says so where something may be left. */
export async function takingBack(error: unknown, written: Written, takeBack: () => Promise<void>): Promise<never> {
  if (written.atOnce === true && refusedWhole(error)) throw error;
  try {
    await twice(error, takeBack);
  } catch (second) {
    throw await leftOver(error, second, written);
  }
  throw unwritten(error);
}

async function leftOver(error: unknown, second: unknown, { sheet, address, made }: Written): Promise<unknown> {
  const there = made === undefined ? undefined : await seen(error, (context) => hasSheet(context, made));
  if (there === false) return unwritten(error);
  const place = { ...((made ?? sheet) === undefined ? {} : { sheet: (made ?? sheet)! }), ...(address === undefined ? {} : { address }) };
  if (there === true) return new WorkbookError('leftBehind', { ...place, names: [asWorkbookError(second).code] }, error);
  return new WorkbookError(isSilent(error) || isSilent(second) ? 'unanswered' : 'unsure', place, error);
}

/** Why it failed, once nothing of it is there. */
const unwritten = (error: unknown): unknown =>
  error instanceof WorkbookError && error.code === 'unanswered' ? new WorkbookError(error.facts.unwritten ?? 'silent', {}, error) : error;

async function hasSheet(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  return !sheet.isNullObject;
}

type Look = (context: Excel.RequestContext) => Promise<boolean>;

/** What a look at the workbook says; undefined when Excel does not let us look. */
export async function seen(error: unknown, look: Look): Promise<boolean | undefined> {
  try {
    return await inTime(error, inWorkbook(look));
  } catch {
    return undefined;
  }
}

interface Attempted extends Written {
  /** All of it is there. */
  readonly isDone: Look;
  readonly takeBack: (context: Excel.RequestContext) => Promise<void>;
}

/** After a failure: returns when the work is done after all, else takes it back and throws. */
export async function doneOrTakenBack(error: unknown, { isDone, takeBack, ...written }: Attempted): Promise<void> {
  if (written.atOnce === true && refusedWhole(error)) throw error;
  if ((await seen(error, isDone)) === true) return;
  await takingBack(error, written, () => inWorkbook(takeBack));
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
