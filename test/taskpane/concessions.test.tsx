import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { sampleFake, type FakeWorkbook } from './fake-workbook';
import { plain, show, type Shown } from './show';

const en = texts.en.pane.concessions;
const fr = texts.fr.pane.concessions;

async function open(contract: string, workbook: FakeWorkbook = sampleFake('en')): Promise<Shown & { readonly workbook: FakeWorkbook }> {
  const shown = await show(workbook, 'concessions');
  await choose(shown, contract);
  return { ...shown, workbook };
}

async function choose({ user }: Shown, contract: string): Promise<void> {
  const words = screen.queryByLabelText(en.choose) === null ? fr : en;
  const box = field(words.choose);
  await user.clear(box);
  await user.type(box, contract === '' ? words.free : contract);
  const list = await screen.findByRole('listbox');
  await user.click(within(list).getByRole('option', { name: contract === '' ? words.free : new RegExp(contract, 'i') }));
}

const field = (name: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const select = (name: string): HTMLSelectElement => screen.getByLabelText<HTMLSelectElement>(name, { selector: 'select' });
/** A simulated page has no widths, so that tabs may count as hidden, and nameless. */
const tab = (name: string): HTMLElement => screen.getAllByRole('tab').find(({ textContent }) => textContent.startsWith(name))!;
const slider = (): HTMLElement => screen.getByLabelText(en.curve.slider);
const said = (): string => plain(slider().getAttribute('aria-valuetext'));

describe('the contract', () => {
  it('is found by title, account or id, and its scheme shown', async () => {
    const shown = await open('orbance');
    expect(field(en.choose).value).toBe('Orbance Services · K018 · Supply agreement');
    expect(field(en.scheme.thresholdOf('1')).value).toBe('250,000');
    expect(field(en.scheme.valueOf('2')).value).toBe('3');
    expect(select(en.scheme.method).value).toBe('incremental');
    await choose(shown, 'K044');
    expect(field(en.scheme.thresholdOf('1')).value).toBe('2,000');
    expect(screen.getByText(/more to tier 2, at 3,500 units\./)).toBeTruthy();
  });

  it('leads to its account and its row, and the account leads here', async () => {
    const { user, workbook } = await open('K001');
    await user.click(screen.getByText(en.goToContract));
    expect(workbook.visited[0]).toMatchObject({ sheet: 'Contracts' });
    await user.click(screen.getByText(en.openAccount));
    expect(screen.getByRole('heading', { level: 2, name: 'Laiteries du Val Serein' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'K001 · Framework agreement' }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Concessions');
    expect(field(en.choose).value).toContain('K001');
  });

  it('with tiers that cannot be read says why, with the way to the cell', async () => {
    const workbook = sampleFake('en');
    const contracts = workbook.tables.find(({ name }) => name === 'Contracts')!;
    const column = contracts.cells[0]!.indexOf('Concession tiers');
    const cells = contracts.cells.map((row, k) => (k === 1 ? row.map((cell, c) => (c === column ? '200:0.02;100:0.03' : cell)) : row));
    workbook.tables = workbook.tables.map((table) => (table === contracts ? { ...table, cells } : table));
    const { user } = await open('K001', workbook);
    await user.click(await screen.findByRole('button', { name: texts.en.pane.errors.goTo }));
    expect(workbook.visited).toHaveLength(1);
  });

  it('none at all: tiers are typed freely', async () => {
    await show(sampleFake('fr', ['contracts']), 'concessions');
    expect(screen.getByText(fr.noContracts)).toBeTruthy();
    expect(plain(field(fr.scheme.thresholdOf('1')).value)).toBe('100 000');
    expect(screen.getByText(fr.standing.unknown)).toBeTruthy();
  });
});

describe('the tiers', () => {
  it('are typed with the decimal comma, and wrong cells say so at once', async () => {
    const { user } = await open('', sampleFake('fr'));
    const rate = field(fr.scheme.valueOf('1'));
    await user.clear(rate);
    await user.type(rate, '2,5');
    expect(screen.getByText(fr.curve.titles.drops)).toBeTruthy();
    await user.clear(rate);
    await user.type(rate, '250');
    expect(await screen.findByText(plain(fr.faults.rate_above_one))).toBeTruthy();
    expect(rate.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(rate.getAttribute('aria-describedby')!)!.textContent).toBe(fr.faults.rate_above_one);
    expect(screen.getByText(fr.scheme.stale)).toBeTruthy();
    const threshold = field(fr.scheme.thresholdOf('2'));
    await user.clear(threshold);
    await user.type(threshold, '90 000');
    expect(await screen.findByText(fr.faults.order)).toBeTruthy();
  });

  // Moving one under the keyboard is tested in Chromium: a simulated page loses the focus of an element that changes places.
  it('are added, moved and removed', async () => {
    const { user } = await open('');
    field(en.scheme.valueOf('1')).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field(en.scheme.thresholdOf('2')));
    await user.keyboard('150000');
    await user.type(field(en.scheme.valueOf('2')), '2.5');
    expect(field(en.scheme.thresholdOf('2')).value).toBe('150,000');
    await user.click(screen.getByTitle(en.scheme.down('2')));
    expect(field(en.scheme.thresholdOf('3')).value).toBe('150,000');
    expect(screen.getByText(en.faults.order)).toBeTruthy();
    field(en.scheme.thresholdOf('3')).focus();
    await user.keyboard('{Control>}{Delete}{/Control}');
    expect(document.activeElement).toBe(field(en.scheme.thresholdOf('2')));
    expect(field(en.scheme.thresholdOf('2')).value).toBe('250,000');
    expect(screen.queryByLabelText(en.scheme.thresholdOf('3'))).toBeNull();
  });

  it('changed here can be taken back to the contract, also after a look into another room', async () => {
    const { user } = await open('K018');
    await user.selectOptions(select(en.scheme.method), 'retroactive');
    await user.click(tab('Data'));
    await user.click(tab('Concessions'));
    expect(select(en.scheme.method).value).toBe('retroactive');
    await user.click(screen.getByText(en.restore));
    expect(select(en.scheme.method).value).toBe('incremental');
  });
});

describe('the curve', () => {
  it('answers to the keyboard: marks, steps and ends', async () => {
    const { user } = await open('');
    slider().focus();
    await user.keyboard('{PageDown}{PageDown}{PageDown}{PageDown}');
    expect(said()).toMatch(/^Volume €98,000: outlay €98,000, concession €0, effective price 100%, Start of a dominated zone/);
    await user.keyboard('{PageUp}');
    expect(said()).toMatch(
      /^Volume €100,000: outlay €98,000, concession €2,000, effective price 98%, Threshold of tier 1, next unit at 98%/,
    );
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(Number(slider().getAttribute('aria-valuenow'))).toBeLessThan(100_000);
    expect(said()).toMatch(/dominated: buying up to €100,000 costs/);
    await user.keyboard('{End}');
    expect(slider().getAttribute('aria-valuenow')).toBe(slider().getAttribute('aria-valuemax'));
    await user.keyboard('{Home}');
    expect(slider().getAttribute('aria-valuenow')).toBe('0');
  });

  it('says in words what it shows, and has its table behind it', async () => {
    await open('');
    const text = plain(document.getElementById(slider().getAttribute('aria-describedby')!)!.textContent);
    expect(text).toMatch(
      /^The outlay drops by €2,000 at €100,000 and €2,500 at €250,000\. Dominated volumes: €98,000 to €100,000 and €247,448\.98 to €250,000\./,
    );
    const table = screen.getByRole('table', { name: en.curve.tableCaption });
    expect(within(table).getByRole('rowheader', { name: 'just below €250,000' })).toBeTruthy();
    const row = within(table).getByRole('rowheader', { name: '€250,000' }).closest('tr')!;
    expect([...row.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual(['€7,500.00', '€242,500.00', '97%']);
  });

  it('an incremental one never drops', async () => {
    await open('K018');
    expect(screen.getByText(en.curve.titles.smooth)).toBeTruthy();
    expect(screen.queryByText(en.curve.dominated)).toBeNull();
  });
});

describe('the figures', () => {
  it('say that buying what is missing saves', async () => {
    const { user } = await open('');
    await user.type(field(en.figures.toDate), '99,500');
    expect(screen.getByText('Buying €500 more costs -€1,500: the client saves €1,500.')).toBeTruthy();
  });

  it('three amounts side by side in the words of IFRS 15, each tier with its probability', async () => {
    const { user } = await open('');
    await user.click(screen.getByText(en.scheme.add));
    await user.keyboard('500000');
    await user.type(field(en.scheme.valueOf('3')), '5');
    await user.type(field(en.figures.toDate), '0');
    await user.type(field(en.figures.forecast), '260000');
    await user.type(field(en.figures.sd), '40000');
    const amount = (term: string): string => plain(screen.getByText(term).parentElement!.querySelector('dd')!.textContent);
    expect(amount('Expected value')).toBe('€6,911.25');
    expect(amount('Most likely amount')).toMatch(/^€8,\d\d\d\.\d\d$/);
    expect(amount('With the constraint')).toBe('€8,809.95');
    const table = screen.getByRole('table', { name: en.forecast.tableCaption });
    expect(within(table).getByText('59.87%')).toBeTruthy();
    expect(screen.getByText(/not accounting advice/)).toBeTruthy();
  });

  it('in French they are the standard’s own words', async () => {
    await show(sampleFake('fr'), 'concessions');
    for (const words of ['Valeur attendue', 'Montant le plus probable', 'Sous la limitation']) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/pas un avis comptable/)).toBeTruthy();
  });

  it('upfront costs more when the promise is not kept', async () => {
    const { user } = await open('');
    await user.type(field(en.figures.promised), '250000');
    await user.type(field(en.figures.actual), '200000');
    expect(screen.getByText(/^Given upfront, the same scheme costs €2,000 more/)).toBeTruthy();
  });

  it('a rival, the slider and the note on dominance', async () => {
    const { user } = await open('');
    await user.type(field(en.figures.forecast), '100000');
    await user.type(field(en.figures.toDate), '90000');
    await user.type(field(en.figures.costShare), '85');
    expect(screen.getByText('80% of list price')).toBeTruthy();
    expect(screen.getByText(/Ask counsel if you may be dominant\./, { ignore: '[aria-live]' })).toBeTruthy();
    expect(screen.getByText(/has to win more than 13\.33% of the volume/)).toBeTruthy();
    const contestable = screen.getByLabelText(en.rival.slider);
    expect(contestable.getAttribute('aria-valuetext')).toBe('€10,000');
  });
});

describe('writing to sheets', () => {
  it('the model starts from what is shown', async () => {
    const { user, workbook } = await open('K001');
    await user.click(screen.getByText(en.write.model));
    await waitFor(() => expect(workbook.models).toHaveLength(1));
    const [model] = workbook.models;
    expect(model).toMatchObject({
      contractId: 'K001',
      accountName: 'Laiteries du Val Serein',
      currency: 'EUR',
      method: 'retroactive',
      unit: 'rate',
      inclusive: true,
      volumeToDate: 298_400,
      forecast: 351_000,
      forecastSd: 15_780,
      periodMonths: 12,
      tiers: [
        { threshold: 250_000, value: 0.02 },
        { threshold: 340_000, value: 0.035 },
      ],
    });
    expect(model!.periods).toHaveLength(4);
    expect(model!.periods.reduce((sum, { forecast }) => sum + forecast, 0)).toBeCloseTo(351_000, 6);
    expect(model).not.toHaveProperty('price');
    await user.click(await screen.findByRole('button', { name: en.write.show }));
    expect(workbook.visited).toEqual([{ sheet: 'K001 Laiteries du Val Serein', address: 'A1' }]);
  });

  it('the grid compares these tiers, the contract’s and those that were kept', async () => {
    const { user, workbook } = await open('K001');
    await user.click(screen.getByText(en.write.keep));
    await user.selectOptions(select(en.scheme.method), 'incremental');
    await user.click(screen.getByText(en.write.grid));
    await waitFor(() => expect(workbook.grids).toHaveLength(1));
    expect(workbook.grids[0]!.sets.map(({ name, method }) => [name, method])).toEqual([
      ['As shown here', 'incremental'],
      ['Contract K001', 'retroactive'],
      ['Set 1', 'retroactive'],
    ]);
    expect(workbook.grids[0]!.volumes[0]).toBe(0);
    await user.click(screen.getByRole('button', { name: en.write.dropSet('Set 1') }));
    expect(screen.queryByRole('button', { name: en.write.dropSet('Set 1') })).toBeNull();
    await user.clear(field(en.write.to));
    await user.type(field(en.write.to), '0');
    expect(screen.getByText(en.write.gridInvalid)).toBeTruthy();
  });

  it('says in words why Excel refuses', async () => {
    const { user, workbook } = await open('K001');
    workbook.refuse.writeConcessionModel = new WorkbookError('cellEditMode');
    await user.click(screen.getByText(en.write.model));
    expect(await screen.findByText(texts.en.workbook.error.cellEditMode, { ignore: '[aria-live]' })).toBeTruthy();
  });
});
