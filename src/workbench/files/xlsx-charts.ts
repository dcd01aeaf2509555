// The add-in's charts as DrawingML: columns, bars, lines and points, with their references and nothing else; Excel chooses the rest.
import type { ChartContent } from './content';
import type { OfficePackage } from './package';
import { element } from './xml';
import type { XmlElement } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_PER_POINT = 12_700;

const value = (name: string, val: string | number): XmlElement => element(`c:${name}`, { val });
const text = (words: string): XmlElement =>
  element('c:tx', {}, [
    element('c:rich', {}, [
      element('a:bodyPr'),
      element('a:p', {}, [element('a:r', {}, [element('a:rPr', { lang: 'en-US' }), element('a:t', {}, [words])])]),
    ]),
  ]);

/** LibreOffice draws no line between points unless the series says which. */
const lineColours = ['0B5A5E', 'C4622D', '5B7FA6', '8A6BB1', '7A8B2A'];

function seriesElement(kind: ChartContent['kind'], { name, x, y, marked }: ChartContent['series'][number], index: number): XmlElement {
  const numbers = (reference: string): XmlElement => element('c:numRef', {}, [element('c:f', {}, [reference])]);
  const points = kind === 'scatter';
  return element('c:ser', {}, [
    value('idx', index),
    value('order', index),
    ...(name === '' ? [] : [element('c:tx', {}, [element('c:v', {}, [name])])]),
    ...(kind === 'line' || points ? [lineElement(index)] : []),
    ...(kind === 'line' || points
      ? [element('c:marker', {}, [value('symbol', marked ? 'diamond' : 'none')])]
      : [value('invertIfNegative', 0)]),
    ...(x === undefined
      ? []
      : [points ? element('c:xVal', {}, [numbers(x)]) : element('c:cat', {}, [element('c:strRef', {}, [element('c:f', {}, [x])])])]),
    points ? element('c:yVal', {}, [numbers(y)]) : element('c:val', {}, [numbers(y)]),
    ...(kind === 'line' || points ? [value('smooth', 0)] : []),
  ]);
}

const lineElement = (index: number): XmlElement =>
  element('c:spPr', {}, [
    element('a:ln', { w: 1.5 * EMU_PER_POINT }, [
      element('a:solidFill', {}, [element('a:srgbClr', { val: lineColours[index % lineColours.length] })]),
    ]),
  ]);

function axis(name: 'catAx' | 'valAx', id: number, crossing: number, position: 'b' | 'l'): XmlElement {
  return element(`c:${name}`, {}, [
    value('axId', id),
    element('c:scaling', {}, [value('orientation', 'minMax')]),
    value('delete', 0),
    value('axPos', position),
    ...(position === 'l' && name === 'valAx' ? [element('c:majorGridlines')] : []),
    value('majorTickMark', 'out'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    value('crossAx', crossing),
    value('crosses', 'autoZero'),
  ]);
}

function plot({ kind, series }: ChartContent): XmlElement {
  const entries = series.map((entry, index) => seriesElement(kind, entry, index));
  const axes = [value('axId', 1), value('axId', 2)];
  if (kind === 'scatter')
    return element('c:scatterChart', {}, [value('scatterStyle', 'lineMarker'), value('varyColors', 0), ...entries, ...axes]);
  if (kind === 'line')
    return element('c:lineChart', {}, [value('grouping', 'standard'), value('varyColors', 0), ...entries, value('marker', 1), ...axes]);
  return element('c:barChart', {}, [
    value('barDir', kind === 'bar' ? 'bar' : 'col'),
    value('grouping', 'clustered'),
    value('varyColors', 0),
    ...entries,
    value('gapWidth', 60),
    ...axes,
  ]);
}

function chartElement(chart: ChartContent): XmlElement {
  const lying = chart.kind === 'bar';
  const first = axis(chart.kind === 'scatter' ? 'valAx' : 'catAx', 1, 2, lying ? 'l' : 'b');
  const second = axis('valAx', 2, 1, lying ? 'b' : 'l');
  return element('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': RELATION }, [
    element('c:chart', {}, [
      ...(chart.title === '' ? [] : [element('c:title', {}, [text(chart.title), value('overlay', 0)])]),
      value('autoTitleDeleted', chart.title === '' ? 1 : 0),
      element('c:plotArea', {}, [element('c:layout'), plot(chart), first, second]),
      ...(chart.series.length > 1 ? [element('c:legend', {}, [value('legendPos', 'b'), value('overlay', 0)])] : []),
      value('plotVisOnly', 1),
      value('dispBlanksAs', 'gap'),
    ]),
  ]);
}

function anchor(chart: ChartContent, relation: string, number: number): XmlElement {
  const emu = (points: number): number => Math.max(0, Math.round(points * EMU_PER_POINT));
  return element('xdr:absoluteAnchor', {}, [
    element('xdr:pos', { x: emu(chart.left), y: emu(chart.top) }),
    element('xdr:ext', { cx: emu(chart.width), cy: emu(chart.height) }),
    element('xdr:graphicFrame', { macro: '' }, [
      element('xdr:nvGraphicFramePr', {}, [
        element('xdr:cNvPr', { id: number + 1, name: `Chart ${number}`, descr: chart.title || undefined }),
        element('xdr:cNvGraphicFramePr'),
      ]),
      element('xdr:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })]),
      element('a:graphic', {}, [element('a:graphicData', { uri: CHART }, [element('c:chart', { 'xmlns:c': CHART, 'r:id': relation })])]),
    ]),
    element('xdr:clientData'),
  ]);
}

/** Adds charts to a sheet's drawing; gives the relationship of a new drawing, null when the sheet has one already. */
export function addCharts(container: OfficePackage, sheetPart: string, charts: readonly ChartContent[]): string | null {
  const known = container.relations(sheetPart).find(({ kind }) => kind === 'drawing')?.target;
  const drawingPart = known ?? container.freeName('xl/drawings/drawing', '.xml');
  const drawing = (known === undefined ? undefined : container.xml(known)) ?? element('xdr:wsDr');
  Object.assign(drawing.attributes, { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING, 'xmlns:r': RELATION });
  const relation =
    known === undefined
      ? container.add(sheetPart, drawingPart, drawing, 'drawing', 'application/vnd.openxmlformats-officedocument.drawing+xml')
      : null;
  for (const chart of charts) {
    const part = container.freeName('xl/charts/chart', '.xml');
    const id = container.add(
      drawingPart,
      part,
      chartElement(chart),
      'chart',
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
    drawing.children.push(anchor(chart, id, drawing.children.length + 1));
  }
  container.put(drawingPart, drawing);
  return relation;
}
