/** All that a workbook in memory holds: kept and put back between two trials, and told so that two workbooks can be compared. */
import { MemorySheet, type Cell } from '../../../src/workbench/host/memory-sheet';
import type { MemoryWorkbook } from '../../../src/workbench/host/memory-workbook';
import type * as Model from '../../../src/workbench/host/workbook-model';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_FORMAT } from '../../../src/workbench/host/workbook-model';

/** What the workbook keeps to itself. */
interface Inside {
  sheetList: MemorySheet[];
  tableList: Model.TableInfo[];
  nameList: Model.NameInfo[];
  chartList: Model.ChartInfo[];
  ruleList: Model.ConditionalFormatInfo[];
  validations: { area: Model.SheetArea; validation: Model.DataValidation | null }[];
  active: string;
  selected: Model.SheetArea;
}

const SHEET_PARTS = [
  ...(['visibility', 'tabColor', 'showGridlines', 'freeze', 'rows', 'columnFormats', 'rowFormats', 'columnWidths'] as const),
  ...(['rowHeights', 'hiddenColumns', 'hiddenRows'] as const),
];
const LISTS = ['tableList', 'nameList', 'chartList', 'ruleList', 'validations'] as const;

const insideOf = (workbook: MemoryWorkbook): Inside => workbook as unknown as Inside;

const copyOf = (sheet: MemorySheet): MemorySheet =>
  Object.assign(new MemorySheet(sheet.id, sheet.name), Object.fromEntries(SHEET_PARTS.map((part) => [part, structuredClone(sheet[part])])));

/** Keeps the workbook as it is; what is returned puts it back. */
export function keep(workbook: MemoryWorkbook): () => void {
  const inside = insideOf(workbook);
  const sheets = inside.sheetList.map(copyOf);
  const lists = LISTS.map((list) => structuredClone(inside[list]));
  const { active, selected } = inside;
  return () => {
    inside.sheetList.splice(0, Infinity, ...sheets.map(copyOf));
    LISTS.forEach((list, index) => (inside[list] as unknown[]).splice(0, Infinity, ...(structuredClone(lists[index]) as unknown[])));
    inside.active = active;
    inside.selected = { ...selected };
  };
}

const differing = (format: object, usual: object): object =>
  Object.fromEntries(Object.entries(format).filter(([key, value]) => value !== (usual as Record<string, unknown>)[key]));

function cellText({ value, formula, numberFormat, format, borders, spilled }: Cell): string {
  const constant = value === '' ? '' : JSON.stringify(value);
  const content = formula === undefined ? constant : `${formula} -> ${String(value)}`;
  const looks = differing(format ?? {}, DEFAULT_FORMAT);
  const lines = Object.entries(borders ?? {}).filter(([, { style }]) => style !== 'None');
  return [
    spilled === true ? `spilled ${content}` : content,
    numberFormat === undefined || numberFormat === 'General' ? '' : numberFormat,
    Object.keys(looks).length === 0 ? '' : JSON.stringify(looks),
    lines.length === 0 ? '' : JSON.stringify(lines),
  ].join('|');
}

function* sheetLines(sheet: MemorySheet): Generator<string> {
  const { name, visibility, tabColor, showGridlines, freeze } = sheet;
  yield `sheet ${name}: ${JSON.stringify([visibility, tabColor, showGridlines, freeze])}`;
  for (const [row, line] of sheet.rows.entries())
    for (const [column, cell] of (line ?? []).entries()) {
      const text = cell === undefined ? '' : cellText(cell);
      if (text.replaceAll('|', '') !== '') yield `${name} ${row},${column}: ${text}`;
    }
  for (const [column, width] of sheet.columnWidths) if (width !== DEFAULT_COLUMN_WIDTH) yield `${name} width ${column}: ${width}`;
  for (const part of ['columnFormats', 'rowFormats', 'rowHeights'] as const)
    for (const [line, what] of sheet[part]) yield `${name} ${part} ${line}: ${JSON.stringify(what)}`;
  for (const part of ['hiddenColumns', 'hiddenRows'] as const) for (const line of sheet[part]) yield `${name} ${part} ${line}`;
}

/** A line for everything that there is; ids, which Excel gives, are left out. */
export function told(workbook: MemoryWorkbook): ReadonlySet<string> {
  const inside = insideOf(workbook);
  const names = new Map(inside.sheetList.map(({ id, name }) => [id, name]));
  const without = <T extends { id?: string; sheetId?: string | null }>({ id: _id, sheetId, ...rest }: T): string =>
    `${names.get(sheetId ?? '') ?? ''} ${JSON.stringify(rest).replaceAll(/\{\d{8}-[0-9-]+\}/g, (id) => names.get(id) ?? id)}`;
  const lines = new Set<string>(inside.sheetList.flatMap((sheet) => [...sheetLines(sheet)]));
  lines.add(`sheets: ${inside.sheetList.map(({ name }) => name).join(', ')}`);
  lines.add(`shown: ${names.get(inside.active)}`);
  for (const table of inside.tableList) lines.add(`table ${without(table)}`);
  for (const name of inside.nameList) lines.add(`name ${without(name)}`);
  for (const chart of inside.chartList) lines.add(`chart ${without(chart)}`);
  for (const { priority: _priority, ...rule } of inside.ruleList) lines.add(`rule ${without(rule)}`);
  for (const { area, validation } of inside.validations)
    if (names.has(area.sheetId)) lines.add(`validation ${without({ ...area, ...validation })}`);
  return lines;
}

/** What the one has and the other lacks; none where they are the same. */
export function differences(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  const gone = [...before].filter((line) => !after.has(line)).map((line) => `- ${line}`);
  return [...gone, ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`)];
}
