// The add-in's charts as DrawingML: columns, bars, lines and points, with their references and what the add-in set of their looks (colours, marks, axes,
// labels, place of the plot); Excel chooses the rest. A chart stands on cells, so that it covers the same ones whatever the reader makes of widths.
import type { ChartContent, SheetContent } from './content';
import type { OfficePackage } from './package';
import { chartText, lineOf, looksOf, fillOf, markerOf, labelsOf, textLook } from './xlsx-chart-looks';
import type { ChartLooks } from './xlsx-chart-looks';
import { element } from './xml';
import type { XmlElement } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_PER_POINT = 12_700;
const POINTS_PER_PIXEL = 0.75;
/** Of columns and rows that nobody set, in pixels. */
const USUAL_WIDTH = 64;
const USUAL_HEIGHT = 20;

const value = (name: string, val: string | number): XmlElement => element(`c:${name}`, { val });

type Series = ChartContent['series'][number];

/** LibreOffice draws no line between points unless the series says which. */
const lineColours = ['0B5A5E', 'C4622D', '5B7FA6', '8A6BB1', '7A8B2A'];

function shapeOf(kind: ChartContent['kind'], looks: ChartLooks, index: number): XmlElement[] {
  const line = lineOf(looks, 'format/line');
  if (kind === 'line' || kind === 'scatter') {
    const drawn = line ?? {
      ...{ name: 'a:ln', attributes: { w: String(1.5 * EMU_PER_POINT) } },
      children: [element('a:solidFill', {}, [element('a:srgbClr', { val: lineColours[index % lineColours.length] })])],
    };
    return [element('c:spPr', {}, [drawn])];
  }
  const fill = fillOf(looks, 'format/fill/color');
  return fill === null && line === null
    ? []
    : [element('c:spPr', {}, [...(fill === null ? [] : [fill]), ...(line === null ? [] : [line])])];
}

function seriesElement(kind: ChartContent['kind'], series: Series, index: number): XmlElement {
  const { name, x, y, marked } = series;
  const looks = looksOf(series.properties);
  const numbers = (reference: string): XmlElement => element('c:numRef', {}, [element('c:f', {}, [reference])]);
  const points = kind === 'scatter';
  const lines = kind === 'line' || points;
  return element('c:ser', {}, [
    value('idx', index),
    value('order', index),
    ...(name === '' ? [] : [element('c:tx', {}, [element('c:v', {}, [name])])]),
    ...shapeOf(kind, looks, index),
    ...(lines ? [markerOf(looks, marked)] : [value('invertIfNegative', 0)]),
    ...labelsOf(looks),
    ...(x === undefined
      ? []
      : [points ? element('c:xVal', {}, [numbers(x)]) : element('c:cat', {}, [element('c:strRef', {}, [element('c:f', {}, [x])])])]),
    points ? element('c:yVal', {}, [numbers(y)]) : element('c:val', {}, [numbers(y)]),
    ...(lines ? [value('smooth', 0)] : []),
  ]);
}

interface AxisPlace {
  readonly name: 'catAx' | 'valAx';
  readonly id: number;
  readonly crossing: number;
  readonly position: 'b' | 'l';
  /** As Excel's API calls it. */
  readonly path: 'axes/categoryAxis' | 'axes/valueAxis';
}

const tickMarks: Readonly<Record<string, string>> = { None: 'none', Outside: 'out', Inside: 'in', Cross: 'cross' };
const tickLabels: Readonly<Record<string, string>> = { None: 'none', NextToAxis: 'nextTo', Low: 'low', High: 'high' };

// eslint-disable-next-line complexity -- one line a property of an axis, in the schema's order.
function axis({ name, id, crossing, position, path }: AxisPlace, looks: ChartLooks): XmlElement {
  const at = (key: string): string => `${path}/${key}`;
  const number = (key: string): XmlElement[] => {
    const given = looks.number(at(key));
    return given === undefined ? [] : [value(key.slice(0, 3), given)];
  };
  const gridline = lineOf(looks, at('majorGridlines/format/line'));
  const gridlines = looks.flag(at('majorGridlines/visible')) ?? (position === 'l' && name === 'valAx' && path === 'axes/valueAxis');
  const title = looks.text(at('title/text'));
  const format = looks.text(at('numberFormat'));
  const line = lineOf(looks, at('format/line'));
  return element(`c:${name}`, {}, [
    value('axId', id),
    element('c:scaling', {}, [
      value('orientation', looks.flag(at('reversePlotOrder')) === true ? 'maxMin' : 'minMax'),
      ...number('maximum'),
      ...number('minimum'),
    ]),
    value('delete', looks.flag(at('visible')) === false ? 1 : 0),
    value('axPos', position),
    ...(gridlines ? [element('c:majorGridlines', {}, gridline === null ? [] : [element('c:spPr', {}, [gridline])])] : []),
    ...(title === undefined || title === ''
      ? []
      : [element('c:title', {}, [chartText(title, textLook(looks, at('title/format/font')) ?? []), value('overlay', 0)])]),
    ...(format === undefined ? [] : [element('c:numFmt', { formatCode: format, sourceLinked: 0 })]),
    value('majorTickMark', tickMarks[looks.text(at('majorTickMark')) ?? 'Outside'] ?? 'out'),
    value('minorTickMark', 'none'),
    value('tickLblPos', tickLabels[looks.text(at('tickLabelPosition')) ?? 'NextToAxis'] ?? 'nextTo'),
    ...(line === null ? [] : [element('c:spPr', {}, [line])]),
    ...(textLook(looks, at('format/font')) === null ? [] : [textBody(looks, at('format/font'))]),
    value('crossAx', crossing),
    value('crosses', 'autoZero'),
    ...(name === 'valAx' && looks.number(at('majorUnit')) !== undefined ? [value('majorUnit', looks.number(at('majorUnit'))!)] : []),
  ]);
}

const textBody = (looks: ChartLooks, path: string): XmlElement =>
  element('c:txPr', {}, [element('a:bodyPr'), element('a:p', {}, [element('a:pPr', {}, [...(textLook(looks, path) ?? [])])])]);

function plot({ kind, series, stacked }: ChartContent): XmlElement {
  const entries = series.map((entry, index) => seriesElement(kind, entry, index));
  const axes = [value('axId', 1), value('axId', 2)];
  if (kind === 'scatter')
    return element('c:scatterChart', {}, [value('scatterStyle', 'lineMarker'), value('varyColors', 0), ...entries, ...axes]);
  if (kind === 'line')
    return element('c:lineChart', {}, [value('grouping', 'standard'), value('varyColors', 0), ...entries, value('marker', 1), ...axes]);
  const looks = looksOf(series[0]?.properties);
  const overlap = looks.number('overlap') ?? (stacked ? 100 : undefined);
  return element('c:barChart', {}, [
    value('barDir', kind === 'bar' ? 'bar' : 'col'),
    value('grouping', stacked ? 'stacked' : 'clustered'),
    value('varyColors', 0),
    ...entries,
    value('gapWidth', looks.number('gapWidth') ?? 60),
    ...(overlap === undefined ? [] : [value('overlap', overlap)]),
    ...axes,
  ]);
}

/** Where the plot stands inside the chart, when the add-in placed it. */
function layoutOf({ width, height }: ChartContent, looks: ChartLooks): XmlElement {
  const places = [
    ['x', looks.number('plotArea/insideLeft'), width],
    ['y', looks.number('plotArea/insideTop'), height],
    ['w', looks.number('plotArea/insideWidth'), width],
    ['h', looks.number('plotArea/insideHeight'), height],
  ] as const;
  if (places.some(([, points]) => points === undefined)) return element('c:layout');
  return element('c:layout', {}, [
    element('c:manualLayout', {}, [
      value('layoutTarget', 'inner'),
      value('xMode', 'edge'),
      value('yMode', 'edge'),
      ...places.map(([name, points, whole]) => value(name, Math.round((points! / whole) * 1e4) / 1e4)),
    ]),
  ]);
}

function chartElement(chart: ChartContent): XmlElement {
  const looks = looksOf(chart.properties);
  const lying = chart.kind === 'bar';
  const categories: AxisPlace = {
    ...({ name: chart.kind === 'scatter' ? 'valAx' : 'catAx', id: 1, crossing: 2, path: 'axes/categoryAxis' } as const),
    position: lying ? 'l' : 'b',
  };
  const values: AxisPlace = { name: 'valAx', id: 2, crossing: 1, position: lying ? 'b' : 'l', path: 'axes/valueAxis' };
  const legend = looks.flag('legend/visible') ?? chart.series.length > 1;
  const border = lineOf(looks, 'format/border');
  return element('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': RELATION }, [
    value('roundedCorners', 0),
    element('c:chart', {}, [
      ...(chart.title === '' ? [] : [element('c:title', {}, [chartText(chart.title, []), value('overlay', 0)])]),
      value('autoTitleDeleted', chart.title === '' ? 1 : 0),
      element('c:plotArea', {}, [layoutOf(chart, looks), plot(chart), axis(categories, looks), axis(values, looks)]),
      ...(legend ? [element('c:legend', {}, [value('legendPos', 'b'), value('overlay', 0)])] : []),
      value('plotVisOnly', 1),
      value('dispBlanksAs', 'gap'),
    ]),
    ...(border === null ? [] : [element('c:spPr', {}, [border])]),
    ...(textLook(looks, 'format/font') === null ? [] : [textBody(looks, 'format/font')]),
  ]);
}

/** A place in points as a cell and what lies beyond its corner. */
function cornerOf(points: number, sizeOf: (line: number) => number): { line: number; beyond: number } {
  let rest = Math.max(0, points);
  for (let line = 0; ; line++) {
    const size = sizeOf(line);
    if (rest < size || line > 16_000) return { line, beyond: rest };
    rest -= size;
  }
}

function anchor(chart: ChartContent, sheet: SheetContent, relation: string, number: number): XmlElement {
  const width = (column: number): number => (sheet.columnWidths?.[column] ?? USUAL_WIDTH) * POINTS_PER_PIXEL;
  const height = (row: number): number => (sheet.rowHeights?.[row] ?? sheet.defaultRowHeight ?? USUAL_HEIGHT) * POINTS_PER_PIXEL;
  const corner = (name: 'from' | 'to', left: number, top: number): XmlElement => {
    const [column, row] = [cornerOf(left, width), cornerOf(top, height)];
    const emu = (points: number): string => String(Math.round(points * EMU_PER_POINT));
    return element(`xdr:${name}`, {}, [
      element('xdr:col', {}, [String(column.line)]),
      element('xdr:colOff', {}, [emu(column.beyond)]),
      element('xdr:row', {}, [String(row.line)]),
      element('xdr:rowOff', {}, [emu(row.beyond)]),
    ]);
  };
  const name = chart.name ?? `Chart ${number}`;
  return element('xdr:twoCellAnchor', { editAs: 'oneCell' }, [
    corner('from', chart.left, chart.top),
    corner('to', chart.left + chart.width, chart.top + chart.height),
    element('xdr:graphicFrame', { macro: '' }, [
      element('xdr:nvGraphicFramePr', {}, [
        element('xdr:cNvPr', { id: number + 1, name, descr: chart.title === '' ? name : chart.title }),
        element('xdr:cNvGraphicFramePr'),
      ]),
      element('xdr:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })]),
      element('a:graphic', {}, [element('a:graphicData', { uri: CHART }, [element('c:chart', { 'xmlns:c': CHART, 'r:id': relation })])]),
    ]),
    element('xdr:clientData'),
  ]);
}

/** Adds a sheet's charts to its drawing; gives the relationship of a new drawing, null when the sheet has one already. */
export function addCharts(container: OfficePackage, sheetPart: string, sheet: SheetContent): string | null {
  const known = container.relations(sheetPart).find(({ kind }) => kind === 'drawing')?.target;
  const drawingPart = known ?? container.freeName('xl/drawings/drawing', '.xml');
  const drawing = (known === undefined ? undefined : container.xml(known)) ?? element('xdr:wsDr');
  Object.assign(drawing.attributes, { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING, 'xmlns:r': RELATION });
  const relation =
    known === undefined
      ? container.add(sheetPart, drawingPart, drawing, 'drawing', 'application/vnd.openxmlformats-officedocument.drawing+xml')
      : null;
  for (const chart of sheet.charts ?? []) {
    const part = container.freeName('xl/charts/chart', '.xml');
    const id = container.add(
      drawingPart,
      part,
      chartElement(chart),
      'chart',
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
    drawing.children.push(anchor(chart, sheet, id, drawing.children.length + 1));
  }
  container.put(drawingPart, drawing);
  return relation;
}
