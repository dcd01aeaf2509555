/**
 * Tables that are written together: where Excel can, all of it is one step of undo. When one of them fails or is stopped, all of them are put back, the
 * last first. Rows go at the very end, of all tables in one request: when its answer is lost but all of them have gone, all of it is done.
 */
import { refuseIfCancelled } from '../errors';
import { inWorkbook } from '../run';
import { seen, takingBack, type Written } from '../taking-back';
import type { SheetWritten, WriteOptions } from '../types';

export interface TableWritten extends SheetWritten {
  readonly table: string;
}

/** One table being written. */
interface BegunPart {
  write(): Promise<TableWritten>;
  /** What is asked for in the last request. */
  finish(): void;
  /** The last request was carried out, as far as it is this part's; undefined where it asks for nothing. */
  isFinished?(context: Excel.RequestContext): Promise<boolean>;
  takeBack(): Promise<void>;
}

export interface Part {
  /** Where it stands, to be named when it can't be taken back. */
  readonly written: () => Written;
  /** Anew each time that Excel has refused the batch. */
  begin(context: Excel.RequestContext): BegunPart;
}

async function isFinished(error: unknown, begun: readonly BegunPart[]): Promise<boolean> {
  const asking = begun.filter(({ isFinished: asks }) => asks !== undefined);
  if (asking.length === 0) return false;
  const done = await seen(error, async (context) => {
    for (const part of asking) if (!(await part.isFinished!(context))) return false;
    return true;
  });
  return done === true;
}

export function writeParts(parts: readonly Part[], { signal }: WriteOptions): Promise<TableWritten[]> {
  return inWorkbook(
    async (context) => {
      const begun: BegunPart[] = [];
      const made: TableWritten[] = [];
      let finishing = false;
      try {
        for (const part of parts) {
          begun.unshift(part.begin(context));
          made.push(await begun[0]!.write());
        }
        for (const part of begun) part.finish();
        refuseIfCancelled(signal);
        finishing = true;
        await context.sync();
      } catch (error) {
        if (finishing && (await isFinished(error, begun))) return made;
        // The first of them may be half, or all that is there.
        return takingBack(error, parts[0]!.written(), async () => {
          for (const part of begun) await part.takeBack();
        });
      }
      return made;
    },
    { oneUndoStep: true, signal },
  );
}
