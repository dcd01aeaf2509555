/** What the figures are of: the date, how many accounts; and what is going on, with the way to stop it. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { parseIsoDate } from '../../tables/dates';
import { useLayout } from '../parts/layout';
import { useData, useReading, useReadingProgress } from '../state/data';
import { livesText } from '../parts/lives-text';
import { useTexts, type PaneTexts } from '../state/texts';
import { useSaid } from '../state/use-said';
import type { ReadingProgress, WorkbookData } from '../state/use-workbook-data';
import { useWriting, useWritingProgress, type WritingProgress } from '../state/writing';

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

type Progress = ReadingProgress | WritingProgress;

export function StatusLine(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const { refresh } = useData();
  const reading = useReading();
  const writing = useWriting();
  const readingProgress = useReadingProgress();
  const writingProgress = useWritingProgress();
  const progress = writingProgress ?? readingProgress;
  const text = useStatusText(progress);
  useSaid(useSummary());
  return (
    <>
      <div className={styles.line}>
        <span className={`${layout.grow} ${progress === null ? '' : layout.ellipsis}`} title={text}>
          {text}
        </span>
        {progress === null ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            aria-label={t.status.readAgain}
            title={t.status.readAgain}
            onClick={refresh}
          />
        ) : (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={progress.phase === 'stopping'}
            onClick={writingProgress === null ? reading.cancel : writing.cancel}
          >
            {t.status.cancel}
          </Button>
        )}
      </div>
      {progress !== null && (
        <ProgressBar className={styles.bar} thickness="medium" shape="square" aria-label={text} {...shareOf(progress)} />
      )}
    </>
  );
}

/** Nothing where it isn't known how much there is to do. */
const shareOf = (progress: Progress): { readonly value?: number } =>
  'total' in progress && progress.total > 0 ? { value: progress.done / progress.total } : {};

/** Read out once the figures stand. */
function useSummary(): string {
  const { t, format } = useTexts();
  const { figures, findings, fault } = useData();
  const { running, cancelled } = useReading();
  if (running || cancelled || figures === null || fault !== null) return '';
  const problems = findings.filter(({ severity }) => severity !== 'note').length;
  return t.status.done(
    livesText(figures, t, format),
    problems === 0 ? t.status.noProblems : t.status.problems(problems, format.number(problems)),
  );
}

function useStatusText(progress: Progress | null): string {
  const texts = useTexts();
  const data = useData();
  const { stale, cancelled } = useReading();
  const { status } = texts.t;
  if (progress !== null) return progressText(progress, texts);
  if (stale) return status.changed;
  if (cancelled) return data.figures === null ? status.cancelledFirst : status.cancelled;
  return restingText(data, texts);
}

function progressText(progress: Progress, { t: { status }, format }: PaneTexts): string {
  if (progress.phase === 'looking') return status.looking;
  if (progress.phase === 'stopping') return status.stopping;
  const [done, total] = [format.number(progress.done), format.number(progress.total)];
  switch (progress.phase) {
    case 'reading':
      return status.reading(progress.table, done, total);
    case 'computing':
      return status.computing(done, total);
    case 'writing':
      return progress.total === 0 ? status.writing : status.writingStep(done, total);
  }
}

function restingText({ asOf, figures }: WorkbookData, { t, format }: PaneTexts): string {
  const serial = parseIsoDate(asOf.date);
  const date = typeof serial === 'number' ? t.asOf(format.date(serial)) : t.asOfUnset;
  return figures === null ? date : `${date} · ${livesText(figures, t, format)}`;
}
