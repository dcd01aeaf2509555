/**
 * The charts of the model and the points of its curves. Outlay and concession are straight lines between thresholds and jump at each: two points at
 * a threshold, just below and just above it, draw them exactly. Rows without a tier repeat the last point. On the whole curve a cliff of some
 * percent can't be seen, so the outlay is drawn near one threshold: the same points, cut off at both ends of a window.
 */
import type { Extent } from '../../addresses';
import { absolute, area, cellAt, type Content } from '../../sheet-draft';
import type { AccountingPlaces } from './accounting';
import type { Inputs } from './inputs';
import { calc, format, LABEL, NARROW, VALUE, type Page } from './page';
import type { PeriodPlaces } from './periods';
import type { TierPlaces } from './tiers';

/** A volume so near to the threshold is drawn on it. */
const NEAR = '1E-9';
/** The window around the threshold, as parts of it: wide enough to hold its dominated volumes, narrow enough for the axis not to start at 0. */
const [LEAST_REACH, MOST_REACH] = ['0.03', '0.07'];
/** Charts stand side by side under the title: first column and number of columns of each. */
export const CHART_ROWS = 16;
const CHART_COLUMNS = [
  [LABEL, 1],
  [VALUE, 3],
  [VALUE + 3, NARROW - VALUE - 2],
] as const;

interface Curves {
  readonly volume: Extent;
  readonly concession: Extent;
  readonly nearVolume: Extent;
  readonly nearOutlay: Extent;
}

export function drawCurve(
  page: Page,
  inputs: Inputs,
  tiers: TierPlaces,
  periods: PeriodPlaces,
  accounting: AccountingPlaces,
  chartRow: number,
): void {
  const { say, draft } = page;
  page.bar(say.curve);
  const curves = drawPoints(page, inputs, tiers, periods);
  // One point each, marked on the curve.
  const marks = [
    [say.markToday, periods.toDate],
    [say.markForecast, periods.whole],
  ].map(([name, volume]) => {
    const row = page.row++;
    draft.put(row, LABEL, [[name!, calc(volume!), calc(`TENURE.REBATE(${cellAt(row, VALUE)},${tiers.terms})`)]], {
      formats: [format.text, format.volume, format.money],
    });
    draft.paint(area(row, VALUE, 1, 2), 'figure');
    return { name: name!, x: area(row, VALUE, 1, 1), y: area(row, VALUE + 1, 1, 1), marked: true as const };
  });
  const place = (index: 0 | 1 | 2): Extent => area(chartRow, CHART_COLUMNS[index][0], CHART_ROWS, CHART_COLUMNS[index][1]);
  const scatter = 'XYScatterLinesNoMarkers';
  draft.charts.push(
    {
      type: scatter,
      title: say.chartCliff,
      xTitle: say.curveVolume,
      yTitle: say.curveOutlay,
      series: [{ name: say.curveOutlay, x: curves.nearVolume, y: curves.nearOutlay }],
      place: place(0),
    },
    {
      type: scatter,
      title: say.chartConcession,
      xTitle: say.curveVolume,
      yTitle: say.curveConcession,
      series: [{ name: say.curveConcession, x: curves.volume, y: curves.concession }, ...marks],
      place: place(1),
    },
    {
      type: 'ColumnClustered',
      title: say.chartCharges,
      xTitle: say.period,
      yTitle: say.charge,
      series: [
        { name: say.charge, x: periods.labels, y: accounting.charges },
        { name: say.payment, x: periods.labels, y: accounting.payments },
      ],
      place: place(2),
    },
  );
}

function drawPoints(page: Page, inputs: Inputs, tiers: TierPlaces, periods: PeriodPlaces): Curves {
  const { say, draft } = page;
  const { whole } = periods;
  const thresholds = absolute(tiers.volumes);
  const distances = `IF(ISNUMBER(${thresholds}),ABS(${thresholds}-${whole}),1E+99)`;
  const nearest = page.line(say.nearest, calc(`LET(d,${distances},N(INDEX(${thresholds},MATCH(MIN(d),d,0))))`), { format: format.volume });
  const dominated = `N(INDEX(${absolute(tiers.dominated)},MATCH(${nearest},${thresholds},0)))`;
  const reach = page.line(
    say.reach,
    calc(`LET(f,IFERROR(${dominated},0),${nearest}*MIN(${MOST_REACH},MAX(${LEAST_REACH},IF(f>0,1.6*(1-f/${nearest}),0))))`),
    { format: format.volume },
  );
  page.header(say.curveVolume, [say.curveOutlay, say.curveConcession, say.nearVolume, say.nearOutlay]);
  const first = page.row;
  const count = 2 * tiers.rows + 2;
  const last = cellAt(first + count - 1, LABEL);
  const points = Array.from({ length: count }, (_row, index): Content[] => {
    if (index === 0) return [0];
    if (index === count - 1) return [calc(`MAX(1,1.15*${whole},1.1*MAX(${thresholds}))`)];
    const threshold = cellAt(tiers.volumes.rowIndex + Math.floor((index - 1) / 2), tiers.volumes.columnIndex);
    return [calc(`IF(ISNUMBER(${threshold}),${threshold}*(1${index % 2 === 1 ? '-' : '+'}${NEAR}),${last})`)];
  });
  const volume = draft.put(first, LABEL, points, { look: 'figure', formats: [format.volume] });
  const column = (index: number): Extent => page.column(index, count);
  const money = { look: 'figure', formats: [format.money] } as const;
  const concession = draft.spill(column(VALUE + 1), `=TENURE.REBATE(${absolute(volume)},${tiers.terms})`, money);
  draft.spill(column(VALUE), `=${inputs.price}*${absolute(volume)}-${absolute(concession)}`, money);
  const [low, high] = [`(${nearest}-${reach})`, `(${nearest}+${reach})`];
  const cut = `IF(${absolute(volume)}<${low},${low},IF(${absolute(volume)}>${high},${high},${absolute(volume)}))`;
  const nearVolume = draft.spill(column(VALUE + 2), `=${cut}`, { look: 'figure', formats: [format.volume] });
  const near = absolute(nearVolume);
  const nearOutlay = draft.spill(column(VALUE + 3), `=${inputs.price}*${near}-TENURE.REBATE(${near},${tiers.terms})`, money);
  page.row = first + count + 1;
  return { volume, concession, nearVolume, nearOutlay };
}
