/** One column of theirs: what it is read as and why, how its cells are read, and its first cells as they will be read. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Ask } from '../../../../mapping/types';
import { choiceCodes } from '../../../../tables/cell';
import type { Cells } from '../../../../tables/headers';
import type { ColumnDeclaration } from '../../../../tables/schema';
import type { DraftColumn } from '../../../data/mapping/draft';
import { previewOf, wordFor } from '../../../data/mapping/preview';
import { choicesFor, chosenOption, withOption, withWord } from '../../../data/mapping/readings';
import { useLayout } from '../../../parts/layout';
import { useTexts, type PaneTexts } from '../../../state/texts';
import { reasonsText } from './reason-text';

const useStyles = makeStyles({
  column: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
    margin: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
  },
  header: { fontWeight: tokens.fontWeightSemibold, padding: '0 4px', overflowWrap: 'anywhere' },
  ask: { margin: 0, borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`, paddingLeft: '8px', overflowWrap: 'anywhere' },
  fault: { color: tokens.colorPaletteRedForeground1 },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '6px', minWidth: 0 },
});

interface Props {
  readonly column: DraftColumn;
  /** Name of the table of ours, and what it may hold. */
  readonly table: string;
  readonly declared: readonly ColumnDeclaration[];
  readonly rows: Cells;
  readonly onChange: (changed: Partial<DraftColumn>) => void;
}

export function MappedColumn({ column, table, declared, rows, onChange }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const { t, format, language } = texts;
  const { header, ours, reasons, position } = column;
  const name = header.trim() === '' ? t.mapping.noHeader(format.number(position + 1)) : header;
  const why = reasonsText(reasons, texts);
  const taken = declared.find((one) => one.name === ours);
  return (
    <fieldset className={styles.column}>
      <legend className={styles.header}>{name}</legend>
      <Select
        size="small"
        aria-label={t.mapping.ours(name)}
        value={ours ?? ''}
        disabled={header.trim() === ''}
        onChange={(_event, { value }) => onChange({ ours: value === '' ? null : value, reading: {}, asks: [], confidence: 1, reasons: [] })}
      >
        <option value="">{t.mapping.notRead}</option>
        {declared.map((one) => (
          <option key={one.name} value={one.name}>
            {one.titles[language]}
          </option>
        ))}
      </Select>
      {why !== '' && (
        <p className={layout.secondary}>
          {ours !== null && `${t.label(sureness(column, texts))} `}
          {why}.
        </p>
      )}
      {taken !== undefined && <Reading column={column} table={table} declaration={taken} onChange={onChange} />}
      {taken !== undefined && <FirstCells column={column} table={table} declaration={taken} rows={rows} />}
    </fieldset>
  );
}

function sureness({ confidence }: DraftColumn, { t }: PaneTexts): string {
  if (confidence >= 0.85) return t.mapping.sure;
  return confidence >= 0.6 ? t.mapping.likely : t.mapping.check;
}

interface Taken {
  readonly column: DraftColumn;
  readonly table: string;
  readonly declaration: ColumnDeclaration;
}

function Reading({ column, table, declaration, onChange }: Taken & Pick<Props, 'onChange'>): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { t, language } = texts;
  const { reading, asks } = column;
  const layout = useLayout();
  const choices = choicesFor(declaration);
  const words = [...new Set([...Object.keys(reading.words ?? {}), ...asks.flatMap((ask) => (ask.code === 'words' ? ask.words : []))])];
  const codes = declaration.kind === 'flag' ? ['true', 'false'] : choiceCodes(declaration);
  return (
    <>
      {asks.map((ask) => (
        <p key={ask.code} className={styles.ask}>
          {askText(ask, texts)}
        </p>
      ))}
      {(choices.length > 0 || words.length > 0) && (
        <details open={asks.length > 0 || Object.keys(reading).length > 0}>
          <summary className={layout.summary}>{t.mapping.how}</summary>
          <div className={styles.choices}>
            {choices.map((choice) => {
              const chosen = chosenOption(choice, reading);
              return (
                <Field key={choice.label} label={t.mapping[choice.label]} size="small">
                  <Select
                    size="small"
                    value={String(chosen)}
                    onChange={(_event, { value }) =>
                      onChange({ reading: withOption(choice, reading, Number(value)), asks: asks.filter(({ code }) => code === 'words') })
                    }
                  >
                    {chosen < 0 && <option value="-1">{reading.factor === undefined ? '…' : `× ${reading.factor}`}</option>}
                    {choice.options.map(({ label }, index) => (
                      <option key={label} value={String(index)}>
                        {t.mapping[label]}
                      </option>
                    ))}
                  </Select>
                </Field>
              );
            })}
            {(declaration.kind === 'choice' || declaration.kind === 'flag') &&
              words.map((word) => (
                <Field key={word} label={t.mapping.word(word)} size="small">
                  <Select
                    size="small"
                    value={reading.words?.[word] ?? ''}
                    onChange={(_event, { value }) => onChange({ reading: withWord(reading, word, value) })}
                  >
                    <option value="">{t.mapping.leave}</option>
                    {codes.map((code) => (
                      <option key={code} value={code}>
                        {wordFor(table, declaration, code, language)}
                      </option>
                    ))}
                  </Select>
                </Field>
              ))}
          </div>
        </details>
      )}
    </>
  );
}

function askText(ask: Ask, { t }: PaneTexts): string {
  const { asks } = t.mapping;
  if (ask.code === 'words') return asks.words(ask.words.join(', '));
  return 'example' in ask ? asks[ask.code](ask.example) : asks[ask.code];
}

function FirstCells({ column, table, declaration, rows }: Taken & Pick<Props, 'rows'>): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const cells = previewOf(rows, column.position, table, declaration, column.reading, language);
  if (cells.length === 0) return null;
  return (
    <div>
      <p className={layout.secondary}>{t.mapping.asRead}</p>
      <ul className={layout.list}>
        {cells.map(({ written, read, fault }, index) => (
          <li key={index} className={layout.secondary}>
            {fault === undefined ? (
              <>
                {written}
                {read !== written && ` → ${read === '' ? t.mapping.blank : read}`}
              </>
            ) : (
              <span className={styles.fault}>{fault}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
