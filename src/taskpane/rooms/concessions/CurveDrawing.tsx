/** What the curve's drawing consists of: dominated zones hatched over both panels, the outlay, the price of a unit under it, marks and cursor. */
import { makeStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { effectiveLines, marginalLines, outlayLines, pathOf, ticksOf } from '../../data/concessions/curve';
import type { ConcessionView } from '../../data/concessions/view';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';
import { useConcession } from './use-concession';
import { HEIGHT, type CurveState } from './use-curve';

const useStyles = makeStyles({
  label: { fontSize: '11px', fill: chart.ink, fontVariantNumeric: 'tabular-nums' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    rowGap: '2px',
    fontSize: '12px',
    lineHeight: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: '5px' },
});

interface Props {
  readonly state: CurveState;
  readonly view: ConcessionView;
}

/** Narrower zones would not be seen. */
const LEAST_WIDTH = 3;

export function CurveDrawing({ state, view }: Props): ReactNode {
  const hatch = useId();
  const { curve } = view;
  const { outlay, price, outlayScale, priceScale, shown } = state;
  const { span } = outlayScale;
  const inside = (volume: number): boolean => volume >= span.from && volume <= span.to;
  const x = outlayScale.x(shown.volume);
  return (
    <g aria-hidden>
      <defs>
        <ZoneHatch id={hatch} />
      </defs>
      {curve.zones.map(({ from, to }) => {
        const [left, right] = [outlayScale.x(Math.max(from, span.from)), outlayScale.x(Math.min(to, span.to))];
        if (to <= span.from || from >= span.to) return null;
        const width = Math.max(LEAST_WIDTH, right - left);
        return [outlay, price].map(({ top, bottom }) => (
          <rect key={`${from} ${top}`} x={right - width} y={top} width={width} height={bottom - top} fill={`url(#${hatch})`} />
        ));
      })}
      <Axes state={state} view={view} />
      {curve.cliffs
        .filter(({ volume }) => inside(volume))
        .map(({ volume, outlayBelow, outlayAbove }) => (
          <line
            key={volume}
            x1={outlayScale.x(volume)}
            x2={outlayScale.x(volume)}
            y1={outlayScale.y(outlayBelow)}
            y2={outlayScale.y(outlayAbove)}
            stroke={chart.measure}
            strokeWidth={1.5}
            strokeDasharray="2 2"
          />
        ))}
      <path
        d={pathOf(outlayLines(curve.segments), outlayScale)}
        fill="none"
        stroke={chart.measure}
        strokeWidth={2}
        strokeLinejoin="round"
      />
      {!isFlat(view) && (
        <path
          d={pathOf(marginalLines(curve.segments), priceScale)}
          fill="none"
          stroke={chart.edge}
          strokeWidth={1.5}
          strokeDasharray="5 3"
        />
      )}
      <path
        d={pathOf(effectiveLines(curve.segments), priceScale)}
        fill="none"
        stroke={chart.measure}
        strokeWidth={2}
        strokeLinejoin="round"
      />
      <Mark volume={curve.toDate} pays={view.toDate?.outlay} state={state} />
      <Mark volume={curve.forecast} pays={view.forecast?.outlay} state={state} hollow />
      <line x1={x} x2={x} y1={outlay.top} y2={price.bottom} stroke={chart.ink} strokeWidth={1} />
      <circle cx={x} cy={outlayScale.y(shown.outlay)} r={3} fill={chart.ink} stroke={chart.ground} />
      {!Number.isNaN(shown.effectivePrice) && (
        <circle cx={x} cy={priceScale.y(shown.effectivePrice)} r={3} fill={chart.ink} stroke={chart.ground} />
      )}
    </g>
  );
}

/** The hatch of volumes that nobody should stop at. */
const ZoneHatch = ({ id }: { readonly id: string }): ReactNode => (
  <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width={5} height={5} fill={chart.constrains} fillOpacity={0.22} />
    <line x1={0} y1={0} x2={0} y2={5} stroke={chart.constrains} strokeWidth={2} />
  </pattern>
);

function Mark({
  volume,
  pays,
  state,
  hollow = false,
}: {
  readonly volume: number;
  readonly pays: number | undefined;
  readonly state: CurveState;
  readonly hollow?: boolean;
}): ReactNode {
  const { span } = state.outlayScale;
  if (pays === undefined || !(volume >= span.from && volume <= span.to)) return null;
  return (
    <circle
      cx={state.outlayScale.x(volume)}
      cy={state.outlayScale.y(pays)}
      r={4.5}
      fill={hollow ? chart.ground : chart.measure}
      stroke={chart.measure}
      strokeWidth={2}
    />
  );
}

/** Frames, thresholds with the number of their tier, ticks and names. */
function Axes({ state, view }: Props): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const texts = t.concessions.curve;
  const { words } = useConcession();
  const { outlay, price, outlayScale, priceScale, width } = state;
  const { span } = outlayScale;
  const ticks = ticksOf(span, width > 380 ? 5 : 4);
  const [least, most] = [outlayScale.x(span.from), outlayScale.x(span.to)];
  return (
    <g>
      {[outlay, price].map(({ left, right, top, bottom }) => (
        <rect key={top} x={left} y={top} width={right - left} height={bottom - top} fill="none" stroke={chart.frame} />
      ))}
      {view.curve.thresholds.map((threshold, k) =>
        threshold < span.from || threshold > span.to ? null : (
          <g key={threshold}>
            <line x1={outlayScale.x(threshold)} x2={outlayScale.x(threshold)} y1={outlay.top} y2={price.bottom} stroke={chart.frame} />
            <text className={styles.label} x={outlayScale.x(threshold)} y={outlay.top - 4} textAnchor="middle">
              {format.number(k + 1)}
            </text>
          </g>
        ),
      )}
      <text className={styles.label} x={0} y={price.top - 6}>
        {view.price === 1 ? texts.priceOfList : texts.price}
      </text>
      {ticksOf(outlayScale.values, 3).map((value) => (
        <text key={value} className={styles.label} x={outlay.left - 4} y={outlayScale.y(value) + 4} textAnchor="end">
          {words.short(value)}
        </text>
      ))}
      {ticksOf(priceScale.values, 2).map((value) => (
        <text key={value} className={styles.label} x={price.left - 4} y={priceScale.y(value) + 4} textAnchor="end">
          {words.tick(value)}
        </text>
      ))}
      {ticks.map((volume) => {
        const at = outlayScale.x(volume);
        const anchor = anchorAt(at, least, most);
        return (
          <text
            key={volume}
            className={styles.label}
            x={{ start: at - 2, middle: at, end: Math.min(at + 8, width) }[anchor]}
            y={price.bottom + 13}
            textAnchor={anchor}
          >
            {words.short(volume)}
          </text>
        );
      })}
      <text className={styles.label} x={most} y={HEIGHT - 4} textAnchor="end">
        {words.volumeUnit === '' ? texts.volume : `${texts.volume} (${words.volumeUnit})`} →
      </text>
    </g>
  );
}

/** The next unit costs what each one costs on average: retroactive rates, thresholds apart. */
const isFlat = ({ curve }: ConcessionView): boolean =>
  curve.segments.every(({ effectiveTo, marginalPrice }) => Math.abs(effectiveTo - marginalPrice) <= 1e-9 * Math.abs(effectiveTo));

/** What the lines and marks mean. */
export function CurveLegend({ state, view }: Props): ReactNode {
  const styles = useStyles();
  const hatch = useId();
  const { t } = useTexts();
  const texts = t.concessions.curve;
  const { curve } = view;
  const { span } = state.outlayScale;
  const inView = (volume: number): boolean => volume >= span.from && volume <= span.to;
  const line = (dash?: string): ReactNode => (
    <line x1={0} x2={16} y1={6} y2={6} stroke={dash === undefined ? chart.measure : chart.edge} strokeWidth={2} strokeDasharray={dash} />
  );
  const dot = (hollow: boolean): ReactNode => (
    <circle cx={8} cy={6} r={4} fill={hollow ? chart.ground : chart.measure} stroke={chart.measure} strokeWidth={2} />
  );
  const entries: readonly (readonly [string, ReactNode, boolean])[] = [
    [texts.marks.toDate, dot(false), inView(curve.toDate)],
    [texts.marks.forecast, dot(true), inView(curve.forecast)],
    [isFlat(view) ? texts.both : texts.effective, line(), true],
    [texts.marginal, line('5 3'), !isFlat(view)],
    [
      texts.dominated,
      <>
        <defs>
          <ZoneHatch id={hatch} />
        </defs>
        <rect width={16} height={12} fill={`url(#${hatch})`} />
      </>,
      curve.zones.some(({ from, to }) => from < span.to && to > span.from),
    ],
  ];
  return (
    <ul className={styles.legend}>
      {entries
        .filter(([, , there]) => there)
        .map(([name, sign]) => (
          <li key={name} className={styles.entry}>
            <svg width={16} height={12} aria-hidden focusable="false" style={{ flex: 'none' }}>
              {sign}
            </svg>
            {name}
          </li>
        ))}
    </ul>
  );
}

/** A label at an end of the axis stays within the drawing. */
function anchorAt(at: number, least: number, most: number): 'start' | 'middle' | 'end' {
  if (at - least < 14) return 'start';
  return most - at < 18 ? 'end' : 'middle';
}
