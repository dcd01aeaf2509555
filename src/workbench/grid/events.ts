// What happens in the grid, told to the host as Excel's events. Univer announces every change as an executed mutation;
// one that arrives while a method of the adapter runs was caused by the add-in, any other by the person at the grid.
import { ICommandService } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import type { Area, CellChange, Origin, SheetVisibility, WorkbookEvent, WorkbookListener } from '../host/workbook-model';
import { bounding } from '../host/a1';
import { coreSheet, coreWorkbook, valueOf } from './context';
import type { Grid } from './context';
import { areaOf } from './snapshot';

type CellMatrix = Record<number, Record<number, { v?: unknown; f?: unknown; s?: unknown; p?: unknown } | null>>;

/** The area that a sparse matrix covers, and whether it holds content or only looks. */
function extent(cells: CellMatrix): { area: Area; content: boolean } | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  let content = false;
  for (const row in cells) {
    for (const column in cells[row]) {
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
      const cell = cells[row][Number(column)];
      if (cell === null || cell === undefined || 'v' in cell || 'f' in cell || 'p' in cell) content = true;
    }
  }
  return bottom < 0 ? null : { area: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 }, content };
}

interface Params {
  subUnitId?: string;
  cellValue?: CellMatrix;
  range?: IRange;
  selections?: { range: IRange }[];
  sheet?: { id: string };
  name?: string;
  fromOrder?: number;
  toOrder?: number;
  hidden?: number;
  tableId?: string;
  unitData?: Record<string, Record<string, CellMatrix | null>>;
  from?: { subUnitId: string; value: CellMatrix };
  to?: { subUnitId: string; value: CellMatrix };
}

const shifts: Record<string, CellChange> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

export class Events {
  readonly #grid: Grid;
  readonly #listeners = new Set<WorkbookListener>();
  readonly #sheetNames = new Map<string, string>();
  readonly #tableNames = new Map<string, string>();
  #activeSheet: string | null = null;
  #depth = 0;
  #quiet = 0;
  #selection = '';
  /** Content of a single cell before the change under way, for the details of a changed cell. */
  #before: { key: string; value: ReturnType<typeof valueOf> } | null = null;

  constructor(grid: Grid) {
    this.#grid = grid;
    for (const sheet of coreWorkbook(grid).getSheets()) this.#sheetNames.set(sheet.getSheetId(), sheet.getName());
    this.#activeSheet = coreWorkbook(grid).getActiveSheet()?.getSheetId() ?? null;
    const commands = grid.injector.get(ICommandService);
    commands.beforeCommandExecuted((command) => this.#remember(command));
    commands.onCommandExecuted((command, options) => this.#executed(command, options));
  }

  subscribe(listener: WorkbookListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs a method of the adapter; what changes meanwhile is the add-in's doing. */
  async asAddin<T>(action: () => T | Promise<T>): Promise<T> {
    this.#depth++;
    try {
      return await action();
    } finally {
      this.#depth--;
    }
  }

  /** As `asAddin`, without telling of sheets that Univer shows on the way: the sheet in view is the same afterwards. */
  async keepingSheet<T>(action: () => T | Promise<T>): Promise<T> {
    const before = coreWorkbook(this.#grid).getActiveSheet()?.getSheetId();
    this.#quiet++;
    try {
      return await this.asAddin(async () => {
        const result = await action();
        // Univer's own switch to an added sheet comes a turn later.
        await new Promise((resolve) => setTimeout(resolve, 0));
        const after = coreWorkbook(this.#grid).getActiveSheet()?.getSheetId();
        if (before !== undefined && after !== before && coreWorkbook(this.#grid).getSheetBySheetId(before)) {
          this.#grid.api.syncExecuteCommand('sheet.operation.set-worksheet-active', { unitId: this.#grid.unitId, subUnitId: before });
        }
        return result;
      });
    } finally {
      this.#quiet--;
    }
  }

  tell(event: WorkbookEvent): void {
    if (this.#quiet > 0 && (event.type === 'sheetActivated' || event.type === 'selectionChanged')) return;
    for (const listener of this.#listeners) listener(event);
  }

  get origin(): Origin {
    return this.#depth > 0 ? 'addin' : 'user';
  }

  #remember(command: Readonly<ICommandInfo>): void {
    this.#before = null;
    const params = command.params as (Params & { unitId?: string }) | undefined;
    if (command.id !== 'sheet.mutation.set-range-values' || params?.cellValue === undefined || params.subUnitId === undefined) return;
    const found = extent(params.cellValue);
    if (found === null || found.area.rowCount > 1 || found.area.columnCount > 1) return;
    const { row, column } = found.area;
    const cell = coreSheet(this.#grid, params.subUnitId).getCellMatrix().getValue(row, column);
    this.#before = { key: `${params.subUnitId}|${row}|${column}`, value: valueOf(cell) };
  }

  // eslint-disable-next-line complexity -- a list of kinds with what each means, no decision among them.
  #executed(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = (command.params ?? {}) as Params & { unitId?: string };
    if (params.unitId !== undefined && params.unitId !== this.#grid.unitId) return;
    const { origin } = this;
    const sheetId = params.subUnitId ?? '';
    switch (command.id) {
      case 'sheet.mutation.set-range-values':
        // Univer writes a calculation's results with the same mutation, for itself only.
        if (!options?.onlyLocal && params.cellValue !== undefined) this.#cellsWritten(sheetId, params.cellValue, origin);
        return;
      case 'formula.mutation.set-formula-calculation-result':
        for (const [sheet, cells] of Object.entries(params.unitData?.[this.#grid.unitId] ?? {})) {
          if (cells) this.tell({ type: 'calculated', origin, sheetId: sheet, area: extent(cells)?.area ?? null });
        }
        return;
      case 'sheet.mutation.move-range':
        for (const part of [params.from, params.to]) {
          const found = part ? extent(part.value) : null;
          if (part && found) this.tell({ type: 'cellsChanged', origin, sheetId: part.subUnitId, area: found.area, change: 'RangeEdited' });
        }
        return;
      case 'sheet.operation.set-selections': {
        const range = params.selections?.at(-1)?.range;
        if (range !== undefined) this.#selected(sheetId, range, origin);
        return;
      }
      case 'sheet.operation.set-worksheet-active': {
        const previousSheetId = this.#activeSheet;
        this.#activeSheet = sheetId;
        if (previousSheetId !== sheetId) this.tell({ type: 'sheetActivated', origin, sheetId, previousSheetId });
        return;
      }
      case 'sheet.mutation.insert-sheet':
        if (params.sheet !== undefined) {
          this.#sheetNames.set(params.sheet.id, params.name ?? coreSheet(this.#grid, params.sheet.id).getName());
          this.tell({ type: 'sheetAdded', origin, sheetId: params.sheet.id });
        }
        return;
      case 'sheet.mutation.remove-sheet':
        this.#sheetNames.delete(sheetId);
        this.tell({ type: 'sheetDeleted', origin, sheetId });
        return;
      case 'sheet.mutation.set-worksheet-name': {
        const nameBefore = this.#sheetNames.get(sheetId) ?? '';
        const nameAfter = params.name ?? '';
        this.#sheetNames.set(sheetId, nameAfter);
        if (nameBefore !== nameAfter) this.tell({ type: 'sheetRenamed', origin, sheetId, nameBefore, nameAfter });
        return;
      }
      case 'sheet.mutation.set-worksheet-order':
        this.tell({ type: 'sheetMoved', origin, sheetId, positionBefore: params.fromOrder ?? 0, positionAfter: params.toOrder ?? 0 });
        return;
      case 'sheet.mutation.set-worksheet-hidden': {
        const hidden: [SheetVisibility, SheetVisibility] = params.hidden === 1 ? ['Visible', 'Hidden'] : ['Hidden', 'Visible'];
        this.tell({ type: 'sheetVisibilityChanged', origin, sheetId, before: hidden[0], after: hidden[1] });
        return;
      }
      case 'sheet.mutation.add-table':
        if (params.tableId !== undefined) {
          this.#tableNames.set(params.tableId, params.name ?? '');
          this.tell({ type: 'tableAdded', origin, sheetId, tableId: params.tableId });
        }
        return;
      case 'sheet.mutation.delete-table':
        if (params.tableId !== undefined)
          this.tell({
            type: 'tableDeleted',
            origin,
            sheetId,
            tableId: params.tableId,
            tableName: this.#tableNames.get(params.tableId) ?? '',
          });
        return;
      default: {
        const change = shifts[command.id];
        if (change !== undefined && params.range !== undefined)
          this.tell({ type: 'cellsChanged', origin, sheetId, area: areaOf(params.range), change });
      }
    }
  }

  #cellsWritten(sheetId: string, cells: CellMatrix, origin: Origin): void {
    const found = extent(cells);
    if (found === null) return;
    const { area } = found;
    if (!found.content) {
      this.tell({ type: 'formatChanged', origin, sheetId, area });
      return;
    }
    const single = area.rowCount === 1 && area.columnCount === 1 && this.#before?.key === `${sheetId}|${area.row}|${area.column}`;
    const details =
      single && this.#before
        ? {
            valueBefore: this.#before.value,
            valueAfter: valueOf(coreSheet(this.#grid, sheetId).getCellMatrix().getValue(area.row, area.column)),
          }
        : {};
    this.tell({ type: 'cellsChanged', origin, sheetId, area, change: 'RangeEdited', ...details });
  }

  #selected(sheetId: string, range: IRange, origin: Origin): void {
    const sheet = coreSheet(this.#grid, sheetId);
    // A whole row or column is selected with NaN ends.
    const area = bounding(
      { row: range.startRow || 0, column: range.startColumn || 0, rowCount: 1, columnCount: 1 },
      {
        row: Number.isNaN(range.endRow) ? sheet.getRowCount() - 1 : range.endRow,
        column: Number.isNaN(range.endColumn) ? sheet.getColumnCount() - 1 : range.endColumn,
        rowCount: 1,
        columnCount: 1,
      },
    );
    const key = `${sheetId}|${area.row}|${area.column}|${area.rowCount}|${area.columnCount}`;
    // Univer repeats the selection while the mouse is dragged and when it is let go.
    if (key === this.#selection) return;
    this.#selection = key;
    this.tell({ type: 'selectionChanged', origin, sheetId, area });
  }
}
