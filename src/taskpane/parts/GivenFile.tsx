/** A text file given away: its text to copy, and a link that saves it where the host lets files be saved. */
import type { ReactNode } from 'react';
import { CopyText } from './CopyText';
import { useLayout } from './layout';

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
  const layout = useLayout();
  return (
    <details>
      <summary className={layout.summary}>{title}</summary>
      <CopyText label={title} hint={hint} text={text} />
      <a className={layout.link} download={name} href={starts[kind] + encodeURIComponent(text)}>
        {link}
      </a>
    </details>
  );
}
