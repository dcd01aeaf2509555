// The workbook in the grid, as the host asks for it (host/workbook-model.ts).
// Reads wait for built-in formulas that an edit before them has set going, as Excel's own reads do; they do not wait for
// the add-in's functions, which Excel answers later too (the cells show #BUSY! meanwhile).
import { IUndoRedoService } from '@univerjs/core';
import type { IDisposable } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/preset-sheets-core';
import type { IDefinedNamesServiceParam } from '@univerjs/preset-sheets-core';
import type {
  Area,
  Border,
  BorderEdge,
  CellFormat,
  CellInput,
  CellValue,
  ChartInfo,
  ChartPatch,
  ClearWhat,
  ConditionalFormatInfo,
  ConditionalFormatPatch,
  DataValidation,
  Freeze,
  NameInfo,
  PageSetup,
  ReadFormat,
  SettingsStore,
  SheetArea,
  SheetInfo,
  SheetPatch,
  SheetVisibility,
  TableInfo,
  TablePatch,
  WorkbookListener,
  WorkbookModel,
} from '../host/workbook-model';
import type { SheetContent, WorkbookContent } from '../files/content';
import * as cells from './cells';
import { DrawnRules } from './conditional-formats';
import { coreSheet, coreWorkbook, makeRoom, onSheet, sheetOf, workbookOf } from './context';
import type { Grid } from './context';
import { Events } from './events';
import * as formats from './formats';
import { insertSheet } from './filled-sheet';
import { Records } from './records';
import { areaOf, rangeOf } from './snapshot';
import { Tables } from './tables';
import { storedFormula, typedFormula } from './formula-text';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from './new-sheets';

/** Univer's word for the scope of a name that belongs to the workbook. */
const WORKBOOK_SCOPE = 'AllDefaultWorkbook';
const DRAWING_TIME = 60;

export class GridWorkbook implements WorkbookModel {
  readonly records = new Records();
  readonly #grid: Grid;
  readonly #events: Events;
  readonly #tables: Tables;
  readonly #rules: DrawnRules;
  readonly #locks = new formats.LockFlags();
  /** Univer hides sheets, but knows no "very hidden". */
  readonly #veryHidden = new Set<string>();
  readonly #nameComments = new Map<string, string>();
  #undo: IDisposable | null = null;

  /** `content` is what the workbook was opened from. */
  constructor(grid: Grid, content: WorkbookContent) {
    this.#grid = grid;
    this.#events = new Events(grid);
    this.#tables = new Tables(grid);
    this.#tables.adopt(content);
    this.#rules = new DrawnRules(grid);
  }

  get name(): string {
    return workbookOf(this.#grid).getName();
  }

  // Sheets.

  #info(sheetId: string): SheetInfo {
    const sheet = coreSheet(this.#grid, sheetId);
    const hidden: SheetVisibility = this.#veryHidden.has(sheetId) ? 'VeryHidden' : 'Hidden';
    return {
      id: sheetId,
      name: sheet.getName(),
      visibility: sheet.isSheetHidden() === 1 ? hidden : 'Visible',
      tabColor: sheet.getTabColor() ?? '',
      showGridlines: sheet.getConfig().showGridlines !== 0,
      showHeadings: this.records.sheet(sheetId).showHeadings,
    };
  }

  sheets(): SheetInfo[] {
    return coreWorkbook(this.#grid)
      .getSheets()
      .map((sheet) => this.#info(sheet.getSheetId()));
  }

  addSheet(name?: string): Promise<SheetInfo> {
    return this.#events.keepingSheet(() => {
      const taken = new Set(this.sheets().map((sheet) => sheet.name.toLowerCase()));
      let free = name;
      for (let n = taken.size + 1; free === undefined; n++) if (!taken.has(`sheet${n}`)) free = `Sheet${n}`;
      return this.#info(workbookOf(this.#grid).create(free, NEW_SHEET_ROWS, NEW_SHEET_COLUMNS).getSheetId());
    });
  }

  /**
   * A sheet with all that it holds, added by the person at the page in one step of undo; its cells come with it, and not one by one. Gives its name:
   * names that are taken get a number.
   */
  async addFilledSheet(content: SheetContent): Promise<string> {
    const free = (name: string, taken: readonly string[], join: string): string => {
      const known = new Set(taken.map((one) => one.toLowerCase()));
      for (let n = 2, next = name; ; next = `${name}${join}${n++}`) if (!known.has(next.toLowerCase())) return next;
    };
    const name = free(
      content.name,
      this.sheets().map((sheet) => sheet.name),
      ' ',
    );
    this.beginUndoGroup();
    try {
      const sheetId = insertSheet(this.#grid, { ...content, name });
      for (const table of content.tables ?? []) {
        const taken = [...this.#tables.list(), ...this.names()].map((known) => known.name);
        await this.#tables.add(sheetId, table.area, free(table.name, taken, '_'));
      }
    } finally {
      this.endUndoGroup();
    }
    return name;
  }

  async deleteSheet(sheetId: string): Promise<void> {
    const inView = this.activeSheetId() === sheetId;
    const remove = async (): Promise<void> => {
      for (const table of this.#tables.list()) if (table.sheetId === sheetId) await this.#tables.remove(table.id, true);
      this.records.forgetSheet(sheetId);
      this.#rules.forgetSheet(sheetId);
      if (!workbookOf(this.#grid).deleteSheet(sheetId)) throw new Error('The grid refused to delete the sheet.');
    };
    await (inView ? this.#events.asAddin(remove) : this.#events.keepingSheet(remove));
  }

  updateSheet(sheetId: string, patch: SheetPatch): Promise<void> {
    return this.#events.asAddin(() => {
      const sheet = sheetOf(this.#grid, sheetId);
      if (patch.name !== undefined) sheet.setName(patch.name);
      if (patch.tabColor !== undefined) sheet.setTabColor(patch.tabColor);
      if (patch.showGridlines !== undefined) sheet.setHiddenGridlines(!patch.showGridlines);
      if (patch.showHeadings !== undefined) this.records.updateSheet(sheetId, { showHeadings: patch.showHeadings });
      if (patch.position !== undefined) workbookOf(this.#grid).moveSheet(sheet, patch.position);
      if (patch.visibility !== undefined) {
        if (patch.visibility === 'VeryHidden') this.#veryHidden.add(sheetId);
        else this.#veryHidden.delete(sheetId);
        if (patch.visibility === 'Visible') sheet.showSheet();
        else sheet.hideSheet();
      }
    });
  }

  activeSheetId(): string {
    return workbookOf(this.#grid).getActiveSheet().getSheetId();
  }

  activateSheet(sheetId: string): Promise<void> {
    return this.#events.asAddin(async () => {
      if (this.activeSheetId() === sheetId) return;
      sheetOf(this.#grid, sheetId).activate();
      // What is in view of a sheet is known once it has been drawn; a selection that follows asks for it.
      await new Promise((resolve) => setTimeout(resolve, DRAWING_TIME));
    });
  }

  freeze(sheetId: string): Freeze {
    const { xSplit, ySplit } = coreSheet(this.#grid, sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFreeze(sheetId: string, { rows, columns }: Freeze): Promise<void> {
    return this.#events.asAddin(() => {
      sheetOf(this.#grid, sheetId).setFreeze({
        xSplit: columns,
        ySplit: rows,
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
      });
    });
  }

  pageSetup(sheetId: string): PageSetup {
    return structuredClone(this.records.sheet(sheetId).pageSetup);
  }

  setPageSetup(sheetId: string, patch: Partial<PageSetup>): void {
    this.records.updateSheet(sheetId, { pageSetup: { ...this.pageSetup(sheetId), ...structuredClone(patch) } });
  }

  autoFilter(sheetId: string): Area | null {
    return this.records.sheet(sheetId).autoFilter;
  }

  setAutoFilter(sheetId: string, area: Area | null): void {
    this.records.updateSheet(sheetId, { autoFilter: area });
  }

  merges(sheetId: string): Area[] {
    return coreSheet(this.#grid, sheetId).getMergeData().map(areaOf);
  }

  mergeCells(area: SheetArea, across: boolean): Promise<void> {
    return this.#events.asAddin(() => {
      makeRoom(this.#grid, area);
      const range = sheetOf(this.#grid, area.sheetId).getRange(rangeOf(area));
      if (across) range.mergeAcross({ isForceMerge: true });
      else range.merge({ isForceMerge: true });
    });
  }

  unmergeCells(area: SheetArea): Promise<void> {
    return this.#events.asAddin(() => {
      const part = onSheet(this.#grid, area);
      if (part !== null) sheetOf(this.#grid, area.sheetId).getRange(rangeOf(part)).breakApart();
    });
  }

  // Cells.

  async readValues(area: SheetArea): Promise<CellValue[][]> {
    await this.#grid.calculation.calculated();
    return cells.readValues(this.#grid, area);
  }

  readFormulas(area: SheetArea): Promise<CellValue[][]> {
    return this.#calculated(() => cells.readFormulas(this.#grid, area));
  }

  readText(area: SheetArea): Promise<string[][]> {
    return this.#calculated(() => cells.readText(this.#grid, area));
  }

  async #calculated<T>(read: () => T): Promise<T> {
    await this.#grid.calculation.calculated();
    return read();
  }

  readNumberFormats(area: SheetArea): string[][] {
    return cells.readNumberFormats(this.#grid, area);
  }

  writeCells(area: SheetArea, block: CellInput[][]): Promise<void> {
    return this.#events.asAddin(() => cells.writeCells(this.#grid, area, block));
  }

  writeNumberFormats(area: SheetArea, block: (string | null)[][]): Promise<void> {
    return this.#events.asAddin(() => cells.writeNumberFormats(this.#grid, area, block));
  }

  clear(area: SheetArea, what: ClearWhat): Promise<void> {
    return this.#events.asAddin(() => cells.clear(this.#grid, area, what));
  }

  insertCells(area: SheetArea, shift: 'Down' | 'Right'): Promise<void> {
    return this.#events.asAddin(() => this.#tables.insertCells(area, shift));
  }

  deleteCells(area: SheetArea, shift: 'Up' | 'Left'): Promise<void> {
    return this.#events.asAddin(() => this.#tables.deleteCells(area, shift));
  }

  usedArea(sheetId: string, valuesOnly: boolean): Promise<Area | null> {
    return this.#calculated(() => cells.usedArea(this.#grid, sheetId, valuesOnly));
  }

  spillArea(sheetId: string, row: number, column: number): Promise<Area | null> {
    return this.#calculated(() => cells.spillArea(this.#grid, sheetId, row, column));
  }

  // Formats.

  readFormat(area: SheetArea): ReadFormat {
    return formats.readFormat(this.#grid, area, this.#locks);
  }

  writeFormat(area: SheetArea, patch: Partial<CellFormat>): Promise<void> {
    return this.#events.asAddin(() => formats.writeFormat(this.#grid, area, patch, this.#locks));
  }

  readBorder(area: SheetArea, edge: BorderEdge): Border {
    return formats.readBorder(this.#grid, area, edge);
  }

  writeBorder(area: SheetArea, edge: BorderEdge, border: Border): Promise<void> {
    return this.#events.asAddin(() => formats.writeBorder(this.#grid, area, edge, border));
  }

  columnWidth(area: SheetArea): number | null {
    return formats.columnWidth(this.#grid, area);
  }

  setColumnWidth(area: SheetArea, points: number): Promise<void> {
    return this.#events.asAddin(() => formats.setColumnWidth(this.#grid, area, points));
  }

  rowHeight(area: SheetArea): number | null {
    return formats.rowHeight(this.#grid, area);
  }

  setRowHeight(area: SheetArea, points: number): Promise<void> {
    return this.#events.asAddin(() => formats.setRowHeight(this.#grid, area, points));
  }

  columnHidden(area: SheetArea): boolean | null {
    return formats.columnHidden(this.#grid, area);
  }

  setColumnHidden(area: SheetArea, hidden: boolean): Promise<void> {
    return this.#events.asAddin(() => formats.setColumnHidden(this.#grid, area, hidden));
  }

  rowHidden(area: SheetArea): boolean | null {
    return formats.rowHidden(this.#grid, area);
  }

  setRowHidden(area: SheetArea, hidden: boolean): Promise<void> {
    return this.#events.asAddin(() => formats.setRowHidden(this.#grid, area, hidden));
  }

  async autofit(area: SheetArea, what: 'columns' | 'rows'): Promise<void> {
    await this.#grid.calculation.calculated();
    await this.#events.asAddin(() => formats.autofit(this.#grid, area, what, (part) => cells.readText(this.#grid, part)));
  }

  // Tables.

  tables(): TableInfo[] {
    return this.#tables.list();
  }

  columnsOf(tableId: string): string[] {
    return this.#tables.columnsOf(tableId);
  }

  addTable(sheetId: string, area: Area, name?: string): Promise<TableInfo> {
    return this.#events.asAddin(() => this.#tables.add(sheetId, area, name));
  }

  updateTable(tableId: string, patch: TablePatch): Promise<void> {
    return this.#events.asAddin(() => this.#tables.update(tableId, patch));
  }

  deleteTable(tableId: string, keepCells: boolean): Promise<void> {
    return this.#events.asAddin(() => this.#tables.remove(tableId, keepCells));
  }

  insertTableRows(tableId: string, index: number, count: number): Promise<void> {
    return this.#events.asAddin(() => this.#tables.insertRows(tableId, index, count));
  }

  deleteTableRows(tableId: string, index: number, count: number): Promise<void> {
    return this.#events.asAddin(() => this.#tables.deleteRows(tableId, index, count));
  }

  insertTableColumns(tableId: string, index: number, count: number): Promise<void> {
    return this.#events.asAddin(() => this.#tables.insertColumns(tableId, index, count));
  }

  deleteTableColumns(tableId: string, index: number, count: number): Promise<void> {
    return this.#events.asAddin(() => this.#tables.deleteColumns(tableId, index, count));
  }

  // Names.

  #names(): IDefinedNamesServiceParam[] {
    return Object.values(this.#grid.injector.get(IDefinedNamesService).getDefinedNameMap(this.#grid.unitId) ?? {});
  }

  #nameOf(name: string, sheetId: string | null): IDefinedNamesServiceParam {
    const scope = sheetId ?? WORKBOOK_SCOPE;
    const found = this.#names().find(
      (known) => known.name.toLowerCase() === name.toLowerCase() && (known.localSheetId ?? WORKBOOK_SCOPE) === scope,
    );
    if (found === undefined) throw new Error(`The workbook has no name ${name}.`);
    return found;
  }

  names(): NameInfo[] {
    return this.#names().map(({ id, name, formulaOrRefString, comment, localSheetId, hidden }) => ({
      name,
      sheetId: localSheetId === undefined || localSheetId === WORKBOOK_SCOPE ? null : localSheetId,
      formula: typedFormula(formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`),
      comment: comment ?? this.#nameComments.get(id) ?? '',
      visible: hidden !== true,
    }));
  }

  addName({ name, sheetId, formula, comment, visible }: NameInfo): Promise<void> {
    return this.#events.asAddin(() => {
      const id = `name-${name}-${sheetId ?? 'workbook'}`;
      // Univer calculates nothing anew when a name changes.
      workbookOf(this.#grid).insertDefinedNameBuilder({
        id,
        unitId: this.#grid.unitId,
        name,
        formulaOrRefString: storedName(formula),
        comment,
        localSheetId: sheetId ?? WORKBOOK_SCOPE,
        hidden: !visible,
      });
      this.#grid.calculation.recalculate();
    });
  }

  /** Formulas that use the name keep its old meaning until they are entered again: Univer 0.25.1 goes on using them as parsed. */
  updateName(name: string, sheetId: string | null, patch: Partial<Pick<NameInfo, 'formula' | 'comment' | 'visible'>>): Promise<void> {
    return this.#events.asAddin(() => {
      const known = this.#nameOf(name, sheetId);
      workbookOf(this.#grid).updateDefinedNameBuilder({
        ...known,
        unitId: this.#grid.unitId,
        ...(patch.formula === undefined ? {} : { formulaOrRefString: storedName(patch.formula) }),
        ...(patch.comment === undefined ? {} : { comment: patch.comment }),
        ...(patch.visible === undefined ? {} : { hidden: !patch.visible }),
      });
      this.#grid.calculation.recalculate();
    });
  }

  removeName(name: string, sheetId: string | null): Promise<void> {
    return this.#events.asAddin(() => {
      const known = this.#nameOf(name, sheetId);
      this.#grid.api.syncExecuteCommand('formula.mutation.remove-defined-name', { ...known, unitId: this.#grid.unitId });
      this.#grid.calculation.recalculate();
    });
  }

  // Charts, conditional formats, data validation.

  charts(sheetId: string): ChartInfo[] {
    return this.records.charts(sheetId);
  }

  addChart(chart: Omit<ChartInfo, 'id' | 'name'> & { name?: string }): ChartInfo {
    return this.records.addChart(chart);
  }

  updateChart(chartId: string, patch: ChartPatch): void {
    this.records.updateChart(chartId, patch);
  }

  deleteChart(chartId: string): void {
    this.records.deleteChart(chartId);
  }

  conditionalFormats(sheetId: string): ConditionalFormatInfo[] {
    return this.records.conditionalFormats(sheetId);
  }

  addConditionalFormat(format: Omit<ConditionalFormatInfo, 'id'>): ConditionalFormatInfo {
    const added = this.records.addConditionalFormat(format);
    this.#rules.draw(added);
    return added;
  }

  updateConditionalFormat(id: string, patch: ConditionalFormatPatch): void {
    this.#rules.draw(this.records.updateConditionalFormat(id, patch));
  }

  deleteConditionalFormat(id: string): void {
    this.records.deleteConditionalFormat(id);
    this.#rules.remove(id);
  }

  dataValidation(area: SheetArea): DataValidation | null {
    return this.records.dataValidation(area);
  }

  setDataValidation(area: SheetArea, validation: DataValidation | null): void {
    this.records.setDataValidation(area, validation);
  }

  // Selection, calculation, settings, undo.

  selection(): SheetArea {
    const sheetId = this.activeSheetId();
    const range = sheetOf(this.#grid, sheetId).getSelection()?.getActiveRange()?.getRange();
    return range === undefined ? { sheetId, row: 0, column: 0, rowCount: 1, columnCount: 1 } : { sheetId, ...areaOf(range) };
  }

  select(area: SheetArea): Promise<void> {
    return this.#events.asAddin(async () => {
      makeRoom(this.#grid, { ...area, rowCount: 1, columnCount: 1 });
      const part = onSheet(this.#grid, area);
      if (part === null) return;
      const sheet = sheetOf(this.#grid, area.sheetId);
      const elsewhere = this.activeSheetId() !== area.sheetId;
      if (elsewhere) sheet.activate();
      sheet.getRange(rangeOf(part)).activate();
      // What is in view of a sheet is known once it has been drawn.
      if (elsewhere) await new Promise((resolve) => setTimeout(resolve, DRAWING_TIME));
      const shown = sheet.getVisibleRange();
      const inView =
        shown &&
        part.row >= shown.startRow &&
        part.row <= shown.endRow &&
        part.column >= shown.startColumn &&
        part.column <= shown.endColumn;
      if (!inView) sheet.scrollToCell(part.row, part.column);
    });
  }

  async calculate(): Promise<void> {
    this.#grid.calculation.recalculate();
    await this.#grid.calculation.settled();
  }

  calculationMode(): 'Automatic' {
    return 'Automatic';
  }

  setCalculationMode(mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual'): void {
    if (mode !== 'Automatic') throw new Error(`The workbench always calculates by itself; calculation mode "${mode}" is not available.`);
  }

  settings(store: SettingsStore): Readonly<Record<string, unknown>> {
    return this.records.settings(store);
  }

  setSetting(store: SettingsStore, key: string, value: unknown): void {
    this.records.setSetting(store, key, value);
  }

  beginUndoGroup(): void {
    this.endUndoGroup();
    this.#undo = this.#grid.injector.get(IUndoRedoService).__tempBatchingUndoRedo(this.#grid.unitId);
  }

  endUndoGroup(): void {
    this.#undo?.dispose();
    this.#undo = null;
  }

  subscribe(listener: WorkbookListener): () => void {
    return this.#events.subscribe(listener);
  }
}

/** Univer keeps a name for a reference without its "=" and a name for a formula or constant with it. */
function storedName(formula: string): string {
  const stored = storedFormula(formula);
  return /^=(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/iu.test(stored)
    ? stored.slice(1)
    : stored;
}
