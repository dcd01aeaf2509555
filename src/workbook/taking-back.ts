/** When a write fails half-way, what was written is taken back, and the failure passed on. */
import { asWorkbookError, WorkbookError } from './errors';

/** Undoes half a write and passes on why it failed; says so when even that fails. */
export async function takingBack(error: unknown, sheet: string, takeBack: () => Promise<void>): Promise<never> {
  try {
    await takeBack();
  } catch (second) {
    throw new WorkbookError('leftBehind', { sheet, names: [asWorkbookError(second).code] }, error);
  }
  throw error;
}
