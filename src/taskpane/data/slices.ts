/** Long work in slices, so that Excel and the pane stay alive: with progress, and stopped when asked. */
import { WorkbookError } from '../../workbook/index';

export interface ComputeOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Lets the browser draw and answer between two slices. */
  readonly pause?: () => Promise<void>;
  /** How long a slice may keep the pane, in milliseconds; 40 unless said. With 0 there is a pause after every item. */
  readonly sliceMs?: number;
}

const SLICE_MS = 40;
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What is worked out one after another; throws WorkbookError `cancelled` when it is stopped. */
export async function inSlices<Item>(items: Iterable<Item>, total: number, options: ComputeOptions): Promise<Item[]> {
  const done: Item[] = [];
  const { pause = nextTask, sliceMs = SLICE_MS } = options;
  let sliceStart = performance.now();
  for (const item of items) {
    done.push(item);
    if (performance.now() - sliceStart < sliceMs) continue;
    options.onProgress?.(done.length, total);
    await pause();
    if (options.signal?.aborted === true) throw new WorkbookError('cancelled');
    sliceStart = performance.now();
  }
  return done;
}
