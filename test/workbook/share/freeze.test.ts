// Sheets as values: every formula gives way to what it shows, with a visible line of where it came from; a second program opens what is left.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freezeSheets, undoableSheet, undoLast } from '../../../src/workbook/index';
import type { CellContent } from '../../../src/workbench/files/content';
import { writeXlsx } from '../../../src/workbench/files/xlsx-write';
import { HostError } from '../../../src/workbench/host/wire';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import { version } from '../../../src/version';
import { convert, findLibreOffice } from '../../support/libreoffice';
import { readOpenDocument } from '../../support/open-document';
import { openSample, sampleTables } from '../pages/support';

const input = { language: 'en', settings: 'margin=0.3', asOf: '2026-11-21', today: '2026-12-01', who: '' } as const;
const PORTFOLIO = '=TENURE.PORTFOLIO(Accounts[#All],References[#All],Contracts[#All],AsOf)';

let addin: NodeAddin;
const idOf = (name: string): string => addin.workbook.sheets().find((sheet) => sheet.name === name)!.id;
const whole = (sheet: string) => ({ sheetId: idOf(sheet), row: 0, column: 0, rowCount: 60, columnCount: 45 });
const formulas = (sheet: string) => addin.workbook.readFormulas(whole(sheet));
const values = (sheet: string) => addin.workbook.readValues(whole(sheet));
const isFormula = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');
const put = (sheet: string, row: number, column: number, cell: string | number | { formula: string }) =>
  addin.workbook.writeCells({ sheetId: idOf(sheet), row, column, rowCount: 1, columnCount: 1 }, [[cell]]);

async function opened(level: string): Promise<void> {
  addin = await openSample(sampleTables('en'), { language: 'en-GB', requirements: { ExcelApi: level, SharedRuntime: '1.1' } });
  addin.workbook.addSheet('Figures');
  await put('Figures', 0, 0, '0042');
  await put('Figures', 0, 1, '=not a formula');
  await put('Figures', 2, 0, { formula: PORTFOLIO });
}

/** As a file that keeps its formulas: what nobody computes there shows #NAME?. */
async function fileOf(sheet: string): Promise<Uint8Array> {
  const shown = values(sheet);
  const rows = formulas(sheet).map((line, row) =>
    line.map((cell, column): CellContent | undefined => {
      if (isFormula(cell) && cell !== shown[row]![column]) return { formula: String(cell) };
      return cell === '' ? undefined : cell;
    }),
  );
  return writeXlsx({ name: 'frozen.xlsx', sheets: [{ name: sheet, rows, columnWidths: [], validations: [], charts: [] }] as never });
}

describe('sheets as values', () => {
  beforeEach(() => opened('1.14'));
  afterEach(() => {
    expect([...addin.host.engine.unimplemented, ...addin.host.unknown]).toEqual([]);
    addin.close();
  });

  it('hold what they showed, and say beside it where it came from', async () => {
    const before = values('Figures');
    expect(before[3]![0]).toBe('A001');
    const done = await freezeSheets({ ...input, sheets: ['Figures', 'Accounts'] });
    expect(done).toEqual({ sheets: [{ sheet: 'Figures', formulas: 1 }], without: ['Accounts'] });
    const after = values('Figures');
    const used = before[2]!.filter((cell) => cell !== '').length;
    expect(after.map((row) => row.slice(0, used + 1))).toEqual(before.map((row) => row.slice(0, used + 1)));
    const record = after.map((row) => row.slice(used + 2, used + 9));
    expect(record[0]![0]).toContain('Frozen on 2026-12-01');
    expect(record[2]).toEqual([
      expect.stringMatching(/^A3:[A-Z]+\d+$/),
      PORTFOLIO,
      `Tenure ${version}, definitions 1`,
      'margin=0.3',
      '2026-11-21',
      'not given',
      '2026-12-01',
    ]);
    // Nothing computes any more: the only cells that begin with "=" show it as text.
    const shown = values('Figures');
    expect(formulas('Figures').flatMap((row, r) => row.filter((cell, c) => isFormula(cell) && cell !== shown[r]![c]))).toEqual([]);
  });

  it('come back to life with one step', async () => {
    const [before, looks] = [formulas('Figures'), addin.workbook.columnWidth({ ...whole('Figures'), column: 30, columnCount: 1 })];
    await freezeSheets({ ...input, sheets: ['Figures'] });
    expect(undoableSheet()).toBe('Figures');
    expect(await undoLast()).toBe('Figures');
    expect(formulas('Figures')).toEqual(before);
    expect(values('Figures')[3]![0]).toBe('A001');
    expect(addin.workbook.columnWidth({ ...whole('Figures'), column: 30, columnCount: 1 })).toEqual(looks);
    expect(undoableSheet()).toBeNull();
    await expect(undoLast()).rejects.toMatchObject({ code: 'nothingToUndo' });
  });

  it('are not brought back over what was typed since', async () => {
    await freezeSheets({ ...input, sheets: ['Figures'] });
    await put('Figures', 5, 1, 'Somebody’s own');
    await expect(undoLast()).rejects.toMatchObject({ code: 'changedSince', facts: { sheet: 'Figures' } });
    expect(values('Figures')[5]![1]).toBe('Somebody’s own');
  });

  it('are left alone while a formula of theirs has no result', async () => {
    addin.workbook.addSheet('Broken');
    await put('Broken', 0, 0, 'above');
    await put('Broken', 2, 2, 'below');
    await put('Broken', 1, 1, { formula: '=LATER()' });
    const read = addin.workbook.readValues.bind(addin.workbook);
    addin.workbook.readValues = (area) =>
      read(area).map((row) => row.map((cell) => (area.sheetId === idOf('Broken') && cell === '' ? '#NAME?' : cell)));
    await expect(freezeSheets({ ...input, sheets: ['Figures', 'Broken'] })).rejects.toMatchObject({
      code: 'notComputed',
      facts: { sheet: 'Broken', address: 'B2' },
    });
    addin.workbook.readValues = read;
    expect(formulas('Figures')[2]![0]).toBe(PORTFOLIO);
  });

  it('are all as they were when one is refused', async () => {
    addin.workbook.addSheet('Second');
    await put('Second', 0, 0, { formula: PORTFOLIO });
    const before = [formulas('Figures'), formulas('Second')];
    const write = addin.workbook.writeCells.bind(addin.workbook);
    const second = idOf('Second');
    let refused = 0;
    addin.workbook.writeCells = (area, block) => {
      if (area.sheetId === second && refused++ === 0) throw new HostError('AccessDenied', 'The sheet is protected.');
      return write(area, block);
    };
    await expect(freezeSheets({ ...input, sheets: ['Figures', 'Second'] })).rejects.toMatchObject({ code: 'protected' });
    expect([formulas('Figures'), formulas('Second')]).toEqual(before);
  });
});

const program = findLibreOffice('test/workbook/share/freeze.test.ts (opening without the add-in)');

/** What cells show that nobody here can compute; #N/A and #VALUE! are what our functions said. */
const errorsIn = (file: string): string[] => [...new Set(file.match(/(?<=<text:p>)(?:#NAME\?|Err:\d+)(?=<)/g))];

describe.skipIf(program === null)('sheets as values, opened by LibreOffice', () => {
  it('show no #NAME?, and the figures that they showed', async () => {
    await opened('1.20');
    const folder = await mkdtemp(join(tmpdir(), 'frozen-'));
    await writeFile(join(folder, 'live.xlsx'), await fileOf('Figures'));
    await freezeSheets({ ...input, sheets: ['Figures'] });
    await writeFile(join(folder, 'frozen.xlsx'), await fileOf('Figures'));
    const shown = values('Figures');
    addin.close();
    const made = await convert(program!, [join(folder, 'live.xlsx'), join(folder, 'frozen.xlsx')], 'fods', { computing: true });
    const [live, frozen] = await Promise.all(['live', 'frozen'].map((name) => readFile(join(made, `${name}.fods`), 'utf8')));
    // The file with its formulas is what freezing is for.
    expect(errorsIn(live!)).not.toEqual([]);
    expect(errorsIn(frozen!)).toEqual([]);
    const [sheet] = readOpenDocument(frozen!);
    const cell = (row: number, column: number) => sheet!.cells.get(`${row},${column}`)?.value;
    expect(cell(3, 0)).toBe('A001');
    for (let column = 0; column < 20; column++) {
      const value = shown[3]![column];
      if (typeof value === 'number') expect(cell(3, column)).toBeCloseTo(value, 9);
    }
    await rm(folder, { recursive: true, force: true });
    await rm(dirname(made), { recursive: true, force: true });
  }, 120_000);
});
