/** The same as a Power Query script, to be copied. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { QueryResult } from '../../../../import/invoice-lines/power-query';
import { queryResults, scriptOf } from '../../../data/invoices/script';
import type { Added } from '../../../data/invoices/work';
import { CopyText } from '../../../parts/CopyText';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from '../import/styles';
import type { Wizard } from '../import/use-import';
import type { Invoices } from './use-invoices';

interface Props {
  readonly wizard: Wizard;
  readonly invoices: Invoices;
  readonly added: Added;
}

export function QueryScript({ wizard: { work }, invoices, added }: Props): ReactNode {
  const layout = useLayout();
  const wizardStyles = useWizardStyles();
  const { t, language } = useTexts();
  const texts = t.invoiceLines.script;
  const { choices, source: typed } = invoices.work;
  const [result, setResult] = useState<QueryResult>('references');
  const source = typed || (work.table?.isExcelTable === true ? work.table.name : texts.defaultSource);
  const { header } = work.file!.source;
  const script = scriptOf({ result, source, header, columns: work.columns, window: added.window, choices, language });
  return (
    <details>
      <summary className={layout.summary}>{texts.heading}</summary>
      <p className={layout.secondary}>{texts.what}</p>
      {Object.keys(choices.kinds).length > 0 && <p className={layout.secondary}>{texts.plain}</p>}
      {script === null ? (
        <p className={wizardStyles.refused}>{texts.none}</p>
      ) : (
        <>
          <div className={wizardStyles.fields}>
            <Field label={texts.result} size="small" className={wizardStyles.field}>
              <Select
                size="small"
                className={wizardStyles.select}
                value={result}
                onChange={(_event, { value }) => setResult(value as QueryResult)}
              >
                {queryResults.map((one) => (
                  <option key={one} value={one}>
                    {texts.results[one]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={texts.source} size="small" className={wizardStyles.field}>
              <Input
                size="small"
                className={wizardStyles.input}
                value={source}
                onChange={(_event, { value }) => invoices.set({ source: value })}
              />
            </Field>
          </div>
          <CopyText label={texts.text} hint={texts.copyHint} text={script} />
        </>
      )}
    </details>
  );
}
