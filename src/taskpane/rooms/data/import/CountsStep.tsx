/** What would change, counted before anything is written; what is refused, row by row; and the button that writes. */
import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { changesNothing, type ImportMode } from '../../../../import/types';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWriting } from '../../../state/writing';
import type { LastStepProps } from './last-steps';
import { PlanCounts } from './PlanCounts';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';
import { WritingBar } from './WritingBar';

export function CountsStep({ wizard }: LastStepProps): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t } = useTexts();
  const texts = t.importing.counts;
  const writing = useWriting();
  const { work, task, there, count, go, write } = wizard;
  const plan = work.planned?.plan ?? null;
  const nothing = plan !== null && changesNothing(plan);
  const locked = useLocked(wizard);
  const stops = task.progress !== null || writing.busy || plan === null || nothing || locked !== '';
  return (
    <>
      {there !== undefined && <ModeChoice wizard={wizard} />}
      {plan === null && task.progress === null && (
        <div>
          <Button size="small" onClick={() => count()}>
            {texts.again}
          </Button>
        </div>
      )}
      {plan !== null && <PlanCounts wizard={wizard} plan={plan} />}
      {nothing && <p className={layout.text}>{texts.nothing}</p>}
      {locked !== '' && <p className={styles.refused}>{t.importing.mapping.otherUnits(locked)}</p>}
      <WritingBar />
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={writing.busy} onClick={() => go('mapping')}>
          {t.importing.back}
        </Button>
        <Button size="small" appearance="primary" disabledFocusable={stops} onClick={write}>
          {texts.write}
        </Button>
      </div>
    </>
  );
}

/** Columns that nothing can be written to, in words; '' for none. */
function useLocked({ work, destination }: Wizard): string {
  const { format, language } = useTexts();
  const locked = destination?.columns.filter(
    ({ name }) => work.planned?.target?.inOtherUnits.has(name) === true && work.columns.some(({ ours }) => ours === name),
  );
  return locked === undefined ? '' : format.list(locked.map(({ titles }) => titles[language]));
}

/** What is to happen with the rows that are there. */
function ModeChoice({ wizard: { work, modes, mode, count } }: LastStepProps): ReactNode {
  const { t } = useTexts();
  const texts = t.importing.counts;
  const { busy } = useWriting();
  return (
    <>
      <Field label={texts.mode} size="small">
        <RadioGroup value={mode} disabled={busy} onChange={(_event, { value }) => count({ mode: value as ImportMode })}>
          {modes.map((one) => (
            <Radio key={one} value={one} label={texts.modes[one]} />
          ))}
        </RadioGroup>
      </Field>
      {mode !== 'append' && modes.includes('update') && (
        <Checkbox
          label={texts.clearBlanks}
          checked={work.clearBlanks}
          disabled={busy}
          onChange={(_event, { checked }) => count({ clearBlanks: checked === true })}
        />
      )}
    </>
  );
}
