/** A part of a sheet as it may go outside: what is shown, and how it looks. Of all else only counts are read, for the words that say what stayed behind. */
import { extentOf, withoutSheet, type Extent } from '../addresses';
import { refuseIfCancelled, WorkbookError } from '../errors';
import { area } from '../sheet-draft';
import { rangeAt } from './formula-cells';
import type { PlainCell, PlainLine, PlainLook, PlainSheet } from './plain-file';
import { shownCell } from './shown';

/** What stayed behind on the sheets chosen. */
export interface LeftOut {
  readonly formulas: number;
  readonly outside: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly unseen: number;
  readonly errors: number;
  readonly charts: number;
}

const NOTHING: LeftOut = { formulas: 0, outside: 0, hiddenRows: 0, hiddenColumns: 0, unseen: 0, errors: 0, charts: 0 };

export const together = (parts: readonly LeftOut[]): LeftOut =>
  parts.reduce(
    (sum, part) =>
      Object.fromEntries(Object.entries(sum).map(([key, count]) => [key, count + part[key as keyof LeftOut]])) as unknown as LeftOut,
    NOTHING,
  );

/** Fonts that every Excel has. Another one's name may say what nobody means to hand on. */
const FONTS: ReadonlySet<string> = new Set([
  ...['Calibri', 'Calibri Light', 'Aptos', 'Aptos Narrow', 'Aptos Display', 'Arial', 'Cambria', 'Georgia', 'Segoe UI'],
  ...['Tahoma', 'Times New Roman', 'Verdana', 'Courier New'],
]);

const COLOR = /^#[0-9a-f]{6}$/i;
const colorOr = (value: unknown, usual: string): string => (typeof value === 'string' && COLOR.test(value) ? value.toUpperCase() : usual);

function lineOf(border: Excel.CellBorder | undefined): PlainLine | undefined {
  if (border?.style === undefined || border.style === 'None') return undefined;
  const style = border.style === 'Continuous' ? (border.weight ?? 'Thin') : border.style;
  return { style, color: colorOr(border.color, '#000000') };
}

function lookOf({ format }: Excel.CellProperties, numberFormat: string): PlainLook {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText } = format ?? {};
  const fillColor = colorOr(fill?.color, '');
  const sides = Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
      const line = lineOf(borders?.[side]);
      return line === undefined ? [] : [[side, line]];
    }),
  );
  return {
    format: numberFormat,
    bold: font?.bold === true,
    italic: font?.italic === true,
    size: typeof font?.size === 'number' ? font.size : 11,
    font: FONTS.has(font?.name ?? '') ? font!.name! : 'Calibri',
    color: colorOr(font?.color, '#000000'),
    fill: fillColor === '#FFFFFF' ? '' : fillColor,
    align: horizontalAlignment ?? 'General',
    vertical: verticalAlignment ?? 'Bottom',
    wrap: wrapText === true,
    ...sides,
  };
}

const line = { color: true, style: true, weight: true };
const ASKED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, size: true, name: true, color: true },
    borders: { top: line, bottom: line, left: line, right: line } as never,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Cells of one request: each comes with all its looks. */
const CELLS = 5000;
/** More than anybody hands out as a sheet. */
const MOST = 200_000;

interface Raw {
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
  readonly text: readonly string[];
  readonly numberFormat: readonly string[];
  readonly properties: readonly Excel.CellProperties[];
}

async function rawRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Extent,
  signal: AbortSignal | undefined,
): Promise<Raw[]> {
  const rows = Math.max(1, Math.floor(CELLS / place.columnCount));
  const raw: Raw[] = [];
  for (let first = 0; first < place.rowCount; first += rows) {
    refuseIfCancelled(signal);
    const block = { ...place, rowIndex: place.rowIndex + first, rowCount: Math.min(rows, place.rowCount - first) };
    const range = rangeAt(sheet, block).load('values,formulas,text,numberFormat');
    const looks = range.getCellProperties(ASKED);
    await context.sync();
    for (let row = 0; row < block.rowCount; row++)
      raw.push({
        values: (range.values as unknown[][])[row]!,
        formulas: (range.formulas as unknown[][])[row]!,
        text: range.text[row]!,
        numberFormat: (range.numberFormat as string[][])[row]!,
        properties: looks.value[row]!,
      });
  }
  return raw;
}

/** Where the rows (or columns) that are seen come to stand; -1 for those that are not. */
function places(seen: readonly boolean[]): number[] {
  let next = 0;
  return seen.map((one) => (one ? next++ : -1));
}

/** A merged block without its hidden rows and columns; undefined when a single cell is left, or none. */
function mergeAt(merge: Extent, origin: Extent, rowPlaces: readonly number[], columnPlaces: readonly number[]): Extent | undefined {
  const seen = (list: readonly number[], first: number, count: number): number[] =>
    list.slice(Math.max(0, first), first + count).filter((at) => at >= 0);
  const rows = seen(rowPlaces, merge.rowIndex - origin.rowIndex, merge.rowCount);
  const columns = seen(columnPlaces, merge.columnIndex - origin.columnIndex, merge.columnCount);
  return rows.length * columns.length > 1 ? area(rows[0]!, columns[0]!, rows.length, columns.length) : undefined;
}

const ADDRESS = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;
/** "Sheet!A1:B2,Sheet!C3": the sheet's name may hold commas, an address holds none. */
const addressesOf = (areas: string): Extent[] =>
  areas.split(',').flatMap((part) => (ADDRESS.test(withoutSheet(part)) ? extentOf(withoutSheet(part).replaceAll('$', '')) : []));

const filled = (cells: readonly unknown[]): number => cells.filter((cell) => cell !== '').length;

async function filledIn(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> {
  const used = sheet.getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  return used.isNullObject ? 0 : (used.values as unknown[][]).reduce((sum, row) => sum + filled(row), 0);
}

export interface ReadSheet {
  /** null for a sheet that shows nothing. */
  readonly sheet: PlainSheet | null;
  readonly left: LeftOut;
}

/** The printed part of a sheet, all of it where nothing says what is printed. */
async function placeOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Extent | null> {
  const printed = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
  const used = sheet.getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (!printed.isNullObject) return addressesOf(printed.address)[0]!;
  return used.isNullObject ? null : area(0, 0, used.rowIndex + used.rowCount, used.columnIndex + used.columnCount);
}

export async function readPlain(context: Excel.RequestContext, name: string, signal: AbortSignal | undefined): Promise<ReadSheet> {
  const sheet = context.workbook.worksheets.getItem(name);
  const place = await placeOf(context, sheet);
  const charts = sheet.charts.load('count');
  if (place === null) return { sheet: null, left: NOTHING };
  if (place.rowCount * place.columnCount > MOST) throw new WorkbookError('tooLarge', { sheet: name });
  const range = rangeAt(sheet, place);
  const rowsOf = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columnsOf = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const merged = range.getMergedAreasOrNullObject().load('address');
  const { pageLayout } = sheet.load('showGridlines,pageLayout/orientation,pageLayout/paperSize,pageLayout/zoom');
  await context.sync();
  const all = await filledIn(context, sheet);
  const raw = await rawRows(context, sheet, place, signal);
  const heights = rowsOf.value.map(({ format }) => format?.rowHeight ?? 15);
  const widths = columnsOf.value.map(({ format }) => format?.columnWidth ?? 48);
  const seenRows = rowsOf.value.map(({ rowHidden }, row) => rowHidden !== true && heights[row]! > 0);
  const seenColumns = columnsOf.value.map(({ columnHidden }, column) => columnHidden !== true && widths[column]! > 0);
  const counts = { formulas: 0, unseen: 0, error: 0 };
  const kept: PlainCell[][] = [];
  raw.forEach(({ values, formulas, text, numberFormat, properties }, row) => {
    if (!seenRows[row]!) return;
    const cells: PlainCell[] = [];
    values.forEach((value, column) => {
      if (!seenColumns[column]!) return;
      const formula = formulas[column];
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) counts.formulas++;
      const look = lookOf(properties[column]!, numberFormat[column]!);
      const { cell, withheld } = shownCell({ value, text: text[column]!, look });
      if (withheld !== null) counts[withheld]++;
      cells.push(cell);
    });
    kept.push(cells);
  });
  const [rowPlaces, columnPlaces] = [places(seenRows), places(seenColumns)];
  const merges = merged.isNullObject ? [] : addressesOf(merged.address);
  const { zoom, paperSize } = pageLayout;
  return {
    sheet: {
      name,
      rows: kept,
      heights: heights.filter((_, row) => seenRows[row]),
      widths: widths.filter((_, column) => seenColumns[column]),
      merges: merges.flatMap((merge) => mergeAt(merge, place, rowPlaces, columnPlaces) ?? []),
      landscape: pageLayout.orientation === 'Landscape',
      paper: paperSize === 'A4' || paperSize === 'Letter' ? paperSize : null,
      onePage: zoom?.horizontalFitToPages === 1 && zoom.verticalFitToPages === 1,
      gridlines: sheet.showGridlines,
    },
    left: {
      formulas: counts.formulas,
      unseen: counts.unseen,
      errors: counts.error,
      outside: all - raw.reduce((sum, { values }) => sum + filled(values), 0),
      hiddenRows: seenRows.filter((seen) => !seen).length,
      hiddenColumns: seenColumns.filter((seen) => !seen).length,
      charts: charts.count,
    },
  };
}
