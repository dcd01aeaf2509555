// The host's objects: addresses of things in the workbook, and how to look up what they address.
import { areaOf, formatArea, parseArea, quoteSheet, splitSheet } from '../a1';
import type { Area, ChartInfo, ConditionalFormatInfo, NameInfo, SheetArea, SheetInfo, TableInfo } from '../workbook-model';
import { COLUMN_LIMIT, ROW_LIMIT } from '../workbook-model';
import { HostError, invalidArgument } from '../wire';
import type { HostObject, MemberContext } from './define';

export interface SheetObject extends HostObject {
  kind: 'Worksheet';
  sheetId: string;
}
export interface RangeObject extends HostObject {
  kind: 'Range';
  area: SheetArea;
}
export interface TableObject extends HostObject {
  kind: 'Table';
  tableId: string;
}
export interface NameObject extends HostObject {
  kind: 'NamedItem';
  name: string;
  sheetId: string | null;
}
export interface ChartObject extends HostObject {
  kind: 'Chart';
  sheetId: string;
  chartId: string;
}
/** A member object of a range: its format, fill, font, validation. */
export interface RangePart extends HostObject {
  area: SheetArea;
}
/** A collection or a member object that belongs to one sheet, or (null) to the workbook. */
export interface ScopedObject extends HostObject {
  sheetId: string | null;
}

export const sheetObject = (sheetId: string): SheetObject => ({ kind: 'Worksheet', sheetId });
export const rangeObject = (area: SheetArea): RangeObject => ({ kind: 'Range', area: { sheetId: area.sheetId, ...areaOf(area) } });
export const tableObject = (tableId: string): TableObject => ({ kind: 'Table', tableId });
export const onSheet = (sheetId: string, area: Area): SheetArea => ({ sheetId, ...areaOf(area) });

/** Excel compares names of sheets, tables and names without regard to case. */
export const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en');

const gone = (what: string): HostError =>
  new HostError('InvalidObjectPath', `The ${what} that the request addresses is no longer in the workbook.`);

export async function sheetInfo(context: MemberContext, sheetId: string): Promise<SheetInfo> {
  const found = (await context.workbook.sheets()).find((sheet) => sheet.id === sheetId);
  if (!found) throw gone('worksheet');
  return found;
}

export async function findSheet(context: MemberContext, key: unknown): Promise<SheetInfo | null> {
  const text = String(key);
  return (await context.workbook.sheets()).find((sheet) => sheet.id === text || sameName(sheet.name, text)) ?? null;
}

export async function tableInfo(context: MemberContext, tableId: string): Promise<TableInfo> {
  const found = (await context.workbook.tables()).find((table) => table.id === tableId);
  if (!found) throw gone('table');
  return found;
}

export async function nameInfo(context: MemberContext, object: NameObject): Promise<NameInfo> {
  const found = (await context.workbook.names()).find((name) => name.sheetId === object.sheetId && sameName(name.name, object.name));
  if (!found) throw gone('name');
  return found;
}

export async function chartInfo(context: MemberContext, object: { sheetId: string; chartId: string }): Promise<ChartInfo> {
  const found = (await context.workbook.charts(object.sheetId)).find((chart) => chart.id === object.chartId);
  if (!found) throw gone('chart');
  return found;
}

export async function conditionalFormatInfo(
  context: MemberContext,
  object: { sheetId: string; ruleId: string },
): Promise<ConditionalFormatInfo> {
  const found = (await context.workbook.conditionalFormats(object.sheetId)).find((format) => format.id === object.ruleId);
  if (!found) throw gone('conditional format');
  return found;
}

/** "Accounts!A1:C9", as Range.address shows it. */
export async function addressOf(context: MemberContext, area: SheetArea, absolute = false): Promise<string> {
  return `${quoteSheet((await sheetInfo(context, area.sheetId)).name)}!${formatArea(area, absolute)}`;
}

/** A piece of a sheet; outside the sheet is an error, as in Excel. */
export function areaWithin(sheetId: string, area: Area, location: string): SheetArea {
  const { row, column, rowCount, columnCount } = area;
  const numbers = [row, column, rowCount, columnCount].every(Number.isInteger);
  if (
    !numbers ||
    row < 0 ||
    column < 0 ||
    rowCount < 1 ||
    columnCount < 1 ||
    row + rowCount > ROW_LIMIT ||
    column + columnCount > COLUMN_LIMIT
  )
    throw invalidArgument(location);
  return { sheetId, row, column, rowCount, columnCount };
}

/**
 * The rectangle that an argument names: a Range object, an address ("A1", "Sheet1!A1:B2"), a table's or a defined name.
 * `sheetId` is the sheet of an address without one.
 */
export async function areaArgument(context: MemberContext, sheetId: string, argument: unknown, location: string): Promise<SheetArea> {
  if (argument === null || argument === undefined) return { sheetId, ...parseArea('')! };
  if (typeof argument === 'object') {
    if ((argument as HostObject).kind === 'Range') return (argument as RangeObject).area;
    throw invalidArgument(location);
  }
  const { sheet, rest } = splitSheet(String(argument).replace(/^=/, ''));
  const target = sheet === null ? sheetId : (await findSheet(context, sheet))?.id;
  if (target === undefined) throw invalidArgument(location);
  const area = parseArea(rest);
  if (area) return { sheetId: target, ...area };
  const named = await namedArea(context, rest, sheetId);
  if (named) return named;
  throw invalidArgument(location);
}

/** The rectangle behind a table's name (its data) or a defined name; null when it is neither. */
async function namedArea(context: MemberContext, text: string, sheetId: string): Promise<SheetArea | null> {
  const table = (await context.workbook.tables()).find((candidate) => sameName(candidate.name, text));
  if (table) return onSheet(table.sheetId, dataBody(table));
  const names = (await context.workbook.names()).filter((candidate) => sameName(candidate.name, text));
  const name = names.find((candidate) => candidate.sheetId === sheetId) ?? names.find((candidate) => candidate.sheetId === null);
  return name ? formulaArea(context, name.formula) : null;
}

/** The rectangle of a formula that is nothing but a reference, "=Accounts!$A$1:$C$9"; else null. */
export async function formulaArea(context: MemberContext, formula: string): Promise<SheetArea | null> {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ''));
  if (sheet === null) return null;
  const target = await findSheet(context, sheet);
  const area = rest === '' ? null : parseArea(rest);
  return target && area ? onSheet(target.id, area) : null;
}

/** A table's rows between its header and its totals. */
export function dataBody(table: TableInfo): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  const { row, column, rowCount, columnCount } = table.area;
  return { row: row + above, column, rowCount: rowCount - above - below, columnCount };
}
