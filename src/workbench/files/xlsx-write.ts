// Saves workbook contents as .xlsx: values, formulas with their last results, dynamic arrays, tables, names, number
// formats and looks, widths, frozen rows, the add-in's charts. A workbook that was opened from a file is written back into that document, cell
// by cell where something changed, so that what the grid does not know (charts, print areas, comments) survives.
import { Workbook } from '@cj-tech-master/excelts';
import type { Cell, CellValueInput, Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { formatArea, parseArea } from '../host/a1';
import { columnCount, isFormula } from './content';
import type { CellContent, CellValue, Look, SheetContent, WorkbookContent } from './content';
import { fileFormula, maySpill } from './file-formula';
import { documents, errorValues, lookOfStyle, plainValue, widthOfPixels } from './xlsx-shared';

const argb = (color: string): { argb: string } => ({ argb: `FF${color.replace('#', '').toUpperCase()}` });

function resultOf(value: CellValue | undefined): string | number | boolean | { error: string } | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && errorValues.has(value)) return { error: value };
  // Errors that only a running Excel has (#BUSY!) are no results.
  return typeof value === 'string' && /^#[A-Z/]+[!?]$/.test(value) ? undefined : value;
}

function inputOf(content: CellContent, address: string): CellValueInput {
  if (!isFormula(content)) return (resultOf(content) ?? content) as CellValueInput;
  const formula = fileFormula(content.formula);
  const result = resultOf(content.result);
  const spill = content.spill === undefined ? address : formatArea(content.spill);
  if (content.spill === undefined && !maySpill(content.formula))
    return { formula, ...(result === undefined ? {} : { result }) } as CellValueInput;
  return { formula, shareType: 'array', ref: spill, isDynamicArray: true, ...(result === undefined ? {} : { result }) } as CellValueInput;
}

/** Whether the document's cell says the same already; results may differ, a formula's new one is always written. */
function unchanged(cell: Cell, content: CellContent): boolean {
  const { value } = cell;
  if (isFormula(content)) return false;
  if (typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)) return false;
  return plainValue(value) === content;
}

function paint(cell: Cell, look: Look): void {
  const known = lookOfStyle(cell.style);
  if (look.numberFormat !== known.numberFormat) cell.numFmt = look.numberFormat ?? 'General';
  if (look.bold !== known.bold || look.italic !== known.italic || look.color !== known.color || look.fontSize !== known.fontSize) {
    cell.font = {
      ...cell.font,
      bold: look.bold === true,
      italic: look.italic === true,
      ...(look.color === undefined ? {} : { color: argb(look.color) }),
      ...(look.fontSize === undefined ? {} : { size: look.fontSize }),
    };
  }
  if (look.fill !== known.fill)
    cell.fill =
      look.fill === undefined ? { type: 'pattern', pattern: 'none' } : { type: 'pattern', pattern: 'solid', fgColor: argb(look.fill) };
  if (look.align !== known.align || look.wrap !== known.wrap)
    cell.alignment = { ...cell.alignment, ...(look.align === undefined ? {} : { horizontal: look.align }), wrapText: look.wrap === true };
}

function writeCells(sheet: Worksheet, content: SheetContent, fresh: boolean): void {
  content.rows.forEach((row, r) => {
    row?.forEach((cellContent, c) => {
      if (cellContent === undefined || (cellContent === null && fresh)) return;
      const cell = sheet.getCell(r + 1, c + 1);
      if (fresh || !unchanged(cell, cellContent)) cell.value = inputOf(cellContent, cell.address);
    });
  });
  if (!fresh) {
    // Cells that were emptied in the grid.
    sheet.eachRow({ includeEmpty: false }, (row, r) => {
      row.eachCell({ includeEmpty: false }, (cell, c) => {
        const now = content.rows[r - 1]?.[c - 1];
        if ((now === undefined || now === null) && cell.value !== null) cell.value = null;
      });
    });
  }
  for (const { area, look } of content.looks ?? []) {
    for (let r = area.row; r < area.row + area.rowCount; r++)
      for (let c = area.column; c < area.column + area.columnCount; c++) paint(sheet.getCell(r + 1, c + 1), look);
  }
}

function writeTables(sheet: Worksheet, content: SheetContent): void {
  const wanted = new Map((content.tables ?? []).map((table) => [table.name.toLowerCase(), table]));
  for (const table of sheet.getTables()) {
    const name = table.displayName || table.name;
    const now = wanted.get(name.toLowerCase());
    const area = parseArea(table.model.tableRef ?? table.model.ref);
    const same =
      now !== undefined &&
      area !== null &&
      formatArea(area) === formatArea(now.area) &&
      table.model.columns.every((column, i) => column.name === now.columns[i]);
    if (same) wanted.delete(name.toLowerCase());
    else sheet.removeTable(table.name);
  }
  for (const { name, area, columns, totalsRow } of wanted.values()) {
    const plain = (row: number, column: number): CellValueInput => {
      const cell = content.rows[row]?.[column];
      return cell === undefined ? null : inputOf(cell, formatArea({ row, column, rowCount: 1, columnCount: 1 }));
    };
    sheet.addTable({
      name,
      ref: formatArea({ ...area, rowCount: 1, columnCount: 1 }),
      headerRow: true,
      totalsRow: totalsRow === true,
      style: { theme: 'TableStyleMedium2', showRowStripes: true },
      columns: columns.map((column) => ({ name: column, filterButton: true })),
      rows: Array.from({ length: area.rowCount - 1 - (totalsRow ? 1 : 0) }, (_row, r) =>
        columns.map((_column, c) => plain(area.row + 1 + r, area.column + c) as never),
      ),
    });
  }
}

const EMU_PER_POINT = 12_700;

/** Charts of a sheet that is new in the document; one that was there has its own. */
function writeCharts(sheet: Worksheet, content: SheetContent): void {
  for (const { kind, title, left, top, width, height, series } of content.charts ?? []) {
    const place = {
      pos: { x: Math.round(left * EMU_PER_POINT), y: Math.round(top * EMU_PER_POINT) },
      ext: { cx: Math.round(width * EMU_PER_POINT), cy: Math.round(height * EMU_PER_POINT) },
      editAs: 'absolute' as const,
    };
    const plain = series.map(({ name, x, y }) => ({ name, values: y, ...(x === undefined ? {} : { categories: x }) }));
    if (kind === 'scatter') {
      const points = series.map(({ name, x, y, marked }) => ({
        name,
        values: y,
        ...(x === undefined ? {} : { xValues: x }),
        marker: { symbol: marked ? ('diamond' as const) : ('none' as const) },
      }));
      sheet.addScatterChart({ title, scatterStyle: 'lineMarker', series: points }, place);
    } else if (kind === 'line') sheet.addLineChart({ title, series: plain }, place);
    else if (kind === 'bar') sheet.addBarChart({ title, series: plain }, place);
    else sheet.addColumnChart({ title, series: plain }, place);
  }
}

function writeSheet(sheet: Worksheet, content: SheetContent, fresh: boolean): void {
  writeTables(sheet, content);
  writeCells(sheet, content, fresh);
  (content.columnWidths ?? []).forEach((pixels, column) => {
    if (pixels !== undefined && column < Math.max(columnCount(content), 1) + 1) sheet.getColumn(column + 1).width = widthOfPixels(pixels);
  });
  const frozenRows = content.frozenRows ?? 0;
  const frozenColumns = content.frozenColumns ?? 0;
  if (frozenRows > 0 || frozenColumns > 0) sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows }];
  else if ((sheet.views as Worksheet['views'] | undefined)?.[0]?.state === 'frozen') sheet.views = [{ state: 'normal' }];
  if (fresh) for (const merge of content.merges ?? []) sheet.mergeCells(formatArea(merge));
  if (fresh) writeCharts(sheet, content);
  sheet.state = content.hidden ? 'hidden' : 'visible';
}

function writeNames(document: Workbook, content: WorkbookContent): void {
  const known = new Set(document.definedNames.model.map(({ name }) => name.toLowerCase()));
  for (const { name, formula } of content.names ?? []) {
    const stored = fileFormula(formula);
    if (known.has(name.toLowerCase())) continue;
    if (/^(?:'(?:[^']|'')+'|[^'!]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(stored)) document.definedNames.add(stored, name);
    else document.definedNames.addFormula(name, stored);
  }
}

/** `origin` is the contents that the workbook was opened from, when it was opened from a file. */
export async function writeXlsx(content: WorkbookContent, origin?: WorkbookContent): Promise<Uint8Array> {
  installChartSupport();
  const known = origin === undefined ? undefined : documents.get(origin);
  const document = known ?? new Workbook();
  for (const sheet of [...document.worksheets])
    if (!content.sheets.some(({ name }) => name === sheet.name)) document.removeWorksheet(sheet.id);
  for (const sheet of content.sheets) {
    const existing = document.getWorksheet(sheet.name);
    writeSheet(existing ?? document.addWorksheet(sheet.name), sheet, existing === undefined);
  }
  writeNames(document, content);
  return new Uint8Array(await document.xlsx.writeBuffer());
}
