// A workbook in memory that answers Office.js in tests: cells, tables, names, charts, rules, settings and events, without a screen.
// Formulas are stored, not calculated: they show "#BUSY!" unless a `calculate` hook is given. References inside formulas do not follow inserted rows; tables, names of plain
// references, charts and rules do. Undo is counted (`undoSteps`), not performed.
import { areaOf, formatArea, parseArea, quoteSheet, shiftedArea, splitSheet } from './a1';
import { MemoryRecords } from './memory-records';
import { MemorySheet } from './memory-sheet';
import { displayText } from './number-text';
import type * as Model from './workbook-model';
import { COLUMN_LIMIT, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, DEFAULT_TABLE_OPTIONS, ROW_LIMIT } from './workbook-model';

export interface FormulaCell {
  sheetId: string;
  row: number;
  column: number;
}

export interface MemoryWorkbookOptions {
  name?: string;
  /** Names of the first sheets; one "Sheet1" when none is given. */
  sheets?: readonly string[];
  /** Computes one formula; a block spills. It may ask the workbook for values. */
  calculate?(formula: string, at: FormulaCell, workbook: MemoryWorkbook): Model.Awaitable<Model.CellValue | Model.CellValue[][]>;
}

type Block = readonly (readonly Model.CellValue[])[];

export class MemoryWorkbook extends MemoryRecords implements Model.WorkbookModel {
  readonly name: string;
  private readonly sheetList: MemorySheet[] = [];
  private readonly tableList: Model.TableInfo[] = [];
  private readonly listeners = new Set<Model.WorkbookListener>();
  private active: string;
  private selected: Model.SheetArea;
  private mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  private origin: Model.Origin = 'addin';

  constructor(private readonly options: MemoryWorkbookOptions = {}) {
    super();
    this.name = options.name ?? 'Book1.xlsx';
    for (const name of options.sheets ?? ['Sheet1']) this.sheetList.push(new MemorySheet(this.newId(), name));
    this.active = this.sheetList[0]!.id;
    this.selected = { sheetId: this.active, row: 0, column: 0, rowCount: 1, columnCount: 1 };
  }

  /** Does something as the person at the sheet would: events say so. */
  async asUser(action: () => unknown): Promise<void> {
    this.origin = 'user';
    try {
      await action();
    } finally {
      this.origin = 'addin';
    }
  }

  /** Fills a block from its top left cell, for tests: strings are text, those with "=" formulas. */
  async fill(address: string, block: Block): Promise<void> {
    const { sheet, rest } = splitSheet(address);
    const target = sheet === null ? this.sheet(this.active) : this.sheetList.find((one) => one.name === sheet);
    const corner = parseArea(rest);
    if (!target || !corner) throw new Error(`No such place in the workbook: ${address}`);
    const area = { sheetId: target.id, row: corner.row, column: corner.column, rowCount: block.length, columnCount: block[0]?.length ?? 0 };
    await this.writeCells(
      area,
      block.map((row) =>
        row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') && cell.length > 1 ? { formula: cell } : cell)),
      ),
    );
  }

  /** The values at an address, for tests. */
  valuesAt(address: string): Model.CellValue[][] {
    const { sheet, rest } = splitSheet(address);
    const target = sheet === null ? this.sheet(this.active) : this.sheetList.find((one) => one.name === sheet);
    const area = parseArea(rest);
    if (!target || !area) throw new Error(`No such place in the workbook: ${address}`);
    return target.block(area, (cell) => cell?.value ?? '');
  }

  private sheet(sheetId: string): MemorySheet {
    const found = this.sheetList.find((sheet) => sheet.id === sheetId);
    if (!found) throw new Error(`The workbook has no sheet ${sheetId}.`);
    return found;
  }

  private emit(event: Model.WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private cellsChanged(
    area: Model.SheetArea,
    change: Model.CellChange,
    values?: { valueBefore: Model.CellValue; valueAfter: Model.CellValue },
  ): void {
    this.emit({ type: 'cellsChanged', origin: this.origin, sheetId: area.sheetId, area: areaOf(area), change, ...values });
  }

  // Sheets

  sheets(): Model.SheetInfo[] {
    return this.sheetList.map(({ id, name, visibility, tabColor, showGridlines, showHeadings }) => ({
      ...{ id, name, visibility, tabColor, showGridlines, showHeadings },
    }));
  }

  addSheet(name?: string): Model.SheetInfo {
    this.touch();
    let free = this.sheetList.length + 1;
    while (this.sheetList.some((sheet) => sheet.name === `Sheet${free}`)) free++;
    const sheet = new MemorySheet(this.newId(), name ?? `Sheet${free}`);
    this.sheetList.push(sheet);
    this.emit({ type: 'sheetAdded', origin: this.origin, sheetId: sheet.id });
    return this.sheets().at(-1)!;
  }

  deleteSheet(sheetId: string): void {
    this.touch();
    this.sheetList.splice(this.sheetList.indexOf(this.sheet(sheetId)), 1);
    for (const table of this.tableList.filter((one) => one.sheetId === sheetId)) this.dropTable(table);
    this.nameList = this.nameList.filter((name) => name.sheetId !== sheetId);
    this.chartList = this.chartList.filter((chart) => chart.sheetId !== sheetId);
    this.ruleList = this.ruleList.filter((rule) => rule.sheetId !== sheetId);
    this.emit({ type: 'sheetDeleted', origin: this.origin, sheetId });
    if (this.active === sheetId) this.activateSheet(this.sheetList.find((sheet) => sheet.visibility === 'Visible')!.id);
  }

  updateSheet(sheetId: string, { position, ...patch }: Model.SheetPatch): void {
    this.touch();
    const sheet = this.sheet(sheetId);
    const before = { name: sheet.name, visibility: sheet.visibility };
    Object.assign(sheet, patch);
    if (sheet.name !== before.name) {
      this.renameReferences(before.name, sheet.name);
      this.emit({ type: 'sheetRenamed', origin: this.origin, sheetId, nameBefore: before.name, nameAfter: sheet.name });
    }
    if (sheet.visibility !== before.visibility)
      this.emit({ type: 'sheetVisibilityChanged', origin: this.origin, sheetId, before: before.visibility, after: sheet.visibility });
    if (position !== undefined) {
      const positionBefore = this.sheetList.indexOf(sheet);
      this.sheetList.splice(positionBefore, 1);
      this.sheetList.splice(position, 0, sheet);
      this.emit({ type: 'sheetMoved', origin: this.origin, sheetId, positionBefore, positionAfter: position });
    }
  }

  private renameReferences(before: string, after: string): void {
    for (const name of this.nameList) {
      const { sheet, rest } = splitSheet(name.formula.slice(1));
      if (sheet === before) name.formula = `=${quoteSheet(after)}!${rest}`;
    }
  }

  activeSheetId(): string {
    return this.active;
  }

  activateSheet(sheetId: string): void {
    if (this.active === sheetId) return;
    const previousSheetId = this.sheetList.some((sheet) => sheet.id === this.active) ? this.active : null;
    this.active = sheetId;
    this.selected = { sheetId, row: 0, column: 0, rowCount: 1, columnCount: 1 };
    this.emit({ type: 'sheetActivated', origin: this.origin, sheetId, previousSheetId });
  }

  freeze(sheetId: string): Model.Freeze {
    return { ...this.sheet(sheetId).freeze };
  }

  setFreeze(sheetId: string, freeze: Model.Freeze): void {
    this.sheet(sheetId).freeze = { ...freeze };
  }

  pageSetup(sheetId: string): Model.PageSetup {
    return structuredClone(this.sheet(sheetId).pageSetup);
  }

  setPageSetup(sheetId: string, patch: Partial<Model.PageSetup>): void {
    this.touch();
    const sheet = this.sheet(sheetId);
    sheet.pageSetup = { ...sheet.pageSetup, ...structuredClone(patch) };
  }

  autoFilter(sheetId: string): Model.Area | null {
    return this.sheet(sheetId).autoFilter;
  }

  setAutoFilter(sheetId: string, area: Model.Area | null): void {
    this.touch();
    this.sheet(sheetId).autoFilter = area && areaOf(area);
  }

  merges(sheetId: string): Model.Area[] {
    return this.sheet(sheetId).merges.map((area) => ({ ...area }));
  }

  mergeCells(area: Model.SheetArea, across: boolean): void {
    this.touch();
    this.sheet(area.sheetId).merge(areaOf(area), across);
  }

  unmergeCells(area: Model.SheetArea): void {
    this.touch();
    this.sheet(area.sheetId).unmerge(area);
  }

  // Cells

  readValues(area: Model.SheetArea): Model.CellValue[][] {
    return this.sheet(area.sheetId).block(area, (cell) => cell?.value ?? '');
  }

  readFormulas(area: Model.SheetArea): Model.CellValue[][] {
    return this.sheet(area.sheetId).block(area, (cell) => cell?.formula ?? cell?.value ?? '');
  }

  readText(area: Model.SheetArea): string[][] {
    return this.sheet(area.sheetId).block(area, (cell) => (cell ? displayText(cell.value, cell.numberFormat ?? 'General') : ''));
  }

  readNumberFormats(area: Model.SheetArea): string[][] {
    return this.sheet(area.sheetId).block(area, (cell) => cell?.numberFormat ?? 'General');
  }

  async writeCells(area: Model.SheetArea, block: Model.CellInput[][]): Promise<void> {
    this.touch();
    const sheet = this.sheet(area.sheetId);
    const single = area.rowCount * area.columnCount === 1;
    const valueBefore = sheet.cell(area.row, area.column)?.value ?? '';
    sheet.write(area, block);
    if (this.mode !== 'Manual') await this.calculate();
    const valueAfter = sheet.cell(area.row, area.column)?.value ?? '';
    this.cellsChanged(area, 'RangeEdited', single ? { valueBefore, valueAfter } : undefined);
  }

  writeNumberFormats(area: Model.SheetArea, block: (string | null)[][]): void {
    this.touch();
    this.sheet(area.sheetId).setNumberFormats(area, block);
    this.emit({ type: 'formatChanged', origin: this.origin, sheetId: area.sheetId, area: areaOf(area) });
  }

  async clear(area: Model.SheetArea, what: Model.ClearWhat): Promise<void> {
    this.touch();
    this.sheet(area.sheetId).clear(area, what);
    if (what !== 'Formats') {
      if (this.mode !== 'Manual') await this.calculate();
      this.cellsChanged(area, 'RangeEdited');
    }
    if (what !== 'Contents') this.emit({ type: 'formatChanged', origin: this.origin, sheetId: area.sheetId, area: areaOf(area) });
  }

  insertCells(area: Model.SheetArea, shift: 'Down' | 'Right'): void {
    this.touch();
    this.sheet(area.sheetId).insert(area, shift);
    this.shiftObjects(area, shift === 'Down' ? 'rows' : 'columns', 1);
    this.cellsChanged(area, `${linesOf(area)}Inserted`);
  }

  deleteCells(area: Model.SheetArea, shift: 'Up' | 'Left'): void {
    this.touch();
    this.sheet(area.sheetId).remove(area, shift);
    this.shiftObjects(area, shift === 'Up' ? 'rows' : 'columns', -1);
    this.cellsChanged(area, `${linesOf(area)}Deleted`);
  }

  /** Moves, grows or shrinks everything whose width (or height) lies within the inserted or deleted cells. */
  private shiftObjects(area: Model.SheetArea, along: 'rows' | 'columns', sign: 1 | -1): void {
    const follow = (target: Model.Area): Model.Area | null => shiftedArea(target, area, along, sign);
    for (const table of [...this.tableList]) {
      if (table.sheetId !== area.sheetId) continue;
      const moved = follow(table.area);
      if (moved) table.area = moved;
      else this.dropTable(table);
    }
    this.ruleList = this.ruleList.flatMap((rule) => {
      const moved = rule.sheetId === area.sheetId ? follow(rule.area) : rule.area;
      return moved ? [{ ...rule, area: moved }] : [];
    });
    for (const chart of this.chartList)
      if (chart.source?.sheetId === area.sheetId) chart.source = withSheet(area.sheetId, follow(chart.source));
    for (const name of this.nameList) {
      const { sheet, rest } = splitSheet(name.formula.slice(1));
      const target = sheet === null ? undefined : this.sheetList.find((one) => one.name === sheet);
      const place = rest === '' ? null : parseArea(rest);
      if (target?.id !== area.sheetId || !place) continue;
      const moved = follow(place);
      name.formula = moved ? `=${quoteSheet(target.name)}!${formatArea(moved, true)}` : '=#REF!';
    }
  }

  usedArea(sheetId: string, valuesOnly: boolean): Model.Area | null {
    return this.sheet(sheetId).used(valuesOnly);
  }

  spillArea(sheetId: string, row: number, column: number): Model.Area | null {
    const spill = this.sheet(sheetId).cell(row, column)?.spill;
    return spill ? { row, column, ...spill } : null;
  }

  // Formats

  readFormat(area: Model.SheetArea): Model.ReadFormat {
    return this.sheet(area.sheetId).readFormat(area);
  }

  writeFormat(area: Model.SheetArea, patch: Partial<Model.CellFormat>): void {
    this.touch();
    this.sheet(area.sheetId).writeFormat(area, patch);
    this.emit({ type: 'formatChanged', origin: this.origin, sheetId: area.sheetId, area: areaOf(area) });
  }

  readBorder(area: Model.SheetArea, edge: Model.BorderEdge): Model.Border {
    return this.sheet(area.sheetId).readBorder(area, edge);
  }

  writeBorder(area: Model.SheetArea, edge: Model.BorderEdge, border: Model.Border): void {
    this.touch();
    this.sheet(area.sheetId).writeBorder(area, edge, border);
  }

  columnWidth(area: Model.SheetArea): number | null {
    return this.sheet(area.sheetId).columnWidth(area);
  }

  setColumnWidth(area: Model.SheetArea, points: number): void {
    this.touch();
    for (let column = area.column; column < area.column + area.columnCount; column++)
      this.sheet(area.sheetId).columnWidths.set(column, points);
  }

  rowHeight(area: Model.SheetArea): number | null {
    return this.sheet(area.sheetId).rowHeight(area);
  }

  setRowHeight(area: Model.SheetArea, points: number): void {
    this.touch();
    for (let row = area.row; row < area.row + area.rowCount; row++) this.sheet(area.sheetId).rowHeights.set(row, points);
  }

  columnHidden(area: Model.SheetArea): boolean | null {
    return this.sheet(area.sheetId).columnHidden(area);
  }

  setColumnHidden(area: Model.SheetArea, hidden: boolean): void {
    this.touch();
    mark(this.sheet(area.sheetId).hiddenColumns, area.column, area.columnCount, hidden);
  }

  rowHidden(area: Model.SheetArea): boolean | null {
    return this.sheet(area.sheetId).rowHidden(area);
  }

  setRowHidden(area: Model.SheetArea, hidden: boolean): void {
    this.touch();
    mark(this.sheet(area.sheetId).hiddenRows, area.row, area.rowCount, hidden);
  }

  /** Without a screen there is nothing to measure: a column takes 5.5 points a character of its longest text. */
  autofit(area: Model.SheetArea, what: 'columns' | 'rows'): void {
    this.touch();
    const sheet = this.sheet(area.sheetId);
    if (what === 'rows') {
      for (const row of sheet.rowHeights.keys())
        if (row >= area.row && row < area.row + area.rowCount) sheet.rowHeights.set(row, DEFAULT_ROW_HEIGHT);
      return;
    }
    const used = sheet.used(true);
    if (!used) return;
    for (let column = area.column; column < Math.min(area.column + area.columnCount, used.column + used.columnCount); column++) {
      const texts = this.readText({ sheetId: sheet.id, row: used.row, column, rowCount: used.rowCount, columnCount: 1 });
      const longest = Math.max(...texts.map(([text]) => text!.length));
      sheet.columnWidths.set(column, longest === 0 ? DEFAULT_COLUMN_WIDTH : longest * 5.5 + 5);
    }
  }

  // Tables

  tables(): Model.TableInfo[] {
    return this.tableList.map((table) => ({ ...table, area: { ...table.area } }));
  }

  addTable(sheetId: string, area: Model.Area, name?: string): Model.TableInfo {
    this.touch();
    let free = 1;
    while (this.tableList.some((table) => table.name === `Table${free}`)) free++;
    const table: Model.TableInfo = {
      id: this.newId(),
      name: name ?? `Table${free}`,
      sheetId,
      area: areaOf(area),
      showHeaders: true,
      ...DEFAULT_TABLE_OPTIONS,
    };
    this.tableList.push(table);
    this.emit({ type: 'tableAdded', origin: this.origin, sheetId, tableId: table.id });
    return { ...table };
  }

  private table(tableId: string): Model.TableInfo {
    const found = this.tableList.find((table) => table.id === tableId);
    if (!found) throw new Error(`The workbook has no table ${tableId}.`);
    return found;
  }

  private dropTable(table: Model.TableInfo): void {
    this.tableList.splice(this.tableList.indexOf(table), 1);
    this.emit({ type: 'tableDeleted', origin: this.origin, sheetId: table.sheetId, tableId: table.id, tableName: table.name });
  }

  updateTable(tableId: string, patch: Model.TablePatch): void {
    this.touch();
    Object.assign(this.table(tableId), patch);
  }

  async deleteTable(tableId: string, keepCells: boolean): Promise<void> {
    this.touch();
    const table = this.table(tableId);
    this.dropTable(table);
    if (!keepCells) await this.clear({ sheetId: table.sheetId, ...table.area }, 'All');
  }

  insertTableRows(tableId: string, index: number, count: number): void {
    const table = this.table(tableId);
    const row = table.area.row + (table.showHeaders ? 1 : 0) + index;
    this.changeTable(table, 'rows', row, count);
  }

  deleteTableRows(tableId: string, index: number, count: number): void {
    const table = this.table(tableId);
    this.changeTable(table, 'rows', table.area.row + (table.showHeaders ? 1 : 0) + index, -count);
  }

  insertTableColumns(tableId: string, index: number, count: number): void {
    const table = this.table(tableId);
    this.changeTable(table, 'columns', table.area.column + index, count);
  }

  deleteTableColumns(tableId: string, index: number, count: number): void {
    const table = this.table(tableId);
    this.changeTable(table, 'columns', table.area.column + index, -count);
  }

  /** Inserts (or, below zero, takes out) lines of the table only; the table's rectangle follows. */
  private changeTable(table: Model.TableInfo, along: 'rows' | 'columns', at: number, count: number): void {
    const lines = Math.abs(count);
    const strip = along === 'rows' ? { ...table.area, row: at, rowCount: lines } : { ...table.area, column: at, columnCount: lines };
    const before = areaOf(table.area);
    const area = { sheetId: table.sheetId, ...strip };
    const shrunk = (size: number): number =>
      Math.max(size + count, along === 'rows' ? 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) : 1);
    if (count > 0) this.insertCells(area, along === 'rows' ? 'Down' : 'Right');
    else this.deleteCells(area, along === 'rows' ? 'Up' : 'Left');
    table.area =
      along === 'rows' ? { ...before, rowCount: shrunk(before.rowCount) } : { ...before, columnCount: shrunk(before.columnCount) };
  }

  // Selection, calculation

  selection(): Model.SheetArea {
    return { ...this.selected };
  }

  select(area: Model.SheetArea): void {
    this.activateSheet(area.sheetId);
    this.selected = { sheetId: area.sheetId, ...areaOf(area) };
    this.emit({ type: 'selectionChanged', origin: this.origin, sheetId: area.sheetId, area: areaOf(area) });
  }

  async calculate(): Promise<void> {
    const { calculate } = this.options;
    if (!calculate) return;
    for (const sheet of this.sheetList) {
      let any = false;
      for (const [row, column, formula] of [...sheet.formulas()]) {
        sheet.setResult(row, column, await calculate(formula, { sheetId: sheet.id, row, column }, this));
        any = true;
      }
      if (any) this.emit({ type: 'calculated', origin: this.origin, sheetId: sheet.id, area: null });
    }
  }

  calculationMode(): 'Automatic' | 'AutomaticExceptTables' | 'Manual' {
    return this.mode;
  }

  setCalculationMode(mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual'): void {
    this.mode = mode;
  }

  subscribe(listener: Model.WorkbookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

const withSheet = (sheetId: string, area: Model.Area | null): Model.SheetArea | null => area && { sheetId, ...area };

function mark(lines: Set<number>, from: number, count: number, set: boolean): void {
  for (let line = from; line < from + count; line++) {
    if (set) lines.add(line);
    else lines.delete(line);
  }
}

/** What an area is made of: whole rows, whole columns, or cells. */
function linesOf(area: { rowCount: number; columnCount: number }): 'Row' | 'Column' | 'Cell' {
  if (area.columnCount === COLUMN_LIMIT) return 'Row';
  return area.rowCount === ROW_LIMIT ? 'Column' : 'Cell';
}
