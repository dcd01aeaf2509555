/** What only the user knows of the cells of a fix: the order of day and month, the decimal mark, the word that each text stands for. */
import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FixChoice } from '../../../../fixes/types';
import { columnOf } from '../../../../tables/declarations/index';
import { textOf } from '../../../../tables/cell';
import { wordsOf, type OpenFix } from '../../../data/fixes';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from '../import/styles';
import type { FixState } from './use-fix';

interface Props {
  readonly open: OpenFix;
  readonly state: FixState;
}

export function Choices({ open, state }: Props): ReactNode {
  const { t } = useTexts();
  if (open.kind === 'word') return <Words open={open} state={state} />;
  if (open.kind === 'day_order')
    return (
      <TwoWays
        label={t.fixes.dayOrder}
        state={state}
        value={state.choice.dayOrder}
        options={{ 'day-first': t.fixes.dayFirst, 'month-first': t.fixes.monthFirst }}
        choiceOf={(dayOrder) => ({ dayOrder })}
      />
    );
  if (open.kind === 'decimal')
    return (
      <TwoWays
        label={t.fixes.decimal}
        state={state}
        value={state.choice.decimal}
        options={{ '.': t.fixes.point, ',': t.fixes.comma }}
        choiceOf={(decimal) => ({ decimal })}
      />
    );
  return null;
}

interface TwoWaysProps<Way extends string> {
  readonly label: string;
  readonly state: FixState;
  readonly value: Way | undefined;
  readonly options: Readonly<Record<Way, string>>;
  readonly choiceOf: (way: Way) => FixChoice;
}

function TwoWays<Way extends string>({ label, state, value, options, choiceOf }: TwoWaysProps<Way>): ReactNode {
  const styles = useWizardStyles();
  const { t } = useTexts();
  const hint = state.proposed ? t.fixes.proposed : t.fixes.notProposed;
  return (
    <Field label={label} size="small" {...(state.proposed || value === undefined ? { hint } : {})}>
      <Select
        size="small"
        className={styles.select}
        value={value ?? ''}
        onChange={(_event, data) => state.choose(data.value === '' ? {} : choiceOf(data.value as Way))}
      >
        <option value="">{t.fixes.choose}</option>
        {(Object.keys(options) as Way[]).map((way) => (
          <option key={way} value={way}>
            {options[way]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Words({ open, state }: Props): ReactNode {
  const styles = useWizardStyles();
  const { t, language } = useTexts();
  const column = open.findings[0]!.column;
  const isFlag = columnOf(open.table, column).kind === 'flag';
  const words = isFlag ? new Map(Object.entries(t.fixes.flags)) : wordsOf(open.table, column, language);
  const { words: chosen = {} } = state.choice;
  const texts = [...new Set(open.findings.map(({ value }) => textOf(value)))];
  return (
    <div className={styles.fields}>
      {texts.map((text) => (
        <Field key={text} label={t.fixes.wordFor(text)} size="small" className={styles.field}>
          <Select
            size="small"
            className={styles.select}
            value={Object.hasOwn(chosen, text) ? chosen[text] : ''}
            onChange={(_event, { value }) => state.choose({ words: { ...chosen, [text]: value } })}
          >
            <option value="">{t.fixes.choose}</option>
            {[...words].map(([code, word]) => (
              <option key={code} value={code}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
