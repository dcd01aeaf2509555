/** What is compared in the room: the snapshots that are kept, what the workbook is now (worked out when it is asked for), and the view of the two. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import type { LoadedWorkbook } from '../../data/load';
import { takeNow } from '../../data/moved/now';
import { choicesBefore, movedViews, type MovedViewOf, type SnapshotChoice } from '../../data/moved/view';
import type { MovedWork } from '../../data/moved/work';
import type { Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { isCancelled } from '../../state/faults';
import { useAttempts } from '../../state/refusals';
import { useMovedWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { useTask, type Task } from '../../state/use-task';

export interface MovedState {
  readonly work: MovedWork;
  set(change: Partial<Omit<MovedWork, 'known'>>): void;
  /** Of the first and of the second side. */
  readonly from: readonly SnapshotChoice[];
  readonly to: readonly SnapshotChoice[];
  /** Undefined where there is nothing to compare, or not yet. */
  readonly viewOf: MovedViewOf | undefined;
  /** With now as the last one, where that is known. */
  readonly snapshots: Snapshots;
  readonly task: Task;
  readonly stopped: boolean;
  again(): void;
}

export function useMoved(loaded: LoadedWorkbook, figures: PortfolioFigures, kept: Snapshots): MovedState {
  const [work, setWork] = useMovedWork();
  const { language } = useTexts();
  const { refuse } = useAttempts();
  const task = useTask();
  const [stopped, setStopped] = useState(false);
  const [asked, setAsked] = useState(0);
  const { run } = task;
  const { asOf } = figures;
  const current = work.known?.loaded === loaded && work.known.asOf === asOf ? work.known.now : null;
  const toNow = !kept.has(work.to);
  const wanted = toNow && kept.size > 0 && current === null;
  useEffect(() => {
    if (!wanted) return;
    run((options) => takeNow(loaded, asOf, options)).then(
      (now) => {
        setStopped(false);
        if (now !== null) setWork((before) => ({ ...before, known: { loaded, asOf, now } }));
      },
      (error: unknown) => {
        setStopped(isCancelled(error));
        if (!isCancelled(error)) refuse(error);
      },
    );
  }, [wanted, loaded, asOf, asked, run, setWork, refuse]);
  const snapshots = current?.snapshots ?? kept;
  const to = toNow ? current?.now : kept.get(work.to);
  const before = useMemo(() => choicesBefore(kept, to ?? { name: '', asOf }), [kept, to, asOf]);
  const chosen = before.some(({ name }) => name === work.from) ? work.from : (before[0]?.name ?? '');
  const from = kept.get(chosen);
  const viewOf = useMemo(
    () => (from === undefined || to === undefined ? undefined : movedViews(snapshots, [from, to], language)),
    [snapshots, from, to, language],
  );
  const later = useMemo(
    () => [...kept.values()].filter((one) => choicesBefore(kept, one).length > 0).sort((a, b) => b.asOf - a.asOf),
    [kept],
  );
  return {
    work: { ...work, from: chosen, to: toNow ? '' : work.to },
    set: (change) => setWork((now) => ({ ...now, ...change })),
    from: before,
    to: later,
    viewOf,
    snapshots,
    task,
    stopped: stopped && !task.busy,
    again: useCallback(() => setAsked((count) => count + 1), []),
  };
}
