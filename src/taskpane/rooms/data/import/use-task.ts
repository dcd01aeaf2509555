/** Long work of the wizard, one at a time: how far it is, and the way to stop it. What is left behind when another room is shown is stopped. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Progress, SliceOptions } from '../../../../files/steps';
import { useAnnounce } from '../../../state/announcements';
import { isCancelled } from '../../../state/faults';
import { useAttempts } from '../../../state/refusals';
import { useTexts } from '../../../state/texts';

/** How far it is, or the table that is being read. */
export type TaskProgress = Progress | { readonly phase: 'table'; readonly table: string; readonly done: number; readonly total: number };

export interface TaskOptions extends SliceOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TaskProgress) => void;
}

export interface Task {
  /** null while nothing is done. */
  readonly progress: TaskProgress | null;
  readonly stopped: boolean;
  run(work: (options: TaskOptions) => Promise<void>): void;
  stop(): void;
}

const BEGUN: TaskProgress = { phase: 'decoding', done: 0, total: 0 };

export function useTask(): Task {
  const { t } = useTexts();
  const { refuse, dismiss } = useAttempts();
  const announce = useAnnounce();
  const control = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<TaskProgress | null>(null);
  const [stopped, setStopped] = useState(false);
  useEffect(() => () => control.current?.abort(), []);
  const { stopped: stoppedText } = t.importing.source;
  const run = useCallback(
    (work: (options: TaskOptions) => Promise<void>): void => {
      control.current?.abort();
      const own = (control.current = new AbortController());
      const show = (next: TaskProgress | null): void => {
        if (control.current === own) setProgress(next);
      };
      dismiss();
      setStopped(false);
      show(BEGUN);
      work({ signal: own.signal, onProgress: show })
        .catch((error: unknown) => {
          if (!isCancelled(error)) refuse(error);
        })
        .finally(() => {
          show(null);
          if (control.current === own) control.current = null;
        });
    },
    [dismiss, refuse],
  );
  const stop = useCallback(() => {
    // Closing the wizard stops what runs; where nothing does, there is nothing to say.
    if (control.current === null) return;
    control.current.abort();
    control.current = null;
    setProgress(null);
    setStopped(true);
    announce(stoppedText);
  }, [announce, stoppedText]);
  return useMemo(() => ({ progress, stopped, run, stop }), [progress, stopped, run, stop]);
}
