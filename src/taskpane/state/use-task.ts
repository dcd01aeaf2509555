/** Something that may take its time: how far it is, and the way to stop it. It shows only once it has lasted half a second. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

const SHOWN_AFTER = 500;

export interface TaskProgress {
  readonly done: number;
  readonly total: number;
}

/** What the work is given. */
export interface TaskOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Task {
  /** null while nothing runs, or while it is too early to speak of it. */
  readonly progress: TaskProgress | null;
  readonly busy: boolean;
  /** Runs it; one that still ran is stopped. Rejects with `cancelled` when it is stopped. */
  run<T>(work: (options: TaskOptions) => Promise<T>): Promise<T>;
  stop(): void;
}

export function useTask(): Task {
  const [progress, setProgress] = useState<TaskProgress | null>(null);
  const [busy, setBusy] = useState(false);
  const control = useRef<AbortController | null>(null);
  const run = useCallback<Task['run']>(async (work) => {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    const began = performance.now();
    let now: TaskProgress = { done: 0, total: 0 };
    const show = (): void => {
      if (control.current === own && performance.now() - began >= SHOWN_AFTER) setProgress(now);
    };
    const timer = setTimeout(show, SHOWN_AFTER);
    setBusy(true);
    try {
      return await work({
        signal: own.signal,
        onProgress: (done, total) => {
          now = { done, total };
          show();
        },
      });
    } finally {
      clearTimeout(timer);
      if (control.current === own) {
        control.current = null;
        setProgress(null);
        setBusy(false);
      }
    }
  }, []);
  const stop = useCallback(() => control.current?.abort(), []);
  useEffect(() => stop, [stop]);
  return useMemo(() => ({ progress, busy, run, stop }), [progress, busy, run, stop]);
}
