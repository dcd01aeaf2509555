// A chart record of the add-in as plain SVG: columns, bars, lines and points. Enough to see that the right numbers are
// in the right chart; Excel draws it better.
// Blank and non-numeric cells are gaps. Colours are told apart by colour-blind people and by their lightness.
import { createElement } from 'react';
import type { ReactElement } from 'react';

export type ChartKind = 'column' | 'bar' | 'line' | 'scatter';

export interface ChartPicture {
  kind: ChartKind;
  /** Pixels. */
  width: number;
  height: number;
  title: string;
  /** Titles of the axes, '' for none. */
  xTitle: string;
  yTitle: string;
  /** In which numbers are written. */
  language: string;
  categories: string[];
  /** Points of a scatter chart: joined by lines, or marks only. */
  joined: boolean;
  series: { name: string; x: (number | null)[]; values: (number | null)[]; marked: boolean }[];
}

const LEFT = 64;
const RIGHT = 22;
const TOP = 56;
const BOTTOM = 56;
const palette = ['#0b5a5e', '#d98324', '#6a8fb5', '#8f2b12', '#7a9a3a', '#5b4a7d'];
const LABELS = 12;
const LEGEND_STEP = 110;
/** Pixels that a category's name takes along the axis. */
const LABEL_WIDTH = 34;

/** A round number at or above the largest value. */
function niceTop(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  for (const step of [1, 1.5, 2, 3, 4, 5, 6, 8, 10]) if (step * power >= value) return step * power;
  return value;
}

interface Scale {
  low: number;
  high: number;
  at(value: number): number;
}

/** As Excel's own: an axis that starts at 0 unless the values are close together, far from it (points only: a column always stands on 0). */
function scale(values: readonly (number | null)[], from: number, to: number, mayLeaveZero = false): Scale {
  const numbers = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (mayLeaveZero && numbers.length > 1 && least > 0 && most > least && most - least < most / 6) {
    const step = niceTop(most - least) / 5;
    const bottom = Math.floor(least / step) * step;
    const top = Math.ceil(most / step) * step;
    return { low: bottom, high: top, at: (value) => from + ((value - bottom) / (top - bottom)) * (to - from) };
  }
  const high = niceTop(Math.max(0, ...numbers));
  const low = -niceTop(-Math.min(0, ...numbers));
  const span = high - low || 1;
  return { low, high: low + span, at: (value) => from + ((value - low) / span) * (to - from) };
}

export function ChartView({ data }: { data?: ChartPicture }): ReactElement | null {
  if (data === undefined) return null;
  const { kind, width, height, title, xTitle, yTitle, language, categories, series, joined } = data;
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const points = kind === 'scatter';
  const all = series.flatMap(({ values }) => values);
  const flat = kind === 'bar';
  const amounts = flat ? scale(all, LEFT + 40, width - RIGHT) : scale(all, height - BOTTOM, TOP, points);
  const along = points
    ? scale(
        series.flatMap(({ x }) => x),
        LEFT,
        width - RIGHT,
        true,
      )
    : null;
  const count = Math.max(categories.length, ...series.map(({ values }) => values.length), 1);
  const slot = flat ? (height - TOP - BOTTOM) / count : (width - LEFT - RIGHT) / count;
  const bar = (slot * 0.7) / Math.max(series.length, 1);
  const parts: ReactElement[] = [];
  const add = (type: string, properties: Record<string, unknown>, text?: string): void => {
    parts.push(createElement(type, { key: parts.length, ...properties }, text));
  };
  for (let i = 0; i <= 4; i++) {
    const value = amounts.low + ((amounts.high - amounts.low) * i) / 4;
    const at = amounts.at(value);
    if (flat) {
      add('line', { x1: at, x2: at, y1: TOP, y2: height - BOTTOM, stroke: '#d5dcdc' });
      add('text', { x: at, y: height - BOTTOM + 16, textAnchor: 'middle' }, compact.format(value));
    } else {
      add('line', { x1: LEFT, x2: width - RIGHT, y1: at, y2: at, stroke: '#d5dcdc' });
      add('text', { x: LEFT - 6, y: at + 4, textAnchor: 'end' }, compact.format(value));
    }
    if (along !== null) {
      const across = along.low + ((along.high - along.low) * i) / 4;
      add('text', { x: along.at(across), y: height - BOTTOM + 16, textAnchor: 'middle' }, compact.format(across));
    }
  }
  const zero = amounts.at(Math.max(amounts.low, 0));
  series.forEach(({ values, x, name, marked }, s) => {
    const colour = palette[s % palette.length];
    const line: string[] = [];
    values.forEach((value, i) => {
      if (value === null) return;
      const at = amounts.at(value);
      if (kind === 'column')
        add('rect', {
          x: LEFT + i * slot + slot * 0.15 + s * bar,
          width: Math.max(bar, 1),
          y: Math.min(at, zero),
          height: Math.abs(at - zero),
          fill: colour,
        });
      else if (kind === 'bar')
        add('rect', {
          y: TOP + i * slot + slot * 0.15 + s * bar,
          height: Math.max(bar, 1),
          x: Math.min(at, zero),
          width: Math.abs(at - zero),
          fill: colour,
        });
      else if (kind === 'line') line.push(`${LEFT + (i + 0.5) * slot},${at}`);
      else {
        const across = x[i];
        if (along === null || across === null || across === undefined) return;
        if (joined) line.push(`${along.at(across)},${at}`);
        if (marked) add('circle', { cx: along.at(across), cy: at, r: 5, fill: colour, fillOpacity: 0.75 });
      }
    });
    if (line.length > 1) add('polyline', { points: line.join(' '), fill: 'none', stroke: colour, strokeWidth: 2 });
    if (series.length > 1) {
      const left = LEFT + s * Math.min(LEGEND_STEP, (width - LEFT) / series.length);
      add('rect', { x: left, y: height - 16, width: 10, height: 10, fill: colour });
      add('text', { x: left + 14, y: height - 7 }, name.slice(0, 16));
    }
  });
  if (kind !== 'scatter') {
    const every = Math.ceil(flat ? count / LABELS : Math.max(count / LABELS, LABEL_WIDTH / slot));
    categories.forEach((category, i) => {
      if (i % every !== 0) return;
      if (flat) add('text', { x: LEFT + 34, y: TOP + (i + 0.5) * slot + 4, textAnchor: 'end' }, category.slice(0, 14));
      else add('text', { x: LEFT + (i + 0.5) * slot, y: height - BOTTOM + 16, textAnchor: 'middle' }, category.slice(0, 10));
    });
  }
  // Flat bars have their amounts along the bottom.
  const [below, above] = flat ? [yTitle, xTitle] : [xTitle, yTitle];
  add('text', { x: width - RIGHT, y: height - 24, textAnchor: 'end' }, below);
  add('text', { x: 12, y: 38 }, above);
  add('text', { x: 12, y: 20, style: { fontSize: 13, fontWeight: 600, fill: '#1d2a2b' } }, title);
  return createElement(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width: '100%',
      height: '100%',
      role: 'img',
      'aria-label': title,
      preserveAspectRatio: 'none',
      style: {
        display: 'block',
        boxSizing: 'border-box',
        background: '#fff',
        border: '1px solid #d5dcdc',
        fontSize: 11,
        fontFamily: 'system-ui, sans-serif',
        fill: '#55676a',
      },
    },
    ...parts,
  );
}
