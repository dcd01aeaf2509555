// From a workbook with nothing in it to figures, by clicks alone: tables to fill in, and the sample.
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

/** What stands on a sheet from a cell on, once everything is computed. */
const values = (name: string, row: number, rowCount: number, columnCount: number): Promise<unknown[][]> =>
  opened.page.evaluate(
    async ([wanted, area]) => {
      const { workbook, calculation } = window.workbench!.session;
      await calculation.settled();
      const { id } = workbook.sheets().find((one) => one.name === wanted)!;
      return workbook.readValues({ sheetId: id, column: 0, ...area });
    },
    [name, { row, rowCount, columnCount }] as const,
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

  it('becomes the sample at one click, computed in its sheets and in the pane', async () => {
    const frame = await pane();
    const write = frame.getByRole('button', { name: 'Write the sample' });
    await write.waitFor();
    await write.click();
    await frame.getByRole('heading', { name: 'What can be computed' }).waitFor({ timeout: 240_000 });
    await frame.getByRole('tab', { name: 'Portfolio' }).click();
    await frame.getByRole('heading', { name: 'Held by contract, attached by trust' }).waitFor();
    const [header, first] = await values('Portfolio', 3, 2, 4);
    expect(header!.slice(0, 2)).toEqual(['account_id', 'account_name']);
    expect(first![0]).toMatch(/^A0\d\d$/);
    expect(opened.errors).toEqual([]);
  }, 400_000);
});
