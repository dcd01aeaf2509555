/**
 * The drawing of the outlay curve: which part of the volume is in view, where things stand in it, at which volumes the cursor stops. Straight lines
 * and jumps come from metrics/concessions/outlay.ts; only the average price, a hyperbola between two breakpoints, is drawn through samples.
 */
import type { DominatedZone } from '../../../metrics/concessions/dominated';
import type { Cliff, OutlaySegment } from '../../../metrics/concessions/outlay';

export interface Curve {
  readonly segments: readonly OutlaySegment[];
  readonly cliffs: readonly Cliff[];
  readonly zones: readonly DominatedZone[];
  readonly thresholds: readonly number[];
  /** Where the segments end. */
  readonly max: number;
  /** NaN when unknown. */
  readonly toDate: number;
  readonly forecast: number;
  readonly sd: number;
}

/** The whole volume, around a tier (1 is the first), or around the forecast. */
export type CurveView = 'whole' | 'forecast' | number;

export interface Span {
  readonly from: number;
  readonly to: number;
}

const clamp = (value: number, { from, to }: Span): number => Math.min(to, Math.max(from, value));

/** A round number not below the given one: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value * (1 - 1e-12))!;
  return factor * power;
}

/** As much volume as the marks need, and a little more. */
export function volumeInView(thresholds: readonly number[], toDate: number, forecast: number): number {
  const most = Math.max(0, ...[...thresholds, toDate, forecast].filter((volume) => Number.isFinite(volume)));
  return most > 0 ? roundUp(most * 1.12) : 100;
}

/** What a view shows. Around a threshold, enough on both sides to see the dominated volumes before it. */
export function spanOf(view: CurveView, { thresholds, zones, max, toDate, forecast, sd }: Curve): Span {
  const whole = { from: 0, to: max };
  if (view === 'forecast') {
    const spread = sd > 0 ? 3.5 * sd : 0.1 * forecast;
    const from = Math.min(forecast - spread, Number.isNaN(toDate) ? Infinity : toDate);
    return { from: clamp(from, whole), to: clamp(forecast + spread, whole) };
  }
  if (typeof view === 'number') {
    const threshold = thresholds[view - 1];
    if (threshold === undefined || threshold === 0) return whole;
    const zone = zones.find(({ from, to }) => from < threshold && threshold <= to);
    const half = zone === undefined ? 0.15 * threshold : Math.min(threshold, 2 * (threshold - zone.from));
    return { from: clamp(threshold - half, whole), to: clamp(threshold + half, whole) };
  }
  return whole;
}

export interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From volumes and values to places in a panel. */
export interface Scale {
  x(volume: number): number;
  y(value: number): number;
  readonly span: Span;
  readonly values: Span;
}

export const scaleOf = (panel: Panel, span: Span, values: Span): Scale => ({
  x: (volume) => panel.left + ((panel.right - panel.left) * (volume - span.from)) / (span.to - span.from),
  y: (value) => panel.bottom - ((panel.bottom - panel.top) * (value - values.from)) / (values.to - values.from),
  span,
  values,
});

export const volumeAt = (x: number, panel: Panel, span: Span): number =>
  clamp(span.from + ((x - panel.left) / (panel.right - panel.left)) * (span.to - span.from), span);

interface Line {
  readonly from: number;
  readonly to: number;
  /** Value at a volume of the line. */
  readonly at: (volume: number) => number;
  readonly straight: boolean;
}

const between = (from: number, to: number, atFrom: number, atTo: number) => (volume: number) =>
  to === from ? atFrom : atFrom + ((atTo - atFrom) * (volume - from)) / (to - from);

export const outlayLines = (segments: readonly OutlaySegment[]): Line[] =>
  segments.map(({ from, to, outlayFrom, outlayTo }) => ({ from, to, at: between(from, to, outlayFrom, outlayTo), straight: true }));

export const marginalLines = (segments: readonly OutlaySegment[]): Line[] =>
  segments.map(({ from, to, marginalPrice }) => ({ from, to, at: () => marginalPrice, straight: true }));

/** The average price: the outlay over the volume. At volume 0 it is what it tends to. */
export const effectiveLines = (segments: readonly OutlaySegment[]): Line[] =>
  segments.map(({ from, to, outlayFrom, outlayTo, effectiveFrom, effectiveTo, marginalPrice }) => {
    const pays = between(from, to, outlayFrom, outlayTo);
    const constant = Number.isNaN(effectiveFrom)
      ? Math.abs(outlayFrom) < 1e-9
      : Math.abs(effectiveFrom - effectiveTo) < 1e-12 * Math.abs(effectiveTo);
    return { from, to, at: (volume) => (volume > 0 ? pays(volume) / volume : marginalPrice), straight: constant };
  });

const SAMPLES = 24;

/** Path of the lines inside the span; where one ends at another height than the next begins, the path is broken. */
export function pathOf(lines: readonly Line[], { x, y, span }: Scale): string {
  let path = '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const line of lines) {
    const [from, to] = [Math.max(line.from, span.from), Math.min(line.to, span.to)];
    if (!(to > from)) continue;
    const steps = line.straight ? 1 : SAMPLES;
    for (let step = 0; step <= steps; step++) {
      const volume = from + ((to - from) * step) / steps;
      const [px, py] = [x(volume), y(line.at(volume))];
      if (step === 0 && Math.abs(px - lastX) < 0.01 && Math.abs(py - lastY) < 0.3) continue;
      path += `${step === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`;
      [lastX, lastY] = [px, py];
    }
  }
  return path;
}

/** Smallest and largest value of lines inside a span, with a margin so that nothing touches the frame. */
export function valuesOf(lines: readonly Line[], span: Span, margin: number): Span {
  let [low, high] = [Infinity, -Infinity];
  for (const line of lines) {
    const [from, to] = [Math.max(line.from, span.from), Math.min(line.to, span.to)];
    if (!(to > from)) continue;
    // A hyperbola is monotonous between two breakpoints: its ends are its extremes.
    for (const value of [line.at(from), line.at(to)]) [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  if (!Number.isFinite(low)) return { from: 0, to: 1 };
  const room = high > low ? margin * (high - low) : Math.max(1e-9, 0.02 * Math.abs(high));
  return { from: low - room, to: high + room };
}

/** Round values inside a span, about as many as asked for. */
export function ticksOf({ from, to }: Span, count: number): number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9))! * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}

export type Stop =
  | { readonly kind: 'threshold'; readonly tier: number; readonly volume: number }
  | { readonly kind: 'dominated' | 'toDate' | 'forecast'; readonly volume: number };

/** Where the cursor jumps to, by volume. */
export function stopsOf({ thresholds, zones, toDate, forecast, max }: Curve): Stop[] {
  const stops: Stop[] = [
    ...thresholds.map((volume, k): Stop => ({ kind: 'threshold', tier: k + 1, volume })),
    ...zones.map(({ from }): Stop => ({ kind: 'dominated', volume: from })),
    { kind: 'toDate', volume: toDate },
    { kind: 'forecast', volume: forecast },
  ];
  return stops.filter(({ volume }) => volume >= 0 && volume <= max).sort((a, b) => a.volume - b.volume);
}

/** Two volumes that no drawing tells apart. */
const same = (a: number, b: number, max: number): boolean => Math.abs(a - b) <= 1e-9 * max;
export const stopAt = (stops: readonly Stop[], volume: number, max: number): Stop | undefined =>
  stops.find((stop) => same(stop.volume, volume, max));

export type CursorMove = 'right' | 'left' | 'fineRight' | 'fineLeft' | 'first' | 'last' | 'nextStop' | 'previousStop';

/** Where a key leads: to the next round volume, and never past a threshold without stopping at it. */
export function moveCursor(volume: number, move: CursorMove, span: Span, curve: Curve): number {
  const { max } = curve;
  if (move === 'first') return 0;
  if (move === 'last') return max;
  if (move === 'nextStop' || move === 'previousStop') {
    const stops = stopsOf(curve).filter((stop) => !same(stop.volume, volume, max));
    const found = move === 'nextStop' ? stops.find((stop) => stop.volume > volume) : stops.filter((stop) => stop.volume < volume).at(-1);
    return found?.volume ?? volume;
  }
  const coarse = roundUp((span.to - span.from) / 60);
  const step = move === 'fineRight' || move === 'fineLeft' ? coarse / 10 : coarse;
  const up = move === 'right' || move === 'fineRight';
  const round = up ? (Math.floor(volume / step + 1e-9) + 1) * step : (Math.ceil(volume / step - 1e-9) - 1) * step;
  const passed = curve.thresholds.filter(
    (threshold) =>
      !same(threshold, volume, max) && (up ? threshold > volume && threshold < round : threshold < volume && threshold > round),
  );
  if (passed.length === 0) return clamp(round, span);
  return clamp(up ? Math.min(...passed) : Math.max(...passed), span);
}
