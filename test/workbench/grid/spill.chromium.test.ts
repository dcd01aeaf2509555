// Spills that shrink, vanish or turn into an error: what read their cells must not keep the old values.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench } from '../page/support';
import type { OpenWorkbench } from '../page/support';

let opened: OpenWorkbench;
beforeAll(async () => {
  opened = await openWorkbench();
});
afterAll(async () => {
  await opened?.close();
});

describe('cells that read a spill', () => {
  it('follow when it shrinks, becomes an error or is deleted', async () => {
    const seen = await opened.page.evaluate(async () => {
      const { workbook } = window.workbench!.session;
      const { id } = await workbook.addSheet();
      const put = (row: number, column: number, cell: unknown) =>
        workbook.writeCells({ sheetId: id, row, column, rowCount: 1, columnCount: 1 }, [[cell]] as never);
      const read = async (row: number, column: number) =>
        (await workbook.readValues({ sheetId: id, row, column, rowCount: 1, columnCount: 1 }))[0]![0];
      await put(0, 0, 4);
      await put(0, 1, { formula: '=SEQUENCE(A1)' });
      await put(0, 3, { formula: '=SUM(B2:B4)' });
      await put(1, 3, { formula: '=B4+0' });
      const states = [[await read(0, 3), await read(1, 3)]];
      for (const change of [3, 'none', 4]) {
        await put(0, 0, change);
        states.push([await read(0, 3), await read(1, 3)]);
      }
      await put(0, 1, '');
      states.push([await read(0, 3), await read(1, 3)]);
      await workbook.deleteSheet(id);
      return states;
    });
    expect(seen).toEqual([
      [9, 4],
      [5, 0],
      [0, 0],
      [9, 4],
      [0, 0],
    ]);
  });

  it('find room on a sheet that somebody adds by hand', async () => {
    const { page } = opened;
    const before = await page.evaluate(() => window.workbench!.session.workbook.sheets().map(({ id }) => id));
    await page.locator('#grid [data-u-comp="sheet-bar-append-button"]').first().click();
    await page.waitForFunction(
      (known) =>
        window.workbench!.session.workbook.sheets().length > known.length &&
        !known.includes(window.workbench!.session.workbook.activeSheetId()),
      before,
    );
    await page.waitForTimeout(300);
    const added = await page.evaluate(async () => {
      const { workbook } = window.workbench!.session;
      const id = workbook.activeSheetId();
      await workbook.writeCells({ sheetId: id, row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[{ formula: '=SEQUENCE(3000,35)' }]]);
      const last = await workbook.readValues({ sheetId: id, row: 2999, column: 34, rowCount: 1, columnCount: 1 });
      await workbook.deleteSheet(id);
      return last;
    });
    expect(added).toEqual([[105_000]]);
  });
});
