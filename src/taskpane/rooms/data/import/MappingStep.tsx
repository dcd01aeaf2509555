/** Which table the rows go to, and which column of the file is which of its columns. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { SourceKind } from '../../../../mapping/types';
import { destinations, type Destination } from '../../../data/import/destinations';
import { faultsOf } from '../../../data/import/plan';
import type { ReadFile } from '../../../data/import/work';
import { MappedColumn } from '../mapping/MappedColumn';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';

/** Cells that say something are looked for in so many rows. */
const ROWS_LOOKED_AT = 200;

interface Props {
  readonly wizard: Wizard;
  readonly file: ReadFile;
}

export function MappingStep({ wizard, file }: Props): ReactNode {
  const styles = useWizardStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const texts = t.importing.mapping;
  const { work, destination, choose } = wizard;
  return (
    <>
      <Field label={texts.table} size="small">
        <Select
          className={styles.select}
          size="small"
          value={work.destination ?? ''}
          onChange={(_event, { value }) => {
            if (value !== '') choose(value as SourceKind);
          }}
        >
          {work.destination === null && <option value="">{texts.chooseTable}</option>}
          {destinations.map(({ kind, titles }) => (
            <option key={kind} value={kind}>
              {kind === work.suggestion ? texts.suggested(titles[language]) : titles[language]}
            </option>
          ))}
        </Select>
      </Field>
      {destination === undefined ? (
        <>
          <p className={layout.text}>{texts.notTold}</p>
          <Buttons wizard={wizard} stops />
        </>
      ) : (
        <Columns wizard={wizard} file={file} destination={destination} />
      )}
    </>
  );
}

function Columns({ wizard, file, destination }: Props & { readonly destination: Destination }): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format, language } = useTexts();
  const texts = t.importing.mapping;
  const { work, there } = wizard;
  const first = useMemo(() => file.source.rows.slice(0, ROWS_LOOKED_AT), [file]);
  const faults = faultsOf(destination, work.columns);
  const titleOf = (name: string): string => destination.columns.find((column) => column.name === name)!.titles[language];
  const missing = format.list(faults.missing.map(titleOf));
  const whereTo = (table: typeof there): string =>
    table === undefined ? texts.made : texts.there(table.name, table.rowCount, format.number(table.rowCount));
  // A table that is there can be changed by its ids alone.
  const lacks = there === undefined && missing !== '';
  return (
    <>
      <p className={layout.secondary}>{destination.computed === true ? t.invoiceLines.what : whereTo(there)}</p>
      <div className={`${layout.list} ${styles.cards}`}>
        {work.columns.map((column) => (
          <MappedColumn
            key={column.position}
            column={column}
            table={destination.kind}
            declared={destination.columns}
            rows={first}
            onChange={(change) => wizard.setColumn(column.position, change)}
          />
        ))}
      </div>
      {faults.nothing && <p className={styles.refused}>{texts.nothing}</p>}
      {faults.twice.map((name) => (
        <p key={name} className={styles.refused}>
          {texts.twice(titleOf(name))}
        </p>
      ))}
      {lacks && <p className={styles.refused}>{texts.missing(missing)}</p>}
      {!lacks && missing !== '' && <p className={layout.secondary}>{texts.missingNew(missing)}</p>}
      <Buttons wizard={wizard} stops={faults.nothing || faults.twice.length > 0 || lacks} />
    </>
  );
}

function Buttons({ wizard, stops }: { readonly wizard: Wizard; readonly stops: boolean }): ReactNode {
  const styles = useWizardStyles();
  const { t } = useTexts();
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => (wizard.work.table === null ? wizard.go('reading') : wizard.close())}>
        {t.importing.back}
      </Button>
      <Button size="small" appearance="primary" disabledFocusable={stops || wizard.task.progress !== null} onClick={() => wizard.count()}>
        {t.importing.next}
      </Button>
    </div>
  );
}
