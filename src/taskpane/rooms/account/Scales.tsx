/** Two scales: the index from what is known to what could be, and the amount against revenue with its reference mark. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';

/** Average switching cost over annual spend in Peukert (2019): a mark to compare with, not a target. */
const REFERENCE_RATIO = 0.33;
const HEIGHT = 10;

const useStyles = makeStyles({
  svg: { display: 'block', width: '100%', height: `${HEIGHT}px` },
});

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export function IndexBar({ low, high }: { readonly low: number; readonly high: number }): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.svg} aria-hidden focusable="false">
      <rect width="100%" height={HEIGHT} fill={chart.track} stroke={chart.outline} />
      <rect width={percent(low / 100)} height={HEIGHT} fill={chart.measure} />
      <rect x={percent(low / 100)} width={percent(Math.max(0, high - low) / 100)} height={HEIGHT} fill={chart.measure} fillOpacity={0.35} />
    </svg>
  );
}

export function RatioBar({ ratio }: { readonly ratio: number }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const scale = Math.max(1, ratio);
  return (
    <div>
      <svg className={styles.svg} aria-hidden focusable="false">
        <rect y={2} width="100%" height={HEIGHT - 4} fill={chart.track} stroke={chart.outline} />
        <rect y={2} width={percent(ratio / scale)} height={HEIGHT - 4} fill={chart.measure} />
        <rect x={percent(REFERENCE_RATIO / scale)} width={2} height={HEIGHT} fill={chart.ink} />
      </svg>
      <p className={layout.secondary}>
        {t.account.referenceMark(format.percent(REFERENCE_RATIO))} – {t.account.referenceNote}
      </p>
    </div>
  );
}
