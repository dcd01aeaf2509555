/**
 * A sheet that the pane writes, one at a time: how far it is and the way to stop it, in sight from every room. What was written is taken back when
 * it is stopped; until that is done, the pane says so.
 */
import { useCallback, useRef, useState } from 'react';
import type { WriteOptions } from '../../workbook/index';

export type WritingProgress = { readonly phase: 'writing'; readonly done: number; readonly total: number } | { readonly phase: 'stopping' };

export interface Writing {
  readonly progress: WritingProgress | null;
  run<T>(write: (options: WriteOptions) => Promise<T>): Promise<T>;
  cancel(): void;
}

export function useWriting(): Writing {
  const [progress, setProgress] = useState<WritingProgress | null>(null);
  const control = useRef<AbortController | null>(null);
  const run = useCallback(async <T>(write: (options: WriteOptions) => Promise<T>): Promise<T> => {
    const { signal } = (control.current = new AbortController());
    const show = (done: number, total: number): void => {
      if (!signal.aborted) setProgress({ phase: 'writing', done, total });
    };
    show(0, 0);
    try {
      return await write({ signal, onProgress: show });
    } finally {
      setProgress(null);
    }
  }, []);
  const cancel = useCallback(() => {
    control.current?.abort();
    setProgress((now) => (now === null ? null : { phase: 'stopping' }));
  }, []);
  return { progress, run, cancel };
}
