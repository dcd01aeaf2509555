import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  asOf,
  goTo,
  insertFormula,
  isDark,
  language,
  onReady,
  onSelectionChanged,
  onTablesChanged,
  roomFor,
  selectedCell,
  selectedCells,
  setAsOf,
  type Place,
} from '../../src/workbook/index';
import { hostLanguage, setLanguage } from '../../src/functions/language';
import { HostError } from '../../src/workbench/host/wire';
import { parseCell } from '../../src/workbook/addresses';
import type { InsertOptions, Size } from '../../src/workbook/types';
import {
  addCoreTables,
  addTable,
  addin,
  englishAccounts,
  errorOf,
  loseAnswer,
  openForEachTest,
  reopen,
  settled,
  sheetId,
  until,
} from './support';

openForEachTest();
afterEach(() => setLanguage('en'));

const select = (name: string, row: number, column: number): Promise<void> =>
  addin.workbook.asUser(() => {
    addin.workbook.activateSheet(sheetId(name));
    addin.workbook.select({ sheetId: sheetId(name), row, column, rowCount: 1, columnCount: 1 });
  });

describe('the place where the add-in runs', () => {
  it('is Excel, in its language', async () => {
    expect(await onReady()).toBe(true);
    expect(language()).toBe('en');
    expect(hostLanguage()).toBe('en');
    expect(isDark()).toBeNull();
  });

  it('speaks French where Excel does, the functions too', async () => {
    await reopen({ language: 'fr-CA' });
    await onReady();
    expect(language()).toBe('fr');
    expect(hostLanguage()).toBe('fr');
  });

  it('reads Office’s theme, dark or not, where Office tells it', () => {
    const give = (told: Partial<Office.OfficeTheme> | undefined): void => {
      Object.defineProperty(addin.Office.context, 'officeTheme', { configurable: true, value: told });
    };
    give({ bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' });
    expect(isDark()).toBe(true);
    give({ bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#262626' });
    expect(isDark()).toBe(false);
    give({ bodyBackgroundColor: '#808080', bodyForegroundColor: '#000000', isDarkTheme: true });
    expect(isDark()).toBe(true);
    give(undefined);
    expect(isDark()).toBeNull();
    const older = (): never => {
      throw new TypeError('GetOfficeThemeInfo is not a function');
    };
    Object.defineProperty(addin.Office.context, 'officeTheme', { configurable: true, get: older });
    expect(isDark()).toBeNull();
  });
});

describe('the selection', () => {
  it('is read, and goes where it is sent', async () => {
    await addTable(addin.workbook, 'Own data', englishAccounts);
    await goTo({ sheet: 'Own data', address: 'B3' });
    expect(await selectedCell()).toEqual({ sheet: 'Own data', address: 'B3' });
    expect((await errorOf(goTo({ sheet: 'Elsewhere', address: 'A1' }))).code).toBe('gone');
    addin.workbook.updateSheet(sheetId('Sheet1'), { visibility: 'Hidden' });
    expect((await errorOf(goTo({ sheet: 'Sheet1', address: 'A1' }))).code).toBe('hidden');
  });

  it('is followed from sheet to sheet until nobody wants to know', async () => {
    addin.workbook.addSheet('Second');
    const places: Place[] = [];
    const dispose = await onSelectionChanged(
      (place) => places.push(place),
      (error) => {
        throw error;
      },
    );
    await select('Sheet1', 4, 2);
    await until(() => places.length === 1);
    await select('Second', 0, 1);
    await until(() => places.length === 2);
    expect(places).toEqual([
      { sheet: 'Sheet1', address: 'C5' },
      { sheet: 'Second', address: 'B1' },
    ]);
    await dispose();
    await dispose();
    await select('Sheet1', 0, 0);
    await settled();
    expect(places).toHaveLength(2);
  });

  it('is followed by who began to listen, and is left by who stops, while a cell was being typed', async () => {
    const places: Place[] = [];
    const { switches } = addin.host;
    switches.beginCellEdit();
    const listening = onSelectionChanged(
      (place) => places.push(place),
      (error) => {
        throw error;
      },
    );
    switches.endCellEdit();
    const dispose = await listening;
    await select('Sheet1', 4, 2);
    await until(() => places.length === 1);
    switches.beginCellEdit();
    const stopping = dispose();
    switches.endCellEdit();
    await stopping;
    await select('Sheet1', 0, 0);
    await settled();
    expect(places).toEqual([{ sheet: 'Sheet1', address: 'C5' }]);
  });

  it('is told once for a drag over many cells, and tells what went wrong in reading it', async () => {
    const places: Place[] = [];
    const errors: string[] = [];
    const dispose = await onSelectionChanged(
      (place) => places.push(place),
      ({ code }) => errors.push(code),
    );
    for (let row = 0; row < 20; row++) await select('Sheet1', row, 0);
    await until(() => places.length > 0);
    await settled();
    expect(places).toEqual([{ sheet: 'Sheet1', address: 'A20' }]);
    addin.host.switches.fail('sessionTimedOut', 1);
    await select('Sheet1', 7, 0);
    await until(() => errors.length > 0);
    expect(errors).toEqual(['session']);
    await dispose();
  });
});

describe('changes', () => {
  it('are told once for a burst: cells, sheets, tables', async () => {
    let told = 0;
    const dispose = await onTablesChanged(() => told++);
    const { workbook } = addin;
    await workbook.asUser(async () => {
      await workbook.fill('Sheet1!A1', [['x']]);
      await workbook.fill('Sheet1!A2', [['y']]);
      workbook.addSheet('New');
    });
    await until(() => told === 1);
    await workbook.asUser(() => workbook.deleteSheet(sheetId('New')));
    await until(() => told === 2);
    workbook.addTable(sheetId('Sheet1'), { row: 0, column: 0, rowCount: 2, columnCount: 1 }, 'T');
    await until(() => told === 3);
    await dispose();
    await workbook.fill('Sheet1!A3', [['z']]);
    await settled();
    expect(told).toBe(3);
  });
});

describe('what newer Excels can do', () => {
  it('is used where it is there: one undo step over several syncs, renamed sheets', async () => {
    const { requirements } = addin.host;
    await reopen({ requirements: { ...requirements, ExcelApi: '1.20', ExcelApiOnline: '1.1' } });
    const given: unknown[] = [];
    const run = addin.Excel.run.bind(addin.Excel) as (...args: unknown[]) => Promise<unknown>;
    addin.Excel.run = (...args: unknown[]) => {
      given.push(args[0]);
      return run(...args);
    };
    await insertFormula('=1+1');
    await selectedCell();
    expect(given).toEqual([{ mergeUndoGroup: true }, {}]);
    let told = 0;
    const dispose = await onTablesChanged(() => told++);
    addin.workbook.updateSheet(sheetId('Sheet1'), { name: 'Renamed' });
    await until(() => told === 1);
    await dispose();
  });
});

describe('the date of the workbook', () => {
  it('is none until it is set, then a constant', async () => {
    expect(await asOf()).toBeNull();
    await setAsOf('2026-06-30');
    expect(await asOf()).toEqual({ date: '2026-06-30', place: null });
    await setAsOf('2026-07-31');
    expect(await asOf()).toEqual({ date: '2026-07-31', place: null });
    expect(addin.workbook.names()).toMatchObject([{ name: 'AsOf', formula: '=DATE(2026,7,31)' }]);
  });

  it('stands in the cell that its name points to, in either date system', async () => {
    await addin.workbook.fill('Sheet1!B2', [[46203]]);
    addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Sheet1!$B$2', comment: '', visible: true });
    expect(await asOf()).toEqual({ date: '2026-06-30', place: { sheet: 'Sheet1', address: 'B2' }, in1904: '2030-07-01' });
    expect(await asOf({ date1904: true })).toMatchObject({ date: '2030-07-01' });
    await setAsOf('2026-01-02');
    expect(addin.workbook.valuesAt('Sheet1!B2')).toEqual([[46024]]);
    await addin.workbook.fill('Sheet1!B2', [['2026-02-01']]);
    expect(await asOf()).toEqual({ date: '2026-02-01', place: { sheet: 'Sheet1', address: 'B2' } });
  });

  it('is set when Excel set it and only the answer was lost', async () => {
    loseAnswer(() => addin.workbook.names().length > 0);
    await setAsOf('2026-06-30');
    expect(await asOf()).toEqual({ date: '2026-06-30', place: null });
    await settled();
    addin.host.switches.fail('accessDenied', 2);
    expect((await errorOf(setAsOf('2026-07-31'))).code).toBe('protected');
  });

  it('counts from 1904 where its cell shows the year that is so', async () => {
    const { workbook } = addin;
    await workbook.fill('Sheet1!B2', [[44741]]);
    workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Sheet1!$B$2', comment: '', visible: true });
    const cell = { sheetId: sheetId('Sheet1'), row: 1, column: 1, rowCount: 1, columnCount: 1 };
    workbook.writeNumberFormats(cell, [['"30/06/2026"']]);
    expect(await asOf()).toMatchObject({ date: '2022-06-29', in1904: '2026-06-30', shows1904: true });
    workbook.writeNumberFormats(cell, [['yyyy-mm-dd']]);
    expect(await asOf()).not.toHaveProperty('shows1904');
  });

  it('is none when the name holds no date', async () => {
    addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Sheet1!$B$2', comment: '', visible: true });
    expect(await asOf()).toBeNull();
    await addin.workbook.fill('Sheet1!B2', [['#REF!']]);
    expect(await asOf()).toBeNull();
    expect((await errorOf(setAsOf('tomorrow'))).code).toBe('asOfMissing');
  });
});

describe('inserting a formula', () => {
  const insertAt = async (sheet: string, address: string, text: string, options: InsertOptions = {}) => {
    const { rowIndex, columnIndex } = parseCell(address)!;
    await select(sheet, rowIndex, columnIndex);
    return insertFormula(text, options);
  };
  const formula = '=TENURE.SWITCHCOST(Accounts[#All])';

  it('writes into the selected cell, as one step of undo', async () => {
    await select('Sheet1', 2, 1);
    const steps = addin.workbook.undoSteps;
    expect(await insertFormula(formula)).toEqual({ sheet: 'Sheet1', address: 'B3' });
    expect(addin.workbook.readFormulas({ sheetId: sheetId('Sheet1'), row: 2, column: 1, rowCount: 1, columnCount: 1 })).toEqual([
      [formula],
    ]);
    expect(addin.workbook.undoSteps).toBe(steps + 1);
  });

  it('shows dates as dates and shares as shares', async () => {
    const steps = addin.workbook.undoSteps;
    const size: Size = {
      rowCount: 3,
      columnCount: 3,
      columns: [
        { name: 'contract_id', look: 'text' },
        { name: 'committed_end', look: 'date' },
        { name: 'coverage', look: 'share' },
      ],
    };
    await insertAt('Sheet1', 'B2', '=TENURE.CONTRACTCLOCK()', { size });
    const formats = addin.workbook.readNumberFormats({ sheetId: sheetId('Sheet1'), row: 1, column: 1, rowCount: 4, columnCount: 3 });
    expect(formats).toEqual([...Array.from({ length: 3 }, () => ['General', 'yyyy-mm-dd', '0%']), ['General', 'General', 'General']]);
    expect(addin.workbook.undoSteps).toBe(steps + 1);
  });

  it('refuses a cell that holds something, and a result that would meet something', async () => {
    await addin.workbook.fill('Sheet1!A1', [['mine'], ['']]);
    expect(await errorOf(insertAt('Sheet1', 'A1', formula))).toMatchObject({
      code: 'notEmpty',
      facts: { sheet: 'Sheet1', address: 'A1' },
    });
    await addin.workbook.fill('Sheet1!C5', [['note']]);
    await select('Sheet1', 1, 2);
    const steps = addin.workbook.undoSteps;
    const blocked = await errorOf(insertAt('Sheet1', 'C2', formula, { size: { rowCount: 10, columnCount: 2 } }));
    expect(blocked).toMatchObject({ code: 'notEmpty', facts: { address: 'C5' } });
    expect(addin.workbook.undoSteps).toBe(steps);
    expect(addin.workbook.valuesAt('Sheet1!C2:C5')).toEqual([[''], [''], [''], ['note']]);
  });

  it('puts a label above, and the ids of the rows beside a single column, as one step', async () => {
    await addCoreTables(addin.workbook);
    const steps = addin.workbook.undoSteps;
    const ids = { label: 'Account ID', formula: '=Accounts[Account ID]&""' };
    const options: InsertOptions = {
      size: { rowCount: 2, columnCount: 1, columns: [{ name: 'coverage', look: 'share' }] },
      label: '=1+1',
      ids,
    };
    expect(await insertAt('Sheet1', 'B2', formula, options)).toEqual({ sheet: 'Sheet1', address: 'C3' });
    expect(addin.workbook.valuesAt('Sheet1!B2:C2')).toEqual([['Account ID', '=1+1']]);
    const written = addin.workbook.readFormulas({ sheetId: sheetId('Sheet1'), row: 2, column: 1, rowCount: 1, columnCount: 2 });
    expect(written).toEqual([[ids.formula, formula]]);
    const formats = addin.workbook.readNumberFormats({ sheetId: sheetId('Sheet1'), row: 1, column: 1, rowCount: 3, columnCount: 2 });
    expect(formats).toEqual([
      ['General', 'General'],
      ['General', '0%'],
      ['General', '0%'],
    ]);
    expect(addin.workbook.undoSteps).toBe(steps + 1);
  });

  it('says beforehand where it would stand, or which cells are in the way', async () => {
    await select('Sheet1', 1, 1);
    const options: InsertOptions = { size: { rowCount: 3, columnCount: 2 }, label: 'Trust' };
    expect(await roomFor(options)).toEqual({ sheet: 'Sheet1', address: 'B2:C5' });
    await addin.workbook.fill('Sheet1!C5', [['note']]);
    const steps = addin.workbook.undoSteps;
    expect(await errorOf(roomFor(options))).toMatchObject({ code: 'notEmpty', facts: { sheet: 'Sheet1', address: 'C5' } });
    expect(addin.workbook.undoSteps).toBe(steps);
  });

  it('takes a selected block as it is, and whole columns as far as the sheet is used', async () => {
    await addin.workbook.fill('Sheet1!B2', [['a'], ['b']]);
    const block = (row: number, rowCount: number) => ({ sheetId: sheetId('Sheet1'), row, column: 1, rowCount, columnCount: 1 });
    await addin.workbook.asUser(() => addin.workbook.select(block(1, 5)));
    expect(await selectedCells()).toMatchObject({ sheet: 'Sheet1', address: 'B2:B6', rowCount: 5, reference: "'Sheet1'!$B$2:$B$6" });
    await addin.workbook.asUser(() => addin.workbook.select(block(0, 1_048_576)));
    expect(await selectedCells()).toMatchObject({ address: 'B2:B3' });
  });

  it('takes the formula back when Excel finds no room that nobody had foreseen', async () => {
    await addCoreTables(addin.workbook);
    await addin.workbook.fill('Sheet1!A2', [['mine']]);
    const error = await errorOf(insertAt('Sheet1', 'A1', formula));
    expect(error).toMatchObject({ code: 'notEmpty', facts: { address: 'A1' } });
    expect(addin.workbook.valuesAt('Sheet1!A1:A2')).toEqual([[''], ['mine']]);
  });

  describe('that fails half-way', () => {
    const size: Size = { rowCount: 2, columnCount: 1, columns: [{ name: 'coverage', look: 'share' }] };
    const options: InsertOptions = { size, label: 'Coverage', ids: { label: 'Account ID', formula: '=Accounts[Account ID]&""' } };
    const area = () => ({ sheetId: sheetId('Sheet1'), row: 1, column: 1, rowCount: 4, columnCount: 3 });
    const state = () => [addin.workbook.readFormulas(area()), addin.workbook.readNumberFormats(area())];
    /** Excel fails at the n-th write of cells from now on, in the middle of a request. */
    const failAt = (count: number, error: HostError) => {
      const { workbook } = addin;
      const write = workbook.writeCells.bind(workbook);
      let left = count;
      workbook.writeCells = async (...given) => {
        if (--left === 0) throw error;
        return write(...given);
      };
    };
    beforeEach(async () => {
      await addCoreTables(addin.workbook);
      addin.workbook.writeNumberFormats({ sheetId: sheetId('Sheet1'), row: 2, column: 2, rowCount: 1, columnCount: 1 }, [['0.000']]);
      await select('Sheet1', 1, 1);
      await settled();
    });

    it.each([1, 2, 3, 4])('leaves the cells and their formats as they were (write %i)', async (count) => {
      const before = state();
      failAt(count, new HostError('AccessDenied', 'no'));
      expect((await errorOf(insertFormula(formula, options))).code).toBe('protected');
      expect(state()).toEqual(before);
    });

    it('is done when only the answer was lost', async () => {
      const lost = loseAnswer(() => addin.workbook.valuesAt('Sheet1!C2')[0]![0] === 'Coverage');
      expect(await insertFormula(formula, options)).toEqual({ sheet: 'Sheet1', address: 'C3' });
      expect(lost()).toBe(true);
      // Asked for once more, it is there.
      await select('Sheet1', 1, 1);
      const steps = addin.workbook.undoSteps;
      expect(await insertFormula(formula, options)).toEqual({ sheet: 'Sheet1', address: 'C3' });
      expect(addin.workbook.undoSteps).toBe(steps);
    });

    it('says where something was left when it can not be put back', async () => {
      const { workbook } = addin;
      const write = workbook.writeCells.bind(workbook);
      let left = 3;
      workbook.writeCells = async (...given) => {
        if (--left <= 0) throw new HostError('AccessDenied', 'no');
        return write(...given);
      };
      expect(await errorOf(insertFormula(formula, options))).toMatchObject({
        code: 'unsure',
        facts: { sheet: 'Sheet1', address: 'C3' },
      });
    });
  });

  it('keeps results of several cells out of Excel tables and inside the sheet', async () => {
    await addTable(addin.workbook, 'Accounts', [['account_id'], [''], [''], ['']]);
    const size = { rowCount: 2, columnCount: 1 };
    expect(await errorOf(insertAt('Accounts', 'A3', formula, { size }))).toMatchObject({
      code: 'insideTable',
      facts: { names: ['Accounts'] },
    });
    expect((await errorOf(insertAt('Accounts', 'C1048576', formula, { size }))).code).toBe('tooLarge');
    await insertAt('Accounts', 'A3', '=TENURE.REBATE(1,2)');
  });

  it('is not done twice when Excel was throttled first', async () => {
    await settled();
    addin.host.switches.fail('throttled', 1);
    await insertFormula(formula);
    expect(addin.workbook.undoSteps).toBe(1);
  });
});
