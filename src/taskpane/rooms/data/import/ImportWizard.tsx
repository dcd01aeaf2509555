/** The import, step by step: the file, how it is read, whose column is which, what would change, done. */
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { importSteps, type ImportStep } from '../../../data/import/work';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { CountsStep } from './CountsStep';
import { DoneStep } from './DoneStep';
import { lastSteps } from './last-steps';
import { MappingStep } from './MappingStep';
import { ReadingStep } from './ReadingStep';
import { SourceStep } from './SourceStep';
import { TaskBar } from './TaskBar';
import { useImport, type Wizard } from './use-import';

export function ImportWizard({ step }: { readonly step: ImportStep }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const wizard = useImport();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<ImportStep | null>(null);
  useEffect(() => {
    if (shown.current === step) return;
    // What was pressed to get here is gone with its step.
    heading.current?.focus();
    shown.current = step;
  }, [step]);
  const texts = t.importing;
  return (
    <section className={layout.section} aria-labelledby="import-heading">
      <div className={layout.between}>
        <h2 id="import-heading" className={layout.h2}>
          {texts.heading}
        </h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={texts.close}
          title={texts.close}
          onClick={wizard.close}
        />
      </div>
      <h3 ref={heading} tabIndex={-1} className={layout.h3}>
        {texts.step(format.number(importSteps.indexOf(step) + 1), format.number(importSteps.length), texts.steps[step])}
      </h3>
      <TaskBar task={wizard.task} />
      <Step step={step} wizard={wizard} />
    </section>
  );
}

function Step({ step, wizard }: { readonly step: ImportStep; readonly wizard: Wizard }): ReactNode {
  const { work, destination } = wizard;
  if (step === 'done' && work.written !== null) return <DoneStep wizard={wizard} written={work.written} />;
  if ((step === 'counts' || step === 'done') && destination !== undefined) {
    const { [destination.kind]: LastStep = CountsStep } = lastSteps;
    return <LastStep wizard={wizard} />;
  }
  if (step === 'mapping' && work.file !== null) return <MappingStep wizard={wizard} file={work.file} />;
  if (step === 'reading' && work.file !== null) return <ReadingStep wizard={wizard} file={work.file} />;
  return <SourceStep wizard={wizard} />;
}
