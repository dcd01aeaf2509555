/** How far something is that takes its time, and the button that stops it. */
import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../state/texts';
import type { Task } from '../state/use-task';
import { useLayout } from './layout';

export function TaskBar({ task: { progress, stop }, text }: { readonly task: Task; readonly text: string }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  if (progress === null) return null;
  return (
    <div className={layout.section}>
      <div className={layout.between}>
        <span className={layout.secondary}>{text}</span>
        <Button size="small" onClick={stop}>
          {t.stop}
        </Button>
      </div>
      <ProgressBar aria-label={text} {...(progress.total === 0 ? {} : { value: progress.done / progress.total })} />
    </div>
  );
}
