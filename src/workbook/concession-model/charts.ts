/**
 * The charts of the model and the points of the outlay curve. The outlay is a straight line between thresholds and jumps at each: two points at a
 * threshold, just below and just above it, draw it exactly. Rows without a tier repeat the last point.
 */
import { absolute, area, cellAt, type Content } from '../sheet-draft';
import type { AccountingPlaces } from './accounting';
import type { Inputs } from './inputs';
import { calc, format, LABEL, NARROW, VALUE, type Page } from './page';
import type { PeriodPlaces } from './periods';
import type { TierPlaces } from './tiers';

/** A volume so near to the threshold is drawn on it. */
const NEAR = '1E-9';
const CHART_COLUMNS = 6;
const CHART_ROWS = 19;

export function drawCurve(page: Page, inputs: Inputs, tiers: TierPlaces, periods: PeriodPlaces, accounting: AccountingPlaces, firstRow: number): void {
  const { say, draft } = page;
  page.bar(say.curve);
  page.header(say.curveVolume, [say.curveOutlay]);
  const first = page.row;
  const count = 2 * tiers.rows + 2;
  const all = absolute(tiers.volumes);
  const last = cellAt(first + count - 1, LABEL);
  const volumes = Array.from({ length: count }, (_row, index): Content[] => {
    if (index === 0) return [0];
    if (index === count - 1) return [calc(`MAX(1,1.15*${periods.whole},1.1*MAX(${all}))`)];
    const threshold = cellAt(tiers.volumes.rowIndex + Math.floor((index - 1) / 2), tiers.volumes.columnIndex);
    return [calc(`IF(ISNUMBER(${threshold}),${threshold}*(1${index % 2 === 1 ? '-' : '+'}${NEAR}),${last})`)];
  });
  const x = draft.put(first, LABEL, volumes, { look: 'figure', formats: [format.volume] });
  const outlay = (place: string): string => `=${inputs.price}*${place}-TENURE.REBATE(${place},${tiers.terms})`;
  const y = draft.spill(area(first, VALUE, count, 1), outlay(absolute(x)), { look: 'figure', formats: [format.money] });
  page.row = first + count + 1;
  // One point each, marked on the curve.
  const marks = [[say.markToday, periods.toDate], [say.markForecast, periods.whole]].map(([name, volume], index) => {
    const row = page.row + index;
    draft.put(row, LABEL, [[name!, calc(volume!), { formula: outlay(cellAt(row, VALUE)) }]], { formats: [format.text, format.volume, format.money] });
    return { name: name!, x: area(row, VALUE, 1, 1), y: area(row, VALUE + 1, 1, 1), marked: true as const };
  });
  page.row += marks.length;
  const place = (index: number) => area(firstRow + index * (CHART_ROWS + 1), NARROW + 2, CHART_ROWS, CHART_COLUMNS);
  draft.charts.push({ type: 'XYScatterLinesNoMarkers', title: say.chartCurve, xTitle: say.curveVolume, yTitle: say.curveOutlay, series: [{ name: say.curveOutlay, x, y }, ...marks], place: place(0) });
  draft.charts.push({
    type: 'ColumnClustered',
    title: say.chartCharges,
    xTitle: say.period,
    yTitle: say.charge,
    series: [
      { name: say.charge, x: periods.labels, y: accounting.charges },
      { name: say.payment, x: periods.labels, y: accounting.payments },
    ],
    place: place(1),
  });
}
