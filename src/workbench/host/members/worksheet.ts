// WorksheetCollection, Worksheet, WorksheetFreezePanes.
// Names of sheets: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, unique without regard to case.
import { parseArea } from '../a1';
import type { SheetInfo, SheetPatch } from '../workbook-model';
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../wire';
import { EVENT, register, unregister, WORKBOOK_TARGET } from '../event-types';
import { members } from './define';
import type { HostObject, MemberContext } from './define';
import { areaArgument, areaWithin, findSheet, onSheet, rangeObject, sameName, sheetInfo, sheetObject } from './objects';
import type { ScopedObject, SheetObject } from './objects';

async function checkName(context: MemberContext, name: string, own: string | null, location: string): Promise<void> {
  if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument(location);
  if ((await context.workbook.sheets()).some((sheet) => sheet.id !== own && sameName(sheet.name, name))) throw itemAlreadyExists(location);
}

const visible = (sheets: readonly SheetInfo[], visibleOnly: unknown): SheetInfo[] =>
  sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

async function neighbour(context: MemberContext, object: SheetObject, step: 1 | -1, visibleOnly: unknown): Promise<SheetInfo | null> {
  const sheets = await context.workbook.sheets();
  const at = sheets.findIndex((sheet) => sheet.id === object.sheetId);
  const side = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
  return visible(side, visibleOnly)[0] ?? null;
}

const change =
  (patch: (value: unknown) => SheetPatch) =>
  (object: SheetObject, value: unknown, { workbook }: MemberContext) =>
    workbook.updateSheet(object.sheetId, patch(value));

const collectionTarget = (): string => WORKBOOK_TARGET;
const sheetTarget = (object: SheetObject): string => object.sheetId;

export const worksheetCollection = members<HostObject>({
  items: async (_collection, { workbook }) => (await workbook.sheets()).map((sheet) => sheetObject(sheet.id)),
  item: async (_collection, key, context) => {
    const sheet = await findSheet(context, key);
    return sheet && sheetObject(sheet.id);
  },
  call: {
    Add: async (_collection, [name], context) => {
      if (name !== null && name !== undefined) await checkName(context, String(name), null, 'WorksheetCollection.add');
      return sheetObject((await context.workbook.addSheet(name === null || name === undefined ? undefined : String(name))).id);
    },
    GetActiveWorksheet: async (_collection, _args, { workbook }) => sheetObject(await workbook.activeSheetId()),
    GetCount: async (_collection, [visibleOnly], { workbook }) => visible(await workbook.sheets(), visibleOnly).length,
    GetFirst: async (_collection, [visibleOnly], { workbook }) => sheetObject(visible(await workbook.sheets(), visibleOnly)[0]!.id),
    GetLast: async (_collection, [visibleOnly], { workbook }) => sheetObject(visible(await workbook.sheets(), visibleOnly).at(-1)!.id),
    _RegisterActivatedEvent: register(EVENT.sheetActivated, collectionTarget),
    _UnregisterActivatedEvent: unregister(EVENT.sheetActivated, collectionTarget),
    _RegisterDeactivatedEvent: register(EVENT.sheetDeactivated, collectionTarget),
    _UnregisterDeactivatedEvent: unregister(EVENT.sheetDeactivated, collectionTarget),
    _RegisterAddedEvent: register(EVENT.sheetAdded, collectionTarget),
    _UnregisterAddedEvent: unregister(EVENT.sheetAdded, collectionTarget),
    _RegisterDeletedEvent: register(EVENT.sheetDeleted, collectionTarget),
    _UnregisterDeletedEvent: unregister(EVENT.sheetDeleted, collectionTarget),
    _RegisterDataChangedEvent: register(EVENT.cellsChanged, collectionTarget),
    _UnregisterDataChangedEvent: unregister(EVENT.cellsChanged, collectionTarget),
    _RegisterFormatChangedEvent: register(EVENT.formatChanged, collectionTarget),
    _UnregisterFormatChangedEvent: unregister(EVENT.formatChanged, collectionTarget),
    _RegisterSelectionChangedEvent: register(EVENT.selectionChanged, collectionTarget),
    _UnregisterSelectionChangedEvent: unregister(EVENT.selectionChanged, collectionTarget),
    _RegisterCalculatedEvent: register(EVENT.calculated, collectionTarget),
    _UnregisterCalculatedEvent: unregister(EVENT.calculated, collectionTarget),
    _RegisterEventNameChanged: register(EVENT.sheetRenamed, collectionTarget),
    _UnregisterEventNameChanged: unregister(EVENT.sheetRenamed, collectionTarget),
    _RegisterEventMoved: register(EVENT.sheetMoved, collectionTarget),
    _UnregisterEventMoved: unregister(EVENT.sheetMoved, collectionTarget),
    _RegisterEventVisibilityChanged: register(EVENT.sheetVisibilityChanged, collectionTarget),
    _UnregisterEventVisibilityChanged: unregister(EVENT.sheetVisibilityChanged, collectionTarget),
  },
});

const scoped =
  (kind: string) =>
  (object: SheetObject): ScopedObject => ({ kind, sheetId: object.sheetId });

async function usedRange(object: SheetObject, valuesOnly: unknown, context: MemberContext) {
  const used = await context.workbook.usedArea(object.sheetId, valuesOnly === true);
  return used && rangeObject(onSheet(object.sheetId, used));
}

export const worksheet = members<SheetObject>({
  identity: (object) => ({ Id: object.sheetId }),
  get: {
    Id: (object) => object.sheetId,
    Name: async (object, context) => (await sheetInfo(context, object.sheetId)).name,
    Position: async (object, { workbook }) => (await workbook.sheets()).findIndex((sheet) => sheet.id === object.sheetId),
    Visibility: async (object, context) => (await sheetInfo(context, object.sheetId)).visibility,
    TabColor: async (object, context) => (await sheetInfo(context, object.sheetId)).tabColor,
    ShowGridlines: async (object, context) => (await sheetInfo(context, object.sheetId)).showGridlines,
    ShowHeadings: async (object, context) => (await sheetInfo(context, object.sheetId)).showHeadings,
  },
  set: {
    Name: async (object, name, context) => {
      await checkName(context, String(name), object.sheetId, 'Worksheet.name');
      await context.workbook.updateSheet(object.sheetId, { name: String(name) });
    },
    Position: change((position) => ({ position: Number(position) })),
    Visibility: async (object, visibility, context) => {
      const others = visible(await context.workbook.sheets(), true).filter((sheet) => sheet.id !== object.sheetId);
      if (visibility !== 'Visible' && others.length === 0)
        throw invalidOperation('A workbook must contain at least one visible worksheet.', 'Worksheet.visibility');
      await context.workbook.updateSheet(object.sheetId, { visibility: visibility as SheetInfo['visibility'] });
    },
    TabColor: change((tabColor) => ({ tabColor: String(tabColor) })),
    // The library writes the property under another name than it reads it.
    Gridlines: change((showGridlines) => ({ showGridlines: showGridlines === true })),
    Headings: change((showHeadings) => ({ showHeadings: showHeadings === true })),
    ShowHeadings: change((showHeadings) => ({ showHeadings: showHeadings === true })),
  },
  go: {
    Tables: scoped('TableCollection'),
    Names: scoped('NamedItemCollection'),
    Charts: scoped('ChartCollection'),
    FreezePanes: scoped('WorksheetFreezePanes'),
    PageLayout: scoped('PageLayout'),
    AutoFilter: scoped('AutoFilter'),
  },
  call: {
    Activate: (object, _args, { workbook }) => workbook.activateSheet(object.sheetId),
    Calculate: (_object, _args, { workbook }) => workbook.calculate(),
    Delete: async (object, _args, context) => {
      const others = visible(await context.workbook.sheets(), true).filter((sheet) => sheet.id !== object.sheetId);
      if (others.length === 0) throw invalidOperation('A workbook must contain at least one visible worksheet.', 'Worksheet.delete');
      await context.workbook.deleteSheet(object.sheetId);
    },
    GetCell: (object, [row, column]) =>
      rangeObject(
        areaWithin(object.sheetId, { row: Number(row), column: Number(column), rowCount: 1, columnCount: 1 }, 'Worksheet.getCell'),
      ),
    GetRange: async (object, [address], context) => rangeObject(await areaArgument(context, object.sheetId, address, 'Worksheet.getRange')),
    GetRangeByIndexes: (object, args) => {
      const [row, column, rowCount, columnCount] = args.map(Number) as [number, number, number, number];
      return rangeObject(areaWithin(object.sheetId, { row, column, rowCount, columnCount }, 'Worksheet.getRangeByIndexes'));
    },
    GetUsedRange: async (object, [valuesOnly], context) =>
      (await usedRange(object, valuesOnly, context)) ?? rangeObject({ sheetId: object.sheetId, ...parseArea('A1')! }),
    GetUsedRangeOrNullObject: (object, [valuesOnly], context) => usedRange(object, valuesOnly, context),
    GetNext: async (object, [visibleOnly], context) => {
      const next = await neighbour(context, object, 1, visibleOnly);
      if (!next) throw itemNotFound('Worksheet.getNext');
      return sheetObject(next.id);
    },
    GetNextOrNullObject: async (object, [visibleOnly], context) => {
      const next = await neighbour(context, object, 1, visibleOnly);
      return next && sheetObject(next.id);
    },
    GetPrevious: async (object, [visibleOnly], context) => {
      const previous = await neighbour(context, object, -1, visibleOnly);
      if (!previous) throw itemNotFound('Worksheet.getPrevious');
      return sheetObject(previous.id);
    },
    GetPreviousOrNullObject: async (object, [visibleOnly], context) => {
      const previous = await neighbour(context, object, -1, visibleOnly);
      return previous && sheetObject(previous.id);
    },
    _RegisterActivatedEvent: register(EVENT.sheetActivated, sheetTarget),
    _UnregisterActivatedEvent: unregister(EVENT.sheetActivated, sheetTarget),
    _RegisterDeactivatedEvent: register(EVENT.sheetDeactivated, sheetTarget),
    _UnregisterDeactivatedEvent: unregister(EVENT.sheetDeactivated, sheetTarget),
    _RegisterDataChangedEvent: register(EVENT.cellsChanged, sheetTarget),
    _UnregisterDataChangedEvent: unregister(EVENT.cellsChanged, sheetTarget),
    _RegisterFormatChangedEvent: register(EVENT.formatChanged, sheetTarget),
    _UnregisterFormatChangedEvent: unregister(EVENT.formatChanged, sheetTarget),
    _RegisterSelectionChangedEvent: register(EVENT.selectionChanged, sheetTarget),
    _UnregisterSelectionChangedEvent: unregister(EVENT.selectionChanged, sheetTarget),
    _RegisterCalculatedEvent: register(EVENT.calculated, sheetTarget),
    _UnregisterCalculatedEvent: unregister(EVENT.calculated, sheetTarget),
    _RegisterEventNameChanged: register(EVENT.sheetRenamed, sheetTarget),
    _UnregisterEventNameChanged: unregister(EVENT.sheetRenamed, sheetTarget),
    _RegisterEventVisibilityChanged: register(EVENT.sheetVisibilityChanged, sheetTarget),
    _UnregisterEventVisibilityChanged: unregister(EVENT.sheetVisibilityChanged, sheetTarget),
  },
});

type Panes = ScopedObject & { sheetId: string };

async function frozen(object: Panes, context: MemberContext) {
  const { rows, columns } = await context.workbook.freeze(object.sheetId);
  if (rows === 0 && columns === 0) return null;
  const whole = parseArea('')!;
  return rangeObject({
    sheetId: object.sheetId,
    row: 0,
    column: 0,
    rowCount: rows || whole.rowCount,
    columnCount: columns || whole.columnCount,
  });
}

export const worksheetFreezePanes = members<Panes>({
  call: {
    FreezeRows: (object, [count], { workbook }) => workbook.setFreeze(object.sheetId, { rows: Number(count ?? 1), columns: 0 }),
    FreezeColumns: (object, [count], { workbook }) => workbook.setFreeze(object.sheetId, { rows: 0, columns: Number(count ?? 1) }),
    FreezeAt: async (object, [range], context) => {
      const area = await areaArgument(context, object.sheetId, range, 'WorksheetFreezePanes.freezeAt');
      const whole = parseArea('')!;
      const rows = area.rowCount === whole.rowCount ? 0 : area.row + area.rowCount;
      const columns = area.columnCount === whole.columnCount ? 0 : area.column + area.columnCount;
      await context.workbook.setFreeze(object.sheetId, { rows, columns });
    },
    Unfreeze: (object, _args, { workbook }) => workbook.setFreeze(object.sheetId, { rows: 0, columns: 0 }),
    GetLocation: async (object, _args, context) => {
      const area = await frozen(object, context);
      if (!area) throw itemNotFound('WorksheetFreezePanes.getLocation');
      return area;
    },
    GetLocationOrNullObject: (object, _args, context) => frozen(object, context),
  },
});
