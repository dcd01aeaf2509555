/** Closing the period, or reopening it: with a name for it, and the rows that are written told before. */
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { obstacleTo, toBeBooked } from '../../../metrics/concessions/closing/booking';
import type { Closing } from '../../../metrics/concessions/closing/closing';
import { isOpen } from '../../../metrics/concessions/closing/line';
import type { SettingValues } from '../../../settings/declarations/index';
import { useLayout } from '../../parts/layout';
import { useClosingWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { useBooking } from './use-booking';
import { useClosing } from './use-closing';

const useStyles = makeStyles({
  button: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  input: { maxWidth: '260px' },
});

/** Whose name the rows get; `asked`: nobody was named when it was wanted. */
function SignedBy({ asked }: { readonly asked: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const texts = t.closing.book;
  const [{ by }, setWork] = useClosingWork();
  const missing = asked && by.trim() === '';
  return (
    <Field
      label={texts.name}
      size="small"
      {...(missing ? { validationState: 'error' as const, validationMessage: texts.nameMissing } : { hint: texts.nameHint })}
    >
      <Input
        className={styles.input}
        size="small"
        value={by}
        maxLength={100}
        onChange={(_event, { value }) => setWork((now) => ({ ...now, by: value }))}
      />
    </Field>
  );
}

/** Why the period can't be closed. */
function InTheWay({ closing }: { readonly closing: Closing }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const obstacle = obstacleTo(closing);
  if (obstacle === undefined) return null;
  if (obstacle.kind === 'later_close') return <p className={layout.text}>{t.closing.state.later(format.date(obstacle.day))}</p>;
  const names = obstacle.lines.slice(0, 5).map(({ schemeId }) => schemeId);
  return (
    <p className={layout.text}>{t.closing.book.unknown(obstacle.lines.length, format.number(obstacle.lines.length), format.list(names))}</p>
  );
}

/** Whether to close although some contracts can't be computed. */
function WithoutThese({ count, without, onChange }: { count: number; without: boolean; onChange: (without: boolean) => void }): ReactNode {
  const { t, format } = useTexts();
  if (count === 0) return null;
  return (
    <Checkbox
      label={t.closing.book.without(count, format.number(count))}
      checked={without}
      onChange={(_event, { checked }) => onChange(checked === true)}
    />
  );
}

/** Nothing stands in the way of closing what there is to close. */
const isComplete = (closing: Closing, without: boolean): boolean =>
  toBeBooked(closing).length > 0 && obstacleTo(closing) === undefined && (closing.faults.length === 0 || without);

interface Props {
  readonly closing: Closing;
  readonly settings: SettingValues;
}

export function BookSection({ closing, settings }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.closing.book;
  const [{ by }] = useClosingWork();
  const [without, setWithout] = useState(false);
  const [asked, setAsked] = useState(false);
  const { stale } = useClosing();
  const booking = useBooking(closing, settings);
  const idle = !booking.busy && !stale;
  const { day, faults, lines, latest } = closing;
  const rows = toBeBooked(closing);
  const isClosed = lines.some((line) => !isOpen(line));
  const canClose = idle && isComplete(closing, without);
  const canReopen = isClosed && latest === day && idle;
  const signed = (action: () => void) => (): void => {
    setAsked(by.trim() === '');
    if (by.trim() !== '') action();
  };
  const shownDay = format.date(day);
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="closing-book">
      <h2 id="closing-book" className={layout.h2}>
        {texts.heading}
      </h2>
      <p className={layout.secondary}>{isClosed && rows.length === 0 ? texts.reopenWhat : texts.what}</p>
      <SignedBy asked={asked} />
      <InTheWay closing={closing} />
      {rows.length > 0 && <WithoutThese count={faults.length} without={without} onChange={setWithout} />}
      <div className={styles.buttons}>
        {rows.length > 0 && (
          <Button
            appearance="primary"
            className={styles.button}
            size="small"
            disabledFocusable={!canClose}
            onClick={canClose ? signed(() => booking.close(by.trim())) : undefined}
          >
            {texts.close(shownDay)}
          </Button>
        )}
        {isClosed && (
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={!canReopen}
            onClick={canReopen ? signed(() => booking.reopen(by.trim())) : undefined}
          >
            {texts.reopen(shownDay)}
          </Button>
        )}
      </div>
      {booking.outcome !== '' && <p className={layout.secondary}>{booking.outcome}</p>}
    </section>
  );
}
