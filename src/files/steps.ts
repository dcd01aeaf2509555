// Long work in small steps: each yield is a moment to say how far it is, to stop, or to let the page live. The same work is done at once where
// nobody waits for it.

export interface Progress {
  readonly phase: 'decoding' | 'splitting' | 'looking' | 'comparing' | 'adding';
  readonly done: number;
  readonly total: number;
}

export type Steps<Result> = Generator<Progress, Result, void>;

export interface SliceOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** How long a slice may keep the page, in milliseconds; 12 unless said: less than a frame, so that Stop answers at once on slow machines too. */
  readonly sliceMs?: number;
}

const SLICE_MS = 12;

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** A turn of the event loop: clicks, keys and drawing come first. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Rejects with the signal's reason when it is stopped. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { signal, onProgress, sliceMs = SLICE_MS }: SliceOptions = {},
): Promise<Result> {
  signal?.throwIfAborted();
  for (let began = performance.now(); ; ) {
    const next = steps.next();
    if (next.done === true) return next.value;
    if (performance.now() - began < sliceMs) continue;
    onProgress?.(next.value);
    await breath();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
