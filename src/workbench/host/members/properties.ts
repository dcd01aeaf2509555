// What Range.getCellProperties, getRowProperties and getColumnProperties tell: plain objects with the names of Office.js, all properties whatever was asked for.
import type { BorderEdge, SheetArea } from '../workbook-model';
import type { MemberContext } from './define';

export const lines = async <T>(count: number, tell: (at: number) => Promise<T>): Promise<T[]> => {
  const told: T[] = [];
  for (let at = 0; at < count; at++) told.push(await tell(at));
  return told;
};

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const satisfies Record<string, BorderEdge>;

async function ofCell(cell: SheetArea, { workbook }: MemberContext): Promise<unknown> {
  const { fillColor, fontColor, fontName, fontSize, bold, italic, wrapText, horizontalAlignment, verticalAlignment } =
    await workbook.readFormat(cell);
  const borders: Record<string, unknown> = {};
  for (const [side, edge] of Object.entries(SIDES)) borders[side] = { ...(await workbook.readBorder(cell, edge)) };
  return {
    // A cell without a fill reads as white.
    format: {
      fill: { color: fillColor === '' ? '#FFFFFF' : fillColor },
      font: { color: fontColor, name: fontName, size: fontSize, bold, italic },
      borders,
      ...{ horizontalAlignment, verticalAlignment, wrapText },
    },
  };
}

export const cellProperties = (area: SheetArea, context: MemberContext): Promise<unknown[][]> =>
  lines(area.rowCount, (row) =>
    lines(area.columnCount, (column) =>
      ofCell({ ...area, row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 }, context),
    ),
  );
