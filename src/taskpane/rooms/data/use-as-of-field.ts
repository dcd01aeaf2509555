/** The date field: what is typed counts once it is a date; until then it stays as it is and says why it doesn't. */
import { useState } from 'react';
import { useData, useWorkbook } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { validDate, type AsOfState } from '../../state/use-workbook-data';

export interface AsOfFieldState {
  readonly text: string;
  readonly invalid: boolean;
  readonly asOf: AsOfState;
  type(text: string): void;
  /** Back to the workbook's own date; undefined when it has none or it is in force. */
  readonly back: (() => void) | undefined;
  /** Writes the chosen date into the workbook. */
  readonly write: (() => void) | undefined;
}

export function useAsOfField(): AsOfFieldState {
  const { asOf, chooseAsOf, refresh } = useData();
  const workbook = useWorkbook();
  const { attempt } = useAttempts();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? asOf.date;
  const type = (next: string): void => {
    const date = validDate(next);
    setDraft(date === '' ? next : null);
    if (date !== '' && date !== asOf.date) chooseAsOf(date);
  };
  const back = asOf.ofWorkbook !== null && asOf.source === 'chosen' ? () => chooseAsOf(null) : undefined;
  const write =
    asOf.source === 'name' || asOf.date === ''
      ? undefined
      : () =>
          attempt(async () => {
            await workbook.setAsOf(asOf.date);
            chooseAsOf(null);
            refresh();
          });
  return { text, invalid: draft !== null, asOf, type, back, write };
}
