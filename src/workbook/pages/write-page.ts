/**
 * Writes a page draft to a sheet of its own, or brings the page that is there up to date: formulas and words that differ are written, what was typed stays. A page
 * is one step: when it fails or is stopped half-way, the sheet goes again, or holds what it held.
 */
import { addressOf, inside, withoutSheet, type Extent } from '../addresses';
import { refuseIfCancelled, WorkbookError } from '../errors';
import { freeName } from '../new-sheet';
import { inWorkbook, isSupported } from '../run';
import { dropSheet, takingBack } from '../taking-back';
import type { SheetWritten, WriteOptions } from '../types';
import { findPages, type MarkPlace, type SheetNames } from './find-page';
import type { PageDraft, TypedCell } from './page-draft';
import { addCharts, newPageParts, rangeOf, type Printing } from './page-parts';

export interface PageToWrite {
  /** What the sheet is called when it is made. */
  readonly name: string;
  readonly mark: string;
  readonly markPlace: MarkPlace;
  /** The page, with what was typed before (by name) where there is one already. */
  drafted(typed: ReadonlyMap<string, unknown> | undefined): PageDraft;
  /** Charts are made anew too: their words follow the language or the figures. */
  readonly chartsAnew?: boolean;
}

/** A new sheet; dropped again when that fails or is stopped. */
async function create(
  context: Excel.RequestContext,
  { names, shown }: SheetNames,
  page: PageToWrite,
  printing: Printing,
  { onProgress, signal }: WriteOptions,
): Promise<string> {
  const name = freeName(page.name, names);
  const draft = page.drafted(undefined);
  const apart = isSupported('ExcelApi', '1.20');
  onProgress?.(0, newPageParts.length);
  try {
    const sheet = context.workbook.worksheets.add(name);
    for (const [index, part] of newPageParts.entries()) {
      refuseIfCancelled(signal);
      part(sheet, draft, printing);
      if (apart) {
        await context.sync();
        onProgress?.(index + 1, newPageParts.length);
      }
    }
    await context.sync();
    onProgress?.(newPageParts.length, newPageParts.length);
    refuseIfCancelled(signal);
  } catch (error) {
    await takingBack(error, { made: name }, () => inWorkbook((fresh) => dropSheet(fresh, name, shown)));
  }
  return name;
}

const EXTENT = 'address,rowIndex,columnIndex,rowCount,columnCount';
type Cells = readonly (readonly unknown[])[];

/** What people typed, by the names of the cells; a cell that is no longer where the page has it stops the refresh. */
async function typedIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
): Promise<Map<string, { value: unknown; at: Extent }>> {
  const items = sheet.names.load('items/name');
  await context.sync();
  const ranges = items.items
    .filter((item) => item.name.startsWith('plan_'))
    .map((item) => ({ name: item.name, range: item.getRangeOrNullObject().load(`${EXTENT},values`) }));
  if (ranges.length > 0) await context.sync();
  const found = new Map<string, { value: unknown; at: Extent }>();
  for (const { name: cell, range } of ranges) {
    if (range.isNullObject) throw new WorkbookError('pageMoved', { sheet: name, names: [cell] });
    found.set(cell, { value: (range.values as unknown[][])[0]![0], at: range });
  }
  return found;
}

const samePlace = (a: Extent, b: Extent): boolean => a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;

/** Nothing of the user's may stand where a result spills. */
async function refuseTaken(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string, spills: readonly Extent[]): Promise<void> {
  const looks = spills.map((place) => {
    const cell = sheet.getCell(place.rowIndex, place.columnIndex);
    return {
      cell: cell.load(EXTENT),
      spill: cell.getSpillingToRangeOrNullObject().load(EXTENT),
      content: rangeOf(sheet, place).getUsedRangeOrNullObject(true).load(EXTENT),
    };
  });
  if (looks.length > 0) await context.sync();
  for (const { cell, spill, content } of looks)
    if (!content.isNullObject && !inside(content, spill.isNullObject ? cell : spill))
      throw new WorkbookError('notEmpty', { sheet: name, address: withoutSheet(content.address) });
}

interface Change {
  readonly row: number;
  readonly column: number;
  readonly before: unknown;
  readonly after: string | number | boolean;
}

/**
 * Cells of the page that don't hold what they should. Where a formula of ours should stand and a plain value stands, somebody typed it: it stays.
 */
function changesOf(draft: PageDraft, formulas: Cells): Change[] {
  const changes: Change[] = [];
  draft.cells.forEach((line, row) =>
    line.forEach((after, column) => {
      const before = formulas[row]![column];
      if (after === null || after === before) return;
      const isFormula = typeof after === 'string' && after.startsWith('=');
      const typedOver = isFormula && before !== '' && !(typeof before === 'string' && before.startsWith('='));
      if (!typedOver) changes.push({ row, column, before, after });
    }),
  );
  return changes;
}

function writeChanges(sheet: Excel.Worksheet, changes: readonly Change[], which: 'before' | 'after'): void {
  for (const change of changes) sheet.getCell(change.row, change.column).formulas = [[change[which]]];
}

/** What bringing a page up to date writes, and what stood there. */
interface Refresh {
  readonly changes: readonly Change[];
  /** Typed cells that begin with something else now. */
  readonly begun: readonly { readonly cell: TypedCell; readonly before: unknown }[];
  readonly added: readonly TypedCell[];
  /** Charts that are made anew; null leaves them alone. */
  readonly replaced: readonly Excel.Chart[] | null;
}

const firstOf = (sheet: Excel.Worksheet, { area }: TypedCell): Excel.Range => sheet.getCell(area.rowIndex, area.columnIndex);

function apply(sheet: Excel.Worksheet, draft: PageDraft, { changes, begun, added, replaced }: Refresh): void {
  writeChanges(sheet, changes, 'after');
  for (const { cell } of begun) firstOf(sheet, cell).values = [[cell.first]];
  for (const cell of added) sheet.names.add(cell.name, firstOf(sheet, cell));
  if (replaced === null) return;
  addCharts(sheet, draft);
  for (const chart of replaced) chart.delete();
}

async function putBack(context: Excel.RequestContext, name: string, { changes, begun, added, replaced }: Refresh): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const charts = sheet.charts.load('items/id');
  await context.sync();
  writeChanges(sheet, changes, 'before');
  for (const { cell, before } of begun) firstOf(sheet, cell).values = [[before]];
  for (const cell of added) sheet.names.getItemOrNullObject(cell.name).delete();
  const kept = replaced === null ? null : new Set(replaced.map(({ id }) => id));
  for (const chart of charts.items) if (kept?.has(chart.id) === false) chart.delete();
  await context.sync();
}

async function refresh(
  context: Excel.RequestContext,
  name: string,
  page: PageToWrite,
  { onProgress, signal }: WriteOptions,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  onProgress?.(0, 2);
  const known = await typedIn(context, sheet, name);
  const draft = page.drafted(new Map([...known].map(([cell, { value }]) => [cell, value])));
  for (const { name: cell, area } of draft.typed) {
    const found = known.get(cell);
    if (found !== undefined && !samePlace(found.at, area)) throw new WorkbookError('pageMoved', { sheet: name, names: [cell] });
  }
  const now = rangeOf(sheet, draft.extent).load('formulas');
  const charts = sheet.charts.load('items/id');
  await context.sync();
  await refuseTaken(context, sheet, name, draft.spills);
  onProgress?.(1, 2);
  refuseIfCancelled(signal);
  const refreshed: Refresh = {
    changes: changesOf(draft, now.formulas as unknown[][]),
    begun: draft.typed
      .map((cell) => ({ cell, before: known.get(cell.name)?.value ?? '' }))
      .filter(({ cell: { first }, before }) => first !== undefined && first !== before),
    added: draft.typed.filter((cell) => !known.has(cell.name)),
    replaced: page.chartsAnew === true ? charts.items : null,
  };
  try {
    apply(sheet, draft, refreshed);
    await context.sync();
  } catch (error) {
    await takingBack(error, { sheet: name }, () => inWorkbook((fresh) => putBack(fresh, name, refreshed)));
  }
  onProgress?.(2, 2);
}

export interface PageWritten extends SheetWritten {
  /** false: it was there and was brought up to date. */
  readonly created: boolean;
}

/** The page is there, whether Excel shows it or not. */
async function bringIntoView(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getRange('A1').select();
  await context.sync().catch(() => undefined);
}

/** Writes the page or brings it up to date; `show` brings it into view. Throws pageMoved, notEmpty, cancelled, and whatever Excel refuses. */
export function writePage(page: PageToWrite, printing: Printing, options: WriteOptions = {}, show = true): Promise<PageWritten> {
  const { signal } = options;
  return inWorkbook(
    async (context) => {
      const sheets = await findPages(context, page.markPlace);
      refuseIfCancelled(signal);
      const there = sheets.marked.get(page.mark);
      if (there !== undefined) await refresh(context, there, page, options);
      const name = there ?? (await create(context, sheets, page, printing, options));
      if (show) await bringIntoView(context, name);
      return {
        sheet: name,
        address: addressOf({ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }),
        created: there === undefined,
      };
    },
    { oneUndoStep: true, signal },
  );
}
