/**
 * The native charts of the pages: lying bars, and points in a plane. Text sizes, solid fills, outlines and shapes carry what colour alone would not. A chart's
 * name is what it says to those who can't see it; its statement stands in the cell above.
 */
import type { Extent } from '../addresses';
import { CAPTION, HAIRLINE, INK } from './looks';

interface Placed {
  readonly name: string;
  readonly place: Extent;
}

export interface BarSeries {
  readonly name: string;
  readonly values: Extent;
  readonly fill: string;
  readonly line?: { readonly color: string; readonly dashed?: boolean };
  /** A format of the values at the ends of the bars; none without. */
  readonly labels?: string;
}

export interface BarChart extends Placed {
  readonly kind: 'bars';
  readonly categories: Extent;
  readonly series: readonly BarSeries[];
  readonly stacked?: boolean;
  /** From 0; the largest bar when left out. */
  readonly most?: number;
  /** Gridlines at each of these steps, with their numbers below. */
  readonly step?: number;
  readonly gap: number;
  readonly legend?: boolean;
  /** Left part of the chart that the labels take. */
  readonly labelShare: number;
}

export interface PointSeries {
  readonly name: string;
  readonly x: Extent;
  readonly y: Extent;
  readonly mark?: { readonly style: 'Diamond' | 'Circle' | 'Square' | 'Triangle' | 'X'; readonly color: string; readonly size: number };
  /** Joined points without marks. */
  readonly line?: { readonly color: string };
  /** The name of the series stands beside its point. */
  readonly label?: 'Left' | 'Right' | 'Top' | 'Bottom';
}

export interface PointChart extends Placed {
  readonly kind: 'points';
  readonly series: readonly PointSeries[];
  readonly x: { readonly title: string; readonly least: number; readonly most: number; readonly step: number };
  readonly y: { readonly title: string; readonly least: number; readonly most: number; readonly step: number };
}

export type PageChart = BarChart | PointChart;

const SIZE = 8;

type RangeOf = (place: Extent) => Excel.Range;

function textOf(font: Excel.ChartFont, color = CAPTION): void {
  font.size = SIZE;
  font.color = color;
  font.name = 'Calibri';
}

function placed(chart: Excel.Chart, { name, place }: Placed, rangeOf: RangeOf): void {
  chart.name = name;
  chart.title.visible = false;
  chart.format.border.lineStyle = 'None';
  textOf(chart.format.font, INK);
  const { rowIndex, columnIndex, rowCount, columnCount } = place;
  const cell = (row: number, column: number): Excel.Range => rangeOf({ rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 });
  chart.setPosition(cell(rowIndex, columnIndex), cell(rowIndex + rowCount - 1, columnIndex + columnCount - 1));
}

function addBars(sheet: Excel.Worksheet, chart: BarChart, rangeOf: RangeOf): Excel.Chart {
  const { categories, series, stacked = false, most, step, gap, legend = false } = chart;
  const made = sheet.charts.add(stacked ? 'BarStacked' : 'BarClustered', rangeOf(series[0]!.values), 'Columns');
  series.forEach(({ name, values, fill, line, labels }, index) => {
    const one = index === 0 ? made.series.getItemAt(0) : made.series.add(name);
    one.name = name;
    one.setValues(rangeOf(values));
    one.setXAxisValues(rangeOf(categories));
    one.format.fill.setSolidColor(fill);
    one.gapWidth = gap;
    one.overlap = 100;
    if (line !== undefined) {
      one.format.line.color = line.color;
      one.format.line.weight = 1;
      if (line.dashed === true) one.format.line.lineStyle = 'Dash';
    }
    if (labels === undefined) return;
    one.hasDataLabels = true;
    one.dataLabels.showValue = true;
    one.dataLabels.numberFormat = labels;
    if (!stacked) one.dataLabels.position = 'OutsideEnd';
    textOf(one.dataLabels.format.font, INK);
    one.dataLabels.format.font.bold = true;
  });
  const { categoryAxis, valueAxis } = made.axes;
  // The first stands at the top.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.majorTickMark = 'None';
  textOf(categoryAxis.format.font, INK);
  categoryAxis.format.line.color = CAPTION;
  valueAxis.minimum = 0;
  if (most !== undefined) valueAxis.maximum = most;
  valueAxis.majorTickMark = 'None';
  valueAxis.majorGridlines.visible = step !== undefined;
  if (step === undefined) {
    valueAxis.visible = false;
  } else {
    valueAxis.majorUnit = step;
    valueAxis.majorGridlines.format.line.color = CAPTION;
    valueAxis.majorGridlines.format.line.lineStyle = 'Dash';
    // At the foot of the bars: the axis of the reversed categories is above.
    valueAxis.tickLabelPosition = 'High';
    valueAxis.format.line.lineStyle = 'None';
    textOf(valueAxis.format.font);
  }
  made.legend.visible = legend;
  if (legend) {
    made.legend.position = 'Bottom';
    textOf(made.legend.format.font, INK);
  }
  return made;
}

function addPoints(sheet: Excel.Worksheet, chart: PointChart, rangeOf: RangeOf): Excel.Chart {
  const made = sheet.charts.add('XYScatter', rangeOf(chart.series[0]!.y), 'Columns');
  chart.series.forEach(({ name, x, y, mark, line, label }, index) => {
    const one = index === 0 ? made.series.getItemAt(0) : made.series.add(name);
    one.name = name;
    one.setXAxisValues(rangeOf(x));
    one.setValues(rangeOf(y));
    one.markerStyle = mark?.style ?? 'None';
    if (mark !== undefined) {
      one.markerSize = mark.size;
      one.markerBackgroundColor = mark.color;
      one.markerForegroundColor = mark.color;
    }
    if (line === undefined) one.format.line.lineStyle = 'None';
    else {
      one.format.line.color = line.color;
      one.format.line.weight = 1;
      one.format.line.lineStyle = 'Dash';
    }
    if (label === undefined) return;
    one.hasDataLabels = true;
    one.dataLabels.showSeriesName = true;
    one.dataLabels.showValue = false;
    one.dataLabels.position = label;
    textOf(one.dataLabels.format.font, INK);
  });
  for (const [axis, { title, least, most, step }] of [
    [made.axes.categoryAxis, chart.x],
    [made.axes.valueAxis, chart.y],
  ] as const) {
    axis.minimum = least;
    axis.maximum = most;
    axis.majorUnit = step;
    axis.title.text = title;
    axis.title.format.font.bold = false;
    textOf(axis.title.format.font);
    axis.majorGridlines.visible = false;
    axis.format.line.color = HAIRLINE;
    textOf(axis.format.font);
  }
  made.legend.visible = false;
  return made;
}

export function addChart(sheet: Excel.Worksheet, chart: PageChart, rangeOf: RangeOf): void {
  const made = chart.kind === 'bars' ? addBars(sheet, chart, rangeOf) : addPoints(sheet, chart, rangeOf);
  placed(made, chart, rangeOf);
}
