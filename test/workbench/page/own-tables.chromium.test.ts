// A workbook as an ERP makes it, opened in the page: from its own tables to figures in the pane and in a sheet, by clicks alone.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageOf, row, table } from '../../support/xlsx-package';
import { openWorkbench } from './support';
import type { OpenWorkbench } from './support';

let opened: OpenWorkbench;
let folder: string;
let clicks = 0;

const sheet = (name: string, rows: (string | number)[][]) => {
  const letters = String.fromCharCode(64 + rows[0]!.length);
  return {
    name,
    xml: rows.map((cells, index) => row(index + 1, ...cells)).join(''),
    tables: [table(`name="${name}" displayName="${name}" ref="A1:${letters}${rows.length}"`, rows[0]!.map(String))],
  };
};

const erp = (): Uint8Array =>
  packageOf({
    sheets: [
      sheet('Customers', [
        ['Customer No.', 'Customer Name', 'Industry', 'Country/Region Code', 'Currency Code', 'Salesperson', 'Annual Revenue'],
        ['20001', 'Marble Inn', 'Hotels', 'FR', 'EUR', 'LM', 9000000],
        ['20002', 'North Clinic', 'Health', 'FR', 'EUR', 'LM', 7000000],
        ['20003', 'Otter Foods', 'Food', 'DE', 'EUR', 'PT', 5000000],
      ]),
      sheet('Sales', [
        ['Customer No.', 'Item No.', 'Description', 'Item Category', 'Qty', 'Net Amount'],
        ['20001', 'P1', 'Soap', 'Chem', 10, 1000],
        ['20001', 'P2', 'Mop', 'Tools', 4, 500],
        ['20002', 'P1', 'Soap', 'Chem', 5, 3000],
      ]),
      sheet('Agreements', [
        ['Agreement No.', 'Customer No.', 'Valid From', 'Valid To', 'Notice Period', 'Annual Amount'],
        ['A1', '20001', 45658, 47118, 90, 1500],
      ]),
    ],
  });

async function pane(): Promise<Frame> {
  const frame = await (await opened.page.waitForSelector('#pane iframe')).contentFrame();
  if (frame === null) throw new Error('The pane has no frame.');
  await frame.waitForSelector('[role=tab]');
  return frame;
}

async function press(frame: Frame, role: 'tab' | 'button', name: string | RegExp): Promise<void> {
  await frame.getByRole(role, { name }).first().click();
  clicks++;
}

async function values(name: string): Promise<unknown[][]> {
  return opened.page.evaluate(async (wanted) => {
    const { workbook, calculation } = window.workbench!.session;
    await calculation.settled();
    const { id } = workbook.sheets().find((one) => one.name === wanted)!;
    const used = await workbook.usedArea(id, true);
    return used === null ? [] : workbook.readValues({ sheetId: id, ...used });
  }, name);
}

describe('tables of an ERP', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'own-tables-'));
    opened = await openWorkbench({ query: '?theme=light', own: true });
    await writeFile(join(folder, 'export.xlsx'), erp());
    await opened.page.setInputFiles('#toolbar input[type=file]', join(folder, 'export.xlsx'));
    await opened.page.waitForFunction(() => document.title.startsWith('export.xlsx'));
  });
  afterAll(async () => {
    await opened?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('become a portfolio in a few clicks: in the pane, and in a sheet whose formula names them and the mapping', async () => {
    const frame = await pane();
    await press(frame, 'tab', 'Data');
    await press(frame, 'button', 'Use the suggestions for 3 tables');
    await frame.getByText('Read as Accounts, by the mapping.').waitFor();
    expect((await values('Mapping')).slice(0, 2)).toEqual([
      ['Table', 'Their table', 'Their column', 'Our column', 'How to read it'],
      ['Accounts', 'Customers', 'Customer No.', 'Account ID', ''],
    ]);
    await press(frame, 'tab', 'Portfolio');
    // 1,000 + 500 + 3,000.
    await frame.getByText('€4,500').first().waitFor();
    await press(frame, 'button', 'Write to a sheet');
    await frame
      .getByText(/Tenure portfolio!/)
      .first()
      .waitFor();
    const written = await values('Tenure portfolio');
    const [header, ...rows] = written.slice(written.findIndex((cells) => cells.includes('account_id')));
    const at = (name: string): number => header!.indexOf(name);
    expect(rows.slice(0, 3).map((cells) => ['account_id', 'account_name', 'revenue', 'references'].map((name) => cells[at(name)]))).toEqual(
      [
        ['20001', 'Marble Inn', 1500, 2],
        ['20002', 'North Clinic', 3000, 1],
        ['20003', 'Otter Foods', 0, 0],
      ],
    );
    expect(clicks).toBeLessThanOrEqual(12);
    expect(opened.errors).toEqual([]);
  });

  it('keep their names: the mapping is a table of its own', async () => {
    const names = await opened.page.evaluate(() => window.workbench!.session.workbook.tables().map(({ name }) => name));
    expect(names).toEqual(['Customers', 'Sales', 'Agreements', 'ColumnMapping']);
  });
});
