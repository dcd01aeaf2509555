import { describe, expect, it } from 'vitest';
import { lookOf, styleOf } from '../../../src/workbench/grid/looks';
import { toSnapshot } from '../../../src/workbench/grid/snapshot';
import type { Look } from '../../../src/workbench/files/content';

describe('workbook contents as a grid', () => {
  const { data } = toSnapshot(
    {
      name: 'b.xlsx',
      sheets: [
        {
          name: 'One',
          rows: [
            ['text', 1, true, null],
            [{ formula: '=UNIQUE(A1:A9)', spill: { row: 1, column: 0, rowCount: 2, columnCount: 1 } }, 'beside'],
            ['spilled', 'beside too'],
          ],
          looks: [
            { area: { row: 0, column: 1, rowCount: 1, columnCount: 1 }, look: { numberFormat: '0.0' } },
            { area: { row: 0, column: 0, rowCount: 1, columnCount: 2 }, look: { bold: true } },
          ],
          frozenRows: 1,
          tables: [{ name: 'T', area: { row: 0, column: 0, rowCount: 3, columnCount: 2 }, columns: ['a', 'b'] }],
        },
      ],
      names: [{ name: 'N', formula: '=36' }],
    },
    'unit',
  );
  const sheet = data.sheets['sheet-1']!;

  it('holds typed cells, and no blanks', () => {
    expect(sheet.cellData?.[0]?.[0]).toMatchObject({ v: 'text', t: 1 });
    expect(sheet.cellData?.[0]?.[1]).toMatchObject({ v: 1, t: 2 });
    expect(sheet.cellData?.[0]?.[2]).toEqual({ v: 1, t: 3 });
    expect(sheet.cellData?.[0]?.[3]).toBeUndefined();
  });

  it('leaves out the cells that a formula spills over: they would be in its way', () => {
    expect(sheet.cellData?.[1]?.[0]).toEqual({ f: '=UNIQUE(A1:A9)' });
    expect(sheet.cellData?.[2]?.[0]).toBeUndefined();
    expect(sheet.cellData?.[2]?.[1]).toMatchObject({ v: 'beside too' });
  });

  it('lays looks over each other', () => {
    const style = data.styles[sheet.cellData?.[0]?.[1]?.s as string];
    expect(style).toEqual({ n: { pattern: '0.0' }, bl: 1 });
  });

  it('leaves room for spills, freezes rows, names tables and names', () => {
    expect(sheet.rowCount).toBeGreaterThanOrEqual(20_000);
    expect(sheet.freeze).toEqual({ xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 });
    expect(JSON.parse(data.resources![0]!.data)['sheet-1'].tables[0]).toMatchObject({
      name: 'T',
      range: { startRow: 0, startColumn: 0, endRow: 2, endColumn: 1 },
    });
    expect(Object.values(JSON.parse(data.resources![1]!.data))).toMatchObject([{ name: 'N', formulaOrRefString: '=36' }]);
  });

  it('turns looks into styles and back', () => {
    const look: Look = {
      numberFormat: '#,##0',
      bold: true,
      italic: true,
      color: '#0B5A5E',
      fill: '#EEF4F4',
      align: 'right',
      wrap: true,
      fontSize: 14,
    };
    expect(lookOf(styleOf(look))).toEqual(look);
    expect(lookOf(styleOf({}))).toEqual({});
  });
});
