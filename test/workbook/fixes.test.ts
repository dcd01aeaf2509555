// Cells put right in a workbook with the real Office.js: what stands there, with which format; that a failure or Stop half-way leaves it as it was.
import { describe, expect, it } from 'vitest';
import { cellFixes } from '../../src/fixes/cells';
import { fixOf } from '../../src/fixes/kinds';
import { joinedRows, joinPlan } from '../../src/fixes/rows';
import type { CellFix, CellFixKind, FixChoice } from '../../src/fixes/types';
import { checkTables } from '../../src/taskpane/data/check';
import { fixTableOf } from '../../src/taskpane/data/fixes';
import { loadWorkbook } from '../../src/taskpane/data/load';
import { columnOf, type TableName } from '../../src/tables/declarations/index';
import { findTables } from '../../src/workbook/find-tables';
import { writeFixes } from '../../src/workbook/fixes';
import { readTarget } from '../../src/workbook/import/target';
import { writeImports } from '../../src/workbook/import/write-imports';
import { readTables } from '../../src/workbook/read-tables';
import { day } from '../support/tables';
import { addin, addTable, codeOf, openForEachTest, reopen, settled, sheetId } from './support';

openForEachTest();

const lines = [
  ['line_id', 'account_id', 'reference_id', 'start_date', 'annual_revenue', 'site', 'Remark'],
  ['L1', 'A1', 'R1', "'05/06/2018", "'1,234", 'Lyon', '=AsOf'],
  ['L2', 'A1', 'R2', "'25/06/2018", 12, 'Lyon', 'x'],
  ['L3', 'A1', 'R3', "'06/07/2018", "'2,345", 'LYON ', 'x'],
] as const;

async function someLines(): Promise<void> {
  await addTable(addin.workbook, 'Accounts', [['account_id'], ['A1']]);
  await addTable(
    addin.workbook,
    'References',
    lines.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell))),
    {
      row: 1,
      column: 1,
    },
  );
}

const area = { row: 0, column: 0, rowCount: 12, columnCount: 12 };
const everything = (): unknown =>
  addin.workbook
    .sheets()
    .map(({ id, name }) => [
      name,
      addin.workbook.readFormulas({ sheetId: id, ...area }),
      addin.workbook.readNumberFormats({ sheetId: id, ...area }),
    ]);

const findings = async () => checkTables(await loadWorkbook({ findTables, readTables }, {})).findings;
const targetOf = async (name: TableName) => readTarget((await findTables()).find(({ kind }) => kind === name)!, name);

async function proposed(kind: CellFixKind, choice: FixChoice = {}) {
  const target = await targetOf('references');
  const found = (await findings()).filter((one) => fixOf(one) === kind && one.table === 'references');
  const wording = { title: (name: string) => columnOf('references', name).titles.en, word: (_column: string, code: string) => code };
  return { target, cells: cellFixes(kind, fixTableOf('references', target), found, choice, wording) };
}

const write = (given: { target: Awaited<ReturnType<typeof targetOf>>; cells: readonly CellFix[] }) =>
  writeFixes({ language: 'en', name: 'references', ...given });
const at = (row: number, column: number) => ({ sheetId: sheetId('References'), row, column, rowCount: 1, columnCount: 1 });

describe('cells put right', () => {
  it('become days and numbers that are seen as such, and nothing else changes', async () => {
    await someLines();
    const before = everything() as unknown[][][];
    await write(await proposed('day_order', { dayOrder: 'day-first' }));
    await write(await proposed('decimal', { decimal: ',' }));
    expect(addin.workbook.readValues({ ...at(2, 4), rowCount: 3, columnCount: 2 })).toEqual([
      [day('2018-06-05'), 1.234],
      ['25/06/2018', 12],
      [day('2018-07-06'), 2.345],
    ]);
    expect(addin.workbook.readNumberFormats(at(2, 4))).toEqual([['yyyy-mm-dd']]);
    const changed = new Set(['2 4', '4 4', '2 5', '4 5']);
    const after = everything() as unknown[][][];
    (before[1]![1] as unknown[][]).forEach((row, r) =>
      row.forEach((cell, c) => {
        if (!changed.has(`${r} ${c}`)) expect((after[1]![1] as unknown[][])[r]![c]).toEqual(cell);
      }),
    );
    // Nothing is left to do.
    expect((await proposed('day_order', { dayOrder: 'day-first' })).cells).toEqual([]);
    expect((await proposed('decimal', { decimal: ',' })).cells).toEqual([]);
  });

  it('are numbers in cells that were formatted as text too', async () => {
    await someLines();
    addin.workbook.writeNumberFormats({ ...at(2, 4), rowCount: 3, columnCount: 2 }, [
      ['@', '@'],
      ['@', '@'],
      ['@', '@'],
    ]);
    await write(await proposed('decimal', { decimal: '.' }));
    expect(addin.workbook.readValues(at(2, 5))).toEqual([[1234]]);
    expect(addin.workbook.readNumberFormats(at(2, 5))).toEqual([['#,##0']]);
    expect(addin.workbook.readNumberFormats(at(3, 5))).toEqual([['@']]);
  });

  it('are refused as a whole when one of them has changed since it was shown', async () => {
    await someLines();
    const shown = await proposed('day_order', { dayOrder: 'day-first' });
    await addin.workbook.writeCells(at(4, 4), [['07/08/2019']]);
    const before = everything();
    expect(await codeOf(write(shown))).toBe('changed');
    expect(everything()).toEqual(before);
  });

  it('never take the place of a formula that came in between', async () => {
    await someLines();
    const shown = await proposed('spelling');
    await addin.workbook.writeCells(at(4, 6), [[{ formula: '=AsOf' }]]);
    const before = everything();
    expect(await codeOf(write(shown))).toBe('changed');
    expect(everything()).toEqual(before);
  });

  describe('in more than one request', () => {
    // Cells that don't lie beside one another: each is a block of its own.
    const many = Array.from({ length: 450 }, (_, index) => [`L${index}`, 'A1', `R${index}`, index % 2 === 0 ? '05/06/2018' : '2018-06-05']);
    const start = async () => {
      await addTable(addin.workbook, 'References', [['line_id', 'account_id', 'reference_id', 'start_date'], ...many]);
      return proposed('day_order', { dayOrder: 'day-first' });
    };
    const column = () => {
      const place = { sheetId: sheetId('References'), row: 0, column: 3, rowCount: 452, columnCount: 1 };
      return [addin.workbook.readFormulas(place), addin.workbook.readNumberFormats(place)];
    };

    it.each(['1.14', '1.20'])('leave the workbook as it was when Excel %s fails half-way', async (version) => {
      const { requirements } = addin.host;
      await reopen({ requirements: { ...requirements, ExcelApi: version } });
      const shown = await start();
      const before = column();
      await settled();
      let half: unknown;
      const onProgress = () => {
        half = column();
        addin.host.switches.fail('accessDenied', 1);
      };
      expect(await codeOf(writeFixes({ language: 'en', name: 'references', ...shown }, { onProgress }))).toBe('protected');
      // Something was written, and is put back.
      expect(half).not.toEqual(before);
      expect(column()).toEqual(before);
    });

    it('leave it as it was when they are stopped', async () => {
      const shown = await start();
      const before = column();
      const control = new AbortController();
      const options = { signal: control.signal, onProgress: () => control.abort() };
      expect(await codeOf(writeFixes({ language: 'en', name: 'references', ...shown }, options))).toBe('cancelled');
      expect(column()).toEqual(before);
    });

    it('are all written otherwise', async () => {
      const shown = await start();
      const steps: number[] = [];
      await writeFixes({ language: 'en', name: 'references', ...shown }, { onProgress: (done) => steps.push(done) });
      expect(steps).toEqual([200, 225]);
      expect(
        (await targetOf('references')).cells.slice(1).every(([, , , date]) => date === day('2018-06-05') || date === '2018-06-05'),
      ).toBe(true);
    });
  });

  it('join rows of one id: the first is filled, the other goes', async () => {
    await addTable(addin.workbook, 'Contracts', [
      ['contract_id', 'account_id', 'start_date', 'notice_days'],
      ['C1', 'A1', 45_000, ''],
      ['C2', 'A1', 45_000, 30],
      ['C1', 'A1', 45_000, 60],
    ]);
    const target = await targetOf('contracts');
    const table = fixTableOf('contracts', target);
    const found = (await findings()).filter((one) => fixOf(one) === 'duplicates');
    await writeImports([{ plan: joinPlan(table, joinedRows(table, found)), target }], 'en');
    expect((await targetOf('contracts')).cells.slice(1)).toEqual([
      ['C1', 'A1', 45_000, 60],
      ['C2', 'A1', 45_000, 30],
    ]);
    expect((await findings()).filter((one) => fixOf(one) === 'duplicates')).toEqual([]);
  });
});
