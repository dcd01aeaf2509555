/** The outlay curve under the pointer and the keyboard: what is in view, where the cursor is, and how it reads. */
import { useMemo, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import {
  effectiveLines,
  marginalLines,
  moveCursor,
  outlayLines,
  scaleOf,
  spanOf,
  stopAt,
  stopsOf,
  valuesOf,
  volumeAt,
  type CursorMove,
  type Curve,
  type CurveView,
  type Panel,
  type Scale,
  type Stop,
} from '../../data/concessions/curve';
import { standingAt, type ConcessionView, type Standing } from '../../data/concessions/view';
import { useWidth } from '../../parts/use-width';
import { useTexts } from '../../state/texts';
import { useConcession } from './use-concession';

export const HEIGHT = 262;
const LEFT = 38;
const RIGHT = 10;
const OUTLAY = { top: 16, bottom: 148 };
const PRICE = { top: 168, bottom: 230 };

/** With shift, a step is a tenth. */
const FINE: Partial<Record<CursorMove, CursorMove>> = { right: 'fineRight', left: 'fineLeft' };

const KEYS: Readonly<Record<string, CursorMove>> = {
  ArrowRight: 'right',
  ArrowUp: 'right',
  ArrowLeft: 'left',
  ArrowDown: 'left',
  Home: 'first',
  End: 'last',
  PageUp: 'nextStop',
  PageDown: 'previousStop',
};

export interface CurveState {
  readonly width: number;
  readonly outlay: Panel;
  readonly price: Panel;
  readonly outlayScale: Scale;
  readonly priceScale: Scale;
  readonly view: CurveView;
  show(view: CurveView): void;
  /** The volume that the cursor or the pointer is on. */
  readonly shown: Standing;
  readonly stop: Stop | undefined;
  /** As it is read out, in one sentence. */
  readonly text: string;
  onPointerMove(event: PointerEvent<SVGSVGElement>): void;
  onPointerDown(event: PointerEvent<SVGSVGElement>): void;
  onPointerLeave(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** `box` is the element that the drawing fills. */
export function useCurve({ curve, price }: ConcessionView, box: RefObject<HTMLDivElement | null>): CurveState {
  const { t } = useTexts();
  const { terms, words } = useConcession();
  const width = useWidth(box);
  const [chosen, show] = useState<CurveView | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const wanted = chosen ?? firstView(curve);
  const possible = wanted === 'forecast' ? curve.forecast > 0 : !(typeof wanted === 'number' && wanted > curve.thresholds.length);
  const view = possible ? wanted : 'whole';
  const span = useMemo(() => spanOf(view, curve), [view, curve]);
  const inView = (volume: number): boolean => volume >= span.from && volume <= span.to;
  const within = (volume: number): number => Math.min(span.to, Math.max(span.from, volume));
  const volume = within(pointed ?? cursor ?? firstVolume(curve));
  const shown = standingAt(volume, terms!, price, curve.zones);
  const stop = stopAt(stopsOf(curve), volume, curve.max);

  const outlay: Panel = { left: LEFT, right: width - RIGHT, ...OUTLAY };
  const prices: Panel = { left: LEFT, right: width - RIGHT, ...PRICE };
  const { outlayScale, priceScale } = useMemo(() => {
    const pays = valuesOf(outlayLines(curve.segments), span, 0.06);
    const panels = [OUTLAY, PRICE].map((panel) => ({ left: LEFT, right: width - RIGHT, ...panel }));
    return {
      outlayScale: scaleOf(panels[0]!, span, view === 'whole' ? { from: Math.min(0, pays.from), to: pays.to } : pays),
      priceScale: scaleOf(panels[1]!, span, valuesOf([...effectiveLines(curve.segments), ...marginalLines(curve.segments)], span, 0.15)),
    };
  }, [curve, span, view, width]);

  const under = (event: PointerEvent<SVGSVGElement>): number => {
    const { left, width: drawn } = event.currentTarget.getBoundingClientRect();
    return snapped(volumeAt(((event.clientX - left) * width) / drawn, outlay, span), curve, span.to - span.from);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = KEYS[event.key];
    if (key === undefined) return;
    event.preventDefault();
    const next = moveCursor(volume, (event.shiftKey ? FINE[key] : undefined) ?? key, span, curve);
    // A mark out of view: everything is shown again.
    if (!inView(next)) show('whole');
    setPointed(null);
    setCursor(next);
  };
  const texts = t.concessions.curve;
  const sentence = texts.at(
    words.volume(volume),
    words.money(shown.outlay),
    words.money(shown.rebateNow),
    words.price(shown.effectivePrice),
  );
  const extras = [
    stop === undefined ? '' : stopText(stop, texts.marks, t.concessions.curve.marks.threshold),
    texts.next(words.price(shown.marginalPrice)),
    shown.inZone === undefined ? '' : texts.better(words.volume(shown.inZone.zone.cheaperAt), words.money(shown.inZone.saved)),
  ].filter((part) => part !== '');
  return {
    width,
    outlay,
    price: prices,
    outlayScale,
    priceScale,
    view,
    show,
    shown,
    stop,
    text: `${sentence}, ${extras.join(', ')}`,
    onPointerMove: (event) => setPointed(under(event)),
    onPointerDown: (event) => setCursor(under(event)),
    onPointerLeave: () => setPointed(null),
    onKeyDown,
  };
}

/** The next threshold where the outlay drops at one: seen whole, a drop of a few percents is no more than a line's width. */
function firstView({ cliffs, thresholds, toDate, forecast }: Curve): CurveView {
  if (!cliffs.some(({ drop }) => drop > 0)) return 'whole';
  const reference = Number.isNaN(toDate) ? forecast : toDate;
  const next = thresholds.findIndex((threshold) => threshold > reference);
  if (next >= 0) return next + 1;
  return Number.isNaN(reference) ? 1 : thresholds.length;
}

/** Where the cursor stands before it is moved. */
const firstVolume = ({ toDate, forecast, thresholds, max }: Curve): number =>
  [forecast, toDate, thresholds.at(-1), max].find((volume): volume is number => volume !== undefined && volume > 0) ?? max;

/** The pointer takes hold of a mark that is near. */
function snapped(volume: number, curve: Curve, width: number): number {
  const near = stopsOf(curve).filter((stop) => Math.abs(stop.volume - volume) < 0.008 * width);
  return near.sort((a, b) => Math.abs(a.volume - volume) - Math.abs(b.volume - volume))[0]?.volume ?? volume;
}

export const stopText = (
  stop: Stop,
  marks: Readonly<Record<'dominated' | 'toDate' | 'forecast', string>>,
  threshold: (tier: string) => string,
): string => (stop.kind === 'threshold' ? threshold(String(stop.tier)) : marks[stop.kind]);
