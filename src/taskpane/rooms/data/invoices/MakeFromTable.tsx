/** The way from a table of invoice lines that stands in the workbook to references and volumes. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { workOfTable } from '../../../data/invoices/from-table';
import type { WorkbookTable } from '../../../../workbook/index';
import { useLayout } from '../../../parts/layout';
import { useData, useWorkbook } from '../../../state/data';
import { useImportWork } from '../../../state/room-memory';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from '../import/styles';
import { TaskBar } from '../import/TaskBar';
import { useTask } from '../import/use-task';

interface Props {
  readonly table: WorkbookTable;
  /** The screen is left for the wizard. */
  readonly onLeave: () => void;
}

export function MakeFromTable({ table, onLeave }: Props): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, language } = useTexts();
  const workbook = useWorkbook();
  const { loaded } = useData();
  const [, setWork] = useImportWork();
  const task = useTask();
  const open = (): void =>
    task.run(async ({ signal, onProgress }) => {
      const cells = await workbook.readTables([table], {
        signal,
        onProgress: ({ rows, totalRows }) => onProgress({ phase: 'table', table: table.name, done: rows, total: totalRows }),
      });
      signal.throwIfAborted();
      setWork(workOfTable(table, cells.get(table.id)!, loaded, language));
      onLeave();
    });
  return (
    <div className={layout.rows}>
      <div>
        <Button
          size="small"
          appearance="primary"
          className={styles.button}
          disabledFocusable={task.progress !== null}
          aria-describedby="invoice-lines-make"
          onClick={open}
        >
          {t.invoiceLines.make}
        </Button>
      </div>
      <p id="invoice-lines-make" className={layout.secondary}>
        {t.invoiceLines.makeWhat}
      </p>
      <TaskBar task={task} />
    </div>
  );
}
