/** A text to be copied: the first click selects all of it. */
import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  text: { '& textarea': { fontFamily: 'monospace', fontSize: '12px', whiteSpace: 'pre', overflowX: 'auto' } },
});

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
}

export function CopyText({ label, hint, text }: Props): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint} size="small">
      <Textarea
        className={styles.text}
        size="small"
        rows={8}
        resize="vertical"
        readOnly
        value={text}
        onClick={({ currentTarget }) => {
          if (currentTarget.selectionStart === currentTarget.selectionEnd) currentTarget.select();
        }}
      />
    </Field>
  );
}
