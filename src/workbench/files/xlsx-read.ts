// Opens an .xlsx file as workbook contents: cells, formulas (dynamic arrays with their spills), tables, names, number
// formats, widths, frozen rows, merges, hidden sheets. The document is kept for saving (xlsx-write.ts).
// Legacy array formulas ({=…}) become ordinary ones. Charts and other things that the grid does not show are kept in the document.
import { Workbook } from '@cj-tech-master/excelts';
import type { Cell, Table, Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { parseArea } from '../host/a1';
import type { Area } from '../host/workbook-model';
import type { CellContent, Look, SheetContent, TableContent, WorkbookContent } from './content';
import { typedFromFile } from './file-formula';
import { documents, lookOfStyle, pixelsOfWidth, plainValue } from './xlsx-shared';

function contentOf(cell: Cell): CellContent {
  const { value } = cell;
  if (typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)) {
    const stored = cell.formula ?? ('formula' in value ? value.formula : undefined);
    if (stored === undefined) return plainValue('result' in value ? value.result : null);
    const spill = 'shareType' in value ? parseArea(value.ref) : null;
    return {
      formula: typedFromFile(stored),
      result: plainValue(value.result),
      ...(spill !== null && spill.rowCount * spill.columnCount > 1 ? { spill } : {}),
    };
  }
  return plainValue(value);
}

/** Runs of equal looks down each column, as areas: a formatted column is one entry, not thousands. */
class LookRuns {
  readonly areas: { area: Area; look: Look }[] = [];
  readonly #open = new Map<number, { key: string; entry: { area: Area; look: Look } }>();

  add(row: number, column: number, look: Look): void {
    const key = JSON.stringify(look);
    if (key === '{}') return;
    const run = this.#open.get(column);
    if (run !== undefined && run.key === key && run.entry.area.row + run.entry.area.rowCount === row) {
      run.entry.area.rowCount++;
      return;
    }
    const entry = { area: { row, column, rowCount: 1, columnCount: 1 }, look };
    this.areas.push(entry);
    this.#open.set(column, { key, entry });
  }
}

function tableContent(table: Table): TableContent | null {
  const { model } = table;
  const area = parseArea(model.tableRef ?? model.ref);
  if (area === null) return null;
  const totalsRow = model.totalsRow === true;
  // A new table's ref is only its corner.
  const rowCount = area.rowCount > 1 ? area.rowCount : model.rows.length + 1 + (totalsRow ? 1 : 0);
  return {
    name: table.displayName || table.name,
    area: { ...area, rowCount, columnCount: model.columns.length },
    columns: model.columns.map(({ name }) => name),
    totalsRow,
  };
}

function sheetContent(sheet: Worksheet): SheetContent {
  const rows: SheetContent['rows'] = [];
  const looks = new LookRuns();
  sheet.eachRow({ includeEmpty: false }, (row, r) => {
    const line: (CellContent | undefined)[] = (rows[r - 1] = []);
    row.eachCell({ includeEmpty: true }, (cell, c) => {
      const content = contentOf(cell);
      if (content !== null) line[c - 1] = content;
      looks.add(r - 1, c - 1, lookOfStyle(cell.style));
    });
  });
  // The library leaves views out where the file has none.
  const view = (sheet.views as Worksheet['views'] | undefined)?.[0];
  const frozen = view?.state === 'frozen' ? view : undefined;
  return {
    name: sheet.name,
    rows,
    looks: looks.areas,
    columnWidths: sheet.columns.map((column) => (column.width === undefined ? undefined : pixelsOfWidth(column.width))),
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    merges: sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    })),
    hidden: sheet.state !== 'visible',
    tables: sheet.getTables().flatMap((table) => tableContent(table) ?? []),
  };
}

function names(document: Workbook): WorkbookContent['names'] {
  return document.definedNames.model.flatMap(({ name, ranges, rawText, formulaExpression, localSheetId }) => {
    // Print areas and names of one sheet stay in the document only.
    if (name.startsWith('_xlnm') || localSheetId !== undefined) return [];
    const text = formulaExpression ?? ranges[0] ?? rawText;
    return text === undefined ? [] : [{ name, formula: typedFromFile(text) }];
  });
}

/** The library writes fills of conditional formats without a pattern as "undefined", which Excel would want to repair. */
function repairConditionalFills(sheet: Worksheet): void {
  for (const { rules } of sheet.conditionalFormattings) {
    for (const { style } of rules as { style?: { fill?: { type?: string; pattern?: string } } }[]) {
      if (style?.fill !== undefined && style.fill.pattern === undefined) style.fill.pattern = 'solid';
    }
  }
}

export async function readXlsx(name: string, bytes: ArrayBuffer): Promise<WorkbookContent> {
  installChartSupport();
  const document = new Workbook();
  await document.xlsx.load(bytes);
  document.worksheets.forEach(repairConditionalFills);
  const content: WorkbookContent = { name, sheets: document.worksheets.map(sheetContent), names: names(document) };
  documents.set(content, document);
  return content;
}
