// The workbench in a browser: grid, functions in cells through the real Office.js, the pane's reads, writes and events,
// saving and opening. The add-in is the fixture's.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellInput } from '../../../src/workbench/host/workbook-model';
import { readXlsx } from '../../../src/workbench/files/xlsx-read';
import { openWorkbench } from './support';
import type { OpenWorkbench } from './support';

/** What the fixture's pane offers. */
interface Fixture {
  ready(): Promise<{ host: string; platform: string; language: string }>;
  write(sheet: string, address: string, values: unknown[][]): Promise<void>;
  read(sheet: string, address: string): Promise<unknown[][]>;
  watchSelection(): Promise<void>;
  addChart(sheet: string, address: string): Promise<void>;
  seen: string[];
}
declare global {
  interface Window {
    fixture: Fixture;
  }
}

let opened: OpenWorkbench;
beforeAll(async () => {
  opened = await openWorkbench({ query: '?theme=light' });
});
afterAll(async () => {
  await opened?.close();
});

const put = (row: number, column: number, inputs: CellInput[][], sheetId = 'sheet-1'): Promise<void> =>
  opened.page.evaluate(
    async ([area, block]) => {
      const { workbook, calculation } = window.workbench!.session;
      await workbook.writeCells(area, block);
      await calculation.settled();
    },
    [{ sheetId, row, column, rowCount: inputs.length, columnCount: inputs[0]!.length }, inputs] as const,
  );

const values = (row: number, column: number, rowCount: number, columnCount: number, sheetId = 'sheet-1'): Promise<unknown[][]> =>
  opened.page.evaluate((area) => window.workbench!.session.workbook.readValues(area), { sheetId, row, column, rowCount, columnCount });

const formula = (text: string): CellInput => ({ formula: text });

describe('the workbench', () => {
  it('shows the workbook with its tables, and the pane runs the real Office.js', async () => {
    const pane = await opened.pane();
    expect(await pane.evaluate(() => window.fixture.ready())).toEqual({ host: 'Excel', platform: 'PC', language: 'en-US' });
    const tables = await opened.page.evaluate(() => window.workbench!.session.workbook.tables());
    expect(tables).toMatchObject([{ name: 'Accounts', area: { row: 0, column: 0, rowCount: 4, columnCount: 4 } }]);
    expect(await opened.page.title()).toContain('Tenure workbench');
  });

  it('computes a function of the add-in in a cell, spilled, and what depends on it', async () => {
    await put(9, 0, [[formula('=TENURE.SUMROWS(Accounts[[#All],[account_id]:[revenue]])'), formula('=SUM(A10#)'), formula('=A11*2')]]);
    expect(await values(9, 0, 3, 3)).toEqual([
      [1000, 3000, 4000],
      [2000, '', ''],
      [0, '', ''],
    ]);
  });

  it('asks for every answer anew when told to, and says when all are there', async () => {
    const again = await opened.page.evaluate(async () => {
      const { calculation, workbook } = window.workbench!.session;
      calculation.restart();
      await calculation.settled();
      return workbook.readValues({ sheetId: 'sheet-1', row: 9, column: 0, rowCount: 1, columnCount: 3 });
    });
    expect(again).toEqual([[1000, 3000, 4000]]);
  });

  it('recalculates what depends on an edited cell', async () => {
    await put(1, 2, [[1500]], 'sheet-3');
    expect(await values(9, 0, 1, 2)).toEqual([[1500, 3500]]);
  });

  it('passes arguments as Excel does: a single cell as a value, a blank as 0 or null, a left-out argument as null', async () => {
    await put(13, 0, [[formula('=TENURE.SHAPE(Accounts!C4)'), formula('=TENURE.SHAPE(Accounts!C3:C4,"x")')]]);
    expect(await values(13, 0, 1, 2)).toEqual([['[0,null]', '[[[2000],[0]],"x"]']]);
    await opened.page.selectOption('#blanks', 'web');
    await opened.page.evaluate(() => window.workbench!.session.calculation.settled());
    expect(await values(13, 0, 1, 2)).toEqual([['[null,null]', '[[[2000],[null]],"x"]']]);
    await opened.page.selectOption('#blanks', 'desktop');
  });

  it("says why a cell shows an error: the function's own message, for a whole answer and for one cell of it", async () => {
    await put(15, 0, [[formula('=TENURE.REFUSE("no such table")'), formula('=TENURE.MIXED()')]]);
    expect(await values(15, 0, 1, 3)).toEqual([['#VALUE!', 1, '#N/A']]);
    const select = (column: number) =>
      opened.page.evaluate(
        (c) => window.workbench!.session.workbook.select({ sheetId: 'sheet-1', row: 15, column: c, rowCount: 1, columnCount: 1 }),
        column,
      );
    await select(0);
    await expect.poll(() => opened.page.textContent('#message')).toBe('A16 no such table');
    await select(2);
    await expect.poll(() => opened.page.textContent('#message')).toBe('C16 unknown account');
  });

  it('computes errors as errors and shows #SPILL! until the way is free', async () => {
    await put(17, 0, [[formula('=IFERROR(TENURE.REFUSE("x"),"caught")'), formula('=TENURE.MIXED()'), 'in the way']]);
    expect(await values(17, 0, 1, 3)).toEqual([['caught', '#SPILL!', 'in the way']]);
    await put(17, 2, [['']]);
    expect(await values(17, 1, 1, 2)).toEqual([[1, '#N/A']]);
  });

  it('keeps SORT from disturbing other formulas over the same cells', async () => {
    await put(20, 0, [
      [3, 'c'],
      [1, 'a'],
      [2, 'b'],
    ]);
    await put(20, 4, [[formula('=SORT(A21:A23)'), formula('=XLOOKUP(3,A21:A23,B21:B23)'), formula('=INDEX(A21:A23,1)')]]);
    expect(await values(20, 4, 3, 3)).toEqual([
      [1, 'c', 3],
      [2, '', ''],
      [3, '', ''],
    ]);
  });

  it('shows what the pane writes, and the pane reads what the grid computed', async () => {
    const pane = await opened.pane();
    await pane.evaluate(() => window.fixture.write('Portfolio', 'A26:B26', [['written', '=A10+1']]));
    await opened.page.evaluate(() => window.workbench!.session.calculation.settled());
    expect(await values(25, 0, 1, 2)).toEqual([['written', 1501]]);
    expect(await pane.evaluate(() => window.fixture.read('Portfolio', 'A10:B10'))).toEqual([[1500, 3500]]);
  });

  it('tells the pane of a selection made with the mouse', async () => {
    const pane = await opened.pane();
    await pane.evaluate(() => window.fixture.watchSelection());
    await opened.page.evaluate(() =>
      window.workbench!.session.workbook.select({ sheetId: 'sheet-1', row: 0, column: 0, rowCount: 1, columnCount: 1 }),
    );
    await opened.page.mouse.click(170, 255);
    await expect.poll(() => pane.evaluate(() => window.fixture.seen.at(-1))).toMatch(/^Portfolio!B[67]$/);
  });

  it('takes a formula typed by hand, A1# included', async () => {
    await opened.page.evaluate(() =>
      window.workbench!.session.workbook.select({ sheetId: 'sheet-1', row: 5, column: 3, rowCount: 1, columnCount: 1 }),
    );
    await opened.page.mouse.click(520, 260);
    await opened.page.keyboard.type('=SUM(A10#)*10');
    await opened.page.keyboard.press('Enter');
    const found = () =>
      opened.page.evaluate(async () =>
        (await window.workbench!.session.workbook.readFormulas({ sheetId: 'sheet-1', row: 4, column: 2, rowCount: 4, columnCount: 5 }))
          .flat()
          .filter((x) => x !== ''),
      );
    await expect.poll(found).toEqual(['=SUM(A10#)*10']);
  });

  it('draws a chart that the pane adds', async () => {
    const pane = await opened.pane();
    await put(0, 6, [
      ['kind', 'Amount'],
      ['visits', 5],
      ['training', 7],
    ]);
    await pane.evaluate(() => window.fixture.addChart('Portfolio', 'G1:H3'));
    const chart = await opened.page.waitForSelector('svg[role="img"][aria-label="Amounts"]');
    expect(await chart.$$eval('rect', (bars) => bars.length)).toBe(2);
  });

  it('saves an .xlsx that opens again with tables, formulas and spills', async () => {
    const [download] = await Promise.all([opened.page.waitForEvent('download'), opened.page.click('#save')]);
    const path = await download.path();
    const bytes = await readFile(path);
    const content = await readXlsx('saved.xlsx', bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    expect(content.sheets[2]?.tables).toMatchObject([{ name: 'Accounts' }]);
    expect(content.sheets[0]?.rows[9]?.[0]).toMatchObject({
      formula: '=TENURE.SUMROWS(Accounts[[#All],[account_id]:[revenue]])',
      result: 1500,
      spill: { row: 9, rowCount: 3 },
    });
    expect(content.sheets[0]?.rows[9]?.[1]).toMatchObject({ formula: '=SUM(A10#)', result: 3500 });
    await opened.page.setInputFiles('#open-file', { name: 'again.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await expect.poll(() => opened.page.textContent('#toolbar strong')).toBe('again.xlsx');
    await opened.page.evaluate(() => window.workbench!.session.calculation.settled());
    expect(await values(9, 0, 3, 2)).toEqual([
      [1500, 3500],
      [2000, ''],
      [0, ''],
    ]);
  });

  it('speaks French, in the page and to the pane', async () => {
    await opened.page.selectOption('#language', 'fr');
    await expect.poll(() => opened.page.textContent('#save')).toBe('Enregistrer en .xlsx');
    await expect.poll(() => opened.page.getAttribute('#pane iframe', 'src')).toContain('language=fr');
    const pane = await opened.pane();
    expect(await pane.evaluate(async () => (await window.fixture.ready()).language)).toBe('fr-FR');
  });

  it('keeps the pane between 320 and 450 pixels', async () => {
    await opened.page.focus('#splitter');
    for (let i = 0; i < 20; i++) await opened.page.keyboard.press('ArrowLeft');
    expect((await opened.page.locator('#pane').boundingBox())?.width).toBe(450);
    for (let i = 0; i < 20; i++) await opened.page.keyboard.press('ArrowRight');
    expect((await opened.page.locator('#pane').boundingBox())?.width).toBe(320);
  });

  it('asks for nothing outside this machine, and nothing failed on the way', () => {
    expect(opened.outside).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
