// ChartCollection, Chart, ChartSeriesCollection, ChartSeries; every other part of a chart (axes, legend, formats) is a bag of properties kept by path.
// A chart is stored, not drawn. Positions and sizes in points.
import { intersect } from '../a1';
import type { ChartInfo, ChartPatch, ChartSeries, SheetArea } from '../workbook-model';
import { HostError, itemNotFound } from '../wire';
import { members } from './define';
import type { HostObject, MemberContext } from './define';
import { areaArgument, chartInfo, onSheet, sameName, sheetObject } from './objects';
import type { ChartObject } from './objects';

type Charts = HostObject & { sheetId: string };
const chartObject = (sheetId: string, chartId: string): ChartObject => ({ kind: 'Chart', sheetId, chartId });

/** Splits a block into series as Excel does: a first row or column that is text names the series or the categories. */
async function seriesOf(context: MemberContext, source: SheetArea, seriesBy: ChartInfo['seriesBy']): Promise<ChartSeries[]> {
  const used = await context.workbook.usedArea(source.sheetId, true);
  const common = used && intersect(source, used);
  if (!common) return [];
  const area = onSheet(source.sheetId, common);
  const values = await context.workbook.readValues(area);
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && area.rowCount >= area.columnCount);
  const named = values[0]!.slice(area.columnCount > 1 ? 1 : 0).every((cell) => typeof cell === 'string') && area.rowCount > 1;
  const labelled = values.slice(named ? 1 : 0).every((row) => typeof row[0] === 'string') && area.columnCount > 1;
  const [skipRows, skipColumns] = [named ? 1 : 0, labelled ? 1 : 0];
  const body = {
    row: area.row + skipRows,
    column: area.column + skipColumns,
    rowCount: area.rowCount - skipRows,
    columnCount: area.columnCount - skipColumns,
  };
  const count = byColumns ? body.columnCount : body.rowCount;
  return Array.from({ length: count }, (_, index) => {
    const [row, column] = byColumns ? [0, skipColumns + index] : [skipRows + index, 0];
    const head = (byColumns ? named : labelled) ? values[row]![column] : undefined;
    const line = byColumns ? { ...body, column: body.column + index, columnCount: 1 } : { ...body, row: body.row + index, rowCount: 1 };
    const hasCategories = byColumns ? labelled : named;
    const categories = byColumns ? { ...body, column: area.column, columnCount: 1 } : { ...body, row: area.row, rowCount: 1 };
    return {
      name: head === undefined ? `Series${index + 1}` : String(head),
      values: onSheet(area.sheetId, line),
      categories: hasCategories ? onSheet(area.sheetId, categories) : null,
      properties: {},
    };
  });
}

const asSeriesBy = (value: unknown): ChartInfo['seriesBy'] => (value === 'Rows' || value === 'Columns' ? value : 'Auto');

export const chartCollection = members<Charts>({
  get: { Count: async ({ sheetId }, { workbook }) => (await workbook.charts(sheetId)).length },
  items: async ({ sheetId }, { workbook }) => (await workbook.charts(sheetId)).map((chart) => chartObject(sheetId, chart.id)),
  item: async ({ sheetId }, key, { workbook }) => {
    const found = (await workbook.charts(sheetId)).find((chart) => chart.id === String(key) || sameName(chart.name, String(key)));
    return found ? chartObject(sheetId, found.id) : null;
  },
  call: {
    Add: async ({ sheetId }, [type, range, by], context) => {
      const source = await areaArgument(context, sheetId, range, 'ChartCollection.add');
      const seriesBy = asSeriesBy(by);
      const series = await seriesOf(context, source, seriesBy);
      const title = series.length === 1 ? series[0]!.name : '';
      const added = await context.workbook.addChart({
        sheetId,
        type: String(type),
        source,
        seriesBy,
        title,
        titleVisible: title !== '',
        left: 100,
        top: 100,
        width: 360,
        height: 216,
        series,
        properties: {},
      });
      return chartObject(sheetId, added.id);
    },
  },
});

const show =
  <K extends keyof ChartInfo>(key: K) =>
  async (object: ChartObject, context: MemberContext): Promise<ChartInfo[K]> =>
    (await chartInfo(context, object))[key];
const change =
  (patch: (value: unknown) => ChartPatch) =>
  (object: { chartId: string }, value: unknown, { workbook }: MemberContext): Promise<void> | void =>
    workbook.updateChart(object.chartId, patch(value));

/** Points from the sheet's corner to the cell's, and the size of an area. */
async function placed(context: MemberContext, area: SheetArea): Promise<Pick<ChartInfo, 'left' | 'top' | 'width' | 'height'>> {
  const widths = async (from: number, to: number): Promise<number> => {
    let sum = 0;
    for (let column = from; column < to; column++) sum += (await context.workbook.columnWidth({ ...area, column, columnCount: 1 })) ?? 0;
    return sum;
  };
  const heights = async (from: number, to: number): Promise<number> => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += (await context.workbook.rowHeight({ ...area, row, rowCount: 1 })) ?? 0;
    return sum;
  };
  return {
    left: await widths(0, area.column),
    top: await heights(0, area.row),
    width: await widths(area.column, area.column + area.columnCount),
    height: await heights(area.row, area.row + area.rowCount),
  };
}

const bagPart = (object: ChartObject, name: string, kind: string): HostObject =>
  ({ kind, sheetId: object.sheetId, chartId: object.chartId, path: name, series: null }) as HostObject;

export const chart = members<ChartObject>({
  identity: ({ chartId }) => ({ Id: chartId }),
  get: {
    Id: ({ chartId }) => chartId,
    Name: show('name'),
    ChartType: show('type'),
    Left: show('left'),
    Top: show('top'),
    Width: show('width'),
    Height: show('height'),
    PlotBy: async (object, context) => ((await chartInfo(context, object)).seriesBy === 'Rows' ? 'Rows' : 'Columns'),
  },
  set: {
    Name: change((name) => ({ name: String(name) })),
    ChartType: change((type) => ({ type: String(type) })),
    Left: change((left) => ({ left: Number(left) })),
    Top: change((top) => ({ top: Number(top) })),
    Width: change((width) => ({ width: Number(width) })),
    Height: change((height) => ({ height: Number(height) })),
  },
  go: {
    Worksheet: ({ sheetId }) => sheetObject(sheetId),
    Title: ({ sheetId, chartId }) => ({ kind: 'ChartTitle', sheetId, chartId, path: 'title', series: null }) as HostObject,
    Series: ({ sheetId, chartId }) => ({ kind: 'ChartSeriesCollection', sheetId, chartId }) as HostObject,
  },
  call: {
    Delete: ({ chartId }, _args, { workbook }) => workbook.deleteChart(chartId),
    SetData: async (object, [range, by], context) => {
      const source = await areaArgument(context, object.sheetId, range, 'Chart.setData');
      const seriesBy = asSeriesBy(by);
      await context.workbook.updateChart(object.chartId, { source, seriesBy, series: await seriesOf(context, source, seriesBy) });
    },
    SetPosition: async (object, [start, end], context) => {
      const first = await areaArgument(context, object.sheetId, start, 'Chart.setPosition');
      const last = end === null || end === undefined ? null : await areaArgument(context, object.sheetId, end, 'Chart.setPosition');
      if (!last) {
        const { left, top } = await placed(context, first);
        return context.workbook.updateChart(object.chartId, { left, top });
      }
      const rowCount = last.row + last.rowCount - first.row;
      const columnCount = last.column + last.columnCount - first.column;
      return context.workbook.updateChart(object.chartId, await placed(context, { ...first, rowCount, columnCount }));
    },
  },
  bag: {
    read: (object, name, context) => readBag({ ...object, path: '', series: null }, name, context),
    write: (object, name, value, context) => writeBag({ ...object, path: '', series: null }, name, value, context),
    go: bagPart,
  },
});

interface BagObject extends HostObject {
  sheetId: string;
  chartId: string;
  /** Where the object hangs below the chart or the series, "axes/valueAxis". */
  path: string;
  /** Index of the series it belongs to, or null. */
  series: number | null;
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

async function bagProperties(object: BagObject, context: MemberContext): Promise<Record<string, unknown>> {
  const found = await chartInfo(context, object);
  return object.series === null ? found.properties : (found.series[object.series]?.properties ?? {});
}

async function readBag(object: BagObject, name: string, context: MemberContext): Promise<unknown> {
  const properties = await bagProperties(object, context);
  const key = join(object.path, name);
  if (!(key in properties))
    throw new HostError(
      'NotImplemented',
      `The workbench's host keeps what is set on a chart but knows no default of ${object.kind}.${name}.`,
      `${object.kind}.${name}`,
    );
  return properties[key];
}

async function writeBag(object: BagObject, name: string, value: unknown, context: MemberContext): Promise<void> {
  const found = await chartInfo(context, object);
  const entry = { [join(object.path, name)]: value };
  if (object.series === null) return context.workbook.updateChart(object.chartId, { properties: { ...found.properties, ...entry } });
  const series = found.series.map((one, index) =>
    index === object.series ? { ...one, properties: { ...one.properties, ...entry } } : one,
  );
  return context.workbook.updateChart(object.chartId, { series });
}

const bag = {
  read: readBag,
  write: writeBag,
  go: (object: BagObject, name: string, kind: string): HostObject => ({ ...object, kind, path: join(object.path, name) }) as HostObject,
};

/** Formats have methods: a solid fill, and back to none. */
const clearable = members<BagObject>({
  bag,
  call: {
    SetSolidColor: (object, [value], context) => writeBag(object, 'color', value, context),
    Clear: (object, _args, context) => writeBag(object, 'color', '', context),
  },
});
const plainBag = members<BagObject>({ bag });

const titleText = async (object: BagObject, context: MemberContext): Promise<ChartInfo> => chartInfo(context, object);

export const chartTitle = members<BagObject>({
  get: {
    Text: async (object, context) => (await titleText(object, context)).title,
    Visible: async (object, context) => (await titleText(object, context)).titleVisible,
  },
  set: {
    Text: change((title) => ({ title: String(title), titleVisible: true })),
    Visible: change((titleVisible) => ({ titleVisible: titleVisible === true })),
  },
  bag,
});

type SeriesCollection = HostObject & { sheetId: string; chartId: string };
type SeriesObject = SeriesCollection & { series: number; path: string };
const seriesAt = ({ sheetId, chartId }: { sheetId: string; chartId: string }, series: number): SeriesObject => ({
  kind: 'ChartSeries',
  sheetId,
  chartId,
  series,
  path: '',
});

export const chartSeriesCollection = members<SeriesCollection>({
  get: { Count: async (object, context) => (await chartInfo(context, object)).series.length },
  items: async (object, context) => (await chartInfo(context, object)).series.map((_, index) => seriesAt(object, index)),
  call: {
    Add: async (object, [name, index], context) => {
      const { series } = await chartInfo(context, object);
      const at = typeof index === 'number' && index >= 0 ? Math.min(index, series.length) : series.length;
      const added: ChartSeries = {
        name: typeof name === 'string' ? name : `Series${series.length + 1}`,
        values: null,
        categories: null,
        properties: {},
      };
      await context.workbook.updateChart(object.chartId, { series: [...series.slice(0, at), added, ...series.slice(at)] });
      return seriesAt(object, at);
    },
  },
});

async function changeSeries(object: SeriesObject, patch: Partial<ChartSeries> | null, context: MemberContext): Promise<void> {
  const { series } = await chartInfo(context, object);
  if (!series[object.series]) throw itemNotFound('ChartSeriesCollection.getItemAt');
  const changed = series.flatMap((one, index) => {
    if (index !== object.series) return [one];
    return patch ? [{ ...one, ...patch }] : [];
  });
  await context.workbook.updateChart(object.chartId, { series: changed });
}

export const chartSeries = members<SeriesObject>({
  get: { Name: async (object, context) => (await chartInfo(context, object)).series[object.series]?.name ?? '' },
  set: { Name: (object, name, context) => changeSeries(object, { name: String(name) }, context) },
  call: {
    SetValues: async (object, [range], context) =>
      changeSeries(object, { values: await areaArgument(context, object.sheetId, range, 'ChartSeries.setValues') }, context),
    SetXAxisValues: async (object, [range], context) =>
      changeSeries(object, { categories: await areaArgument(context, object.sheetId, range, 'ChartSeries.setXAxisValues') }, context),
    Delete: (object, _args, context) => changeSeries(object, null, context),
  },
  bag: bag,
});

/** The parts of a chart that are only stored. */
export const chartParts = {
  ChartAxes: plainBag,
  ChartAxis: plainBag,
  ChartAxisFormat: plainBag,
  ChartAxisTitle: plainBag,
  ChartAxisTitleFormat: plainBag,
  ChartAreaFormat: plainBag,
  ChartPlotArea: plainBag,
  ChartPlotAreaFormat: plainBag,
  ChartLegend: plainBag,
  ChartLegendFormat: plainBag,
  ChartTitleFormat: plainBag,
  ChartDataLabels: plainBag,
  ChartDataLabelFormat: plainBag,
  ChartGridlines: plainBag,
  ChartGridlinesFormat: plainBag,
  ChartSeriesFormat: plainBag,
  ChartFont: plainBag,
  ChartFill: clearable,
  ChartLineFormat: clearable,
  ChartBorder: clearable,
};
