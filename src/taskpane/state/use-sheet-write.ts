/** A button that writes a sheet: what became of it in words, beside the button and for screen readers. One sheet is written at a time. */
import { useState } from 'react';
import type { WriteOptions } from '../../workbook/index';
import { useAnnounce } from './announcements';
import { isCancelled } from './faults';
import { useAttempts } from './refusals';
import { useTexts } from './texts';
import { useWriting } from './writing';

export interface SheetWrite<Written> {
  /** A sheet is being written, by this button or another. */
  readonly busy: boolean;
  readonly written: Written | null;
  /** '' before anything was written, and after a refusal: that one is shown as all refusals are. */
  readonly outcome: string;
  start(write: (options: WriteOptions) => Promise<Written>): void;
}

export function useSheetWrite<Written>(say: (written: Written) => string): SheetWrite<Written> {
  const { t } = useTexts();
  const { attempt } = useAttempts();
  const announce = useAnnounce();
  const { busy, run } = useWriting();
  const [written, setWritten] = useState<Written | null>(null);
  const [outcome, setOutcome] = useState('');
  const tell = (text: string): void => {
    setOutcome(text);
    announce(text);
  };
  const start = (write: (options: WriteOptions) => Promise<Written>): void => {
    setWritten(null);
    setOutcome('');
    attempt(async () => {
      try {
        const done = await run(write);
        setWritten(done);
        tell(say(done));
      } catch (error) {
        if (!isCancelled(error)) throw error;
        tell(t.status.notWritten);
      }
    });
  };
  return { busy, written, outcome, start };
}
