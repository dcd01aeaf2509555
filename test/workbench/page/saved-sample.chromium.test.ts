// The sample as the page saves it, with the sheets that the pane adds: no error for Microsoft's validator, every rule that the add-in made,
// and every formula of Excel's own the same in LibreOffice, which computes them anew.
import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isFormula } from '../../../src/workbench/files/content';
import type { WorkbookContent } from '../../../src/workbench/files/content';
import { readXlsx } from '../../../src/workbench/files/xlsx-read';
import { writeXlsx } from '../../../src/workbench/files/xlsx-write';
import { convert, findLibreOffice } from '../../support/libreoffice';
import { readOpenDocument } from '../../support/open-document';
import { errorsOf } from '../../support/open-xml';
import { bufferOf } from '../../support/xlsx-package';
import { openWorkbench } from './support';
import type { OpenWorkbench } from './support';

const program = findLibreOffice('test/workbench/page/saved-sample.chromium.test.ts (native formulas)');

let opened: OpenWorkbench;
let saved: Uint8Array;

async function save(): Promise<Uint8Array> {
  const [download] = await Promise.all([opened.page.waitForEvent('download'), opened.page.click('#save')]);
  return new Uint8Array(await readFile(await download.path()));
}

/** The rules of all sheets in the grid, which are those that the add-in made. */
const rulesInGrid = (): Promise<{ validations: number; conditionalFormats: number; sheets: number; hiddenGridlines: number }> =>
  opened.page.evaluate(async () => {
    const { workbook } = window.workbench!.session;
    const sheets = workbook.sheets();
    return {
      sheets: sheets.length,
      hiddenGridlines: sheets.filter(({ showGridlines }) => !showGridlines).length,
      validations: sheets.flatMap(({ id }) => workbook.records.validations(id)).length,
      conditionalFormats: sheets.flatMap(({ id }) => workbook.records.conditionalFormats(id)).length,
    };
  });

const countIn = (file: Uint8Array, pattern: RegExp): number =>
  Object.entries(unzipSync(file))
    .filter(([name]) => /worksheets\/[^/]+\.xml$/.test(name))
    .reduce((count, [, part]) => count + (new TextDecoder().decode(part).match(pattern)?.length ?? 0), 0);

const unknownThere =
  /TENURE\.|(?<![A-Z0-9.])(?:LET|LAMBDA|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|XLOOKUP|XMATCH|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|VSTACK|HSTACK|TOCOL|TOROW|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|TEXTSPLIT)\(|#/i;

describe('the saved sample', () => {
  beforeAll(async () => {
    opened = await openWorkbench({ query: '?theme=light', own: true });
    const settled = (): Promise<void> => opened.page.evaluate(() => window.workbench!.session.calculation.settled());
    await settled();
    const frame = await (await opened.page.waitForSelector('#pane iframe')).contentFrame();
    if (frame === null) throw new Error('The pane has no frame.');
    await frame.waitForSelector('[role=tab]');
    const tab = frame.getByRole('tab', { name: 'Concessions' });
    if ((await tab.count()) > 0 && (await tab.isVisible())) await tab.click();
    else {
      await frame.getByRole('button', { name: 'More rooms' }).click();
      await frame.getByRole('menuitem', { name: 'Concessions' }).click();
    }
    for (const button of ['Write the model to a sheet', 'Write the what-if grid to a sheet']) {
      const before = (await rulesInGrid()).sheets;
      await frame.getByRole('button', { name: button }).click();
      await vi.waitFor(async () => expect((await rulesInGrid()).sheets).toBeGreaterThan(before), { timeout: 30_000, interval: 200 });
    }
    await settled();
    saved = await save();
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('has no error for the Open XML validator', async () => {
    expect(await errorsOf(saved)).toEqual([]);
  });

  it('holds every validation and conditional format that the add-in made, and hides the same lines', async () => {
    const { validations, conditionalFormats, hiddenGridlines } = await rulesInGrid();
    expect(validations).toBeGreaterThan(0);
    expect(conditionalFormats).toBeGreaterThan(0);
    expect(hiddenGridlines).toBeGreaterThan(0);
    expect(countIn(saved, /<dataValidation /g)).toBe(validations);
    expect(countIn(saved, /<cfRule /g)).toBe(conditionalFormats);
    expect(countIn(saved, /showGridLines="0"/g)).toBe(hiddenGridlines);
    // A rule of a formula is no text.
    expect(countIn(saved, /<formula>"/g)).toBe(0);
  });

  it('holds them still when it is opened and saved again', async () => {
    const content = await readXlsx('again.xlsx', bufferOf(saved));
    const again = await writeXlsx(structuredClone(content), content);
    for (const pattern of [/<dataValidation /g, /<cfRule /g, /showGridLines="0"/g, /<tablePart /g, /<drawing /g])
      expect(countIn(again, pattern)).toBe(countIn(saved, pattern));
  });

  it.skipIf(program === null)('has the same results in LibreOffice, in every formula of Excel’s own', async () => {
    const content = await readXlsx('sample.xlsx', bufferOf(saved));
    // LibreOffice has none of the add-in's functions, and older ones not those of new Excel: their answers stand as values, and what is
    // left is computed from them.
    const plain: WorkbookContent = structuredClone(content);
    for (const sheet of plain.sheets)
      for (const line of sheet.rows)
        line?.forEach((cell, column) => isFormula(cell) && unknownThere.test(cell.formula) && (line[column] = cell.result ?? null));
    const folder = await mkdtemp(join(tmpdir(), 'sample-'));
    await writeFile(join(folder, 'sample.xlsx'), await writeXlsx(plain, content));
    const converted = await convert(program!, [join(folder, 'sample.xlsx')], 'fods', { computing: true });
    const sheets = readOpenDocument(await readFile(join(converted, 'sample.fods'), 'utf8'));
    await rm(dirname(converted), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
    const differences: string[] = [];
    let compared = 0;
    for (const { name, rows } of plain.sheets) {
      const cells = sheets.find((sheet) => sheet.name === name)!.cells;
      rows.forEach((line, row) =>
        line?.forEach((cell, column) => {
          if (!isFormula(cell)) return;
          compared++;
          const theirs = cells.get(`${row},${column}`);
          const ours = cell.result ?? '';
          const same =
            typeof ours === 'number' && typeof theirs?.value === 'number'
              ? Math.abs(ours - theirs.value) <= 1e-9 * Math.max(1, Math.abs(ours))
              : String(ours) === String(theirs?.value ?? '');
          if (!same)
            differences.push(`${name} R${row + 1}C${column + 1} ${cell.formula}: ${String(ours)} here, ${String(theirs?.value)} there`);
        }),
      );
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(50);
  });
});
