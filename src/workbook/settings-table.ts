/**
 * Changes of settings in the workbook's own table, which stays the truth: rows are changed, added or removed, whatever else stands in them is kept. Where
 * there is no such table it is made, with the language in it. All writing is one sync, hence one step of undo; when Excel refuses, the table is as it was.
 */
import { textsOf } from '../locales/languages';
import { settingKeyOf, type SettingValue } from '../settings/settings';
import { textOf } from '../tables/cell';
import { tableDeclarations } from '../tables/declarations/index';
import { matchHeaders, type Cells } from '../tables/headers';
import { foldName } from '../tables/words';
import { addressOf, extentOf, type Extent } from './addresses';
import { cellsAsRead } from './as-read';
import { asText, asTheyStood } from './as-text';
import { widthOf } from './column-formats';
import { refuseIfCancelled, WorkbookError } from './errors';
import { freeName } from './new-sheet';
import { inWorkbook } from './run';
import { freeTableName } from './table-names';
import { dropSheet, takingBack } from './taking-back';
import type { SettingChange, SettingsInput, SheetWritten, WorkbookTable, WriteOptions } from './types';

const { columns: declared } = tableDeclarations.settings;
const COLUMN_WIDTH = widthOf(24);

const cellOf = (value: SettingValue): string | number | boolean => (typeof value === 'string' ? asText(value) : (value ?? ''));

/** Writes the changes and says where the table stands. Throws settingsNoSegment, notEmpty or changed. */
export function writeSettings(input: SettingsInput, options: WriteOptions = {}): Promise<SheetWritten> {
  return input.table === null ? makeTable(input, options) : changeTable(input, input.table, options);
}

function makeTable({ language, changes }: SettingsInput, { signal }: WriteOptions): Promise<SheetWritten> {
  return inWorkbook(
    async (context) => {
      const { worksheets, tables, names } = context.workbook;
      worksheets.load('items/name');
      tables.load('items/name');
      names.load('items/name');
      const shown = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const { sheet: usual } = textsOf(language).workbook.settings;
      const sheetName = freeName(
        usual,
        worksheets.items.map(({ name }) => name),
      );
      const kept = changes.flatMap(({ key, segment, value }) => (value === undefined ? [] : [[key, cellOf(value), asText(segment)]]));
      const known = kept.some(([key, , segment]) => key === 'language' && segment === '');
      const rows = known ? kept : [['language', language, ''], ...kept];
      try {
        refuseIfCancelled(signal);
        const sheet = worksheets.add(sheetName);
        const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, declared.length);
        range.values = [declared.map(({ titles }) => titles[language]), ...rows];
        range.format.columnWidth = COLUMN_WIDTH;
        sheet.tables.add(range, true).name = freeTableName(
          'Settings',
          [...tables.items, ...names.items].map(({ name }) => name),
        );
        await context.sync();
        refuseIfCancelled(signal);
      } catch (error) {
        await takingBack(error, { made: sheetName, atOnce: true }, () => inWorkbook((fresh) => dropSheet(fresh, sheetName, shown.name)));
      }
      return { sheet: sheetName, address: 'A1' };
    },
    { oneUndoStep: true, signal },
  );
}

interface Plan {
  /** Cells to change: row from the header on, column. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: string | number | boolean }[];
  /** Rows that go, the last first. */
  readonly removed: readonly number[];
  readonly added: readonly (readonly (string | number | boolean)[])[];
}

/** What the changes are in this table. Throws settingsNoSegment where it has no column for the segment that is asked for. */
function planOf(cells: Cells, changes: readonly SettingChange[], table: WorkbookTable): Plan {
  const columns = matchHeaders(tableDeclarations.settings, cells);
  const [keys, values, segments] = ['setting', 'value', 'segment'].map((name) => columns.get(name)) as [number, number, number | undefined];
  const rowsOf = ({ key, segment }: SettingChange): number[] =>
    cells.flatMap((row, index) => {
      const own = segments === undefined ? '' : foldName(textOf(row[segments]));
      return index > 0 && settingKeyOf(textOf(row[keys])) === key && own === foldName(segment) ? [index] : [];
    });
  const changed: { row: number; column: number; value: string | number | boolean }[] = [];
  const removed: number[] = [];
  const added: (string | number | boolean)[][] = [];
  for (const change of changes) {
    const [first, ...others] = rowsOf(change);
    // A setting that stands twice keeps its first row.
    removed.push(...others);
    if (change.value === undefined) removed.push(...(first === undefined ? [] : [first]));
    else if (first !== undefined) changed.push({ row: first, column: values, value: cellOf(change.value) });
    else {
      if (segments === undefined && change.segment !== '') throw new WorkbookError('settingsNoSegment', { names: [table.name] });
      const row: (string | number | boolean)[] = cells[0]!.map(() => '');
      row[keys] = change.key;
      row[values] = cellOf(change.value);
      if (segments !== undefined) row[segments] = asText(change.segment);
      added.push(row);
    }
  }
  return { cells: changed, removed: removed.sort((a, b) => b - a), added };
}

interface Located {
  readonly range: Excel.Range;
  /** null for plain cells. */
  readonly table: Excel.Table | null;
}

function locate(context: Excel.RequestContext, source: WorkbookTable): Located {
  if (!source.isExcelTable) return { range: context.workbook.worksheets.getItem(source.sheet).getRange(source.address), table: null };
  const table = context.workbook.tables.getItem(source.id).load('showTotals');
  return { range: table.getRange(), table };
}

const LOADED = 'values,formulas,rowIndex,columnIndex,rowCount,columnCount';

function changeTable({ changes }: SettingsInput, source: WorkbookTable, { signal }: WriteOptions): Promise<SheetWritten> {
  return inWorkbook(
    async (context) => {
      const { range, table } = locate(context, source);
      range.load(LOADED);
      await context.sync();
      const totals = table?.showTotals === true ? 1 : 0;
      const extent: Extent = {
        rowIndex: range.rowIndex,
        columnIndex: range.columnIndex,
        rowCount: range.rowCount - totals,
        columnCount: range.columnCount,
      };
      const before = asTheyStood(range.formulas as unknown[][], range.values as unknown[][]).slice(0, extent.rowCount);
      const plan = planOf(cellsAsRead((range.values as unknown[][]).slice(0, extent.rowCount), source), changes, source);
      if (table === null) await refuseFullCells(context, source, extent, plan);
      refuseIfCancelled(signal);
      try {
        for (const { row, column, value } of plan.cells) range.getCell(row, column).values = [[value]];
        if (table === null) inCells(range, extent, plan);
        else inTable(table, range, extent, plan);
        await context.sync();
      } catch (error) {
        await takingBack(error, { sheet: source.sheet, atOnce: true }, () =>
          inWorkbook((fresh) => restore(fresh, source, before, table === null ? plan.added.length : 0)),
        );
      }
      return { sheet: source.sheet, address: addressOf({ ...extent, rowCount: 1, columnCount: 1 }) };
    },
    { oneUndoStep: true, signal },
  );
}

/** Rows of an Excel table come and go; the last one of all is emptied, since a table keeps one. */
function inTable(table: Excel.Table, range: Excel.Range, extent: Extent, { removed, added }: Plan): void {
  if (added.length > 0)
    table.rows.add(
      undefined,
      added.map((row) => [...row]),
    );
  const bodyRows = extent.rowCount - 1 + added.length;
  for (const row of removed) {
    if (bodyRows - removed.length < 1 && row === removed.at(-1)) range.getRow(row).clear('Contents');
    else table.rows.getItemAt(row - 1).delete();
  }
}

/** In plain cells nothing moves: a row that goes is emptied, new ones stand below. */
function inCells(range: Excel.Range, extent: Extent, { removed, added }: Plan): void {
  for (const row of removed) range.getRow(row).clear('Contents');
  added.forEach((row, index) => {
    range
      .getCell(0, 0)
      .getOffsetRange(extent.rowCount + index, 0)
      .getAbsoluteResizedRange(1, extent.columnCount).values = [[...row]];
  });
}

async function refuseFullCells(context: Excel.RequestContext, { sheet }: WorkbookTable, extent: Extent, { added }: Plan): Promise<void> {
  if (added.length === 0) return;
  const below = { ...extent, rowIndex: extent.rowIndex + extent.rowCount, rowCount: added.length };
  const used = context.workbook.worksheets.getItem(sheet).getRange(addressOf(below)).getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  if (!used.isNullObject) throw new WorkbookError('notEmpty', { sheet, address: used.address.slice(used.address.lastIndexOf('!') + 1) });
}

/** The table as it was: as many rows, and what stood in them. */
async function restore(
  context: Excel.RequestContext,
  source: WorkbookTable,
  before: readonly (readonly unknown[])[],
  below: number,
): Promise<void> {
  const { range, table } = locate(context, source);
  range.load('rowCount');
  await context.sync();
  const width = before[0]!.length;
  if (table === null) {
    const { rowIndex, columnIndex } = extentOf(source.address);
    const sheet = context.workbook.worksheets.getItem(source.sheet);
    sheet.getRangeByIndexes(rowIndex, columnIndex, before.length, width).formulas = before.map((row) => [...row]);
    if (below > 0) sheet.getRangeByIndexes(rowIndex + before.length, columnIndex, below, width).clear('Contents');
    await context.sync();
    return;
  }
  const rows = range.rowCount - (table.showTotals ? 1 : 0);
  const blank = (): string[] => new Array<string>(width).fill('');
  if (rows < before.length) table.rows.add(undefined, Array.from({ length: before.length - rows }, blank));
  for (let row = rows; row > before.length; row--) table.rows.getItemAt(row - 2).delete();
  table.getDataBodyRange().formulas = before.slice(1).map((row) => [...row]);
  await context.sync();
}
