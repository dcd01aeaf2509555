/** What was found out about the file, each of it to be changed, and its first rows. */
import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { separators } from '../../../../files/delimited';
import type { FileChoices } from '../../../../files/delimited-source';
import { encodings, type Encoding } from '../../../../files/encoding';
import { sourceNotes } from '../../../../files/read-delimited';
import { noteText } from '../../../../files/words';
import type { ReadFile } from '../../../data/import/work';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { NumberChoice } from './NumberChoice';
import { PreviewTable } from './PreviewTable';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';

export function ReadingStep({ wizard, file }: { readonly wizard: Wizard; readonly file: ReadFile }): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format, language } = useTexts();
  const texts = t.importing.reading;
  const { work, readAgain, go } = wizard;
  const { source, looks } = file;
  const [rows, columns] = [source.rows.length, source.header.length];
  const { choices } = work;
  const from = (key: keyof FileChoices): string => (choices[key] === undefined ? texts.detected : texts.changed);
  const choose = (change: FileChoices): void => readAgain({ ...choices, ...change });
  const notes = [...sourceNotes(source), ...looks.flatMap((look) => look.notes)].map((note) => noteText(note, language));
  const long = source.longRows[0];
  return (
    <>
      <p className={layout.text}>
        <strong>{work.input?.name}</strong> · {texts.found(rows, format.number(rows), columns, format.number(columns))}
      </p>
      <div className={styles.fields}>
        {source.encoding !== null && (
          <Field className={styles.field} label={texts.encoding} hint={from('encoding')} size="small">
            <Select
              className={styles.select}
              size="small"
              value={source.encoding}
              onChange={(_event, { value }) => choose({ encoding: value as Encoding })}
            >
              {encodings.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {texts.encodings[encoding]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field className={styles.field} label={texts.separator} hint={from('separator')} size="small">
          <Select
            className={styles.select}
            size="small"
            value={source.separator}
            onChange={(_event, { value }) => choose({ separator: value })}
          >
            {separators.map((separator) => (
              <option key={separator} value={separator}>
                {texts.separators[separator]}
              </option>
            ))}
            {!separators.some((separator) => separator === source.separator) && (
              <option value={source.separator}>{texts.otherSeparator(source.separator)}</option>
            )}
          </Select>
        </Field>
        <NumberChoice
          label={texts.headerRow}
          value={source.headerRow}
          least={1}
          hint={from('headerRow')}
          onChoose={(headerRow) => choose({ headerRow })}
        />
        <NumberChoice
          label={texts.totals}
          value={source.totals}
          least={0}
          hint={from('totals')}
          onChoose={(totals) => choose({ totals })}
        />
      </div>
      {Object.keys(choices).length > 0 && (
        <div>
          <Button size="small" className={styles.button} onClick={() => readAgain({})}>
            {texts.undo}
          </Button>
        </div>
      )}
      {long !== undefined && (
        <p className={layout.text}>
          {texts.longRows(source.longRows.length, format.number(source.longRows.length), format.number(long.row))}
        </p>
      )}
      {rows === 0 && <p className={layout.text}>{texts.noRows}</p>}
      {notes.length > 0 && (
        <details>
          <summary className={layout.summary}>{texts.notes(notes.length, format.number(notes.length))}</summary>
          <ul className={layout.list}>
            {notes.map((note) => (
              <li key={note} className={layout.secondary}>
                {note}
              </li>
            ))}
          </ul>
        </details>
      )}
      <PreviewTable source={source} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => go('source')}>
          {t.importing.back}
        </Button>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={wizard.task.progress !== null || rows + source.longRows.length === 0}
          onClick={() => go('mapping')}
        >
          {t.importing.next}
        </Button>
      </div>
    </>
  );
}
