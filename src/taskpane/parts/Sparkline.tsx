/** How a figure ran over the snapshots, drawn small; in words for those who don't see it. */
import type { ReactNode } from 'react';
import { sparkline, type TrendPoint } from '../data/moved/trend';
import { chart } from '../theme';

const [WIDTH, HEIGHT, EDGE] = [72, 18, 3];

interface Props {
  readonly points: readonly TrendPoint[];
  /** What it says. */
  readonly text: string;
}

export function Sparkline({ points, text }: Props): ReactNode {
  const shape = sparkline(points, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE);
  if (shape === undefined) return null;
  const [x, y] = shape.end;
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={text} focusable="false">
      <title>{text}</title>
      <g transform={`translate(${EDGE} ${EDGE})`}>
        <path d={shape.path} fill="none" stroke={chart.measure} strokeWidth={1.5} strokeLinejoin="round" />
        <circle cx={x} cy={y} r={2} fill={chart.measure} />
      </g>
    </svg>
  );
}
