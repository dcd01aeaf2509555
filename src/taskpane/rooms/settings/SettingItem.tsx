/** One setting: what it means, the value that holds, its default, unit, limits and source, and a field for another value. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { settingDeclarations, type SettingDeclaration, type SettingKey } from '../../../settings/declarations/index';
import type { SettingValue } from '../../../settings/settings';
import { currentValue, draftId, ownRow, typedText, usualValue } from '../../data/settings/draft';
import { useLayout } from '../../parts/layout';
import { useTexts, type PaneTexts } from '../../state/texts';
import type { SettingsState } from './use-settings';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', rowGap: '2px', paddingBottom: '8px', minWidth: 0 },
  key: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px', overflowWrap: 'anywhere' },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', minWidth: 0 },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
});

interface Props {
  readonly settingKey: SettingKey;
  readonly segment: string;
  readonly settings: SettingsState;
}

/** A value as it is shown. */
export function shownValue(value: SettingValue, { t, language }: PaneTexts): string {
  if (value === null) return t.settings.derived;
  if (value === '') return t.settings.blank;
  if (typeof value === 'boolean') return value ? t.settings.yes : t.settings.no;
  return typedText(value, language);
}

export function SettingItem({ settingKey: key, segment, settings }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const paneTexts = useTexts();
  const { t, texts } = paneTexts;
  const { table, pending } = settings;
  const declaration: SettingDeclaration = settingDeclarations[key];
  const row = ownRow(table, key, segment);
  const usual = shownValue(usualValue(table, key, segment), paneTexts);
  const typed = settings.typed(key, segment);
  const fault = pending.faults.get(draftId(key, segment));
  const source = (texts.settings.sources as Readonly<Partial<Record<SettingKey, string>>>)[key];
  return (
    <div className={styles.item}>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={texts.settings.meanings[key]}
          size="small"
          {...(fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault })}
        >
          {/* Field hands its one child the label: the control is drawn here, not in a component of its own. */}
          {control(declaration, {
            text: typed ?? (row === undefined ? '' : typedText(row.value, paneTexts.language)),
            usual,
            className: styles.input,
            texts: paneTexts,
            onText: (text) => settings.type(key, segment, text),
          })}
        </Field>
      </div>
      <div className={layout.between}>
        <span className={layout.secondary}>
          <span className={styles.key}>{key}</span> ·{' '}
          {row === undefined
            ? t.settings.isDefault(usual)
            : t.settings.otherwise(shownValue(currentValue(table, key, segment), paneTexts), usual)}{' '}
          · {texts.settings.units[declaration.unit]}
          {limitsOf(declaration, paneTexts)} · {source === undefined ? t.settings.ownSource : t.settings.source(source)}
        </span>
        {(row !== undefined || typed !== undefined) && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t.settings.resetOf(key)}
            disabled={typed === '' || (row === undefined && typed === undefined)}
            onClick={() => settings.type(key, segment, row === undefined ? null : '')}
          >
            {t.settings.reset}
          </Button>
        )}
      </div>
    </div>
  );
}

function limitsOf(declaration: SettingDeclaration, { t, format }: PaneTexts): string {
  if (!('min' in declaration)) return '';
  const write = (limit: number): string => (Number.isInteger(limit) ? format.number(limit) : String(limit));
  return `, ${t.settings.limits(write(declaration.min), write(declaration.max))}`;
}

interface Control {
  readonly text: string;
  readonly usual: string;
  readonly className: string;
  readonly texts: PaneTexts;
  onText(text: string): void;
}

function control(declaration: SettingDeclaration, { text, usual, className, texts: { t }, onText }: Control): ReactNode {
  const words = wordsOf(declaration);
  if (words === undefined)
    return (
      <Input
        className={className}
        size="small"
        autoComplete="off"
        {...(declaration.unit === 'word' ? {} : { inputMode: 'decimal' as const })}
        value={text}
        placeholder={t.settings.asDefault(usual)}
        onChange={(_event, { value }) => onText(value)}
      />
    );
  const flags = new Map([
    ['TRUE', t.settings.yes],
    ['FALSE', t.settings.no],
  ]);
  return (
    <Select size="small" value={text} onChange={(_event, { value }) => onText(value)}>
      <option value="">{t.settings.asDefault(usual)}</option>
      {words.map((word) => (
        <option key={word} value={word}>
          {flags.get(word) ?? word}
        </option>
      ))}
    </Select>
  );
}

/** The words that a setting is one of. */
function wordsOf(declaration: SettingDeclaration): readonly string[] | undefined {
  if (typeof declaration.default === 'boolean') return ['TRUE', 'FALSE'];
  return 'words' in declaration && !('several' in declaration) ? declaration.words : undefined;
}
