/** What the figures are of: the date, how many accounts; and what is going on, with the way to stop it. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { parseIsoDate } from '../../tables/dates';
import { useLayout } from '../parts/layout';
import { usePane } from '../state/pane';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '0 4px 2px 12px',
    minHeight: '26px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  bar: { borderRadius: 0 },
});

export function StatusLine(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, data, writing } = usePane();
  const progress = writing.progress ?? data.progress;
  const text = useStatusText();
  const share = progress === null || !('total' in progress) || progress.total === 0 ? undefined : progress.done / progress.total;
  return (
    <>
      <div className={styles.line}>
        <span className={`${layout.grow} ${layout.ellipsis}`} title={text}>
          {text}
        </span>
        {progress === null ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            aria-label={t.status.readAgain}
            title={t.status.readAgain}
            onClick={data.refresh}
          />
        ) : (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={progress.phase === 'stopping'}
            onClick={writing.progress === null ? data.cancel : writing.cancel}
          >
            {t.status.cancel}
          </Button>
        )}
      </div>
      {progress !== null && (
        <ProgressBar
          className={styles.bar}
          thickness="medium"
          shape="square"
          aria-label={text}
          {...(share === undefined ? {} : { value: share })}
        />
      )}
    </>
  );
}

function useStatusText(): string {
  const { t, format, data, writing, announce } = usePane();
  const { progress, figures, asOf, stale, cancelled, findings, fault } = data;
  const problems = findings.filter(({ severity }) => severity !== 'note').length;
  const finished = progress === null && figures !== null && fault === null && !cancelled;
  const summary = !finished
    ? ''
    : t.status.done(
        t.accountCount(figures.totals.accounts, format.number(figures.totals.accounts)),
        problems === 0 ? t.status.noProblems : t.status.problems(problems, format.number(problems)),
      );
  useEffect(() => {
    if (summary !== '') announce(summary);
  }, [summary, announce]);
  if (writing.progress?.phase === 'stopping') return t.status.stopping;
  if (writing.progress !== null)
    return writing.progress.total === 0
      ? t.status.writing
      : t.status.writingStep(format.number(writing.progress.done), format.number(writing.progress.total));
  if (progress !== null) {
    if (progress.phase === 'looking') return t.status.looking;
    const [done, total] = [format.number(progress.done), format.number(progress.total)];
    return progress.phase === 'reading' ? t.status.reading(progress.table, done, total) : t.status.computing(done, total);
  }
  if (stale) return t.status.changed;
  if (cancelled) return figures === null ? t.status.cancelledFirst : t.status.cancelled;
  const serial = parseIsoDate(asOf.date);
  const date = typeof serial === 'number' ? t.asOf(format.date(serial)) : t.asOfUnset;
  return figures === null ? date : `${date} · ${t.accountCount(figures.totals.accounts, format.number(figures.totals.accounts))}`;
}
