// The room of the functions: arguments, what they give, where the result would stand, and one formula instead of hundreds.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { plainCells } from '../../src/workbook/selection';
import type { OneIdComparison, OneIdRun } from '../../src/workbook/types';
import { excelFunction } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import { sampleFake, type FakeWorkbook } from './fake-workbook';
import { plain, show, type Shown } from './show';

const say = texts.en.pane.functions;
const { parameters } = texts.en.functions;

async function open(workbook: FakeWorkbook, id: string): Promise<Shown> {
  const shown = await show(workbook, 'functions');
  await shown.user.type(screen.getByRole('searchbox'), id);
  await shown.user.click(screen.getByText(id));
  return shown;
}

const insertButton = () => screen.getByRole('button', { name: say.insert });
const ready = () => waitFor(() => expect(insertButton()).toHaveProperty('disabled', false));
const how = (key: keyof typeof parameters) => screen.getByRole('combobox', { name: say.how(parameters[key].name) });
const rowsShown = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('a formula put together', () => {
  it('shows what the function itself gives, beside the ids, and is inserted with label, ids and size', async () => {
    const workbook = sampleFake('en');
    const { user } = await open(workbook, 'TRUSTSCORE');
    await ready();
    const cells = (name: string) => workbook.tables.find((table) => table.name === name)!.cells;
    const accounts = cells('Accounts');
    const further = ['Contacts', 'Incidents', 'Commitments', 'Interactions', 'Settings'].filter((name) =>
      workbook.tables.some((one) => one.name === name),
    );
    const expected = excelFunction(catalogue.find(({ id }) => id === 'TRUSTSCORE')!)(
      accounts,
      cells('Observations'),
      '2026-11-21',
      'score',
      ...further.filter((name) => name !== 'Interactions').map(cells),
    );
    expect(rowsShown()).toEqual(
      expected
        .slice(0, 6)
        .map(([score], row) => [accounts[row + 1]![0], typeof score === 'number' ? score.toFixed(1) : expect.any(String)]),
    );
    await user.click(insertButton());
    expect(workbook.inserted[0]).toMatch(/^=TENURE\.TRUSTSCORE\(Accounts\[#All\],Observations\[#All\],AsOf,"score",/);
    expect(workbook.options[0]).toMatchObject({
      label: 'TRUSTSCORE: score',
      ids: { label: 'Account ID', formula: '=Accounts[Account ID]&""' },
      size: { rowCount: expected.length, columnCount: 1, columns: [{ name: 'score' }] },
    });
  });

  it('leaves out the further tables and the ids that the user doesn’t want', async () => {
    const workbook = sampleFake('en');
    const { user } = await open(workbook, 'TRUSTSCORE');
    await ready();
    await user.click(screen.getByRole('checkbox', { name: 'Incidents' }));
    await user.click(screen.getByRole('checkbox', { name: say.ids }));
    await user.clear(screen.getByRole('textbox', { name: say.label }));
    await ready();
    await user.click(insertButton());
    expect(workbook.inserted[0]).not.toContain('Incidents');
    expect(workbook.inserted[0]).toContain('Commitments[#All]');
    expect(workbook.options[0]).not.toHaveProperty('ids');
    expect(workbook.options[0]).not.toHaveProperty('label');
  });

  it('takes typed scalars with their checks: nothing is inserted before they can be read', async () => {
    const workbook = sampleFake('en');
    const { user } = await open(workbook, 'REBATE');
    expect(screen.getByText(say.plain)).toBeTruthy();
    expect(insertButton()).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('textbox', { name: say.value('volume') }), '300000');
    await user.type(screen.getByRole('textbox', { name: say.value('tiers') }), '100000:2;');
    expect(await screen.findByText(/^Argument tiers: /)).toBeTruthy();
    expect(insertButton()).toHaveProperty('disabled', true);
    await user.clear(screen.getByRole('textbox', { name: say.value('tiers') }));
    await user.type(screen.getByRole('textbox', { name: say.value('tiers') }), '100000:0.02;250000:0.03');
    await user.selectOptions(how('method'), say.ways.typed.value);
    await user.selectOptions(screen.getByRole('combobox', { name: say.value('method') }), 'incremental');
    await ready();
    // 150,000 at 2 % and 50,000 at 3 %.
    expect(rowsShown()).toEqual([['4,500']]);
    await user.click(insertButton());
    expect(workbook.inserted).toEqual(['=TENURE.REBATE(300000,"100000:0.02;250000:0.03","incremental")']);
  });

  it('follows the selection in the sheet for an argument until its cells are kept', async () => {
    const workbook = sampleFake('en');
    workbook.selectionCells = [['A003'], ['A001'], ['nobody']];
    const { user } = await open(workbook, 'BREADTH');
    await ready();
    await user.selectOptions(how('accounts'), say.ways.cells);
    expect(await screen.findByText(say.following('Sheet1!B2'))).toBeTruthy();
    expect(screen.getByText(say.keepFirst)).toBeTruthy();
    workbook.selection = plainCells('Own sheet', 'D2:D4');
    act(() => workbook.select({ sheet: 'Own sheet', address: 'D2' }));
    expect(await screen.findByText(say.following('Own sheet!D2:D4'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: say.keep }));
    workbook.selection = plainCells('Own sheet', 'A9');
    act(() => workbook.select({ sheet: 'Own sheet', address: 'A9' }));
    await ready();
    expect(rowsShown().map(([id]) => id)).toEqual(['A003', 'A001', 'nobody']);
    await user.click(insertButton());
    expect(workbook.inserted[0]).toMatch(/^=TENURE\.BREADTH\('Own sheet'!\$D\$2:\$D\$4,References\[#All\],AsOf,/);
    expect(workbook.options[0]!.ids).toEqual({ label: 'account_id', formula: `='Own sheet'!$D$2:$D$4&""` });
  });

  it('takes the whole table when one of its cells is selected for a table', async () => {
    const workbook = sampleFake('en');
    const { user } = await open(workbook, 'BREADTH');
    workbook.selection = plainCells('References', 'C7');
    await user.selectOptions(how('references'), say.ways.cells);
    await screen.findByText(/^Selected now: References!A1/);
    await user.click(screen.getByRole('button', { name: say.keep }));
    await ready();
    await user.click(insertButton());
    expect(workbook.inserted[0]).toContain('References[#All]');
  });

  it('says which cells are in the way before anything is inserted, and asks again when another cell is selected', async () => {
    const workbook = sampleFake('en');
    workbook.occupied = 'C5:C7';
    await open(workbook, 'TRUSTSCORE');
    expect(await screen.findByText(say.occupied('C5:C7'))).toBeTruthy();
    expect(insertButton()).toHaveProperty('disabled', true);
    workbook.occupied = null;
    act(() => workbook.select({ sheet: 'Sheet1', address: 'H1' }));
    await ready();
    expect(screen.getByText(/^It would stand in Sheet1!B2:C\d+\.$/)).toBeTruthy();
  });

  it('says that Excel on the web would not hand over so much', async () => {
    const workbook = sampleFake('en');
    const settings = workbook.tables.find(({ name }) => name === 'Settings')!;
    const long = Array.from({ length: 200 }, () => ['register_leverage', 'x'.repeat(30_000), 'none']);
    workbook.tables[workbook.tables.indexOf(settings)] = {
      ...settings,
      cells: [['setting', 'value', 'segment'], ...long.slice(0, 1), ...long.map(() => ['', '', 'x'.repeat(30_000)])],
    };
    await open(workbook, 'BREADTH');
    expect(plain((await screen.findByText(/5 MB at most/)).textContent)).toMatch(/^The arguments are \d\.\d MB/);
    expect(insertButton()).toHaveProperty('disabled', true);
  });
});

describe('one formula instead of hundreds', () => {
  const run = (address: string, stuck?: true): OneIdRun => ({
    sheet: 'Sheet1',
    address,
    functionId: 'BREADTH',
    formulas: ['=TENURE.BREADTH(A2)', '=TENURE.BREADTH(A3)', '=TENURE.BREADTH(A4)'],
    args: [],
    ids: { sheet: 'Sheet1', address: 'A2:A4' },
    replacement: '=TENURE.BREADTH(A2:A4)',
    ...(stuck === undefined ? {} : { stuck }),
  });
  const same: OneIdComparison = { cells: 3, differences: [] };

  it('is written for the columns that would show the same, and for no other', async () => {
    const workbook = sampleFake('en');
    const [good, other, stuck] = [run('B2:B4'), run('C2:C4'), run('D2:D4', true)];
    workbook.runs = [
      { run: good, comparison: same },
      { run: other, comparison: { cells: 3, differences: [{ sheet: 'Sheet1', address: 'C3', before: 0.31, after: '' }] } },
      { run: stuck, comparison: same },
    ];
    const { user } = await show(workbook, 'functions');
    await user.click(screen.getByRole('button', { name: say.rewrite.look }));
    expect(await screen.findByText(say.rewrite.equal)).toBeTruthy();
    expect(screen.getByText(say.rewrite.stuck)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: say.rewrite.difference('C3', '0.31', say.rewrite.blank) }));
    expect(workbook.visited).toEqual([expect.objectContaining({ sheet: 'Sheet1', address: 'C3' })]);
    await user.click(screen.getByRole('button', { name: say.rewrite.replace('3', 1, '1') }));
    expect(workbook.rewritten).toEqual([good]);
    expect(await screen.findByText(say.rewrite.replaced('3', '1'), { ignore: '[aria-live]' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Replace/ })).toBeNull();
  });

  it('is looked for with progress, and can be stopped', async () => {
    const workbook = sampleFake('fr');
    const french = texts.fr.pane.functions.rewrite;
    workbook.slowScan = new Promise(() => undefined);
    const { user } = await show(workbook, 'functions');
    await user.click(screen.getByRole('button', { name: french.look }));
    await user.click(await screen.findByRole('button', { name: texts.fr.pane.stop }));
    expect(await screen.findByText(plain(french.stopped), { ignore: '[aria-live]' })).toBeTruthy();
    expect(workbook.rewritten).toEqual([]);
  });
});
