/** How far the work of the wizard is, and the way to stop it. */
import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../../../parts/layout';
import { useTexts, type PaneTexts } from '../../../state/texts';
import type { Task, TaskProgress } from './use-task';

export function TaskBar({ task }: { readonly task: Task }): ReactNode {
  const layout = useLayout();
  const texts = useTexts();
  const { source } = texts.t.importing;
  const { progress, stopped, stop } = task;
  if (progress === null) return stopped ? <p className={layout.secondary}>{source.stopped}</p> : null;
  const text = textOf(progress, texts);
  return (
    <div>
      <div className={layout.row}>
        <span className={`${layout.grow} ${layout.secondary}`}>{text}</span>
        <Button size="small" onClick={stop}>
          {source.stop}
        </Button>
      </div>
      <ProgressBar thickness="medium" aria-label={text} {...(progress.total > 0 ? { value: progress.done / progress.total } : {})} />
    </div>
  );
}

function textOf(progress: TaskProgress, { t, format }: PaneTexts): string {
  const { source } = t.importing;
  if (progress.phase === 'table') return source.readingTable(progress.table);
  return source.phases[progress.phase](format.percent(progress.done / Math.max(1, progress.total)));
}
