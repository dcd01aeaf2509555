// Draws the add-in's charts over the cells: whenever a chart record or a number in it changes, the picture is made anew.
import type { ChartContent } from '../files/content';
import { formatArea, quoteSheet } from '../host/a1';
import type { ChartInfo, SheetArea } from '../host/workbook-model';
import { readText, readValues } from './cells';
import { ChartView } from './chart-picture';
import type { ChartKind, ChartPicture } from './chart-picture';
import { onSheet, pointsToPixels, sheetOf } from './context';
import type { Grid } from './context';
import type { GridWorkbook } from './grid-workbook';

const COMPONENT = 'TenureChart';
const REDRAW_DELAY = 150;

function kindOf(type: string): ChartKind {
  if (/scatter|bubble/i.test(type)) return 'scatter';
  if (/line|area/i.test(type)) return 'line';
  return /^bar/i.test(type) ? 'bar' : 'column';
}

function numbers(grid: Grid, area: SheetArea | null): (number | null)[] {
  if (area === null || onSheet(grid, area) === null) return [];
  return readValues(grid, area)
    .flat()
    .map((value) => (typeof value === 'number' ? value : null));
}

function labels(grid: Grid, area: SheetArea | null): string[] {
  return area === null || onSheet(grid, area) === null ? [] : readText(grid, area).flat();
}

/** Series that the add-in named itself, or those that Excel would find in the source: first column (or row) the categories. */
function seriesOf(
  grid: Grid,
  { series, source, seriesBy }: ChartInfo,
): { name: string; values: SheetArea; categories: SheetArea | null; marked: boolean; properties?: Readonly<Record<string, unknown>> }[] {
  const named = series.flatMap(({ name, values, categories, properties }) =>
    values === null ? [] : [{ name, values, categories, marked: properties['markerStyle'] !== 'None', properties }],
  );
  if (named.length > 0 || source === null) return named;
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && source.columnCount > source.rowCount);
  const count = byRows ? source.rowCount : source.columnCount;
  const strip = (index: number): SheetArea =>
    byRows
      ? { ...source, row: source.row + index, column: source.column + 1, rowCount: 1, columnCount: source.columnCount - 1 }
      : { ...source, column: source.column + index, row: source.row + 1, columnCount: 1, rowCount: source.rowCount - 1 };
  const nameAt = (index: number): SheetArea =>
    byRows
      ? { ...source, row: source.row + index, rowCount: 1, columnCount: 1 }
      : { ...source, column: source.column + index, rowCount: 1, columnCount: 1 };
  if (count === 1) return [{ name: '', values: strip(0), categories: null, marked: true }];
  return Array.from({ length: count - 1 }, (_series, i) => ({
    name: labels(grid, nameAt(i + 1))[0] ?? '',
    values: strip(i + 1),
    categories: strip(0),
    marked: true,
  }));
}

function pictureOf(grid: Grid, chart: ChartInfo): ChartPicture {
  const series = seriesOf(grid, chart);
  return {
    kind: kindOf(chart.type),
    width: pointsToPixels(chart.width),
    height: pointsToPixels(chart.height),
    title: chart.titleVisible ? chart.title : '',
    xTitle: String(chart.properties['axes/categoryAxis/title/text'] ?? ''),
    yTitle: String(chart.properties['axes/valueAxis/title/text'] ?? ''),
    language: document.documentElement.lang || 'en',
    categories: labels(grid, series[0]?.categories ?? null),
    joined: /lines|smooth/i.test(chart.type),
    series: series.map(({ name, values, categories, marked }) => ({
      name,
      values: numbers(grid, values),
      x: numbers(grid, categories),
      marked,
    })),
  };
}

/** The charts of a sheet for a file. */
export function chartContents(grid: Grid, charts: readonly ChartInfo[]): ChartContent[] {
  const reference = (area: SheetArea): string => `${quoteSheet(sheetOf(grid, area.sheetId).getSheetName())}!${formatArea(area, true)}`;
  return charts.map((chart) => {
    const { name: called, left, top, width, height, type, title, titleVisible, properties } = chart;
    const series = seriesOf(grid, chart).map(({ name, values, categories, marked, properties: own = {} }) => ({
      name,
      properties: own,
      y: reference(values),
      marked,
      ...(categories === null ? {} : { x: reference(categories) }),
    }));
    return {
      ...{ kind: kindOf(type), name: called, title: titleVisible ? title : '', left, top, width, height, series, properties },
      ...(/stacked/i.test(type) ? { stacked: true } : {}),
    };
  });
}

/** Draws the charts now and whenever their cells change, until the function that is returned is called. */
export function drawCharts(grid: Grid, workbook: GridWorkbook): () => void {
  grid.api.registerComponent(COMPONENT, ChartView);
  const drawn = new Map<string, { key: string; remove: () => void }>();
  const draw = (): void => {
    const charts = workbook.records.allCharts();
    for (const [id, { remove }] of drawn) {
      if (charts.some((chart) => chart.id === id)) continue;
      remove();
      drawn.delete(id);
    }
    const active = workbook.activeSheetId();
    for (const chart of charts) {
      // Univer can only place pictures on the sheet in view.
      if (chart.sheetId !== active) continue;
      const data = pictureOf(grid, chart);
      const { left, top, width, height } = chart;
      const key = JSON.stringify([data, left, top, width, height]);
      const before = drawn.get(chart.id);
      if (before?.key === key) continue;
      before?.remove();
      const sheet = sheetOf(grid, chart.sheetId);
      // Univer measures from the corner above the row and column headers, Excel from the first cell's.
      const headers = sheet.getSkeleton();
      const startX = pointsToPixels(left) + (headers?.rowHeaderWidth ?? 0);
      const startY = pointsToPixels(top) + (headers?.columnHeaderHeight ?? 0);
      const layer = sheet.addFloatDomToPosition(
        {
          componentKey: COMPONENT,
          allowTransform: true,
          data: data as never,
          initPosition: { startX, startY, endX: startX + pointsToPixels(width), endY: startY + pointsToPixels(height) },
        },
        `${chart.id}-${Date.now()}`,
      );
      if (layer) drawn.set(chart.id, { key, remove: () => layer.dispose() });
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    if (workbook.records.allCharts().length === 0 && drawn.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(draw, REDRAW_DELAY);
  };
  workbook.records.onCharts = later;
  const unsubscribe = workbook.subscribe((event) => {
    if (event.type === 'cellsChanged' || event.type === 'calculated' || event.type === 'sheetActivated') later();
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
