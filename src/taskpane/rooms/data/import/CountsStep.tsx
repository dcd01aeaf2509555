/** What would change, counted before anything is written; what is refused, row by row; and the button that writes. */
import { Button, Checkbox, Field, ProgressBar, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { changesNothing, type ImportMode } from '../../../../import/types';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWriting, useWritingProgress } from '../../../state/writing';
import { PlanCounts } from './PlanCounts';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';

export function CountsStep({ wizard }: { readonly wizard: Wizard }): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format, language } = useTexts();
  const texts = t.importing.counts;
  const writing = useWriting();
  const { work, task, there, modes, mode, count, go, write, destination } = wizard;
  const plan = work.planned?.plan ?? null;
  const busy = task.progress !== null || writing.busy;
  const locked = [...(work.planned?.target?.inOtherUnits ?? [])].filter((name) => work.columns.some(({ ours }) => ours === name));
  return (
    <>
      {there !== undefined && (
        <>
          <Field label={texts.mode} size="small">
            <RadioGroup value={mode} disabled={writing.busy} onChange={(_event, { value }) => count({ mode: value as ImportMode })}>
              {modes.map((one) => (
                <Radio key={one} value={one} label={texts.modes[one]} />
              ))}
            </RadioGroup>
          </Field>
          {mode !== 'append' && modes.includes('update') && (
            <Checkbox
              label={texts.clearBlanks}
              checked={work.clearBlanks}
              disabled={writing.busy}
              onChange={(_event, { checked }) => count({ clearBlanks: checked === true })}
            />
          )}
        </>
      )}
      {plan === null && task.progress === null && (
        <div>
          <Button size="small" onClick={() => count()}>
            {texts.again}
          </Button>
        </div>
      )}
      {plan !== null && <PlanCounts wizard={wizard} plan={plan} />}
      {plan !== null && changesNothing(plan) && <p className={layout.text}>{texts.nothing}</p>}
      {locked.length > 0 && (
        <p className={styles.refused}>
          {t.importing.mapping.otherUnits(
            format.list(locked.map((name) => destination?.columns.find((column) => column.name === name)?.titles[language] ?? name)),
          )}
        </p>
      )}
      <WritingBar />
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={writing.busy} onClick={() => go('mapping')}>
          {t.importing.back}
        </Button>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || plan === null || changesNothing(plan) || locked.length > 0}
          onClick={write}
        >
          {texts.write}
        </Button>
      </div>
    </>
  );
}

/** How far the writing is, and the way to stop it. */
function WritingBar(): ReactNode {
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
