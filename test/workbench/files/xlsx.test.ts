import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CellContent, WorkbookContent } from '../../../src/workbench/files/content';
import { readXlsx } from '../../../src/workbench/files/xlsx-read';
import { writeXlsx } from '../../../src/workbench/files/xlsx-write';

const one = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

const workbook: WorkbookContent = {
  name: 'book.xlsx',
  sheets: [
    {
      name: 'Calc',
      rows: [
        ['Title', 43983, true, '#N/A'],
        [
          { formula: '=TENURE.SWITCHCOST(Accounts[#All],AsOf)', result: 12.5, spill: { row: 1, column: 0, rowCount: 2, columnCount: 1 } },
          { formula: '=SUM(A2#)', result: 20 },
        ],
        [7.5],
        [{ formula: '=LET(x,1,x+1)', result: 2 }],
      ],
      looks: [
        { area: one(0, 0), look: { bold: true, color: '#0B5A5E', fill: '#EEF4F4' } },
        { area: one(0, 1), look: { numberFormat: 'yyyy-mm-dd' } },
      ],
      columnWidths: [120, 90],
    },
    {
      name: 'Comptes clés',
      rows: [
        ['account_id', 'revenue'],
        ['A1', 1200.5],
        ['A2', null],
        ['=cmd', 3],
      ],
      looks: [{ area: { row: 1, column: 1, rowCount: 3, columnCount: 1 }, look: { numberFormat: '#,##0.00' } }],
      frozenRows: 1,
      tables: [{ name: 'Accounts', area: { row: 0, column: 0, rowCount: 4, columnCount: 2 }, columns: ['account_id', 'revenue'] }],
    },
    { name: 'Hidden', rows: [[1]], hidden: true },
  ],
  names: [
    { name: 'AsOf', formula: '=Calc!$B$1' },
    { name: 'Horizon', formula: '=36' },
  ],
};

const reopen = async (content: WorkbookContent, origin?: WorkbookContent): Promise<WorkbookContent> => {
  const bytes = await writeXlsx(content, origin);
  return readXlsx(content.name, bytes.buffer as ArrayBuffer);
};

const cell = (content: WorkbookContent, sheet: number, row: number, column: number): CellContent | undefined =>
  content.sheets[sheet]?.rows[row]?.[column];

describe('saving and opening .xlsx', () => {
  it('keeps values, errors, dates and text that looks like a formula', async () => {
    const again = await reopen(workbook);
    expect(again.sheets[0]?.rows[0]).toEqual(['Title', 43983, true, '#N/A']);
    expect(cell(again, 1, 3, 0)).toBe('=cmd');
    expect(cell(again, 1, 2, 1)).toBeUndefined();
  });

  it('keeps formulas with their results, dynamic arrays with their spills, references to spills', async () => {
    const again = await reopen(workbook);
    expect(cell(again, 0, 1, 0)).toEqual({
      formula: '=TENURE.SWITCHCOST(Accounts[#All],AsOf)',
      result: 12.5,
      spill: { row: 1, column: 0, rowCount: 2, columnCount: 1 },
    });
    expect(cell(again, 0, 1, 1)).toEqual({ formula: '=SUM(A2#)', result: 20 });
    expect(cell(again, 0, 2, 0)).toBe(7.5);
    expect(cell(again, 0, 3, 0)).toEqual({ formula: '=LET(x,1,x+1)', result: 2 });
  });

  it('keeps tables, names, number formats, looks, frozen rows, widths and hidden sheets', async () => {
    const again = await reopen(workbook);
    expect(again.sheets[1]?.tables).toEqual([
      { name: 'Accounts', area: { row: 0, column: 0, rowCount: 4, columnCount: 2 }, columns: ['account_id', 'revenue'], totalsRow: false },
    ]);
    expect(again.names).toEqual([
      { name: 'AsOf', formula: '=Calc!$B$1' },
      { name: 'Horizon', formula: '=36' },
    ]);
    expect(again.sheets[0]?.looks).toContainEqual({ area: one(0, 0), look: { bold: true, color: '#0B5A5E', fill: '#EEF4F4' } });
    expect(again.sheets[0]?.looks).toContainEqual({ area: one(0, 1), look: { numberFormat: 'yyyy-mm-dd' } });
    expect(again.sheets[1]?.looks).toContainEqual({
      area: { row: 1, column: 1, rowCount: 3, columnCount: 1 },
      look: { numberFormat: '#,##0.00' },
    });
    expect(again.sheets[1]?.frozenRows).toBe(1);
    expect(again.sheets[0]?.columnWidths?.slice(0, 2)).toEqual([120, 90]);
    expect(again.sheets.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });

  it('stores the dynamic array as Excel does: the marked cell, the add-in prefix', async () => {
    const parts = unzipSync(await writeXlsx(workbook));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(sheet).toMatch(
      /<c r="A2" cm="1"><f t="array" ref="A2:A3">_xldudf_TENURE_SWITCHCOST\(Accounts\[#All\],AsOf\)<\/f><v>12.5<\/v><\/c>/,
    );
    expect(new TextDecoder().decode(parts['xl/metadata.xml'])).toMatch(
      /<cellMetadata count="1"><bk><rc t="1" v="0"\/><\/bk><\/cellMetadata>/,
    );
  });

  it('writes the charts of a new sheet, points and columns, with their references', async () => {
    const charts: NonNullable<WorkbookContent['sheets'][number]['charts']> = [
      {
        kind: 'scatter',
        title: 'Outlay',
        left: 10,
        top: 20,
        width: 300,
        height: 200,
        series: [{ name: 'Outlay', x: 'Calc!$A$1:$A$3', y: 'Calc!$B$1:$B$3', marked: false }],
      },
      {
        kind: 'column',
        title: 'Charge',
        left: 10,
        top: 240,
        width: 300,
        height: 200,
        series: [{ name: 'Charge', x: 'Calc!$A$1:$A$3', y: 'Calc!$B$1:$B$3', marked: true }],
      },
    ];
    const parts = unzipSync(
      await writeXlsx({
        name: 'c.xlsx',
        sheets: [
          {
            name: 'Calc',
            rows: [
              [1, 2],
              [2, 4],
              [3, 3],
            ],
            charts,
          },
        ],
      }),
    );
    const [first, second] = ['1', '2'].map((number) => new TextDecoder().decode(parts[`xl/charts/chart${number}.xml`]));
    expect(first).toMatch(/c:scatterChart.*Calc!\$A\$1:\$A\$3.*Calc!\$B\$1:\$B\$3/);
    expect(second).toMatch(/c:barChart.*barDir val="col".*Calc!\$B\$1:\$B\$3/);
    expect(new TextDecoder().decode(parts['xl/drawings/drawing1.xml']).match(/<xdr:twoCellAnchor /g)).toHaveLength(2);
  });

  it('writes a change back into the document it came from: new values, a longer table, an emptied cell, a sheet gone', async () => {
    const opened = await reopen(workbook);
    const changed: WorkbookContent = structuredClone(opened);
    changed.sheets[1]!.rows[1]![1] = 99;
    changed.sheets[1]!.rows[4] = ['A4', 5];
    changed.sheets[1]!.tables![0]!.area.rowCount = 5;
    changed.sheets[0]!.rows[0]![2] = undefined;
    changed.sheets.pop();
    const again = await reopen(changed, opened);
    expect(cell(again, 1, 1, 1)).toBe(99);
    expect(again.sheets[1]?.rows[4]).toEqual(['A4', 5]);
    expect(again.sheets[1]?.tables?.[0]?.area.rowCount).toBe(5);
    expect(cell(again, 0, 0, 2)).toBeUndefined();
    expect(again.sheets.map(({ name }) => name)).toEqual(['Calc', 'Comptes clés']);
    expect(cell(again, 0, 1, 1)).toEqual({ formula: '=SUM(A2#)', result: 20 });
  });
});
