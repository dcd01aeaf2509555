/**
 * A sheet of formulas that is made once and then brought up to date: title, date, formulas that spill below one header row, formats. What the user typed
 * stays: a sheet of that name that holds something else is left alone, a result that would meet other content is refused. All writing is one sync (one
 * step of undo in any Excel); when it fails half-way, what was written is taken back.
 */
import type { DeclaredColumn } from '../functions/declare';
import { languages, localeOf, type Language } from '../locales/languages';
import { parseIsoDate } from '../tables/dates';
import { absoluteReference, addressOf, inside, withoutSheet } from './addresses';
import { AS_OF_NAME, readNamedDate, type NamedDate } from './as-of';
import { asText } from './as-text';
import { columnWidthOf, numberFormatOf, setNumberFormat, widthOf } from './column-formats';
import { refuseIfCancelled, WorkbookError } from './errors';
import { freeName } from './new-sheet';
import { inWorkbook } from './run';
import { dropSheet, takingBack } from './taking-back';
import type { AsOf, WriteOptions, WrittenPortfolio } from './types';

/** Rows from 0: title, date, totals and what they are without, the lists' headings, their header. */
export const DATE_ROW = 1;
export const TOTAL_ROW = 2;
export const WITHOUT_ROW = 3;
export const HEADING_ROW = 4;
export const HEADER_ROW = 5;
/** Columns that stay in sight. */
const FROZEN = 2;
const LABEL_WIDTH = widthOf(16);
/** Rows formatted below the last one, for those to come. */
const SPARE_ROWS = 100;

/** The formulas name AsOf whether it is there already or will be. */
export const NAMED: AsOf = { date: '', place: null };

/** A formula in the header row and the columns of its result. */
export interface KeptList {
  readonly column: number;
  readonly heading: string;
  readonly formula: string;
  readonly columns: readonly DeclaredColumn[];
}

export interface KeptSheet {
  nameIn(language: Language): string;
  readonly title: string;
  readonly asOf: string;
  /** From the left; the last one holds the function that all else follows. */
  readonly lists: readonly KeptList[];
  /** How that function's formula begins: it says that a sheet is ours. */
  readonly begins: string;
  /** Rows that each list may have. */
  readonly rows: number;
  /** Single formulas above the lists, by row and column. */
  readonly above: readonly { readonly row: number; readonly column: number; readonly formula: string; readonly format?: string }[];
  /** Texts above the lists. */
  readonly labels: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

interface Found {
  /** The sheet made by an earlier call. */
  readonly sheet: string | null;
  /** A free name for a new one. */
  readonly free: string;
  /** The sheet that the user sees. */
  readonly shown: string;
}

const sourceOf = ({ lists }: KeptSheet): KeptList => lists[lists.length - 1]!;

/** Our sheet in any language, else the first free name: "Tenure portfolio", "Tenure portfolio (2)"… */
async function find(context: Excel.RequestContext, kept: KeptSheet, language: Language): Promise<Found> {
  const sheets = context.workbook.worksheets.load('items/name');
  const shown = context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const usual = languages().map((one) => kept.nameIn(one).toLowerCase());
  const candidates = names.filter((name) => usual.includes(name.toLowerCase().replace(/ \(\d+\)$/, '')));
  const anchors = candidates.map((name) =>
    context.workbook.worksheets.getItem(name).getCell(HEADER_ROW, sourceOf(kept).column).load('formulas'),
  );
  if (candidates.length > 0) await context.sync();
  const ours = candidates.find((_, index) =>
    String((anchors[index]!.formulas as unknown[][])[0]![0])
      .toUpperCase()
      .startsWith(kept.begins.toUpperCase()),
  );
  return { sheet: ours ?? null, free: freeName(kept.nameIn(language), names), shown: shown.name };
}

/** The lists' rows below their headers, with room for those to come. */
function formatBodies(sheet: Excel.Worksheet, { lists, rows }: KeptSheet, language: Language): void {
  for (const { column, columns } of lists) {
    columns.forEach(({ look }, index) => {
      setNumberFormat(sheet.getRangeByIndexes(HEADER_ROW + 1, column + index, rows + SPARE_ROWS, 1), numberFormatOf(look, language));
    });
  }
}

/** Title and date; the date's cell follows AsOf, or is AsOf from now on. */
function writeDate(sheet: Excel.Worksheet, name: string, kept: KeptSheet, named: NamedDate | null, { language, asOf }: Dated): void {
  const title = sheet.getRange('A1');
  title.values = [[asText(kept.title)]];
  title.format.font.bold = true;
  title.format.font.size = 14;
  sheet.getCell(DATE_ROW, 0).values = [[asText(kept.asOf)]];
  const date = sheet.getCell(DATE_ROW, 1);
  date.numberFormat = [[localeOf(language).habits.dateFormat]];
  date.format.horizontalAlignment = 'Left';
  if (named?.asOf != null) date.formulas = [[`=${AS_OF_NAME}`]];
  else {
    date.values = [[asOf!]];
    if (named !== null) named.item.formula = `=${absoluteReference(name, 'B2')}`;
    else sheet.context.workbook.names.add(AS_OF_NAME, date);
  }
}

function writeList(sheet: Excel.Worksheet, { column, heading, formula, columns }: KeptList, language: Language): void {
  const top = sheet.getCell(HEADING_ROW, column);
  top.values = [[asText(heading)]];
  top.format.font.bold = true;
  const header = sheet.getRangeByIndexes(HEADER_ROW, column, 1, columns.length);
  header.format.font.bold = true;
  header.format.borders.getItem('EdgeBottom').style = 'Continuous';
  columns.forEach((one, index) => {
    const width = columnWidthOf(one, language);
    // The first column holds the labels as well.
    sheet.getCell(0, column + index).format.columnWidth = column + index === 0 ? Math.max(width, LABEL_WIDTH) : width;
    // A header stands over its figures.
    if (numberFormatOf(one.look, language) !== 'General') sheet.getCell(HEADER_ROW, column + index).format.horizontalAlignment = 'Right';
  });
  sheet.getCell(HEADER_ROW, column).formulas = [[formula]];
}

function writeNew(sheet: Excel.Worksheet, name: string, kept: KeptSheet, named: NamedDate | null, dated: Dated): void {
  writeDate(sheet, name, kept, named, dated);
  // What the others read stands first.
  for (const list of [...kept.lists].reverse()) writeList(sheet, list, dated.language);
  for (const { row, column, text } of kept.labels) sheet.getCell(row, column).values = [[asText(text)]];
  for (const { row, column, formula, format } of kept.above) {
    const cell = sheet.getCell(row, column);
    if (format !== undefined) cell.numberFormat = [[format]];
    if (row !== DATE_ROW) cell.format.horizontalAlignment = 'Right';
    if (row === TOTAL_ROW) cell.format.font.bold = true;
    // "without 12 accounts" is wider than some figures.
    if (row === WITHOUT_ROW) cell.format.wrapText = true;
    cell.formulas = [[formula]];
  }
  sheet.getCell(TOTAL_ROW, 0).format.font.bold = true;
  formatBodies(sheet, kept, dated.language);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, HEADER_ROW + 1, FROZEN));
  sheet.activate();
  sheet.getRange('A1').select();
}

/** Makes the sheet; when that fails or is stopped, the workbook is as it was. */
async function create(
  context: Excel.RequestContext,
  { free: name, shown }: Found,
  kept: KeptSheet,
  named: NamedDate | null,
  dated: Dated,
  signal: AbortSignal | undefined,
): Promise<void> {
  const before = named?.item.formula as string | undefined;
  const sheet = context.workbook.worksheets.add(name);
  writeNew(sheet, name, kept, named, dated);
  try {
    await context.sync();
    refuseIfCancelled(signal);
  } catch (error) {
    await takingBack(error, { made: name, atOnce: true }, () =>
      inWorkbook(async (fresh) => {
        const item = fresh.workbook.names.getItemOrNullObject(AS_OF_NAME);
        await fresh.sync();
        if (!item.isNullObject && named === null) item.delete();
        if (!item.isNullObject && before !== undefined && named?.asOf == null) item.formula = before;
        await dropSheet(fresh, name, shown);
      }),
    );
  }
}

const EXTENT = 'address,rowIndex,columnIndex,rowCount,columnCount';

interface Body {
  readonly column: number;
  readonly format: string;
}

const bodyOf = (sheet: Excel.Worksheet, { rows }: KeptSheet, { column }: Body): Excel.Range =>
  sheet.getRangeByIndexes(HEADER_ROW + 1, column, rows + SPARE_ROWS, 1);

/** The columns that are to look otherwise: what the last of the spare rows looks like says which. */
async function unformatted(sheet: Excel.Worksheet, kept: KeptSheet, language: Language): Promise<Body[]> {
  const bodies = kept.lists.flatMap(({ column, columns }) =>
    columns.map(({ look }, index): Body => ({ column: column + index, format: numberFormatOf(look, language) })),
  );
  const ends = bodies.map((body) => bodyOf(sheet, kept, body).getLastCell().load('numberFormat'));
  await sheet.context.sync();
  return bodies.filter(({ format }, index) => (ends[index]!.numberFormat as unknown[][])[0]![0] !== format);
}

/** Cells of one request. */
const CELLS = 100_000;

/** How the columns look now, for putting back. */
async function formatsOf(sheet: Excel.Worksheet, kept: KeptSheet, bodies: readonly Body[]): Promise<unknown[][][]> {
  const together = Math.max(1, Math.floor(CELLS / (kept.rows + SPARE_ROWS)));
  const formats: unknown[][][] = [];
  for (let first = 0; first < bodies.length; first += together) {
    const ranges = bodies.slice(first, first + together).map((body) => bodyOf(sheet, kept, body).load('numberFormat'));
    await sheet.context.sync();
    formats.push(...ranges.map(({ numberFormat }) => numberFormat as unknown[][]));
  }
  return formats;
}

/** Brings an existing sheet up to date: the formulas (tables may have come or gone) and the formats of new rows. */
async function refresh(context: Excel.RequestContext, { sheet: found, shown }: Found, kept: KeptSheet, language: Language): Promise<void> {
  const name = found!;
  const sheet = context.workbook.worksheets.getItem(name);
  const looks = kept.lists.map(({ column, columns, formula }) => {
    const cell = sheet.getCell(HEADER_ROW, column);
    return {
      column,
      formula,
      cell: cell.load(`${EXTENT},formulas`),
      spill: cell.getSpillingToRangeOrNullObject().load(EXTENT),
      content: sheet
        .getRangeByIndexes(HEADER_ROW, column, kept.rows + 1, columns.length)
        .getUsedRangeOrNullObject(true)
        .load(EXTENT),
    };
  });
  await context.sync();
  for (const { cell, spill, content } of looks) {
    if (content.isNullObject || inside(content, spill.isNullObject ? cell : spill)) continue;
    throw new WorkbookError('notEmpty', { sheet: name, address: withoutSheet(content.address) });
  }
  const changed = looks
    .map(({ column, formula, cell }) => ({ column, formula, before: String((cell.formulas as unknown[][])[0]![0]) }))
    .filter(({ formula, before }) => formula !== before);
  const bodies = await unformatted(sheet, kept, language);
  const formats = await formatsOf(sheet, kept, bodies);
  try {
    for (const { column, formula } of changed) sheet.getCell(HEADER_ROW, column).formulas = [[formula]];
    for (const body of bodies) setNumberFormat(bodyOf(sheet, kept, body), body.format);
    sheet.activate();
    await context.sync();
  } catch (error) {
    await takingBack(error, { sheet: name, atOnce: true }, () =>
      inWorkbook(async (fresh) => {
        const target = fresh.workbook.worksheets.getItem(name);
        for (const { column, before } of changed) target.getCell(HEADER_ROW, column).formulas = [[before]];
        for (const [index, body] of bodies.entries()) bodyOf(target, kept, body).numberFormat = formats[index]!;
        fresh.workbook.worksheets.getItem(shown).activate();
        await fresh.sync();
      }),
    );
  }
}

function refuseWithoutDay(date: string | undefined): void {
  if (date === undefined || typeof parseIsoDate(date) !== 'number') throw new WorkbookError('asOfMissing');
}

interface Dated {
  readonly language: Language;
  /** ISO date for a workbook that has no name AsOf; not looked at when it has one. */
  readonly asOf?: string;
}

/**
 * Writes the sheet or brings it up to date, and shows it. Throws asOfMissing (no name AsOf and no date given), notEmpty, and whatever Excel refuses.
 * Bringing a sheet up to date can be stopped until it is sent.
 */
export function writeKeptSheet(kept: KeptSheet, dated: Dated, { signal }: WriteOptions = {}): Promise<WrittenPortfolio> {
  return inWorkbook(
    async (context) => {
      const named = await readNamedDate(context);
      const found = await find(context, kept, dated.language);
      if (named?.asOf == null) refuseWithoutDay(dated.asOf);
      const usual = kept.nameIn(dated.language);
      const nameTaken = found.sheet === null && found.free !== usual ? usual : null;
      refuseIfCancelled(signal);
      if (found.sheet === null) await create(context, found, kept, named, dated, signal);
      else await refresh(context, found, kept, dated.language);
      const address = addressOf({ rowIndex: HEADER_ROW, columnIndex: kept.lists[0]!.column, rowCount: 1, columnCount: 1 });
      return { sheet: found.sheet ?? found.free, address, created: found.sheet === null, nameTaken };
    },
    { oneUndoStep: true, signal },
  );
}
