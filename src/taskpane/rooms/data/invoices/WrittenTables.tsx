/** Which tables were made of the lines, and the way to them. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TableWritten } from '../../../../workbook/index';
import { useLayout } from '../../../parts/layout';
import { useAttempts } from '../../../state/refusals';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from '../import/styles';
import type { Wizard } from '../import/use-import';

interface Props {
  readonly wizard: Wizard;
  readonly written: readonly TableWritten[];
}

export function WrittenTables({ wizard, written }: Props): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format } = useTexts();
  const { goTo } = useAttempts();
  const texts = t.invoiceLines;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{texts.written(format.list(written.map(({ table }) => table)))}</MessageBarBody>
      </MessageBar>
      <p className={layout.secondary}>{texts.undo}</p>
      <div className={styles.buttons}>
        {written.map(({ sheet, address, table }) => (
          <Button key={table} size="small" className={styles.button} onClick={() => goTo({ sheet, address })}>
            {texts.show(table)}
          </Button>
        ))}
        <Button size="small" onClick={wizard.close}>
          {t.close}
        </Button>
      </div>
    </>
  );
}
