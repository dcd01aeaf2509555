/** What became of the import, and the way to the table. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ImportWork } from '../../../data/import/work';
import { useLayout } from '../../../parts/layout';
import { useAttempts } from '../../../state/refusals';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';

interface Props {
  readonly wizard: Wizard;
  readonly written: NonNullable<ImportWork['written']>;
}

export function DoneStep({ wizard, written }: Props): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format } = useTexts();
  const { goTo } = useAttempts();
  const texts = t.importing.done;
  const { plan, table, sheet, address } = written;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{texts.written(table)}</MessageBarBody>
      </MessageBar>
      <p className={layout.text}>
        {texts.counts(
          format.number(plan.fresh.length),
          format.number(plan.changed.length),
          format.number(plan.unchanged),
          format.number(plan.refusedRows),
        )}
      </p>
      <p className={layout.secondary}>{texts.undo}</p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => goTo({ sheet, address })}>
          {texts.show}
        </Button>
        <Button size="small" className={styles.button} onClick={wizard.again}>
          {texts.another}
        </Button>
        <Button size="small" onClick={wizard.close}>
          {t.close}
        </Button>
      </div>
    </>
  );
}
