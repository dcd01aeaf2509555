/**
 * The one place that starts a batch of requests to Excel. Batches must be repeatable from their start: when Excel refuses one because it is
 * busy, it is run again after a pause. Errors leave as WorkbookError. Without mergeUndoGroup (ExcelApi 1.20) every sync is a step of undo:
 * a batch that writes does all its writing in one sync. No request is waited for without end.
 */
import type { RefusedWork } from '../locales/en/workbook/index';
import { answered, patience } from './answered';
import { asWorkbookError, refuseIfCancelled, WorkbookError, wasRefused } from './errors';
import type { Dispose } from './types';

export interface RunOptions {
  /** Several syncs of the batch are one step of undo, where Excel can. */
  readonly oneUndoStep?: boolean;
  /** Wait for the user to finish typing instead of failing: for reads that nobody asked for by hand. */
  readonly afterCellEdit?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** For the sentence when Excel refuses it without a reason. */
  readonly doing?: RefusedWork;
}

/** Milliseconds before a refused batch is tried again: three times, each time more patiently. */
const PAUSES = [250, 750, 2250];

export const isSupported = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new WorkbookError('cancelled'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

function excelOptions(options: RunOptions): Excel.RunOptions {
  return {
    ...(options.oneUndoStep === true && isSupported('ExcelApi', '1.20') ? { mergeUndoGroup: true } : {}),
    ...(options.afterCellEdit === true ? { delayForCellEdit: true } : {}),
  };
}

/** Every request of the batch is raced against Stop and the time that it may take. */
const impatient =
  <T>(batch: (context: Excel.RequestContext) => Promise<T>, { afterCellEdit, oneUndoStep, signal }: RunOptions, limit?: number) =>
  (context: Excel.RequestContext): Promise<T> => {
    const sync = context.sync.bind(context);
    const wait = {
      limit: limit ?? (afterCellEdit === true ? patience.whileTyping : patience.limit),
      writes: oneUndoStep === true,
      signal,
    };
    context.sync = (passed) => answered(sync(passed), wait);
    return batch(context);
  };

/** Runs a batch against the workbook. `limit`: milliseconds that each of its requests may take. */
export async function inWorkbook<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
  limit?: number,
): Promise<T> {
  if (typeof Excel === 'undefined') throw new WorkbookError('noWorkbook');
  for (let attempt = 0; ; attempt++) {
    refuseIfCancelled(options.signal);
    try {
      return await Excel.run(excelOptions(options), impatient(batch, options, limit));
    } catch (error) {
      const wait = PAUSES[attempt];
      if (!wasRefused(error) || wait === undefined)
        throw asWorkbookError(error, options.doing ?? (options.oneUndoStep === true ? 'write' : 'read'));
      await pause(wait, options.signal);
    }
  }
}

/** What every event of Excel gives back when it is listened to; its arguments do not matter here. */
type Registration = Pick<OfficeExtension.EventHandlerResult<never>, 'context' | 'remove'>;

/** Registers for events of the workbook; the returned function takes all of the registrations back. */
export async function listen(register: (context: Excel.RequestContext) => readonly Registration[]): Promise<Dispose> {
  // Neither may fail because somebody is typing: nobody would listen from then on, or to the end of the session.
  const registrations = await inWorkbook(
    async (context) => {
      const made = register(context);
      await context.sync();
      return made;
    },
    { afterCellEdit: true },
    Infinity,
  );
  let listening = true;
  return async () => {
    const [first] = registrations;
    if (!listening || first === undefined) return;
    listening = false;
    try {
      // Registrations can only be taken back in the context that made them.
      await Excel.run({ previousObjects: first.context, delayForCellEdit: true }, async (context) => {
        for (const registration of registrations) registration.remove();
        await context.sync();
      });
    } catch (error) {
      throw asWorkbookError(error);
    }
  };
}
