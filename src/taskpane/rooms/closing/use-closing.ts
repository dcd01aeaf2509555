/** The quarter-end that the room shows: of which day, how far it is, what became of it. */
import { useEffect, useMemo, useState } from 'react';
import { journalOf, type JournalLine } from '../../../metrics/concessions/closing/journal';
import { parseIsoDate } from '../../../tables/dates';
import { computeClosing, quarterEndUpTo, type ComputedClosing } from '../../data/closing/compute';
import { paneContext } from '../../state/context';
import { useData } from '../../state/data';
import { faultOf, isCancelled, type Fault } from '../../state/faults';
import { useClosingWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { useTask, type Task } from '../../state/use-task';
import type { LoadedWorkbook } from '../../data/load';
import { closingWords, type ClosingWords } from './words';

interface Result {
  readonly loaded: LoadedWorkbook;
  readonly day: number;
  /** null where it was stopped, or could not be computed. */
  readonly computed: ComputedClosing | null;
  readonly fault: Fault | null;
}

export interface ClosingState {
  readonly day: number;
  choose(day: number): void;
  readonly task: Task;
  /** Undefined while it is being computed. */
  readonly result: Result | undefined;
  readonly journal: readonly JournalLine[];
  readonly words: ClosingWords;
  again(): void;
}

const [ClosingContext, useClosing] = paneContext<ClosingState>('useClosing');
export { ClosingContext, useClosing };

export function useClosingState(asOf: number): ClosingState {
  const { loaded } = useData();
  const { language } = useTexts();
  const [work, setWork] = useClosingWork();
  const task = useTask();
  const { run, stop } = task;
  const [result, setResult] = useState<Result | undefined>();
  const [tries, setTries] = useState(0);
  const day = work.day ?? quarterEndUpTo(asOf);
  useEffect(() => {
    if (loaded === null) return undefined;
    let live = true;
    const show = (computed: ComputedClosing | null, fault: Fault | null): void => {
      if (live) setResult({ loaded, day, computed, fault });
    };
    run(({ signal, onProgress }) => computeClosing(loaded, day, { signal, onProgress }))
      .then((computed) => show(computed, null))
      .catch((error: unknown) => show(null, isCancelled(error) ? null : faultOf(error, language, loaded)));
    return () => {
      live = false;
      stop();
    };
  }, [loaded, day, language, run, stop, tries]);
  const current = result !== undefined && result.loaded === loaded && result.day === day ? result : undefined;
  const computed = current?.computed;
  return useMemo(() => {
    const { account_reduction: reduction = '', account_liability: liability = '' } = computed?.settings ?? {};
    return {
      day,
      choose: (next) => setWork((now) => ({ ...now, day: next })),
      task,
      result: current,
      journal: computed == null ? [] : journalOf(computed.closing.lines, { reduction, liability }, computed.closing.reporting),
      words: closingWords(language),
      again: () => setTries((count) => count + 1),
    };
  }, [day, setWork, task, current, computed, language]);
}

/** The serial of a day as a date field writes it; undefined for none. */
export function dayOf(text: string): number | undefined {
  const serial = parseIsoDate(text);
  return typeof serial === 'number' ? serial : undefined;
}
