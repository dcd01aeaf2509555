// Files that are dropped on the page or chosen: a table becomes a sheet of the workbook that is open, a workbook takes its place after a question
// where something would be lost, and what can't be read leaves it as it is. One start of the workbench for all of them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageOf, row } from '../../support/xlsx-package';
import { openWorkbench } from './support';
import type { OpenWorkbench } from './support';

let opened: OpenWorkbench;
let folder: string;

interface TextFile {
  name: string;
  bytes: readonly number[];
}

const text = (name: string, content: string): TextFile => ({ name, bytes: [...new TextEncoder().encode(content)] });
const book = (name: string, value: number): TextFile => ({
  name,
  bytes: [...packageOf({ sheets: [{ name: `From ${name}`, xml: row(1, value) }] })],
});

/** As the browser tells of files that are let go over the grid. */
async function drop(...files: TextFile[]): Promise<void> {
  const transfer = await opened.page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, bytes } of list) data.items.add(new File([Uint8Array.from(bytes)], name));
    return data;
  }, files);
  await opened.page.dispatchEvent('#grid', 'drop', { dataTransfer: transfer });
}

const message = (): Promise<string> => opened.page.evaluate(() => document.querySelector('#message')!.textContent);
const said = (words: string): Promise<unknown> =>
  opened.page.waitForFunction((part) => document.querySelector('#message')!.textContent.includes(part), words);
const open = (title: string): Promise<unknown> =>
  opened.page.waitForFunction(
    (start) => document.title.startsWith(start) && document.querySelector('#message')!.textContent === 'Ready',
    title,
  );

const shown = (): Promise<{ sheets: string[]; tables: Record<string, unknown[][]> }> =>
  opened.page.evaluate(async () => {
    const { workbook } = window.workbench!.session;
    const tables: Record<string, unknown[][]> = {};
    for (const { name, sheetId, area } of workbook.tables()) tables[name] = await workbook.readValues({ sheetId, ...area });
    return { sheets: workbook.sheets().map(({ name }) => name), tables };
  });

describe('files that are dropped on the page', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taken-'));
    opened = await openWorkbench();
  });
  afterAll(async () => {
    await opened?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('take the place of a workbook in which nothing was changed, without a question', async () => {
    await drop(book('first.xlsx', 1));
    await open('first.xlsx');
    expect((await shown()).sheets).toEqual(['From first.xlsx']);
  });

  it('are added as sheets where they are tables, read as everywhere, under names that are free', async () => {
    await drop(text('stock.csv', 'Export of 3 May\n\nsku;units\n0012;1,5\n1E2;2,5\nTotal;4,0\n'), text('stock.tsv', 'sku\tunits\nA\t1\n'));
    await said('Added the sheets Stock, Stock 2.');
    expect(await message()).toBe(
      'Added the sheets Stock, Stock 2. stock: 1 row above the header was left out. stock: 1 row of totals or footer was left out. stock: The comma was read as the decimal mark in: units.',
    );
    expect(await shown()).toEqual({
      sheets: ['From first.xlsx', 'Stock', 'Stock 2'],
      tables: {
        Stock: [
          ['sku', 'units'],
          ['0012', 1.5],
          ['1E2', 2.5],
        ],
        Stock_2: [
          ['sku', 'units'],
          ['A', 1],
        ],
      },
    });
  });

  it('ask before a workbook with changes goes, and leave it where the answer is no', async () => {
    await drop(book('second.xlsx', 2));
    const question = opened.page.getByRole('dialog', { name: 'The changes in first.xlsx have not been saved, and would be lost.' });
    await question.waitFor();
    // The answer that changes nothing has the focus.
    await opened.page.keyboard.press('Enter');
    await said('first.xlsx stays open; nothing has changed.');
    expect((await shown()).sheets).toEqual(['From first.xlsx', 'Stock', 'Stock 2']);
  });

  it.each([
    ['an old Excel file', 'old.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'it is an old Excel file (.xls). Save it as .xlsx.'],
    ['a damaged one', 'broken.xlsx', [0x50, 0x4b, 3, 4, 0, 0], 'the file is damaged or incomplete.'],
    [
      'a picture called .csv',
      'picture.csv',
      [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13],
      'picture: This is no text file: its bytes are none of a CSV or TSV file.',
    ],
    ['nothing', 'nothing.csv', [], 'nothing: The file is empty: a header row is needed.'],
  ])('are refused in words, and nothing changes: %s', async (_kind, name, bytes, reason) => {
    const before = await shown();
    await drop({ name, bytes });
    await said(`${name} could not be opened: ${reason}`);
    expect(await opened.page.getAttribute('#message', 'data-kind')).toBe('error');
    expect(await shown()).toEqual(before);
  });

  it('are taken all or none: a good table beside one that can’t be read, a workbook beside another', async () => {
    const before = await shown();
    await drop(text('good.csv', 'a,b\n1,2\n'), text('long.csv', 'a,b\n1,2,3\n'));
    await said('long.csv could not be opened: long: Row 2 has 3 cells, the header has 2.');
    await drop(book('one.xlsx', 1), book('two.xlsx', 2));
    await said('A workbook is opened alone');
    expect(await shown()).toEqual(before);
  });

  it('can be chosen with the keyboard, and so can an empty workbook', async () => {
    const path = join(folder, 'third.xlsx');
    await writeFile(path, Uint8Array.from(book('third.xlsx', 3).bytes));
    await opened.page.focus('#open');
    const chooser = opened.page.waitForEvent('filechooser');
    await opened.page.keyboard.press('Enter');
    await (await chooser).setFiles(path);
    await opened.page.getByRole('button', { name: 'Replace the workbook' }).press('Enter');
    await open('third.xlsx');
    await opened.page.focus('#new');
    await opened.page.keyboard.press('Enter');
    await open('Book1.xlsx');
    expect(await shown()).toEqual({ sheets: ['Sheet1'], tables: {} });
    expect(opened.errors).toEqual([]);
  });
});
