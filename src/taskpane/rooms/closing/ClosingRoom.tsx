/** The room of the quarter-end: which day, what is to be booked, why, the journal, and the button that closes the period. */
import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isOpen } from '../../../metrics/concessions/closing/line';
import type { Closing } from '../../../metrics/concessions/closing/closing';
import { isoDate } from '../../../tables/dates';
import { FaultBar } from '../../parts/FaultBar';
import { TaskBar } from '../../parts/TaskBar';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import { NoFigures } from '../data/NoFigures';
import { BookSection } from './BookSection';
import { FaultsSection } from './FaultsSection';
import { JournalSection } from './JournalSection';
import { LinesSection } from './LinesSection';
import { SumsSection } from './SumsSection';
import { ClosingContext, dayOf, useClosing, useClosingState } from './use-closing';

export function ClosingRoom(): ReactNode {
  const { figures } = useData();
  return figures === null ? <NoFigures /> : <Room asOf={figures.asOf} />;
}

function Room({ asOf }: { readonly asOf: number }): ReactNode {
  const closing = useClosingState(asOf);
  return (
    <ClosingContext value={closing}>
      <Day />
      <Shown />
    </ClosingContext>
  );
}

const useStyles = makeStyles({ input: { maxWidth: '180px' } });

function Day(): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const texts = t.closing;
  const { day, choose } = useClosing();
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    const next = dayOf(text);
    setTyped(next === undefined ? text : null);
    if (next !== undefined) choose(next);
  };
  return (
    <Field
      label={texts.day}
      size="small"
      {...(typed === null ? { hint: texts.dayHint } : { validationState: 'error' as const, validationMessage: texts.dayInvalid })}
    >
      <Input
        className={styles.input}
        type="date"
        size="small"
        value={typed ?? isoDate(day)}
        min="1900-01-01"
        max="9999-12-31"
        onChange={(_event, { value }) => type(value)}
      />
    </Field>
  );
}

function Shown(): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.closing;
  const { result, task, again } = useClosing();
  if (result === undefined) {
    const { done, total } = task.progress ?? { done: 0, total: 0 };
    return task.progress === null ? (
      <Spinner size="small" label={t.status.looking} />
    ) : (
      <TaskBar task={task} text={texts.computing(format.number(done), format.number(total))} />
    );
  }
  if (result.fault !== null) return <FaultBar fault={result.fault} title={t.errors.title} onRetry={again} />;
  if (result.computed === null)
    return (
      <div className={layout.section}>
        <p className={layout.text}>{texts.stopped}</p>
        <div>
          <Button size="small" onClick={again}>
            {texts.again}
          </Button>
        </div>
      </div>
    );
  const { closing, settings } = result.computed;
  const nothing = closing.lines.length === 0 && closing.faults.length === 0 && closing.orphans.length === 0;
  if (nothing) return <p className={layout.text}>{texts.none}</p>;
  return (
    <>
      <State closing={closing} />
      <FaultsSection closing={closing} />
      <SumsSection closing={closing} />
      <LinesSection closing={closing} />
      <JournalSection closing={closing} />
      <BookSection closing={closing} settings={settings} />
    </>
  );
}

/** Is the day closed, open, or past? */
function State({ closing }: { readonly closing: Closing }): ReactNode {
  const { t, format } = useTexts();
  const { state } = t.closing;
  const { day, latest, lines } = closing;
  const open = lines.filter(isOpen).length;
  const shown = format.number(open);
  const closed = lines.some((line) => !isOpen(line));
  const last = latest === -Infinity ? state.never : state.last(format.date(latest));
  if (latest > day && !closed)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{state.later(format.date(latest))}</MessageBarBody>
      </MessageBar>
    );
  return (
    <MessageBar intent={closed ? 'success' : 'info'} layout="multiline">
      <MessageBarBody>
        {closed && open === 0 && state.closed(format.date(day))}
        {closed && open > 0 && state.partly(open, shown)}
        {!closed && `${state.open(open, shown)} ${last}`}
      </MessageBarBody>
    </MessageBar>
  );
}
