// What a person types into a cell, in Excel's words, is stored in Univer's: A1# and [@Column] are rewritten before the
// cell is set (formula-text.ts).
import { ICommandService } from '@univerjs/core';
import type { ICellData, IRange } from '@univerjs/core';
import { sheetOf } from './context';
import type { Grid } from './context';
import { storedFormula } from './formula-text';

interface SetRangeValues {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
  value?: unknown;
}

const isCell = (value: unknown): value is ICellData =>
  typeof value === 'object' && value !== null && 'f' in value && typeof value.f === 'string';

export function rewriteTypedFormulas(grid: Grid): void {
  // eslint-disable-next-line complexity -- the shapes that the command takes its cells in.
  grid.injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== 'sheet.command.set-range-values') return;
    const { unitId, subUnitId, range, value } = (command.params ?? {}) as SetRangeValues;
    if (unitId !== undefined && unitId !== grid.unitId) return;
    const rewrite = (cell: ICellData, row: number, column: number): void => {
      if (!cell.f || !/[#@[]|_xl/.test(cell.f)) return;
      const ownTable =
        cell.f.includes('[@') && subUnitId !== undefined ? sheetOf(grid, subUnitId).getTableByCell(row, column)?.name : undefined;
      cell.f = storedFormula(cell.f, ownTable);
    };
    if (isCell(value)) {
      rewrite(value, range?.startRow ?? 0, range?.startColumn ?? 0);
      return;
    }
    // A matrix: plain arrays count from the range's corner, sparse ones from the sheet's.
    const offset = Array.isArray(value) ? { row: range?.startRow ?? 0, column: range?.startColumn ?? 0 } : { row: 0, column: 0 };
    for (const [row, line] of Object.entries((value ?? {}) as Record<string, Record<string, unknown>>)) {
      for (const [column, cell] of Object.entries(line ?? {}))
        if (isCell(cell)) rewrite(cell, offset.row + Number(row), offset.column + Number(column));
    }
  });
}
