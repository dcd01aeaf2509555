/**
 * Commands of the ribbon that continue in the pane: the pane subscribes with onCommand. A command that comes before the pane is ready (the
 * ribbon may start the runtime) waits for the first subscriber.
 */
import type { CellError, TableError } from '../tables/findings';
import type { WorkbookError } from '../workbook/errors';
import type { ShortNamesChange } from '../workbook/types';
import type { CommandId } from './ids';

export interface CommandEvent {
  readonly command: CommandId;
  /** Why the command did not do it by itself; absent when the pane is only asked to show its room. */
  readonly error?: WorkbookError | TableError | CellError;
  /** What became of the short names of the functions. */
  readonly shortNames?: ShortNamesChange;
}

type Handler = (event: CommandEvent) => void;

const handlers = new Set<Handler>();
let waiting: CommandEvent | undefined;

/** Tells of every command that continues in the pane, until the returned function is called. */
export function onCommand(handler: Handler): () => void {
  handlers.add(handler);
  if (waiting !== undefined) {
    const event = waiting;
    waiting = undefined;
    handler(event);
  }
  return () => {
    handlers.delete(handler);
  };
}

export function announce(event: CommandEvent): void {
  if (handlers.size === 0) waiting = event;
  for (const handler of handlers) handler(event);
}
