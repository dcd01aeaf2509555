// The whole of it in a browser: the sample workbook, the product's functions alive in its cells, its pane beside it, both reading the
// same rows through the real Office.js.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CellInput } from '../../../src/workbench/host/workbook-model';
import { openWorkbench } from './support';
import type { OpenWorkbench } from './support';

let opened: OpenWorkbench;

const sheetId = (name: string): Promise<string> =>
  opened.page.evaluate(async (wanted) => {
    const sheets = window.workbench!.session.workbook.sheets();
    return sheets.find((sheet) => sheet.name === wanted)!.id;
  }, name);

async function values(sheet: string, row: number, column: number, rowCount: number, columnCount: number): Promise<unknown[][]> {
  const area = { sheetId: await sheetId(sheet), row, column, rowCount, columnCount };
  return opened.page.evaluate((block) => window.workbench!.session.workbook.readValues(block), area);
}

async function put(sheet: string, row: number, column: number, input: CellInput): Promise<void> {
  const area = { sheetId: await sheetId(sheet), row, column, rowCount: 1, columnCount: 1 };
  await opened.page.evaluate(
    async ([block, cell]) => {
      const { workbook, calculation } = window.workbench!.session;
      await workbook.writeCells(block, [[cell]]);
      await calculation.settled();
    },
    [area, input] as const,
  );
}

const settled = (): Promise<void> => opened.page.evaluate(() => window.workbench!.session.calculation.settled());

async function pane() {
  const frame = await (await opened.page.waitForSelector('#pane iframe')).contentFrame();
  if (frame === null) throw new Error('The pane has no frame.');
  await frame.waitForSelector('[role=tab]');
  return frame;
}

/** Columns of the portfolio, by header; its first row stands in row 5 of the sheet. */
async function portfolio(sheet = 'Portfolio'): Promise<{ column: (name: string) => unknown[] }> {
  const block = await values(sheet, 3, 0, 41, 27);
  return { column: (name) => block.slice(1).map((row) => row[block[0]!.indexOf(name)]) };
}

describe('Tenure in the workbench', () => {
  beforeAll(async () => {
    opened = await openWorkbench({ query: '?theme=light', own: true });
    await settled();
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('computes the portfolio of the sample in one spilled formula', async () => {
    const { column } = await portfolio();
    expect(column('account_id').slice(0, 5)).toEqual(['A001', 'A002', 'A003', 'A004', 'A005']);
    expect(column('case').slice(0, 5)).toEqual(['captive', 'loyal', 'partner', 'at_risk', 'undetermined']);
    // Lost clients and prospects hold nothing: blanks.
    const clients = column('status').map((status) => status === 'active' || status === 'leaving');
    expect(new Set(clients)).toEqual(new Set([true, false]));
    column('switching_cost').forEach((cost, row) => expect(clients[row] ? typeof cost : cost).toBe(clients[row] ? 'number' : ''));
  });

  it('shows the same revenue in the pane as the sheet adds up to', async () => {
    const { column } = await portfolio();
    const sum = column('revenue').reduce<number>((total, revenue) => total + (typeof revenue === 'number' ? revenue : 0), 0);
    const frame = await pane();
    await frame.getByRole('tab', { name: 'Portfolio' }).click();
    await frame
      .getByText(`€${Math.round(sum).toLocaleString('en-US')}`)
      .first()
      .waitFor();
  });

  it('answers a formula that somebody types, key by key, with references to tables; one given up half-way disturbs none', async () => {
    const { page } = opened;
    await page.evaluate(async () => {
      const { workbook } = window.workbench!.session;
      const { id } = workbook.sheets().find(({ name }) => name === 'Stories')!;
      await workbook.activateSheet(id);
    });
    // The name box leads to the cell and gives it the keyboard.
    const name = page.locator('#grid input').first();
    await name.fill('A59');
    await name.press('Enter');
    await page.keyboard.type('=TENURE.SWITCHCOST(Accounts[', { delay: 15 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.type('=TENURE.SWITCHCOST("A001",References[#All],Contracts[#All],AsOf,"amount",ExchangeRates[#All])', {
      delay: 15,
    });
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect((await values('Stories', 58, 0, 1, 1))[0]![0]).toEqual(expect.any(Number)), {
      timeout: 20_000,
      interval: 200,
    });
    await put('Stories', 59, 0, {
      formula: '=TENURE.SWITCHCOST("A001",References[#All],Contracts[#All],DATE(2026,11,21),,ExchangeRates[#All])',
    });
    expect((await values('Stories', 59, 0, 1, 1))[0]).toEqual((await values('Stories', 58, 0, 1, 1))[0]);
    await put('Stories', 60, 0, { formula: '=TENURE.REBATE(260000,"100000:0.02;250000:0.03;500000:0.05")' });
    expect(await values('Stories', 60, 0, 1, 1)).toEqual([[7800]]);
  });

  it('takes short names: added by the pane, they compute in the cells, left-out parameters included; removed, they are unknown', async () => {
    const frame = await pane();
    // The last room is a tab or, where there is no place for it, in the menu behind the tabs.
    const tab = frame.getByRole('tab', { name: 'Functions' });
    if ((await tab.count()) > 0 && (await tab.isVisible())) await tab.click();
    else {
      await frame.getByRole('button', { name: 'More rooms' }).click();
      await frame.getByRole('menuitem', { name: 'Functions' }).click();
    }
    await frame.getByRole('button', { name: 'Add short names' }).click();
    // The sample has a table of this name.
    await frame.getByText(/short names added\..*CONCESSIONS/).waitFor();
    await settled();
    const tiers = '"100000:0.02;250000:0.03;500000:0.05"';
    await put('Stories', 61, 0, { formula: `=REBATE(260000,${tiers})` });
    await put('Stories', 62, 0, { formula: `=REBATE(260000,${tiers},,FALSE)` });
    await put('Stories', 63, 0, { formula: '=BREADTH("A002",References[#All],DATE(2026,11,21),"families",ExchangeRates[#All])+0' });
    await put('Stories', 64, 0, { formula: '=TENURE.BREADTH("A002",References[#All],DATE(2026,11,21),"families",ExchangeRates[#All])' });
    await put('Stories', 65, 0, {
      formula: '=SWITCHCOST("A001",References[#All],Contracts[#All],DATE(2026,11,21),,ExchangeRates[#All],Contacts[#All])',
    });
    await put('Stories', 66, 0, {
      formula: '=TENURE.SWITCHCOST("A001",References[#All],Contracts[#All],DATE(2026,11,21),"amount",ExchangeRates[#All],Contacts[#All])',
    });
    const shown = (await values('Stories', 61, 0, 6, 1)).map(([value]) => value);
    expect(shown.slice(0, 2)).toEqual([7800, 7800]);
    expect(shown[2]).toEqual(expect.any(Number));
    expect(shown[2]).toBe(shown[3]);
    expect(shown[4]).toEqual(expect.any(Number));
    expect(shown[4]).toBe(shown[5]);
    await frame.getByRole('button', { name: 'Remove short names' }).click();
    await frame.getByText('short names removed.', { exact: false }).first().waitFor();
    await settled();
    expect(await values('Stories', 61, 0, 1, 1)).toEqual([['#NAME?']]);
    for (let row = 61; row < 67; row++) await put('Stories', row, 0, '');
  });

  it('follows an edited row, in the cells and in the pane', async () => {
    const header = (await values('References', 0, 0, 1, 30))[0]!;
    const [account, revenue] = [header.indexOf('Account ID'), header.indexOf('Annual revenue')];
    const rows = await values('References', 1, 0, 618, 30);
    const row = rows.findIndex((cells) => cells[account] === 'A002' && typeof cells[revenue] === 'number');
    const before = (await portfolio()).column('revenue')[1] as number;
    await put('References', row + 1, revenue, (rows[row]![revenue] as number) + 1000);
    expect((await portfolio()).column('revenue')[1]).toBeCloseTo(before + 1000, 6);

    await put('References', row + 1, revenue, 'a lot');
    const { column } = await portfolio();
    expect(column('revenue')[1]).toBe('#VALUE!');
    expect(column('trust_score')[1]).toEqual(expect.any(Number));
    expect(column('revenue')[0]).toEqual(expect.any(Number));
    const frame = await pane();
    await frame.getByRole('tab', { name: 'Data' }).click();
    await frame
      .getByText(`References, row ${row + 2}, column Annual revenue`, { exact: false })
      .first()
      .waitFor();
    // An error cell is unknown, no call fails for it; quantity × unit price stands in for the revenue.
    await put('References', row + 1, revenue, { formula: '=1/0' });
    const unknown = (await portfolio()).column('revenue');
    expect(unknown[1]).toEqual(expect.any(Number));
    expect(unknown[0]).toEqual(expect.any(Number));
    await put('References', row + 1, revenue, rows[row]![revenue] as number);
    expect((await portfolio()).column('revenue')[1]).toBeCloseTo(before, 6);
  });

  it('writes the portfolio with its lists, which follow the accounts', async () => {
    const frame = await pane();
    await frame.getByRole('tab', { name: 'Portfolio' }).click();
    await frame.getByRole('button', { name: 'Write to a sheet' }).click();
    await frame.getByText('Portfolio written to').first().waitFor();
    await settled();
    const said = async () => (await values('Tenure portfolio', 1, 2, 1, 1))[0]![0];
    expect(await said()).toBe('36 active, 2 lost, 2 prospects');
    const list = async (column: number) => (await values('Tenure portfolio', 5, column, 45, 1)).flat().filter((cell) => cell !== '');
    expect((await list(28)).sort()).toEqual(['A037', 'A038', 'account_id']);
    expect((await list(34)).sort()).toEqual(['A039', 'A040', 'account_id']);
    const revenues = async () => (await values('Tenure portfolio', 6, 3, 36, 1)).flat();
    const sum = (cells: unknown[]) => cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
    const totals = async () => (await values('Tenure portfolio', 2, 3, 2, 1)).flat();
    expect(await totals()).toEqual([expect.closeTo(sum(await revenues()), 4), '']);

    const header = (await values('Accounts', 0, 0, 1, 30))[0]!;
    const status = header.indexOf('Status');
    const before = (await values('Accounts', 1, status, 1, 1))[0]![0] as string;
    await put('Accounts', 1, status, 'lost');
    expect(await said()).toBe('35 active, 3 lost, 2 prospects');
    expect(await list(28)).toContain('A001');
    expect(await list(0)).not.toContain('A001');
    // An account whose life can’t be read stays in the list, where its cells say why; totals are without it.
    await put('Accounts', 1, status, 'perhaps');
    expect(await said()).toBe('36 active, 2 lost, 2 prospects');
    expect(await list(0)).toContain('A001');
    expect(await totals()).toEqual([expect.closeTo(sum(await revenues()), 4), 'without 1 account']);
    await put('Accounts', 1, status, before);
    expect(await totals()).toEqual([expect.closeTo(sum(await revenues()), 4), '']);
    // The pane finds the tables that it found before.
    await frame.getByRole('tab', { name: 'Data' }).click();
    await frame.getByRole('heading', { name: '15 tables found' }).waitFor();
  });

  it('asks nothing of any other machine and complains of nothing', () => {
    expect(opened.outside).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});

describe('Tenure in French', () => {
  beforeAll(async () => {
    opened = await openWorkbench({ query: '?language=fr&theme=dark', own: true, language: 'fr' });
    await settled();
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('has its tables, headers, cases and pane in French', async () => {
    const { column } = await portfolio('Portefeuille');
    expect(column('cas').slice(0, 5)).toEqual(['captif', 'fidèle', 'partenaire', 'à risque', 'indéterminé']);
    const frame = await pane();
    await frame.getByRole('tab', { name: 'Portefeuille' }).waitFor();
    expect(opened.errors).toEqual([]);
  });
});
