// Lines at the edges of an area, as lines at the edges of its cells.
import type { Area, BorderEdge } from './workbook-model';

export type CellEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

/** The cells along an edge, and on which of their sides the line stands. No rows or columns where an area has no inside. */
export function alongEdge<A extends Area>(area: A, edge: BorderEdge): { part: A; side: CellEdge } {
  const { row, column, rowCount, columnCount } = area;
  switch (edge) {
    case 'EdgeTop':
      return { part: { ...area, rowCount: 1 }, side: 'EdgeTop' };
    case 'EdgeBottom':
      return { part: { ...area, row: row + rowCount - 1, rowCount: 1 }, side: 'EdgeBottom' };
    case 'EdgeLeft':
      return { part: { ...area, columnCount: 1 }, side: 'EdgeLeft' };
    case 'EdgeRight':
      return { part: { ...area, column: column + columnCount - 1, columnCount: 1 }, side: 'EdgeRight' };
    case 'InsideHorizontal':
      return { part: { ...area, row: row + 1, rowCount: rowCount - 1 }, side: 'EdgeTop' };
    case 'InsideVertical':
      return { part: { ...area, column: column + 1, columnCount: columnCount - 1 }, side: 'EdgeLeft' };
    default:
      return { part: area, side: edge };
  }
}
