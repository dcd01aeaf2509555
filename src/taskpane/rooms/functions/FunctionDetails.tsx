/** One function: what it means, its arguments and output, what it gives, and the formula that would be inserted. */
import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FunctionDeclaration } from '../../../functions/declare';
import { fieldText } from '../../../locales/en/functions/index';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { ArgumentField } from './ArgumentField';
import { InsertSection } from './InsertSection';
import { PreviewSection } from './PreviewSection';
import { useBuilder, type Builder } from './use-builder';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '0 0 12px' },
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: '3px' },
  term: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
  description: { margin: '0 0 0 12px', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
});

export function FunctionDetails({ declaration }: { readonly declaration: FunctionDeclaration }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, texts } = useTexts();
  const builder = useBuilder(declaration);
  const { output, chooseOutput } = builder;
  const { parameters, fields, functions } = texts.functions;
  const chosen = declaration.parameters.filter(({ kind }) => kind !== 'output' && kind !== 'tables');
  return (
    <div className={styles.body}>
      <p className={layout.secondary}>{withCode(functions[declaration.id].means)}</p>
      {declaration.outputs.length > 0 && (
        <Field
          label={t.functions.output}
          size="small"
          {...(output in fields ? { hint: fieldText(texts.functions, declaration.id, output as keyof typeof fields) } : {})}
        >
          <Select size="small" value={output} onChange={(_event, { value }) => chooseOutput(value)}>
            {declaration.outputs.map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={layout.section}>
        <h2 className={layout.h3}>{t.functions.arguments}</h2>
        {chosen.map((parameter) => (
          <ArgumentField key={parameter.key} parameter={parameter} builder={builder} />
        ))}
        {declaration.parameters.some(({ kind }) => kind === 'tables') && <Further builder={builder} />}
      </div>
      <PreviewSection declaration={declaration} builder={builder} />
      <InsertSection builder={builder} />
      <details>
        <summary className={layout.summary}>{t.functions.parameters}</summary>
        <dl className={styles.list}>
          {declaration.parameters.map(({ key, optional }) => (
            <div key={key}>
              <dt className={styles.term}>
                {parameters[key].name} {optional === true && `(${t.functions.optional})`}
              </dt>
              <dd className={styles.description}>{withCode(parameters[key].description)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** The further tables, each with a box: all are passed unless their box is empty. */
function Further({ builder: { further, passes, pass } }: { readonly builder: Builder }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  if (further.length === 0) return <p className={layout.secondary}>{t.functions.furtherNone}</p>;
  return (
    <fieldset className={layout.fieldset}>
      <legend className={layout.secondary}>{t.functions.further}</legend>
      {further.map((table) => (
        <Checkbox
          key={table.id}
          label={table.name}
          checked={passes(table)}
          onChange={(_event, { checked }) => pass(table, checked === true)}
        />
      ))}
    </fieldset>
  );
}

/** Words between backticks are code. */
const withCode = (text: string): ReactNode =>
  text.split('`').map((part, position) => (position % 2 === 1 ? <code key={position}>{part}</code> : part));
