// Range: where it lies, what stands in it, and its moves over the sheet.
// A block that is written must have the range's shape, or be one value for all its cells. Whole rows and columns give null for values, as in Excel.
import { bounding, formatArea, intersect, isUnbounded } from '../a1';
import type { Area, CellInput, CellValue, ClearWhat, SheetArea } from '../workbook-model';
import { COLUMN_LIMIT, READ_LIMIT, ROW_LIMIT } from '../workbook-model';
import { HostError, invalidArgument, invalidOperation, itemNotFound } from '../wire';
import { members } from './define';
import type { HostObject, MemberContext } from './define';
import { cellInput, formatTyped, needsFormat, valueType } from './input';
import { addressOf, areaArgument, areaWithin, onSheet, rangeObject, sheetObject, tableObject } from './objects';
import type { RangeObject, RangePart } from './objects';
import { cellProperties, lines } from './properties';
import { areasObject } from './range-areas';

const WRONG_SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

function limitSize(area: Area, location: string): void {
  if (area.rowCount * area.columnCount > READ_LIMIT)
    throw new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', location);
}

/** A written value as a block of the area's shape. */
function blockOf(area: Area, value: unknown, location: string): unknown[][] {
  if (!Array.isArray(value)) return Array.from({ length: area.rowCount }, () => new Array<unknown>(area.columnCount).fill(value));
  const rows = value as unknown[];
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 && area.rowCount * area.columnCount > 1)
    return blockOf(area, (rows[0] as unknown[])[0], location);
  if (rows.length !== area.rowCount || rows.some((row) => !Array.isArray(row) || row.length !== area.columnCount))
    throw new HostError('InvalidArgument', WRONG_SHAPE, location);
  return rows as unknown[][];
}

/** Writes values or formulas (Excel takes either through both members) and gives dates and percentages their number format. */
export async function writeBlock(context: MemberContext, area: SheetArea, value: unknown, location: string): Promise<void> {
  if (isUnbounded(area)) throw invalidArgument(location);
  const block = blockOf(area, value, location);
  const formats = block.some((row) => row.some(needsFormat)) ? await context.workbook.readNumberFormats(area) : null;
  const added: (string | null)[][] = [];
  let anyAdded = false;
  const cells: CellInput[][] = block.map((row, r) => {
    const addedRow: (string | null)[] = [];
    const inputs = row.map((cell, c) => {
      const format = formats?.[r]![c] ?? 'General';
      const input = cellInput(cell, format);
      if (input === undefined) throw invalidArgument(location);
      const typed = format === 'General' && typeof input === 'number' ? formatTyped(cell) : null;
      anyAdded ||= typed !== null;
      addedRow.push(typed);
      return input;
    });
    added.push(addedRow);
    return inputs;
  });
  await context.workbook.writeCells(area, cells);
  if (anyAdded) await context.workbook.writeNumberFormats(area, added);
}

const read =
  <T>(reader: (context: MemberContext, area: SheetArea) => Promise<T> | T) =>
  async ({ area }: RangeObject, context: MemberContext): Promise<T | null> => {
    if (isUnbounded(area)) return null;
    limitSize(area, 'Range.load');
    return reader(context, area);
  };

async function writeNumberFormat({ area }: RangeObject, value: unknown, context: MemberContext): Promise<void> {
  let target: SheetArea | null = area;
  if (isUnbounded(area)) {
    if (Array.isArray(value) && (value.length !== 1 || !Array.isArray(value[0]) || value[0].length !== 1))
      throw invalidArgument('Range.numberFormat');
    const used = await context.workbook.usedArea(area.sheetId, false);
    const part = used && intersect(area, used);
    target = part && onSheet(area.sheetId, part);
  }
  if (target) await context.workbook.writeNumberFormats(target, blockOf(target, value, 'Range.numberFormat') as (string | null)[][]);
}

const part =
  (kind: string) =>
  (object: RangeObject): RangePart => ({ kind, area: object.area });

/** A rectangle relative to the range's own corner. */
const piece = (object: RangeObject, row: number, column: number, rowCount: number, columnCount: number, location: string): RangeObject =>
  rangeObject(
    areaWithin(object.area.sheetId, { row: object.area.row + row, column: object.area.column + column, rowCount, columnCount }, location),
  );

async function intersection(object: RangeObject, other: unknown, context: MemberContext, location: string): Promise<RangeObject | null> {
  const second = await areaArgument(context, object.area.sheetId, other, location);
  const common = second.sheetId === object.area.sheetId ? intersect(object.area, second) : null;
  return common && rangeObject(onSheet(object.area.sheetId, common));
}

const filled = (value: CellValue): boolean => value !== '';

/** The smallest rectangle in the range that holds everything in it. */
async function usedWithin(object: RangeObject, context: MemberContext): Promise<RangeObject | null> {
  const used = await context.workbook.usedArea(object.area.sheetId, true);
  const common = used && intersect(object.area, used);
  if (!common) return null;
  const values = await context.workbook.readFormulas(onSheet(object.area.sheetId, common));
  let box: Area | null = null;
  values.forEach((row, r) => {
    const first = row.findIndex(filled);
    if (first < 0) return;
    let last = row.length - 1;
    while (!filled(row[last]!)) last--;
    const line = { row: common.row + r, column: common.column + first, rowCount: 1, columnCount: last - first + 1 };
    box = box ? bounding(box, line) : line;
  });
  return box && rangeObject(onSheet(object.area.sheetId, box));
}

/** Grows from the range over every neighbouring cell with content, as Ctrl+Shift+8 does. */
async function surroundingRegion(object: RangeObject, context: MemberContext): Promise<RangeObject> {
  const used = await context.workbook.usedArea(object.area.sheetId, true);
  if (!used) return object;
  const values = await context.workbook.readFormulas(onSheet(object.area.sheetId, used));
  const has = (row: number, column: number): boolean => filled(values[row - used.row]?.[column - used.column] ?? '');
  let { row, column } = object.area;
  let lastRow = row + object.area.rowCount - 1;
  let lastColumn = column + object.area.columnCount - 1;
  const rowHas = (at: number): boolean => {
    for (let c = Math.max(0, column - 1); c <= lastColumn + 1; c++) if (has(at, c)) return true;
    return false;
  };
  const columnHas = (at: number): boolean => {
    for (let r = Math.max(0, row - 1); r <= lastRow + 1; r++) if (has(r, at)) return true;
    return false;
  };
  for (;;) {
    const up = row > 0 && rowHas(row - 1);
    if (up) row--;
    const down = lastRow + 1 < ROW_LIMIT && rowHas(lastRow + 1);
    if (down) lastRow++;
    const left = column > 0 && columnHas(column - 1);
    if (left) column--;
    const right = lastColumn + 1 < COLUMN_LIMIT && columnHas(lastColumn + 1);
    if (right) lastColumn++;
    if (!up && !down && !left && !right) break;
  }
  return rangeObject({ sheetId: object.area.sheetId, row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 });
}

async function spill(object: RangeObject, context: MemberContext): Promise<RangeObject | null> {
  const { sheetId, row, column, rowCount, columnCount } = object.area;
  if (rowCount * columnCount !== 1) throw invalidArgument('Range.getSpillingToRange');
  const area = await context.workbook.spillArea(sheetId, row, column);
  return area && rangeObject(onSheet(sheetId, area));
}

const orNotFound = <T>(value: T | null, location: string): T => {
  if (value === null) throw itemNotFound(location);
  return value;
};

/** Refuses to move a part of a table: what lies behind the range, in its columns (or rows), may hold whole tables only. */
async function refuseCutTable(
  { area }: RangeObject,
  along: 'rows' | 'columns',
  location: string,
  { workbook }: MemberContext,
): Promise<void> {
  const moved = along === 'rows' ? { ...area, rowCount: ROW_LIMIT - area.row } : { ...area, columnCount: COLUMN_LIMIT - area.column };
  for (const table of await workbook.tables()) {
    const common = table.sheetId === area.sheetId ? intersect(moved, table.area) : null;
    if (!common) continue;
    const whole = along === 'rows' ? common.columnCount === table.area.columnCount : common.rowCount === table.area.rowCount;
    if (!whole)
      throw invalidOperation(
        'This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.',
        location,
      );
  }
}

const hidden = (value: unknown): boolean => value === true;

export const range = members<RangeObject>({
  get: {
    Address: (object, context) => addressOf(context, object.area),
    AddressLocal: (object, context) => addressOf(context, object.area),
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rowCount,
    ColumnCount: ({ area }) => area.columnCount,
    CellCount: ({ area }) => (area.rowCount * area.columnCount > 2_147_483_647 ? -1 : area.rowCount * area.columnCount),
    IsEntireColumn: ({ area }) => area.rowCount === ROW_LIMIT,
    IsEntireRow: ({ area }) => area.columnCount === COLUMN_LIMIT,
    Values: read(({ workbook }, area) => workbook.readValues(area)),
    Formulas: read(({ workbook }, area) => workbook.readFormulas(area)),
    Text: read(({ workbook }, area) => workbook.readText(area)),
    NumberFormat: read(({ workbook }, area) => workbook.readNumberFormats(area)),
    ValueTypes: read(async ({ workbook }, area) => (await workbook.readValues(area)).map((row) => row.map(valueType))),
    HasSpill: async (object, context) => (await spill(piece(object, 0, 0, 1, 1, 'Range.hasSpill'), context)) !== null,
    RowHidden: ({ area }, { workbook }) => workbook.rowHidden(area),
    ColumnHidden: ({ area }, { workbook }) => workbook.columnHidden(area),
  },
  set: {
    Values: ({ area }, value, context) => writeBlock(context, area, value, 'Range.values'),
    Formulas: ({ area }, value, context) => writeBlock(context, area, value, 'Range.formulas'),
    NumberFormat: writeNumberFormat,
    RowHidden: ({ area }, value, { workbook }) => workbook.setRowHidden(area, hidden(value)),
    ColumnHidden: ({ area }, value, { workbook }) => workbook.setColumnHidden(area, hidden(value)),
  },
  go: {
    Worksheet: ({ area }) => sheetObject(area.sheetId),
    Format: part('RangeFormat'),
    ConditionalFormats: part('ConditionalFormatCollection'),
    DataValidation: part('DataValidation'),
  },
  call: {
    GetCell: (object, [row, column]) => piece(object, Number(row), Number(column), 1, 1, 'Range.getCell'),
    GetRow: (object, [row]) => piece(object, Number(row), 0, 1, object.area.columnCount, 'Range.getRow'),
    GetColumn: (object, [column]) => piece(object, 0, Number(column), object.area.rowCount, 1, 'Range.getColumn'),
    GetLastRow: (object) => piece(object, object.area.rowCount - 1, 0, 1, object.area.columnCount, 'Range.getLastRow'),
    GetLastColumn: (object) => piece(object, 0, object.area.columnCount - 1, object.area.rowCount, 1, 'Range.getLastColumn'),
    GetLastCell: (object) => piece(object, object.area.rowCount - 1, object.area.columnCount - 1, 1, 1, 'Range.getLastCell'),
    GetEntireColumn: ({ area }) => rangeObject({ ...area, row: 0, rowCount: ROW_LIMIT }),
    GetEntireRow: ({ area }) => rangeObject({ ...area, column: 0, columnCount: COLUMN_LIMIT }),
    GetOffsetRange: (object, [rows, columns]) =>
      piece(object, Number(rows ?? 0), Number(columns ?? 0), object.area.rowCount, object.area.columnCount, 'Range.getOffsetRange'),
    GetResizedRange: (object, [rows, columns]) =>
      piece(
        object,
        0,
        0,
        object.area.rowCount + Number(rows ?? 0),
        object.area.columnCount + Number(columns ?? 0),
        'Range.getResizedRange',
      ),
    GetAbsoluteResizedRange: (object, [rows, columns]) =>
      piece(object, 0, 0, Number(rows), Number(columns), 'Range.getAbsoluteResizedRange'),
    GetRowsBelow: (object, [count]) =>
      piece(object, object.area.rowCount, 0, Number(count ?? 1), object.area.columnCount, 'Range.getRowsBelow'),
    GetRowsAbove: (object, [count]) =>
      piece(object, -Number(count ?? 1), 0, Number(count ?? 1), object.area.columnCount, 'Range.getRowsAbove'),
    GetColumnsAfter: (object, [count]) =>
      piece(object, 0, object.area.columnCount, object.area.rowCount, Number(count ?? 1), 'Range.getColumnsAfter'),
    GetColumnsBefore: (object, [count]) =>
      piece(object, 0, -Number(count ?? 1), object.area.rowCount, Number(count ?? 1), 'Range.getColumnsBefore'),
    GetBoundingRect: async (object, [other], context) => {
      const second = await areaArgument(context, object.area.sheetId, other, 'Range.getBoundingRect');
      if (second.sheetId !== object.area.sheetId) throw invalidArgument('Range.getBoundingRect');
      return rangeObject(onSheet(second.sheetId, bounding(object.area, second)));
    },
    GetIntersection: async (object, [other], context) =>
      orNotFound(await intersection(object, other, context, 'Range.getIntersection'), 'Range.getIntersection'),
    GetIntersectionOrNullObject: (object, [other], context) => intersection(object, other, context, 'Range.getIntersectionOrNullObject'),
    GetUsedRange: async (object, _args, context) => (await usedWithin(object, context)) ?? piece(object, 0, 0, 1, 1, 'Range.getUsedRange'),
    GetUsedRangeOrNullObject: (object, _args, context) => usedWithin(object, context),
    GetSurroundingRegion: (object, _args, context) => surroundingRegion(object, context),
    GetSpillingToRange: async (object, _args, context) => orNotFound(await spill(object, context), 'Range.getSpillingToRange'),
    GetSpillingToRangeOrNullObject: (object, _args, context) => spill(object, context),
    GetTables: ({ area }, [fullyContained]): HostObject =>
      ({ kind: 'TableScopedCollection', area, fullyContained: fullyContained === true }) as HostObject,
    GetMergedAreasOrNullObject: async ({ area }, _args, { workbook }) => {
      const areas = (await workbook.merges(area.sheetId)).filter((one) => intersect(one, area) !== null);
      return areas.length === 0 ? null : areasObject(area.sheetId, areas);
    },
    GetCellProperties: ({ area }, _args, context) => cellProperties(area, context),
    GetRowProperties: ({ area }, _args, { workbook }) =>
      lines(area.rowCount, async (at) => {
        const row = { ...area, row: area.row + at, rowCount: 1 };
        return { rowHidden: await workbook.rowHidden(row), format: { rowHeight: await workbook.rowHeight(row) } };
      }),
    GetColumnProperties: ({ area }, _args, { workbook }) =>
      lines(area.columnCount, async (at) => {
        const column = { ...area, column: area.column + at, columnCount: 1 };
        return { columnHidden: await workbook.columnHidden(column), format: { columnWidth: await workbook.columnWidth(column) } };
      }),
    Merge: ({ area }, [across], { workbook }) => workbook.mergeCells(area, across === true),
    Unmerge: ({ area }, _args, { workbook }) => workbook.unmergeCells(area),
    Clear: ({ area }, [what], { workbook }) => {
      const wanted = String(what ?? 'All');
      if (!['All', 'Contents', 'Formats'].includes(wanted)) throw invalidArgument('Range.clear');
      return workbook.clear(area, wanted as ClearWhat);
    },
    Insert: async (object, [shift], context) => {
      if (shift !== 'Down' && shift !== 'Right') throw invalidArgument('Range.insert');
      await refuseCutTable(object, shift === 'Down' ? 'rows' : 'columns', 'Range.insert', context);
      await context.workbook.insertCells(object.area, shift);
      return rangeObject(object.area);
    },
    Delete: async (object, [shift], context) => {
      if (shift !== 'Up' && shift !== 'Left') throw invalidArgument('Range.delete');
      await refuseCutTable(object, shift === 'Up' ? 'rows' : 'columns', 'Range.delete', context);
      await context.workbook.deleteCells(object.area, shift);
    },
    Select: async ({ area }, _args, { workbook }) => {
      if ((await workbook.activeSheetId()) !== area.sheetId) await workbook.activateSheet(area.sheetId);
      await workbook.select(area);
    },
    Calculate: (_object, _args, { workbook }) => workbook.calculate(),
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.rowCount || columns !== area.columnCount)
        throw new HostError('InvalidArgument', WRONG_SHAPE, `Range.values (${formatArea(area)})`);
      return null;
    },
  },
});

type TableScope = HostObject & { area: SheetArea; fullyContained: boolean };

const tablesIn = async ({ area, fullyContained }: TableScope, { workbook }: MemberContext) =>
  (await workbook.tables()).filter((table) => {
    if (table.sheetId !== area.sheetId) return false;
    const common = intersect(area, table.area);
    return fullyContained
      ? common !== null && common.rowCount === table.area.rowCount && common.columnCount === table.area.columnCount
      : common !== null;
  });

export const tableScopedCollection = members<TableScope>({
  get: { Count: async (scope, context) => (await tablesIn(scope, context)).length },
  items: async (scope, context) => (await tablesIn(scope, context)).map((table) => tableObject(table.id)),
  item: async (scope, key, context) => {
    const found = (await tablesIn(scope, context)).find(
      (table) => table.id === String(key) || table.name.toLowerCase() === String(key).toLowerCase(),
    );
    return found ? tableObject(found.id) : null;
  },
  call: {
    GetFirst: async (scope, _args, context) =>
      tableObject(orNotFound((await tablesIn(scope, context))[0] ?? null, 'TableScopedCollection.getFirst').id),
  },
});
