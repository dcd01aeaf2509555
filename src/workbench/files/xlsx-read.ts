// Opens an .xlsx file as workbook contents: cells, formulas (dynamic arrays with their spills), tables, names, number
// formats, widths, frozen rows, merges, hidden sheets. The package is kept for saving (xlsx-write.ts).
// Of the libraries tried none read all that programs write (sheets by their relationships, shared formulas over whole columns, empty
// texts, linked cells), so the parts are read here; fflate unpacks them, saxes parses them.
// Legacy array formulas ({=…}) become ordinary ones. Charts and other things that the grid does not show are kept in the package.
import type { Area } from '../host/workbook-model';
import { inside } from './content';
import type { Look, SheetContent, TableContent, WorkbookContent } from './content';
import { typedFromFile } from './file-formula';
import { FileRefusal, OfficePackage } from './package';
import { CellReader } from './xlsx-cells';
import { areaOfReference, packages, readParts, readSheetPart } from './xlsx-parts';
import type { Parts, SheetPart } from './xlsx-parts';
import { attributeOf, childOf, childrenOf, isTrue, textIn, unescapeText } from './xml';
import type { XmlElement } from './xml';

export const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5);

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

/** A table part; null when it has no rectangle. Its name is displayName: `name` is optional. */
export function tableContent(table: XmlElement | undefined): TableContent | null {
  const name = attributeOf(table, 'displayName') ?? attributeOf(table, 'name');
  const area = areaOfReference(attributeOf(table, 'ref'));
  if (name === undefined || area === null) return null;
  const columns = childrenOf(childOf(table, 'tableColumns'), 'tableColumn').map((column, index) =>
    unescapeText(attributeOf(column, 'name') ?? `Column${index + 1}`),
  );
  const headerRow = attributeOf(table, 'headerRowCount') !== '0';
  return { name, area, columns, totalsRow: Number(attributeOf(table, 'totalsRowCount') ?? 0) > 0, ...(headerRow ? {} : { headerRow }) };
}

function columnWidths(sheet: XmlElement, columnCount: number): (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  for (const found of childrenOf(childOf(sheet, 'cols'), 'col')) {
    const width = Number(attributeOf(found, 'width'));
    if (!Number.isFinite(width)) continue;
    const last = Math.min(Number(attributeOf(found, 'max')), columnCount);
    for (let column = Number(attributeOf(found, 'min')); column <= last; column++) widths[column - 1] = pixelsOfWidth(width);
  }
  return Array.from(widths);
}

function sheetContent(container: OfficePackage, parts: Parts, info: SheetPart, origin: number): SheetContent {
  const rows: SheetContent['rows'] = [];
  const looks = new LookRuns();
  const reader = new CellReader(parts);
  let columnCount = 0;
  const sheet = readSheetPart(container, info, (row, _attributes, cells) => {
    for (const cell of cells) {
      const content = reader.content(cell);
      if (content !== null) (rows[cell.row] ??= [])[cell.column] = content;
      looks.add(cell.row, cell.column, parts.styles.look(cell.style));
      columnCount = Math.max(columnCount, cell.column + 1);
    }
    if (rows[row] === undefined && cells.length > 0) rows[row] = [];
  });
  const merges = childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').flatMap((merge) => areaOfReference(attributeOf(merge, 'ref')) ?? []);
  for (const merge of merges) blankUnder(rows, merge);
  const view = childOf(childOf(sheet, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane');
  const frozen = pane !== undefined && /^frozen/.test(attributeOf(pane, 'state') ?? '');
  const gridlines = view === undefined || attributeOf(view, 'showGridLines') === undefined || isTrue(attributeOf(view, 'showGridLines'));
  const tables = container
    .relations(info.part)
    .filter(({ kind, external }) => kind === 'table' && !external)
    .flatMap(({ target }) => tableContent(container.xml(target)) ?? []);
  return {
    name: info.name,
    rows,
    looks: looks.areas,
    columnWidths: columnWidths(sheet, columnCount),
    frozenRows: frozen ? Number(attributeOf(pane, 'ySplit') ?? 0) : 0,
    frozenColumns: frozen ? Number(attributeOf(pane, 'xSplit') ?? 0) : 0,
    merges,
    hidden: info.hidden,
    ...(gridlines ? {} : { gridlines }),
    tables,
    origin,
  };
}

/** Only the first cell of a merge holds something, whatever a file stores under it. */
function blankUnder(rows: SheetContent['rows'], merge: Area): void {
  for (let row = merge.row; row < Math.min(merge.row + merge.rowCount, rows.length); row++) {
    const line = rows[row];
    if (line === undefined) continue;
    for (let column = merge.column; column < Math.min(merge.column + merge.columnCount, line.length); column++) {
      if (inside(merge, row, column) && (row !== merge.row || column !== merge.column)) line[column] = undefined;
    }
  }
}

function names({ workbook, sheets }: Parts): NonNullable<WorkbookContent['names']> {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').flatMap((found) => {
    const name = attributeOf(found, 'name') ?? '';
    const text = unescapeText(textIn(found)).trim();
    // Print areas and filters stay in the package only.
    if (name === '' || name.startsWith('_xlnm') || text === '') return [];
    const local = attributeOf(found, 'localSheetId');
    if (local === undefined) return [{ name, formula: typedFromFile(text) }];
    const sheet = sheets.find(({ position }) => position === Number(local));
    return sheet === undefined ? [] : [{ name, formula: typedFromFile(text), sheet: sheet.name }];
  });
}

export async function readXlsx(name: string, bytes: ArrayBuffer): Promise<WorkbookContent> {
  const container = OfficePackage.open(new Uint8Array(bytes));
  const parts = readParts(container);
  if (parts.sheets.length === 0) throw new FileRefusal('noSheets');
  const content: WorkbookContent = {
    name,
    sheets: parts.sheets.map((sheet, index) => sheetContent(container, parts, sheet, index)),
    names: names(parts),
  };
  packages.set(content, container);
  return content;
}
