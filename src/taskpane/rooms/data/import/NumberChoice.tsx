/** A whole number that was found and can be changed: it is taken when the field is left, or at Enter. */
import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from './styles';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  /** Where the number comes from. */
  readonly hint: string;
  readonly onChoose: (value: number) => void;
}

export function NumberChoice({ label, value, least, hint, onChoose }: Props): ReactNode {
  const styles = useWizardStyles();
  const { t } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  const valid = number >= least;
  const take = (): void => {
    if (!valid) return;
    setTyped(null);
    if (number !== value) onChoose(number);
  };
  return (
    <Field
      className={styles.field}
      label={label}
      size="small"
      {...(valid ? { hint } : { validationState: 'error' as const, validationMessage: t.importing.reading.wholeNumber })}
    >
      <Input
        className={styles.select}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </Field>
  );
}
