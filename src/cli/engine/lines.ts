/**
 * Invoice lines of a file as the import takes them (src/import/invoice-lines): line by line where cells are texts, and added up by the engine first where they are
 * dates and exact numbers. What is added up is alike in all but its day and its figures, and each figure has one sign: the rules of the import, which are the
 * same for all of these, stay in the import alone.
 */
import { InvoiceLines, type InvoiceOptions } from '../../import/invoice-lines/invoice-lines';
import type { InvoiceField } from '../../import/invoice-lines/line';
import type { Window } from '../../import/invoice-lines/tables';
import type { ColumnReading } from '../../tables/mapping';
import { parseIsoDate } from '../../tables/dates';
import { isFloat } from './cells';
import { named, type Engine, type EngineValue } from './duck';

export interface LineColumn {
  readonly field: InvoiceField;
  readonly theirs: string;
  readonly type: string;
  readonly reading: ColumnReading;
}

export interface LineSource {
  readonly relation: string;
  readonly columns: readonly LineColumn[];
  /** Decimals that binary fractions are rounded to; undefined where there are none. */
  readonly scale: number | undefined;
  readonly costByUnit: boolean;
}

const FIGURES: ReadonlySet<InvoiceField> = new Set(['amount', 'cost', 'quantity']);
const isExact = (type: string): boolean => /^(DECIMAL|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)/.test(type);
const isDay = (type: string): boolean => /^(DATE|TIMESTAMP)/.test(type);

/** Money of quantities is no sum of money: more decimals than any has. */
const QUANTITY_SCALE = 9;

/** Can the engine add up first? */
export const areTyped = ({ columns, scale }: LineSource): boolean =>
  columns.every(({ field, type, reading }) => {
    if (field === 'date') return isDay(type);
    if (!FIGURES.has(field)) return true;
    // A figure that a reading turns or multiplies still is one: it does so to the sum.
    return reading.percent === undefined && (isExact(type) || (isFloat(type) && (field === 'quantity' || scale !== undefined)));
  });

/** Money as binary fractions: the first such column, for which nobody has said to how many decimals it is rounded. */
export const floatMoney = ({ columns, scale }: LineSource): LineColumn | undefined =>
  columns.find(({ field, type }) => (field === 'amount' || field === 'cost') && isFloat(type) && scale === undefined);

const exact = ({ field, theirs, type }: LineColumn, scale: number | undefined): string =>
  isFloat(type) ? `CAST(${named(theirs)} AS DECIMAL(38, ${field === 'quantity' ? QUANTITY_SCALE : scale}))` : named(theirs);

const textFields = (columns: readonly LineColumn[]): LineColumn[] => columns.filter(({ field }) => field !== 'date' && !FIGURES.has(field));

/** A query whose rows are lines added up, and how to read them. */
function addedUp({ relation, columns, scale, costByUnit }: LineSource, { from, to }: { from: string; to: string }, byDay: boolean): string {
  const texts = textFields(columns).map(({ field, theirs }) => `CAST(${named(theirs)} AS VARCHAR) AS ${field}`);
  const date = columns.find(({ field }) => field === 'date');
  const day = date === undefined ? 'CAST(NULL AS DATE)' : `CAST(${named(date.theirs)} AS DATE)`;
  const side = byDay
    ? '_day'
    : `CASE WHEN _day > DATE '${to}' THEN 2 WHEN _day >= DATE '${from}' THEN 1 WHEN _day IS NULL THEN 3 ELSE 0 END`;
  const figures = columns.filter(({ field }) => FIGURES.has(field));
  const alone = (field: InvoiceField): boolean => field === 'cost' && costByUnit;
  const inner = figures.map((column) => `${exact(column, scale)} AS ${column.field}`);
  const sums = figures.map(({ field }) =>
    alone(field) ? `CAST(${field} AS VARCHAR) AS s_${field}` : `CAST(sum(${field}) AS VARCHAR) AS s_${field}`,
  );
  const groupedBy = [
    ...textFields(columns).map(({ field }) => field),
    side,
    ...figures.map(({ field }) => (alone(field) ? field : `sign(${field})`)),
  ];
  return `SELECT ${[
    ...textFields(columns).map(({ field }) => field),
    "strftime(min(_day), '%Y-%m-%d') AS first",
    "strftime(max(_day), '%Y-%m-%d') AS last",
    ...sums,
    'CAST(count(*) AS DOUBLE) AS lines',
    'CAST(min(_row) AS DOUBLE) AS row',
  ].join(
    ', ',
  )} FROM (SELECT ${[...texts, `${day} AS _day`, ...inner, 'row_number() OVER () + 1 AS _row'].join(', ')} FROM ${relation}) GROUP BY ${groupedBy.join(', ')}`;
}

const serial = (iso: EngineValue | undefined): number | undefined => {
  const day = typeof iso === 'string' ? parseIsoDate(iso) : undefined;
  return typeof day === 'number' ? day : undefined;
};

/** Adds the lines of a source up. `step` hears how many lines have been taken in. */
export async function addUp(
  engine: Engine,
  source: LineSource,
  options: InvoiceOptions,
  {
    window,
    byDay,
    iso,
    step,
  }: { readonly window: Window; readonly byDay: boolean; readonly iso: (day: number) => string; readonly step: (lines: number) => void },
): Promise<InvoiceLines> {
  const invoices = new InvoiceLines(areTyped(source) ? withPoint(options) : options);
  if (areTyped(source)) {
    const texts = textFields(source.columns).map(({ field }) => field);
    const figures = source.columns.filter(({ field }) => FIGURES.has(field)).map(({ field }) => field);
    for await (const rows of engine.pieces(addedUp(source, { from: iso(window.from), to: iso(window.to) }, byDay))) {
      for (const row of rows) {
        const cells: Partial<Record<InvoiceField, unknown>> = { date: row[texts.length] };
        texts.forEach((field, at) => (cells[field] = row[at]));
        figures.forEach((field, at) => (cells[field] = row[texts.length + 2 + at]));
        const last = serial(row[texts.length + 1]);
        invoices.add(cells, Number(row.at(-1)), { lines: Number(row.at(-2)), ...(last === undefined ? {} : { last }) });
      }
      step(invoices.lines);
    }
    return invoices;
  }
  const selected = source.columns.map((column) => expression(column, source.scale));
  for await (const rows of engine.pieces(`SELECT ${selected.join(', ')} FROM ${source.relation}`)) {
    for (const row of rows) {
      const cells: Partial<Record<InvoiceField, unknown>> = {};
      source.columns.forEach(({ field }, at) => (cells[field] = row[at]));
      invoices.add(cells, invoices.lines + 2);
    }
    step(invoices.lines);
  }
  return invoices;
}

function expression(column: LineColumn, scale: number | undefined): string {
  const { field, theirs, type } = column;
  if (isDay(type)) return `strftime(${named(theirs)}, '%Y-%m-%d')`;
  if (FIGURES.has(field) && isFloat(type) && (field === 'quantity' || scale !== undefined))
    return `CAST(${exact(column, scale)} AS VARCHAR)`;
  return `CAST(${named(theirs)} AS VARCHAR)`;
}

/** Sums of the engine are written with a point. */
const withPoint = (options: InvoiceOptions): InvoiceOptions => ({
  ...options,
  readings: {
    ...options.readings,
    ...Object.fromEntries(
      ([...FIGURES] as InvoiceField[]).map((field) => [field, { ...options.readings?.[field], decimal: '.' as const }]),
    ),
  },
});
