// The board page of the portfolio: one page, printed by a second program; made again, nothing changes.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { excelFunction } from '../../../src/functions/call';
import { catalogue } from '../../../src/functions/catalogue';
import type { Language } from '../../../src/locales/languages';
import { textsOf } from '../../../src/locales/languages';
import { writeBoardPage } from '../../../src/workbook/board-sheet';
import { findTables } from '../../../src/workbook/find-tables';
import type { AsOf, BoardPageOptions } from '../../../src/workbook/types';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import { HostError } from '../../../src/workbench/host/wire';
import { writeXlsx } from '../../../src/workbench/files/xlsx-write';
import { findLibreOffice } from '../../support/libreoffice';
import { printed, shownIn, type PrintedPage } from '../../support/printed-pages';
import { closeSample, contentOf, openSample, sampleTables, withSnapshot, type Rows, type Tables } from './support';

const NAMED: AsOf = { date: '2026-11-21', place: null };
const PAGE = { row: 0, column: 1, rowCount: 42, columnCount: 14 };
const optionsFor = async (language: Language = 'en'): Promise<BoardPageOptions> => ({ language, tables: await findTables(), asOf: NAMED });

let addin: NodeAddin;
const sheetOf = (name: string): string => addin.workbook.sheets().find((sheet) => sheet.name === name)!.id;
const everything = (sheet: string) =>
  addin.workbook.readFormulas({ sheetId: sheetOf(sheet), row: 0, column: 0, rowCount: 160, columnCount: 50 });
const chartOf = (sheet: string) => {
  const [chart, ...others] = addin.workbook.charts(sheetOf(sheet));
  expect(others).toEqual([]);
  return { ...chart!, id: '', series: chart!.series.map((one) => ({ ...one, id: '' })) };
};

describe('the board page, in a workbook', () => {
  let tables: Tables;
  beforeAll(() => {
    tables = sampleTables('en');
  });
  beforeEach(async () => {
    addin = await openSample(tables, { language: 'en-GB' });
  });
  afterEach(() => closeSample(addin));

  it('stands on one landscape page, its chart with a name, its cases in shapes', async () => {
    const { sheet } = await writeBoardPage(await optionsFor());
    const { properties, printArea } = addin.workbook.pageSetup(sheetOf(sheet));
    expect(properties).toMatchObject({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } });
    expect(printArea).toEqual(PAGE);
    const { name, series } = chartOf(sheet);
    expect(name).toBe(textsOf('en').printed.board.plane.chart);
    expect(new Set(series.slice(0, 5).map(({ properties: of }) => of['markerStyle'])).size).toBe(5);
    expect(series.slice(7).map((one) => one.name)).toContain('3 Laiteries');
    const formulas = everything(sheet)
      .flat()
      .filter((cell) => String(cell).includes('TENURE.'));
    expect(formulas).toEqual([expect.stringMatching(/^=TENURE\.BOARDPAGE\(Accounts\[#All\],.*AsOf,"en",/)]);
  });

  it('made again, changes nothing; in another language it is the same sheet, with what was typed over', async () => {
    const { sheet } = await writeBoardPage(await optionsFor());
    const [cells, chart] = [everything(sheet), chartOf(sheet)];
    expect(await writeBoardPage(await optionsFor())).toMatchObject({ sheet, created: false });
    expect(everything(sheet)).toEqual(cells);
    expect(chartOf(sheet)).toEqual(chart);
    await addin.workbook.writeCells({ sheetId: sheetOf(sheet), row: 4, column: 1, rowCount: 1, columnCount: 1 }, [[35]]);
    expect(await writeBoardPage(await optionsFor('fr'))).toMatchObject({ sheet, created: false });
    const after = everything(sheet);
    expect([after[0]![1], after[4]![1]]).toEqual(['Le portefeuille de clients', 35]);
    expect(chartOf(sheet).name).toBe(textsOf('fr').printed.board.plane.chart);
  });

  it('failing half-way while it is brought up to date, is as it was', async () => {
    const { sheet } = await writeBoardPage(await optionsFor());
    const [cells, chart] = [everything(sheet), chartOf(sheet)];
    const update = addin.workbook.writeCells.bind(addin.workbook);
    let writes = 0;
    addin.workbook.writeCells = (area, block) => {
      if (++writes === 30) throw new HostError('GeneralException', 'There was an internal error while processing the request.');
      return update(area, block);
    };
    await expect(writeBoardPage(await optionsFor('fr'))).rejects.toThrow();
    addin.workbook.writeCells = update;
    expect(everything(sheet)).toEqual(cells);
    expect(chartOf(sheet)).toEqual(chart);
  });
});

const program = findLibreOffice('test/workbook/pages/board.test.ts (printed pages)');

describe.skipIf(program === null)('the board page, printed by LibreOffice', () => {
  const runs = [
    { language: 'en', host: 'en-GB', paper: 'A4', size: [842, 595] },
    { language: 'en', host: 'en-US', paper: 'Letter', size: [792, 612] },
    { language: 'fr', host: 'fr-FR', paper: 'A4', size: [842, 595] },
    { language: 'fr', host: 'fr-CA', paper: 'Letter', size: [792, 612] },
  ] as const;
  let pages: Map<string, PrintedPage>;
  let tables: Tables;
  let listed: readonly (readonly unknown[])[];

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const { language, host, paper } of runs) {
      tables = withSnapshot(sampleTables(language), '2026-08-31');
      addin = await openSample(tables, { language: host });
      const { sheet } = await writeBoardPage(await optionsFor(language));
      files.set(`board-${language}-${paper}`, await writeXlsx(contentOf(addin.workbook, [sheet])));
      addin.close();
    }
    const english = sampleTables('en');
    addin = await openSample(english, { language: 'en-GB' });
    const [accounts, references, contracts, ...further] = [...english.values()] as [Rows, Rows, Rows, ...Rows[]];
    listed = excelFunction(catalogue.find(({ id }) => id === 'PORTFOLIO')!)(accounts, references, contracts, 46347, ...further);
    const { sheet } = await writeBoardPage(await optionsFor());
    files.set('board-en-first', await writeXlsx(contentOf(addin.workbook, [sheet])));
    addin.close();
    pages = await printed(program!, files);
  }, 240_000);

  it.each(runs)('$language on $paper is exactly one page', ({ language, paper, size }) => {
    const page = pages.get(`board-${language}-${paper}`)!;
    expect([page.pages, page.size]).toEqual([1, size]);
  });

  it('shows no error, no code, no key', () => {
    for (const [name, { sheets }] of pages) {
      const texts = shownIn(sheets[0]!, PAGE);
      expect([name, texts.length > 200]).toEqual([name, true]);
      const odd = texts.filter((text) => /#N\/A|#VALUE|#NAME|#REF|Err:|\b[AKL]\d{3,4}\b|\b[a-z]+_[a-z_]+\b|[⟦⟪]|undefined|NaN/.test(text));
      expect([name, odd]).toEqual([name, []]);
    }
  });

  const cell = (name: string, row: number, column: number) => pages.get(name)!.sheets[0]!.cells.get(`${row},${column}`)?.value;

  it('its total is that of PORTFOLIO, and the ten with the others make it', () => {
    for (const [column, name] of [
      [10, 'revenue'],
      [11, 'loss_cost'],
      [13, 'loss_x_risk'],
    ] as const) {
      const at = listed[0]!.indexOf(name);
      const sum = listed.slice(1).reduce((total, row) => total + (typeof row[at] === 'number' ? row[at] : 0), 0);
      const total = Number(cell('board-en-A4', 21, column));
      expect(Math.abs(total / sum - 1)).toBeLessThan(1e-9);
      const parts = Array.from({ length: 11 }, (_, place) => Number(cell('board-en-A4', 10 + place, column)));
      expect(Math.abs(parts.reduce((a, b) => a + b, 0) / sum - 1)).toBeLessThan(1e-9);
    }
  });

  it('says how things stand, what moved and what is not known, in sentences with their figures', () => {
    expect(cell('board-en-A4', 1, 1)).toBe(
      '36 active clients bring 9.3\u00a0M\u00a0EUR a year. 3 stay only because contracts hold them. 5 are held by nothing. We do not know where 6 stand. 10 contract dates fall within 30 days.',
    );
    expect(cell('board-en-A4', 25, 1)).toBe('What moved since 31 August 2026');
    expect(cell('board-en-A4', 26, 1)).toBe('19 clients changed case, 19 of them not known before.');
    expect(cell('board-en-first', 26, 1)).toBe(textsOf('en').printed.board.moved.first);
    expect(String(cell('board-en-A4', 36, 1))).toContain('No contract in force: Lycées du Ponantel.');
    expect(cell('board-en-A4', 24, 1)).toBe('◆ partner 8  ● loyal 14  ■ captive 3  ▲ at risk 5  ✕ not known 6');
  });

  it('calls risk uncalibrated wherever it stands', () => {
    for (const [name, { sheets }] of pages) {
      const texts = shownIn(sheets[0]!, PAGE);
      const risky = texts.filter((text) => /(risk|risque)\*/i.test(text));
      expect([name, risky.length]).toEqual([name, 4]);
      expect([name, texts.filter((text) => /^\* (Uncalibrated|Non calibré)/.test(text)).length]).toEqual([name, 1]);
    }
  });
});
