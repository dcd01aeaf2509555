// The rooms of the functions and of the settings in a browser, over the sample workbook: what the pane shows before is what the cells show after.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Frame } from 'playwright-core';
import type { CellInput } from '../../../src/workbench/host/workbook-model';
import { texts } from '../../../src/locales/languages';
import { openWorkbench, type OpenWorkbench } from './support';

let opened: OpenWorkbench;
let frame: Frame;
const SHEET = 'Own';

async function area(sheet: string, row: number, column: number, rowCount: number, columnCount: number) {
  const sheetId = await opened.page.evaluate(
    (wanted) => window.workbench!.session.workbook.sheets().find(({ name }) => name === wanted)!.id,
    sheet,
  );
  return { sheetId, row, column, rowCount, columnCount };
}
const values = async (...place: Parameters<typeof area>): Promise<unknown[][]> =>
  opened.page.evaluate((block) => window.workbench!.session.workbook.readValues(block), await area(...place));
const formulas = async (...place: Parameters<typeof area>): Promise<unknown[][]> =>
  opened.page.evaluate((block) => window.workbench!.session.workbook.readFormulas(block), await area(...place));
const settled = (): Promise<void> => opened.page.evaluate(() => window.workbench!.session.calculation.settled());

async function put(sheet: string, row: number, column: number, cells: CellInput[][]): Promise<void> {
  const place = await area(sheet, row, column, cells.length, cells[0]!.length);
  await opened.page.evaluate(
    async ([block, inputs]) => {
      await window.workbench!.session.workbook.writeCells(block, inputs);
      await window.workbench!.session.calculation.settled();
    },
    [place, cells] as const,
  );
}

async function select(sheet: string, row: number, column: number, rowCount = 1): Promise<void> {
  const place = await area(sheet, row, column, rowCount, 1);
  await opened.page.evaluate(async (block) => {
    const { workbook } = window.workbench!.session;
    await workbook.activateSheet(block.sheetId);
    await workbook.select(block);
  }, place);
}

async function showRoom(room: 'functions' | 'settings', language: 'en' | 'fr'): Promise<void> {
  const { rooms, moreRooms } = texts[language].pane;
  const tab = frame.getByRole('tab', { name: rooms[room] });
  if ((await tab.count()) > 0 && (await tab.isVisible())) return tab.click();
  await frame.getByRole('button', { name: moreRooms }).click();
  return frame.getByRole('menuitem', { name: rooms[room] }).click();
}

async function open(language: 'en' | 'fr'): Promise<void> {
  opened = await openWorkbench({ query: `?theme=light&language=${language}`, own: true, language });
  await settled();
  frame = (await (await opened.page.waitForSelector('#pane iframe')).contentFrame())!;
  await frame.waitForSelector('[role=tab]');
  await opened.page.evaluate((name) => window.workbench!.session.workbook.addSheet(name), SHEET);
}

describe('the room of the functions', () => {
  const say = texts.en.pane.functions;
  beforeAll(() => open('en'));
  afterAll(() => opened?.close());

  it('inserts one formula with label and ids, whose cells show what was shown before', async () => {
    await showRoom('functions', 'en');
    await frame.getByRole('searchbox').fill('what would leaving cost the client');
    await frame.locator('summary').first().click();
    await select(SHEET, 1, 1);
    const button = frame.getByRole('button', { name: say.insert });
    await frame.getByText(`${SHEET}!B2:C42`, { exact: false }).waitFor();
    const shown = await frame
      .locator('table tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    await button.click();
    await frame
      .getByText(say.inserted(`${SHEET}!C3`), { exact: true })
      .first()
      .waitFor();
    await settled();
    const cells = await values(SHEET, 1, 1, 41, 2);
    expect(cells[0]).toEqual(['Account ID', 'SWITCHCOST: amount']);
    expect(shown.map(([id]) => id)).toEqual(cells.slice(1, 1 + shown.length).map(([id]) => id));
    expect(shown.map(([, amount]) => amount)).toEqual(
      cells.slice(1, 1 + shown.length).map(([, amount]) => Math.round(amount as number).toLocaleString('en-US')),
    );
    // What stands there now is in the way of a second one.
    await select(SHEET, 2, 1);
    await frame.getByText(say.occupied('B3:C42')).waitFor();
    expect(await button.isDisabled()).toBe(true);
  });

  it('takes cells that are selected in the sheet', async () => {
    await put(SHEET, 1, 5, [['A003'], ['A001']]);
    const how = frame.getByRole('combobox', { name: say.how('accounts') });
    await how.selectOption({ label: say.ways.cells });
    await select(SHEET, 1, 5, 2);
    await frame.getByText(say.following(`${SHEET}!F2:F3`)).waitFor();
    await frame.getByRole('button', { name: say.keep }).click();
    await select(SHEET, 1, 7);
    await frame.getByText(`${SHEET}!H2:I4`, { exact: false }).waitFor();
    await frame.getByRole('button', { name: say.insert }).click();
    await frame
      .getByText(say.inserted(`${SHEET}!I3`), { exact: true })
      .first()
      .waitFor();
    await settled();
    const all = new Map((await values(SHEET, 2, 1, 40, 2)) as [string, unknown][]);
    expect(await values(SHEET, 2, 7, 2, 2)).toEqual([
      ['A003', all.get('A003')],
      ['A001', all.get('A001')],
    ]);
  });

  it('makes one formula of a column of them, after comparing every cell', async () => {
    const ids = (await values('Accounts', 1, 0, 40, 1)).map(([id]) => [String(id)]);
    await put(SHEET, 1, 12, ids);
    const formula = (row: number) => `=TENURE.BREADTH(M${row},References[#All],AsOf,"families",Accounts[#All],ExchangeRates[#All])`;
    await put(
      SHEET,
      1,
      13,
      ids.map((_, row) => [{ formula: formula(row + 2) }]),
    );
    const before = await values(SHEET, 1, 13, 40, 1);
    await frame.getByRole('button', { name: say.rewrite.look }).click();
    await frame.getByText(say.rewrite.equal).waitFor();
    await frame.getByRole('button', { name: say.rewrite.replace('40', 1, '1') }).click();
    await frame.getByText(say.rewrite.replaced('40', '1'), { exact: true }).first().waitFor();
    await settled();
    const after = await values(SHEET, 1, 13, 40, 1);
    expect((await formulas(SHEET, 1, 13, 1, 1))[0]).toEqual([formula(2).replace('M2', 'M2:M41')]);
    const noAnswer = (value: unknown): unknown => (value === '#N/A' ? '' : value);
    expect(after.flat().map(noAnswer)).toEqual(before.flat().map(noAnswer));
    expect(after.flat().filter((value) => typeof value === 'number').length).toBeGreaterThan(30);
  });

  it('complains of nothing', () => {
    expect(opened.errors).toEqual([]);
    expect(opened.outside).toEqual([]);
  });
});

describe('the room of the settings, in French', () => {
  const say = texts.fr.pane.settings;
  beforeAll(() => open('fr'));
  afterAll(() => opened?.close());

  it('shows the effect of a change before it stands in the table, and the cells follow it then', async () => {
    await showRoom('settings', 'fr');
    await frame.getByRole('searchbox').fill('held_threshold');
    const before = await values('Portefeuille', 3, 1, 45, 30);
    const cases = (block: unknown[][]): unknown[] => block.slice(1).map((row) => row[block[0]!.indexOf('cas')]);
    await frame.getByRole('textbox', { name: texts.fr.settings.meanings.held_threshold }).fill('100');
    const heading = await frame.getByText(/comptes? changent? de cas$/).textContent();
    expect(await values('Portefeuille', 3, 1, 45, 30)).toEqual(before);
    await frame.getByRole('button', { name: say.apply }).click();
    await frame.getByText(say.written('Réglages'), { exact: true }).first().waitFor();
    const told = Number(/^\d+/.exec(heading!)![0]);
    await vi.waitFor(
      async () => {
        const after = cases(await values('Portefeuille', 3, 1, 45, 30));
        expect(cases(before).filter((relation, row) => relation !== after[row]).length).toBe(told);
      },
      { timeout: 20_000, interval: 300 },
    );
    expect((await values('Réglages', 0, 0, 40, 3)).map((row) => row.slice(0, 2))).toContainEqual(['held_threshold', 100]);
    expect(opened.errors).toEqual([]);
  });
});
