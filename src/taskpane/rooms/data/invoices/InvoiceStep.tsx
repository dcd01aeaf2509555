/** Lines of invoices become references and volumes: what counts, what they add up to, whether that ties, and the button that writes. */
import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { changesNothing, rowsOf, type ImportMode } from '../../../../import/types';
import { columnOf } from '../../../../tables/declarations/index';
import { madeTables, modesOfMade, type MadeTable } from '../../../data/invoices/made';
import type { Added, PlannedTable } from '../../../data/invoices/work';
import { useLayout } from '../../../parts/layout';
import { useTexts, type PaneTexts } from '../../../state/texts';
import { useWriting } from '../../../state/writing';
import type { LastStepProps } from '../import/last-steps';
import { PlanCounts } from '../import/PlanCounts';
import { useWizardStyles } from '../import/styles';
import { WritingBar } from '../import/WritingBar';
import type { Wizard } from '../import/use-import';
import { InvoiceChoices } from './InvoiceChoices';
import { QueryScript } from './QueryScript';
import { ReferencesPreview } from './ReferencesPreview';
import { TieOuts } from './TieOuts';
import { useInvoices, type Invoices } from './use-invoices';
import { WrittenTables } from './WrittenTables';

export function InvoiceStep({ wizard }: LastStepProps): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t } = useTexts();
  const texts = t.invoiceLines;
  const writing = useWriting();
  const invoices = useInvoices(wizard);
  const { work, task, go } = wizard;
  const { added, written } = invoices.work;
  if (work.step === 'done' && written !== null) return <WrittenTables wizard={wizard} written={written} />;
  return (
    <>
      <p className={layout.secondary}>{work.table === null ? texts.what : texts.fromTable(work.table.name)}</p>
      {added === null ? (
        task.progress === null && (
          <div>
            <Button size="small" onClick={invoices.again}>
              {texts.again}
            </Button>
          </div>
        )
      ) : (
        <AddedUp wizard={wizard} invoices={invoices} added={added} />
      )}
      <WritingBar />
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={writing.busy} onClick={() => go('mapping')}>
          {t.importing.back}
        </Button>
        <WriteButton wizard={wizard} invoices={invoices} />
      </div>
    </>
  );
}

interface Props {
  readonly wizard: Wizard;
  readonly invoices: Invoices;
}

function AddedUp({ wizard, invoices, added }: Props & { readonly added: Added }): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const texts = useTexts();
  const { busy } = useWriting();
  const words = texts.t.invoiceLines;
  const { tables } = invoices.work;
  const writes = (table: MadeTable, on: boolean): void =>
    invoices.set({ tables: madeTables.filter((one) => (one === table ? on : tables.includes(one))) });
  return (
    <>
      {Number.isNaN(added.look.last) && <p className={styles.refused}>{words.noDays}</p>}
      <InvoiceChoices invoices={invoices} added={added} columns={wizard.work.columns} />
      <ReferencesPreview rows={added.result.references} />
      <TieOuts wizard={wizard} result={added.result} tables={tables} />
      {madeTables.map((table) => (
        <section key={table} className={styles.card} aria-label={words.tie.table[table]}>
          <Checkbox
            label={words.writes[table]}
            checked={tables.includes(table)}
            disabled={busy}
            onChange={(_event, { checked }) => writes(table, checked === true)}
          />
          {tables.includes(table) && <Planned wizard={wizard} invoices={invoices} table={table} planned={added.planned[table]} />}
        </section>
      ))}
      {tables.includes('references') && <p className={layout.secondary}>{words.ids}</p>}
      <QueryScript wizard={wizard} invoices={invoices} added={added} />
    </>
  );
}

function Planned({
  wizard,
  invoices,
  table,
  planned: { plan, target },
}: Props & { readonly table: MadeTable; readonly planned: PlannedTable }): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const texts = useTexts();
  const { t, format } = texts;
  const { busy } = useWriting();
  const all = rowsOf(plan);
  const stop = stopOf(wizard, { plan, target }, texts);
  const mode = invoices.modeOf(table);
  return (
    <>
      <p className={layout.secondary}>{target === null ? t.invoiceLines.made : t.invoiceLines.into(target.table.name)}</p>
      {target !== null && (
        <Field label={t.importing.counts.mode} size="small">
          <RadioGroup value={mode} disabled={busy} onChange={(_event, { value }) => invoices.chooseMode(table, value as ImportMode)}>
            {modesOfMade[table].map((one) => (
              <Radio key={one} value={one} label={t.importing.counts.modes[one]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {target !== null && table === 'volumes' && mode === 'append' && <p className={layout.secondary}>{t.invoiceLines.replaceHint}</p>}
      <PlanCounts wizard={{ ...wizard, there: target?.table }} plan={plan} of={t.invoiceLines.rowsMade(all, format.number(all))} />
      {stop !== '' && <p className={styles.refused}>{stop}</p>}
    </>
  );
}

/** Why the rows can't be written to the table that is there; '' where they can. */
function stopOf({ work }: Wizard, { plan, target }: PlannedTable, { t, format, language }: PaneTexts): string {
  if (target !== null && target.table.id === work.table?.id) return t.invoiceLines.sameTable(target.table.name);
  const locked = plan.columns.filter(({ ours }) => target?.inOtherUnits.has(ours) === true);
  if (locked.length > 0)
    return t.importing.mapping.otherUnits(format.list(locked.map(({ ours }) => columnOf(plan.table, ours).titles[language])));
  return plan.refusedRows > 0 ? t.invoiceLines.refused : '';
}

function WriteButton({ wizard, invoices }: Props): ReactNode {
  const layout = useLayout();
  const texts = useTexts();
  const writing = useWriting();
  const { added, tables } = invoices.work;
  const chosen = added === null ? [] : tables.map((table) => added.planned[table]);
  const nothing = chosen.every(({ plan }) => changesNothing(plan));
  const ties = added !== null && tables.every((table) => added.result.tieOuts[table].every(({ difference }) => difference.sign === 0));
  const stops = nothing || !ties || wizard.task.progress !== null || chosen.some((one) => stopOf(wizard, one, texts) !== '');
  return (
    <>
      <Button size="small" appearance="primary" disabledFocusable={stops || writing.busy} onClick={invoices.write}>
        {texts.t.invoiceLines.write}
      </Button>
      {nothing && chosen.length > 0 && <p className={layout.secondary}>{texts.t.importing.counts.nothing}</p>}
    </>
  );
}
