import { describe, expect, it } from 'vitest';
import { writeConcessionGrid, writeConcessionModel } from '../../../src/workbook/index';
import { HostError } from '../../../src/workbench/host/wire';
import { grid, model } from './models';
import { addin, errorOf, openForEachTest, reopen, settled, sheetId, sheetNames } from '../support';

openForEachTest();

const english = { language: 'en' } as const;

describe('the model sheet', () => {
  it('is a new sheet in one step of undo: title, inputs that look like inputs, choices, formulas, charts', async () => {
    await settled();
    const steps = addin.workbook.undoSteps;
    expect(await writeConcessionModel(model, english)).toEqual({ sheet: 'Concession C017', address: 'A1' });
    expect(addin.workbook.undoSteps).toBe(steps + 1);
    const id = sheetId('Concession C017');
    expect(addin.workbook.activeSheetId()).toBe(id);
    expect(addin.workbook.sheets().find((sheet) => sheet.id === id)!.showGridlines).toBe(false);
    expect(addin.workbook.valuesAt("'Concession C017'!B1:B4")).toEqual([
      ['Concession: Contoso'],
      [expect.stringContaining('not accounting advice')],
      [''],
      ['All checks'],
    ]);
    const formulas = addin.workbook.readFormulas({ sheetId: id, row: 0, column: 0, rowCount: 230, columnCount: 15 }).flat().map(String);
    for (const name of [
      'REBATE',
      'REBATENEXT',
      'REBATEEXPECTED',
      'REBATEPROB',
      'REBATEACCRUAL',
      'REBATESETTLE',
      'REBATEREVENUE',
      'UPFRONTVSRETRO',
      'EFFECTIVEPRICE',
      'REQUIREDSHARE',
    ]) {
      expect(formulas.some((formula) => formula.includes(`TENURE.${name}(`))).toBe(true);
    }
    const row = formulas.indexOf('260000') / 15;
    expect(addin.workbook.readFormat({ sheetId: id, row: Math.floor(row), column: 2, rowCount: 1, columnCount: 1 })).toMatchObject({
      fillColor: '#FFF9E0',
      fontColor: '#0000C8',
    });
    const charts = addin.workbook.charts(id);
    expect(charts.map(({ type, series }) => [type, series.length])).toEqual([
      ['XYScatterLinesNoMarkers', 1],
      ['XYScatterLinesNoMarkers', 3],
      ['ColumnClustered', 2],
    ]);
    for (const { series } of charts) for (const { values, categories } of series) expect(values!.rowCount).toBe(categories!.rowCount);
    const method = formulas.indexOf('retroactive');
    expect(
      addin.workbook.dataValidation({ sheetId: id, row: Math.floor(method / 15), column: 2, rowCount: 1, columnCount: 1 })?.rule,
    ).toMatchObject({ list: { source: expect.stringContaining('retroactive,incremental') } });
    expect(addin.workbook.conditionalFormats(id)).toHaveLength(2);
  });

  it('is French in French, and never takes the place of a sheet that is there', async () => {
    addin.workbook.addSheet('Concession C017');
    await addin.workbook.fill("'Concession C017'!A1", [['mine']]);
    expect(await writeConcessionModel(model, { language: 'fr' })).toEqual({ sheet: 'Concession C017 (2)', address: 'A1' });
    expect(addin.workbook.valuesAt("'Concession C017'!A1:B2")).toEqual([
      ['mine', ''],
      ['', ''],
    ]);
    expect(addin.workbook.valuesAt("'Concession C017 (2)'!B2")).toEqual([[expect.stringContaining('pas un avis comptable')]]);
  });
});

describe('the grid sheet', () => {
  it('is written beside the others, again under another name', async () => {
    expect(await writeConcessionGrid(grid, english)).toEqual({ sheet: 'Concession grid', address: 'A1' });
    expect(await writeConcessionGrid(grid, { language: 'fr' })).toMatchObject({ sheet: 'Grille de concession' });
    expect(await writeConcessionGrid(grid, english)).toMatchObject({ sheet: 'Concession grid (2)' });
    expect(addin.workbook.conditionalFormats(sheetId('Concession grid')).map(({ type }) => type)).toEqual(['Custom', 'Custom']);
  });

  it('is refused when there is nothing to compare', async () => {
    expect((await errorOf(writeConcessionGrid({ ...grid, volumes: [] }, english))).code).toBe('failed');
    expect((await errorOf(writeConcessionGrid({ ...grid, sets: [] }, english))).code).toBe('failed');
    expect(sheetNames()).toEqual(['Sheet1']);
  });
});

describe('writing that does not come to its end', () => {
  it('leaves the workbook as it was when Excel refuses half-way', async () => {
    const { workbook } = addin;
    const activate = workbook.activateSheet.bind(workbook);
    workbook.activateSheet = () => {
      throw new HostError('AccessDenied', 'no');
    };
    expect((await errorOf(writeConcessionModel(model, english))).code).toBe('protected');
    workbook.activateSheet = activate;
    expect(sheetNames()).toEqual(['Sheet1']);
    expect(await writeConcessionModel(model, english)).toMatchObject({ sheet: 'Concession C017' });
  });

  it('says so when what was written can’t be taken back', async () => {
    addin.workbook.activateSheet = addin.workbook.deleteSheet = () => {
      throw new HostError('AccessDenied', 'no');
    };
    expect(await errorOf(writeConcessionGrid(grid, english))).toMatchObject({ code: 'leftBehind', facts: { sheet: 'Concession grid' } });
  });

  it('is stopped before it starts, or after all of it was sent', async () => {
    const before = AbortSignal.abort();
    expect((await errorOf(writeConcessionModel(model, { ...english, signal: before }))).code).toBe('cancelled');
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done > 0) stop.abort();
    };
    const own = addin.workbook.addSheet('Own').id;
    addin.workbook.activateSheet(own);
    expect((await errorOf(writeConcessionModel(model, { ...english, signal: stop.signal, onProgress }))).code).toBe('cancelled');
    expect(sheetNames()).toEqual(['Sheet1', 'Own']);
    expect(addin.workbook.activeSheetId()).toBe(own);
  });

  it('tells how far it is', async () => {
    const told: [number, number][] = [];
    await writeConcessionGrid(grid, { ...english, onProgress: (done, total) => told.push([done, total]) });
    expect(told[0]).toEqual([0, told[0]![1]]);
    expect(told.at(-1)).toEqual([told[0]![1], told[0]![1]]);
  });

  it('is stopped between two parts where Excel makes one step of undo of them', async () => {
    await reopen({ requirements: { ExcelApi: '1.20', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' } });
    const told: number[] = [];
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      told.push(done);
      if (done === 2) stop.abort();
    };
    expect((await errorOf(writeConcessionModel(model, { ...english, signal: stop.signal, onProgress }))).code).toBe('cancelled');
    expect(told).toEqual([0, 1, 2]);
    expect(sheetNames()).toEqual(['Sheet1']);
    expect(await writeConcessionModel(model, english)).toMatchObject({ sheet: 'Concession C017' });
  });

  it('goes on after Excel was too busy', async () => {
    await settled();
    let seen = 0;
    const { switches } = addin.host;
    const before = switches.before.bind(switches);
    switches.before = async (waits, text) => (seen++ === 1 ? 'throttled' : before(waits, text));
    await writeConcessionGrid(grid, english);
    expect(seen).toBeGreaterThan(2);
    expect(sheetNames()).toEqual(['Sheet1', 'Concession grid']);
  });
});
