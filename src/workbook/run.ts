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
  /** Goes on in the context that made this. */
  readonly after?: OfficeExtension.ClientRequestContext | Excel.RequestContext;
  /** For the sentence when Excel refuses it without a reason. */
  readonly doing?: RefusedWork;
}

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
    ...(options.after === undefined ? {} : { previousObjects: options.after }),
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

/** What is not answered outside a write (taking-back.ts) was a question: nothing has changed. */
function told(error: unknown, doing: RefusedWork): WorkbookError {
  const own = asWorkbookError(error, doing);
  const { unwritten } = own.facts;
  return own.code === 'unanswered' && unwritten !== undefined ? new WorkbookError(unwritten, {}, own) : own;
}

/** Asks again, after a pause, what Excel turned down because it is busy. */
export async function whileBusy<T>(ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    refuseIfCancelled(signal);
    try {
      return await ask();
    } catch (error) {
      const wait = patience.pauses[attempt];
      if (!wasRefused(error) || wait === undefined) throw error;
      await pause(wait, signal);
    }
  }
}

/** Runs a batch against the workbook. `limit`: milliseconds that each of its requests may take. */
export async function inWorkbook<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
  limit?: number,
): Promise<T> {
  if (typeof Excel === 'undefined') throw new WorkbookError('noWorkbook');
  try {
    return await whileBusy(() => Excel.run(excelOptions(options), impatient(batch, options, limit)), options.signal);
  } catch (error) {
    throw told(error, options.doing ?? (options.oneUndoStep === true ? 'write' : 'read'));
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
    { afterCellEdit: true, doing: 'listen' },
    Infinity,
  );
  let listening = true;
  return async () => {
    const [first] = registrations;
    if (!listening || first === undefined) return;
    listening = false;
    // Registrations can only be taken back in the context that made them.
    await inWorkbook(
      async (context) => {
        for (const registration of registrations) registration.remove();
        await context.sync();
      },
      { afterCellEdit: true, after: first.context, doing: 'listen' },
      Infinity,
    );
  };
}
