// Workbooks that were made elsewhere, opened in the page: what the grid computes from them, what the host says of their tables, and what a
// file that is none leaves on the message line.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageOf, row, table } from '../../support/xlsx-package';
import type { PackageParts } from '../../support/xlsx-package';
import { openWorkbench } from './support';
import type { OpenWorkbench } from './support';

let opened: OpenWorkbench;
let folder: string;

interface Shown {
  message: string;
  /** Values by sheet. */
  sheets: Record<string, unknown[][]>;
  tables: { name: string; rows: number; showHeaders: boolean; showTotals: boolean }[];
}

async function open(name: string, bytes: Uint8Array): Promise<Shown> {
  await writeFile(join(folder, name), bytes);
  await opened.page.setInputFiles('#toolbar input[type=file]', join(folder, name));
  await opened.page.waitForFunction(
    (title) => document.title.startsWith(title) || document.querySelector('#message')!.textContent.startsWith(`${title} could not`),
    name,
  );
  return opened.page.evaluate(async () => {
    const { workbook, calculation } = window.workbench!.session;
    await calculation.settled();
    const sheets: Shown['sheets'] = {};
    for (const { id, name: title } of workbook.sheets()) {
      const used = await workbook.usedArea(id, true);
      sheets[title] = used === null ? [] : await workbook.readValues({ sheetId: id, ...used });
    }
    const tables = workbook
      .tables()
      .map(({ name: title, area, showHeaders, showTotals }) => ({ name: title, rows: area.rowCount, showHeaders, showTotals }));
    return { message: document.querySelector('#message')!.textContent, sheets, tables };
  });
}

let books = 0;
/** Each has a name of its own: the page's title tells when it is open. */
const workbook = (parts: PackageParts): Promise<Shown> => open(`book-${++books}.xlsx`, packageOf(parts));

describe('opened files', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'opened-'));
    opened = await openWorkbench();
  });
  afterAll(async () => {
    await opened?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('compute from linked cells, merged ones and dates of the 1904 system', async () => {
    const xml = `<sheetData>${row(1, 'K1', 100, '=SUM(B1:B3)', '=YEAR(F1)')}<row r="2"><c r="B2"><v>100</v></c></row>${row(3, 'K2', 50, '=COUNTA(A1:A3)')}</sheetData><mergeCells count="1"><mergeCell ref="B1:B2"/></mergeCells><hyperlinks><hyperlink ref="B3" r:id="rIdL0"/></hyperlinks>`;
    const { sheets } = await workbook({
      sheets: [
        {
          name: 'S',
          xml: xml.replace('</row><row r="2">', '<c r="F1" s="1"><v>42369</v></c></row><row r="2">'),
          links: ['https://example.com'],
        },
      ],
      properties: 'date1904="true"',
    });
    expect(sheets['S']!.map((line) => line.slice(1, 4))).toEqual([
      [100, 150, 2020],
      ['', '', ''],
      [50, 2, ''],
    ]);
  });

  it('compute names with apostrophes and names of one sheet', async () => {
    const { sheets } = await workbook({
      sheets: [
        { name: "Client's", xml: row(1, 600) },
        { name: 'Use', xml: row(1, 7, '=Far+1', '=Near*2') },
      ],
      names: '<definedName name="Far">\'Client\'\'s\'!$A$1</definedName><definedName name="Near" localSheetId="1">Use!$A$1</definedName>',
    });
    expect(sheets['Use']).toEqual([[7, 601, 14]]);
  });

  const rows = (...formulas: string[]): string =>
    row(1, 'id', 'units', null, formulas[0] ?? null) +
    row(2, 'a', 100, null, formulas[1] ?? null) +
    row(3, 'b', 50, null, formulas[2] ?? null) +
    row(4, 'Total', '=SUBTOTAL(109,T[units])', null, formulas[3] ?? null) +
    row(5, null, null, null, formulas[4] ?? null);

  it('know where the rows of a table with a totals row end', async () => {
    const { sheets, tables } = await workbook({
      sheets: [
        {
          name: 'S',
          xml: rows(
            '=ROWS(T[#Data])',
            '=COUNTA(t[ID])',
            '=ROWS(T[[#Headers],[#Data]])',
            '=SUM(T[[#Totals],[units]])',
            '=ROWS(T[#All])+ROWS(T)*10',
          ),
          tables: [table('displayName="T" ref="A1:B4" totalsRowCount="1"', ['id', 'units'])],
        },
      ],
    });
    expect(sheets['S']!.map((line) => line[3])).toEqual([2, 2, 3, 150, 24]);
    expect(tables).toEqual([{ name: 'T', rows: 4, showHeaders: true, showTotals: true }]);
  });

  it('have no totals to give where a table shows none', async () => {
    const { sheets } = await workbook({
      sheets: [
        {
          name: 'S',
          xml: row(1, 'id', 'units', '=SUM(T[#Totals])') + row(2, 'a', 1),
          tables: [table('displayName="T" ref="A1:B2"', ['id', 'units'])],
        },
      ],
    });
    expect(sheets['S']![0]![2]).toBe('#REF!');
  });

  it('have all rows of a table without headers', async () => {
    const { sheets, tables } = await workbook({
      sheets: [
        {
          name: 'S',
          xml: row(1, 'a', 100, '=SUM(T[Column2])') + row(2, 'b', 50, '=ROWS(T)') + row(3, 'c', 25, '=ROWS(T[#Data])'),
          tables: [table('displayName="T" ref="A1:B3" headerRowCount="0"', ['Column1', 'Column2'])],
        },
      ],
    });
    expect(sheets['S']!.map((line) => line[2])).toEqual([175, 3, 3]);
    expect(tables).toMatchObject([{ showHeaders: false, showTotals: false }]);
  });

  it('find columns whose names need escapes, or hold a line break', async () => {
    const titles = ['Rate [%]', '#Units', "It's", 'Wallet&#10;a year'];
    const formulas = ["=SUM(T[Rate '[%']])", "=SUM(T['#Units])", "=SUM(T[[It''s]:[Wallet&#10;a year]])", '=SUM(T[Wallet&#10;a year])'];
    const xml =
      row(1, ...titles, null, formulas[0]!) +
      row(2, 1, 10, 100, 1000, null, formulas[1]!) +
      row(3, 2, 20, 200, 2000, null, formulas[2]!) +
      row(4, null, null, null, null, null, formulas[3]!);
    const columns = ['Rate [%]', '#Units', "It's", 'Wallet_x000a_a year'];
    const { sheets } = await workbook({ sheets: [{ name: 'S', xml, tables: [table('displayName="T" ref="A1:D3"', columns)] }] });
    expect(sheets['S']!.map((line) => line[5])).toEqual([3, 30, 3300, 3000]);
  });

  it('may be opened before the one before is there: the last one stays, and nothing fails', async () => {
    const files = await Promise.all(
      [1, 2, 3, 4].map(async (n) => {
        const path = join(folder, `quick-${n}.xlsx`);
        await writeFile(path, packageOf({ sheets: [{ name: `Quick${n}`, xml: row(1, n, '=A1*2') }] }));
        return path;
      }),
    );
    for (const file of files) await opened.page.setInputFiles('#toolbar input[type=file]', file);
    await opened.page.waitForFunction(() => document.title.startsWith('quick-4'));
    const shown = await opened.page.evaluate(async () => {
      const { workbook, calculation } = window.workbench!.session;
      await calculation.settled();
      const sheets = workbook.sheets();
      return { names: sheets.map(({ name }) => name), grids: document.querySelectorAll('#grid > .home').length };
    });
    expect(shown).toEqual({ names: ['Quick4'], grids: 1 });
    expect(opened.errors).toEqual([]);
  });

  it.each([
    [
      'a protected one',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0])],
      'it is protected with a password. Save it without one as .xlsx.',
    ],
    ['a damaged one', [0x50, 0x4b, 3, 4, 0, 0], 'the file is damaged or incomplete.'],
    ['none', [60, 104, 116, 109, 108, 62], 'it is not an .xlsx file.'],
  ])('say why a workbook is refused, and leave the open one alone: %s', async (_kind, bytes, reason) => {
    const before = await workbook({ sheets: [{ name: 'Kept', xml: row(1, 5) }] });
    const { message, sheets } = await open('refused.xlsx', Uint8Array.from(bytes));
    expect(message).toBe(`refused.xlsx could not be opened: ${reason}`);
    expect(sheets).toEqual(before.sheets);
  });
});
