/**
 * A sheet that the pane writes, one at a time: how far it is and the way to stop it, in sight from every room. What was written is taken back when
 * it is stopped; until that is done, the pane says so.
 */
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { WriteOptions } from '../../workbook/index';
import { paneContext } from './context';

export type WritingProgress = { readonly phase: 'writing'; readonly done: number; readonly total: number } | { readonly phase: 'stopping' };

export interface Writing {
  /** A sheet is being written; how far it is stands in its progress. */
  readonly busy: boolean;
  run<T>(write: (options: WriteOptions) => Promise<T>): Promise<T>;
  cancel(): void;
}

const [WritingContext, useWriting] = paneContext<Writing>('useWriting');
const [WritingProgressContext, useWritingProgress] = paneContext<WritingProgress | null>('useWritingProgress');
export { useWriting, useWritingProgress };

export function WritingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [progress, setProgress] = useState<WritingProgress | null>(null);
  const control = useRef<AbortController | null>(null);
  const run = useCallback(async <T,>(write: (options: WriteOptions) => Promise<T>): Promise<T> => {
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
  const busy = progress !== null;
  const writing = useMemo((): Writing => ({ busy, run, cancel }), [busy, run, cancel]);
  return (
    <WritingContext value={writing}>
      <WritingProgressContext value={progress}>{children}</WritingProgressContext>
    </WritingContext>
  );
}
