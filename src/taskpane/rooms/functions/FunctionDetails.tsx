/** One function: its parameters, its outputs, and the formula that would be inserted. */
import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FunctionDeclaration } from '../../../functions/declare';
import { fieldText } from '../../../locales/en/functions/index';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { useInsert } from './use-insert';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '0 0 12px' },
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: '3px' },
  term: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
  description: { margin: '0 0 0 12px', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
  formula: {
    display: 'block',
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
});

export function FunctionDetails({ declaration }: { readonly declaration: FunctionDeclaration }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, texts } = useTexts();
  const { output, chooseOutput, built, reason, plain, inserted, insert } = useInsert(declaration);
  const { parameters, fields, functions } = texts.functions;
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
        <h2 className={layout.h3}>{t.functions.formula}</h2>
        {built === undefined ? <p className={layout.text}>{reason}</p> : <code className={styles.formula}>{breakable(built.formula)}</code>}
        {plain && <p className={layout.secondary}>{t.functions.plain}</p>}
        <div>
          <Button appearance="primary" size="small" disabled={built === undefined} onClick={insert}>
            {t.functions.insert}
          </Button>
        </div>
        {inserted !== '' && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{inserted}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={layout.section}>
        <h2 className={layout.h3}>{t.functions.parameters}</h2>
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
      </div>
    </div>
  );
}

/** Words between backticks are code. */
const withCode = (text: string): ReactNode =>
  text.split('`').map((part, position) => (position % 2 === 1 ? <code key={position}>{part}</code> : part));

/** A formula that may break after each comma. */
const breakable = (formula: string): ReactNode =>
  formula.split(',').map((part, position, parts) => (
    <span key={position}>
      {part}
      {position < parts.length - 1 && ','}
      <wbr />
    </span>
  ));
