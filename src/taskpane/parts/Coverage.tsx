/** How much of the evidence a figure rests on: a thin bar under it. Below the least that a verdict needs the bar is hollow. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { chart } from '../theme';

const useStyles = makeStyles({
  track: {
    display: 'block',
    height: '3px',
    backgroundColor: chart.track,
    forcedColorAdjust: 'none',
    borderRadius: '1px',
    overflow: 'hidden',
    outline: `1px solid ${chart.outline}`,
  },
  fill: { display: 'block', height: '100%', backgroundColor: chart.measure, forcedColorAdjust: 'none' },
  hollow: { boxSizing: 'border-box', backgroundColor: 'transparent', border: `1px solid ${chart.edge}` },
});

interface Props {
  /** 0 to 1. */
  readonly share: number;
  /** Share from which the figure says something. */
  readonly least?: number;
  /** Says what the bar shows; left out where the same is written beside it. */
  readonly label?: string;
}

export function Coverage({ share, least = 0, label }: Props): ReactNode {
  const styles = useStyles();
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return (
    <span
      className={styles.track}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label })}
    >
      <span className={mergeClasses(styles.fill, share < least && styles.hollow)} style={{ width }} />
    </span>
  );
}
