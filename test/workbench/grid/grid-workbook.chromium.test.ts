// The grid as the host's workbook model: what Office.js asks for, done in the real grid and read back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench } from '../page/support';
import type { OpenWorkbench } from '../page/support';
import type { WorkbookEvent } from '../../../src/workbench/host/workbook-model';

let opened: OpenWorkbench;
beforeAll(async () => {
  opened = await openWorkbench();
});
afterAll(async () => {
  await opened?.close();
});

/** Runs in the page with the session's workbook. */
const inGrid = <T>(action: (workbook: NonNullable<Window['workbench']>['session']['workbook']) => Promise<T> | T): Promise<T> =>
  opened.page.evaluate((source) => {
    const run = new Function(`return (${source})`)() as (workbook: unknown) => Promise<T>;
    return run(window.workbench!.session.workbook);
  }, action.toString());

describe('sheets', () => {
  it('are added without being shown, renamed, moved, hidden, frozen and deleted', async () => {
    const result = await inGrid(async (workbook) => {
      const active = workbook.activeSheetId();
      const { id } = await workbook.addSheet('Plan');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const stillActive = workbook.activeSheetId() === active;
      await workbook.updateSheet(id, { name: 'The plan', position: 0, tabColor: '#0B5A5E' });
      await workbook.setFreeze(id, { rows: 2, columns: 1 });
      const first = workbook.sheets()[0];
      const freeze = workbook.freeze(id);
      await workbook.updateSheet(id, { visibility: 'VeryHidden' });
      const hidden = workbook.sheets()[0]?.visibility;
      await workbook.updateSheet(id, { visibility: 'Visible' });
      await workbook.deleteSheet(id);
      return { stillActive, first, freeze, hidden, left: workbook.sheets().map((sheet) => sheet.name) };
    });
    expect(result).toMatchObject({
      stillActive: true,
      first: { name: 'The plan', visibility: 'Visible', tabColor: '#0B5A5E' },
      freeze: { rows: 2, columns: 1 },
      hidden: 'VeryHidden',
      left: ['Portfolio', 'Switching cost', 'Accounts'],
    });
  });
});

describe('references to columns', () => {
  it('find a name with any character that Excel takes, and show it as typed', async () => {
    const wrong = await inGrid(async (workbook) => {
      const { id } = await workbook.addSheet();
      const names = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~€’\u00a0\n', ' (x) ', '" (', "'(", '{"', '](', '","'].map(
        (mark) => `CA${mark}x`,
      );
      const area = { sheetId: id, row: 0, column: 0, rowCount: 2, columnCount: names.length };
      await workbook.writeCells(area, [names, names.map((_name, index) => index + 1)]);
      const { name: table } = await workbook.addTable(id, area, 'Marked');
      const formulas = names.map((name) => {
        const escaped = name.replace(/[[\]#'@]/g, "'$&");
        return [`=SUM(${table}[${escaped}])&"(["`, `=SUM(${table}[[#All],[${escaped}]])&"(["`];
      });
      const below = { ...area, row: 4 };
      await workbook.writeCells(
        below,
        [0, 1].map((row) => formulas.map((pair) => ({ formula: pair[row]! }))),
      );
      const [values, shown] = [await workbook.readValues(below), await workbook.readFormulas(below)];
      await workbook.deleteSheet(id);
      return names.filter((_name, index) =>
        [0, 1].some((row) => values[row]![index] !== `${index + 1}([` || shown[row]![index] !== formulas[index]![row]),
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('cells', () => {
  it('hold numbers, texts that look like numbers or formulas, booleans, blanks and formulas', async () => {
    const result = await inGrid(async (workbook) => {
      const { id } = await workbook.addSheet();
      const area = { sheetId: id, row: 0, column: 0, rowCount: 1, columnCount: 6 };
      await workbook.writeCells(area, [[1.5, '007', '=text', true, { formula: '=A1*2' }, 'x']]);
      await workbook.writeCells({ ...area, column: 5, columnCount: 1 }, [['']]);
      const values = await workbook.readValues(area);
      const formulas = await workbook.readFormulas(area);
      await workbook.writeCells(area, [[null, null, null, null, 7, null]]);
      const used = await workbook.usedArea(id, true);
      const after = await workbook.readFormulas(area);
      await workbook.clear(area, 'Contents');
      const empty = await workbook.usedArea(id, true);
      await workbook.deleteSheet(id);
      return { values, formulas, used, after, empty };
    });
    expect(result.values).toEqual([[1.5, '007', '=text', true, 3, '']]);
    expect(result.formulas).toEqual([[1.5, '007', '=text', true, '=A1*2', '']]);
    expect(result.used).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: 5 });
    expect(result.after).toEqual([[1.5, '007', '=text', true, 7, '']]);
    expect(result.empty).toBeNull();
  });

  it('show number formats, and keep formats that differ apart', async () => {
    const result = await inGrid(async (workbook) => {
      const { id } = await workbook.addSheet();
      const area = { sheetId: id, row: 0, column: 0, rowCount: 1, columnCount: 3 };
      await workbook.writeCells(area, [[43983, 1234.5, 0.25]]);
      await workbook.writeNumberFormats(area, [['yyyy-mm-dd', '#,##0.00', '0%']]);
      await workbook.writeFormat({ ...area, columnCount: 2 }, { bold: true, fillColor: '#EEF4F4', horizontalAlignment: 'Center' });
      const text = await workbook.readText(area);
      const formats = workbook.readNumberFormats(area);
      const all = workbook.readFormat(area);
      const first = workbook.readFormat({ ...area, columnCount: 2 });
      await workbook.writeBorder(area, 'EdgeBottom', { style: 'Continuous', color: '#0B5A5E', weight: 'Thin' });
      const border = workbook.readBorder(area, 'EdgeBottom');
      await workbook.setColumnWidth(area, 90);
      const width = workbook.columnWidth(area);
      await workbook.deleteSheet(id);
      return { text, formats, all, first, border, width };
    });
    expect(result.text).toEqual([['2020-06-01', '1,234.50', '25%']]);
    expect(result.formats).toEqual([['yyyy-mm-dd', '#,##0.00', '0%']]);
    expect(result.all).toMatchObject({ bold: null, fillColor: null, italic: false });
    expect(result.first).toMatchObject({ bold: true, fillColor: '#EEF4F4', horizontalAlignment: 'Center' });
    expect(result.border).toEqual({ style: 'Continuous', color: '#0B5A5E', weight: 'Thin' });
    expect(result.width).toBe(90);
  });
});

describe('tables', () => {
  it('are made, grow by rows in the middle and at the end, shrink, are renamed and removed; formulas follow', async () => {
    const result = await inGrid(async (workbook) => {
      const { id } = await workbook.addSheet();
      const put = (row: number, column: number, block: unknown[][]) =>
        workbook.writeCells({ sheetId: id, row, column, rowCount: block.length, columnCount: block[0]!.length }, block as never);
      await put(0, 0, [
        ['key', 'amount'],
        ['a', 1],
        ['b', 2],
      ]);
      await put(4, 0, [['below', 'the table']]);
      const table = await workbook.addTable(id, { row: 0, column: 0, rowCount: 3, columnCount: 2 }, 'Amounts');
      await put(0, 4, [[{ formula: '=SUM(Amounts[amount])' }]]);
      const sum = async () => (await workbook.readValues({ sheetId: id, row: 0, column: 4, rowCount: 1, columnCount: 1 }))[0]![0];
      const sums = [await sum()];
      await workbook.insertTableRows(table.id, 1, 1);
      await put(2, 0, [['between', 10]]);
      sums.push(await sum());
      await workbook.insertTableRows(table.id, 3, 2);
      await put(4, 0, [['end', 100]]);
      sums.push(await sum());
      const grown = workbook.tables().find((t) => t.id === table.id)!.area;
      const below = await workbook.readValues({ sheetId: id, row: 7, column: 0, rowCount: 1, columnCount: 2 });
      await workbook.deleteTableRows(table.id, 0, 2);
      sums.push(await sum());
      const shrunk = workbook.tables().find((t) => t.id === table.id)!.area;
      await workbook.updateTable(table.id, { name: 'Totals', style: 'TableStyleLight1' });
      const renamed = workbook.tables().find((t) => t.id === table.id);
      await workbook.deleteTable(table.id, true);
      const left = workbook.tables().map((t) => t.name);
      const cells = await workbook.readValues({ sheetId: id, row: 0, column: 0, rowCount: 2, columnCount: 2 });
      await workbook.deleteSheet(id);
      return { sums, grown, below, shrunk, renamed, left, cells };
    });
    expect(result.sums).toEqual([3, 13, 113, 102]);
    expect(result.grown).toEqual({ row: 0, column: 0, rowCount: 6, columnCount: 2 });
    expect(result.below).toEqual([['below', 'the table']]);
    expect(result.shrunk.rowCount).toBe(4);
    expect(result.renamed).toMatchObject({ name: 'Totals', style: 'TableStyleLight1' });
    expect(result.left).toEqual(['Accounts']);
    expect(result.cells).toEqual([
      ['key', 'amount'],
      ['b', 2],
    ]);
  });
});

describe('names', () => {
  it('are added, used, changed and removed', async () => {
    const result = await inGrid(async (workbook) => {
      const { id } = await workbook.addSheet();
      const cell = { sheetId: id, row: 0, column: 0, rowCount: 1, columnCount: 1 };
      await workbook.addName({ name: 'Horizon', sheetId: null, formula: '=36', comment: 'months', visible: true });
      await workbook.writeCells(cell, [[{ formula: '=Horizon*2' }]]);
      const before = await workbook.readValues(cell);
      await workbook.updateName('Horizon', null, { formula: '=12' });
      const listed = workbook.names().find((name) => name.name === 'Horizon');
      await workbook.removeName('Horizon', null);
      const left = workbook.names().map((name) => name.name);
      await workbook.deleteSheet(id);
      return { before, listed, left };
    });
    expect(result).toEqual({
      before: [[72]],
      listed: { name: 'Horizon', sheetId: null, formula: '=12', comment: 'months', visible: true },
      left: ['AsOf'],
    });
  });
});

describe('undo', () => {
  it('takes back a group of changes as one step', async () => {
    const { before, after } = await opened.page.evaluate(async () => {
      const { workbook, grid } = window.workbench!.session;
      const area = { sheetId: 'sheet-1', row: 30, column: 0, rowCount: 1, columnCount: 2 };
      workbook.beginUndoGroup();
      await workbook.writeCells({ ...area, columnCount: 1 }, [['one']]);
      await workbook.writeCells({ ...area, column: 1, columnCount: 1 }, [['two']]);
      workbook.endUndoGroup();
      const written = await workbook.readValues(area);
      await grid.api.undo();
      return { before: written, after: await workbook.readValues(area) };
    });
    expect(before).toEqual([['one', 'two']]);
    expect(after).toEqual([['', '']]);
  });
});

describe('events', () => {
  it('say what changed and who did it', async () => {
    const told = await opened.page.evaluate(async () => {
      const { workbook, grid } = window.workbench!.session;
      const events: WorkbookEvent[] = [];
      const stop = workbook.subscribe((event) => events.push(event));
      await workbook.writeCells({ sheetId: 'sheet-1', row: 32, column: 2, rowCount: 1, columnCount: 1 }, [[5]]);
      grid.api.getActiveWorkbook()!.getSheetBySheetId('sheet-1')!.getRange('C33').setValue(6);
      await workbook.select({ sheetId: 'sheet-3', row: 1, column: 1, rowCount: 2, columnCount: 1 });
      stop();
      return events;
    });
    const area = { row: 32, column: 2, rowCount: 1, columnCount: 1 };
    expect(told).toContainEqual({
      type: 'cellsChanged',
      origin: 'addin',
      sheetId: 'sheet-1',
      area,
      change: 'RangeEdited',
      valueBefore: '',
      valueAfter: 5,
    });
    expect(told).toContainEqual({
      type: 'cellsChanged',
      origin: 'user',
      sheetId: 'sheet-1',
      area,
      change: 'RangeEdited',
      valueBefore: 5,
      valueAfter: 6,
    });
    expect(told).toContainEqual({ type: 'sheetActivated', origin: 'addin', sheetId: 'sheet-3', previousSheetId: 'sheet-1' });
    expect(told).toContainEqual({
      type: 'selectionChanged',
      origin: 'addin',
      sheetId: 'sheet-3',
      area: { row: 1, column: 1, rowCount: 2, columnCount: 1 },
    });
  });
});
