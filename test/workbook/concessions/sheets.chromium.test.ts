// The concession sheets in the workbench: written through the real Office.js, computed by the product's functions in the grid's cells, then an
// input is changed and everything follows. Figures are those of the worked example and the engine's.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionsMetadata } from '../../../src/functions/metadata';
import { forEachLanguage } from '../../../src/locales/languages';
import { expectedRebate } from '../../../src/metrics/concessions/expected-rebate';
import { readXlsx } from '../../../src/workbench/files/xlsx-read';
import type { CellInput } from '../../../src/workbench/host/workbook-model';
import type { ConcessionModelInput } from '../../../src/workbook/index';
import { openWorkbench, type OpenWorkbench } from '../../workbench/page/support';
import { grid, model, tiers } from './models';

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const metadata = forEachLanguage((language) => JSON.stringify(functionsMetadata(language)));
const addin = {
  entry: path('../page/pane.ts'),
  html: path('../../../src/taskpane/taskpane.html'),
  functions: () => Promise.resolve(metadata),
};

const ROWS = 230;
const COLUMNS = 15;

/** The sheet in view: its cells, and lines found by their label in column B. */
class Sheet {
  constructor(private readonly opened: OpenWorkbench) {}

  values(): Promise<unknown[][]> {
    return this.opened.page.evaluate(
      async ([rowCount, columnCount]) => {
        const { workbook, calculation } = window.workbench!.session;
        await calculation.settled();
        return workbook.readValues({ sheetId: workbook.activeSheetId(), row: 0, column: 0, rowCount, columnCount });
      },
      [ROWS, COLUMNS] as const,
    );
  }

  async row(label: string, cells?: unknown[][]): Promise<number> {
    const row = (cells ?? (await this.values())).findIndex((line) => line[1] === label);
    if (row < 0) throw new Error(`The sheet has no line "${label}".`);
    return row;
  }

  /** What stands beside the label. */
  async figure(label: string): Promise<unknown> {
    const cells = await this.values();
    return cells[await this.row(label, cells)]![2];
  }

  /** `count` rows below a section's header row that starts with `header`, from column B on. */
  async table(section: string, header: string, count: number): Promise<unknown[][]> {
    const cells = await this.values();
    const from = await this.row(section, cells);
    const head = cells.findIndex((line, row) => row > from && line[1] === header);
    return cells.slice(head + 1, head + 1 + count).map((line) => line.slice(1));
  }

  async put(row: number, column: number, input: CellInput): Promise<void> {
    await this.opened.page.evaluate(
      async ([at, across, cell]) => {
        const { workbook } = window.workbench!.session;
        await workbook.writeCells({ sheetId: workbook.activeSheetId(), row: at, column: across, rowCount: 1, columnCount: 1 }, [[cell]]);
      },
      [row, column, input] as const,
    );
  }
}

async function open(language: 'en' | 'fr'): Promise<{ opened: OpenWorkbench; sheet: Sheet }> {
  const opened = await openWorkbench({ query: `?theme=light&language=${language}`, addin });
  return { opened, sheet: new Sheet(opened) };
}

async function pane(opened: OpenWorkbench) {
  const frame = await (await opened.page.waitForSelector('#pane iframe')).contentFrame();
  if (frame === null) throw new Error('The pane has no frame.');
  await frame.waitForFunction(() => window.sheets !== undefined);
  await frame.evaluate(() => window.sheets.ready);
  return frame;
}

const errors = (cells: unknown[][]): unknown[] => cells.flat().filter((cell) => typeof cell === 'string' && /^#[A-Z/0!?]+$/.test(cell));
const numbers = (cells: unknown[][]): number[] => cells.flat().filter((cell): cell is number => typeof cell === 'number');

let opened: OpenWorkbench;
let sheet: Sheet;
const write = async (input: ConcessionModelInput) => (await pane(opened)).evaluate((given) => window.sheets.model(given), input);

describe('the model in English', () => {
  beforeAll(async () => {
    ({ opened, sheet } = await open('en'));
    await write(model);
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('shows the published figures: expected value, probabilities, dominated volumes, and no error anywhere', async () => {
    expect(errors(await sheet.values())).toEqual([]);
    expect(await sheet.figure('Expected value (IFRS 15.53(a))')).toBeCloseTo(6911.25, 2);
    expect(await sheet.figure('Concession at the forecast volume')).toBe(7800);
    const probabilities = await sheet.table('5. Forecast of the concession', 'Tier', 4);
    expect(probabilities.map(([tier, probability]) => [tier, Number((probability as number).toFixed(4))])).toEqual([
      [0, 0],
      [1, 0.4013],
      [2, 0.5987],
      [3, 0],
    ]);
    const drawn = await sheet.table('2. Tiers', 'Tier', 4);
    expect(drawn.slice(1).map((line) => Math.round(line[7] as number))).toEqual([98_000, 247_449, 489_691]);
  });

  it('holds all its checks and closes the refund liability to zero', async () => {
    expect(await sheet.figure('All checks')).toBe('OK');
    const roll = await sheet.table('9. Refund liability, roll-forward', 'Period', 5);
    expect(roll[4]!.slice(0, 5)).toEqual(['Final settlement', expect.closeTo(7800, 6), 0, expect.closeTo(7800, 6), expect.closeTo(0, 6)]);
    expect(numbers(roll.slice(0, 4).map((line) => [line[2]])).reduce((sum, charge) => sum + charge, 0)).toBeCloseTo(7800, 6);
  });

  it('follows its inputs: a forecast, an actual, a payment, a tier, a method', async () => {
    const before = await sheet.figure('Expected value (IFRS 15.53(a))');
    await sheet.put(await sheet.row('Forecast of the whole period'), 2, 480_000);
    const terms = {
      tiers: { thresholds: tiers.map(({ threshold }) => threshold), rates: tiers.map(({ value }) => value), unit: 'rate' },
      method: 'retroactive',
      inclusive: true,
    } as const;
    expect(await sheet.figure('Expected value (IFRS 15.53(a))')).toBeCloseTo(
      expectedRebate({ mean: 480_000, sd: 40_000, toDate: 0, law: 'normal' }, terms),
      6,
    );

    const first = await sheet.row('Q1');
    await sheet.put(first, 2, 260_000);
    await sheet.put(first, 4, 4000);
    expect(await sheet.figure('Volume to date')).toBe(260_000);
    expect(await sheet.figure('Volume still to come')).toBe(220_000);
    expect(await sheet.figure('Tier reached')).toBe(2);
    expect(await sheet.figure('Expected value (IFRS 15.53(a))')).toBeCloseTo(
      expectedRebate({ mean: 220_000, sd: 40_000, toDate: 260_000, law: 'normal' }, terms),
      6,
    );
    expect(await sheet.figure('All checks')).toBe('OK');

    // A fourth tier in a blank row, then slices instead of everything.
    const fourth = (await sheet.row('2. Tiers')) + 7;
    await sheet.put(fourth, 2, 600_000);
    await sheet.put(fourth, 3, 0.06);
    await sheet.put(await sheet.row('Method'), 2, 'incremental');
    const slices = {
      ...terms,
      method: 'incremental',
      tiers: { ...terms.tiers, thresholds: [...terms.tiers.thresholds, 600_000], rates: [...terms.tiers.rates, 0.06] },
    } as const;
    expect(await sheet.figure('Expected value (IFRS 15.53(a))')).toBeCloseTo(
      expectedRebate({ mean: 220_000, sd: 40_000, toDate: 260_000, law: 'normal' }, slices),
      6,
    );
    expect(await sheet.figure('All checks')).toBe('OK');
    expect(before).not.toBe(await sheet.figure('Expected value (IFRS 15.53(a))'));

    // An unreadable tier says so everywhere rather than being left out.
    await sheet.put(fourth, 2, 'a lot');
    expect(await sheet.figure('All checks')).toBe('#VALUE!');
  });

  it('does not hold its checks where the accrual has become an error, whatever still stands below it', async () => {
    await write(model);
    const quantile = await sheet.row('Quantile of the constraint');
    await sheet.put(quantile, 2, 'x');
    expect((await sheet.table('6. Accrual by period', 'Period', 1))[0]![4]).toBe('#VALUE!');
    expect(await sheet.figure('All checks')).not.toBe('OK');
    await sheet.put(quantile, 2, 0.9);
    expect(await sheet.figure('All checks')).toBe('OK');
  });

  it('draws its three charts over the cells', async () => {
    await opened.page.waitForFunction(() => document.querySelectorAll('svg[role=img]').length >= 3);
    const labels = await opened.page.evaluate(() =>
      [...document.querySelectorAll('svg[role=img]')].map((chart) => chart.getAttribute('aria-label')),
    );
    expect(labels).toEqual(
      expect.arrayContaining(['Outlay near the nearest threshold', 'Concession by volume', 'Charge and payment by period']),
    );
  });

  it('is saved with its formulas', async () => {
    const [download] = await Promise.all([opened.page.waitForEvent('download'), opened.page.click('#save')]);
    const file = await download.createReadStream();
    const pieces: Buffer[] = [];
    for await (const piece of file) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    const saved = await readXlsx('saved.xlsx', bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const cells = saved.sheets.find(({ name }) => name === 'Concession C017')!.rows.flat();
    const formulas = cells.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : []));
    expect(formulas.length).toBeGreaterThan(150);
    expect(formulas.some((formula) => formula.includes('TENURE.REBATEACCRUAL('))).toBe(true);
    expect(formulas.some((formula) => formula.startsWith('=TRANSPOSE(IFNA(INDEX(TENURE.REBATENEXT('))).toBe(true);
  });

  it('asks nothing of any other machine and complains of nothing', () => {
    expect(opened.outside).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});

describe('the model in French, units at a price, half-way through the year', () => {
  beforeAll(async () => {
    ({ opened, sheet } = await open('fr'));
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('computes the same in money at the list price, from French words', async () => {
    const periods = ['T1', 'T2', 'T3', 'T4'].map((label, index) => ({ label, actual: index < 2 ? 65_000 : null, forecast: 60_000 }));
    await write({ ...model, price: 100, unitCost: 70, volumeToDate: 130_000, periods, paid: [0, 50_000], contestable: 60_000 });
    expect(errors(await sheet.values())).toEqual([]);
    expect(await sheet.figure('Tous les contrôles')).toBe('OK');
    expect(await sheet.figure('Concession au volume prévu')).toBeCloseTo(780_000, 6);
    // (100 × 260,000 × 0.97 − 100 × 200,000 × 0.98) / 60,000
    expect(await sheet.figure('Prix à égaler sur le volume contestable')).toBeCloseTo(93.6667, 4);
    expect(await sheet.figure('Part des achats à gagner par un concurrent aussi efficace')).toBeCloseTo(0.1, 9);
    const settled = await sheet.table('7. Décompte', 'Période', 4);
    expect(settled[3]!.slice(0, 4)).toEqual(['T4', expect.closeTo(780_000, 6), 50_000, expect.closeTo(730_000, 6)]);
    const roll = await sheet.table('9. Passif au titre des remboursements futurs\u00a0: tableau de variation', 'Période', 5);
    expect(roll[4]![4]).toBeCloseTo(0, 6);
  });

  it('draws its charts in French: titles of the axes, and their numbers', async () => {
    await opened.page.waitForFunction(() => document.querySelectorAll('svg[role=img]').length >= 3);
    const drawn = await opened.page.evaluate(() =>
      [...document.querySelectorAll('svg[role=img]')].map((chart) =>
        [...chart.querySelectorAll('text')].map(({ textContent }) => textContent),
      ),
    );
    expect(
      drawn.map((texts) =>
        texts.filter((text) => ['Volume', 'Dépense du client', 'Concession', 'Période', 'Dotation'].includes(text)).sort(),
      ),
    ).toEqual(
      expect.arrayContaining([
        ['Dépense du client', 'Volume'],
        ['Concession', 'Concession', 'Volume'],
        ['Dotation', 'Dotation', 'Période'],
      ]),
    );
    const numbers = drawn.flat().filter((text) => /^\d/.test(text));
    expect(numbers.some((text) => /^\d+(,\d)?\u00a0(k|M)$/.test(text))).toBe(true);
    expect(numbers.filter((text) => /[.K]/.test(text))).toEqual([]);
  });

  it('takes every method that the functions have, growth over a base too', async () => {
    for (const method of ['lump', 'growth', 'growth_incremental', 'reached_lines', 'every_line'] as const) {
      const growth = method.startsWith('growth');
      const own = growth
        ? [
            { threshold: 0.05, value: 0.01 },
            { threshold: 0.1, value: 0.02 },
          ]
        : [
            { threshold: 100_000, value: method === 'lump' ? 2000 : 0.01 },
            { threshold: 200_000, value: method === 'lump' ? 5000 : 0.02 },
          ];
      await write({
        ...model,
        method,
        tiers: own,
        unit: method === 'lump' ? 'amount' : 'rate',
        ...(growth ? { base: 200_000 } : {}),
        cap: 40_000,
      });
      const expected = { lump: 5000, growth: 5200, growth_incremental: 1200, reached_lines: 7200, every_line: 7800 }[method];
      expect([method, await sheet.figure('Concession au volume prévu')]).toEqual([method, expect.closeTo(expected, 6)]);
      expect([method, await sheet.figure('Tous les contrôles'), errors(await sheet.values())]).toEqual([method, 'OK', []]);
    }
  });
});

describe('the what-if grid', () => {
  beforeAll(async () => {
    ({ opened, sheet } = await open('en'));
    await (await pane(opened)).evaluate((given) => window.sheets.grid(given), grid);
  });
  afterAll(async () => {
    await opened?.close();
  });

  const results = async () => {
    const cells = await sheet.values();
    const head = await sheet.row('Volume', cells);
    return cells.slice(head + 1, head + 1 + grid.volumes.length).map((line) => line.slice(1, 10));
  };

  it('gives each set’s concession, what it is of a unit, and the best set', async () => {
    expect(errors(await sheet.values())).toEqual([]);
    const rows = await results();
    expect(rows.map((line) => line.slice(0, 4))).toEqual([
      [50_000, 0, 0, 0],
      [150_000, 3000, 2000, 4000],
      [249_000, 4980, 5960, 4000],
      [300_000, 9000, 9000, 4000],
      [600_000, 30_000, 31_000, 9000],
    ]);
    expect(rows[1]!.slice(4, 7)).toEqual([expect.closeTo(0.02, 9), expect.closeTo(2 / 150, 9), expect.closeTo(4 / 150, 9)]);
    expect(rows.map((line) => line[8])).toEqual(['Today', 'Slices', 'Lump', 'Lump', 'Lump']);
  });

  it('follows an edited set, what best means, and a price', async () => {
    await sheet.put(await sheet.row('Best means'), 2, 'the client gets most');
    expect((await results()).map((line) => line[8])).toEqual(['Today', 'Lump', 'Slices', 'Today', 'Slices']);
    const first = (await sheet.row('Sets of tiers')) + 8;
    await sheet.put(first, 3, 0.04);
    expect((await results())[1]![1]).toBe(6000);
    await sheet.put(await sheet.row('List price of a unit'), 2, 10);
    // Rates pay money at the price, the lump does not.
    expect((await results())[1]!.slice(1, 7)).toEqual([
      60_000,
      20_000,
      4000,
      expect.closeTo(9.6, 9),
      expect.closeTo(10 - 2 / 15, 9),
      expect.closeTo(10 - 4 / 150, 9),
    ]);
    expect(opened.errors).toEqual([]);
  });
});
