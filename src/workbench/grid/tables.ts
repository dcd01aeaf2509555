// Structured tables of the grid for the host. Univer keeps name, area and columns; the options that only Excel has
// (banding, filter buttons, style names) are remembered beside it.
// Rows are inserted in the table's columns only; the table is then given its new area explicitly.
import { ICommandService, IUndoRedoService, sequenceExecute } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { WorkbookContent } from '../files/content';
import type { Area, SheetArea, TableInfo, TablePatch } from '../host/workbook-model';
import { DEFAULT_TABLE_OPTIONS } from '../host/workbook-model';
import { readValues, usedArea } from './cells';
import { coreSheet, coreWorkbook, makeRoom, sheetOf, workbookOf } from './context';
import type { Grid } from './context';
import { areaOf, rangeOf, tableIdAt } from './snapshot';
import { readReferencesAsExcel } from './structured-references';

type Options = typeof DEFAULT_TABLE_OPTIONS & { showHeaders: boolean };
const defaultOptions: Options = { ...DEFAULT_TABLE_OPTIONS, showHeaders: true };

export class Tables {
  readonly #grid: Grid;
  readonly #options = new Map<string, Options>();
  #created = 0;

  constructor(grid: Grid) {
    this.#grid = grid;
    readReferencesAsExcel(grid.injector, (name) => this.list().find((table) => table.name === name) ?? defaultOptions);
  }

  /** What the tables of the workbook that is opened show beside their rows; the snapshot gave them their ids. */
  adopt({ sheets }: WorkbookContent): void {
    sheets
      .flatMap(({ tables = [] }) => tables)
      .forEach(({ headerRow = true, totalsRow = false }, index) =>
        this.#options.set(tableIdAt(index), { ...defaultOptions, showHeaders: headerRow, showTotals: totalsRow }),
      );
  }

  #optionsOf(tableId: string): Options {
    return this.#options.get(tableId) ?? defaultOptions;
  }

  list(): TableInfo[] {
    return workbookOf(this.#grid)
      .getTableList()
      .map(({ id, name, subUnitId, range }) => ({ id, name, sheetId: subUnitId, area: areaOf(range), ...this.#optionsOf(id) }));
  }

  /** The names of the columns: what the header row says, or the names that a table without one has all the same. */
  columnsOf(tableId: string): string[] {
    const { sheetId, area, showHeaders } = this.get(tableId);
    if (showHeaders) return this.#headers(sheetId, area);
    const columns =
      workbookOf(this.#grid)
        .getTableList()
        .find(({ id }) => id === tableId)?.columns ?? [];
    return Array.from({ length: area.columnCount }, (_column, index) => columns[index]?.displayName ?? `Column${index + 1}`);
  }

  get(tableId: string): TableInfo {
    const table = this.list().find(({ id }) => id === tableId);
    if (table === undefined) throw new Error(`The grid has no table ${tableId}.`);
    return table;
  }

  #headers(sheetId: string, area: Area): string[] {
    const [line = []] = readValues(this.#grid, { sheetId, ...area, rowCount: 1 });
    const seen = new Map<string, number>();
    return line.map((value, index) => {
      const name = value === '' ? `Column${index + 1}` : String(value);
      const count = (seen.get(name.toLowerCase()) ?? 0) + 1;
      seen.set(name.toLowerCase(), count);
      return count === 1 ? name : `${name}${count}`;
    });
  }

  async add(sheetId: string, area: Area, name?: string): Promise<TableInfo> {
    makeRoom(this.#grid, { sheetId, ...area });
    const taken = new Set(this.list().map((table) => table.name.toLowerCase()));
    let free = name;
    for (let n = 1; free === undefined; n++) if (!taken.has(`table${n}`)) free = `Table${n}`;
    const id = `added-table-${++this.#created}`;
    // Univer takes no name that a sheet has; Excel does, and so does a rename that doesn't ask.
    const first = coreWorkbook(this.#grid).getSheetBySheetName(free) === null ? free : `${free}_${this.#created}`;
    const columns = this.#headers(sheetId, area).map((displayName, c) => ({ id: `${id}-${c + 1}`, displayName }));
    const done = await sheetOf(this.#grid, sheetId).addTable(first, rangeOf(area), id, {
      showHeader: true,
      tableStyleId: 'table-default-4',
      columns,
    } as never);
    if (!done) throw new Error(`The grid refused the table ${free}.`);
    if (first !== free) this.#rename(this.get(id), free);
    return this.get(id);
  }

  /** As Univer's own command does it, which refuses the names of sheets: formulas follow, and it can be undone. */
  #rename({ id: tableId, sheetId: subUnitId, name: oldTableName }: TableInfo, name: string): void {
    const { unitId, injector } = this.#grid;
    const followers = injector
      .get(SheetInterceptorService)
      .onCommandExecute({ id: 'sheet.command.set-table-config', params: { unitId, tableId, name, oldTableName } });
    const renamed = (to: string) => ({
      id: 'sheet.mutation.set-sheet-table',
      params: { unitId, subUnitId, tableId, config: { name: to } },
    });
    const redoMutations = [...(followers.preRedos ?? []), renamed(name), ...followers.redos];
    const undoMutations = [...(followers.preUndos ?? []), renamed(oldTableName), ...followers.undos];
    if (!sequenceExecute(redoMutations, injector.get(ICommandService)).result) throw new Error(`The grid refused the table name ${name}.`);
    injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
  }

  async update(tableId: string, patch: TablePatch): Promise<void> {
    const table = this.get(tableId);
    const { name, area, ...options } = patch;
    // First: a new area makes the formulas that name the table look at what it shows.
    this.#options.set(tableId, { ...this.#optionsOf(tableId), ...options });
    if (name !== undefined && name !== table.name) this.#rename(table, name);
    if (area !== undefined) await this.#setArea(table, area);
  }

  async #setArea(table: TableInfo, area: Area): Promise<void> {
    makeRoom(this.#grid, { sheetId: table.sheetId, ...area });
    const current = this.get(table.id).area;
    if (
      current.row === area.row &&
      current.column === area.column &&
      current.rowCount === area.rowCount &&
      current.columnCount === area.columnCount
    )
      return;
    const done = await sheetOf(this.#grid, table.sheetId).setTableRange(table.id, rangeOf(area));
    if (!done) throw new Error(`The grid refused the new area of table ${table.name}.`);
  }

  async remove(tableId: string, keepCells: boolean): Promise<void> {
    const { sheetId, area } = this.get(tableId);
    await sheetOf(this.#grid, sheetId).removeTable(tableId);
    if (!keepCells) this.deleteCells({ sheetId, ...area }, 'Up');
    this.#options.delete(tableId);
  }

  /** Univer inserts and deletes cells on the sheet in view, whichever was asked for: the right one is put there meanwhile. */
  #onSheet(sheetId: string, action: () => void): void {
    const workbook = coreWorkbook(this.#grid);
    const inView = workbook.getActiveSheet();
    if (inView?.getSheetId() === sheetId) {
      action();
      return;
    }
    workbook.setActiveSheet(coreSheet(this.#grid, sheetId));
    try {
      action();
    } finally {
      if (inView) workbook.setActiveSheet(inView);
    }
  }

  insertCells(area: SheetArea, shift: 'Down' | 'Right'): void {
    makeRoom(this.#grid, area);
    this.#onSheet(area.sheetId, () => {
      const { Dimension } = this.#grid.api.Enum;
      sheetOf(this.#grid, area.sheetId)
        .getRange(rangeOf(area))
        .insertCells(shift === 'Down' ? Dimension.ROWS : Dimension.COLUMNS);
    });
  }

  deleteCells(area: SheetArea, shift: 'Up' | 'Left'): void {
    this.#onSheet(area.sheetId, () => {
      const { Dimension } = this.#grid.api.Enum;
      sheetOf(this.#grid, area.sheetId)
        .getRange(rangeOf(area))
        .deleteCells(shift === 'Up' ? Dimension.ROWS : Dimension.COLUMNS);
    });
  }

  /** Whether anything stands under or beside the table that has to move when it grows. */
  #isFree(area: SheetArea): boolean {
    const used = usedArea(this.#grid, area.sheetId, false);
    if (used === null) return true;
    const apart =
      area.row >= used.row + used.rowCount ||
      area.column >= used.column + used.columnCount ||
      area.row + area.rowCount <= used.row ||
      area.column + area.columnCount <= used.column;
    if (apart) return true;
    const cells = coreSheet(this.#grid, area.sheetId).getCellMatrix();
    for (let row = area.row; row < Math.min(area.row + area.rowCount, used.row + used.rowCount); row++)
      for (let column = area.column; column < area.column + area.columnCount; column++) if (cells.getValue(row, column)) return false;
    return true;
  }

  async insertRows(tableId: string, index: number, count: number): Promise<void> {
    const table = this.get(tableId);
    const { area, sheetId } = table;
    const first = area.row + (table.showHeaders ? 1 : 0) + index;
    const rows: SheetArea = { sheetId, row: first, column: area.column, rowCount: count, columnCount: area.columnCount };
    const atEnd = first >= area.row + area.rowCount - (table.showTotals ? 1 : 0);
    const below: SheetArea = { ...rows, rowCount: 100_000 };
    if (!(atEnd && !table.showTotals && this.#isFree(below))) this.insertCells(rows, 'Down');
    await this.#setArea(table, { ...area, rowCount: area.rowCount + count });
  }

  async deleteRows(tableId: string, index: number, count: number): Promise<void> {
    const table = this.get(tableId);
    const { area, sheetId } = table;
    // The last data row stays as an empty one: a table has at least one.
    const head = table.showHeaders ? 1 : 0;
    const dataRows = area.rowCount - head - (table.showTotals ? 1 : 0);
    const going = Math.min(count, dataRows - index);
    const whole: SheetArea = { sheetId, row: area.row + head + index, column: area.column, rowCount: going, columnCount: area.columnCount };
    if (going === dataRows) {
      sheetOf(this.#grid, sheetId)
        .getRange(rangeOf({ ...whole, rowCount: 1 }))
        .clearContent();
      if (going > 1) this.deleteCells({ ...whole, row: whole.row + 1, rowCount: going - 1 }, 'Up');
      await this.#setArea(table, { ...area, rowCount: area.rowCount - going + 1 });
      return;
    }
    this.deleteCells(whole, 'Up');
    await this.#setArea(table, { ...area, rowCount: area.rowCount - going });
  }

  async insertColumns(tableId: string, index: number, count: number): Promise<void> {
    const table = this.get(tableId);
    const { area, sheetId } = table;
    const columns: SheetArea = { sheetId, row: area.row, column: area.column + index, rowCount: area.rowCount, columnCount: count };
    if (index < area.columnCount || !this.#isFree(columns)) this.insertCells(columns, 'Right');
    await this.#setArea(table, { ...area, columnCount: area.columnCount + count });
  }

  async deleteColumns(tableId: string, index: number, count: number): Promise<void> {
    const table = this.get(tableId);
    const { area, sheetId } = table;
    this.deleteCells({ sheetId, row: area.row, column: area.column + index, rowCount: area.rowCount, columnCount: count }, 'Left');
    await this.#setArea(table, { ...area, columnCount: area.columnCount - count });
  }
}
