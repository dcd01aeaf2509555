/** How far the writing is, and the way to stop it. */
import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWriting, useWritingProgress } from '../../../state/writing';

export function WritingBar(): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.importing;
  const { cancel } = useWriting();
  const progress = useWritingProgress();
  if (progress === null) return null;
  const stopping = progress.phase === 'stopping';
  const text = stopping ? texts.counts.stopping : texts.counts.writing(format.number(progress.done), format.number(progress.total));
  return (
    <div>
      <div className={layout.row}>
        <span className={`${layout.grow} ${layout.secondary}`}>{text}</span>
        <Button size="small" disabledFocusable={stopping} onClick={cancel}>
          {texts.source.stop}
        </Button>
      </div>
      <ProgressBar
        thickness="medium"
        aria-label={text}
        {...(!stopping && progress.total > 0 ? { value: progress.done / progress.total } : {})}
      />
    </div>
  );
}
