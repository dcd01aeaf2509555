/**
 * A request that Excel may never answer, raced against Stop and a time limit. What was only to be read is then not read; of what was to be written nobody
 * knows how much there is (`unanswered`): who writes looks again.
 */
import { WorkbookError } from './errors';

/** Milliseconds. */
export const patience = {
  /** One request. */
  limit: 60_000,
  /** One that waits until the user has finished typing in a cell. */
  whileTyping: 600_000,
  /** A write that is under way when it is stopped. */
  afterStop: 5_000,
  /** Another look, after Excel has not answered. */
  anotherLook: 10_000,
  /** Before what Excel refused is asked for again: three times, each time more patiently. */
  pauses: [250, 750, 2250],
};

interface Wait {
  readonly limit: number;
  readonly writes: boolean;
  readonly signal?: AbortSignal | undefined;
}

export function answered<T>(request: Promise<T>, { limit, writes, signal }: Wait): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    const giveUpIn = (milliseconds: number, code: 'cancelled' | 'silent'): void => {
      clearTimeout(timer);
      if (milliseconds === Infinity) return;
      timer = setTimeout(() => {
        settle();
        reject(writes ? new WorkbookError('unanswered', { unwritten: code }) : new WorkbookError(code));
      }, milliseconds);
    };
    const stop = (): void => giveUpIn(writes ? patience.afterStop : 0, 'cancelled');
    if (signal?.aborted === true) stop();
    else {
      giveUpIn(limit, 'silent');
      signal?.addEventListener('abort', stop, { once: true });
    }
    request.finally(settle).then(resolve, reject);
  });
}
