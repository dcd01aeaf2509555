/** Columns of one-account formulas: looking for them, comparing what one formula would give, replacing those that would show the same. */
import { useState } from 'react';
import type { OneIdComparison, OneIdRun } from '../../../workbook/index';
import { useAnnounce } from '../../state/announcements';
import { useWorkbook } from '../../state/data';
import { isCancelled } from '../../state/faults';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import { useTask, type Task } from '../../state/use-task';

export interface ComparedRun {
  readonly run: OneIdRun;
  /** null where it can't become one formula. */
  readonly comparison: OneIdComparison | null;
}

export const wouldBeSame = ({ comparison }: ComparedRun): boolean =>
  comparison !== null && comparison.unknown === undefined && comparison.refused === undefined && comparison.differences.length === 0;

export interface Rewrite {
  readonly task: Task;
  readonly phase: 'looking' | 'comparing';
  /** null before anything was looked for. */
  readonly found: readonly ComparedRun[] | null;
  readonly said: string;
  look(): void;
  replace(): void;
}

export function useRewrite(): Rewrite {
  const { t, format } = useTexts();
  const workbook = useWorkbook();
  const { attempt } = useAttempts();
  const announce = useAnnounce();
  const task = useTask();
  const [phase, setPhase] = useState<Rewrite['phase']>('looking');
  const [found, setFound] = useState<readonly ComparedRun[] | null>(null);
  const [said, setSaid] = useState('');
  const say = t.functions.rewrite;
  const tell = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const look = (): void => {
    setFound(null);
    setSaid('');
    setPhase('looking');
    attempt(async () => {
      try {
        const compared = await task.run(async (options) => {
          const runs = await workbook.scanOneIdRuns(options);
          setPhase('comparing');
          const all: ComparedRun[] = [];
          for (const run of runs)
            all.push({ run, comparison: run.stuck === true ? null : await workbook.compareOneIdRun(run, { signal: options.signal }) });
          return all;
        });
        setFound(compared);
        tell(compared.length === 0 ? say.none : say.found(compared.length, format.number(compared.length)));
      } catch (error) {
        if (!isCancelled(error)) throw error;
        tell(say.stopped);
      }
    });
  };
  const replace = (): void => {
    const runs = (found ?? []).filter(wouldBeSame).map(({ run }) => run);
    attempt(async () => {
      await workbook.rewriteOneIdRuns(runs);
      setFound((now) => now?.filter((one) => !wouldBeSame(one)) ?? null);
      const count = runs.reduce((sum, { formulas }) => sum + formulas.length, 0);
      tell(say.replaced(format.number(count), format.number(runs.length)));
    });
  };
  return { task, phase, found, said, look, replace };
}
