/** A column of a table, or of plain cells, as a formula that spills it: beside a result that keeps the order of the rows. */
import { absoluteReference, addressOf, extentOf } from './addresses';
import { columnSpecifier } from './structured';
import type { WorkbookTable } from './types';

/** The cells of a column below its header; `&""` shows a blank as blank, where a reference alone would show 0. */
export function columnFormula(table: WorkbookTable, position: number, header = true): string {
  if (table.isExcelTable) return `=${table.name}${columnSpecifier(table.headers[position]!)}&""`;
  const { rowIndex, columnIndex, rowCount } = extentOf(table.address);
  const above = header ? 1 : 0;
  const cells = { rowIndex: rowIndex + above, columnIndex: columnIndex + position, rowCount: rowCount - above, columnCount: 1 };
  return `=${absoluteReference(table.sheet, addressOf(cells))}&""`;
}
