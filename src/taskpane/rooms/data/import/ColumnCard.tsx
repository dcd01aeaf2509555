/** A column of the file: what it is taken for, how its cells are read, and the first of them as they would be. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { readingText } from '../../../../tables/mapping-text';
import type { ColumnReading } from '../../../../tables/mapping';
import type { ColumnDeclaration } from '../../../../tables/schema';
import type { Destination } from '../../../data/import/destinations';
import { headerText } from '../../../data/import/plan';
import { shortened, shownCell } from '../../../data/import/shown-cell';
import type { ColumnLook, ColumnWork, ReadFile } from '../../../data/import/work';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';

interface Props {
  readonly wizard: Wizard;
  readonly file: ReadFile;
  readonly destination: Destination;
  readonly position: number;
}

const EXAMPLES = 3;
const ROWS_LOOKED_AT = 200;

/** The first cells that say something, each once. */
function examplesOf({ source }: ReadFile, position: number): string[] {
  const filled = source.rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => (row[position]!.trim() === '' ? [] : [row[position]!]));
  return [...new Set(filled)].slice(0, EXAMPLES);
}

export function ColumnCard({ wizard, file, destination, position }: Props): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, language } = useTexts();
  const texts = t.importing.mapping;
  const column = wizard.work.columns[position]!;
  const declared = destination.columns.find(({ name }) => name === column.ours);
  const examples = examplesOf(file, position);
  return (
    <div className={`${styles.card} ${declared === undefined ? '' : styles.taken}`}>
      <Field className={styles.field} label={texts.column(shortened(headerText(file.source.header, position, language)))} size="small">
        <Select
          className={styles.select}
          size="small"
          value={column.ours ?? ''}
          onChange={(_event, { value }) => wizard.setColumn(position, { ours: value === '' ? null : value })}
        >
          <option value="">{texts.leaveOut}</option>
          {destination.columns.map(({ name, titles }) => (
            <option key={name} value={name}>
              {titles[language]}
            </option>
          ))}
        </Select>
      </Field>
      <p className={layout.secondary}>{examples.length === 0 ? texts.noExamples : texts.examples(examples.map(shortened).join(' · '))}</p>
      {declared !== undefined && (
        <Reading {...{ wizard, position, column, declared, examples }} table={destination.kind} look={file.looks[position]!} />
      )}
    </div>
  );
}

interface ReadingProps {
  readonly wizard: Wizard;
  readonly position: number;
  readonly column: ColumnWork;
  readonly declared: ColumnDeclaration;
  readonly examples: readonly string[];
  readonly table: string;
  readonly look: ColumnLook;
}

function Reading({ wizard, position, column, declared, examples, table, look }: ReadingProps): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, language, format } = useTexts();
  const texts = t.importing.mapping;
  const { reading, suggested } = column;
  const change = (next: ColumnReading): void => wizard.setColumn(position, { reading: next });
  const words = readingText(suggested, language);
  const taken = words !== '' && Object.keys(suggested).every((key) => key in reading);
  const shown = examples.map((cell) => shownCell(table, declared, reading, cell, format, language));
  const isDay = declared.kind === 'date' || declared.kind === 'moment';
  // Where no cell can be read in two ways, there is nothing to choose.
  const open = (code: 'ambiguous_dates' | 'ambiguous_numbers'): boolean => look.notes.some((note) => note.code === code);
  const asksOrder = isDay && (reading.dayOrder !== undefined || look.reading.dayOrder !== undefined || open('ambiguous_dates'));
  const asksMark =
    declared.kind === 'number' && (reading.decimal !== undefined || look.reading.decimal !== undefined || open('ambiguous_numbers'));
  const differs = shown.some((one, index) => one !== null && one.text !== shortened(examples[index]!));
  return (
    <>
      {asksOrder && (
        <Choice
          label={texts.dayOrder}
          value={reading.dayOrder ?? ''}
          words={{ 'day-first': texts.dayFirst, 'month-first': texts.monthFirst }}
          onChoose={(value) => {
            const { dayOrder: _order, ...others } = reading;
            change(value === undefined ? others : { ...others, dayOrder: value });
          }}
        />
      )}
      {asksMark && (
        <Choice
          label={texts.decimal}
          value={reading.decimal ?? ''}
          words={{ '.': texts.point, ',': texts.comma }}
          onChoose={(value) => {
            const { decimal: _mark, ...others } = reading;
            change(value === undefined ? others : { ...others, decimal: value });
          }}
        />
      )}
      {words !== '' && (
        <Checkbox
          size="medium"
          label={texts.otherReading(words)}
          checked={taken}
          onChange={(_event, { checked }) => {
            const { dayOrder, decimal } = reading;
            const marks = { ...(dayOrder === undefined ? {} : { dayOrder }), ...(decimal === undefined ? {} : { decimal }) };
            change(checked === true ? { ...marks, ...suggested } : marks);
          }}
        />
      )}
      {differs && (
        <p className={layout.secondary}>
          {texts.readAs('')}
          {shown.map((one, index) => (
            <span key={examples[index]} className={one?.refused === true ? styles.refused : ''}>
              {index > 0 ? ' · ' : ''}
              {one?.text ?? t.importing.counts.blank}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly words: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, value, words, onChoose }: ChoiceProps<Value>): ReactNode {
  const styles = useWizardStyles();
  const { t } = useTexts();
  return (
    <Field className={styles.field} label={label} size="small">
      <Select
        className={styles.select}
        size="small"
        value={value}
        onChange={(_event, data) => onChoose(data.value === '' ? undefined : (data.value as Value))}
      >
        <option value="">{t.importing.mapping.undecided}</option>
        {(Object.keys(words) as Value[]).map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
