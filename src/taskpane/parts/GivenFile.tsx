/** A text file given away: its text to copy, and a link that saves it where the host lets files be saved. */
import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from './layout';

const useStyles = makeStyles({
  text: { '& textarea': { fontFamily: 'monospace', fontSize: '12px', whiteSpace: 'pre', overflowX: 'auto' } },
});

/** Marks the text as UTF-8: Excel takes it for another encoding otherwise. A calendar is UTF-8 by its standard. */
const starts = {
  csv: 'data:text/csv;charset=utf-8,%EF%BB%BF',
  calendar: 'data:text/calendar;charset=utf-8,',
} as const;

interface Props {
  readonly kind: keyof typeof starts;
  readonly title: string;
  readonly hint: string;
  readonly link: string;
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
}

export function GivenFile({ kind, title, hint, link, name, text }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <details>
      <summary className={layout.summary}>{title}</summary>
      <Field label={title} hint={hint} size="small">
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
      <a className={layout.link} download={name} href={starts[kind] + encodeURIComponent(text)}>
        {link}
      </a>
    </details>
  );
}
