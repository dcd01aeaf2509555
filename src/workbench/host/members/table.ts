// TableCollection, Table, its columns and its rows.
// A header cell is always text, never empty and unique in its table: Excel makes it so ("Column1", "Name2"), and so does adding a table here.
// A table keeps at least one data row.
import { intersect } from '../a1';
import { EVENT, register, unregister, WORKBOOK_TARGET } from '../event-types';
import type { Area, TableInfo, TablePatch } from '../workbook-model';
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../wire';
import { members } from './define';
import type { HostObject, MemberContext } from './define';
import { areaArgument, areaWithin, dataBody, onSheet, rangeObject, sameName, sheetObject, tableInfo, tableObject } from './objects';
import type { RangeObject, ScopedObject, TableObject } from './objects';
import { writeBlock } from './range';

const inScope = async ({ sheetId }: ScopedObject, { workbook }: MemberContext): Promise<TableInfo[]> =>
  (await workbook.tables()).filter((table) => sheetId === null || table.sheetId === sheetId);

async function refuseOverlap(context: MemberContext, sheetId: string, area: Area, own: string | null, location: string): Promise<void> {
  const clash = (await context.workbook.tables()).some(
    (table) => table.sheetId === sheetId && table.id !== own && intersect(table.area, area),
  );
  if (clash) throw invalidOperation("A table can't overlap another table.", location);
}

/** Header texts as Excel keeps them, in their order. */
export function headerTexts(cells: readonly unknown[]): string[] {
  const texts: string[] = [];
  const used = new Set<string>();
  cells.forEach((cell, index) => {
    const wanted = cell === '' || cell === null || cell === undefined ? `Column${index + 1}` : String(cell);
    let text = wanted;
    for (let count = 2; used.has(text.toLowerCase()); count++) text = `${wanted}${count}`;
    used.add(text.toLowerCase());
    texts.push(text);
  });
  return texts;
}

async function writeHeader(context: MemberContext, sheetId: string, area: Area): Promise<void> {
  const row = onSheet(sheetId, { ...area, rowCount: 1 });
  const [cells = []] = await context.workbook.readText(row);
  const [values = []] = await context.workbook.readValues(row);
  const texts = headerTexts(cells);
  if (texts.some((text, index) => text !== values[index])) await context.workbook.writeCells(row, [texts]);
}

async function addTable(scope: ScopedObject, [address, hasHeaders]: readonly unknown[], context: MemberContext): Promise<TableObject> {
  const sheetId = scope.sheetId ?? (await context.workbook.activeSheetId());
  const given = await areaArgument(context, sheetId, address, 'TableCollection.add');
  await refuseOverlap(context, given.sheetId, given, null, 'TableCollection.add');
  let area: Area = given;
  if (hasHeaders !== true) {
    await context.workbook.insertCells({ ...given, rowCount: 1 }, 'Down');
    area = { ...given, rowCount: given.rowCount + 1 };
  } else if (given.rowCount === 1) area = { ...given, rowCount: 2 };
  areaWithin(given.sheetId, area, 'TableCollection.add');
  await writeHeader(context, given.sheetId, area);
  return tableObject((await context.workbook.addTable(given.sheetId, area)).id);
}

const scopeTarget = ({ sheetId }: ScopedObject): string => sheetId ?? WORKBOOK_TARGET;

export const tableCollection = members<ScopedObject>({
  get: { Count: async (scope, context) => (await inScope(scope, context)).length },
  items: async (scope, context) => (await inScope(scope, context)).map((table) => tableObject(table.id)),
  item: async (scope, key, context) => {
    const found = (await inScope(scope, context)).find((table) => table.id === String(key) || sameName(table.name, String(key)));
    return found ? tableObject(found.id) : null;
  },
  call: {
    Add: addTable,
    _RegisterDataChangedEvent: register(EVENT.tableChanged, scopeTarget),
    _UnregisterDataChangedEvent: unregister(EVENT.tableChanged, scopeTarget),
    _RegisterAddedEvent: register(EVENT.tableAdded, scopeTarget),
    _UnregisterAddedEvent: unregister(EVENT.tableAdded, scopeTarget),
    _RegisterDeletedEvent: register(EVENT.tableDeleted, scopeTarget),
    _UnregisterDeletedEvent: unregister(EVENT.tableDeleted, scopeTarget),
  },
});

const info = (object: { tableId: string }, context: MemberContext): Promise<TableInfo> => tableInfo(context, object.tableId);
const show =
  <K extends keyof TableInfo>(key: K) =>
  async (object: TableObject, context: MemberContext): Promise<TableInfo[K]> =>
    (await info(object, context))[key];
const change =
  (key: keyof TablePatch) =>
  (object: TableObject, value: unknown, { workbook }: MemberContext): Promise<void> | void =>
    workbook.updateTable(object.tableId, { [key]: value });

async function rename(object: TableObject, value: unknown, context: MemberContext): Promise<void> {
  const name = String(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[rc]$/i.test(name) || /^[a-z]{1,3}\d{1,7}$/i.test(name))
    throw invalidArgument('Table.name');
  const taken = (await context.workbook.tables()).some((table) => table.id !== object.tableId && sameName(table.name, name));
  if (taken || (await context.workbook.names()).some((other) => sameName(other.name, name))) throw itemAlreadyExists('Table.name');
  await context.workbook.updateTable(object.tableId, { name });
}

const lines =
  (key: 'showHeaders' | 'showTotals') =>
  async (object: TableObject, value: unknown, context: MemberContext): Promise<void> => {
    const table = await info(object, context);
    if (table[key] === (value === true)) return;
    const step = value === true ? 1 : -1;
    const row = key === 'showHeaders' ? table.area.row - step : table.area.row;
    const area = areaWithin(table.sheetId, { ...table.area, row, rowCount: table.area.rowCount + step }, `Table.${key}`);
    await context.workbook.updateTable(object.tableId, {
      [key]: value === true,
      area: { row: area.row, column: area.column, rowCount: area.rowCount, columnCount: area.columnCount },
    });
  };

const line =
  (which: 'header' | 'totals') =>
  async (object: TableObject, _args: readonly unknown[], context: MemberContext): Promise<RangeObject> => {
    const table = await info(object, context);
    const shown = which === 'header' ? table.showHeaders : table.showTotals;
    if (!shown) throw itemNotFound(which === 'header' ? 'Table.getHeaderRowRange' : 'Table.getTotalRowRange');
    const row = which === 'header' ? table.area.row : table.area.row + table.area.rowCount - 1;
    return rangeObject(onSheet(table.sheetId, { ...table.area, row, rowCount: 1 }));
  };

const ownTarget = ({ tableId }: TableObject): string => tableId;

export const table = members<TableObject>({
  identity: ({ tableId }) => ({ Id: tableId }),
  get: {
    Id: ({ tableId }) => tableId,
    Name: show('name'),
    ShowHeaders: show('showHeaders'),
    ShowTotals: show('showTotals'),
    ShowBandedRows: show('showBandedRows'),
    ShowBandedColumns: show('showBandedColumns'),
    ShowFilterButton: show('showFilterButton'),
    HighlightFirstColumn: show('highlightFirstColumn'),
    HighlightLastColumn: show('highlightLastColumn'),
    Style: show('style'),
  },
  set: {
    Name: rename,
    ShowHeaders: lines('showHeaders'),
    ShowTotals: lines('showTotals'),
    ShowBandedRows: change('showBandedRows'),
    ShowBandedColumns: change('showBandedColumns'),
    ShowFilterButton: change('showFilterButton'),
    HighlightFirstColumn: change('highlightFirstColumn'),
    HighlightLastColumn: change('highlightLastColumn'),
    Style: change('style'),
  },
  go: {
    Worksheet: async (object, context) => sheetObject((await info(object, context)).sheetId),
    Columns: ({ tableId }): HostObject => ({ kind: 'TableColumnCollection', tableId }) as TableObject | HostObject,
    Rows: ({ tableId }): HostObject => ({ kind: 'TableRowCollection', tableId }) as TableObject | HostObject,
  },
  call: {
    GetRange: async (object, _args, context) => {
      const found = await info(object, context);
      return rangeObject(onSheet(found.sheetId, found.area));
    },
    GetHeaderRowRange: line('header'),
    GetTotalRowRange: line('totals'),
    GetDataBodyRange: async (object, _args, context) => {
      const found = await info(object, context);
      return rangeObject(onSheet(found.sheetId, dataBody(found)));
    },
    Resize: async (object, [range], context) => {
      const found = await info(object, context);
      const area = await areaArgument(context, found.sheetId, range, 'Table.resize');
      // The header stays in its row and the new rectangle must touch the old one.
      if (area.sheetId !== found.sheetId || area.row !== found.area.row || area.rowCount < 2 || !intersect(area, found.area))
        throw invalidArgument('Table.resize');
      await refuseOverlap(context, area.sheetId, area, object.tableId, 'Table.resize');
      if (found.showHeaders) await writeHeader(context, area.sheetId, area);
      const { row, column, rowCount, columnCount } = area;
      await context.workbook.updateTable(object.tableId, { area: { row, column, rowCount, columnCount } });
    },
    Delete: ({ tableId }, _args, { workbook }) => workbook.deleteTable(tableId, false),
    ConvertToRange: async (object, _args, context) => {
      const found = await info(object, context);
      await context.workbook.deleteTable(object.tableId, true);
      return rangeObject(onSheet(found.sheetId, found.area));
    },
    _RegisterDataChangedEvent: register(EVENT.tableChanged, ownTarget),
    _UnregisterDataChangedEvent: unregister(EVENT.tableChanged, ownTarget),
    _RegisterSelectionChangedEvent: register(EVENT.tableSelectionChanged, ownTarget),
    _UnregisterSelectionChangedEvent: unregister(EVENT.tableSelectionChanged, ownTarget),
  },
});

interface TablePart extends HostObject {
  tableId: string;
  index: number;
}
const columnAt = (tableId: string, index: number): TablePart => ({ kind: 'TableColumn', tableId, index });
const rowAt = (tableId: string, index: number): TablePart => ({ kind: 'TableRow', tableId, index });

/** Column names: the header's texts, or Excel's own names when the header is not shown. */
async function columnNames(object: { tableId: string }, context: MemberContext): Promise<string[]> {
  const found = await info(object, context);
  if (!found.showHeaders) return Array.from({ length: found.area.columnCount }, (_, index) => `Column${index + 1}`);
  const [texts = []] = await context.workbook.readText(onSheet(found.sheetId, { ...found.area, rowCount: 1 }));
  return texts;
}

/** Values for new rows or columns as a block; null when the add-in gave none. */
function givenBlock(values: unknown, rowCount: number | null, columnCount: number | null): unknown[][] | null {
  if (values === null || values === undefined) return null;
  if (Array.isArray(values)) return values.every(Array.isArray) ? (values as unknown[][]) : null;
  return Array.from({ length: rowCount ?? 1 }, () => new Array<unknown>(columnCount ?? 1).fill(values));
}

export const tableColumnCollection = members<TableObject>({
  get: { Count: async (object, context) => (await info(object, context)).area.columnCount },
  items: async (object, context) =>
    Array.from({ length: (await info(object, context)).area.columnCount }, (_, index) => columnAt(object.tableId, index)),
  item: async (object, key, context) => {
    const names = await columnNames(object, context);
    const index = typeof key === 'number' ? key - 1 : names.findIndex((name) => sameName(name, String(key)));
    return index >= 0 && index < names.length ? columnAt(object.tableId, index) : null;
  },
  call: {
    Add: async (object, [index, values, name], context) => {
      const before = await info(object, context);
      const at = typeof index === 'number' && index >= 0 ? index : before.area.columnCount;
      if (at > before.area.columnCount) throw invalidArgument('TableColumnCollection.add');
      const block = givenBlock(values, before.area.rowCount, 1);
      if (block && (block.length !== before.area.rowCount || block.some((row) => row.length !== 1)))
        throw invalidArgument('TableColumnCollection.add');
      await context.workbook.insertTableColumns(object.tableId, at, 1);
      const after = await info(object, context);
      const column = onSheet(after.sheetId, { ...after.area, column: after.area.column + at, columnCount: 1 });
      if (block) await writeBlock(context, column, block, 'TableColumnCollection.add');
      if (name !== null && name !== undefined) await context.workbook.writeCells({ ...column, rowCount: 1 }, [[String(name)]]);
      if (after.showHeaders) await writeHeader(context, after.sheetId, after.area);
      return columnAt(object.tableId, at);
    },
  },
});

const columnPart =
  (part: (table: TableInfo) => Area, location: string) =>
  async (object: TablePart, _args: readonly unknown[], context: MemberContext): Promise<RangeObject> => {
    const found = await info(object, context);
    if (object.index >= found.area.columnCount) throw itemNotFound(location);
    return rangeObject(onSheet(found.sheetId, { ...part(found), column: found.area.column + object.index, columnCount: 1 }));
  };
const wholeColumn = columnPart((found) => found.area, 'TableColumn.getRange');

export const tableColumn = members<TablePart>({
  identity: ({ index }) => ({ Id: index + 1 }),
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: async (object, context) => (await columnNames(object, context))[object.index] ?? '',
    Values: async (object, context) => context.workbook.readValues((await wholeColumn(object, [], context)).area),
  },
  set: {
    Name: async (object, name, context) => {
      const names = await columnNames(object, context);
      if (names.some((other, index) => index !== object.index && sameName(other, String(name))))
        throw itemAlreadyExists('TableColumn.name');
      await context.workbook.writeCells({ ...(await wholeColumn(object, [], context)).area, rowCount: 1 }, [[String(name)]]);
    },
    Values: async (object, values, context) =>
      writeBlock(context, (await wholeColumn(object, [], context)).area, values, 'TableColumn.values'),
  },
  call: {
    GetRange: wholeColumn,
    GetDataBodyRange: columnPart(dataBody, 'TableColumn.getDataBodyRange'),
    GetHeaderRowRange: columnPart((found) => ({ ...found.area, rowCount: 1 }), 'TableColumn.getHeaderRowRange'),
    Delete: ({ tableId, index }, _args, { workbook }) => workbook.deleteTableColumns(tableId, index, 1),
  },
});

export const tableRowCollection = members<TableObject>({
  get: { Count: async (object, context) => dataBody(await info(object, context)).rowCount },
  items: async (object, context) =>
    Array.from({ length: dataBody(await info(object, context)).rowCount }, (_, index) => rowAt(object.tableId, index)),
  call: {
    Add: async (object, [index, values], context) => {
      const before = dataBody(await info(object, context));
      const at = typeof index === 'number' && index >= 0 ? index : before.rowCount;
      if (at > before.rowCount) throw invalidArgument('TableRowCollection.add');
      const block = givenBlock(values, 1, before.columnCount);
      if (block?.some((row) => row.length !== before.columnCount)) throw invalidArgument('TableRowCollection.add');
      await context.workbook.insertTableRows(object.tableId, at, block?.length ?? 1);
      const after = await info(object, context);
      const body = dataBody(after);
      if (block)
        await writeBlock(
          context,
          onSheet(after.sheetId, { ...body, row: body.row + at, rowCount: block.length }),
          block,
          'TableRowCollection.add',
        );
      return rowAt(object.tableId, at);
    },
    DeleteRowsAt: async (object, [index, count], { workbook }) =>
      workbook.deleteTableRows(object.tableId, Number(index), Number(count ?? 1)),
  },
});

async function rowRange(object: TablePart, _args: readonly unknown[], context: MemberContext): Promise<RangeObject> {
  const found = await info(object, context);
  const body = dataBody(found);
  if (object.index >= body.rowCount) throw itemNotFound('TableRow.getRange');
  return rangeObject(onSheet(found.sheetId, { ...body, row: body.row + object.index, rowCount: 1 }));
}

export const tableRow = members<TablePart>({
  get: {
    Index: ({ index }) => index,
    Values: async (object, context) => context.workbook.readValues((await rowRange(object, [], context)).area),
  },
  set: {
    Values: async (object, values, context) => writeBlock(context, (await rowRange(object, [], context)).area, values, 'TableRow.values'),
  },
  call: {
    GetRange: rowRange,
    Delete: ({ tableId, index }, _args, { workbook }) => workbook.deleteTableRows(tableId, index, 1),
  },
});
