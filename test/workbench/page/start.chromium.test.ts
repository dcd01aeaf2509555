// From a workbook with nothing in it to figures, over tables that the pane makes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageOf } from '../../support/xlsx-package';
import { openWorkbench } from './support';
import type { OpenWorkbench } from './support';

let opened: OpenWorkbench;
let folder: string;

async function pane(): Promise<Frame> {
  const frame = await (await opened.page.waitForSelector('#pane iframe')).contentFrame();
  if (frame === null) throw new Error('The pane has no frame.');
  await frame.waitForSelector('[role=tab]');
  return frame;
}

/** Types a row into a table, column by column. */
const type = (sheet: string, row: number, cells: Readonly<Record<string, string | number>>): Promise<void> =>
  opened.page.evaluate(
    async ([name, at, wanted]) => {
      const { workbook, calculation } = window.workbench!.session;
      const { id } = workbook.sheets().find((one) => one.name === name)!;
      const [header] = await workbook.readValues({ sheetId: id, row: 0, column: 0, rowCount: 1, columnCount: 40 });
      for (const [title, value] of Object.entries(wanted))
        await workbook.writeCells({ sheetId: id, row: at, column: header!.indexOf(title), rowCount: 1, columnCount: 1 }, [[value]]);
      await calculation.settled();
    },
    [sheet, row, cells] as const,
  );

describe('a workbook with nothing in it', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
    opened = await openWorkbench({ query: '?theme=light', own: true });
    await writeFile(join(folder, 'empty.xlsx'), packageOf({ sheets: [{ name: 'Sheet1', xml: '', tables: [] }] }));
    await opened.page.setInputFiles('#toolbar input[type=file]', join(folder, 'empty.xlsx'));
    await opened.page.waitForFunction(() => document.title.startsWith('empty.xlsx'));
  });
  afterAll(async () => {
    await opened?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('gets tables to fill in at one click, and the first rows typed into them are figures', async () => {
    const frame = await pane();
    const make = frame.getByRole('button', { name: 'Make the tables' });
    await make.waitFor();
    await make.click();
    await frame.getByRole('heading', { name: 'What can be computed' }).waitFor({ timeout: 120_000 });
    const sheets = await opened.page.evaluate(() => window.workbench!.session.workbook.sheets().map(({ name }) => name));
    expect(sheets).toEqual(['Sheet1', 'Accounts', 'References', 'Contracts', 'Settings']);
    await type('Accounts', 1, { 'Account ID': '0017', Name: 'Marble Inn', Currency: 'EUR' });
    await type('References', 1, { 'Line ID': 'L1', 'Account ID': '0017', 'Reference ID': 'P1', 'Annual revenue': 1500 });
    await frame.getByRole('tab', { name: 'Portfolio' }).click({ timeout: 120_000 });
    await frame.getByText('€1,500').first().waitFor({ timeout: 60_000 });
    await frame.getByText('Marble Inn').first().waitFor();
    expect(opened.errors).toEqual([]);
  }, 400_000);
});
