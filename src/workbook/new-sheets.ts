/**
 * Sheets that are made together, under names that are free: nothing that is there is touched. Where Excel merges several syncs into one step of undo,
 * each sheet is sent by itself, so that there is progress to show and a moment to stop at; elsewhere all of it is one sync. When it fails or is
 * stopped half-way, all of them go again, and the names that were given with them.
 */
import { absoluteReference } from './addresses';
import { AS_OF_NAME, readNamedDate, type NamedDate } from './as-of';
import { asText } from './as-text';
import { setNumberFormat, widthOf } from './column-formats';
import { refuseIfCancelled, WorkbookError } from './errors';
import { written } from './import/cells';
import { columnWidth } from './import/new-table';
import { freeName } from './new-sheet';
import { inWorkbook, isSupported } from './run';
import { freeTableName } from './table-names';
import { dropSheets, takingBack } from './taking-back';
import type { NewCell, NewSheet, NewSheets, NewSheetTable, SheetsWritten, WriteOptions } from './types';

/** What the workbook has already. */
export interface Present {
  readonly sheets: readonly string[];
  /** Names of tables and of cells alike: they share one set. */
  readonly names: readonly string[];
  /** Its name AsOf, if that holds a date or points to a cell. */
  readonly dated: boolean;
}

export interface NewSheetsOptions extends WriteOptions {
  /** Formulas name the tables and the date: they can't be called otherwise. */
  readonly fixedNames?: boolean;
  /** The message above a list of words, when another word is typed. */
  readonly notInList?: (words: string) => { readonly title: string; readonly message: string };
}

/** Excel takes no longer list, and parts its words at commas. */
const LONGEST_LIST = 255;

function offerWords(body: Excel.Range, words: readonly string[], notInList: NewSheetsOptions['notInList']): void {
  const source = words.join(',');
  if (source.length > LONGEST_LIST || words.some((word) => word.includes(','))) return;
  body.dataValidation.rule = { list: { inCellDropDown: true, source } };
  // Other words mean the same, in every language that is read: they are let in when the user insists.
  if (notInList !== undefined) body.dataValidation.errorAlert = { showAlert: true, style: 'Warning', ...notInList(words.join(', ')) };
}

/** Neighbours that are alike are written at once: every request of a workbook takes its time. */
function runsOf<T>(items: readonly T[], write: (first: number, count: number, item: T) => void): void {
  for (let first = 0, next = 0; first < items.length; first = next) {
    while (next < items.length && items[next] === items[first]) next++;
    write(first, next - first, items[first]!);
  }
}

const setWidths = (sheet: Excel.Worksheet, points: readonly number[]): void =>
  runsOf(points, (first, count, width) => {
    sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = width;
  });

/** Headers of much the same length share a width. */
const WIDTH_STEP = 6;
const widthOfHeader = (title: string): number => columnWidth(title, Math.ceil((title.length + 2) / WIDTH_STEP) * WIDTH_STEP);

function fillTable(sheet: Excel.Worksheet, table: NewSheetTable, { notInList }: NewSheetsOptions): void {
  const { name, above = 0, header, rows, numberFormats, lists = [] } = table;
  const bodyRows = Math.max(1, rows.length);
  const body = (column: number, count = 1): Excel.Range => sheet.getRangeByIndexes(above + 1, column, bodyRows, count);
  runsOf(numberFormats, (first, count, format) => {
    if (format !== null) setNumberFormat(body(first, count), format);
  });
  setWidths(sheet, header.map(widthOfHeader));
  sheet.getRangeByIndexes(above, 0, 1, header.length).values = [header.map(asText)];
  if (rows.length > 0) sheet.getRangeByIndexes(above + 1, 0, rows.length, header.length).values = rows.map((row) => row.map(written));
  sheet.tables.add(sheet.getRangeByIndexes(above, 0, bodyRows + 1, header.length), true).name = name;
  for (const { column, words } of lists) offerWords(body(column), words, notInList);
}

function fillCell(sheet: Excel.Worksheet, { address, value, formula, day, numberFormat, bold }: NewCell): void {
  const cell = sheet.getRange(address);
  if (numberFormat !== undefined) setNumberFormat(cell, numberFormat);
  if (bold === true) cell.format.font.bold = true;
  if (formula !== undefined) cell.formulas = [[formula]];
  else if (day !== undefined) cell.values = [[day]];
  else if (value !== undefined) cell.values = [[written(value)]];
}

function fillCells(sheet: Excel.Worksheet, { cells, columnWidths = [], formats = [], headerRow }: NewSheet): void {
  for (const { range, numberFormat } of formats) setNumberFormat(sheet.getRange(range), numberFormat);
  setWidths(sheet, columnWidths.map(widthOf));
  for (const cell of cells) fillCell(sheet, cell);
  if (headerRow === undefined) return;
  sheet.getRangeByIndexes(headerRow, 0, 1, Math.max(1, columnWidths.length)).format.font.bold = true;
  sheet.freezePanes.freezeRows(headerRow + 1);
}

/** The sheets under the names that they get. Throws namesTaken where those of the tables can't be chosen. */
function named({ sheets, names }: NewSheets, present: Present, fixedNames: boolean): NewSheets {
  const taken = [...present.names];
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const wanted = [...sheets.flatMap(({ table }) => table?.name ?? []), ...names.map(({ name }) => name)];
  const inTheWay = wanted.filter((name) => (name === AS_OF_NAME ? present.dated : known.has(name.toLowerCase())));
  if (fixedNames && inTheWay.length > 0) throw new WorkbookError('namesTaken', { names: inTheWay });
  const sheetNames = [...present.sheets];
  const called = new Map<string, string>();
  const own = sheets.map((sheet): NewSheet => {
    const name = freeName(sheet.name, sheetNames);
    sheetNames.push(name);
    called.set(sheet.name, name);
    if (sheet.table === undefined) return { ...sheet, name };
    const table = freeTableName(sheet.table.name, taken);
    taken.push(table);
    return { ...sheet, name, table: { ...sheet.table, name: table } };
  });
  return { sheets: own, names: names.map(({ sheet, ...rest }) => ({ ...rest, sheet: called.get(sheet)! })) };
}

type Part = (context: Excel.RequestContext) => void;

/** The parts of the write, in order; each can be a sync of its own. Tables come before the formulas that name them. */
function partsOf({ sheets, names }: NewSheets, old: NamedDate | null, options: NewSheetsOptions): Part[] {
  const filling =
    (fill: (sheet: Excel.Worksheet, draft: NewSheet) => void) =>
    (draft: NewSheet): Part =>
    (context) =>
      fill(context.workbook.worksheets.getItem(draft.name), draft);
  return [
    ({ workbook }) => sheets.forEach(({ name }) => workbook.worksheets.add(name)),
    ...sheets.filter(({ table }) => table !== undefined).map(filling((sheet, draft) => fillTable(sheet, draft.table!, options))),
    ({ workbook }) => {
      for (const { name, sheet, address } of names) {
        const formula = `=${absoluteReference(sheet, address)}`;
        if (name === AS_OF_NAME && old !== null) workbook.names.getItem(name).formula = formula;
        else workbook.names.add(name, formula);
      }
    },
    ...sheets.filter(({ cells }) => cells.length > 0).map(filling(fillCells)),
    ({ workbook }) => {
      const first = workbook.worksheets.getItem(sheets[0]!.name);
      first.activate();
      first.getRange('A1').select();
    },
  ];
}

async function presentIn(context: Excel.RequestContext): Promise<Present & { readonly shown: string; readonly old: NamedDate | null }> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  const shown = worksheets.getActiveWorksheet().load('name');
  const old = await readNamedDate(context);
  return {
    sheets: worksheets.items.map(({ name }) => name),
    names: [...tables.items, ...names.items].map(({ name }) => name),
    // A name whose cell went with its sheet holds nothing.
    dated: old !== null && (old.cell !== null || old.asOf !== null),
    shown: shown.name,
    old,
  };
}

async function dropAll(context: Excel.RequestContext, { sheets, names }: NewSheets, old: string | null, shown: string): Promise<void> {
  const given = names.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  await context.sync();
  given.forEach((item, index) => {
    if (item.isNullObject) return;
    if (names[index]!.name === AS_OF_NAME && old !== null) item.formula = old;
    else item.delete();
  });
  await dropSheets(
    context,
    sheets.map(({ name }) => name),
    shown,
  );
}

/** Writes what `drafted` makes of what is there, and shows its first sheet. */
export function writeNewSheets(drafted: (present: Present) => NewSheets, options: NewSheetsOptions = {}): Promise<SheetsWritten> {
  const { onProgress, signal, fixedNames = false } = options;
  return inWorkbook(
    async (context) => {
      const { shown, old, ...present } = await presentIn(context);
      const oldFormula = old === null ? null : String(old.item.formula);
      const draft = named(drafted(present), present, fixedNames);
      const parts = partsOf(draft, old, options);
      const apart = isSupported('ExcelApi', '1.20');
      refuseIfCancelled(signal);
      onProgress?.(0, parts.length);
      try {
        for (const [index, part] of parts.entries()) {
          refuseIfCancelled(signal);
          part(context);
          if (!apart && index < parts.length - 1) continue;
          await context.sync();
          onProgress?.(index + 1, parts.length);
        }
        refuseIfCancelled(signal);
      } catch (error) {
        await takingBack(error, { made: draft.sheets[0]!.name, ...(apart ? {} : { atOnce: true }) }, () =>
          inWorkbook((fresh) => dropAll(fresh, draft, oldFormula, shown), { afterCellEdit: true }),
        );
      }
      return { sheet: draft.sheets[0]!.name, address: 'A1', sheets: draft.sheets.map(({ name }) => name) };
    },
    { oneUndoStep: true, signal },
  );
}
