// Looks of a chart's parts, from the words of Excel's API ("format/line/color") to DrawingML. Null or empty: the add-in said nothing.
import { element } from './xml';
import type { XmlElement } from './xml';

const EMU_PER_POINT = 12_700;
const value = (name: string, val: string | number): XmlElement => element(`c:${name}`, { val });

export interface ChartLooks {
  text(path: string): string | undefined;
  number(path: string): number | undefined;
  flag(path: string): boolean | undefined;
}

export function looksOf(properties: Readonly<Record<string, unknown>> = {}): ChartLooks {
  const typed =
    <T>(is: (value: unknown) => value is T) =>
    (path: string): T | undefined => {
      const found = properties[path];
      return is(found) ? found : undefined;
    };
  return {
    text: typed((found): found is string => typeof found === 'string'),
    number: typed((found): found is number => typeof found === 'number'),
    flag: typed((found): found is boolean => typeof found === 'boolean'),
  };
}

const solid = (color: string): XmlElement =>
  element('a:solidFill', {}, [element('a:srgbClr', { val: color.replace('#', '').toUpperCase() })]);

export function fillOf(looks: ChartLooks, path: string): XmlElement | null {
  const color = looks.text(path);
  if (color === undefined) return null;
  return color === '' ? element('a:noFill') : solid(color);
}

const dashes: Readonly<Record<string, string>> = { Dash: 'dash', Dot: 'sysDot', DashDot: 'dashDot', RoundDot: 'sysDot' };

/** `path`: "format/line" of a series, an axis or gridlines, "format/border" of the whole. */
export function lineOf(looks: ChartLooks, path: string): XmlElement | null {
  const [style, color, weight] = [looks.text(`${path}/lineStyle`), looks.text(`${path}/color`), looks.number(`${path}/weight`)];
  if (style === 'None' || color === '') return element('a:ln', {}, [element('a:noFill')]);
  if (color === undefined) return null;
  const dash = dashes[style ?? ''];
  return element('a:ln', { w: Math.round((weight ?? 0.75) * EMU_PER_POINT) }, [
    solid(color),
    ...(dash === undefined ? [] : [element('a:prstDash', { val: dash })]),
  ]);
}

/** Properties of runs of text: size, weight, colour. */
export function textLook(looks: ChartLooks, path: string): readonly [XmlElement] | null {
  const [size, bold, color, name] = [
    looks.number(`${path}/size`),
    looks.flag(`${path}/bold`),
    looks.text(`${path}/color`),
    looks.text(`${path}/name`),
  ];
  if (size === undefined && bold === undefined && color === undefined && name === undefined) return null;
  return [
    element('a:defRPr', { sz: size === undefined ? undefined : Math.round(size * 100), b: bold === undefined ? undefined : Number(bold) }, [
      ...(color === undefined ? [] : [solid(color)]),
      ...(name === undefined ? [] : [element('a:latin', { typeface: name })]),
    ]),
  ];
}

/** Words of a title. */
export function chartText(words: string, look: readonly XmlElement[]): XmlElement {
  const run = look[0] === undefined ? element('a:rPr', { lang: 'en-US' }) : { ...look[0], name: 'a:rPr' };
  return element('c:tx', {}, [
    element('c:rich', {}, [element('a:bodyPr'), element('a:p', {}, [element('a:r', {}, [run, element('a:t', {}, [words])])])]),
  ]);
}

const symbols: Readonly<Record<string, string>> = {
  ...{ None: 'none', Diamond: 'diamond', Circle: 'circle', Square: 'square', Triangle: 'triangle', X: 'x', Plus: 'plus', Dash: 'dash' },
};

export function markerOf(looks: ChartLooks, marked: boolean): XmlElement {
  const symbol = symbols[looks.text('markerStyle') ?? ''] ?? (marked ? 'diamond' : 'none');
  const size = looks.number('markerSize');
  const fill = fillOf(looks, 'markerBackgroundColor');
  const edge = looks.text('markerForegroundColor');
  const shape = [...(fill === null ? [] : [fill]), ...(edge === undefined ? [] : [element('a:ln', { w: 9525 }, [solid(edge)])])];
  return element('c:marker', {}, [
    value('symbol', symbol),
    ...(symbol === 'none' || size === undefined ? [] : [value('size', size)]),
    ...(symbol === 'none' || shape.length === 0 ? [] : [element('c:spPr', {}, shape)]),
  ]);
}

const places: Readonly<Record<string, string>> = {
  ...{ Left: 'l', Right: 'r', Top: 't', Bottom: 'b', Center: 'ctr', InsideEnd: 'inEnd', OutsideEnd: 'outEnd', InsideBase: 'inBase' },
};

export function labelsOf(looks: ChartLooks): XmlElement[] {
  if (looks.flag('hasDataLabels') !== true) return [];
  const place = places[looks.text('dataLabels/position') ?? ''];
  const look = textLook(looks, 'dataLabels/format/font');
  const named = looks.flag('dataLabels/showSeriesName') === true;
  const format = looks.text('dataLabels/numberFormat');
  return [
    element('c:dLbls', {}, [
      ...(format === undefined ? [] : [element('c:numFmt', { formatCode: format, sourceLinked: 0 })]),
      ...(look === null ? [] : [element('c:txPr', {}, [element('a:bodyPr'), element('a:p', {}, [element('a:pPr', {}, [look[0]])])])]),
      ...(place === undefined ? [] : [value('dLblPos', place)]),
      value('showLegendKey', 0),
      value('showVal', (looks.flag('dataLabels/showValue') ?? !named) ? 1 : 0),
      value('showCatName', 0),
      value('showSerName', named ? 1 : 0),
      value('showPercent', 0),
      value('showBubbleSize', 0),
    ]),
  ];
}
