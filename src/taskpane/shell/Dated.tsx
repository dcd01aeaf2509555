/** What a room shows of the workbook: pale, with a word on it, while the workbook has changed or is being read again. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../parts/layout';
import { useReading } from '../state/data';
import { useTexts } from '../state/texts';

/** What is read again sooner does not flicker. */
const DELAY = '300ms';

const useStyles = makeStyles({
  shown: { transitionProperty: 'opacity', transitionDuration: '100ms' },
  pale: { opacity: 0.5, transitionDelay: DELAY },
  mark: { position: 'sticky', top: '6px', zIndex: 1, height: 0, display: 'flex', justifyContent: 'center', marginBottom: '-16px' },
  word: {
    alignSelf: 'flex-start',
    padding: '2px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow4,
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'hidden' } },
    animationDuration: DELAY,
  },
});

export function Dated({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const { outdated, running, cancelled } = useReading();
  return (
    <>
      {outdated && (
        <div className={styles.mark}>
          <span className={styles.word}>{cancelled && !running ? t.status.outdated : t.status.readingAgain}</span>
        </div>
      )}
      <div className={mergeClasses(layout.rows, styles.shown, outdated && styles.pale)}>{children}</div>
    </>
  );
}
