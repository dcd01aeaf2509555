/** A field for one figure: what is wrong is said while it is typed; once left, the figure stands as the language writes it. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%', textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  unit: { fontSize: '12px' },
});

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The text as it is written once the field is left; undefined while it can't be read. */
  readonly tidy: (text: string) => string | undefined;
  readonly unit?: string;
  readonly fault?: string | undefined;
  readonly placeholder?: string | undefined;
}

export function FigureField({ label, text, onText, tidy, unit, fault, placeholder }: Props): ReactNode {
  const styles = useStyles();
  const leave = (): void => {
    const next = tidy(text);
    if (next !== undefined && next !== text) onText(next);
  };
  return (
    <Field
      className={styles.field}
      label={label}
      size="small"
      {...(fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault })}
    >
      <Input
        className={styles.input}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(unit === undefined ? {} : { contentAfter: <span className={styles.unit}>{unit}</span> })}
        onChange={(_event, { value }) => onText(value)}
        onBlur={leave}
      />
    </Field>
  );
}
