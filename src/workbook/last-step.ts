/**
 * The add-in's own undo, for Excels that make no single step of a command (ExcelApi before 1.20): what a command has written says how it is put back. Only the
 * last command can be undone, and only while what it wrote still stands: what people changed since is not overwritten.
 */
import { WorkbookError } from './errors';
import { inWorkbook, isSupported } from './run';
import { takingBack } from './taking-back';

/** Cells that a command wrote; a whole sheet where no area is named. */
interface Touched {
  readonly sheet: string;
  readonly address?: string;
}

interface Step {
  /** The first is what the words name that say what is undone. */
  readonly touched: readonly [Touched, ...Touched[]];
  readonly putBack: (context: Excel.RequestContext) => Promise<void>;
}

interface KeptStep extends Step {
  /** What stood there after the command. */
  readonly wrote: string;
}

let last: KeptStep | null = null;
const listeners = new Set<() => void>();

function keep(step: KeptStep | null): void {
  if (step === last) return;
  last = step;
  for (const listener of listeners) listener();
}

/** Cells that are compared one by one; of a larger sheet its first rows, and how far it reaches. */
const COMPARED = 100_000;

/** What stands in the places, as a text that differs when anything does. */
async function standing(context: Excel.RequestContext, touched: readonly Touched[]): Promise<string> {
  const texts: unknown[] = [];
  for (const { sheet, address } of touched) {
    const item = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (item.isNullObject) {
      texts.push(null);
      continue;
    }
    const range = (address === undefined ? item.getUsedRangeOrNullObject(true) : item.getRange(address)).load(
      'address,rowCount,columnCount',
    );
    await context.sync();
    if (range.isNullObject) {
      texts.push('');
      continue;
    }
    const rows = Math.max(1, Math.min(range.rowCount, Math.floor(COMPARED / range.columnCount)));
    const part = range
      .getCell(0, 0)
      .getResizedRange(rows - 1, range.columnCount - 1)
      .load('formulas');
    await context.sync();
    texts.push(range.address, part.formulas);
  }
  return JSON.stringify(texts);
}

/**
 * The command is done and can be undone. Where Excel itself undoes it in one step, nothing is kept; where it can't be looked at, nothing either: the command
 * is done all the same.
 */
export async function undoable(step: Step): Promise<void> {
  if (isSupported('ExcelApi', '1.20')) return keep(null);
  try {
    keep({ ...step, wrote: await inWorkbook((context) => standing(context, step.touched)) });
  } catch {
    keep(null);
  }
}

/** The sheet whose command can be undone; null when there is none. */
export const undoableSheet = (): string | null => last?.touched[0].sheet ?? null;

/** Calls back whenever another command can be undone, or none. */
export function onUndoable(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts back what stood before the last command, and names its sheet. Throws changedSince where that would overwrite what came later, nothingToUndo. */
export async function undoLast(): Promise<string> {
  const step = last;
  if (step === null) throw new WorkbookError('nothingToUndo');
  const { sheet } = step.touched[0];
  await inWorkbook(
    async (context) => {
      if ((await standing(context, step.touched)) !== step.wrote) {
        keep(null);
        throw new WorkbookError('changedSince', { sheet });
      }
      try {
        await step.putBack(context);
      } catch (error) {
        // Half of it put back is neither the one nor the other: the rest follows, and then it is done.
        await takingBack(error, { sheet }, () => inWorkbook(step.putBack)).catch((failed: unknown) => {
          if (failed !== error) throw failed;
        });
      }
    },
    { oneUndoStep: true },
  );
  if (last === step) keep(null);
  return sheet;
}
