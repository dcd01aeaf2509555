/** Which table the rows go to, and which column of the file is which of its columns. */
import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SourceKind } from '../../../../mapping/types';
import { destinations } from '../../../data/import/destinations';
import { faultsOf } from '../../../data/import/plan';
import type { ReadFile } from '../../../data/import/work';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { ColumnCard } from './ColumnCard';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';

export function MappingStep({ wizard, file }: { readonly wizard: Wizard; readonly file: ReadFile }): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format, language } = useTexts();
  const texts = t.importing.mapping;
  const { work, destination, there, choose, go, count } = wizard;
  const faults = destination === undefined ? undefined : faultsOf(destination, work.columns);
  const titleOf = (name: string): string => destination?.columns.find((column) => column.name === name)?.titles[language] ?? name;
  const missing = faults === undefined ? '' : format.list(faults.missing.map(titleOf));
  // A table that is there can be changed by its ids alone.
  const stops = faults === undefined || faults.nothing || faults.twice.length > 0 || (there === undefined && missing !== '');
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
      {destination === undefined && <p className={layout.text}>{texts.notTold}</p>}
      {destination !== undefined && (
        <p className={layout.secondary}>
          {there === undefined ? texts.made : texts.there(there.name, there.rowCount, format.number(there.rowCount))}
        </p>
      )}
      {destination !== undefined && (
        <ul className={layout.list}>
          {file.source.header.map((_title, position) => (
            <li key={`${position}`}>
              <ColumnCard wizard={wizard} file={file} destination={destination} position={position} />
            </li>
          ))}
        </ul>
      )}
      {faults?.nothing === true && <p className={styles.refused}>{texts.nothing}</p>}
      {faults?.twice.map((name) => (
        <p key={name} className={styles.refused}>
          {texts.twice(titleOf(name))}
        </p>
      ))}
      {missing !== '' && (
        <p className={there === undefined ? styles.refused : layout.secondary}>
          {there === undefined ? texts.missing(missing) : texts.missingNew(missing)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => go('reading')}>
          {t.importing.back}
        </Button>
        <Button size="small" appearance="primary" disabledFocusable={stops || wizard.task.progress !== null} onClick={() => count()}>
          {t.importing.next}
        </Button>
      </div>
    </>
  );
}
