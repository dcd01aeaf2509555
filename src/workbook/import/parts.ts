/**
 * Tables that are written together: where Excel can, all of it is one step of undo. When one of them fails or is stopped, all of them are put back, the
 * last first. Rows go at the very end, of all tables in one request: nothing has to be put back after it.
 */
import { refuseIfCancelled } from '../errors';
import { inWorkbook } from '../run';
import { takingBack } from '../taking-back';
import type { SheetWritten, WriteOptions } from '../types';

export interface TableWritten extends SheetWritten {
  readonly table: string;
}

/** One table being written. */
interface BegunPart {
  write(): Promise<TableWritten>;
  /** What is asked for in the last request. */
  finish(): void;
  takeBack(): Promise<void>;
}

export interface Part {
  /** Where it stands, to be named when it can't be taken back. */
  readonly sheet: () => string;
  /** Anew each time that Excel has refused the batch. */
  begin(context: Excel.RequestContext): BegunPart;
}

export function writeParts(parts: readonly Part[], { signal }: WriteOptions): Promise<TableWritten[]> {
  return inWorkbook(
    async (context) => {
      const begun: BegunPart[] = [];
      const made: TableWritten[] = [];
      try {
        for (const part of parts) {
          begun.unshift(part.begin(context));
          made.push(await begun[0]!.write());
        }
        for (const part of begun) part.finish();
        refuseIfCancelled(signal);
        await context.sync();
      } catch (error) {
        return takingBack(error, parts[begun.length - 1]!.sheet(), async () => {
          for (const part of begun) await part.takeBack();
        });
      }
      return made;
    },
    { oneUndoStep: true, signal },
  );
}
